"""Registers of a pipelined loop: how long values live, copies of those that live longer than the interval, how many are live at once.

A register file that nothing renames holds a value for one interval at most: the next iteration writes the same register. What has to live
longer is copied, and the copies take units like any operation. Comes in: a graph and a board's timing. Goes out: a ``Loop`` that fits, with
the smallest interval at which one was found.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from codegen.estimate import bounds
from codegen.estimate.graph import Costs, Edge, Graph, Op
from codegen.estimate.modulo import Placed, schedule
from codegen.estimate.reservation import Units
from codegen.spec.timing import Timing

ROUNDS = 10
"""Of adding copies at one interval: each may make others necessary."""
ATTEMPTS = 16
"""Orders of the operations tried at one interval."""
TRIED = 64
"""Intervals beyond the bound."""


@dataclass(frozen=True)
class Loop:
    """A schedule that fits. ``live``: registers of each side at the fullest moment; ``copies``: moves that were added."""

    placed: Placed
    live: tuple[int, ...]
    copies: int
    buffered: bool
    """It runs from the loop buffer: without a branch, and interruptible."""


def pipelined(graph: Graph, timing: Timing, costs: Costs) -> Loop | None:
    """The loop with the smallest interval found; None where nothing fits, or a call forbids it."""
    if any(op.cost.call for op in graph.ops):
        return None
    least = max(1, ceil(bounds.resource(graph, timing)), bounds.recurrence(graph))
    for interval in range(least, least + TRIED):
        found: list[Loop] = []
        for attempt in range(ATTEMPTS):
            loop = _at(graph, timing, costs, interval, attempt)
            found += [loop] if loop else []
            if loop and not loop.copies and not timing.loop_buffer:
                break  # another order could only be shorter
        if found:
            return min(found, key=lambda loop: (not loop.buffered, loop.placed.length, loop.copies))
    return None


def _at(graph: Graph, timing: Timing, costs: Costs, interval: int, attempt: int) -> Loop | None:
    """The loop at one interval: from the loop buffer where it fits there, else with the operation that counts and branches."""
    copies, placed = 0, None
    for _ in range(ROUNDS):
        placed = schedule(graph, timing, interval, placed, attempt)
        if placed is None:
            return None
        longer = too_long(placed, timing)
        if not longer:
            return _fitting(placed, timing, costs, copies)
        if "move" not in costs:
            return None
        graph, added = _copied(placed, longer, costs)
        copies += added
    return None


def _fitting(placed: Placed, timing: Timing, costs: Costs, copies: int) -> Loop | None:
    buffer = timing.loop_buffer
    buffered = buffer is not None and placed.interval <= buffer.interval and placed.length <= buffer.length
    if not buffered and "loop" in costs:
        cost, tag, _ = costs["loop"]
        branch = Op("loop", cost.model_copy(update={"latency": 0}), tag, 0)
        whole = schedule(replace(placed.graph, ops=(*placed.graph.ops, branch)), timing, placed.interval, placed)
        if whole is None or too_long(whole, timing):
            return None
        placed = whole
    live = most_live(placed, timing, buffered)
    return Loop(placed, live, copies, buffered) if max(live) <= timing.registers.value else None


def lives(placed: Placed) -> dict[int, tuple[int, int]]:
    """Of each value that is read: the cycle from which it is there, and that of its last read."""
    found: dict[int, tuple[int, int]] = {}
    for e in placed.graph.edges:
        if e.value:
            there = placed.times[e.source] + placed.graph.ops[e.source].cost.latency
            read = placed.times[e.target] + e.distance * placed.interval
            found[e.source] = (there, max(read, found.get(e.source, (0, read))[1]))
    return found


def too_long(placed: Placed, timing: Timing) -> dict[int, tuple[int, int]]:
    """The values that live when the next iteration's are written to the same register."""
    if timing.renamed and timing.renamed.value:
        return {}
    return {k: (there, last) for k, (there, last) in lives(placed).items() if last - there + 1 > placed.interval}


