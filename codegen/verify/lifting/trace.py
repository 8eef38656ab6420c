"""Tracing: an iteration of a loop around transfers, such as one tile's, rehearsed once on stand-ins and done again from what was noted.

A trace holds the whole numbers that the iteration computes; what must hold of them, so that every branch goes the same way and every
check of a number passes; and the effects in order: DMA, waits, calls of functions that run a loop (slices.py). While all that holds, an
iteration is its effects, each with all its own checks. Where it does not, or an effect raises a Stop, the iteration is stepped: then
only what was not done yet is done, and the Stop is raised where it belongs.

Comes in: the body of a loop as a closure, and a frame. Goes out: ``Traces``, which do an iteration or leave it to be stepped.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from operator import itemgetter
from typing import Any

from codegen.verify.finding import Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.lifting.rehearsal import Rehearsal
from codegen.verify.lifting.slices import acts
from codegen.verify.machine.memory import Pointer
from codegen.verify.text import tree as t

REHEARSALS = 64
"""Of one loop; iterations that all differ are stepped."""


class Trace:
    """What an iteration does, as a ``Rehearsal`` noted it; ``cost``: steps that it takes beside those of its effects."""

    def __init__(self, rehearsal: Rehearsal, cost: int):
        r, self.cost = rehearsal, cost
        self.values, self.numbers, self.me = r.values, r.numbers, r.me.at
        self.ranges = [(at, *ends) for at, ends in r.ranges.items()]
        self.orders = [(*order, found) for order, found in r.orders.items()]
        self.distinct = list(r.distinct)
        changed = [(k, value) for k, value in enumerate(r.frame) if value is not r.before[k]]
        self.left = [(k, r.position(value)) for k, value in changed if value is not None]
        self.unset = [k for k, value in changed if value is None]
        self.pointers = [(at, *parts) for parts, at in r.pointers.items()]
        self.effects = [(name, deeper, _taker(positions), at) for name, deeper, positions, at in r.effects]
        used = {at for _, _, a, b in r.numbers for at in (a, b)} | {at for _, a, b in r.orders for at in (a, b)} | set(r.ranges)
        used |= {at for four in r.distinct for at in four} | {at for parts in r.pointers for at in parts}
        used |= {at for _, _, positions, _ in r.effects for at in positions} | {at for _, at in self.left}
        self.ints = [(at, slot) for at, slot in r.ints if at in used]
        self.unknown = [(at, slot) for at, slot in r.unknown if at in used]
        self.sources = [five for five in r.sources if not used.isdisjoint(five[:4])]

    def bind(self, core: Any, frame: list[Any]) -> list[Any] | None:
        """The values of this iteration, by position; None: it is another one."""
        values = self.values.copy()
        values[self.me] = core.number
        for at, slot in self.ints:
            values[at] = value = frame[slot]
            if type(value) is not int:
                return None
        for at, slot in self.unknown:
            values[at] = value = frame[slot]
            if value is None:
                return None
        for buffer, offset, limits, base, slot in self.sources:
            p = frame[slot]
            if type(p) is not Pointer or p.buffer is None or type(p.offset) is not int:
                return None
            values[buffer], values[offset], values[limits], values[base] = p.buffer, p.offset, p.limits, p.buffer.base
        for at, function, a, b in self.numbers:
            values[at] = function(values[a], values[b])
        for holds, a, b, found in self.orders:
            if holds(values[a], values[b]) is not found:
                return None
        for at, low, high in self.ranges:
            if not low <= values[at] <= high:
                return None
        for a, at, b, other in self.distinct:
            if values[a] is values[b] and values[at] == values[other]:
                return None
        for at, buffer, offset, limits in self.pointers:
            values[at] = Pointer(values[buffer], values[offset], values[limits])
        return values

    def carry_out(self, core: Any, frame: list[Any], values: list[Any]) -> bool:
        """Does the iteration; False where an effect raises a Stop: the rest is to be stepped, which raises it again."""
        depth = core.depth
        core.steps -= self.cost
        done = []
        try:
            for name, deeper, arguments, at in self.effects:
                core.depth, steps = depth + deeper, core.steps
                if name:
                    values[at] = getattr(core, name)(*arguments(values))
                else:
                    run, *others = arguments(values)
                    values[at] = run(core, *others)
                done.append(values[at])
        except Stop:
            core.depth, core.steps, core.done = depth, steps + self.cost, done[::-1]
            return False
        core.depth = depth
        for slot, at in self.left:
            frame[slot] = values[at]
        for slot in self.unset:
            frame[slot] = None
        return True


def _taker(positions: tuple[int, ...]) -> Callable[[list[Any]], tuple[Any, ...]]:
    """What takes the values at these positions."""
    return itemgetter(*positions) if len(positions) > 1 else lambda values: tuple(values[at] for at in positions)


class Traces:
    """The traces of one loop, the one that served last in front."""

    def __init__(self, unit: t.Unit, node: t.Stmt, body: Callable[[list[Any]], Any]):
        self.unit, self.node, self.body = unit, node, body
        self.known: list[Trace] = []
        self.rehearsals = 0

    @cached_property
    def wanted(self) -> bool:
        """Whether an iteration does what a trace is for."""
        return acts(self.unit, self.node)

    def run(self, frame: list[Any], again: bool) -> bool:
        """Does an iteration, if one like it is known or can be rehearsed; ``again``: it is not the first one."""
        core = frame[0]
        for k, trace in enumerate(self.known):
            values = trace.bind(core, frame) if trace.cost <= core.steps else None
            if values is not None:
                if k:
                    self.known.insert(0, self.known.pop(k))
                return trace.carry_out(core, frame, values)
        if self.rehearsals == REHEARSALS or not (self.known or (again and self.wanted)):
            return False
        self.rehearsals += 1
        found = self.rehearse(frame)
        if found is None:
            return False
        self.known.insert(0, found)
        values = found.bind(core, frame)
        return values is not None and found.carry_out(core, frame, values)

    def rehearse(self, frame: list[Any]) -> Trace | None:
        """The body, run once on stand-ins; None where it does what a trace does not hold."""
        core = frame[0]
        rehearsal = Rehearsal(core, frame)
        arithmetic, depth, steps, locals_, old = core.arithmetic, core.depth, core.steps, len(core.stack), len(core.old)
        core.lift = core.arithmetic = rehearsal
        try:
            signal = self.body(rehearsal.frame)
            return Trace(rehearsal, steps - core.steps) if signal is None else None
        except (CannotLift, Stop):
            return None
        finally:
            core.lift, core.arithmetic, core.depth, core.steps = None, arithmetic, depth, steps
            core.leave(locals_)
            del core.old[old:]
