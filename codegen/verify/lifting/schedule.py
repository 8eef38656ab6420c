"""Schedules: the steps of a recorded loop in order, each with the arrays it works on; few arrays, used again and again.

Comes in: a ``Recorder``. Goes out: a ``Tape``.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any

import numpy as np

from codegen.verify.lifting.inplace import FLUSHING, OPERATIONS, SEED, Operation
from codegen.verify.lifting.lift import CannotLift, Range
from codegen.verify.lifting.tape import Recorder
from codegen.verify.lifting.values import Value, joined
from codegen.verify.machine.number import STRUCTURAL

CHUNK = 1 << 16
"""Lanes at a time: what a chunk works on stays in the cache."""
VIEWS: dict[str, Callable[..., Any]] = {
    "lane": lambda a, k: a[..., k],
    "part": lambda a, k, of: a[..., k * (a.shape[-1] // of) : (k + 1) * (a.shape[-1] // of)],
}

_memory: list[np.ndarray] = []


def _register(number: int, dtype: Any, shape: tuple[int, ...]) -> np.ndarray:
    """Array ``number``, shared by all tapes: what one leaves there, none looks at."""
    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    while len(_memory) <= number:
        _memory.append(np.empty(8 * CHUNK, np.uint8))
    if len(_memory[number]) < size:
        _memory[number] = np.empty(size, np.uint8)
    return _memory[number][:size].view(dtype).reshape(shape)


Step = tuple[Callable[..., Any], Callable[[list[Any]], tuple[Any, ...]]]
"""What to run, and what takes its arguments out of the values: operands, the result's array, scratch arrays."""


