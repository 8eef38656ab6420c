"""Replaying: a recorded loop run over all its iterations, a chunk at a time, on arrays that are used again.

Before the first chunk every access is checked for all iterations at once. Comes in: a ``Tape``, a core, a frame and the
iterations. Goes out: memory as stepping would leave it; or CannotLift (or a Stop), and nothing has happened.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from codegen.verify.lift import CannotLift, Footprint, Range, no_conflict
from codegen.verify.memory import Buffer, Pointer, strided
from codegen.verify.number import STRUCTURAL, Arithmetic
from codegen.verify.schedule import Tape
from codegen.verify.values import Access, Value, alike


def replay(tape: Tape, core: Any, frame: list[Any], start: int, count: int) -> None:
    """Raises CannotLift or Stop before anything is changed."""
    bound = Bound(tape, core, frame, start, count)
    for first in range(0, count, tape.at_once):
        last = min(count, first + tape.at_once)
        bound.chunk(list(tape.frame(last - first)), first, last)  # a copy: the tape outlives the memory of this run
    bound.commit()


class Bound:
    """A tape with the memory of one run."""

    def __init__(self, tape: Tape, core: Any, frame: list[Any], start: int, count: int):
        self.tape, self.core, self.start, self.count = tape, core, start, count
        self.frame = frame
        self.poisoned = False
        self.places: dict[Access, tuple[Buffer, Any]] = {}
        """Where each access lies in this run."""
        footprints = [self._checked(access) for access in tape.accesses]
        no_conflict(footprints, tape.order)
        self.uniform = self._uniform()
        self.loads = [(tape.place[v], *self._view(v.args[0])) for v in tape.loads]
        self.stores = [(a, tape.place[v], *self._view(a), v) for a, v in tape.stores]
        self.masks: list[list[tuple[int, int, np.ndarray]]] = [[] for _ in self.stores]
        self.direct = self._direct()
        if self.poisoned:
            self._follow_poison()

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
            if any(x % buffer.grain for x in (access.size, offset.base, offset.step)):
                raise CannotLift("elements of another size")
        elif not (
            buffer.initialised(min(offset.base, offset.last), abs(offset.last - offset.base) + access.size)
            or buffer.writers(offset, access.size).all()
        ):
            if buffer.kind in ("input", "output") or not access.lanes:
                raise CannotLift("an uninitialised read")
            self.poisoned = True
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

    def _view(self, access: Access) -> tuple[np.ndarray, Buffer, Range]:
        """An array (iterations, lanes) over the buffer's own bytes."""
        buffer, offset = self._place(access)
        view = strided(buffer.view(access.dtype.type), offset, access.dtype.itemsize, access.size // access.dtype.itemsize)
        return (view if access.lanes else view[:, 0]), buffer, offset

    def _place(self, access: Access) -> tuple[Buffer, Any]:
        if access in self.places:
            return self.places[access]
        p = self._pointer(access)  # of several accesses as one
        if p.buffer is None:
            raise CannotLift("a bare address")
        return p.buffer, p.offset

    # values that are the same for all iterations

    def _uniform(self) -> list[tuple[int, Any]]:
        values: dict[Value, Any] = {}
        for v in self.tape.uniform:
            values[v] = self._one(v, [values[a] if type(a) is Value else a for a in v.args])
        return [(self.tape.place[v], np.asarray(value)) for v, value in values.items()]

    def _one(self, v: Value, args: list[Any]) -> Any:
        match v.op:
            case "const":
                return args[0][()]
            case "slot":
                value = self.frame[args[0]]
                if not isinstance(value, np.ndarray | np.floating) or value.dtype != v.dtype:
                    raise CannotLift("a value that is not set, or is poisoned")
                return alike(np.asarray(value))[()]
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

    # chunks

    def chunk(self, values: list[Any], first: int, last: int) -> None:
        """Iterations first .. last - 1; ``values`` has the registers."""
        for position, value in self.uniform:
            values[position] = value
        for position, view, _, _ in self.loads:
            values[position] = view[first:last]
        for position, view_of, of in self.tape.load_views:
            values[position] = view_of(*[values[k] for k in of])
        if self.direct:
            _, position, view, _, _, _ = self.stores[0]
            values[position] = view[first:last]
        for v in self.tape.indices:
            range_ = self.tape.moved(v.args[0], self.start, self.count)
            values[self.tape.place[v]][...] = range_.base + range_.step * np.arange(first, last)
        for run, arguments in self.tape.steps:
            run(*arguments(values))
        if self.direct:
            return
        views = [position for position, _, _, _ in self.loads] if len(self.stores) > 1 else []
        for _, position, view, _, _, _ in self.stores:
            # what was loaded is a view of memory, which another store may change first
            view[first:last] = values[position].copy() if position in views else values[position]

    def _direct(self) -> bool:
        """Whether the one value that is stored can be computed where it is stored."""
        if len(self.stores) != 1 or not self.tape.computed_last:
            return False
        _, _, view, buffer, _, v = self.stores[0]
        alike = view.dtype == v.dtype and view.shape[1:] == ((v.lanes,) if v.lanes else ())
        return bool(alike and view.flags.c_contiguous and all(buffer is not other for _, _, other, _ in self.loads))

    def commit(self) -> None:
        """Notes who wrote what, and how."""
        self.core.unordered = self.tape.unordered or self.core.unordered
        for (access, _, _, buffer, offset, _), masks in zip(self.stores, self.masks, strict=True):
            self.core.wrote_lifted(buffer, offset, access, masks)

    # lanes that were never written

    def _follow_poison(self) -> None:
        """The same steps on masks: which lanes of what is stored come from memory that was never written."""
        tape = self.tape
        loads = {v: (buffer, offset) for v, (_, _, buffer, offset) in zip(tape.loads, self.loads, strict=True)}
        never = {v: buffer.writers(offset, v.args[0].size) == 0 for v, (buffer, offset) in loads.items()}

        def came_from(v: Value, first: int, last: int) -> np.ndarray:
            buffer, offset = loads[v]
            rows = Range(offset.base + first * offset.step, offset.step, last - first)
            mask = buffer.came_from(rows, never[v][first:last])
            return mask if v.lanes == mask.shape[1] else np.repeat(mask, v.lanes // mask.shape[1], axis=1)

        for first in range(0, self.count, tape.at_once):
            last = min(self.count, first + tape.at_once)
            masks = {v: came_from(v, first, last) for v, mask in never.items() if mask[first:last].any()}
            if not masks:
                continue
            for v in tape.place:
                if v.varies and v not in masks and any(p in masks for p in v.parts):
                    masks[v] = _mask(v, masks, last - first)
            for k, (_, _, _, buffer, _, v) in enumerate(self.stores):
                if v in masks and masks[v].any():
                    if buffer.kind == "output" or buffer.grain != v.dtype.itemsize:
                        raise CannotLift("padding reaches the output")
                    self.masks[k].append((first, last, masks[v]))


def _mask(v: Value, masks: dict[Value, np.ndarray], count: int) -> np.ndarray:
    none = {p: np.zeros((count, p.lanes) if p.lanes else (count,), np.int64) for p in v.parts if p not in masks}
    of = [(masks.get(a, none.get(a)) if type(a) is Value else a) for a in v.args]
    if v.op in STRUCTURAL:
        return np.asarray(getattr(Arithmetic(), v.op)(*of))
    result = np.zeros((count, v.lanes) if v.lanes else (count,), np.int64)
    for mask in of:
        if isinstance(mask, np.ndarray):
            result = np.where(result, result, mask)
    return result
