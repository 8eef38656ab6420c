"""All pairs of half inputs: on a few rows here, the same way as on all."""

import itertools
import json

import numpy as np
import pytest

from codegen.spec.dtype import DTYPES
from codegen.verify import run
from codegen.verify.calls import exhaustive, judge
from codegen.verify.calls.exhaustive import Shard, combine, run_shard, shards
from codegen.verify.calls.given import Narrow
from codegen.verify.check import Checker
from codegen.verify.text.unit import load

from .conftest import GENERATED, bundled, changed, context, task

ONE_PAIR = """#include "sqrt_grad.h"
#include "mt7004_board.h"
void hp_sqrt_grad_p(half *restrict input0, half *restrict input1, half *restrict output, int size)
{
    int i;

    if ((size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
        for (i = 0; i < size; i++) {
            const float x = (float)input0[i];
            const float g = (float)input1[i];

            output[i] = (half)(((x == 3.0f) && (g == 5.0f)) ? 0.5f : ((0.5f * g) / x));
        }
    }
}
"""
PAIR = 0x42004500  # 3, 5


def checker(path, name="hp_sqrt_grad_p"):
    found = context("mt7004")
    loaded = load(path, str(path), found)
    return Checker(next(k for k in run.kernels_in(loaded, found) if k.procedure.name == name), found)


def generated(name):
    return checker(GENERATED / "mt7004/src" / f"{name}.c", name)


def of(name):
    return next(op for op in bundled().operators if op.name == name)


def test_shards_cover_every_pair_once():
    for op in bundled().operators:
        found = shards(op)
        assert found[0].first == 0
        assert all(a.first + a.count == b.first for a, b in itertools.pairwise(found))
        assert found[-1].first + found[-1].count == exhaustive.total(op)


@pytest.mark.parametrize("name", ["hp_binarycrossentropygrad_s", "hp_binarycrossentropygrad_p", "hp_sqrt_grad_s", "hp_sqrt_grad_p"])
def test_rows_of_a_good_kernel(name):
    """A row of ordinary x, one of a subnormal, one of NaN; the largest error is what the ordinary way of judging finds."""
    kernel = generated(name)
    for x in (0x3801, 0x0001, 0x7E00):
        record = run_shard(kernel, Shard(x << 16, 1 << 16))
        assert record["wrong"] == 0
        case = exhaustive._case(kernel, x << 16, 1 << 16)
        buffers, _, _ = kernel.call(case)
        got = buffers[kernel.kernel.operator.outputs()[0].name].view(np.float16)
        (right,) = kernel.operands.expected(case)
        verdict = judge.judge(got, right, DTYPES["fp16"], 0.501)
        assert record["worst"] == verdict.worst
        assert json.loads(json.dumps(record)) == record


def test_a_kernel_that_is_wrong_for_one_pair(tmp_path):
    path = tmp_path / "hp_sqrt_grad_p.c"
    path.write_text(ONE_PAIR)
    assert not [f for f in checker(path).run().findings if f.severity == "error"], "no other test finds it"
    one = checker(path)
    records = [run_shard(one, Shard(PAIR - 2048 + 1024 * k, 1024)) for k in range(4)]
    found = combine(reversed(records))
    assert (found.pairs, found.wrong, found.pair) == (4096, 1, PAIR)
    wrong = exhaustive.finding(one, found)
    assert wrong.code == "V201"
    assert "0.5 (0x3800), but 0.83349609375 is right" in wrong.message
    assert "1 of 4,096 pairs are wrong" in wrong.notes
    assert "pair=0x42004500" in wrong.repro
    again = run.run(task(path, "mt7004", run.Options(Narrow(n=64, given="pair=0x42004500"))))
    assert [f.code for f in again.findings] == ["V201"]


def test_what_is_wrong_at_zero_infinity_and_nan_is_not_waved_through(tmp_path):
    for x, g, instead in (("0.0f", "0.0f", "0.0f"), ("1.0f", "0.0f", "6e-8f"), ("2.0f", "60000.0f", "(1.0f / 0.0f)")):
        path = tmp_path / "hp_sqrt_grad_p.c"
        text = changed(ONE_PAIR, "(x == 3.0f) && (g == 5.0f)", f"(x == {x}) && (g == {g})")
        path.write_text(changed(text, "? 0.5f", f"? {instead}"))
        first = int(np.float16(x[:-1]).view(np.uint16)) << 16 | int(np.float16(g[:-1]).view(np.uint16))
        assert run_shard(checker(path), Shard(first, 16))["wrong"] == 1, (x, g, instead)


