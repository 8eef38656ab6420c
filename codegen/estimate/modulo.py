"""Modulo scheduling: one iteration placed in time and on units, so that the next can start every II cycles.

Rau's iterative scheduling (operations by height; one that fits nowhere puts others out), on units that belong to sides: an operation reads
at most one operand of the other side, over a cross path. Then every operation moves to where registers are held for the shortest time.
Comes in: a ``Graph``, a board's ``Timing``, an interval. Goes out: a ``Placed``, or None.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from codegen.estimate.bounds import longest
from codegen.estimate.graph import Graph, Op
from codegen.estimate.reservation import Reservation, Units, side
from codegen.spec.timing import Timing

EFFORT = 12
"""Placements tried for each operation, on the average, before an interval is given up."""
PLACES = 100
"""In time that are looked at for a shorter life of a value, about."""
DISTURBED = 12
"""Cycles by which a height may be raised."""


@dataclass(frozen=True)
class Placed:
    """``times``: when each operation starts; ``units``: where; both in the order of the graph."""

    graph: Graph
    interval: int
    times: tuple[int, ...]
    units: tuple[Units, ...]

    def side(self, k: int, clusters: int) -> int:
        return side(self.units[k], clusters)

    @property
    def length(self) -> int:
        """Cycles from the first operation of an iteration to the end of its last."""
        return max(t + max(1, op.cost.latency) for t, op in zip(self.times, self.graph.ops, strict=True))

    @property
    def stages(self) -> int:
        return -(-self.length // self.interval)


def schedule(graph: Graph, timing: Timing, interval: int, known: Placed | None = None, attempt: int = 0, later: int = 0) -> Placed | None:
    """A schedule of this interval, with operations where they hold registers for the shortest time.

    ``known``: one of the first operations of the graph, which the others are added to, if they fit in. ``attempt``: in number 0
    operations come by height; in others heights are disturbed a little, each time alike. ``later``: units for accesses are taken once
    more, so many cycles later, by another side's strand (see ``strands``).
    """
    if known is not None and (added := Scheduler(graph, timing, interval, attempt, later).add(known)):
        return added
    return Scheduler(graph, timing, interval, attempt, later).run()


def added(placed: Placed, op: Op, timing: Timing) -> list[Placed]:
    """The schedules with an operation more that depends on nothing: wherever there is room for it."""
    graph = replace(placed.graph, ops=(*placed.graph.ops, op))
    scheduler = Scheduler(graph, timing, placed.interval, 0, 0)
    for k, (t, units) in enumerate(zip(placed.times, placed.units, strict=True)):
        scheduler._put(k, t, units)
    last = len(placed.times)
    full = [t for t in range(placed.interval) if len(scheduler.issued.get(t, ())) >= timing.issue.value]
    places = ((t, units) for t in range(placed.interval) if t not in full for units in scheduler.choices[last])
    free = ((t, units) for t, units in places if not any(slot in scheduler.busy for slot in scheduler._slots(last, t, units)))
    return [replace(placed, graph=graph, times=(*placed.times, t), units=(*placed.units, units)) for t, units in free]


class Scheduler(Reservation):
    def __init__(self, graph: Graph, timing: Timing, interval: int, attempt: int, later: int):
        super().__init__(graph, timing, interval, later)
        self.jitter = [0.0] * len(graph.ops) if not attempt else Random(attempt).choices(range(DISTURBED), k=len(graph.ops))
        self.last = [-1] * len(graph.ops)
        """Where each was put last: when it comes again, it goes later."""

    def run(self) -> Placed | None:
        if any(op.cost.cycles > self.interval for op in self.graph.ops) or longest(self.graph, self.interval) is None or not self._place():
            return None
        return self._settled()

    def add(self, known: Placed) -> Placed | None:
        """The operations behind those that are placed, each as late as a value can wait for it."""
        for k, (t, units) in enumerate(zip(known.times, known.units, strict=True)):
            self._put(k, t, units)
        for k in range(len(known.times), len(self.time)):
            early, late = self._earliest(k), self._latest(k)
            last = early + self.interval - 1 if late is None else min(late, early + self.interval - 1)
            places = ((t, self._fitting(k, t)) for t in range(last, early - 1, -1))
            best = next(((t, place) for t, place in places if place is not None), None)
            if best is None:
                return None
            self._put(k, *best)
        return self._settled()

    def _settled(self) -> Placed:
        self._settle()
        return self.placed()

    def placed(self) -> Placed:
        first = min(map(self._time, range(len(self.time))))
        return Placed(self.graph, self.interval, tuple(self._time(k) - first for k in range(len(self.time))), tuple(self.at))

    # iterative modulo scheduling

    def _place(self) -> bool:
        rank = self._ranks()
        left = set(range(len(self.graph.ops)))
        for _ in range(EFFORT * len(left)):
            if not left:
                return True
            k = min(left, key=lambda j: (rank[j] + self.jitter[j] / 4, j))
            left.discard(k)
            early, late = self._earliest(k), self._latest(k)
            if late is None or late < early:
                times = range(early, early + self.interval)
            else:
                times = range(late, max(early, late - self.interval + 1) - 1, -1)
            for t in times:
                units = self._fitting(k, t)
                if units is not None:
                    self._put(k, t, units)
                    break
            else:
                t = max(early, self.last[k] + 1)
                left |= self._force(k, t)
            self.last[k] = self._time(k)
            left |= self._too_early(k)
        return not left

    def _ranks(self) -> list[int]:
        """The order: first the longest chain, from its start; then what it reads and what reads it, each beside what is there."""
        start, height = longest(self.graph, self.interval), self._heights()
        assert start is not None
        length = max(s + h for s, h in zip(start, height, strict=True))
        order = sorted((k for k in range(len(start)) if start[k] + height[k] == length), key=lambda k: start[k])
        left = [k for k in range(len(start)) if k not in order]
        while left:
            before = [k for k in left if any(e.target in order for e in self.out[k])]
            behind = [k for k in left if any(e.source in order for e in self.into[k])]
            if before:
                k = min(before, key=lambda k: (height[k], k))
            else:
                k = max(behind or left, key=lambda k: (height[k], -k))
            order.append(k)
            left.remove(k)
        return [order.index(k) for k in range(len(start))]

    def _heights(self) -> list[int]:
        """How long it takes from the start of each operation to the end."""
        height = [0] * len(self.graph.ops)
        for _ in range(len(height)):
            for e in self.graph.edges:
                height[e.source] = max(height[e.source], height[e.target] + e.latency - self.interval * e.distance)
        return height

    def _earliest(self, k: int) -> int:
        starts = (self._time(e.source) + e.latency - self.interval * e.distance for e in self.into[k] if self._there(e.source, k))
        return max(0, max(starts, default=0))

    def _latest(self, k: int) -> int | None:
        starts = (self._time(e.target) - e.latency + self.interval * e.distance for e in self.out[k] if self._there(e.target, k))
        return min(starts, default=None)

    def _too_early(self, k: int) -> set[int]:
        """Puts out the operations that depend on ``k`` and start too early for it."""
        early = {
            e.target
            for e in self.out[k]
            if self._there(e.target, k) and self._time(e.target) < self._time(k) + e.latency - self.interval * e.distance
        }
        for j in early:
            self._remove(j)
        return early

    def _force(self, k: int, t: int) -> set[int]:
        """Puts ``k`` at ``t``, whatever is there."""
        units = min(self.choices[k], key=lambda u: sum(s in self.busy for s in self._slots(k, t, u)))
        out = {self.busy[slot] for slot in self._slots(k, t, units) if slot in self.busy}
        if self.at[k] == () and self.choices[k] != [()] and len(self.issued.get(t % self.interval, ())) >= self.timing.issue.value:
            out |= set(self.issued[t % self.interval])
        for j in out:
            self._remove(j)
        self._put(k, t, units)
        crossed = self._crossed_too_often(k)
        for j in crossed:
            self._remove(j)
        return out | crossed

    # shorter lives

    def _settle(self) -> None:
        """Moves one operation after the other to where values live for the shortest time, until none gains by it."""
        for _ in range(8):
            moved = [self._better(k) for k in sorted(range(len(self.time)), key=self._time, reverse=True)]
            if not any(moved):
                return

    def _life(self, j: int) -> tuple[int, int]:
        reads = [self._time(e.target) + e.distance * self.interval for e in self.out[j] if e.value and self.time[e.target] is not None]
        if self.time[j] is None or not reads:
            return 0, 0
        life = max(reads) - self._time(j) - self.graph.ops[j].cost.latency + 1
        return max(0, life - self.interval), life * max(1, self.graph.ops[j].bytes // self.timing.register_bytes.value)

    def _better(self, k: int) -> bool:
        old, units = self._time(k), self.at[k]
        if old is None:
            return False
        before = self._lives(k)
        early, late = self._earliest(k), self._latest(k)
        if late is None:
            late = old
        self._remove(k)
        best = (before, 0, old, units)
        for t in range(early, late + 1, max(1, (late - early) // PLACES)):
            place: Units | None = units if t == old else self._fitting(k, t)
            if place is None:
                continue
            self._put(k, t, place)
            best = min(best, (self._lives(k), abs(t - old), t, place), key=lambda b: b[:2])
            self._remove(k)
        self._put(k, best[2], best[3])
        return best[2] != old

    def _lives(self, k: int) -> tuple[int, int]:
        """Of the values that ``k`` reads and makes: cycles beyond the interval, then register cycles in all."""
        lives = [self._life(j) for j in {k, *(e.source for e in self.into[k] if e.value)}]
        return sum(beyond for beyond, _ in lives), sum(cycles for _, cycles in lives)
