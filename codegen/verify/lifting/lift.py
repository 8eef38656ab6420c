"""Lifting: one pass over a loop body does many iterations, on arrays, after it is shown that this changes nothing.

The loop variable becomes a ``Range``, which finds out whether an index stays in its type and a comparison is the same for all
iterations; ``no_conflict`` compares what the iterations touch. Where a store of one could meet an access of another, or an address,
a branch or a value is not uniform, CannotLift is raised, nothing has happened, and the loop is stepped instead.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import numpy as np

from codegen.verify.finding import Place
from codegen.verify.text.ctype import Int


class CannotLift(Exception):
    """The loop must be stepped; nothing has been changed."""


class Range:
    """The ints base, base + step, ..., ``count`` of them: what an affine int is over the iterations of a loop.

    ``tape`` notes what is found of it, which must hold again when the tape is used for other iterations.
    """

    __slots__ = ("base", "count", "step", "tape")

    def __init__(self, base: int, step: int, count: int, tape: Any = None):
        self.base, self.step, self.count, self.tape = base, step, count, tape

    @property
    def last(self) -> int:
        return self.base + self.step * (self.count - 1)

    def span(self, size: int) -> tuple[int, int]:
        """From .. to: what is touched by ``size`` bytes at each."""
        first, last = self.base, self.base + self.step * (self.count - 1)
        return (first, last + size) if first <= last else (last, first + size)

    def must(self, holds: Callable[[Range], bool], why: str) -> None:
        if not holds(self):
            raise CannotLift(why)
        if self.tape:
            self.tape.guards.append((holds, self))

    def within(self, low: int, high: int) -> bool:
        return low <= min(self.base, self.last) and max(self.base, self.last) <= high

    def checked(self, type_: Int, place: Place) -> Range:
        """As the result of an operation in ``type_``."""
        return self.wrapped(type_)

    def wrapped(self, to: Int) -> Range:
        """Converted to ``to``."""
        self.must(lambda r: r.within(to.low, to.high), "overflow")
        return self

    def bounded(self, length: int, name: str, place: Place) -> Range:
        """As an index into an array of ``length`` elements."""
        self.must(lambda r: r.within(0, length - 1), "an index outside its array")
        return self

    def _like(self, base: int, step: int) -> Range:
        return Range(base, step, self.count, self.tape)

    def __add__(self, other: Any) -> Range:
        if type(other) is Range:
            return self._like(self.base + other.base, self.step + other.step)
        return self._like(self.base + other, self.step)

    __radd__ = __add__

    def __sub__(self, other: Any) -> Range:
        return self + -other

    def __rsub__(self, other: Any) -> Range:
        return -self + other

    def __neg__(self) -> Range:
        return self._like(-self.base, -self.step)

    def __mul__(self, other: Any) -> Range:
        if type(other) is not int:
            raise CannotLift("a product of two ranges")
        return self._like(self.base * other, self.step * other)

    __rmul__ = __mul__

    def _uniform(self, compare: Callable[[int, int], bool], other: Any) -> bool:
        """An order that holds at both ends holds between them."""
        difference = self - other
        result = compare(difference.base, 0)
        difference.must(lambda r: compare(r.base, 0) == compare(r.last, 0) == result, "a comparison changes within the loop")
        return result

    def __lt__(self, other: Any) -> bool:
        return self._uniform(operator.lt, other)

    def __le__(self, other: Any) -> bool:
        return self._uniform(operator.le, other)

    def __gt__(self, other: Any) -> bool:
        return self._uniform(operator.gt, other)

    def __ge__(self, other: Any) -> bool:
        return self._uniform(operator.ge, other)

    def __eq__(self, other: object) -> bool:
        raise CannotLift("a comparison for equality")

    __hash__ = None  # type: ignore[assignment]

    def _refuse(self, *_: Any) -> Any:
        raise CannotLift("an operation without an affine result")

    divided = divides = shifted = __and__ = __rand__ = __or__ = __ror__ = __xor__ = __rxor__ = __bool__ = __index__ = _refuse

    def array(self) -> np.ndarray:
        return self.base + self.step * np.arange(self.count)


class Footprint:
    """Bytes [start + k * step, ... + size) of a buffer for k = 0 .. count - 1."""

    __slots__ = ("buffer", "high", "low", "size", "start", "step")

    def __init__(self, buffer: Any, start: int, step: int, count: int, size: int):
        self.buffer, self.start, self.step, self.size = buffer, start, step, size
        end = start + step * (count - 1)
        self.low, self.high = min(start, end), max(start, end) + size


def no_conflict(footprints: list[Footprint], stores: list[int]) -> None:
    """Raises CannotLift where a store could meet another access of another iteration, or a later one of its own.

    ``footprints`` in program order; ``stores``: which of them are stores. What is left may be done in any order that keeps every
    load before every store, and the stores of one iteration in program order.
    """
    for time in stores:
        store = footprints[time]
        for other_time, other in enumerate(footprints):
            if other.buffer is store.buffer and other is not store and other.low < store.high and store.low < other.high:
                _same_iteration(time, store, other_time, other)


def _same_iteration(time: int, store: Footprint, other_time: int, other: Footprint) -> None:
    """Both move alike and can only meet within one iteration, where program order is kept."""
    step = abs(store.step)
    distance = other.start - store.start
    apart = other.step == store.step and distance + step >= store.size and distance + other.size <= step
    meets = distance < store.size and distance + other.size > 0
    if not apart or (meets and other_time > time):
        raise CannotLift("a value may pass from one iteration to another")
