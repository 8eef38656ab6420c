"""Registers: what is live, what is copied, and what too few of them cost."""

from dataclasses import replace

from codegen.estimate import bounds
from codegen.estimate.graph import Edge, Graph, Op
from codegen.estimate.modulo import Placed, schedule
from codegen.estimate.registers import lives, most_live, pipelined, violations
from codegen.spec.timing import Cost

from .estimating import costs_of, graph_of, timing_of

TIMING, COSTS = timing_of(), costs_of()
GRAPH = graph_of("fp_binarycrossentropygrad_s")


def op(name, on, latency=1, size=8):
    return Op(name, Cost(on=[on], latency=latency), "known", size)


def test_fewer_registers_make_a_longer_interval():
    intervals = []
    for registers in (32, 22):
        timing = timing_of(registers=registers)
        loop = pipelined(GRAPH, timing, COSTS)
        assert loop and max(loop.live) <= registers and violations(loop.placed, timing) == []
        intervals.append(loop.placed.interval)
    assert intervals[0] < intervals[-1] and intervals == sorted(intervals)


def test_no_schedule_where_the_invariants_alone_do_not_fit():
    graph = graph_of("fp_tanh_grad_p")
    assert pipelined(graph, timing_of(registers=4), COSTS) is None
    assert pipelined(graph, timing_of(registers=12), COSTS)


def test_where_z3_finds_nothing_in_its_time_heights_may(monkeypatch):
    graph = graph_of("fp_hardshrink_grad_p").unrolled(2)
    loop = pipelined(graph, TIMING, COSTS)
    assert loop and violations(loop.placed, TIMING) == [] and max(loop.live) <= 32
    monkeypatch.setattr("codegen.estimate.registers._by_heights", lambda *_: None)
    monkeypatch.setattr("codegen.estimate.registers._found", {})
    assert pipelined(graph, TIMING, COSTS) is None


def test_nothing_is_searched_that_would_not_be_better():
    assert pipelined(GRAPH, TIMING, COSTS, below=12) is None
    loop = pipelined(GRAPH, TIMING, COSTS, below=13)
    assert loop and loop.placed.interval == 12


def test_the_live_registers_of_a_schedule_by_hand():
    """A load at 0 is there at 5 and read at 6; a sum at 6 is there at 9 and stored at 9: two cycles and one, of a pair each."""
    ops = (op("load", "D", 5), op("sum", "L", 3), op("store", "D", 1))
    graph = Graph(ops, (Edge(0, 1, 5, 0, True), Edge(1, 2, 3, 0, True)))
    one_side = timing_of(clusters=1, addresses="apart")
    placed = Placed(graph, 2, (0, 6, 9), ((("D", 0),), (("L", 0),), (("D", 0),)))
    assert lives(placed) == {0: (5, 6), 1: (9, 9)}
    assert most_live(placed, one_side, False) == (4,)  # in the odd cycles both pairs are held
    assert most_live(Placed(graph, 4, placed.times, placed.units), one_side, False) == (4,)
    assert violations(placed, one_side) == []


def test_halves_of_a_quad_are_free_one_by_one():
    """A quad at 0 is there at 4; its low half is read at 4, its high half at 6: four registers for a cycle, two for two more."""
    ops = (op("quad", "M", 4, 16), op("low", "L", 3, 0), op("high", "L", 3, 0))
    ops = (replace(ops[0], lanes=4), *ops[1:])
    graph = Graph(ops, (Edge(0, 1, 4, 0, True, 0, 8, (0, 1)), Edge(0, 2, 4, 0, True, 0, 8, (2, 3))))
    one_side = timing_of(clusters=1, addresses="apart")
    at = ((("M", 0),), (("L", 0),), (("L", 0),))
    assert most_live(Placed(graph, 7, (0, 4, 6), at), one_side, True) == (4,)
    assert most_live(Placed(graph, 2, (0, 4, 6), at), one_side, True) == (6,)  # 4 and 6 are one cycle: both halves, and the high one again


def test_the_counter_of_a_branch_is_on_its_side():
    branch = Op("loop", Cost(on=["S"], latency=0), "known", 0)
    for side in (0, 1):
        placed = Placed(Graph((branch,), ()), 1, (0,), ((("S", side),),))
        assert most_live(placed, TIMING, False) == tuple(int(c == side) for c in range(2))


def test_a_value_that_waits_is_copied_once_an_interval():
    """x is read at once and again 12 cycles later; at an interval of 4 that takes two copies."""
    ops = (op("x", "D", 1), *(op(f"m{k}", "M", 4) for k in range(3)), op("last", "L", 3), op("store", "D"))
    edges = [Edge(0, 1, 1, 0, True), *(Edge(k, k + 1, 4, 0, True) for k in (1, 2)), Edge(3, 4, 4, 0, True), Edge(0, 4, 1, 0, True)]
    graph = Graph(ops, (*edges, Edge(4, 5, 3, 0, True)))
    loop = pipelined(graph, TIMING, COSTS)
    assert loop and loop.copies >= 12 // loop.placed.interval
    assert sum(o.name == "move" for o in loop.placed.graph.ops) == loop.copies
    assert max(last - there + 1 for there, last in lives(loop.placed).values()) <= loop.placed.interval
    assert bounds.resource(loop.placed.graph, TIMING) <= loop.placed.interval


def test_without_an_operation_that_copies_the_interval_is_as_long_as_the_value():
    costs = {name: row for name, row in COSTS.items() if name != "move"}
    loop = pipelined(GRAPH, TIMING, costs)
    assert loop and loop.copies == 0 and loop.placed.interval >= 12


def test_a_call_is_no_pipelined_loop():
    assert pipelined(Graph((Op("f", Cost(call=True, latency=40), "guess", 4),), ()), TIMING, COSTS) is None


def test_the_loop_buffer_takes_short_loops_without_a_branch():
    short = pipelined(graph_of("fp_sqrt_grad_p"), TIMING, COSTS)
    assert short.buffered and short.placed.length <= 48 and all(o.name != "loop" for o in short.placed.graph.ops)
    buffer = TIMING.loop_buffer.model_copy(update={"length": 20})
    outside = pipelined(graph_of("fp_sqrt_grad_p"), TIMING.model_copy(update={"loop_buffer": buffer}), COSTS)
    assert not outside.buffered and sum(o.name == "loop" for o in outside.placed.graph.ops) == 1


def test_a_known_schedule_is_added_to():
    graph = Graph((op("a", "M", 4), op("b", "M", 4)), (Edge(0, 1, 4, 0, True),))
    known = schedule(graph, TIMING, 2)
    more = Graph((*graph.ops, op("c", "L")), graph.edges)
    assert known and len(schedule(more, TIMING, 2, known).times) == 3


def test_loops_of_one_shape_on_one_core_are_scheduled_once():
    private = graph_of("fp_binarycrossentropygrad_p")
    assert private.ops != GRAPH.ops and pipelined(private, TIMING, COSTS) is pipelined(GRAPH, TIMING, COSTS)
    faster = TIMING.clock_ghz.model_copy(update={"value": 9.0})
    assert pipelined(GRAPH, TIMING.model_copy(update={"clock_ghz": faster}), COSTS) is pipelined(GRAPH, TIMING, COSTS)
    assert pipelined(GRAPH, timing_of(registers=24), COSTS) is not pipelined(GRAPH, TIMING, COSTS)
