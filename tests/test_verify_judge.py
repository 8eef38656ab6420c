"""The judge itself: units in the last place, the zone where a bound holds, and what else is right outside it."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.spec.dtype import DTYPES
from codegen.verify.calls import judge

from .conftest import bundled

FP32, FP16 = DTYPES["fp32"], DTYPES["fp16"]
BCE, SQRT = (next(op for op in bundled().operators if op.name == name) for name in ("binarycrossentropygrad", "sqrt_grad"))


@pytest.mark.parametrize(
    ("got", "exact", "dtype", "ulp"),
    [
        (np.float32(1.0), 1.0, FP32, 0),
        (np.nextafter(np.float32(1.0), np.float32(2)), 1.0, FP32, 1),
        (np.float32(1.0), 1.0 + 2**-24, FP32, 0.5),
        (np.float32(0), 2.0**-149, FP32, 1),
        (np.float32(2.0**-149), 0.0, FP32, 1),
        (np.float16(-(2.0**-24)), 0.0, FP16, 1),
        (np.float16(1.0), 1.0 + 2**-11, FP16, 0.5),
        (np.float16(0), 2.0**-24, FP16, 1),
        (np.float32(np.inf), np.inf, FP32, 0),
        (np.float32(np.inf), 2.0**128, FP32, 0),
        (np.float32(np.nan), np.nan, FP32, 0),
        (np.float32(np.nan), 1.0, FP32, np.inf),
        (np.float32(1.0), np.nan, FP32, np.inf),
        (np.float32(-0.0), 0.0, FP32, 0),
        (np.float32(FP32.largest), 2.0**128, FP32, 1),
    ],
)
def test_ulps(got, exact, dtype, ulp):
    assert judge.ulps(np.array([got]), np.array([exact]), dtype)[0] == ulp


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_a_correctly_rounded_value_is_within_half_an_ulp(exact):
    exact = exact * (1 + 1e-12)
    with np.errstate(over="ignore"):
        got = np.array([np.float32(exact)])
    if np.isfinite(got[0]):
        assert judge.ulps(got, np.array([exact]), FP32)[0] <= 0.5


def expected(op, flushes=False, way="newton", dtype=FP32, **operands):
    arrays = {name: np.atleast_1d(np.asarray(v, np.float64)) for name, v in operands.items()}
    (right,) = judge.expect(op, dtype, flushes, way, arrays)
    return right


def test_the_zone_is_left_by_operands_and_by_intermediates():
    inside = expected(BCE, x=0.5, y=0.25, w=1.0, s=1.0)
    assert not inside.outside[0]
    for x, y, w, s in ((1e-39, 0, 1, 1), (2e19, 1, 1, 1), (0.5, np.inf, 1, 1), (0.5, 0, 2.0**-120, 2.0**-20), (np.nan, 0, 1, 1)):
        assert expected(BCE, x=x, y=y, w=w, s=s).outside[0]


def test_a_denominator_that_cancels_is_outside():
    found = expected(BCE, x=float(np.float32(-1e-12)), y=1.0, w=1.0, s=1.0)
    assert found.outside[0]
    assert found.nan[0]


def verdict(got, right, bound=8.0):
    return len(judge.judge(np.atleast_1d(np.float32(got)), right, FP32, bound).wrong)


def test_outside_the_zone_listed_outcomes_are_right_and_others_wrong():
    huge = expected(SQRT, x=2.0**127, g=1.0)
    assert verdict(0.0, huge) == 0, "the seed underflows"
    assert verdict(2.0**-128, huge) == 0, "IEEE's outcome"
    assert verdict(1.0, huge) == 1
    assert verdict(np.nan, huge) == 1
    zero = expected(SQRT, x=0.0, g=1.0)
    assert verdict(np.inf, zero) == verdict(np.nan, zero) == 0
    assert verdict(-np.inf, zero) == verdict(0.0, zero) == 1
    exact = expected(SQRT, way="divide", x=0.0, g=1.0)
    assert verdict(np.inf, exact) == 0
    assert verdict(np.nan, exact) == 1, "a divide has no excuse"


def test_inside_the_zone_only_the_bound_counts():
    right = expected(SQRT, x=[2.0, 2.0], g=[3.0, 3.0])
    assert verdict([0.75, 0.75], right, 1) == 0
    assert verdict([0.75, 0.7500005], right, 1) == 1
    assert verdict([np.nan, 0.75], right) == 1


def test_a_board_that_flushes_takes_subnormals_for_zeros():
    kept = expected(SQRT, flushes=False, x=1.0, g=1e-39)
    gone = expected(SQRT, flushes=True, x=1.0, g=1e-39)
    assert verdict(0.0, gone) == 0
    assert gone.exact[0] == 0
    assert kept.exact[0] != 0


def chosen(x, dy):
    """dy where x > 0, else 0: two of the operands' own values."""
    return np.where(np.greater(x, 0.0), dy, 0.0)