def _copied(placed: Placed, longer: dict[int, tuple[int, int]], costs: Costs) -> tuple[Graph, int]:
    """The graph with copies of values that live too long: each reader takes the copy of the interval in which it reads."""
    graph, interval = placed.graph, placed.interval
    ops, edges = list(graph.ops), [e for e in graph.edges if not (e.value and e.source in longer)]
    cost, tag, _ = costs["move"]
    for k, (there, _) in longer.items():
        held: dict[int, int] = {0: k}
        readers = [e for e in graph.edges if e.value and e.source == k]
        for e in sorted(readers, key=lambda e: placed.times[e.target] + e.distance * interval):
            wanted = (placed.times[e.target] + e.distance * interval - there) // interval
            for nth in range(len(held), wanted + 1):
                held[nth] = len(ops)
                before = ops[held[nth - 1]]
                ops.append(Op("move", cost, tag, before.bytes))
                edges.append(Edge(held[nth - 1], held[nth], before.cost.latency, 0, True))
            source = held[wanted]
            edges.append(replace(e, source=source, latency=ops[source].cost.latency))
    return replace(graph, ops=tuple(ops), edges=tuple(edges)), len(ops) - len(graph.ops)


def most_live(placed: Placed, timing: Timing, buffered: bool) -> tuple[int, ...]:
    """Registers of each side at the fullest cycle: values, invariants where they are read, addresses, a counter and its predicate."""
    clusters, width, interval = timing.clusters.value, timing.register_bytes.value, placed.interval
    values = [[0] * interval for _ in range(clusters)]
    for k, (there, last) in lives(placed).items():
        for cycle in range(there, last + 1):
            values[placed.side(k, clusters)][cycle % interval] += -(-placed.graph.ops[k].bytes // width)
    fixed = [{(n) for k, op in enumerate(placed.graph.ops) if placed.side(k, clusters) == c for n in op.fixed} for c in range(clusters)]
    held = [sum(-(-placed.graph.fixed[n] // width) for n in numbers) for numbers in fixed]
    addresses = [0] * clusters
    if timing.addresses.value == "registers":
        for c in range(clusters):
            mine = (op.access for k, op in enumerate(placed.graph.ops) if op.access and placed.side(k, clusters) == c)
            addresses[c] = len({(a.root.name, a.store) for a in mine}) + (0 if buffered else 1)
    return tuple(max(v) + h + a for v, h, a in zip(values, held, addresses, strict=True))


def violations(placed: Placed, timing: Timing) -> list[str]:
    """What is wrong with a schedule, found out from the schedule alone."""
    wrong: list[str] = []
    interval, graph, clusters = placed.interval, placed.graph, timing.clusters.value
    for e in graph.edges:
        if placed.times[e.target] + e.distance * interval < placed.times[e.source] + e.latency:
            wrong.append(f"{graph.ops[e.target].name} starts before {graph.ops[e.source].name} is done")
    taken: dict[tuple[object, int], int] = {}
    issued = [0] * interval
    crossing: dict[tuple[int, int], set[int]] = {}
    for k, op in enumerate(graph.ops):
        if not _suits(placed.units[k], op):
            wrong.append(f"{op.name} is on {placed.units[k]}")
        for unit in placed.units[k]:
            for c in range(op.cost.cycles):
                slot = (unit, (placed.times[k] + c) % interval)
                if slot in taken:
                    wrong.append(f"{op.name} and {graph.ops[taken[slot]].name} are both on {slot}")
                taken[slot] = k
        issued[placed.times[k] % interval] += bool(op.cost.on)
        for e in graph.edges:
            if e.value and e.target == k and placed.side(e.source, clusters) != placed.side(k, clusters):
                crossing.setdefault((placed.side(k, clusters), placed.times[k] % interval), set()).add(e.source)
    if max(issued) > timing.issue.value:
        wrong.append(f"{max(issued)} operations begin in one cycle")
    paths = timing.cross_paths.value if timing.cross_paths else 0
    wrong += [f"{len(v)} values cross to side {key[0]} in one cycle" for key, v in crossing.items() if len(v) > paths and clusters > 1]
    wrong += [f"{graph.ops[k].name} lives too long" for k in too_long(placed, timing)]
    return wrong


def _suits(units: Units, op: Op) -> bool:
    """Whether the units are those that the operation takes."""
    kinds = [kind for kind, _ in units]
    first = kinds[: len(kinds) - len(op.cost.also)]
    return kinds[len(first) :] == op.cost.also and set(first) <= set(op.cost.on) and len(first) == (op.cost.units if op.cost.on else 0)
