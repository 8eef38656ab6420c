"""Arithmetic on names instead of numbers: what an expression does to each lane, as a term.

A scalar is a term, a vector a tuple of terms, one for each lane. Two expressions with equal terms give the same bits, whatever the
operands. Comes in: the operations that an evaluated text asks for. Goes out: terms, and terms as people write them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

COMMUTATIVE = {"add": 2, "mul": 2, "fma": 2, "equal": 2}
"""How many of the first operands may change places."""
SIGNS = {"add": "+", "sub": "-", "mul": "*", "div": "/"}


@dataclass(frozen=True, order=True)
class Term:
    """One operation on terms and numbers; ``op`` "in": an operand, or an element of one."""

    op: str
    args: tuple[Any, ...]

    def __str__(self) -> str:
        if self.op == "in":
            return self.args[0] if len(self.args) == 1 else f"{self.args[0]}[{self.args[1]}]"
        if self.op in SIGNS:
            return f"({self.args[0]} {SIGNS[self.op]} {self.args[1]})"
        return f"{self.op}({', '.join(map(str, self.args))})"


def operand(name: str, lanes: int = 0) -> Any:
    """A scalar, or a vector of ``lanes``."""
    return tuple(Term("in", (name, k)) for k in range(lanes)) if lanes else Term("in", (name,))


def term(op: str, *args: Any) -> Term:
    """The one term for ``op``: operands that may change places are in order."""
    free = COMMUTATIVE.get(op, 0)
    if op == "sign" and isinstance(args[0], Term) and args[0].op == "ones":  # all bits of a lane where it holds, the sign's as well
        return args[0].args[0]
    return Term(op, (*sorted(args[:free], key=repr), *args[free:]))


class Arithmetic:
    """Stands for number.Arithmetic while a text runs on terms."""

    key = ("terms",)

    def __getattr__(self, op: str) -> Any:
        """An operation on each lane; what is no vector is the same for all lanes."""
        if op.startswith("_"):
            raise AttributeError(op)

        def elementwise(*args: Any) -> Any:
            widths = {len(a) for a in args if isinstance(a, tuple)}
            if not widths:
                return term(op, *args)
            return tuple(term(op, *(a[k] if isinstance(a, tuple) else a for a in args)) for k in range(max(widths)))

        return elementwise

    def lane(self, a: Any, k: int) -> Any:
        return a[k]

    def lanes(self, *values: Any) -> Any:
        return tuple(values)

    def part(self, a: Any, k: int, of: int) -> Any:
        width = len(a) // of
        return a[k * width : (k + 1) * width]

    def join(self, a: Any, b: Any) -> Any:
        return a + b

    def splat(self, a: Any, count: int) -> Any:
        return (a,) * count
