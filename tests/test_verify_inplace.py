"""Operations into arrays that are there: bit for bit those of number.py, on special, short and random operands."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.verify.lifting.inplace import OPERATIONS, SEED
from codegen.verify.machine import fenv, number

BITS = st.integers(0, 2**32 - 1)
SHORT = st.builds(lambda m, e: float(m) * 2.0**e, st.integers(-4095, 4095), st.integers(-140, 110))
"""Few bits: sums that are exact, and ties."""


def run(operation, dtype, *operands):
    shape = np.broadcast_shapes(*(np.shape(o) for o in operands if not isinstance(o, int)))
    out = np.empty(shape, dtype)
    scratch = [np.empty(shape, s) for s in operation.scratch]
    if operation.widened:
        operands = tuple(np.asarray(o).astype(np.float64) for o in operands)
    with np.errstate(all="ignore"):
        operation.run(*operands, out, *scratch)
    return out


def same(got, wanted):
    kind = np.uint16 if got.dtype.itemsize == 2 else np.uint32
    nan = np.isnan(got) & np.isnan(wanted)
    np.testing.assert_array_equal(np.where(nan, 0, got.view(kind)), np.where(nan, 0, np.asarray(wanted).view(kind)))


def floats(values):
    with np.errstate(all="ignore"):
        return np.array(values, np.float64).astype(np.float32)


@given(st.lists(st.tuples(SHORT, SHORT, SHORT), min_size=1, max_size=40))
@settings(max_examples=300, deadline=None)
@example([(1 + 2**-12, 1 + 2**-12, 2**-60), (1 + 2**-12, 1 + 2**-12, -(2**-60))])
@example([(1.5 * 2.0**-75, 2.0**-75, 2.0**-149), (0.0, 1.0, 0.0), (1.0, 1.0, -1.0)])
@example([(-3705353 * 2.0**-100, 9273 * 2.0**-85, 2.0**-126)])
@example([(1.0, 1 + 2**-23, -1.0), (2.0**-24, 1.0, -1.0)])
def test_fma_of_short_operands(rows):
    a, b, c = (floats(column) for column in zip(*rows, strict=True))
    with np.errstate(all="ignore"):
        wanted = np.array([number.fma(*row) for row in zip(a, b, c, strict=True)], np.float32)
        same(run(OPERATIONS["fma"], np.float32, a, b, c), wanted)
        same(run(OPERATIONS["fma"], np.float32, a, b, c[0]), np.array([number.fma(x, y, c[0]) for x, y in zip(a, b, strict=True)]))


@pytest.mark.parametrize("scale", [1.0, 2.0**-70, 2.0**60])
@pytest.mark.parametrize("addend", ["cancels", "any", "one"])
def test_fma_of_many_operands(scale, addend):
    rng = np.random.default_rng(5)
    a, b = ((rng.standard_normal(20_000) * scale).astype(np.float32) for _ in range(2))
    a.view(np.uint32)[:4000] &= np.uint32(0xFFFFF000)  # few bits
    with np.errstate(all="ignore"):
        c = {"cancels": -(a * b), "any": rng.standard_normal(20_000).astype(np.float32), "one": np.float32(1)}[addend]
        same(run(OPERATIONS["fma"], np.float32, a, b, c), number.fma(a, b, c))


@given(st.lists(BITS, min_size=1, max_size=50))
@settings(max_examples=300, deadline=None)
@example([0, 1 << 31, 0x7F800000, 0xFF800000, 0x7FC00000, 1, 0x00800000, 0x7E800000, 0x7E800001])
def test_seeds(bits):
    v = np.array(bits, np.uint32).view(np.float32)
    same(run(SEED, np.float32, v, 8), number.nominal_seed(v, 8))


def test_seeds_next_to_every_tie():
    """1 / v for v around the inverse of each number of 10 bits, half way between two seeds."""
    ties = (np.arange(513, 1024, 2) / 1024.0).astype(np.float64)
    near = (1.0 / ties).astype(np.float32)
    v = np.concatenate([near, np.nextafter(near, np.float32(0)), np.nextafter(near, np.float32(9))])
    for bits in (8, 12):
        same(run(SEED, np.float32, v, bits), number.nominal_seed(v, bits))


@pytest.mark.parametrize("low", [0, 0x32800000, 0x33000000, 0x33800000, 0x387FF000, 0x40000000, 0x47000000, 0x47800000, 0x7F000000])
def test_narrowing(low):
    bits = np.arange(low, low + 0x01000000, 37, dtype=np.uint32)
    bits = np.concatenate([bits, (bits & np.uint32(0xFFFFE000)) | np.uint32(0x1000)])  # ties
    for sign in (0, 1 << 31):
        a = (bits | np.uint32(sign)).view(np.float32)
        with np.errstate(all="ignore"):
            same(run(OPERATIONS["fp16"], np.float16, a), a.astype(np.float16))


@pytest.mark.parametrize("flush", [False, True])
@pytest.mark.parametrize("least", [0, 0x400])
def test_widening_is_exact_for_every_half(least, flush):
    """With infinities and NaNs and without, which go another way; a float that a half becomes is never subnormal."""
    every = np.arange(1 << 16, dtype=np.uint16)
    for bits in (every, every[(every & 0x7FFF) < 0x7C00]):
        a = bits[(bits & 0x7FFF) >= least].view(np.float16)
        wanted = a.astype(np.float32)
        with fenv.flushing(flush):
            got = run(OPERATIONS["fp32"], np.float32, a)
        same(got, wanted)
