"""Schedules: every one is legal, none is shorter than what its bounds say, and what binds makes them longer."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from random import Random

import pytest

from codegen.estimate import bounds
from codegen.estimate.graph import Edge, Graph, Op
from codegen.estimate.modulo import Placed, schedule
from codegen.estimate.registers import lives, pipelined, violations
from codegen.spec.timing import Cost

from .estimating import costs_of, graph_of, timing_of

TIMING, COSTS = timing_of(), costs_of()
KERNELS = [
    ("ft78ne", "fp_binarycrossentropygrad_s"),
    ("ft78ne", "fp_sqrt_grad_p"),
    ("mt7004", "fp_binarycrossentropygrad_p"),
    ("mt7004", "hp_sqrt_grad_s"),
]


def op(name, *on, latency=1, units=1, size=8):
    return Op(name, Cost(on=list(on), latency=latency, units=units), "known", size)


def drawn(seed: int) -> Graph:
    """A loop of 5 to 25 operations that read earlier ones, some of them of an earlier iteration."""
    random = Random(seed)
    kinds = [("M",), ("L", "S"), ("D",), ("S",)]
    ops = [op(f"op{k}", *random.choice(kinds), latency=random.randint(1, 6)) for k in range(random.randint(5, 25))]
    edges = []
    for k in range(1, len(ops)):
        for source in random.sample(range(k), min(k, random.randint(1, 2))):
            edges.append(Edge(source, k, ops[source].cost.latency, 0, True))
    if random.random() < 0.5:
        edges.append(Edge(len(ops) - 1, random.randrange(len(ops)), ops[-1].cost.latency, random.randint(1, 3), True))
    return Graph(tuple(ops), tuple(edges))


@pytest.mark.parametrize("seed", range(20))
def test_drawn_loops_are_scheduled_legally(seed):
    graph = drawn(seed)
    loop = pipelined(graph, TIMING, COSTS)
    assert loop is not None
    assert violations(loop.placed, TIMING) == []
    assert loop.placed.interval >= max(ceil(bounds.resource(graph, TIMING)), bounds.recurrence(graph))
    assert max(loop.live) <= TIMING.registers.value


@pytest.mark.parametrize(("board", "name"), KERNELS)
def test_the_emitted_loops_are_scheduled_legally(board, name):
    timing, graph = timing_of(board), graph_of(name, board)
    loop = pipelined(graph, timing, costs_of(board))
    assert loop and violations(loop.placed, timing) == []
    assert loop.placed.length >= bounds.chain(graph)
    assert loop.placed.interval >= bounds.resource(graph, timing)


@pytest.mark.parametrize("factor", [2, 3])
def test_an_unrolled_loop_has_the_same_bounds_for_an_element(factor):
    for seed in range(12):
        graph = drawn(seed)
        more = graph.unrolled(factor)
        assert bounds.resource(more, TIMING) == factor * bounds.resource(graph, TIMING)
        assert factor * (bounds.recurrence(graph) - 1) < bounds.recurrence(more) <= factor * bounds.recurrence(graph)
        assert bounds.chain(more) >= bounds.chain(graph)


def test_a_schedule_is_the_same_each_time():
    graph = graph_of("fp_binarycrossentropygrad_s")
    assert pipelined(graph, TIMING, COSTS) == pipelined(graph, TIMING, COSTS)


def test_two_units_take_two_operations_a_cycle():
    assert pipelined(Graph(tuple(op(f"m{k}", "M") for k in range(6)), ()), TIMING, COSTS).placed.interval == 3


def test_latencies_do_not_lengthen_what_does_not_come_round():
    chain = Graph(tuple(op(f"m{k}", "M", latency=3) for k in range(4)), tuple(Edge(k, k + 1, 3, 0, True) for k in range(3)))
    loop = pipelined(chain, TIMING, COSTS)
    assert loop.placed.interval == 2 and loop.placed.length >= 12 and loop.placed.stages == 6


def test_a_recurrence_is_kept():
    graph = Graph((op("a", "M", latency=4), op("b", "L", latency=3)), (Edge(0, 1, 4, 0, True), Edge(1, 0, 3, 1, True)))
    assert pipelined(graph, TIMING, COSTS).placed.interval == 7
    assert schedule(graph, TIMING, 6) is None


def test_both_ports_at_once_are_both_taken():
    loop = pipelined(Graph((op("u", "D", units=2), op("v", "D", units=2), op("w", "D")), ()), TIMING, COSTS)
    assert loop.placed.interval == 3
    assert {len(units) for units in loop.placed.units} == {1, 2}


def test_two_units_may_be_of_two_kinds():
    """Three that take a pair of L and S: each takes what the others leave."""
    loop = pipelined(Graph((op("u", "L", "S", units=2), op("v", "L", "S", units=2), op("w", "L", "S", units=2)), ()), TIMING, COSTS)
    free = [2 * loop.placed.interval - sum(u[0] == kind for units in loop.placed.units for u in units) for kind in "LS"]
    assert loop.placed.interval == 2 and sum(free) == 2


def test_a_side_reads_the_other_over_one_path():
    """Four sums of products of one side each: with a path, both sides work; without, an operation stays with its operands."""
    ops = [op(f"m{k}", "M") for k in range(2)] + [op(f"a{k}", "L") for k in range(4)]
    graph = Graph(tuple(ops), tuple(Edge(m, 2 + a, 1, 0, True) for a in range(4) for m in range(2)))
    crossing = pipelined(graph, TIMING, COSTS)
    assert crossing and violations(crossing.placed, TIMING) == []
    alone = timing_of(cross_paths=0) if TIMING.cross_paths else TIMING
    lonely = pipelined(graph, alone, COSTS)
    assert lonely is not None
    assert violations(lonely.placed, alone) == []
    assert {lonely.placed.side(k, 2) for k in range(len(ops))} == {lonely.placed.side(0, 2)}
    assert lonely.placed.interval >= 4 > crossing.placed.interval


def test_a_broken_schedule_is_noticed():
    placed = pipelined(graph_of("fp_sqrt_grad_p"), TIMING, COSTS).placed
    late = replace(placed, times=tuple(t + 100 * (k == 0) for k, t in enumerate(placed.times)))
    assert any("starts before" in what or "lives too long" in what for what in violations(late, TIMING))
    stacked = replace(placed, units=tuple((("M", 0),) for _ in placed.units))
    assert any("both on" in what for what in violations(stacked, TIMING))
    assert any("is on" in what for what in violations(stacked, TIMING))
    assert any("begin in one cycle" in what for what in violations(placed, timing_of(issue=1)))
    over = replace(placed, units=tuple(tuple((kind, n ^ (k == 0)) for kind, n in units) for k, units in enumerate(placed.units)))
    assert any("cross to side" in what for what in violations(over, timing_of(cross_paths=0)))


def test_no_value_outlives_its_interval():
    loop = pipelined(graph_of("fp_binarycrossentropygrad_s"), TIMING, COSTS)
    assert loop.copies  # some are needed for longer, and copied
    assert all(last - there < loop.placed.interval for there, last in lives(loop.placed).values())


def test_a_quad_lies_on_one_side_and_does_not_cross():
    ops = (op("low", "M"), op("high", "M"), op("q", "L"))
    graph = Graph(ops, (Edge(0, 2, 1, 0, True, 0, 16), Edge(1, 2, 1, 0, True, 0, 16)))
    torn = Placed(graph, 1, (0, 0, 1), ((("M", 0),), (("M", 1),), (("L", 0),)))
    assert any("lies on two sides" in what for what in violations(torn, TIMING))
    away = Placed(graph, 2, (0, 1, 2), ((("M", 0),), (("M", 0),), (("L", 1),)))
    assert any("16 bytes cross" in what for what in violations(away, TIMING))
    found = pipelined(graph, TIMING, COSTS)
    assert found and {found.placed.side(k, 2) for k in range(3)} == {found.placed.side(0, 2)} and violations(found.placed, TIMING) == []
