"""Operations that only name registers: the halves of a pair, two pairs as a quad. Which lanes of which values their results are.

Comes in: a dialect's row and the values that it is given. Goes out: lanes of these, or None where the row computes something.
"""

from __future__ import annotations

from typing import Any

from codegen.estimate.tracer import Lane, Node
from codegen.verify.text.meaning import Row


class _Names:
    """Stands for arithmetic and core while a row's meaning runs on tuples of lanes; what moves no lane is no operation of it."""

    @property
    def arithmetic(self) -> _Names:
        return self

    def lane(self, a: tuple[Lane, ...], k: int) -> tuple[Lane, ...]:
        return (a[k],)

    def lanes(self, *values: tuple[Lane, ...]) -> tuple[Lane, ...]:
        return tuple(lane for value in values for lane in value)

    join = lanes

    def part(self, a: tuple[Lane, ...], k: int, of: int) -> tuple[Lane, ...]:
        width = len(a) // of
        return a[k * width : (k + 1) * width]


def named(row: Row, values: list[Any]) -> tuple[Lane, ...] | None:
    try:
        found = row.run(_Names(), None, *(v.all_lanes if type(v) is Node else v for v in values))
    except AttributeError:
        return None
    return found if type(found) is tuple else None
