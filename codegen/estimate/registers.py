"""Registers of a pipelined loop: how long values live, copies of those that live longer than the interval, how many are live at once.

A register file that nothing renames holds a value for one interval at most: the next iteration writes the same register. What has to live
longer is copied, and the copies take units like any operation. Comes in: a graph and a board's timing. Goes out: a ``Loop`` that fits, with
the smallest interval at which one was found.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, inf

from codegen.estimate import bounds
from codegen.estimate.exact import exact, parts, supported
from codegen.estimate.graph import Costs, Edge, Graph, Op, Operand
from codegen.estimate.modulo import Placed, added, schedule
from codegen.estimate.reservation import Units
from codegen.estimate.strands import Strands, split, whole
from codegen.spec.timing import Timing

ROUNDS = 10
"""Of adding copies at one interval: each may make others necessary."""
ATTEMPTS = 16
"""Orders of the operations tried at one interval."""
TRIED = 64
"""Intervals beyond the bound."""
ASKED = 5
"""Of these, the ones at which Z3 is asked: what it gives up there, it does not find soon after."""


@dataclass(frozen=True)
class Loop:
    """A schedule that fits. ``live``: registers of each side at the fullest moment; ``copies``: moves that were added."""

    placed: Placed
    live: tuple[int, ...]
    copies: int
    buffered: bool
    """It runs from the loop buffer: without a branch, and interruptible."""


_found: dict[object, Loop | None] = {}
"""By shape of the loop, core, and what the search adds to a loop."""


def pipelined(graph: Graph, timing: Timing, costs: Costs, below: float = inf) -> Loop | None:
    """The loop with the smallest interval found, which is ``below`` a number; None where nothing fits, or a call forbids it. Loops of one
    shape have one schedule, which is searched once: private and shared kernels, and boards with the same core, have many in common."""
    key = graph.shape(), repr(timing.core()), repr((costs.get("move"), costs.get("loop"))), below
    if key not in _found:
        _found[key] = None if any(op.cost.call for op in graph.ops) else _search(graph, timing, costs, below)
    return _found[key]


def _search(graph: Graph, timing: Timing, costs: Costs, below: float) -> Loop | None:
    """Z3 is asked first, which finds nothing in its time where an iteration is large. Iterations that do not overlap need no search, not
    even where all of their operations have to stay on one side."""
    work = ceil(bounds.resource(graph, timing))
    least = max(1, work, bounds.recurrence(graph))
    intervals = range(least, ceil(min(max(least + 1, max(1, timing.clusters.value) * work + bounds.chain(graph)), least + TRIED, below)))
    strands = split(graph, timing) or whole(graph, timing)
    asked = intervals[:ASKED] if supported(strands, costs) else ()
    searches = ((search, n) for n in intervals for search in ((_exactly, _by_heights) if n in asked else (_by_heights,)))
    return next((loop for search, n in searches if (loop := search(strands, timing, costs, n))), None)


def _exactly(strands: Strands, timing: Timing, costs: Costs, interval: int) -> Loop | None:
    """From the loop buffer, else for as long as an iteration takes with every value held for most of an interval more."""
    buffer = timing.loop_buffer
    for buffered, length in (
        (True, buffer.length if buffer and interval <= buffer.interval else 0),
        (False, bounds.chain(strands.one) + interval),
    ):
        room = strands.room(timing, buffered)
        if room > 0 and (found := exact(strands, costs, interval, room, length)):
            placed, later = found
            loop = _whole(strands.whole(placed, later), timing, costs, strands.count * (len(placed.graph.ops) - len(strands.one.ops)))
            if loop and max(loop.live) <= timing.registers.value:
                return loop
    return None


def _by_heights(strands: Strands, timing: Timing, costs: Costs, interval: int) -> Loop | None:
    found: list[Loop] = []
    for later in strands.starts(interval):
        for attempt in range(ATTEMPTS if strands.count == 1 else 1):
            loop = _at(strands, timing, costs, interval, attempt, later)
            if loop and max(loop.live) <= timing.registers.value:
                found.append(loop)
                if not loop.copies and not timing.loop_buffer:
                    return loop  # another order could only be shorter
    return min(found, key=lambda loop: (not loop.buffered, loop.placed.length, loop.copies), default=None)


def _at(strands: Strands, timing: Timing, costs: Costs, interval: int, attempt: int, later: int) -> Loop | None:
    """The loop at one interval: from the loop buffer where it fits there, else with the operation that counts and branches."""
    copies, graph, placed = 0, strands.one, None
    for _ in range(ROUNDS):
        placed = schedule(graph, strands.timing, interval, placed, attempt, later)
        if placed is None:
            return None
        longer = too_long(placed, timing)
        if not longer:
            return _whole(strands.whole(placed, later), timing, costs, copies * strands.count)
        if "move" not in costs:
            return None
        graph, added = _copied(placed, longer, costs)
        copies += added
    return None


def _whole(placed: Placed, timing: Timing, costs: Costs, copies: int) -> Loop | None:
    buffer = timing.loop_buffer
    buffered = buffer is not None and placed.interval <= buffer.interval and placed.length <= buffer.length
    if not buffered and "loop" in costs:
        cost, tag, _ = costs["loop"]
        branching = added(placed, Op("loop", cost.model_copy(update={"latency": 0}), tag, 0), timing)
        if not branching:
            return None
        placed = min(branching, key=lambda p: max(most_live(p, timing, buffered)))
    return Loop(placed, most_live(placed, timing, buffered), copies, buffered)


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
        held = [[k]]
        parts = _parts(graph.ops[k], cost.bytes)
        readers = [e for e in graph.edges if e.value and e.source == k]
        for e in sorted(readers, key=lambda e: placed.times[e.target] + e.distance * interval):
            wanted = (placed.times[e.target] + e.distance * interval - there) // interval
            for _ in range(len(held), wanted + 1):
                before, after = held[-1], list(range(len(ops), len(ops) + len(parts)))
                for j, lanes in enumerate(parts):
                    source = before[j % len(before)]
                    ops.append(Op("move", cost, tag, graph.ops[k].bytes // len(parts), lanes=len(lanes)))
                    part = lanes if source == k and len(parts) > 1 else ()
                    edges.append(Edge(source, after[j], ops[source].cost.latency, 0, True, 0, ops[after[j]].bytes, part))
                held.append(after)
            for j, lanes in enumerate(parts if wanted else [()]):
                read = tuple(lane - lanes[0] for lane in e.lanes if lane in lanes)
                if wanted == 0 or read or not e.lanes:
                    source = held[wanted][j]
                    whole = e.lanes if wanted == 0 else () if len(read) == len(lanes) else read
                    edges.append(replace(e, source=source, latency=ops[source].cost.latency, lanes=whole))
    return replace(graph, ops=tuple(ops), edges=tuple(edges)), len(ops) - len(graph.ops)


def _parts(op: Op, most: int) -> list[tuple[int, ...]]:
    """The lanes of a value in parts that one operation can move."""
    count = max(1, -(-op.bytes // most)) if most else 1
    width = max(1, op.lanes // count)
    return [tuple(range(k * width, (k + 1) * width)) for k in range(count)]


def most_live(placed: Placed, timing: Timing, buffered: bool) -> tuple[int, ...]:
    """Registers of each side at the fullest cycle: values, invariants where they are read, addresses, the counter of the branch."""
    clusters, width, interval = timing.clusters.value, timing.register_bytes.value, placed.interval
    values = [[0] * interval for _ in range(clusters)]
    for part in parts(placed.graph, width):
        there = placed.times[part.source] + placed.graph.ops[part.source].cost.latency
        for cycle in range(there, max(placed.times[q] + d * interval for q, d in part.readers) + 1):
            values[placed.side(part.source, clusters)][cycle % interval] += part.registers
    addresses = [0] * clusters
    if timing.addresses.value == "registers":
        for c in range(clusters):
            mine = (op.access for k, op in enumerate(placed.graph.ops) if op.access and placed.units[k][0][1] % clusters == c)
            addresses[c] = len({(a.array, a.store) for a in mine})
        branches = [placed.side(k, clusters) for k, op in enumerate(placed.graph.ops) if op.name == "loop"]
        for c in branches or ([] if buffered else range(clusters)):
            addresses[c] += 1
    moving = [max(v) + a for v, a in zip(values, addresses, strict=True)]
    return tuple(m + h for m, h in zip(moving, _invariants(placed, timing, moving), strict=True))


def _invariants(placed: Placed, timing: Timing, moving: list[int]) -> list[int]:
    """Registers of each side for values that no iteration changes: on every side that reads them, or on one, where paths are free."""
    clusters, width, graph = timing.clusters.value, timing.register_bytes.value, placed.graph
    readers: dict[tuple[int, int], list[int]] = {}
    for k, op in enumerate(graph.ops):
        for n in op.fixed:
            readers.setdefault((n, placed.side(k, clusters)), []).append(k)
    size = {n: -(-bytes_ // width) for n, bytes_ in graph.fixed.items()}
    held = [sum(size[n] for n, c in readers if c == side) for side in range(clusters)]
    if clusters == 1 or not timing.cross_paths:
        return held
    wide = timing.cross_path_bytes.value if timing.cross_path_bytes else 0
    crossing = crossings(placed, timing)
    both = [n for n in graph.fixed if all((n, c) in readers for c in range(clusters)) and graph.fixed[n] <= wide]
    for n in both:
        for c in sorted(range(clusters), key=lambda c: -moving[c] - held[c]):
            moments = {(c, placed.times[k] % placed.interval) for k in readers[n, c]}
            if all(len(crossing.get(m, set()) | {n}) <= timing.cross_paths.value for m in moments):
                for m in moments:
                    crossing.setdefault(m, set()).add(n)
                held[c] -= size[n]
                break
    return held


def crossings(placed: Placed, timing: Timing) -> dict[tuple[int, int], set[object]]:
    """What is read from the other side, by the side that reads and the cycle of the interval."""
    clusters = timing.clusters.value
    found: dict[tuple[int, int], set[object]] = {}
    for k, operands in enumerate(placed.graph.operands()):
        for operand in operands:
            if any(placed.side(j, clusters) != placed.side(k, clusters) for j, _ in operand.reads):
                found.setdefault((placed.side(k, clusters), placed.times[k] % placed.interval), set()).add(operand)
    return found


def violations(placed: Placed, timing: Timing) -> list[str]:
    """What is wrong with a schedule, found out from the schedule alone."""
    wrong: list[str] = []
    interval, graph, clusters = placed.interval, placed.graph, timing.clusters.value
    for e in graph.edges:
        if placed.times[e.target] + e.distance * interval < placed.times[e.source] + e.latency:
            wrong.append(f"{graph.ops[e.target].name} starts before {graph.ops[e.source].name} is done")
    taken: dict[tuple[object, int], int] = {}
    issued = [0] * interval
    crossing: dict[tuple[int, int], set[Operand]] = {}
    operands = graph.operands()
    wide = timing.cross_path_bytes.value if timing.cross_path_bytes else 0
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
        for operand in operands[k]:
            sides = {placed.side(j, clusters) for j, _ in operand.reads}
            if len(sides) > 1:
                wrong.append(f"an operand of {op.name} lies on two sides")
            if sides != {placed.side(k, clusters)}:
                crossing.setdefault((placed.side(k, clusters), placed.times[k] % interval), set()).add(operand)
                wrong += [f"{operand.bytes} bytes cross to {op.name}"] if operand.bytes > wide else []
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
