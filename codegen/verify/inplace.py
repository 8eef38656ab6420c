"""The operations of number.py on long arrays, into arrays that are there: the same bits, without temporaries.

Each takes ``out``, then scratch arrays of the shape of ``out`` and of the dtypes that ``OPERATIONS`` lists, then the operands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from codegen.verify.number import MIN_NORMAL, SEED_LIMIT, Value, correct, nominal_seed

TIE = np.iinfo(np.int64).min
HALF_NORMAL, HALF_LIMIT = np.float32(2.0**-14), np.float32(2.0**16)
HALVES = np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float32)
"""Every half as a float: looked up faster than converted."""


@dataclass(frozen=True)
class Operation:
    run: Callable[..., None]
    scratch: tuple[type, ...] = ()
    widened: bool = False
    """Takes its operands in float64 beside the last one as it is."""


def _ufunc(function: Any) -> Operation:
    return Operation(lambda out, *operands: function(*operands, out=out))


def _narrow(out: np.ndarray, size: np.ndarray, bits: np.ndarray, a: np.ndarray) -> None:
    """To half. NumPy is slow at it; here the bits are rounded, to nearest even."""
    number = size.view(np.uint32)
    np.abs(a, out=size)
    lowest, highest = np.minimum.reduce(size, axis=None), np.maximum.reduce(size, axis=None)
    if not highest < HALF_LIMIT:
        np.minimum(size, HALF_LIMIT, out=size)  # rounds to infinity, as all beyond it
    tiny = None if lowest >= HALF_NORMAL else size < HALF_NORMAL
    if tiny is not None:
        np.add(size, np.float32(0.5), out=size, where=tiny)  # the bits of the half are the lowest of the sum
    np.right_shift(number, 13, out=bits)
    np.bitwise_and(bits, 1, out=bits)
    np.add(bits, np.uint32(0xFFF - (112 << 23) & 0xFFFFFFFF), out=bits)
    np.add(bits, number, out=bits)
    np.right_shift(bits, 13, out=bits)
    if tiny is not None:
        np.subtract(number, np.float32(0.5).view(np.uint32), out=bits, where=tiny)
    np.right_shift(a.view(np.uint32), 16, out=number)
    np.bitwise_and(number, 0x8000, out=number)
    np.bitwise_or(number, bits, out=number)
    np.copyto(out.view(np.uint16), number, casting="unsafe")
    if np.isnan(highest):
        out[np.isnan(a)] = np.nan


def _convert(out: np.ndarray, a: Value, *_: Any) -> None:
    np.copyto(out, a, casting="unsafe")


def _widen(out: np.ndarray, a: np.ndarray) -> None:
    if a.dtype == np.float16:
        np.take(HALVES, a.view(np.uint16), out=out, mode="clip")
    else:
        np.copyto(out, a, casting="unsafe")


def _fma(out: np.ndarray, wide: np.ndarray, product: np.ndarray, size: np.ndarray, a: Value, b: Value, c: Value, addend: Value) -> None:
    """The product is exact in float64 and the sum is rounded there; rounding it again is wrong only in ties of an inexact sum."""
    np.multiply(a, b, out=product)
    np.add(product, c, out=wide)
    np.copyto(out, wide, casting="same_kind")
    if not np.minimum.reduce(out, axis=None) > MIN_NORMAL:
        np.abs(out, out=size)
        if not np.minimum.reduce(size, axis=None) > MIN_NORMAL:  # float32 has fewer bits below
            small = np.flatnonzero(size <= MIN_NORMAL)
            tiny = small[wide.reshape(-1)[small] != 0]
            if len(tiny):
                correct(out, tiny, wide, a, b, c)
    if _cancelled(out, size, addend):
        return
    bits = product.view(np.int64)
    np.left_shift(wide.view(np.int64), 35, out=bits)  # the 29 bits that float32 has not
    if np.minimum.reduce(bits, axis=None) == TIE:
        tie = np.flatnonzero(bits == TIE)
        if 8 * len(tie) > wide.size:
            np.multiply(a, b, out=product)
            tie = tie[((wide - product != c) | (wide - c != product)).reshape(-1)[tie]]
        correct(out, tie, wide, a, b, c)


def _cancelled(out: np.ndarray, size: np.ndarray, addend: Value) -> bool:
    """Whether every sum is at most half its addend: then it is exact (Sterbenz). ``size`` is used up."""
    first = addend if addend.ndim == 0 else addend.flat[0]
    if not 2 * abs(out.flat[0]) <= abs(first):
        return False
    np.abs(out, out=size)
    if addend.ndim == 0:
        return bool(2 * np.maximum.reduce(size, axis=None) <= abs(addend))
    np.multiply(size, np.float32(2), out=size)
    return bool(np.all(size <= np.abs(addend)))


def _seed(out: np.ndarray, size: np.ndarray, tie: np.ndarray, v: np.ndarray, bits: int) -> None:
    """The nominal seed through 1/v in float32: it rounds on from there, where that is no tie."""
    np.abs(v, out=size)
    special = not (np.minimum.reduce(size, axis=None) >= MIN_NORMAL and np.maximum.reduce(size, axis=None) <= SEED_LIMIT)
    np.divide(np.float32(1), v, out=out)
    drop = 23 - bits
    rounded, rest = out.view(np.int32), size.view(np.int32)
    np.bitwise_and(rounded, np.int32((1 << drop) - 1), out=rest)
    np.equal(rest, np.int32(1 << (drop - 1)), out=tie)
    np.add(rounded, np.int32(1 << (drop - 1)), out=rounded)
    np.bitwise_and(rounded, np.int32(-(1 << drop)), out=rounded)
    if tie.any():
        out[tie] = nominal_seed(v[tie], bits)
    if special:
        np.abs(v, out=size)
        np.less_equal(size, SEED_LIMIT, out=tie)
        tie &= size >= MIN_NORMAL
        np.logical_not(tie, out=tie)
        out[tie] = nominal_seed(v[tie], bits)


OPERATIONS: dict[str, Operation] = {
    "add": _ufunc(np.add),
    "sub": _ufunc(np.subtract),
    "mul": _ufunc(np.multiply),
    "div": _ufunc(np.true_divide),
    "neg": _ufunc(np.negative),
    "fma": Operation(_fma, (np.float64, np.float64, np.float32), widened=True),
    "fp32": Operation(_widen),
    "fp16": Operation(_narrow, (np.float32, np.uint32)),
    "cast": Operation(_convert),
}
SEED = Operation(_seed, (np.float32, np.bool_))
