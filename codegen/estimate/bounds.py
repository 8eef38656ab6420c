"""What no schedule of a loop can beat: its units, and its recurrences.

Comes in: a ``Graph`` and a board's ``Timing``. Goes out: cycles for one iteration, as fractions, and which units or which chain bind.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from codegen.estimate.graph import Graph
from codegen.spec.timing import Timing

MANY = 1024
"""Edges; from there on arrays are quicker than loops over them."""


@dataclass(frozen=True)
class Use:
    """Cycles of work, in all, for units of ``kinds`` (an operation takes any of them), of which there are ``count``."""

    kinds: tuple[str, ...]
    work: int
    count: int

    @property
    def cycles(self) -> Fraction:
        return Fraction(self.work, self.count)

    @property
    def name(self) -> str:
        return "+".join(self.kinds)


def demands(graph: Graph) -> dict[tuple[str, ...], int]:
    """Work in unit cycles, by the kinds of units that can do it."""
    found: dict[tuple[str, ...], int] = {}
    for op in graph.ops:
        if op.cost.on:
            kinds = tuple(sorted(op.cost.on))
            found[kinds] = found.get(kinds, 0) + op.cost.units * op.cost.cycles
        for kind in op.cost.also:
            found[(kind,)] = found.get((kind,), 0) + op.cost.cycles
    return found


def uses(graph: Graph, timing: Timing) -> list[Use]:
    """For every set of kinds what only they can do: the largest of these is the bound (Hall's theorem); largest first."""
    wanted = demands(graph)
    kinds = sorted({kind for group in wanted for kind in group})
    found = []
    for size in range(1, len(kinds) + 1):
        for group in combinations(kinds, size):
            parts = [set(g) for g in wanted if set(g) <= set(group)]
            joined = set().union(*parts) == set(group) and (size == 1 or _connected(parts))
            if joined:
                work = sum(w for g, w in wanted.items() if set(g) <= set(group))
                found.append(Use(group, work, sum(timing.units[kind].value for kind in group)))
    if timing.issue.value:
        found.append(Use(("issue",), sum(1 for op in graph.ops if op.cost.on), timing.issue.value))
    return sorted(found, key=lambda u: (-u.cycles, u.kinds))


def _connected(groups: list[set[str]]) -> bool:
    """Whether the kinds hang together: operations that take any of several tie them."""
    reached, rest = set(groups[0]), groups[1:]
    while joined := [g for g in rest if g & reached]:
        reached = reached.union(*joined)
        rest = [g for g in rest if g not in joined]
    return not rest


def resource(graph: Graph, timing: Timing) -> Fraction:
    """Cycles for one iteration that its units take."""
    return max((use.cycles for use in uses(graph, timing)), default=Fraction(0))


def longest(graph: Graph, interval: int) -> list[int] | None:
    """The earliest start of each operation where iterations start every ``interval`` cycles; None where a recurrence takes longer."""
    if len(graph.edges) > MANY:
        return _longest_of_many(graph, interval)
    start = [0] * len(graph.ops)
    for _ in range(len(start) + 1):
        moved = False
        for e in graph.edges:
            earliest = start[e.source] + e.latency - interval * e.distance
            if earliest > start[e.target]:
                start[e.target], moved = earliest, True
        if not moved:
            return start
    return None


def _longest_of_many(graph: Graph, interval: int) -> list[int] | None:
    """All edges at once in each round."""
    import numpy as np

    source, target = (np.array([getattr(e, end) for e in graph.edges]) for end in ("source", "target"))
    distance = np.array([e.latency - interval * e.distance for e in graph.edges])
    start = np.zeros(len(graph.ops), np.int64)
    for _ in range(len(start) + 1):
        before = start.copy()
        np.maximum.at(start, target, before[source] + distance)
        if np.array_equal(before, start):
            found: list[int] = start.tolist()
            return found
    return None


def recurrence(graph: Graph) -> int:
    """The smallest interval, in cycles, that every chain from one iteration to a later one allows; 0 where there is none."""
    if not any(e.distance for e in graph.edges):
        return 0
    low, high = 0, sum(e.latency for e in graph.edges) + 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if longest(graph, middle) is not None else (middle + 1, high)
    return low


def chain(graph: Graph) -> int:
    """Cycles from the first operation of an iteration to the end of its last one, with units without number."""
    inner = [e for e in graph.edges if e.distance == 0]
    start = longest(Graph(graph.ops, tuple(inner)), 1) or [0]
    return max((s + max(1, op.cost.latency) for s, op in zip(start, graph.ops, strict=True)), default=0)
