"""Lifting: one pass over a loop body does many iterations, on arrays, after it is shown that this changes nothing.

The loop variable becomes a ``Range``; loads at ranges of addresses become array views, stores are kept back. At the end the
footprints are compared: where a store of one iteration could meet an access of another, or an address, a branch or a value is
not uniform, CannotLift is raised, nothing has happened, and the loop is stepped instead.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from codegen.verify.ctype import Int
from codegen.verify.finding import Place


class CannotLift(Exception):
    """The loop must be stepped; nothing has been changed."""


class Range:
    """The ints base, base + step, ..., ``count`` of them: what an affine int is over the iterations of a loop."""

    __slots__ = ("base", "count", "step")

    def __init__(self, base: int, step: int, count: int):
        self.base, self.step, self.count = base, step, count

    @property
    def last(self) -> int:
        return self.base + self.step * (self.count - 1)

    def checked(self, type_: Int, place: Place) -> Range:
        """As the result of an operation in ``type_``."""
        return self.wrapped(type_)

    def wrapped(self, to: Int) -> Range:
        """Converted to ``to``."""
        if min(self.base, self.last) < to.low or max(self.base, self.last) > to.high:
            raise CannotLift("overflow")
        return self

    def __add__(self, other: Any) -> Range:
        if type(other) is Range:
            return Range(self.base + other.base, self.step + other.step, self.count)
        return Range(self.base + other, self.step, self.count)

    __radd__ = __add__

    def __sub__(self, other: Any) -> Range:
        return self + -other

    def __rsub__(self, other: Any) -> Range:
        return -self + other

    def __neg__(self) -> Range:
        return Range(-self.base, -self.step, self.count)

    def __mul__(self, other: Any) -> Range:
        if type(other) is not int:
            raise CannotLift("a product of two ranges")
        return Range(self.base * other, self.step * other, self.count)

    __rmul__ = __mul__

    def _uniform(self, first: bool, last: bool) -> bool:
        if first != last:
            raise CannotLift("a comparison changes within the loop")
        return first

    def __lt__(self, other: Any) -> bool:
        return self._uniform(self.base < _first(other), self.last < _last(other))

    def __le__(self, other: Any) -> bool:
        return self._uniform(self.base <= _first(other), self.last <= _last(other))

    def __gt__(self, other: Any) -> bool:
        return self._uniform(self.base > _first(other), self.last > _last(other))

    def __ge__(self, other: Any) -> bool:
        return self._uniform(self.base >= _first(other), self.last >= _last(other))

    def __eq__(self, other: object) -> bool:
        raise CannotLift("a comparison for equality")

    __hash__ = None  # type: ignore[assignment]

    def _refuse(self, *_: Any) -> Any:
        raise CannotLift("an operation without an affine result")

    divided = divides = shifted = __and__ = __rand__ = __or__ = __ror__ = __xor__ = __rxor__ = __bool__ = __index__ = _refuse

    def array(self) -> np.ndarray:
        return self.base + self.step * np.arange(self.count)


def _first(value: Any) -> int:
    return value.base if type(value) is Range else value


def _last(value: Any) -> int:
    return value.last if type(value) is Range else value


class Footprint:
    """Bytes [start + k * step, ... + size) of a buffer for k = 0 .. count - 1."""

    __slots__ = ("buffer", "high", "low", "size", "start", "step")

    def __init__(self, buffer: Any, start: int, step: int, count: int, size: int):
        self.buffer, self.start, self.step, self.size = buffer, start, step, size
        end = start + step * (count - 1)
        self.low, self.high = min(start, end), max(start, end) + size


class Lift:
    """What one lifted pass has read, and what it will write once it is known to be right."""

    def __init__(self) -> None:
        self.loads: list[tuple[int, Footprint]] = []
        self.stores: list[tuple[int, Footprint, Any, Any]] = []
        self.clock = 0

    def load(self, print_: Footprint) -> None:
        self.clock += 1
        self.loads.append((self.clock, print_))

    def store(self, print_: Footprint, count: int, value: Any, commit: Any) -> None:
        if abs(print_.step) < print_.size and count > 1:
            raise CannotLift("iterations store to the same place")
        self.clock += 1
        self.stores.append((self.clock, print_, value, commit))

    def commit(self) -> None:
        """Checks every store against every other access, then carries all stores out in program order."""
        for time, store, _, _ in self.stores:
            for other_time, other in [*self.loads, *((t, s) for t, s, _, _ in self.stores)]:
                if other is not store and other.buffer is store.buffer and other.low < store.high and store.low < other.high:
                    self._same_iteration(time, store, other_time, other)
        for _, _, value, commit in self.stores:
            commit(value)

    def _same_iteration(self, time: int, store: Footprint, other_time: int, other: Footprint) -> None:
        """Both move alike and can only meet within one iteration, where program order is kept."""
        step = abs(store.step)
        distance = other.start - store.start
        apart = other.step == store.step and distance + step >= store.size and distance + other.size <= step
        meets = distance < store.size and distance + other.size > 0
        if not apart or (meets and other_time > time):
            raise CannotLift("a value may pass from one iteration to another")
