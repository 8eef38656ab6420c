"""Timelines of logs by hand: what blocks, what overlaps, and who shares."""

import pytest

from codegen.estimate.events import Meet, Move, Variant, Wait, Work
from codegen.estimate.graph import Graph, Op, Reach
from codegen.estimate.timeline import timeline
from codegen.spec.timing import Cost
from codegen.verify.finding import Place

from .estimating import timing_of

HERE = Place("kernel.c", 1, 1)
PLAIN = {"clock_ghz": 1.0, "ddr": 1.0, "dma": 4.0, "dma_start": 0.0}
"""A cycle is a nanosecond; so is a byte of memory, for all together."""


def variant(shared: int = 0) -> Variant:
    ops = (Op("load", Cost(on=["D"], latency=5), "known", shared, access=Reach("x", shared, False, False, True)),) if shared else ()
    return Variant("f", HERE, True, Graph(ops, ()))


LOOP = variant()


def work(cycles, of=LOOP):
    return Work(of, cycles)


def move(size, channel=None, shared=1):
    return Move(size, shared, channel, HERE)


def run(*logs, **values):
    return timeline([list(log) for log in logs], lambda v, n: n, timing_of(**{**PLAIN, **values}))


def ns(line):
    return round(line.seconds * 1e9, 6)


def test_what_blocks_comes_one_after_the_other():
    line = run([move(100), work(50), move(100)])
    assert ns(line) == 250
    assert [(s.kind, round(s.start * 1e9), round(s.end * 1e9)) for s in line.spans[0]] == [
        ("dma", 0, 100),
        ("compute", 100, 150),
        ("dma", 150, 250),
    ]
    assert line.bytes == 200 and line.transfers == [2] and line.data == [200]


def test_what_is_in_flight_does_not():
    assert ns(run([move(100, 0), work(70), Wait(0, HERE)])) == 100
    assert ns(run([move(100, 0), work(170), Wait(0, HERE)])) == 170
    line = run([move(100, 0), work(70), Wait(0, HERE)])
    assert line.time(0, "dma") * 1e9 == pytest.approx(30) and line.time(0, "flight") * 1e9 == pytest.approx(100)


def test_a_transfer_takes_its_fixed_time_whatever_its_size():
    line = run([move(1), move(1)], dma_start=500.0)
    assert ns(line) == 1002
    assert line.time(0, "fixed") * 1e9 == pytest.approx(1000) and line.time(0, "dma") * 1e9 == pytest.approx(2)
    assert ns(run([move(100, 0), work(550), Wait(0, HERE)], dma_start=500.0)) == 600
    line = run([move(100, 0), work(450), Wait(0, HERE)], dma_start=500.0)
    assert line.time(0, "fixed") * 1e9 == pytest.approx(50) and line.time(0, "dma") * 1e9 == pytest.approx(100)


def test_cores_share_the_memory():
    assert ns(run([move(100)], [move(100)])) == 200
    assert ns(run([move(100)], [move(50), work(10)])) == 150  # 50 bytes each in 100 ns, then the rest alone
    assert ns(run([move(100), work(100)], [work(100), move(100)])) == 200


def test_one_dma_is_as_fast_as_it_is():
    assert ns(run([move(100)], dma=0.5)) == 200
    assert ns(run([move(100)], [move(100)], dma=0.5)) == 200


def test_transfers_within_private_memory_leave_the_shared_one_alone():
    assert ns(run([move(100, shared=0)], [move(100)])) == 100
    assert ns(run([move(100, shared=2)])) == 200


def test_a_barrier_holds_everyone_up():
    line = run([work(10), Meet(HERE), work(5)], [work(100), Meet(HERE)])
    assert ns(line) == 105
    assert line.time(0, "barrier") * 1e9 == pytest.approx(90) and line.time(1, "barrier") == 0
    assert line.slowest == 1


def test_a_loop_on_shared_memory_waits_for_its_bytes():
    loop = variant(shared=4)
    assert ns(run([work(100, loop)])) == 400
    assert ns(run([work(100, loop)], [work(100, loop)])) == 800
    assert ns(run([work(100, loop)], ddr=100.0)) == 100
    assert run([work(100, loop)]).bytes == 400


def test_nothing_takes_no_time():
    assert run([], []).seconds == 0
