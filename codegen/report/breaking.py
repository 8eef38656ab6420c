"""Reports of ``codegen breaking``: what a new interface breaks.

Comes in: a ``Comparison``. Goes out: text, JSON or findings.
"""

from __future__ import annotations

from typing import Any

from codegen.interface.compare import Comparison
from codegen.report.terminal import open_console, show_findings, show_line
from codegen.verify.finding import Finding


def findings(found: Comparison) -> list[Finding]:
    """With both declarations, and what to do."""
    return [
        Finding(b.code, b.message, b.place, (f"was: {b.was}", *([f"now: {b.now}"] if b.now else []), f"to do: {b.todo}"))
        for b in found.breaks
    ]


def report_json(found: Comparison, against: str) -> dict[str, Any]:
    return {
        "passed": not found.breaks,
        "against": against,
        "headers": found.headers,
        "changed": found.changed,
        "added": [str(d) for d in found.added],
        "findings": [f.json() | {"was": b.was, "now": b.now, "todo": b.todo} for f, b in zip(findings(found), found.breaks, strict=True)],
    }


def summary(found: Comparison, against: str) -> str:
    """The verdict in one line."""
    what = f"{found.headers} headers against {against}, {found.changed} with changes; {len(found.added)} functions and types added"
    count = f"{len(found.breaks)} breaking change{'s' if len(found.breaks) != 1 else ''}"
    return f"FAILED {count}: {what}" if found.breaks else f"PASSED nothing breaks: {what}"


def show(found: Comparison, against: str) -> None:
    """Each with its line, then the verdict."""
    console = open_console()
    show_findings(console, findings(found), {})
    show_line(console, not found.breaks, summary(found, against))