class Tape:
    """The steps of a loop's body. Positions of ``values``: one for each value, register and fixed argument."""

    def __init__(self, recorder: Recorder, start: int, stride: int):
        self.start, self.stride = start, stride
        self.accesses, self.guards, self.reusable = joined(recorder.accesses), recorder.guards, recorder.reusable
        self.unordered = recorder.unordered
        self.slots = sorted({a.slot for a in self.accesses if type(a.slot) is int})
        """Where the pointers stand that it starts from."""
        moves = [{a.offset.step if type(a.offset) is Range else 0 for a in self.accesses if a.slot == slot} for slot in self.slots]
        self.moves = [min(found) for found in moves]
        """Bytes that an iteration moves on from each of them."""
        self.order = [k for k, a in enumerate(self.accesses) if a.verb == "writes"]
        self.stores = recorder.packed_stores(recorder.stores)
        self.recorder, self.arithmetic = recorder, recorder.arithmetic
        self.place: dict[Value, int] = {}
        self.fixed: list[Any] = []
        self.same: dict[Value, None] = {}
        """Values made of constants alone."""
        self.constants: dict[Value, Any] = {}
        """What they are, once the tape was bound."""
        self.uniform: list[Value] = []
        """The others that are the same for all iterations of a run."""
        self.loads: list[Value] = []
        self.indices: list[Value] = []
        self.steps: list[Step] = []
        self.views: list[tuple[int, Callable[..., Any], tuple[int, ...]]] = []
        """Of registers: position, and what gives it of which others."""
        self.load_views: list[tuple[int, Callable[..., Any], tuple[int, ...]]] = []
        self.carried: list[tuple[Value, int]] = []
        """Values from the iteration before, each with the position of what the last chunk left of it."""
        self.registers: list[tuple[int, int, Any, int, int]] = []  # position, number, dtype, lanes, rows beyond those of the chunk
        self._frames: dict[int, list[Any]] = {}
        self._compile(moves)

    # compiling

    def _compile(self, moves: list[set[int]]) -> None:
        values = self._needed()
        operations = {v: self._operation(v) for v in values if v.varies and v.op not in ("load", "index", "carried", *VIEWS)}
        for v in values:
            self.place[v] = len(self.fixed)
            self.fixed.append(None)
        last = self._last_uses(values, operations)
        free: list[int] = []
        count = 0

        def take(dtype: Any, lanes: int, position: int | None = None, more: int = 0) -> tuple[int, int]:
            nonlocal count
            if not free:
                free.append(count)
                count += 1
            number = free.pop()
            if position is None:
                position = len(self.fixed)
                self.fixed.append(None)
            self.registers.append((position, number, dtype, lanes, more))
            return position, number

        held: dict[Value, int] = {}
        for time, v in enumerate(values):
            if v.op == "const" or (not v.varies and v.parts and all(p in self.same for p in v.parts)):
                self.same[v] = None
            elif not v.varies:
                self.uniform.append(v)
            elif v.op == "load":
                self.loads.append(v)
            elif v.op in VIEWS:
                views = self.load_views if _viewed(v).op == "load" else self.views
                views.append((self.place[v], VIEWS[v.op], self._arguments(v)))
            elif v.op == "carried":
                whole, held[v] = take(v.dtype, v.lanes, more=1)
                left = self._position(None)
                self.views.append((self.place[v], _all_but_last, (whole,)))
                self.carried.append((v, left))
                self.steps.append((_shift, itemgetter(self.place[self.recorder.next[v]], whole, left)))
            else:
                _, held[v] = take(v.dtype, v.lanes, self.place[v])
                if v.op == "index":
                    self.indices.append(v)
                else:
                    operation = operations[v]
                    scratch = [take(dtype, v.lanes) for dtype in operation.scratch]
                    of = (*self._arguments(v, operation.widened), self.place[v], *(position for position, _ in scratch))
                    self.steps.append((operation.run, itemgetter(*of)))
                    free.extend(number for _, number in scratch)
            free.extend(held.pop(w) for w in [w for w in held if last[w] <= time])
        self.steady = all(len(found) == 1 for found in moves) and not self.carried and not self.indices
        """Whether later iterations do as the first ones do, but for where the pointers stand."""
        stored = self.stores[-1][1] if len(self.stores) == 1 else None
        viewed = {_viewed(v) for v in values if v.op in VIEWS}
        self.computed_last = stored in held and stored not in viewed and stored.op != "carried"
        """Whether the value of the only store has an array of its own, which nothing else looks into."""
        widest = max((max(v.lanes, 1) for v in values if v.varies), default=1)
        self.at_once = max(1, CHUNK // widest)

    def _needed(self) -> list[Value]:
        """What the stored values are made of, arguments first."""
        needed: dict[Value, None] = {}
        begun: set[Value] = set()

        def visit(v: Value) -> None:
            if v in needed:
                return
            if v in begun:
                raise CannotLift("a value that depends on what it was an iteration before")
            begun.add(v)
            for part in self._made_of(v):
                visit(part)
            if v.op == "fma" and v.varies and not self.arithmetic.explicit:
                for part in v.parts:
                    visit(self._widened(part))
            needed[v] = None

        for _, value in self.stores:
            visit(value)
        shifted = {slot for v in needed if v.op == "carried" for slot in v.args}
        for v in self.recorder.next:
            if not shifted.issuperset(v.args):  # nothing stored depends on it, but what follows the loop may
                visit(v)
        return list(needed)

    def _made_of(self, v: Value) -> list[Value]:
        return [self.recorder.next[v]] if v.op == "carried" else v.parts

    def _widened(self, v: Value) -> Value:
        return self.recorder.value("widened", (v,), v.lanes, np.float64, v.varies)

    def _operation(self, v: Value) -> Operation:
        if v.op in STRUCTURAL:
            return Operation(_MOVES[v.op])
        if v.op == "widened":
            return OPERATIONS["cast"]
        if v.op == "seed" and self.arithmetic.key == (False, "nominal") and 1 <= v.args[1] <= 16:
            return SEED
        if v.op in OPERATIONS and not (self.arithmetic.explicit and v.op in FLUSHING):
            return OPERATIONS[v.op]
        function = getattr(self.arithmetic, v.op)

        def general(*operands: Any) -> None:
            operands[-1][...] = function(*operands[:-1])

        return Operation(general)

    def _arguments(self, v: Value, widened: bool = False) -> tuple[int, ...]:
        if widened:
            return tuple(self.place[self._widened(a)] for a in v.parts)
        return tuple(self._position(a) for a in v.args)

    def _position(self, argument: Any) -> int:
        if type(argument) is Value:
            return self.place[argument]
        self.fixed.append(argument)
        return len(self.fixed) - 1

    def _last_uses(self, values: list[Value], operations: dict[Value, Operation]) -> dict[Value, int]:
        """When each value is used for the last time; what is stored, never; a view's base as long as the view."""
        last = dict.fromkeys(values, 0)
        for time, v in enumerate(values):
            last[v] = max(last[v], time)
            widened = [self._widened(a) for a in v.parts] if v in operations and operations[v].widened else []
            for part in (*self._made_of(v), *widened):
                last[part] = time
        for _, value in self.stores:
            last[value] = len(values)
        for v in reversed(values):
            if v.op in VIEWS:
                last[v.args[0]] = max(last[v.args[0]], last[v])
        return last

    # binding

    def fits(self, start: int, count: int) -> bool:
        """Whether all that was found of the index while recording holds for these iterations."""
        return all(holds(self.moved(range_, start, count)) for holds, range_ in self.guards)

    def moved(self, offset: Any, start: int, count: int) -> Any:
        if type(offset) is not Range:
            return offset
        return Range(offset.base + offset.step // self.stride * (start - self.start), offset.step, count)

    def frame(self, count: int) -> list[Any]:
        """Positions with registers for ``count`` iterations."""
        if count not in self._frames:
            if len(self._frames) > 7:
                self._frames.clear()
            frame = list(self.fixed)
            for position, number, dtype, lanes, more in self.registers:
                frame[position] = _register(number, dtype, (count + more, lanes) if lanes else (count + more,))
            for position, view, of in self.views:
                frame[position] = view(*[frame[k] for k in of])
            self._frames[count] = frame
        return self._frames[count]


def _viewed(v: Value) -> Value:
    """What a view is of, through views of views."""
    while v.op in VIEWS:
        v = v.args[0]
    return v


def _all_but_last(whole: np.ndarray) -> np.ndarray:
    return whole[:-1]


def _shift(after: np.ndarray, whole: np.ndarray, left: list[Any]) -> None:
    """Row by row what the iteration before made; ``left``: of the chunk before, then of this one."""
    whole[0], whole[1:] = left[0], after
    left[0] = whole[-1].copy()


def _lanes(*strands: np.ndarray) -> None:
    out = strands[-1]
    for k, strand in enumerate(strands[:-1]):
        out[..., k] = strand


def _join(a: np.ndarray, b: np.ndarray, out: np.ndarray) -> None:
    half = out.shape[-1] // 2
    out[..., :half], out[..., half:] = a, b


def _splat(a: np.ndarray, count: int, out: np.ndarray) -> None:
    out[...] = a[..., None]


_MOVES: dict[str, Callable[..., None]] = {"lanes": _lanes, "join": _join, "splat": _splat}
