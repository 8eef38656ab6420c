"""The benchmarks' harness at tiny sizes: what is measured is right, what is not is told, and the report says which limit binds."""

import json
from functools import partial

import numpy as np
import pytest

from bench import __main__ as bench
from bench import functions, host, peers, plot, report
from bench.contestant import Contestant, Operands, Skip, looped
from bench.timing import Times, measure
from codegen.spec.select import choose


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    found = host.build(tmp_path_factory.mktemp("bench"))
    if isinstance(found, Skip):
        pytest.skip(f"{found.what}: {found.why}")
    return found


@pytest.fixture(scope="module")
def result(built, tmp_path_factory):
    """A whole run beside NumPy alone: importing the others takes longer than everything else here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(peers, "PEERS", {"numpy": peers.PEERS["numpy"], "not_there": peers.PEERS["jax"]})
        patch.setattr(host, "build", lambda folder: built)
        return bench.run([1, 33], 0, tmp_path_factory.mktemp("run"), say=False)


def test_every_kernel_and_every_limit_is_measured(result, built):
    measured = {(t.contestant.name, t.contestant.kind) for t in result.times}
    for prefix in ("fp", "hp"):
        for variant in "sp":
            name = f"{prefix}_binarycrossentropygrad_{variant}"
            assert {(name, "ours"), (name, "kernel")} <= measured
    assert {f.name for f in functions.limits()} == {name for name, kind in measured if kind == "limit"}
    assert {t.contestant.name for t in result.kernels} == {
        f.name for f in functions.kernels(choose((), (), functions.OPERATORS, ()).operators)
    }
    assert all(len(t.rounds) == 7 and t.least > 0 for t in result.times)


def test_who_is_not_there_is_told(result):
    assert [s.what for s in result.skipped] == ["not_there"]
    assert "## Skipped: 1\n\n- not_there: not installed: pip install 'dsp-codegen[bench]'" in report.markdown(result)


@pytest.mark.parametrize("board", host.BOARDS)
def test_kernels_and_limits_of_each_host_board(board, built, monkeypatch, tmp_path):
    monkeypatch.setattr(host, "BOARDS", (board,))
    found = built if built.board.name == board else host.build(tmp_path)
    if isinstance(found, Skip):
        pytest.skip(f"{found.what}: {found.why}")
    for contestant in found.contestants((1, 2)):
        o = Operands.random(1000, contestant.dtype)
        o.dx[:] = 0
        contestant.prepare(o)(2)
        assert contestant.kind == "limit" or o.wrong() == "", contestant.key


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize("n", [1, 100, 4099])
def test_a_team_computes_what_one_thread_does(built, threads, n):
    for dtype in ("fp32", "fp16"):
        o = Operands.random(n, dtype)
        name = f"{'fp' if dtype == 'fp32' else 'hp'}_binarycrossentropygrad_s"
        (ours,) = (c for c in built.contestants((threads,)) if c.kind == "ours" and c.name == name)
        for _ in range(20):
            o.dx[:] = 0
            ours.prepare(o)(1)
            assert o.wrong() == ""


def test_a_contestant_that_is_wrong_is_no_measurement():
    def prepare(o):
        return looped(partial(np.copyto, o.dx, o.x))

    with pytest.raises(AssertionError, match=r"wrong one, fp32, 1: n = 40: "):
        measure([Contestant("wrong one", "peer", "fp32", 1, prepare)], Operands.random(40, "fp32"), 0)


def test_a_peer_that_fails_is_skipped_with_its_reason():
    def prepare(o):
        raise TypeError("no halves\nand more")

    times, skipped = measure([Contestant("unwilling", "peer", "fp16", 1, prepare)], Operands.random(40, "fp16"), 0)
    assert (times, skipped) == ([], [Skip("unwilling, fp16, 1", "TypeError: no halves")])


def fixed(name, kind, ns, n=4096, threads=1, dtype="fp32"):
    return Times(Contestant(name, kind, dtype, threads, lambda o: looped(lambda: None)), n, [ns])


def of(*times):
    return report.Result(list(times), [], [], ["a machine"], 1 << 20, (1, 2))


def test_the_slower_of_two_limits_binds():
    slow, fast = fixed("fp_stream", "limit", 0.2), fixed("fp_stream", "limit", 0.05)
    divide, kernel = fixed("fp_divide", "limit", 0.1), fixed("fp_x_p", "kernel", 0.25)
    assert of(divide, slow, kernel).limit("fp32", 1, 4096) == (0.2, "stream")
    assert of(divide, fast, kernel).limit("fp32", 1, 4096) == (0.1, "divide")
    assert "| limit / our kernel, both called from C | 0.80 (stream) |" in report.markdown(of(divide, slow, kernel))


def test_a_long_output_is_held_against_stores_past_the_caches():
    n = 1 << 18
    times = [fixed("fp_divide", "limit", 0.1, n), fixed("fp_stream", "limit", 0.9, n), fixed("fp_stream_past", "limit", 0.6, n)]
    times += [fixed("fp_stream_s", "limit", 0.5, n, 2), fixed("fp_stream_past_s", "limit", 0.3, n, 2)]
    assert of(*times).limit("fp32", 1, n) == (0.6, "stream, past")
    assert of(*times).limit("fp32", 2, n) == (0.5, "stream")  # each of two cores has half of it, which is not long


def test_others_are_told_by_their_best_variant():
    times = [fixed("fp_x_p", "ours", 0.2), fixed("numba", "peer", 0.6), fixed("numba, contracted", "peer", 0.3)]
    assert "| numba, its best / ours, both called from Python | 1.50 |" in report.markdown(of(*times))


def test_the_picture_is_the_same_for_the_same_numbers(result, tmp_path):
    for name in ("a.svg", "b.svg"):
        plot.draw(result, tmp_path / name)
    text = (tmp_path / "a.svg").read_text("utf-8")
    assert text == (tmp_path / "b.svg").read_text("utf-8")
    assert "limit: fp_divide" in text and "<dc:date>" not in text


def test_the_numbers_can_be_read_by_machines(result):
    told = json.loads(report.json_text(result))
    (row,) = (r for r in told["times"] if r["kind"] == "one core" and r["name"] == "fp_sqrt_grad_p")
    assert row["n"] == report.IN_CACHE and 0 < row["least_ns"] <= row["median_ns"]
    assert len(told["times"]) == len(result.times) + len(result.kernels)


def test_without_a_compiler_nothing_of_ours_is_measured(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    from codegen.native import toolchain

    toolchain._tools.cache_clear()
    try:
        found = host.build(tmp_path)
        assert isinstance(found, Skip) and "install" in found.why
        with pytest.raises(SystemExit, match="skipped: our kernels and the limits: "):
            bench.run([1], 0, tmp_path, say=False)
    finally:
        toolchain._tools.cache_clear()
