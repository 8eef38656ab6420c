"""The size of a kernel's compiled code against the figure that its header states.

Comes in: an object file (ELF, as every compiler here writes it), and a kernel with its headers as they are on disk. Goes out: a finding
V707, or None.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path

from codegen.verify.finding import Finding
from codegen.verify.text.unit import Loaded

EXECUTABLE = 4
"""SHF_EXECINSTR in a section's flags."""


def compiled(path: Path) -> int:
    """Bytes of all sections with instructions. Raises ValueError for what is no 64-bit little-endian ELF."""
    data = path.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError(f"{path.name} is no 64-bit little-endian ELF file")
    (table,) = struct.unpack_from("<Q", data, 0x28)
    entry, count = struct.unpack_from("<HH", data, 0x3A)
    sections = (struct.unpack_from("<QQQQ", data, table + k * entry + 8) for k in range(count))
    return sum(size for flags, _, _, size in sections if flags & EXECUTABLE)


def stated(loaded: Loaded, function: str) -> int | None:
    """What the file or a header of it says: "about 1,200 bytes in fp_sqrt_grad_s"; None: nothing."""
    for text in (loaded.source.text, *(path.read_text("utf-8") for path in loaded.headers.values())):
        found = re.search(rf"([\d,]+) bytes in {function}\b", re.sub(r"\s+(\* *)?", " ", text))
        if found:
            return int(found[1].replace(",", ""))
    return None


def too_large(loaded: Loaded, function: str, label: str, path: Path) -> Finding | None:
    told = stated(loaded, function)
    if told is None or compiled(path) <= told:
        return None
    what = f"{label} makes {compiled(path):,} bytes of code of it, but its header says about {told:,}"
    return Finding("V707", what, loaded.unit.procedures[function].place)
