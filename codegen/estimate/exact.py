"""Modulo schedules of a strand by Z3: every place in time and every register at once, where lists and heights find nothing.

Each operation has a Boolean for every cycle, whether it has started by then; from these follow who is on a unit, and which registers are
held, in each cycle of the interval. A value that lives longer than the interval is moved on in time. Comes in: ``Strands``, an interval,
registers. Goes out: a ``Placed`` of the first strand, with the moves, and by how much the next strand is later; None where there is none,
or none is found within ``EFFORT``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

from codegen.estimate import bounds
from codegen.estimate.graph import Costs, Edge, Graph, Op
from codegen.estimate.modulo import Placed
from codegen.estimate.reservation import Unit, Units
from codegen.estimate.strands import Strands

EFFORT = 2_000_000
"""Of Z3's own count, which is the same on every machine: some seconds."""
LATER = 4
"""Cycles by which the next strand may be later, at most."""
TRUE, FALSE = "true", "false"
Literal = str
"""Of SMT-LIB, the text in which Z3 reads a model many times faster than call by call."""


def no(a: Literal) -> Literal:
    if a in (TRUE, FALSE):
        return FALSE if a == TRUE else TRUE
    return a[5:-1] if a.startswith("(not ") else f"(not {a})"


@dataclass(frozen=True)
class Part:
    """Registers of the value of operation ``source``, by their ``lanes``, that the same operations read: (operation, iterations later)."""

    source: int
    lanes: tuple[int, ...]
    registers: int
    readers: frozenset[tuple[int, int]]


