"""What the findings mean on a board, why they matter, which rules forbid them, what to do.

Comes in: codes/explanations.toml. Goes out: an ``Explanation`` for each code.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "codes"


@dataclass(frozen=True)
class Explanation:
    means: str
    why: str
    todo: str
    rules: tuple[str, ...] = ()


@lru_cache
def explanations() -> dict[str, Explanation]:
    """By code."""
    table = tomllib.loads((FOLDER / "explanations.toml").read_text("utf-8"))
    return {code: Explanation(**{**row, "rules": tuple(row.get("rules", ()))}) for code, row in table.items()}


def rules_of(code: str) -> str:
    """The rules as one line; empty where only the contract forbids it."""
    explanation = explanations().get(code)
    return ", ".join(explanation.rules) if explanation else ""
