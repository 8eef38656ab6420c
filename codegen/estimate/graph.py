"""The data-flow graph of one iteration: operations with their cost, and what has to wait for what, over how many iterations.

Constants and what is the same in every iteration stay outside; operations that cost nothing (the halves of a register pair) vanish.
Comes in: a ``Trace`` and a dialect's costs. Goes out: a ``Graph``; or CannotTrace where an operation has no cost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from codegen.estimate.trace import Trace
from codegen.estimate.tracer import Access, CannotTrace, Lane, Node
from codegen.spec.load import Tag
from codegen.spec.timing import Cost
from codegen.verify.finding import Place

Costs = dict[str, tuple[Cost, Tag, str]]
LATER = 64
"""Iterations within which a store may meet an access to the same array; farther apart, nothing waits."""


@dataclass(frozen=True)
class Reach:
    """What an operation loads or stores, wherever that lies: ``size`` bytes of ``array``, by its pointer; ``shared``: all cores see it."""

    array: str
    size: int
    store: bool
    vector: bool
    shared: bool


@dataclass(frozen=True)
class Op:
    """One operation. ``bytes`` and ``lanes``: of its result; ``fixed``: the invariant values that it reads, by number."""

    name: str
    cost: Cost
    tag: Tag
    bytes: int
    fixed: tuple[int, ...] = ()
    access: Reach | None = None
    place: Place | None = None
    lanes: int = 1


@dataclass(frozen=True)
class Edge:
    """``target``, ``distance`` iterations later, begins ``latency`` cycles after ``source`` or later; ``value``: it reads its result.

    Of a value: ``operand`` tells which one of the target's it is, or is a part of; ``bytes`` are those of the whole operand, ``lanes`` what
    is read of the source (empty: all of it).
    """

    source: int
    target: int
    latency: int
    distance: int
    value: bool
    operand: int | None = None
    bytes: int = 0
    lanes: tuple[int, ...] = ()

    @property
    def read(self) -> Read:
        return self.source, self.lanes


Read = tuple[int, tuple[int, ...]]
"""An operation, and the lanes of its result that are read (none: all)."""


@dataclass(frozen=True)
class Operand:
    """What an operation reads at once: one result, or several that lie side by side. ``bytes``: 0 where that is not known."""

    reads: frozenset[Read]
    bytes: int


@dataclass(frozen=True)
class Graph:
    """One iteration. ``fixed``: bytes of each invariant value; ``streams``: pointers that move; ``elements``: of the output."""

    ops: tuple[Op, ...]
    edges: tuple[Edge, ...]
    fixed: dict[int, int] = field(default_factory=dict)
    streams: int = 0
    elements: int = 1
    place: Place | None = None
    unknown_aliases: int = 0
    """Pairs of a store and another access of which nothing says that they do not meet: no restrict, no common base."""

    def operands(self) -> list[list[Operand]]:
        """Of each operation."""
        found: list[dict[object, list[Edge]]] = [{} for _ in self.ops]
        for e in self.edges:
            if e.value:
                found[e.target].setdefault((e.source,) if e.operand is None else e.operand, []).append(e)
        return [[Operand(frozenset(e.read for e in group), group[0].bytes) for group in groups.values()] for groups in found]

    def shape(self) -> str:
        """All of it that a schedule depends on: the same for loops of the same text, wherever that stands."""
        roots: dict[object, int] = {}
        ops = [
            (op.name, op.cost, op.tag, op.bytes, op.fixed, op.lanes, a and (roots.setdefault(a.array, len(roots)), a.store))
            for op in self.ops
            for a in [op.access]
        ]
        return repr((ops, self.edges, self.fixed, self.streams, self.elements))

    def accesses(self) -> list[Reach]:
        return [op.access for op in self.ops if op.access]

    @property
    def bytes(self) -> int:
        """Moved between registers and memory."""
        return sum(a.size for a in self.accesses())

    @property
    def shared_bytes(self) -> int:
        """Of them, from and to memory that all cores see."""
        return sum(a.size for a in self.accesses() if a.shared)

    def unrolled(self, factor: int) -> Graph:
        """``factor`` iterations as one."""
        count = len(self.ops)
        edges = []
        for k in range(factor):
            for e in self.edges:
                later, at = divmod(k + e.distance, factor)
                edges.append(replace(e, source=e.source + k * count, target=e.target + at * count, distance=later))
        return replace(self, ops=self.ops * factor, edges=tuple(edges), elements=self.elements * factor)

    def unaligned(self, costs: Costs) -> Graph | None:
        """The same loop with every vector access in its unaligned form; None where the dialect has none."""
        if any(op.access and op.access.vector and f"{_verb(op)} unaligned" not in costs for op in self.ops):
            return None
        ops = [_at(op, f"{_verb(op)} unaligned", costs) if op.access and op.access.vector else op for op in self.ops]
        return replace(self, ops=tuple(ops))


def _verb(op: Op) -> str:
    assert op.access
    return "store" if op.access.store else "load"


def _at(op: Op, name: str, costs: Costs) -> Op:
    cost, tag, _ = costs[name]
    return replace(op, name=name, cost=cost, tag=tag)


def build(trace: Trace, costs: Costs, element: int) -> Graph:
    """``element``: bytes of one element of the operands."""
    return _Builder(trace, costs).graph(element)


class _Builder:
    def __init__(self, trace: Trace, costs: Costs):
        self.trace, self.costs = trace, costs
        self.last = len(trace.iterations) - 1
        self.nodes = trace.iterations[-1]
        if any([n.op for n in it] != [n.op for n in self.nodes] for it in trace.iterations[1:]):
            raise CannotTrace("its iterations differ")
        self.position = {n: k for it in trace.iterations for k, n in enumerate(it)}
        self.before = trace.iterations[-2] if self.last > 0 and len(trace.iterations[-2]) == len(self.nodes) else None
        self.invariant: set[Node] = set()
        for node in self.nodes:
            if self._is_invariant(node):
                self.invariant.add(node)

    def _is_invariant(self, node: Node) -> bool:
        """Whether a compiler takes it out of the loop."""
        if self.before is None or (node.access and node.access.store):
            return False
        other = self.before[self.position[node]]
        if node.access:
            assert other.access
            stores = (n.access for n in self.nodes if n.access and n.access.store)
            return node.access.address == other.access.address and not any(may_meet(s, node.access) for s in stores)
        return node.key == other.key and all(a.of < 0 or a in self.invariant for a in node.args)

    def graph(self, element: int) -> Graph:
        kept = self._needed()
        number = {node: k for k, node in enumerate(n for n in kept if not self._free(n))}
        ops: list[Op] = []
        edges: list[Edge] = []
        held: dict[tuple[Lane, ...], int] = {}
        for node in number:
            fixed = set()
            for k, value in enumerate(node.args):
                read, outside = self._read(value)
                if outside:
                    fixed.add(held.setdefault(outside, len(held)))
                for (source, distance), lanes in read.items():
                    latency, whole = self._cost(source)[0].latency, tuple(lanes) if len(lanes) < len(source.all_lanes) else ()
                    edges.append(Edge(number[source], number[node], latency, distance, True, k, _bytes(value), whole))
            ops.append(self._op(node, tuple(sorted(fixed))))
        of_memory, unknown = self._memory_edges(number)
        merged = {(e.source, e.target, e.distance, e.value, e.operand): e for e in sorted([*edges, *of_memory], key=lambda e: e.latency)}
        streams = {(n.access.root.name, n.access.store) for n in number if n.access}
        elements = self._elements(number, element)
        ordered = sorted(merged.values(), key=lambda e: (e.target, e.source, e.distance, e.value, e.operand or 0))
        inside = {
            k: next((n for other, n in held.items() if len(other) > len(lanes) > 1 and _within(lanes, other)), k)
            for lanes, k in held.items()
        }
        ops = [replace(op, fixed=tuple(sorted({inside[n] for n in op.fixed}))) for op in ops]
        sizes = {k: sum(_bytes(n) // len(n.all_lanes) for n, _ in lanes) for lanes, k in held.items() if inside[k] == k}
        return Graph(tuple(ops), tuple(ordered), sizes, len(streams), elements, self.trace.place, unknown)

    def _needed(self) -> list[Node]:
        """What is stored, or read after the loop, is made of these."""
        needed: set[Node] = set()
        todo = [n for n in self.nodes if n.access and n.access.store] + [self._here(n) for n in self.trace.out if n.of >= 0]
        while todo:
            node = todo.pop()
            if node not in needed and node not in self.invariant:
                needed.add(node)
                todo += [self._here(a) for a in node.args if a.of >= 0]
        return [n for n in self.nodes if n in needed]

    def _here(self, node: Node) -> Node:
        """The same operation in the last iteration."""
        return self.nodes[self.position[node]] if self.position[node] < len(self.nodes) else node

    def _cost(self, node: Node) -> tuple[Cost, Tag, str]:
        if node.op not in self.costs:
            where = f"line {node.place.line}" if node.place else "the loop"
            raise CannotTrace(f"{where}: the dialect has no [cost] row for {node.op!r}")
        return self.costs[node.op]

    def _free(self, node: Node) -> bool:
        """Whether it only names registers, and takes nothing."""
        cost = self._cost(node)[0]
        return node.named is not None and not cost.on and not cost.latency and not cost.call

    def _op(self, node: Node, fixed: tuple[int, ...]) -> Op:
        cost, tag, _ = self._cost(node)
        a = node.access
        reach = Reach(str(a.root.name), a.size, a.store, a.vector, a.shared) if a else None
        return Op(node.op, cost, tag, _bytes(node), fixed, reach, node.place, len(node.all_lanes))

    def _lanes(self, value: Node) -> tuple[Lane, ...]:
        """The lanes of a value, each as that of the operation that it comes from."""
        if value.named is None or (value.of >= 0 and not self._free(value)):
            return value.all_lanes
        return tuple(self._lanes(node)[k] for node, k in value.named)

    def _read(self, value: Node) -> tuple[dict[tuple[Node, int], list[int]], tuple[Lane, ...]]:
        """What an operand consists of: lanes of operations, with how many iterations ago; and lanes that no iteration changes."""
        sources: dict[tuple[Node, int], list[int]] = {}
        outside: list[Lane] = []
        for node, k in self._lanes(value):
            if node.of < 0:
                outside.append((node, k))
            elif self._here(node) in self.invariant:
                outside.append((self._here(node), k))
            else:
                sources.setdefault((self._here(node), self.last - node.of), []).append(k)
        return sources, tuple(outside)

    def _memory_edges(self, number: dict[Node, int]) -> tuple[list[Edge], int]:
        """Order among accesses of which one is a store, wherever they may meet."""
        edges: list[Edge] = []
        unknown = 0
        accesses = [n for n in number if n.access]
        for store in accesses:
            assert store.access
            for other in accesses if store.access.store else ():
                assert other.access
                if other is store or not may_meet(store.access, other.access):
                    continue
                distances = self._distances(store, other)
                unknown += distances is None
                latency = self._cost(store)[0].latency
                first = 0 if number[store] < number[other] else 1
                for distance in [first] if distances is None else [d for d in distances if d >= first]:
                    edges.append(Edge(number[store], number[other], latency, distance, False))
                if not other.access.store:
                    first = 0 if number[other] < number[store] else 1
                    for distance in [first] if distances is None else [-d for d in distances if -d >= first]:
                        edges.append(Edge(number[other], number[store], 0, distance, False))
        return edges, unknown

    def _distances(self, store: Node, other: Node) -> list[int] | None:
        """After how many iterations ``other`` reaches the bytes that ``store`` wrote; None where that is not known."""
        a, b = store.access, other.access
        assert a and b
        if a.root.name != b.root.name or self.before is None:
            return None
        step = a.address - self._access_before(store).address
        if step != b.address - self._access_before(other).address:
            return None
        if step == 0:
            return [0, 1] if _overlap(a, b, 0) else []
        return [d for d in range(-LATER, LATER + 1) if _overlap(a, b, d * step)]

    def _access_before(self, node: Node) -> Access:
        assert self.before
        access = self.before[self.position[node]].access
        assert access
        return access

    def _elements(self, nodes: Iterable[Node], element: int) -> int:
        """Elements of the output an iteration makes; where it stores nothing, of the longest input it reads."""
        for store in (True, False):
            moved: dict[object, int] = {}
            for node in nodes:
                if node.access and node.access.store == store:
                    moved[node.access.root.name] = moved.get(node.access.root.name, 0) + node.access.size
            if moved:
                return max(1, max(moved.values()) // element)
        return 1


def may_meet(a: Access, b: Access) -> bool:
    """Whether a compiler must reckon with the two reaching the same bytes."""
    if a.root.name == b.root.name:
        return True
    return not (a.root.restrict or b.root.restrict or a.root.own or b.root.own)


def _within(lanes: tuple[Lane, ...], other: tuple[Lane, ...]) -> bool:
    """Whether the registers of a wider operand have these lanes, side by side."""
    mine, its = ([(node.number, k) for node, k in many] for many in (lanes, other))
    return any(its[k : k + len(mine)] == mine for k in range(0, len(its), len(mine)))


def _overlap(a: Access, b: Access, moved: int) -> bool:
    return a.address < b.address + moved + b.size and b.address + moved < a.address + a.size


def _bytes(node: Node) -> int:
    return node.type.size if node.type else 0
