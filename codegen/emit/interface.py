"""What changed in a public header's interface: prototypes added, removed, or with other parameters.

Comes in: two texts of one header. Goes out: one line per change.
"""

from __future__ import annotations

import re


def prototypes(text: str) -> dict[str, str]:
    """name -> parameter list of every prototype of a header that we emitted."""
    code = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    found = re.findall(r"^\w+ (\w+)\(([^)]*)\);", code, flags=re.M)
    return {name: " ".join(parameters.split()) for name, parameters in found}


def changes_of(old: str | None, new: str) -> list[str]:
    before, after = prototypes(old or ""), prototypes(new)
    lines = [f"added: {name}({after[name]})" for name in after if name not in before]
    lines += [f"removed: {name}({before[name]})" for name in before if name not in after]
    lines += [f"changed: {name}({before[name]}) is now ({after[name]})" for name in after if before.get(name, after[name]) != after[name]]
    return lines or ["the interface is the same; only comments changed"]
