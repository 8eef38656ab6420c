"""What stands for a core, its numbers, pointers and memory while an iteration is rehearsed for a trace: nothing is done, all is noted.

A number of the iteration is what it is in the rehearsal, and a position in the trace; where a branch or a check asks about it, the answer
is noted as what must hold again. Comes in: a core and a frame. Goes out: a ``Rehearsal``, of which ``trace.py`` makes a ``Trace``;
CannotLift where the iteration does what a trace does not hold.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import partialmethod, wraps
from typing import Any

import numpy as np

from codegen.verify.finding import Place
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.machine.memory import Pointer
from codegen.verify.text.ctype import Int
from codegen.verify.text.integer import divide

MOST_NUMBERS = 1000
"""What one iteration may compute."""
GIVES = {"do_copy": 0, "do_prepare": 0, "do_launch": 0, "do_wait": 1}
"""What effects always give. ``do_start`` gives a channel; whether a transfer has landed is not foreseen."""


def effect(method: Callable[..., Any]) -> Callable[..., Any]:
    """A word of a core that is noted while an iteration is rehearsed, and not done twice where one that was begun is stepped."""
    name = method.__name__

    @wraps(method)
    def does(core: Any, *arguments: Any) -> Any:
        if core.lift is not None:
            return core.lift.effect(name, arguments)
        if core.done:
            return core.done.pop()
        return method(core, *arguments)

    return does


def _refuse(*_: Any) -> Any:
    raise CannotLift("an operation that a trace does not hold")


class Unknown:
    """What an iteration may only pass on: a float of the frame, or what an effect gives."""

    __slots__ = ("at",)

    def __init__(self, at: int):
        self.at = at

    def wrapped(self, to: Int) -> Unknown:
        """A channel: a small number."""
        return self if to.low <= 0 and to.high >= 2**31 - 1 else _refuse()

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __neg__ = __abs__ = _refuse
    __and__ = __rand__ = __or__ = __ror__ = __xor__ = __rxor__ = __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = __bool__ = __int__ = __float__ = __index__ = __getattr__ = _refuse
    __hash__ = object.__hash__


class Number:
    """A whole number of the iteration: what it is in the rehearsal, and where it stands in the trace."""

    __slots__ = ("at", "now", "tape")

    def __init__(self, tape: Rehearsal, at: int, now: int):
        self.tape, self.at, self.now = tape, at, now

    def checked(self, type_: Int, place: Place) -> Number:
        return self.wrapped(type_)

    def wrapped(self, to: Int) -> Number:
        return self.tape.within(self, to.low, to.high)

    def bounded(self, length: int, name: str, place: Place) -> Number:
        return self.tape.within(self, 0, length - 1)

    def divided(self, by: Any) -> Number:
        return self.tape.quotient(self, by)

    def divides(self, other: Any) -> Number:
        return self.tape.quotient(other, self)

    def shifted(self, op: str, by: Any) -> Number:
        if type(by) is not int or not 0 <= by < 32:
            _refuse()
        self.tape.within(self, 0, 2**64)
        return self.tape.number(operator.lshift if op == "<<" else operator.rshift, self, by)

    def _binary(self, function: Callable[..., int], other: Any) -> Number:
        return self.tape.number(function, self, other)

    def _reflected(self, function: Callable[..., int], other: Any) -> Number:
        return self.tape.number(function, other, self)

    def _compared(self, function: Callable[..., bool], other: Any) -> bool:
        return self.tape.holds(function, self, other)

    __add__ = partialmethod(_binary, operator.add)
    __sub__ = partialmethod(_binary, operator.sub)
    __mul__ = partialmethod(_binary, operator.mul)
    __and__ = partialmethod(_binary, operator.and_)
    __or__ = partialmethod(_binary, operator.or_)
    __xor__ = partialmethod(_binary, operator.xor)
    __radd__ = partialmethod(_reflected, operator.add)
    __rsub__ = partialmethod(_reflected, operator.sub)
    __rmul__ = partialmethod(_reflected, operator.mul)
    __rand__ = partialmethod(_reflected, operator.and_)
    __ror__ = partialmethod(_reflected, operator.or_)
    __rxor__ = partialmethod(_reflected, operator.xor)
    __lt__ = partialmethod(_compared, operator.lt)
    __le__ = partialmethod(_compared, operator.le)
    __gt__ = partialmethod(_compared, operator.gt)
    __ge__ = partialmethod(_compared, operator.ge)
    __eq__ = partialmethod(_compared, operator.eq)
    __ne__ = partialmethod(_compared, operator.ne)
    __hash__ = None  # type: ignore[assignment]

    def __neg__(self) -> Number:
        return self.tape.number(operator.sub, 0, self)

    def __bool__(self) -> bool:
        return self.tape.holds(operator.ne, self, 0)

    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __abs__ = _refuse
    __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = __int__ = __float__ = __index__ = _refuse


class Reference:
    """A pointer of the iteration. ``buffer``: which pointer of the frame it comes from."""

    __slots__ = ("buffer", "offset")

    def __init__(self, buffer: Source, offset: Number):
        self.buffer, self.offset = buffer, offset

    def moved(self, bytes_: Any) -> Reference:
        return Reference(self.buffer, self.offset + bytes_)

    @property
    def address(self) -> Number:
        return self.offset + self.buffer.base

    def __getattr__(self, name: str) -> Any:
        raise CannotLift(f"`{name}` of a pointer")


class Source:
    """A pointer of the frame: where its buffer and its limits stand in the trace, and the address of the buffer."""

    __slots__ = ("base", "buffer", "limits")

    def __init__(self, buffer: int, limits: int, base: Number):
        self.buffer, self.limits, self.base = buffer, limits, base


class Rehearsal:
    """Stands for a core's arithmetic, memory and DMA while an iteration is rehearsed: nothing is done, all is noted."""

    def __init__(self, core: Any, frame: list[Any]):
        self.core, self.depth = core, core.depth
        self.values: list[Any] = []
        """By position: constants; None where something is to come."""
        self.known: dict[Any, Number] = {}
        self.constants: dict[Any, int] = {}
        self.numbers: list[tuple[int, Callable[..., int], int, int]] = []
        self.ranges: dict[int, tuple[int, int]] = {}
        self.orders: dict[tuple[Callable[..., bool], int, int], bool] = {}
        self.distinct: dict[tuple[int, int, int, int], None] = {}
        """Buffers and offsets of pointers, of which one may write and which may not point to one place."""
        self.pointers: dict[tuple[int, int, int], int] = {}
        self.effects: list[tuple[str, int, tuple[int, ...], int]] = []
        """Name, how many calls deep, positions of the arguments and of the result."""
        self.ints: list[tuple[int, int]] = []
        self.unknown: list[tuple[int, int]] = []
        self.sources: list[tuple[int, int, int, int, int]] = []
        """Inputs: position, or those of buffer, offset, limits and address, and the slot of the frame."""
        self.me = Number(self, self._place(), core.number)
        self.frame = [core, *(self._given(k, value) for k, value in enumerate(frame) if k)]
        self.before = list(self.frame)

    def _place(self, value: Any = None) -> int:
        self.values.append(value)
        return len(self.values) - 1

    def _given(self, slot: int, value: Any) -> Any:
        if type(value) is int:
            self.ints.append((self._place(), slot))
            return Number(self, len(self.values) - 1, value)
        if type(value) is Pointer and value.buffer is not None and type(value.offset) is int:
            buffer, offset, limits, base = (self._place() for _ in range(4))
            self.sources.append((buffer, offset, limits, base, slot))
            source = Source(buffer, limits, Number(self, base, value.buffer.base))
            return Reference(source, Number(self, offset, value.offset))
        if value is None:
            return None
        self.unknown.append((self._place(), slot))
        return Unknown(len(self.values) - 1)

    def position(self, value: Any) -> int:
        """Where ``value`` stands in the trace."""
        if isinstance(value, Number | Unknown):
            return value.at
        if type(value) is Reference:
            key = (value.buffer.buffer, value.offset.at, value.buffer.limits)
            if key not in self.pointers:
                self.pointers[key] = self._place()
            return self.pointers[key]
        if type(value) is Pointer and value.buffer is not None:
            raise CannotLift("a pointer that the frame does not hold")
        if not isinstance(value, int | float | np.generic | Place | Pointer) and not callable(value):
            raise CannotLift("a value that a trace does not hold")
        constant = (int, int(value)) if isinstance(value, int) else (type(value), id(value))
        if constant not in self.constants:
            self.constants[constant] = self._place(value)
        return self.constants[constant]

    # numbers

    def number(self, function: Callable[..., int], a: Any, b: Any) -> Number:
        if not isinstance(a, int | Number) or not isinstance(b, int | Number):
            raise CannotLift("arithmetic with what is no number of the iteration")
        key = (function, self.position(a), self.position(b))
        if key not in self.known:
            if len(self.numbers) == MOST_NUMBERS:
                raise CannotLift("an iteration that computes too much")
            self.known[key] = Number(self, self._place(), function(_now(a), _now(b)))
            self.numbers.append((self.known[key].at, *key))
        return self.known[key]

    def quotient(self, a: Any, b: Any) -> Number:
        if not (self.holds(operator.ne, b, 0) if type(b) is Number else b):
            raise CannotLift("a division by zero: stepping tells")
        return self.number(_quotient, a, b)

    def within(self, a: Number, low: int, high: int) -> Number:
        if not low <= a.now <= high:
            raise CannotLift("a number that does not fit: stepping tells")
        was = self.ranges.get(a.at, (low, high))
        self.ranges[a.at] = max(low, was[0]), min(high, was[1])
        return a

    def holds(self, function: Callable[..., bool], a: Number, b: Any) -> bool:
        if not isinstance(b, int | Number):
            raise CannotLift("a comparison with what is no number of the iteration")
        self.orders[function, a.at, self.position(b)] = found = function(a.now, _now(b))
        return found

    # what stands for the arithmetic of the core: the operators of meanings

    def add(self, a: Any, b: Any) -> Any:
        return _whole(a) + _whole(b)

    def sub(self, a: Any, b: Any) -> Any:
        return _whole(a) - _whole(b)

    def mul(self, a: Any, b: Any) -> Any:
        return _whole(a) * _whole(b)

    # what stands for the core

    unordered: Place | None = None
    """A non-temporal store, which is one that no trace holds."""

    def core_number(self) -> Number:
        return self.me

    def effect(self, name: str, arguments: tuple[Any, ...]) -> Any:
        if name != "do_start" and name not in GIVES:
            raise CannotLift(f"{name} in an iteration")
        at = self._noted(name, arguments)
        return GIVES[name] if name in GIVES else Unknown(at)

    def call(self, again: Callable[..., Any], run: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        """Of a function that runs a loop and gives nothing (slices.py)."""
        self._noted("", (again, *arguments))

    def _noted(self, name: str, arguments: tuple[Any, ...]) -> int:
        positions = tuple(map(self.position, arguments))
        at = self._place()
        self.effects.append((name, self.core.depth - self.depth, positions, at))
        return at

    def apart(self, pointers: list[tuple[str, Any, bool]]) -> None:
        """Restrict pointers of a call (name, pointer, whether it may write)."""
        moving = [(p, writes) for _, p, writes in pointers if type(p) is Reference]
        for k, (p, writes) in enumerate(moving):
            for q, other in moving[:k]:
                if writes or other:
                    self.distinct[p.buffer.buffer, p.offset.at, q.buffer.buffer, q.offset.at] = None

    def __getattr__(self, name: str) -> Any:
        raise CannotLift(f"{name} in an iteration")


def _quotient(a: int, b: int) -> int:
    """Of numbers that are computed before it is asked whether they are those of the iteration."""
    return divide(a, b) if b else 0


def _now(a: Any) -> int:
    return a.now if type(a) is Number else a


def _whole(a: Any) -> Any:
    return a if isinstance(a, int | Number) else _refuse()
