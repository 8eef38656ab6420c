"""A recorded loop with the memory of one run: every access checked for all iterations at once, and where the arrays lie.

Comes in: a ``Tape``, a core, a frame and the iterations. Goes out: ``Bound``; or CannotLift (or a Stop), and nothing has happened. What was
bound once serves again where the same iterations meet the same pointers, as tile after tile: then only what may have changed is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from codegen.verify.lifting.lift import CannotLift, Footprint, Range, no_conflict
from codegen.verify.lifting.padding import Padding
from codegen.verify.lifting.schedule import Tape
from codegen.verify.lifting.values import Access, Value, alike
from codegen.verify.machine.memory import Buffer, Pointer, strided

KEPT = 64
"""What one core keeps bound, or remembers of calls, at a time."""


def bind(tape: Tape, core: Any, frame: list[Any], start: int, count: int) -> Bound:
    """Raises CannotLift or Stop."""
    pointers = [frame[slot] for slot in tape.slots]
    key = (tape, start, count, *[(p.buffer, p.offset, p.limits) if type(p) is Pointer else None for p in pointers])
    bound: Bound | None = core.bound.get(key) or core.kept.bound.get(key)
    if bound is None or not bound.again(core, frame):
        bound = Bound(tape, core, frame, start, count)
        if bound.lasting:
            keep(core.kept.bound if bound.outlasts(core) else core.bound, key, bound)
    return bound


def keep(known: dict[Any, Any], key: Any, found: Any) -> None:
    if len(known) >= KEPT:
        known.clear()
    known[key] = found


class Kept:
    """What holds beyond a call, as it concerns nothing but private regions of a core, which stay: recorded loops with their memory, and
    calls of functions that ran one loop (slices.py)."""

    def __init__(self) -> None:
        self.bound: dict[Any, Bound] = {}
        self.repeats: dict[Any, Any] = {}


class Bound:
    """A tape with the memory of one run. ``core`` and ``frame``: who runs it now."""

    def __init__(self, tape: Tape, core: Any, frame: list[Any], start: int, count: int):
        self.tape, self.core, self.frame, self.start, self.count = tape, core, frame, start, count
        self.places: dict[Access, tuple[Buffer, Any]] = {}
        """Where each access lies in this run."""
        self._views: dict[int, tuple[list[np.ndarray], list[np.ndarray]]] = {}
        self.padded = False
        footprints = [self._checked(access) for access in tape.accesses]
        no_conflict(footprints, tape.order)
        self.spans = _spans(footprints, tape.accesses)
        self.reads, self.writes = (
            [(buffer, low, high) for buffer, does, low, high, _ in self.spans if does == verb] for verb in ("reads", "writes")
        )
        if len(tape.constants) < len(tape.same):
            self._uniform(tape.same, tape.constants)
        self._bind_values()
        self.loads = [self._place(v.args[0]) for v in tape.loads]
        self.stores = [self._place(access) for access, _ in tape.stores]
        self.direct = self._direct()
        self.padding = Padding(tape, count, self.loads, [buffer for buffer, _ in self.stores]) if self.padded else None
        self.lasting = tape.reusable and not self.padded and all(lasts(buffer, verb) for buffer, verb, *_ in self.spans)
        self.holdable = self.lasting and self.direct and tape.steady
        self.starts = self._starts() if self.holdable else []
        """Where each pointer's first iteration lies."""

    def _starts(self) -> list[Any]:
        stride, found = self.tape.stride, zip(self.tape.slots, self.tape.moves, strict=True)
        return [(p.buffer, p.limits, p.offset + move // stride * self.start) for slot, move in found for p in (self.frame[slot],)]

    def outlasts(self, core: Any) -> bool:
        """Whether all its memory stays when the call ends."""
        return all(core.stays(buffer) for buffer, *_ in self.spans)

    def again(self, core: Any, frame: list[Any]) -> bool:
        """Whether this serves the same iterations with the same pointers once more: whatever is not as it was is checked anew elsewhere."""
        for buffer, verb, low, high, place in self.spans:
            if core.held is not None:
                core.settled(buffer, verb, low, high)
            if not buffer.live or (verb == "reads" and not buffer.initialised(low, high - low)):
                return False
            if core.flights and core.in_flight(buffer, low, high, verb, place):
                return False
        self.core, self.frame = core, frame
        self._bind_values()
        return True

    def _bind_values(self) -> None:
        """What the locals hold now."""
        tape = self.tape
        self.uniform = self._uniform(tape.uniform, dict(tape.constants)) if tape.uniform else tape.constants
        self.carried = [(v, position, [self._before(v)]) for v, position in self.tape.carried]
        """Values from the iteration before, where they stand, and what the last iteration so far left of them."""

    # memory

    def _checked(self, access: Access) -> Footprint:
        """Bounds, alignment, permission and initialisation, for all iterations."""
        p = self._pointer(access)
        found = self.core.checked(p, access.size, access.alignment, access.verb, access.place, vector=access.vector)
        self.places[access] = buffer, offset = found
        if type(offset) is not Range:
            if not buffer.initialised(offset, access.size):
                raise CannotLift("an uninitialised read")
            return Footprint(buffer, offset, 0, 1, access.size)
        if access.verb == "writes":
            grain = buffer.grain
            if access.size // len(access.writers) % grain or offset.base % grain or offset.step % grain:
                raise CannotLift("elements of another size")
        else:
            low, high = offset.span(access.size)
            if not (buffer.initialised(low, high - low) or buffer.writers(offset, access.size).all()):
                if buffer.kind in ("input", "output") or not access.lanes:
                    raise CannotLift("an uninitialised read")
                self.padded = True
        return Footprint(buffer, offset.base, offset.step, offset.count, access.size)

    def _pointer(self, access: Access) -> Pointer:
        p = access.slot if type(access.slot) is Pointer else self.frame[access.slot]
        if type(p) is not Pointer:
            raise CannotLift("a pointer that is not set")
        offset = access.offset
        if type(offset) is Range:
            base = offset.base + offset.step // self.tape.stride * (self.start - self.tape.start)
            return Pointer(p.buffer, Range(p.offset + base, offset.step, self.count), p.limits)
        return p.moved(offset)

    def views(self, count: int) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """What is loaded and stored in the first ``count`` iterations: arrays (iterations, lanes) over the buffers' own bytes."""
        if count not in self._views:
            loads = [_view(v.args[0], *place, count) for v, place in zip(self.tape.loads, self.loads, strict=True)]
            stores = [_view(access, *place, count) for (access, _), place in zip(self.tape.stores, self.stores, strict=True)]
            self._views = {count: (loads, stores)}
        return self._views[count]

    def _place(self, access: Access) -> tuple[Buffer, Any]:
        if access in self.places:
            return self.places[access]
        p = self._pointer(access)  # of several accesses as one
        if p.buffer is None:
            raise CannotLift("a bare address")
        return p.buffer, p.offset

    def _direct(self) -> bool:
        """Whether the one value that is stored can be computed where it is stored."""
        if not self.tape.computed_last:
            return False
        (access, v), (_, offset) = self.tape.stores[0], self.stores[0]
        fits = access.dtype == v.dtype and access.lanes == v.lanes and offset.step == access.size
        return fits and not any(a is b and low < last and first < high for a, low, high in self.writes for b, first, last in self.reads)

    # values that are the same for all iterations

    def _uniform(self, values: Iterable[Value], known: dict[Value, Any]) -> dict[Value, Any]:
        """``known`` and ``values``, each made of those before it."""
        for v in values:
            known[v] = np.asarray(self._one(v, [known[a][()] if type(a) is Value else a for a in v.args]))
        return known

    def _one(self, v: Value, args: list[Any]) -> Any:
        match v.op:
            case "const":
                return args[0][()]
            case "slot":
                return alike(np.asarray(self._slot(args[0], v)))[()]
            case "load":
                buffer, offset = self._place(args[0])
                width = args[0].dtype.itemsize
                first = offset // width
                found = buffer.view(args[0].dtype.type)[first : first + args[0].size // width]
                return alike(found.copy())[()] if args[0].lanes else found[0]
            case "widened":
                return np.asarray(args[0]).astype(np.float64)[()]
            case "tile":
                return args[0] if np.ndim(args[0]) == 0 else np.tile(args[0], args[1])
            case "splat":
                return args[0]
            case "lane" | "part" if np.ndim(args[0]) == 0:
                return args[0]
            case "lanes" | "join":
                wide = [np.broadcast_to(a, (p.lanes or 1,)) for a, p in zip(args, v.parts, strict=True)]
                return alike(np.concatenate(wide))[()]
        return getattr(self.core.arithmetic, v.op)(*args)

    def _slot(self, slot: int, v: Value) -> Any:
        value = self.frame[slot]
        if not isinstance(value, np.ndarray | np.floating) or value.dtype != v.dtype:
            raise CannotLift("a value that is not set, or is poisoned")
        return value

    def _before(self, v: Value) -> Any:
        """What the first iteration finds in the slots that ``v`` is carried in."""
        return np.concatenate([np.atleast_1d(self._slot(slot, v)) for slot in v.args]) if v.lanes else self._slot(v.args[0], v)


def _view(access: Access, buffer: Buffer, offset: Range, count: int) -> np.ndarray:
    width = access.dtype.itemsize
    view = strided(buffer.view(access.dtype.type), Range(offset.base, offset.step, count), width, access.size // width)
    return view if access.lanes else view[:, 0]


Bytes = tuple[Buffer, int, int]
"""From .. to, of a buffer."""
Span = tuple[Buffer, str, int, int, Any]
"""Bytes from .. to of a buffer that the loop reads or writes, and a place where it does."""


def _spans(footprints: list[Footprint], accesses: list[Access]) -> list[Span]:
    """What the accesses touch, neighbours as one."""
    spans: list[Span] = []
    for f, access in sorted(zip(footprints, accesses, strict=True), key=lambda both: both[0].low):
        for k, (buffer, verb, low, high, place) in enumerate(spans):
            if buffer is f.buffer and verb == access.verb and f.low <= high:
                spans[k] = (buffer, verb, low, max(high, f.high), place)
                break
        else:
            spans.append((f.buffer, access.verb, f.low, f.high, access.place))
    return spans


def lasts(buffer: Buffer, verb: str) -> bool:
    """Whether a check of it depends on nothing but its lifetime, what was written, and DMA in flight."""
    return buffer.kind in ("input", "work", "local") or (buffer.kind == "output" and verb == "writes")
