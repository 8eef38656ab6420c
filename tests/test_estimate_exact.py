"""The exact schedules of strands: legal, within their registers, and none where a register less is too few."""

from dataclasses import replace

import pytest

from codegen.estimate import bounds
from codegen.estimate.exact import exact, parts, supported
from codegen.estimate.graph import Edge, Graph, Op
from codegen.estimate.registers import most_live, violations
from codegen.estimate.strands import split
from codegen.spec.timing import Cost

from .estimating import costs_of, graph_of, timing_of

TIMING, COSTS = timing_of(), costs_of()
BCE = split(graph_of("fp_binarycrossentropygrad_p"), TIMING)
SQRT = split(graph_of("fp_sqrt_grad_p"), TIMING)


def op(name, *on, latency=1, size=8, lanes=2):
    return Op(name, Cost(on=list(on), latency=latency), "known", size, lanes=lanes)


def twice(ops, edges):
    """The same strand for each side."""
    return split(Graph(tuple(ops), tuple(edges)).unrolled(2), TIMING)


@pytest.mark.parametrize(("strands", "interval"), [(BCE, 13), (BCE, 16), (SQRT, 9), (SQRT, 12)])
def test_what_is_found_is_legal_and_fits(strands, interval):
    room = strands.room(TIMING, False)
    placed, later = exact(strands, COSTS, interval, room, bounds.chain(strands.one) + interval)
    whole = strands.whole(placed, later)
    assert violations(whole, TIMING) == [] and placed.interval == interval
    alone = strands.timing.model_copy(update={"addresses": TIMING.addresses.model_copy(update={"value": "apart"})})
    bare = replace(placed, graph=replace(placed.graph, ops=tuple(replace(o, fixed=()) for o in placed.graph.ops), fixed={}))
    assert most_live(bare, alone, True)[0] <= room


def test_a_register_too_few_is_too_few():
    """Four quads of one cycle's latency, all read by one operation at a time: each waits for its turn on the one unit."""
    ops = [op("q", "M", latency=1, size=16, lanes=4), op("r", "L", size=0)]
    strands = twice(ops, [Edge(0, 1, 1, 0, True, 0, 16)])
    assert exact(strands, COSTS, 2, 4, 8) is not None
    assert exact(strands, COSTS, 2, 3, 8) is None  # a quad is four registers, at least for the cycle in which it is read


def test_a_unit_too_few_is_too_few():
    strands = twice([op("m", "M"), op("n", "M"), op("o", "M")], [])
    assert exact(strands, COSTS, 3, 32, 12) is not None
    assert exact(strands, COSTS, 2, 32, 12) is None


def test_what_lives_longer_than_the_interval_is_moved():
    """x waits 12 cycles for the last of three products: longer than an interval of 7 or of 5, not than one of 13."""
    ops = [op("x", "D"), *(op(f"m{k}", "M", latency=4) for k in range(3)), op("last", "L", size=0)]
    edges = [*(Edge(k, k + 1, ops[k].cost.latency, 0, True, 0, 8) for k in range(4)), Edge(0, 4, 1, 0, True, 1, 8)]
    strands = twice(ops, edges)
    for interval, moves in ((5, 2), (7, 1), (13, 0)):
        placed, later = exact(strands, COSTS, interval, 32, 20)
        added = [o.name for o in placed.graph.ops[len(ops) :]]
        assert added == ["move"] * len(added) and (len(added) >= moves if moves else not added), interval
        assert violations(strands.whole(placed, later), TIMING) == []
    assert exact(strands, {}, 7, 32, 20) is None  # nothing moves it
    assert exact(strands, {}, 13, 32, 20) is not None


def test_it_is_no_longer_than_asked():
    assert exact(SQRT, COSTS, 10, 32, bounds.chain(SQRT.one)) is None
    placed, later = exact(SQRT, COSTS, 10, 32, 48)
    assert placed.length + later <= 48


def test_a_register_is_held_for_those_that_read_a_lane_in_it():
    graph = Graph(
        (op("quad", "M", size=16, lanes=4), op("low", "L", size=0), op("one", "L", size=0)),
        (Edge(0, 1, 1, 0, True, 0, 8, (0, 1)), Edge(0, 2, 1, 0, True, 0, 4, (1,))),
    )
    found = {part.lanes: (part.registers, {q for q, _ in part.readers}) for part in parts(graph, 4)}
    assert found == {(0,): (1, {1}), (1,): (1, {1, 2})}
    assert [(part.lanes, part.registers) for part in parts(graph, 8)] == [((0, 1), 1)]
    assert [(part.lanes, part.registers) for part in parts(graph, 16)] == [((0, 1, 2, 3), 1)]


def test_what_takes_a_unit_for_longer_is_left_to_lists():
    long = twice([Op("m", Cost(on=["M"], cycles=2), "known", 8)], [])
    slow = COSTS["move"][0].model_copy(update={"latency": 2}), *COSTS["move"][1:]
    assert not supported(long, COSTS) and not supported(BCE, COSTS | {"move": slow}) and supported(BCE, COSTS)
