"""What a sanitizer wrote when it ended a program: its first lines, and where in the kernel's text it was.

Comes in: what the program wrote to its standard error. Goes out: lines, a place.
"""

from __future__ import annotations

import re

from codegen.verify.finding import Place

BEGINS = re.compile(r"(ERROR: AddressSanitizer|WARNING: ThreadSanitizer|FATAL: ThreadSanitizer|runtime error:)")
FRAME = re.compile(r"^\s*#\d+ ")
LINES = 8


def said_by_sanitizer(said: str) -> tuple[str, ...]:
    """The report's first lines without process numbers and addresses of code; empty where no sanitizer reported."""
    rows = said.splitlines()
    start = next((k for k, row in enumerate(rows) if BEGINS.search(row)), None)
    if start is None:
        return ()
    shown = [row for row in rows[start : start + 40] if row.strip() and not row.startswith("=====")]
    shown = [row for row in shown if not FRAME.match(row) or ".c:" in row]
    return tuple(_plain(row) for row in shown[:LINES])


def _plain(row: str) -> str:
    row = re.sub(r"^==\d+==\s*", "", row)
    row = re.sub(r"\(pid=\d+\)", "", row)
    row = re.sub(r"^(\S*/)?([^/\s:]+\.[ch]:\d+)", r"\2", row)
    return re.sub(r"(#\d+) 0x[0-9a-f]+", r"\1", row).strip()


def place_in(said: str, file: str, otherwise: Place) -> Place:
    """The first line of ``file`` that the report names."""
    found = re.search(rf"{re.escape(file)}:(\d+)(?::(\d+))?", said)
    return Place(otherwise.file, int(found[1]), int(found[2] or 1)) if found else otherwise
