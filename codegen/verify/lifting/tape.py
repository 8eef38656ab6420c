"""Tapes: what one iteration of a loop does with values and memory, recorded once.

While a loop is recorded, its float values are ``Value``s; its pointers start at stand-ins; its index is a ``Range``. Anything that a tape
cannot hold raises CannotLift. Comes in: the running body. Goes out: a ``Recorder`` with accesses and stored values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from codegen.verify.finding import Place
from codegen.verify.lifting.lift import CannotLift, Range
from codegen.verify.lifting.values import Access, Value, Values
from codegen.verify.machine.memory import Pointer
from codegen.verify.machine.number import STRUCTURAL, Poisoned


class Base:
    """Stands for the memory behind the pointer in a slot of the frame; ``actual`` is that pointer while the tape is recorded."""

    __slots__ = ("actual", "slot", "tape")

    def __init__(self, slot: int, actual: Any, tape: Recorder):
        self.slot, self.actual, self.tape = slot, actual, tape

    @property
    def base(self) -> Any:
        """Where an address counts as a number, the tape is good for this pointer only."""
        self.tape.reusable = False
        return self.actual.address


class Recorder(Values):
    """Stands for a core's arithmetic and for its memory while one loop is recorded."""

    def __init__(self, core: Any):
        super().__init__()
        self.arithmetic = core.arithmetic
        self.core = core
        self.accesses: list[Access] = []
        self.stores: list[tuple[Access, Value]] = []
        self.guards: list[tuple[Callable[[Range], bool], Range]] = []
        self.reusable = True
        self.own: dict[Any, dict[int, Value]] = {}
        """Locals in memory that the body declares: the value of each element, by its offset in bytes. No other iteration sees them."""
        self.unordered: Place | None = None
        """A non-temporal store."""
        self.perhaps = 0
        """How many selections deep: what is evaluated here, stepping may leave out."""

    # arithmetic

    def index(self, range_: Range, dtype: Any) -> Value:
        """The loop's index, or what is affine in it, as a float."""
        range_.must(lambda r: r.within(-(2**53), 2**53), "an integer that a double does not hold")
        key = ("index", range_.base, range_.step, dtype)
        if key not in self._known:
            self._known[key] = Value("index", (range_,), 0, np.dtype(dtype), True, len(self._known))
        return self._known[key]

    def __getattr__(self, name: str) -> Callable[..., Any]:
        record = partial(self._structural if name in STRUCTURAL else self._elementwise, name)
        setattr(self, name, record)
        return record

    def _elementwise(self, name: str, *args: Any) -> Any:
        if Value not in map(type, args):
            return getattr(self.arithmetic, name)(*args)
        operands = tuple(a if isinstance(a, int | type) or callable(a) else self._operand(a) for a in args)
        return self.elementwise(name, operands)

    def _operand(self, a: Any) -> Value:
        return a if type(a) is Value else self.constant(a)

    def carry(self, before: Any, after: Any) -> None:
        """What an iteration leaves in a slot is what the next one finds there."""
        if type(before) is not Value or type(after) is Poisoned:
            raise CannotLift("a carried value that was never initialised")
        after = self._operand(after)
        if (after.lanes, after.dtype) != (before.lanes, before.dtype):
            raise CannotLift("a carried value of another form")
        self.next[before] = after
        self.forget_refusals()

    def _structural(self, name: str, *args: Any) -> Any:
        if Value not in map(type, args):
            return getattr(self.arithmetic, name)(*args)
        if name in ("lanes", "join"):
            strands = tuple(self._operand(a) for a in args)
            packed = self.pack(strands)
            if packed is not None:
                return packed
            return self.value(name, strands, sum(a.lanes or 1 for a in strands), strands[0].dtype, any(s.varies for s in strands))
        a = self._operand(args[0])
        lanes = a.lanes // args[2] if name == "part" else args[1] if name == "splat" else 0
        return self.value(name, (a, *args[1:]), lanes, a.dtype, a.varies)

    # selection

    def either(self, condition: Value, a: Callable[[], Any], b: Callable[[], Any]) -> Any:
        """``a()`` in the iterations where ``condition`` holds, ``b()`` in the others: both are computed in all of them."""
        x, y = self._perhaps(a), self._perhaps(b)
        if not all(type(v) is Value or isinstance(v, np.floating | np.ndarray) for v in (x, y)):
            raise CannotLift("a selection of integers or pointers")
        width = max(self._operand(v).lanes for v in (x, y))
        return self.choose(self._structural("splat", condition, width) if width else condition, x, y)

    def logic(self, op: str, a: Value, b: Callable[[], Any]) -> Any:
        """``a && b()`` or ``a || b()``."""
        y = self._perhaps(b)
        if type(y) is Value:
            return self.both(a, y) if op == "&&" else self.some(a, y)
        return int(op == "||") if bool(y) is (op == "||") else a

    def _perhaps(self, run: Callable[[], Any]) -> Any:
        self.perhaps += 1
        try:
            return run()
        finally:
            self.perhaps -= 1

    # what stands for the core

    def core_number(self) -> int:
        self.reusable = False
        return int(self.core.number)

    def effect(self, name: str, arguments: tuple[Any, ...]) -> Any:
        raise CannotLift(f"{name} in a loop")

    def call(self, again: Callable[..., Any], run: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """Of a function whose loops are remembered: here its body is a part of the iteration."""
        return run(self.core, *arguments)

    def apart(self, pointers: list[tuple[str, Any, bool]]) -> None:
        """Restrict pointers that move are compared where they are used (``lift.no_conflict``)."""

    # memory

    def load(self, p: Any, type_: Any, size: int, alignment: int, place: Place, lanes: int = 0) -> Any:
        element = type_.element if lanes else type_
        dtype = getattr(element, "numpy", None)
        if p.buffer in self.own:
            cells = self._cells(p, size, alignment, lanes, dtype, "reads", place)
            return self._structural("lanes", *cells) if lanes else cells[0]
        if dtype is None:
            return self._load_fixed(p, type_, place)
        access = self._access(p, size, alignment, lanes, dtype, "reads", place)
        for stored, value in reversed(self.stores):
            if _same(stored, access) and (value.lanes, value.dtype) == (lanes, dtype):
                self.accesses.remove(access)  # what this iteration stored there: stores that meet are not lifted
                return value
        return self.loaded(access)

    def _load_fixed(self, p: Any, type_: Any, place: Place) -> Any:
        """An integer or a pointer: the same for every iteration, and for this run of the loop only."""
        access = self._access(p, type_.size, type_.size, 0, np.int8, "reads", place)
        if type(access.offset) is Range:
            raise CannotLift("integers are loaded")
        self.reusable = False
        core, actual = self.core, p.buffer.actual.moved(p.offset) if type(p.buffer) is Base else p
        core.lift = None
        try:
            return core.load(actual, type_, place)
        finally:
            core.lift = self

    def store(self, p: Any, type_: Any, size: int, alignment: int, place: Place, value: Any, writer: int, lanes: int = 0) -> None:
        element = type_.element if lanes else type_
        dtype = getattr(element, "numpy", None)
        if p.buffer in self.own:
            self._set_cells(p, size, alignment, lanes, dtype, place, value)
            return
        if dtype is None:
            raise CannotLift("an integer is stored")
        if self.perhaps:
            raise CannotLift("a store in a selection")
        access = replace(self._access(p, size, alignment, lanes, dtype, "writes", place), writers=(writer,))
        if type(access.offset) is not Range or access.offset.step < size:
            raise CannotLift("stores that are not one behind the other")
        self.accesses[-1] = access
        self.stores.append((access, self._operand(value)))

    def _cells(self, p: Any, size: int, alignment: int, lanes: int, dtype: Any, verb: str, place: Place) -> list[Any]:
        """The elements of a local that the body declares, None for those not set, each checked as a step would."""
        if dtype is None or type(p.offset) is not int:
            raise CannotLift("an integer, or a varying place, in a local")
        self.core.checked(p, size, alignment, verb, place, vector=lanes > 0)
        width = np.dtype(dtype).itemsize
        cells = [self.own[p.buffer].get(p.offset + k * width) for k in range(lanes or 1)]
        if width != p.buffer.grain or (verb == "reads" and any(cell is None for cell in cells)):
            raise CannotLift("elements of another size, or never written")
        return cells

    def _set_cells(self, p: Any, size: int, alignment: int, lanes: int, dtype: Any, place: Place, value: Any) -> None:
        self._cells(p, size, alignment, lanes, dtype, "writes", place)
        whole = self._operand(value)
        for k in range(lanes or 1):
            cell = self._structural("lane", whole, k) if lanes else whole
            self.own[p.buffer][p.offset + k * p.buffer.grain] = cell

    def _access(self, p: Any, size: int, alignment: int, lanes: int, dtype: Any, verb: str, place: Place) -> Access:
        if p.buffer is None:
            raise CannotLift("a bare address")
        if type(p.buffer) is not Base:  # one that does not start from a pointer of the frame: a table, or a pointer from memory
            self.reusable = False
        slot = p.buffer.slot if isinstance(p.buffer, Base) else Pointer(p.buffer, 0)
        access = Access(slot, p.offset, size, alignment, lanes, np.dtype(dtype), lanes > 0, verb, place)
        if self.perhaps and not any(_same(other, access) for other in self.accesses):
            behind = p.buffer.actual.buffer if isinstance(p.buffer, Base) else p.buffer
            if behind is None or (behind.owner is None and behind.kind not in ("input", "local")):
                raise CannotLift("memory that others may write is read in a selection")
        self.accesses.append(access)
        return access


def _same(a: Access, b: Access) -> bool:
    """Whether they touch the same bytes in every iteration."""
    move = isinstance(a.offset, Range) and isinstance(b.offset, Range)
    return move and (a.slot, a.size, a.offset.base, a.offset.step) == (b.slot, b.size, b.offset.base, b.offset.step)