def parts(graph: Graph, width: int) -> list[Part]:
    """What each value is held in: a register is free once all that read it, or a lane in it, have."""
    found = []
    for k, op in enumerate(graph.ops):
        edges = [e for e in graph.edges if e.value and e.source == k]
        count = max(1, -(-op.bytes // width))
        groups: dict[frozenset[tuple[int, int]], list[int]] = {}
        for n in range(count):
            mine = range(n * op.lanes // count, max(n * op.lanes // count + 1, (n + 1) * op.lanes // count))
            readers = frozenset((e.target, e.distance) for e in edges if not e.lanes or set(e.lanes) & set(mine))
            groups.setdefault(readers, []).append(n)
        for readers, numbers in groups.items():
            lanes = tuple(lane for lane in range(op.lanes) if lane * count // op.lanes in numbers)
            found += [Part(k, lanes, len(numbers), readers)] if readers else []
    return found


def supported(strands: Strands, costs: Costs) -> bool:
    """Two sides whose operations take a unit for a cycle; where they share units for addresses, there are two of these."""
    alike = all(op.cost.units == 1 and op.cost.cycles == 1 for op in strands.one.ops if op.cost.on)
    shared = all(strands.timing.units[kind].value == strands.count for kind in strands.shared)
    return strands.count == 2 and len(strands.shared) <= 1 and alike and shared and ("move" not in costs or costs["move"][0].latency == 1)


def exact(strands: Strands, costs: Costs, interval: int, room: int, length: int) -> tuple[Placed, int] | None:
    """``room``: registers of a side for what an iteration computes; ``length``: cycles of all strands of an iteration."""
    later = min(LATER, interval - 1)
    if later < 1 or bounds.chain(strands.one) > length - later:
        return None
    return _Exact(strands, costs, interval, length - later).found(room, later)


class _Exact:
    def __init__(self, strands: Strands, costs: Costs, interval: int, length: int):
        self.strands, self.graph, self.interval = strands, strands.one, interval
        self.move = Op("move", *costs["move"][:2], 0) if "move" in costs else None
        self.named = 0
        self.asserted: list[str] = []
        inner = [e for e in self.graph.edges if e.distance == 0]
        self.first = bounds.longest(Graph(self.graph.ops, tuple(inner)), 1) or []
        tail = [max(1, op.cost.latency) for op in self.graph.ops]
        for _ in tail:
            for e in inner:
                tail[e.source] = max(tail[e.source], tail[e.target] + e.latency)
        self.last = [length - t for t in tail]
        self.begun = [[self._bool() for _ in range(self.first[k], self.last[k])] for k in range(len(tail))]
        self.at = [self._places(k) for k in range(len(tail))]
        self.moves: list[tuple[Part, dict[int, Literal]]] = []

    def _bool(self) -> Literal:
        self.named += 1
        return f"b{self.named}"

    def _by(self, k: int, t: int) -> Literal:
        """Operation ``k`` has started by cycle ``t``."""
        if t < self.first[k] or t >= self.last[k]:
            return TRUE if t >= self.last[k] else FALSE
        return self.begun[k][t - self.first[k]]

    def _add(self, *either: Literal) -> None:
        left = [a for a in either if a != FALSE]
        if TRUE not in left:
            self.asserted.append(f"(or {' '.join(left)})" if left else FALSE)

    def _at_most(self, what: list[tuple[Literal, int]], most: int) -> None:
        if sum(n for _, n in what) > most:
            self.asserted.append(f"((_ pble {most} {' '.join(str(n) for _, n in what)}) {' '.join(a for a, _ in what)})")

    def _places(self, k: int) -> dict[int, Literal]:
        """Whether it starts in each cycle."""
        found = {}
        for t in range(self.first[k], self.last[k] + 1):
            found[t] = self._bool()
            before, by = self._by(k, t - 1), self._by(k, t)
            self._add(no(before), by)
            self._add(no(found[t]), by)
            self._add(no(found[t]), no(before))
            self._add(found[t], no(by), before)
        return found

    def found(self, room: int, later: int) -> tuple[Placed, int] | None:
        for e in self.graph.edges:
            for t in self.at[e.target]:
                self._add(no(self._by(e.target, t)), self._by(e.source, t - e.latency + e.distance * self.interval))
        self._hold(room)
        self._units()
        self._constants()
        numbers = self._arrays(later)
        model = self._model()
        if model is None:
            return None
        shift = next(n for n, b in enumerate(numbers[1], 1) if b in model)
        return self._placed(model, {name: int(b in model) for name, b in numbers[0].items()}), shift

    def _model(self) -> set[Literal] | None:
        """What is true."""
        import z3

        solver = z3.SolverFor("QF_FD")
        solver.set("rlimit", EFFORT)
        declared = (f"(declare-const b{n} Bool)" for n in range(1, self.named + 1))
        solver.from_string("\n".join([*declared, *(f"(assert {a})" for a in self.asserted)]))
        if solver.check() != z3.sat:
            return None
        model = solver.model()
        return {d.name() for d in model.decls() if z3.is_true(model[d])}

    def _hold(self, room: int) -> None:
        """The registers that are held in each cycle of the interval, and the moves of what is held longer than that."""
        interval = self.interval
        held: list[list[tuple[Literal, int]]] = [[] for _ in range(interval)]
        for part in parts(self.graph, self.strands.timing.register_bytes.value):
            k, latency = part.source, self.graph.ops[part.source].cost.latency
            last = max(self.last[q] + d * interval for q, d in part.readers)
            there = {t: self._by(k, t - latency) for t in range(self.first[k] + latency, last + 1)}
            moved = {t: self._bool() for t in there} if self.move else {}
            for t, is_there in there.items():
                live = self._bool()
                held[t % interval].append((live, part.registers))
                if moved:
                    self._add(no(moved[t]), is_there)
                before = [moved[c] for c in range(t, min(t + interval, last)) if c in moved]
                for q, d in part.readers:
                    read = t - d * interval
                    self._add(live, no(is_there), self._by(q, read - 1))
                    self._add(no(is_there), self._by(q, read + interval - 1), *before)
            self.moves.append((part, moved))
        for cycle in held:
            self._at_most(cycle, room)

    def _split(self, part: Part) -> list[tuple[int, ...]]:
        """The lanes of a part, as many as one move takes."""
        op = self.graph.ops[part.source]
        most = self.move.cost.bytes if self.move else 0
        each = max(1, most * op.lanes // max(1, op.bytes)) if most else len(part.lanes)
        return [part.lanes[n : n + each] for n in range(0, len(part.lanes), each)]

    def _work(self, r: int) -> list[tuple[Op, Literal, int]]:
        """What may start in cycle ``r`` of the interval: operations, and moves by their number."""
        ops = [(self.graph.ops[k], b, 1) for k, places in enumerate(self.at) for t, b in places.items() if t % self.interval == r]
        moves = [
            (self.move, b, len(self._split(part)))
            for part, moved in self.moves
            for t, b in moved.items()
            if self.move and t % self.interval == r
        ]
        return [*ops, *moves]

    def _units(self) -> None:
        timing, shared = self.strands.timing, self.strands.shared
        kinds = sorted(set(timing.units) - shared)
        for r in range(self.interval):
            work = self._work(r)
            self._at_most([(b, n) for op, b, n in work if op.cost.on], timing.issue.value)
            for size in range(1, len(kinds) + 1):
                for group in combinations(kinds, size):
                    mine = [(b, n) for op, b, n in work if op.cost.on and set(op.cost.on) <= set(group)]
                    mine += [(b, n) for op, b, n in work if size == 1 and group[0] in op.cost.also]
                    self._at_most(mine, sum(timing.units[kind].value for kind in group))

    def _constants(self) -> None:
        """One constant a cycle, so that it may lie on either side."""
        wide = self.strands.timing.cross_path_bytes
        for r in range(self.interval):
            read: dict[int, list[Literal]] = {}
            for k, op in enumerate(self.graph.ops):
                for n in op.fixed:
                    if wide and self.graph.fixed[n] <= wide.value:
                        read.setdefault(n, []).extend(b for t, b in self.at[k].items() if t % self.interval == r)
            for one, other in combinations(read.values(), 2):
                for a in one:
                    for b in other:
                        self._add(no(a), no(b))

    def _arrays(self, later: int) -> tuple[dict[str, Literal], list[Literal]]:
        """An array's address is on one side, for all strands: the unit that makes it is taken by one at a time."""
        shifts = [self._bool() for _ in range(later)]
        self._add(*shifts)
        numbers: dict[str, Literal] = {}
        busy: dict[tuple[str, int], Literal] = {}
        if not self.strands.shared:
            return numbers, shifts
        for k, op in enumerate(self.graph.ops):
            if op.access:
                name = op.access.array
                numbers.setdefault(name, self._bool())
                for t, b in self.at[k].items():
                    self._add(no(b), busy.setdefault((name, t % self.interval), self._bool()))
        half = -(-len(numbers) // 2)
        self._at_most([(b, 1) for b in numbers.values()], half)
        self._at_most([(no(b), 1) for b in numbers.values()], half)
        for (one, r), b in busy.items():
            for n, shift in enumerate(shifts, 1):
                for other in numbers:
                    if (other, (r - n) % self.interval) in busy:
                        met = no(shift), no(b), no(busy[other, (r - n) % self.interval])
                        for apart in (lambda a: a, no) if one != other else ():
                            self._add(*met, apart(numbers[one]), apart(numbers[other]))
                        if one == other:
                            self._add(*met)
        return numbers, shifts

    # what was found

    def _placed(self, model: set[Literal], numbers: dict[str, int]) -> Placed:
        times = [next(t for t, b in places.items() if b in model) for places in self.at]
        ops, edges = list(self.graph.ops), list(self.graph.edges)
        for part, moved in self.moves:
            read = {(q, d): times[q] + d * self.interval for q, d in part.readers}
            held, needed = times[part.source] + ops[part.source].cost.latency, []
            while self.move and max(read.values()) - held >= self.interval:
                needed.append(max(t for t, b in moved.items() if b in model and held <= t < held + self.interval))
                held = needed[-1] + 1
            for lanes in self._split(part):
                source, mine = part.source, lanes
                for t in needed:
                    assert self.move
                    edges = _through(ops, edges, source, mine, {reader for reader, when in read.items() if when > t}, self.move)
                    source, mine = len(ops) - 1, tuple(range(len(lanes)))
                    times.append(t)
        graph = replace(self.graph, ops=tuple(ops), edges=tuple(edges))
        first = min(times)
        return Placed(graph, self.interval, tuple(t - first for t in times), self._on(ops, times, numbers))

    def _on(self, ops: list[Op], times: list[int], numbers: dict[str, int]) -> tuple[Units, ...]:
        found: dict[int, Units] = {}
        shared = self.strands.shared
        for r in range(self.interval):
            here = [k for k in range(len(ops)) if times[k] % self.interval == r and ops[k].cost.on]
            alone = [k for k in here if not set(ops[k].cost.on) & shared]
            free = {(kind, n) for kind, fact in self.strands.timing.units.items() for n in range(fact.value)}
            for k in here:
                also = [min(u for u in free if u[0] == kind) for kind in ops[k].cost.also]
                free -= set(also)
                access = ops[k].access
                first = [(kind, numbers[access.array]) for kind in ops[k].cost.on if kind in shared and access]
                found[k] = (*first, *also)
            chosen = _matched([(k, ops[k].cost.on) for k in alone], free)
            assert chosen is not None
            found |= {k: (unit, *found[k]) for k, unit in chosen.items()}
        return tuple(found.get(k, ()) for k in range(len(ops)))


def _matched(ops: list[tuple[int, list[str]]], free: set[Unit]) -> dict[int, Unit] | None:
    """A unit for each operation."""
    if not ops:
        return {}
    (k, kinds), rest = ops[0], ops[1:]
    for unit in sorted(u for u in free if u[0] in kinds):
        others = _matched(rest, free - {unit})
        if others is not None:
            return {k: unit} | others
    return None


def _through(ops: list[Op], edges: list[Edge], source: int, lanes: tuple[int, ...], late: set[tuple[int, int]], move: Op) -> list[Edge]:
    """The edges with ``lanes`` of a value read by way of a move, which is appended to ``ops``, by those that read them ``late``."""
    value, found = ops[source], []
    every = tuple(range(value.lanes))
    copy = replace(move, bytes=value.bytes * len(lanes) // value.lanes, lanes=len(lanes))
    for e in edges:
        mine = [lane for lane in e.lanes or every if lane in lanes]
        if not e.value or e.source != source or (e.target, e.distance) not in late or not mine:
            found.append(e)
            continue
        rest = tuple(lane for lane in e.lanes or every if lane not in lanes)
        if rest:
            found.append(replace(e, lanes=rest))
        part = () if len(mine) == len(lanes) else tuple(lanes.index(lane) for lane in mine)
        found.append(replace(e, source=len(ops), latency=copy.cost.latency, lanes=part))
    part = lanes if len(lanes) < value.lanes else ()
    found.append(Edge(source, len(ops), value.cost.latency, 0, True, 0, copy.bytes, part))
    ops.append(copy)
    return found
