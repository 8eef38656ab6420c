"""Arithmetic against exact fractions."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.verify.machine import fenv, number

SINGLES = st.floats(width=32, allow_nan=False, allow_infinity=False)


def rounded(exact: Fraction) -> np.float32:
    """The float32 nearest to ``exact``, ties to even."""
    if exact == 0:
        return np.float32(0)
    guess = np.float32(float(exact))
    near = [guess, np.nextafter(guess, np.float32(np.inf)), np.nextafter(guess, np.float32(-np.inf))]
    near = [n for n in near if np.isfinite(n)]
    return min(near, key=lambda n: (abs(Fraction(float(n)) - exact), int(n.view(np.uint32)) & 1))


@given(SINGLES, SINGLES, SINGLES)
@settings(max_examples=2000, deadline=None)
@example(1 + 2**-12, 1 + 2**-12, 2**-60)
@example(1 + 2**-12, 1 + 2**-12, -(2**-60))
@example(2.0**-100, 2.0**-40, 2.0**-149)
@example(1.5 * 2.0**-75, 2.0**-75, 2.0**-149)
@example(-3705353 * 2.0**-100, 9273 * 2.0**-85, 2.0**-126)
def test_fma_rounds_once(a, b, c):
    a, b, c = np.float32(a), np.float32(b), np.float32(c)
    exact = Fraction(float(a)) * Fraction(float(b)) + Fraction(float(c))
    with np.errstate(all="ignore"):
        got = number.fma(a, b, c)
        many = number.fma(np.array([a, a]), np.array([b, b]), np.array([c, c]))
    assert many[0] == many[1] == got
    if abs(exact) < Fraction(2) ** 127:
        assert got == rounded(exact)


def test_fma_of_specials():
    with np.errstate(all="ignore"):
        assert np.isnan(number.fma(np.float32(np.inf), np.float32(0), np.float32(1)))
        assert number.fma(np.float32(3e38), np.float32(3e38), np.float32(-1)) == np.inf
        assert np.isnan(number.fma(np.float32(np.nan), np.float32(1), np.float32(1)))


@given(SINGLES)
@settings(max_examples=500, deadline=None)
def test_every_seed_is_legal(v):
    v = np.float32(v)
    for name, seed in number.SEEDS.items():
        got = seed(v, 8)
        if abs(v) < 2.0**-126:
            assert np.isinf(got)
            assert np.signbit(got) == np.signbit(v)
        elif abs(v) > 2.0**126:
            assert got == 0
            assert np.signbit(got) == np.signbit(v)
        else:
            assert abs(float(got) * float(v) - 1) <= 2.0**-8, name
            assert seed(v, 8) == got


def test_the_nominal_seed_rounds_at_8_fraction_bits():
    v = np.array([3.0, 1.0, 2.0, 7.0, -5.0], np.float32)
    assert number.nominal_seed(v, 8).tolist() == [0.3330078125, 1.0, 0.5, 0.14306640625, -0.2001953125]
    bits = number.nominal_seed(np.linspace(1, 2, 1000, dtype=np.float32), 8).view(np.uint32)
    assert not np.any(bits & 0x7FFF)


@pytest.mark.parametrize(("v", "seed"), [(0.0, np.inf), (-0.0, -np.inf), (np.inf, 0.0), (-np.inf, -0.0), (1e-39, np.inf), (2.0**127, 0.0)])
def test_special_seeds(v, seed):
    got = number.nominal_seed(np.float32(v), 8)
    assert got == seed
    assert np.signbit(got) == np.signbit(seed)
    assert np.isnan(number.nominal_seed(np.float32(np.nan), 8))


def test_flush_gives_signed_zeros_and_keeps_the_rest():
    a = np.array([1e-39, -1e-39, 2.0**-126, 0.0, -0.0, np.inf, np.nan], np.float32)
    got = number.flush(a)
    assert got[:2].tolist() == [0.0, 0.0]
    assert np.signbit(got).tolist()[:5] == [False, True, False, False, True]
    assert got[2] == a[2]
    assert np.isnan(got[6])
    assert number.flush(np.float32(1e-40)) == 0


@given(SINGLES, SINGLES)
@settings(max_examples=300, deadline=None)
@example(1 - 2.0**-24, 2.0**-126)  # rounds to the smallest normal only among subnormals
@example(2.0**-126 * (1 - 2.0**-23) * 2, 2.0)
@example(2.0**-126, 1 + 2.0**-23)
@example(-(2.0**-126), 2.0**-149)
def test_the_processors_flush_mode_agrees_with_explicit_flushes(a, b):
    a, b = np.array([a, a], np.float32), np.array([b, b], np.float32)
    explicit = number.Arithmetic(explicit=True)
    with np.errstate(all="ignore"):
        wanted = [explicit.add(a, b), explicit.mul(a, b), explicit.div(a, b), explicit.sub(a, b)]
        with fenv.flushing(True) as done:
            plain = number.Arithmetic(explicit=not done)
            got = [plain.add(a, b), plain.mul(a, b), plain.div(a, b), plain.sub(a, b)]
    for w, g in zip(wanted, got, strict=True):
        assert np.all((w.view(np.uint32) == g.view(np.uint32)) | (np.isnan(w) & np.isnan(g)))


def test_fused_results_just_below_the_smallest_normal_are_flushed_either_way():
    a, b, c = (np.full(2, v, np.float32) for v in (1 - 2.0**-24, 2.0**-126, 0.0))
    with np.errstate(all="ignore"):
        wanted = number.Arithmetic(explicit=True).fma(a, b, c)
        with fenv.flushing(True) as done:
            got = number.Arithmetic(explicit=not done).fma(a, b, c)
    assert wanted.tolist() == got.tolist() == [0, 0]


def test_comparisons_take_subnormals_for_zeros_where_the_board_does():
    tiny, zero = np.float32([1e-39, -1e-39, np.nan]), np.float32([0, 0, 0])
    kept, gone = number.Arithmetic(), number.Arithmetic(explicit=True)
    assert kept.greater(tiny, zero).tolist() == [True, False, False]
    assert gone.greater(tiny, zero).tolist() == [False, False, False]
    assert gone.equal(tiny, zero).tolist() == [True, True, False]
    assert gone.unequal(tiny, zero).tolist() == [False, False, True]
    chosen = gone.choose(gone.at_least(tiny, zero), tiny, zero)
    assert chosen.tobytes() == np.float32([1e-39, -1e-39, 0]).tobytes(), "what is chosen is not changed"


def test_a_choice_is_poisoned_where_its_condition_is():
    never = number.Poisoned(np.float32([1, 2]), np.array([0, 64]))
    plain = number.Arithmetic()
    found = plain.choose(plain.greater(never, np.float32(0)), np.float32([3, 4]), np.float32([5, 6]))
    assert found.mask.tolist() == [0, 64]


def test_the_mode_ends_with_the_run():
    with fenv.flushing(True):
        pass
    assert np.float32(1e-39) * np.float32(1) != 0


def test_half_conversions_round_once_and_keep_subnormals():
    a = number.Arithmetic()
    assert a.fp16(np.float32(2.0**-24)) == np.float16(2.0**-24)
    assert a.fp16(np.float32(2049.0)) == 2048
    assert a.fp16(np.float32(65520.0)) == np.inf
    assert a.fp32(np.float16(2.0**-24)) == np.float32(2.0**-24)


def test_lanes_move_as_the_meanings_say():
    a = np.arange(8, dtype=np.float32)
    assert number.part(a, 1, 2).tolist() == [4, 5, 6, 7]
    assert number.join(number.part(a, 0, 2), number.part(a, 1, 2)).tolist() == a.tolist()
    assert number.lane(number.lanes(a[0], a[1]), 1) == 1
    assert number.splat(np.float32(3), 4).tolist() == [3, 3, 3, 3]
    assert number.splat(a, 2).shape == (8, 2)


def test_poison_follows_lanes():
    value = number.Poisoned(np.arange(4, dtype=np.float32), np.array([False, False, True, False]))
    assert number.Arithmetic().add(value, value).mask.tolist() == [False, False, True, False]
    assert number.part(value, 1, 2).mask.tolist() == [True, False]
    assert number.lane(value, 2).mask
    assert number.join(number.part(value, 1, 2), number.part(value, 0, 2)).mask.tolist() == [True, False, False, False]
    assert number.splat(number.lane(value, 2), 2).mask.tolist() == [True, True]


@given(SINGLES, SINGLES)
@example(1e-39, 0.0)
@example(-1e-39, 2e-39)
def test_comparisons_take_subnormals_for_zeros_as_the_processors_flush_mode_does(a, b):
    a, b = np.float32(a), np.float32(b)
    names = ("less", "at_most", "greater", "at_least", "equal", "unequal")
    explicit = number.Arithmetic(explicit=True)
    wanted = [bool(getattr(explicit, name)(a, b)) for name in names]
    with fenv.flushing(True) as done:
        plain = number.Arithmetic(explicit=not done)
        assert [bool(getattr(plain, name)(a, b)) for name in names] == wanted
    assert explicit.equal(np.float32(1e-39), np.float32(-0.0)) and not number.Arithmetic().equal(np.float32(1e-39), np.float32(0.0))
