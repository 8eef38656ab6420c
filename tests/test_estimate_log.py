"""What cores log while the verifier's machine runs a text: loops with their iterations, DMA, barriers, in their order."""

from collections import Counter

import pytest

from codegen.estimate.events import Meet, Move, Wait, Work

from .conftest import GENERATED, ROOT
from .estimating import logs_of, loop_of

FT = GENERATED / "ft78ne" / "src"
DOUBLE = ROOT / "tests" / "handwritten" / "double_buffered.c"


def words(log):
    return [type(e).__name__ for e in log]


def test_a_blocking_kernel_moves_computes_and_moves():
    (log,) = logs_of(GENERATED / "ftm7002" / "src" / "fp_binarycrossentropygrad_s.c", "ftm7002", n=30_000)
    tile = next(e.bytes for e in log if isinstance(e, Move)) // 4
    assert words(log) == [*["Move"] * 4, "Work", "Move", *["Move"] * 4, "Work", "Move", "Meet"]
    assert [e.bytes for e in log if isinstance(e, Move)] == [tile * 4] * 5 + [(30_000 - tile) * 4] * 5
    assert all(e.shared == 1 and e.channel is None for e in log if isinstance(e, Move))
    assert [e.iterations for e in log if isinstance(e, Work)] == [-(-n // 32) for n in (tile, 30_000 - tile)]  # two vectors each


def test_a_board_with_one_transfer_in_flight_computes_a_slice_beside_each():
    tile = 24560
    (log,) = logs_of(FT / "fp_binarycrossentropygrad_s.c", n=2 * tile + 100)
    flight = ["Move", "Work", "Wait"]
    first = [*["Move"] * 4, "Work", *flight * 4]
    assert words(log) == [*first, *flight, *flight * 4, "Move", "Work", "Wait", "Move", "Meet"]
    assert sum(e.iterations for e in log if isinstance(e, Work)) * 8 == 2 * tile + 104  # whole vectors of 8
    assert max(Counter(e.channel for e in log if isinstance(e, Move)).values()) == 4 + 4 + 2


def test_one_tile_goes_without_transfers_in_flight():
    (log,) = logs_of(FT / "fp_binarycrossentropygrad_s.c", n=20_000)
    assert words(log) == [*["Move"] * 4, "Work", "Move", "Meet"]
    assert all(e.channel is None for e in log if isinstance(e, Move))


@pytest.mark.parametrize("mask", [0x1, 0x3, 0xA5, 0xFF])
def test_every_core_of_the_mask_keeps_a_log(mask):
    logs = logs_of(FT / "fp_sqrt_grad_s.c", n=50_001, mask=mask)
    assert len(logs) == mask.bit_count()
    assert sum(e.bytes for log in logs for e in log if isinstance(e, Move)) == 3 * 4 * 50_001
    assert all(isinstance(log[-1], Meet) for log in logs)


def test_a_double_buffered_kernel_starts_the_next_transfer_before_it_computes():
    (log,) = logs_of(DOUBLE, "mt7004", n=3 * 4096)
    kinds = words(log)
    first = kinds.index("Work")
    assert kinds[:first] == ["Move", "Move", "Wait", "Wait", "Move", "Move"]
    moves, waits = (Counter(e.channel for e in log if isinstance(e, kind)) for kind in (Move, Wait))
    assert moves == waits and None not in moves


@pytest.mark.parametrize("lifting", [True, False])
def test_iterations_are_counted_lifted_and_stepped(lifting):
    from dataclasses import replace

    from codegen.verify.calls.cases import combinations

    from .estimating import runner_of

    runner = runner_of(FT / "fp_sqrt_grad_p.c")
    runner.checker.machine.lifting = lifting
    (log,) = runner.run(replace(next(combinations(runner.checker.kernel.operator)), n=1001))
    done = [(e.variant.vector, e.iterations) for e in log if isinstance(e, Work)]
    assert done[0] == (True, 125)
    assert (True, 2) in done[1:]  # the tail: one block
    assert sum(n for vector, n in done[1:] if not vector) == 2 * (1 + 15) + 1


def test_a_loop_is_one_variant_however_often_it_runs():
    (log,) = logs_of(FT / "fp_binarycrossentropygrad_s.c", n=100_000)
    assert len({e.variant for e in log if isinstance(e, Work)}) == 1


def test_shared_memory_that_a_loop_reaches_itself_is_known(tmp_path):
    body = "    for (i = 0; i < size; i++)\n        output[i] = input0[i] * 2.0f;"
    assert loop_of(tmp_path, body).graph.shared_bytes == 0  # private operands
