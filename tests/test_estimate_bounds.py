"""The bounds of the emitted loops, from their text, against the numbers that were reckoned by hand from the vendors' manuals."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest

from codegen.estimate import bounds
from codegen.estimate.graph import Edge, Graph, Op
from codegen.spec.timing import Cost

from .estimating import costs_of, graph_of, timing_of

TIMING = timing_of()


def per_element(graph, timing):
    return {use.name: float(use.cycles / graph.elements) for use in bounds.uses(graph, timing)}


def test_ft78ne_with_weight_and_dloss():
    """20 bytes over two .D; seven QMPYSP and two DMPYSP for four elements over two .M; five sums of pairs on .L and .S, and two RCPSP, for two."""
    graph = graph_of("fp_binarycrossentropygrad_s")
    found = per_element(graph, TIMING)
    assert graph.elements == 8
    assert found["D"] == found["T"] == 1.25 and found["M"] == 1.125 and found["L+S"] == 0.875 and found["S"] == 0.5
    assert bounds.resource(graph, TIMING) == Fraction(10)
    assert bounds.uses(graph, TIMING)[0].name == "D"


def test_ft78ne_takes_43_cycles_from_load_to_store():
    assert bounds.chain(graph_of("fp_binarycrossentropygrad_s")) == 43


def test_ft78ne_off_alignment_takes_both_ports_for_an_access():
    off = graph_of("fp_binarycrossentropygrad_s").unaligned(costs_of())
    assert per_element(off, TIMING)["D"] == 2.5


def test_mt7004_has_no_access_off_alignment():
    assert graph_of("fp_binarycrossentropygrad_s", "mt7004").unaligned(costs_of("mt7004")) is None


def test_mt7004_by_one_port_and_by_three_fmacs():
    graph = graph_of("fp_binarycrossentropygrad_p", "mt7004")
    found = per_element(graph, timing_of("mt7004"))
    assert graph.elements == 64
    assert found["VLS"] == 5 / 32 and found["FMAC"] == 12 / 3 / 32
    assert 0.125 <= found["FMAC"] <= 0.146


def test_half_counts_both_halves_and_their_conversions():
    graph = graph_of("hp_binarycrossentropygrad_p", "mt7004")
    names = [op.name for op in graph.ops]
    assert graph.elements == 64
    assert names.count("vec_fstdl") == names.count("vec_fstdh") == 4 and names.count("vec_vfsphp16") == 1
    assert names.count("vec_vfrcps32") == 2 and names.count("load") == 4


def test_no_loop_of_ours_has_a_recurrence():
    for board in ("ft78ne", "mt7004"):
        for name in ("fp_binarycrossentropygrad_s", "fp_sqrt_grad_p"):
            assert bounds.recurrence(graph_of(name, board)) == 0


def op(*on, latency=1, units=1, cycles=1):
    return Op("op", Cost(on=list(on), latency=latency, units=units, cycles=cycles), "known", 8)


def test_operations_of_either_unit_share_both():
    graph = Graph((op("L", "S"), op("L", "S"), op("L", "S"), op("S"), op("S")), ())
    found = {use.name: use.cycles for use in bounds.uses(graph, timing_of(units={"L": 2, "S": 2}))}
    assert found["S"] == 1 and found["L+S"] == Fraction(5, 4)
    assert "L" not in found


def test_units_without_an_operation_in_common_are_not_one():
    graph = Graph((op("M"), op("D"), op("D")), ())
    assert {use.name for use in bounds.uses(graph, TIMING)} == {"M", "D", "issue"}


def test_a_unit_that_is_held_for_cycles_counts_them():
    assert bounds.resource(Graph((op("M", cycles=6), op("D", units=2)), ()), TIMING) == 3


def test_issue_binds_where_it_is_narrow():
    graph = Graph(tuple(op(unit) for unit in "MLSDMLSD"), ())
    assert bounds.resource(graph, TIMING) == 1
    assert bounds.resource(graph, timing_of(issue=3)) == Fraction(8, 3)


@pytest.mark.parametrize(("latency", "distance", "cycles"), [(4, 1, 8), (4, 2, 4), (3, 4, 2), (0, 1, 0)])
def test_a_recurrence_is_its_latency_over_its_distance(latency, distance, cycles):
    edges = (Edge(0, 1, latency, 0, True), Edge(1, 0, latency, distance, True))
    assert bounds.recurrence(Graph((op("M", latency=latency), op("M", latency=latency)), edges)) == cycles


def test_many_edges_at_once_give_the_same_starts(monkeypatch):
    graph = graph_of("fp_binarycrossentropygrad_p").unrolled(3)
    back = replace(graph, edges=(*graph.edges, Edge(0, 0, 7, 2, True)))
    one_by_one = [bounds.longest(g, interval) for g in (graph, back) for interval in (1, 20, 80)]
    assert None in one_by_one and any(one_by_one)
    monkeypatch.setattr(bounds, "MANY", 0)
    assert [bounds.longest(g, interval) for g in (graph, back) for interval in (1, 20, 80)] == one_by_one


@pytest.mark.parametrize("board", ["ft78ne", "mt7004", "ftm7002", "aarch64", "host_avx2", "host_avx512", "riscv64"])
def test_vectors_chosen_by_a_scalar_are_reckoned_with(board):
    graph = graph_of("fp_power_grad_p", board)
    assert any(op.name.endswith(" select") for op in graph.ops)


def test_choices_lane_by_lane_belong_to_the_loop_over_vectors():
    graph = graph_of("fp_relu_grad_p", "ftm7002")
    names = Counter(op.name for op in graph.ops)
    assert graph.unknown_aliases == 0 and bounds.chain(graph) < 64  # the lanes of one vector do not wait for those of the next
    assert names["scalar load"] >= 16 and names["float compare"] >= 16 and names["store"] > 1