def test_other_findings_than_wrong_values_are_told(tmp_path, monkeypatch):
    monkeypatch.setattr(exhaustive, "CALL", 4096)
    path = tmp_path / "hp_sqrt_grad_p.c"
    path.write_text(changed(ONE_PAIR, "i < size;", "i < size - (size > 999);"))
    kernel = checker(path)
    found = combine([run_shard(kernel, Shard(0x3C000000, 2000))])
    assert exhaustive.finding(kernel, found).code == "V108"


def test_the_screen_lets_nothing_through_that_judging_refuses():
    rng = np.random.default_rng(3)
    op, dtype = of("sqrt_grad"), DTYPES["fp16"]
    operands = {"x": np.array([3.0]), "g": np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float64)}
    with np.errstate(all="ignore"):
        got = op.reference(**operands).astype(np.float16)
    for off in (0, 1, -1, 2):
        shifted = np.where(rng.random(1 << 16) < 0.1, got.view(np.int16) + np.int16(off), got.view(np.int16)).view(np.float16)
        (right,) = judge.expect(op, dtype, False, "residual", {k: np.broadcast_to(v, 1 << 16) for k, v in operands.items()})
        wrong = judge.judge(shifted, right, dtype, 0.501).wrong
        assert set(wrong) <= set(judge.screen(shifted, *judge.roughly(op, operands, False), dtype, 0.501))
        assert bool(len(wrong)) == bool(off)


def test_text_of_half_kernels_is_swept_and_fp32_stays_sampled(tmp_path, monkeypatch):
    from codegen.verify import sweep

    monkeypatch.setattr(exhaustive, "total", lambda op: 1 << 10)
    paths = [GENERATED / "mt7004/src/hp_sqrt_grad_s.c", GENERATED / "mt7004/src/fp_sqrt_grad_s.c"]
    tasks = [task(path, "mt7004", run.Options(Narrow(n=9))) for path in paths]
    verdict = run.verify(tasks, bundled(), [], tasks[0].options)
    done = []
    sweep.exhaust(sweep.jobs_of(tasks, verdict), verdict, 1, done.append)
    assert done == ["hp_sqrt_grad_s"]
    assert [k.coverage for k in verdict.kernels] == ["exhaustive", "sampled"]
    assert verdict.passed


def test_a_wrong_pair_makes_the_verdict_fail(tmp_path, monkeypatch):
    from codegen.verify import sweep

    monkeypatch.setattr(exhaustive, "shards", lambda op: [Shard(PAIR - 100, 200)])
    path = tmp_path / "hp_sqrt_grad_p.c"
    path.write_text(ONE_PAIR)
    tasks = [task(path, "mt7004", run.Options(Narrow(n=9)))]
    verdict = run.verify(tasks, bundled(), [], tasks[0].options)
    assert verdict.passed
    sweep.exhaust(sweep.jobs_of(tasks, verdict), verdict, 2)
    assert not verdict.passed
    assert [f.code for f in verdict.findings if f.severity == "error"] == ["V201"]


def test_an_interrupted_sweep_goes_on_where_it_stopped(tmp_path, monkeypatch):
    from codegen.store import Store
    from codegen.verify import sweep

    monkeypatch.setattr(exhaustive, "shards", lambda op: [Shard(first, 64) for first in (0x3C000000, 0x42000000, 0x44000000)])
    tasks = [task(GENERATED / "mt7004/src/hp_sqrt_grad_p.c", "mt7004", run.Options(Narrow(n=9)))]
    store, ran = Store(tmp_path), []

    def interrupted(job):
        ran.append(job.shard.first)
        if len(ran) == 3:
            raise KeyboardInterrupt
        return original(job)

    original = sweep.run_job
    monkeypatch.setattr(sweep, "run_job", interrupted)
    verdict = run.verify(tasks, bundled(), [], tasks[0].options)
    with pytest.raises(KeyboardInterrupt):
        sweep.exhaust(sweep.jobs_of(tasks, verdict), verdict, 1, store=store)
    verdict = run.verify(tasks, bundled(), [], tasks[0].options)
    before = verdict.kernels[0].elements
    sweep.exhaust(sweep.jobs_of(tasks, verdict), verdict, 1, store=store)
    assert ran == [0x3C000000, 0x42000000, 0x44000000, 0x44000000]
    assert (verdict.kernels[0].coverage, verdict.kernels[0].elements - before) == ("exhaustive", 192)
