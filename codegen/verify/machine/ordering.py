"""Non-temporal stores of one core: they go past the caches, and other cores may see them after what was stored later.

Comes in: the words nontemporal and fence of meanings. Goes out: a Stop where a core meets others, or ends, with no fence behind them.
"""

from __future__ import annotations

from typing import Any

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.machine.copies import Copies
from codegen.verify.machine.memory import Pointer
from codegen.verify.text.ctype import Vector


class Ordering(Copies):
    """``unordered``: the last non-temporal store that no fence has followed yet."""

    unordered: Place | None = None

    def nontemporal_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place, value: Any) -> None:
        if self.lift is not None:
            self.lift.unordered = place
        else:
            self.unordered = place
        self.store_vector(p, type_, alignment, place, value)

    def do_fence(self, place: Place) -> None:
        if self.lift is not None:
            raise CannotLift("a fence")
        self.unordered = None

    def all_ordered(self, doing: str, place: Place) -> None:
        """Raises where a non-temporal store may be seen after what the core does now."""
        if self.unordered is not None:
            what = f"{self.name} {doing} with non-temporal stores that no fence has ordered"
            raise Stop("V311", what, self.unordered, f"line {place.line}: whoever takes this for their end may read what was there before")