RELU = dataclasses.replace(SQRT, reference=lambda x, g: chosen(x, g), accepted=None, ulp=0)


def test_a_value_that_is_moved_is_not_flushed_but_a_comparison_takes_a_subnormal_for_zero():
    moved = expected(RELU, flushes=True, way="divide", x=1.0, g=float(np.float32(1e-39)))
    assert verdict(1e-39, moved, 0) == verdict(0.0, moved, 0) == 0, "moved as it is, or by a multiplication that flushes"
    assert judge.judge(np.float32([0.0]), moved, FP32, 0).worst == 0, "what may be flushed is no error"
    assert verdict(1e-38, moved, 0) == 1
    assert verdict(1.0, expected(RELU, flushes=True, way="divide", x=1e-39, g=1.0), 0) == 1
    assert verdict(1.0, expected(RELU, flushes=False, way="divide", x=1e-39, g=1.0), 0) == 0


def test_the_sign_of_a_zero_counts_unless_the_operator_does_not_mind():
    assert verdict(0.0, expected(RELU, way="divide", x=1.0, g=-0.0), 0) == 1
    assert verdict(0.0, expected(dataclasses.replace(RELU, zero_sign=False), way="divide", x=1.0, g=-0.0), 0) == 0


def test_infinities_and_nans_that_are_chosen_are_right_and_nothing_else():
    for g in (np.inf, -np.inf, np.nan):
        assert verdict(g, expected(RELU, way="divide", x=1.0, g=g), 0) == 0
        assert verdict(0.0, expected(RELU, way="divide", x=1.0, g=g), 0) == 1
        assert verdict(0.0, expected(RELU, way="divide", x=g, g=5.0), 0) == (g == np.inf)


def test_where_a_sum_cancels_an_ulp_is_one_of_its_largest_term():
    left = dataclasses.replace(SQRT, reference=lambda x, g: np.subtract(x, g), accepted=None)
    with_terms = dataclasses.replace(left, terms=lambda x, g: np.maximum(np.abs(x), np.abs(g)))
    got = np.float32(1 + 2**-23) - np.float32(1)
    operands = {"x": 1 + 2**-24, "g": 1.0}
    assert verdict(got, expected(left, way="divide", **operands), 0.5) == 1
    assert verdict(got, expected(with_terms, way="divide", **operands), 0.5) == 0
    assert verdict(2 * got, expected(with_terms, way="divide", **operands), 0.5) == 1


def test_each_output_has_its_own_right_values():
    both = dataclasses.replace(SQRT, reference=lambda x, g: (chosen(x, g), np.multiply(x, g)), accepted=None)
    first, second = judge.expect(both, FP32, False, "divide", {"x": np.array([-2.0]), "g": np.array([3.0])})
    assert (first.exact[0], second.exact[0]) == (0.0, -6.0)


def test_operands_follow_codes_and_flags():
    data = {name: np.array([2.0, 3.0], np.float32) for name in ("input_x", "input_y", "weight", "dloss")}
    for code, s in (("none", [2, 3]), ("sum", [2]), ("mean", [0.5])):
        values = judge.operand_values(BCE, {"reduction": code}, {"weight_defined": True}, data, 4)
        assert values["s"].tolist() == s
    off = judge.operand_values(BCE, {"reduction": "sum"}, {"weight_defined": False}, data, 4)
    assert off["w"].tolist() == [1.0]


def test_the_reference_is_the_formula_of_the_page():
    x, y, w, s = 0.25, 1.0, 2.0, 3.0
    with np.errstate(all="ignore"):
        assert float(BCE.reference(x, y, w, s)) == pytest.approx(s * w * (x - y) / (x * (1 - x) + 1e-12), rel=1e-12)
        assert float(SQRT.reference(0.5, 3.0)) == 3.0
