"""What is taken of a core in each cycle of a modulo schedule: units, issue slots, cross paths between its sides.

Comes in: operations put somewhere and taken away. Goes out: where one still fits, and what would have to go for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from codegen.estimate.graph import Edge, Graph, Op, Operand
from codegen.spec.timing import Timing

Unit = tuple[str, int]
Units = tuple[Unit, ...]


def side(units: Units, clusters: int) -> int:
    """Where the result goes, or the data comes from: what an operation takes last decides (an access, its data path)."""
    return units[-1][1] % clusters if units else 0


class Reservation:
    """A partial schedule: ``time`` and units (``at``) of each operation."""

    def __init__(self, graph: Graph, timing: Timing, interval: int, later: int = 0):
        self.graph, self.timing, self.interval = graph, timing, interval
        self.later = later
        self.clusters = timing.clusters.value
        self.crossings = timing.cross_paths.value if timing.cross_paths else 0
        self.path_bytes = timing.cross_path_bytes.value if timing.cross_path_bytes else 0
        self.operands = graph.operands()
        count = len(graph.ops)
        self.into: list[list[Edge]] = [[] for _ in range(count)]
        self.out: list[list[Edge]] = [[] for _ in range(count)]
        for e in graph.edges:
            self.into[e.target].append(e)
            self.out[e.source].append(e)
        self.beside: list[set[int]] = [set() for _ in range(count)]
        """The operations whose results lie beside that of each, as one operand."""
        for operand in (o for operands in self.operands for o in operands):
            for j, _ in operand.reads:
                self.beside[j] |= {other for other, _ in operand.reads} - {j}
        self.choices = [self._choices(op) for op in graph.ops]
        self.time: list[int | None] = [None] * count
        self.at: list[Units] = [()] * count
        self.busy: dict[tuple[Unit, int], int] = {}
        self.issued: dict[int, set[int]] = {}

    def _choices(self, op: Op) -> list[Units]:
        """Every set of units that can do it."""
        instances = [(kind, k) for kind in op.cost.on for k in range(self.timing.units[kind].value)]
        found: list[Units] = list(combinations(instances, op.cost.units)) if instances else []
        for kind in op.cost.also:
            found = [(*units, (kind, k)) for units in found for k in range(self.timing.units[kind].value)]
        return found or [()]

    def _there(self, j: int, k: int) -> bool:
        return j != k and self.time[j] is not None

    def _time(self, k: int) -> int:
        time = self.time[k]
        assert time is not None
        return time

    def _slots(self, k: int, t: int, units: Units) -> Iterator[tuple[Unit, int]]:
        op = self.graph.ops[k]
        for c in range(op.cost.cycles - 1, -1, -1):  # the last cycle of a long one is the likeliest to be taken
            for unit in units:
                yield unit, (t + c) % self.interval
                if self.later and op.access and unit[0] in op.cost.on:
                    yield unit, (t + c + self.later) % self.interval

    def _fitting(self, k: int, t: int) -> Units | None:
        """Free units for ``k`` at ``t``: on the side of its operands, if there are."""
        if self.graph.ops[k].cost.cycles > self.interval:
            return None
        if self.choices[k] != [()] and len(self.issued.get(t % self.interval, ())) >= self.timing.issue.value:
            return None
        free = [u for u in self.choices[k] if not any(slot in self.busy for slot in self._slots(k, t, u))]
        if self.later and self.graph.ops[k].access:
            there = {self.at[j][0] for j in self._same_array(k) if self.time[j] is not None}
            free = [u for u in free if there <= {u[0]}]
        if self.clusters == 1 and len(free) <= 1:
            return free[0] if free else None
        for units in sorted(free, key=lambda u: (self._away(k, u), self._load(u))):
            if self.clusters == 1:
                return units
            self._put(k, t, units)
            crossed = self._crossed_too_often(k)
            self._remove(k)
            if not crossed:
                return units
        return None

    def _away(self, k: int, units: Units) -> int:
        """How many of its neighbours are on the other side."""
        if self.graph.ops[k].access and units:
            mine = self._same_array(k)
            elsewhere = sum(self.time[j] is not None and self.at[j][:1] != units[:1] for j in mine)
        else:
            elsewhere = 0
        if not units or self.clusters == 1:
            return elsewhere
        near = {e.source for e in self.into[k] if e.value} | {e.target for e in self.out[k] if e.value} | self.beside[k]
        return elsewhere + sum(self._there(j, k) and self._side(j) != side(units, self.clusters) for j in near)

    def _same_array(self, k: int) -> list[int]:
        mine = self.graph.ops[k].access
        assert mine
        return [j for j, op in enumerate(self.graph.ops) if j != k and op.access and op.access.array == mine.array]

    def _load(self, units: Units) -> int:
        return sum(slot[0] in units for slot in self.busy)

    def _side(self, k: int) -> int:
        return side(self.at[k], self.clusters)

    def _crossed_too_often(self, k: int) -> set[int]:
        """Operations, other than ``k``, that would have to go for the cross paths to suffice; ``k`` itself reads too many: its sources."""
        if self.clusters == 1:
            return set()
        readers = {k} | {e.target for e in self.out[k] if e.value and self._there(e.target, k)}
        out = {j for j in self.beside[k] if self._there(j, k) and self._side(j) != self._side(k)}
        for reader in readers:
            mine = self._crossing(reader)
            if len(mine) > self.crossings or any(o.bytes > self.path_bytes for o in mine):
                out |= {j for o in mine for j in self._away_from(k, o)} if reader == k else {reader}
                continue
            if mine:
                moment = self._time(reader) % self.interval
                others = [j for j in self.issued.get(moment, ()) if j != reader and self._side(j) == self._side(reader)]
                used = set(mine)
                for j in others:
                    used |= self._crossing(j)
                    if len(used) > self.crossings:
                        out |= {j} if reader == k else {reader}
                        used = set(mine)
        return out - {k}

    def _crossing(self, k: int) -> set[Operand]:
        """What ``k`` reads from the other side."""
        return {o for o in self.operands[k] if self._away_from(k, o)}

    def _away_from(self, k: int, operand: Operand) -> set[int]:
        return {j for j, _ in operand.reads if self._there(j, k) and self._side(j) != self._side(k)}

    def _put(self, k: int, t: int, units: Units) -> None:
        self.time[k], self.at[k] = t, units
        for slot in self._slots(k, t, units):
            self.busy[slot] = k
        if units:
            self.issued.setdefault(t % self.interval, set()).add(k)

    def _remove(self, k: int) -> None:
        t = self._time(k)
        for slot in self._slots(k, t, self.at[k]):
            del self.busy[slot]
        if self.at[k]:
            self.issued[t % self.interval].discard(k)
        self.time[k], self.at[k] = None, ()
