"""The operations of number.py on long arrays, into arrays that are there: the same bits, without temporaries.

Each takes its operands, ``out``, then scratch arrays of the shape of ``out`` and of the dtypes that ``OPERATIONS`` lists. A call of NumPy
costs as much as a thousand elements: constants are arrays already, and ``argmin`` finds the least element faster than ``min``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from codegen.verify.machine import fenv
from codegen.verify.machine.number import COMPARISONS, MIN_NORMAL, SEED_LIMIT, Value, correct, nominal_seed

Array = np.ndarray
HALVES = np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float32)
"""Every half as a float: looked up faster than converted."""


def _bits(dtype: Any, value: int) -> Array:
    return np.array(value, dtype)


@dataclass(frozen=True)
class Operation:
    run: Callable[..., Any]
    scratch: tuple[type, ...] = ()
    widened: bool = False
    """Takes its operands in float64."""


def _convert(a: Value, *rest: Any) -> None:
    np.copyto(rest[-1], a, casting="unsafe")


# half to float: the bits in place, and the exponents made those of floats by a product

UP, THIRTEEN, SIGN_AND_SIZE = np.array(2.0**112, np.float32), _bits(np.int32, 13), _bits(np.int32, 0x0FFFE000 - (1 << 31))
INFINITE, SUBNORMAL = 0x7C00, np.float32(2.0**-130)


def _widen(a: Array, out: Array) -> None:
    if a.dtype != np.float16:
        np.copyto(out, a, casting="unsafe")
        return
    signed, unsigned, number = a.view(np.int16), a.view(np.uint16), out.view(np.int32)
    special = signed.item(signed.argmax()) >= INFINITE or unsigned.item(unsigned.argmax()) >= INFINITE + 0x8000
    if special or UP * SUBNORMAL == 0:  # infinities, NaNs; or the processor is in a mode that takes subnormals for zeros
        np.take(HALVES, unsigned, out=out, mode="clip")
        return
    np.copyto(number, signed)
    np.left_shift(number, THIRTEEN, number)
    np.bitwise_and(number, SIGN_AND_SIZE, number)
    np.multiply(out, UP, out)


# float to half: NumPy is slow at it; here the bits are rounded, to nearest even

SIZE, DOWN, SIXTEEN, ONE = _bits(np.uint32, 0x7FFFFFFF), _bits(np.uint32, 13), _bits(np.uint32, 16), _bits(np.uint32, 1)
TO_HALF = _bits(np.uint32, (0xFFF - (113 << 23)) & 0xFFFFFFFF)
"""Rounds, and moves the exponent so that the least normal half comes to 0."""
HALF_NORMALS, LEAST_NORMAL = 30 << 23, _bits(np.uint16, 0x400)


def _narrow(a: Array, out: Array, size: Array, bits: Array) -> None:
    number, half = a.view(np.uint32), out.view(np.uint16)
    np.bitwise_and(number, SIZE, size)
    np.right_shift(size, DOWN, bits)
    np.bitwise_and(bits, ONE, bits)
    np.add(bits, TO_HALF, bits)
    np.add(bits, size, bits)
    other = None if bits.item(bits.argmax()) < HALF_NORMALS else np.flatnonzero(bits >= HALF_NORMALS)
    np.right_shift(bits, DOWN, bits)
    np.bitwise_xor(size, number, size)
    np.right_shift(size, SIXTEEN, size)
    np.add(bits, size, bits)
    np.copyto(half, bits, casting="unsafe")
    np.add(half, LEAST_NORMAL, half)
    if other is not None:
        out.reshape(-1)[other] = a.reshape(-1)[other].astype(np.float16)


# the fused multiply-add

BELOW_FLOAT, TIE = _bits(np.int64, 35), np.iinfo(np.int64).min


def _fma(a: Array, b: Array, c: Array, out: Array, wide: Array, product: Array) -> None:
    """The product is exact in float64 and the sum is rounded there; rounding it again is wrong only in ties of an inexact sum, and
    where float32 has fewer bits."""
    flags = fenv.flags()
    np.multiply(a, b, product)
    flags.clear()
    np.add(product, c, wide)
    inexact = flags.inexact()
    np.copyto(out, wide, casting="same_kind")
    if flags.underflow():
        small = np.flatnonzero(np.abs(out) <= MIN_NORMAL)
        tiny = small[wide.reshape(-1)[small] != 0]
        if len(tiny):
            correct(out, tiny, wide, a, b, c)
    if inexact:
        bits = product.view(np.int64)
        np.left_shift(wide.view(np.int64), BELOW_FLOAT, bits)  # the 29 bits that float32 has not
        if bits.item(bits.argmin()) == TIE:
            correct(out, np.flatnonzero(bits == TIE), wide, a, b, c)


# the nominal seed

TWICE_NORMAL, ABOVE_SEEDS = _bits(np.uint32, 1 << 24), (253 << 24) - (1 << 24)
assert MIN_NORMAL.view(np.uint32) == 1 << 23
assert SEED_LIMIT == 2.0 ** (253 - 127)
UNIT = np.array(1, np.float32)


def _seed(v: Array, bits: int, out: Array, number: Array, tie: Array) -> None:
    """Through 1/v in float32: it rounds on from there, where that is no tie."""
    np.left_shift(v.view(np.uint32), ONE, number)
    np.subtract(number, TWICE_NORMAL, number)
    special = number.item(number.argmax()) > ABOVE_SEEDS
    np.divide(UNIT, v, out)
    drop = 23 - bits
    rounded, kept = out.view(np.uint32), number
    np.add(rounded, _bits(np.uint32, 1 << (drop - 1)), kept)
    np.bitwise_and(kept, _bits(np.uint32, -(1 << drop) & 0xFFFFFFFF), rounded)
    np.equal(kept, rounded, tie)
    if np.count_nonzero(tie):
        _even(v, out, np.flatnonzero(tie), drop)
    if special:
        size = np.abs(v)
        out_of_range = np.flatnonzero(~((size >= MIN_NORMAL) & (size <= SEED_LIMIT)))
        out.reshape(-1)[out_of_range] = nominal_seed(v.reshape(-1)[out_of_range], bits)


def _even(v: Array, out: Array, at: Array, drop: int) -> None:
    """Where 1/v in float32 lies half way, and was rounded away from 0: 1/v itself never does (v * 1/v has an odd factor), so ask it."""
    at_even = out.reshape(-1)
    half_way = (at_even.view(np.uint32)[at] - np.uint32(1 << (drop - 1))).view(np.float32)
    beyond = half_way.astype(np.float64) * v.reshape(-1)[at] > 1
    at_even.view(np.uint32)[at] -= beyond.astype(np.uint32) << np.uint32(drop)


def _choose(condition: Array, a: Array, b: Array, out: Array) -> None:
    np.copyto(out, b)
    np.copyto(out, a, where=condition)


OPERATIONS: dict[str, Operation] = {
    "add": Operation(np.add),
    "sub": Operation(np.subtract),
    "mul": Operation(np.multiply),
    "div": Operation(np.true_divide),
    "neg": Operation(np.negative),
    "fma": Operation(_fma, (np.float64, np.float64), widened=True),
    "fp32": Operation(_widen),
    "fp16": Operation(_narrow, (np.uint32, np.uint32)),
    "cast": Operation(_convert),
    **{name: Operation(function) for name, function in COMPARISONS.items()},
    "both": Operation(np.logical_and),
    "some": Operation(np.logical_or),
    "negated": Operation(np.logical_not),
    "choose": Operation(_choose),
}
FLUSHING = frozenset(("add", "sub", "mul", "div", "fma", *COMPARISONS))
"""What takes subnormals for zeros where a board flushes them."""
SEED = Operation(_seed, (np.uint32, np.bool_))
