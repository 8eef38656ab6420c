"""Replaying: a recorded loop run over all its iterations, a chunk at a time, on arrays that are used again.

Comes in: a ``Tape``, a core, a frame and the iterations. Goes out: memory and locals as stepping would leave them; or CannotLift (or a
Stop), and nothing has happened.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from codegen.verify.lifting.bound import Bound, Bytes, bind
from codegen.verify.lifting.schedule import Tape
from codegen.verify.machine.memory import Buffer
from codegen.verify.machine.number import Poisoned


def replay(tape: Tape, core: Any, frame: list[Any], start: int, count: int) -> Bound:
    """Raises CannotLift or Stop before anything is changed."""
    bound = bind(tape, core, frame, start, count)
    carry_out(bound)
    return bound


def carry_out(bound: Bound) -> None:
    """What is bound, now or when somebody looks."""
    core = bound.core
    if core.held is None or not core.held.goes_on(bound):
        core.settle()
        if bound.holdable:
            core.held = Held(bound)
        else:
            _compute(bound, bound.count)
    _leave(bound)
    bound.core, bound.frame = None, []  # it may outlast the call


class Held:
    """A loop that is checked and noted, but not yet computed: the next one may go on where it ends, as where a tile is computed in slices.

    ``count`` iterations of what ``bound`` begins.
    """

    def __init__(self, bound: Bound):
        self.bound, self.count = bound, bound.count
        self.reads, self.writes = bound.reads, bound.writes

    def meets(self, buffer: Buffer, verb: str, low: int, high: int) -> bool:
        """Whether bytes low .. high - 1 may be touched only after this was computed."""
        for other, first, last in self.writes:
            if other is buffer and low < last and first < high:
                return True
        if verb == "writes":
            for other, first, last in self.reads:
                if other is buffer and low < last and first < high:
                    return True
        return False

    def goes_on(self, bound: Bound) -> bool:
        """Takes ``bound`` in where it is the same loop, further on. What it touches does not meet this: it would be settled by now."""
        mine = self.bound
        if bound.tape is not mine.tape or not bound.holdable:
            return False
        for (buffer, limits, offset), (other, found, at), move in zip(mine.starts, bound.starts, mine.tape.moves, strict=True):
            if other is not buffer or found != limits or at != offset + self.count * move:
                return False
        if any(bound.uniform[v].tobytes() != mine.uniform[v].tobytes() for v in mine.tape.uniform):
            return False
        self.count += bound.count
        self.reads, self.writes = _both(self.reads, bound.reads), _both(self.writes, bound.writes)
        return True

    def settle(self) -> None:
        _compute(self.bound, self.count)


def _both(bytes_: list[Bytes], more: list[Bytes]) -> list[Bytes]:
    """Two lists as one; where the second goes on with the first, the same ones further on."""
    both = []
    for (buffer, low, high), (other, first, last) in zip(bytes_, more, strict=False):
        if buffer is not other or not low <= first <= high <= last:
            return bytes_ + more
        both.append((buffer, low, last))
    return both if len(bytes_) == len(more) else bytes_ + more


def _compute(bound: Bound, count: int) -> None:
    """``count`` iterations from where ``bound`` begins."""
    loads, stores = bound.views(count)
    for first in range(0, count, bound.tape.at_once):
        _chunk(bound, loads, stores, first, min(count, first + bound.tape.at_once))


def _chunk(bound: Bound, loads: list[np.ndarray], stores: list[np.ndarray], first: int, last: int) -> None:
    """Iterations first .. last - 1."""
    tape = bound.tape
    values = list(tape.frame(last - first))  # a copy: the tape outlives the memory of this run
    for v, value in bound.uniform.items():
        values[tape.place[v]] = value
    for v, view in zip(tape.loads, loads, strict=True):
        values[tape.place[v]] = view[first:last]
    for _, position, left in bound.carried:
        values[position] = left
    for position, view_of, of in tape.load_views:
        values[position] = view_of(*[values[k] for k in of])
    if bound.direct:
        values[tape.place[tape.stores[0][1]]] = stores[0][first:last]
    for v in tape.indices:
        range_ = tape.moved(v.args[0], bound.start, bound.count)
        values[tape.place[v]][...] = range_.base + range_.step * np.arange(first, last)
    for run, arguments in tape.steps:
        run(*arguments(values))
    if bound.direct:
        return
    for (_, v), view in zip(tape.stores, stores, strict=True):
        # what was loaded is a view of memory, which another store may change first
        value = values[tape.place[v]]
        view[first:last] = value.copy() if v.op == "load" and len(stores) > 1 else value


def _leave(bound: Bound) -> None:
    """Notes who wrote what, and how, and leaves in the locals what the last iteration did."""
    bound.core.unordered = bound.tape.unordered or bound.core.unordered
    masks = bound.padding.left if bound.padding else {}
    for v, _, (left,) in bound.carried:
        for k, slot in enumerate(v.args):
            each = v.lanes // len(v.args)
            own: Any = slice(k * each, (k + 1) * each) if each > 1 else k if each else ()
            mask = masks[v][own] if v in masks else None
            bound.frame[slot] = Poisoned(left[own], mask) if np.any(mask) else left[own]
    for k, ((access, _), (buffer, offset)) in enumerate(zip(bound.tape.stores, bound.stores, strict=True)):
        bound.core.wrote_lifted(buffer, offset, access, bound.padding.stored[k] if bound.padding else [])
