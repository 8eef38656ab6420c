"""Strands: an iteration of as many equal parts as a core has sides, each part on a side of its own.

One strand is scheduled on one side; the others follow a few cycles later on theirs, so that an address register serves them all: the unit
that makes an address is any side's, the data path decides where the value goes. Comes in: a graph and a board's timing. Goes out: a
``Strands``, or None.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from codegen.estimate.graph import Edge, Graph, Op
from codegen.estimate.modulo import Placed
from codegen.estimate.reservation import Units
from codegen.spec.timing import Timing


@dataclass(frozen=True)
class Strands:
    """``one``: the first strand; ``timing``: of one side, with the units that all sides share for accesses; ``members``: operations of
    the graph, by strand."""

    graph: Graph
    one: Graph
    timing: Timing
    members: list[list[int]]
    shared: frozenset[str]

    @property
    def count(self) -> int:
        return len(self.members)

    def starts(self, interval: int) -> range:
        """How many cycles later the next strand may begin."""
        return range(1, interval, max(1, interval // 6)) if self.count > 1 else range(1)

    def room(self, timing: Timing, buffered: bool) -> int:
        """Registers of the fuller side for what an iteration computes, where sides share what they can: constants that cross, addresses,
        and the counter of a loop that branches."""
        width, wide = timing.register_bytes.value, timing.cross_path_bytes.value if timing.cross_path_bytes and timing.cross_paths else 0
        size = {n: -(-size // width) for n, size in self.graph.fixed.items()}
        own = sum(size[n] for n, bytes_ in self.graph.fixed.items() if bytes_ > wide)
        addresses = self.graph.streams + (not buffered) if timing.addresses.value == "registers" else 0
        return timing.registers.value - own - -(-(sum(size.values()) - own + addresses) // self.count)

    def whole(self, placed: Placed, later: int) -> Placed:
        """All strands as one schedule, with the copies that were added to the first one."""
        if self.count == 1:
            return placed
        ops: list[Op] = []
        edges: list[Edge] = []
        times: list[int] = []
        units: list[Units] = []
        width = len(placed.graph.ops)
        for s in range(self.count):
            for k, op in enumerate(placed.graph.ops):
                original = self.graph.ops[self.members[s][k]] if k < len(self.members[s]) else op
                ops.append(original)
                times.append(placed.times[k] + s * later)
                shared = self.shared if op.access else frozenset()
                units.append(tuple((kind, n if kind in shared else n * self.count + s) for kind, n in placed.units[k]))
            edges += [replace(e, source=e.source + s * width, target=e.target + s * width) for e in placed.graph.edges]
        return Placed(replace(self.graph, ops=tuple(ops), edges=tuple(edges)), placed.interval, tuple(times), tuple(units))


def whole(graph: Graph, timing: Timing) -> Strands:
    """The graph as its only strand."""
    return Strands(graph, graph, timing, [list(range(len(graph.ops)))], frozenset())


def split(graph: Graph, timing: Timing) -> Strands | None:
    """The strands of a graph; None where it has none, or another number of them than the core has sides."""
    sides = timing.clusters.value
    parts = _parts(graph)
    if sides == 1 or len(parts) % sides:
        return None
    each = len(parts) // sides
    members = [sorted(k for part in parts[s * each : (s + 1) * each] for k in part) for s in range(sides)]
    graphs = [_part(graph, mine) for mine in members]
    if any(_shape(g) != _shape(graphs[0]) for g in graphs[1:]):
        return None
    shared = frozenset(kind for op in graph.ops if op.access and op.cost.also for kind in op.cost.on)
    units = {
        kind: fact if kind in shared else fact.model_copy(update={"value": fact.value // sides}) for kind, fact in timing.units.items()
    }
    one = {
        "units": units,
        "clusters": timing.clusters.model_copy(update={"value": 1}),
        "issue": timing.issue.model_copy(update={"value": timing.issue.value // sides}),
    }
    return Strands(graph, graphs[0], timing.model_copy(update=one), members, shared)


def _parts(graph: Graph) -> list[set[int]]:
    """Operations that hang together, by their first one."""
    part = list(range(len(graph.ops)))
    for e in graph.edges:
        old, new = sorted((part[e.source], part[e.target]), reverse=True)
        part = [new if p == old else p for p in part]
    return [{k for k, p in enumerate(part) if p == root} for root in sorted(set(part))]


def _part(graph: Graph, members: list[int]) -> Graph:
    number = {k: n for n, k in enumerate(members)}
    edges = (replace(e, source=number[e.source], target=number[e.target]) for e in graph.edges if e.source in number)
    return replace(graph, ops=tuple(graph.ops[k] for k in members), edges=tuple(edges))


def _shape(graph: Graph) -> tuple[list[tuple[object, ...]], list[Edge]]:
    ops: list[tuple[object, ...]] = [(op.name, op.bytes, op.fixed, op.access and (op.access.array, op.access.store)) for op in graph.ops]
    return ops, sorted(graph.edges, key=lambda e: (e.source, e.target, e.operand or 0, e.lanes))
