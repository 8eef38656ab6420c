"""Values come again after a period; what is right does too, and an element far out is held against the first period."""

import numpy as np

from codegen.verify.calls import judge
from codegen.verify.calls.cases import Case
from codegen.verify.calls.given import Narrow
from codegen.verify.calls.inputs import POOL
from codegen.verify.calls.outcome import _count, _other_bits
from codegen.verify.check import Checker
from codegen.verify.run import Options, kernels_in
from codegen.verify.text.unit import load

from .conftest import GENERATED, changed, context, kernel_text, verify_text

STORES = {"output[i]": "output_of(x0, g0)", "output[i + LANES]": "output_of(x1, g1)"}


def far(tmp_path, term, n=40_000, op="sub4"):
    """The findings of a kernel that adds ``term`` to every element, or multiplies it."""
    text = kernel_text("ft78ne", "fp_sqrt_grad_p")
    for place, value in STORES.items():
        more = f"_fto128({', '.join([term] * 4)})"
        text = changed(text, f"store4(&{place}, {value});", f"store4(&{place}, {op}({value}, {more}));")
    return verify_text(tmp_path, "ft78ne", "fp_sqrt_grad_p", text, Options(Narrow(n=n)))


def test_a_wrong_value_beyond_the_first_period_is_found(tmp_path):
    (found,) = far(tmp_path, "((i < 30000) ? 0.0f : 1.0f)")
    assert found.code == "V201"
    assert "`output[30000]`" in found.message
    assert "10000 of 40000 elements are wrong" in found.notes


def test_the_same_inputs_with_other_bits_in_one_call(tmp_path):
    (found,) = far(tmp_path, "((i < 30000) ? 1.0f : 1.0000001f)", 30_010, "_qmpysp")
    assert found.code == "V207"
    assert "from the same inputs" in found.message


def test_wrong_in_every_period_is_counted_in_every_period(tmp_path):
    (found,) = far(tmp_path, "1.0f")
    assert found.code == "V201"
    assert "40000 of 40000 elements are wrong" in found.notes


def test_other_bits_are_told_from_other_nans():
    got = np.resize(np.array([1, 2, np.nan, -0.0, 5], np.float32), 1003)
    assert not len(_other_bits(got, 5))
    got.view(np.uint32)[507] = 0x7FC00001
    assert not len(_other_bits(got, 5))
    got[508], got[1002] = 0.0, 3
    assert _other_bits(got, 5).tolist() == [508, 1002]


def test_counting_what_was_not_looked_at():
    looked = np.array([0, 1, 2, 3, 4, 508, 1000])
    assert _count(looked, np.array([1]), 5, 1003) == 201
    assert _count(looked, np.array([3, 5]), 5, 1003) == 200
    assert _count(looked, np.array([3]), 5, 1003) == 199
    assert _count(looked, np.array([0, 6]), 5, 1003) == 201


def judged(monkeypatch):
    """A checker of fp_sqrt_grad_p on FT78NE, and how many elements of each call are judged."""
    board = context("ft78ne")
    checker = Checker(next(kernels_in(load(GENERATED / "ft78ne/src/fp_sqrt_grad_p.c", "a.c", board), board)), board)
    asked, of = [], judge.judge
    monkeypatch.setattr(judge, "judge", lambda got, *rest: asked.append(len(got)) or of(got, *rest))
    return checker, asked


def test_bits_that_were_right_are_not_judged_again_but_others_are(monkeypatch):
    checker, asked = judged(monkeypatch)
    assert [checker.one(Case(n)) for n in (40, 30, 50)] == [[], [], []]
    assert asked == [40, 10]
    right = checker.operands.build
    monkeypatch.setattr(checker.operands, "build", lambda case: _swapped(*right(case)))
    (found,) = checker.one(Case(20))
    assert found.code == "V201"
    assert asked[2:] == [20]
    assert checker.outcome.elements == 140


def _swapped(buffers, arguments):
    """The call with its first two operands the other way round."""
    return buffers, [arguments[1], arguments[0], *arguments[2:]]


def test_right_by_another_bound_is_not_right(monkeypatch):
    checker, asked = judged(monkeypatch)
    bound = 10.0
    monkeypatch.setattr(checker.outcome, "bounds", lambda case: (bound, bound))
    assert checker.one(Case(40)) == []
    bound = 0.01
    assert [f.code for f in checker.one(Case(40))] == ["V201"]
    assert asked == [40, 40]


def test_more_values_are_asked_for_at_once(monkeypatch):
    checker, _ = judged(monkeypatch)
    asked, expect = [], judge.expect
    monkeypatch.setattr(judge, "expect", lambda *given: asked.append(given) or expect(*given))
    for n in (1, 17, 300, 700, 7000):
        (right,) = checker.operands.expected(Case(n))
        assert len(right.exact) == min(n, POOL)
    assert len(asked) == 3
    together, (whole,) = checker.operands.expected(Case(40))[0], checker.operands.expected(Case(POOL))
    assert np.array_equal(together.exact, whole.exact[:40])
