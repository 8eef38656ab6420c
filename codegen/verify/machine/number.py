"""Arithmetic as the boards have it: every operation rounded once, subnormals kept or flushed, seeds of stated accuracy.

Values are NumPy scalars or arrays of float32 (float16 only to be widened or narrowed); every function works on any shape.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

Value = Any
MIN_NORMAL = np.float32(2.0**-126)
LOW, SEED_LIMIT = 2.0**-126, 2.0**126


def flush(a: Value) -> Value:
    """Subnormals as signed zeros."""
    tiny = np.abs(a) < (MIN_NORMAL if a.dtype != np.float64 else np.finfo(np.float64).tiny)
    flushed: Value = np.where(tiny, np.copysign(np.float32(0), a), a) if np.any(tiny) else a
    return flushed[()]


def fma(a: Value, b: Value, c: Value) -> Value:
    """a * b + c rounded once to float32: the product is exact in float64, a tie of the rounded sum is broken by its exact error."""
    wide = np.asarray(np.add(np.multiply(a, b, dtype=np.float64), c, dtype=np.float64))
    out = np.asarray(wide.astype(np.float32))
    # float32 keeps 23 of the 52 fraction bits, fewer below 2**-126: there every result is looked at
    suspect = ((wide.view(np.int64) & 0x1FFFFFFF) == 0x10000000) | (np.abs(wide) < LOW)
    if np.any(suspect):
        correct(out, np.flatnonzero(suspect), wide, a, b, c)
    return out[()]


UP = np.float32(2.0**24)
SCALED: dict[Any, tuple[int, ...]] = {np.add: (0, 1), np.subtract: (0, 1), np.multiply: (0,), np.true_divide: (0,), fma: (0, 2)}
"""The operands that make the result as many times larger as they are made."""


def flushed(function: Callable[..., Value], *args: Value) -> Value:
    """``function`` with a subnormal result as a signed zero: also one that only a subnormal's few bits round up to the smallest normal,
    as processors in their own mode see it."""
    out = flush(function(*args))
    edge = np.abs(out) == MIN_NORMAL
    if function not in SCALED or not np.any(edge):
        return out
    larger = np.abs(function(*(a * UP if k in SCALED[function] else a for k, a in enumerate(args))))
    found: Value = np.where(edge & (larger < MIN_NORMAL * UP), np.copysign(np.float32(0), out), out)
    return found[()]


def correct(out: np.ndarray, at: np.ndarray, wide: np.ndarray, a: Value, b: Value, c: Value) -> None:
    """Rounds again at indices where ``wide``, a * b + c in float64, may be rounded onto a tie: to odd, towards the exact sum."""
    a, b, c, wide = (_picked(x, wide.shape, at) for x in (a, b, c, wide))
    product = a * b
    virtual = wide - product
    error = (product - (wide - virtual)) + (c - virtual)
    if not np.any(error):
        return
    bits = wide.view(np.int64)
    move = (error != 0) & (bits & 1 == 0) & np.isfinite(wide)
    toward = np.where((error > 0) == (wide > 0), 1, -1)
    out.flat[at] = np.where(move, bits + toward, bits).view(np.float64).astype(np.float32)


def _picked(x: Value, shape: tuple[int, ...], at: np.ndarray) -> Value:
    """Elements ``at`` of ``x`` in float64; of a scalar, itself."""
    if np.ndim(x) == 0:
        return np.float64(x)
    return np.asarray((x if x.shape == shape else np.broadcast_to(x, shape)).reshape(-1)[at], np.float64)


def _seed_special(v: np.ndarray, seed: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        zero = np.abs(v) < MIN_NORMAL
        seed = np.where(zero, np.copysign(np.inf, v), seed)
        seed = np.where(np.abs(v) > SEED_LIMIT, np.copysign(0.0, v), seed)
        return np.where(np.isnan(v), np.nan, seed)


def nominal_seed(v: Value, bits: int) -> Value:
    """1/v rounded to nearest even at ``bits`` fraction bits."""
    v = np.asarray(v, np.float32)
    with np.errstate(all="ignore"):
        inverse = (1.0 / v.astype(np.float64)).view(np.int64)
    drop = 52 - bits
    inverse = (inverse + ((1 << (drop - 1)) - 1) + ((inverse >> drop) & 1)) & -(1 << drop)
    return _seed_special(v, inverse.view(np.float64)).astype(np.float32)[()]


def _bent(error: Callable[[np.ndarray], Any]) -> Callable[[Value, int], Value]:
    def seed(v: Value, bits: int) -> Value:
        v = np.asarray(v, np.float32)
        with np.errstate(all="ignore"):
            bent = 1.0 / v.astype(np.float64) * (1.0 + error(v) * 2.0**-bits)
        return _seed_special(v, bent).astype(np.float32)[()]

    return seed


def _hashed(v: np.ndarray) -> np.ndarray:
    """-0.999..0.999, a pure function of the operand's bits."""
    mixed = v.view(np.uint32) * np.uint32(2654435761)
    return ((mixed ^ (mixed >> np.uint32(15))) & np.uint32(0xFFFF)) / 32768.0 * 0.999 - 0.999


SEEDS: dict[str, Callable[[Value, int], Value]] = {
    "nominal": nominal_seed,
    "low": _bent(lambda v: -0.999),
    "high": _bent(lambda v: 0.999),
    "hashed": _bent(_hashed),
}
"""The legal seeds that are run: all within 2**-bits of 1/v, each a pure function of v."""


def _to_half(a: Value) -> Value:
    with np.errstate(over="ignore"):
        return a.astype(np.float16)


class Poisoned:
    """A value of which some lanes were never written. It may be computed with; it must not be stored to an output.

    ``mask``: for each lane 0, or the address of the element that was not.
    """

    __slots__ = ("mask", "value")

    def __init__(self, value: Value, mask: Any):
        self.value, self.mask = value, mask

    @property
    def lane(self) -> int:
        """The first lane that was not."""
        return int(np.flatnonzero(self.mask)[0])

    @property
    def origin(self) -> int:
        return int(np.ravel(self.mask)[self.lane])


def elementwise(function: Callable[..., Value]) -> Callable[..., Value]:
    """``function`` on values of which any may be Poisoned: a lane of the result is where a lane of an operand is."""

    def apply(*args: Value) -> Value:
        if Poisoned not in map(type, args):
            return function(*args)
        mask: Any = 0
        for argument in args:
            if type(argument) is Poisoned:
                mask = np.where(mask, mask, argument.mask)
        return Poisoned(function(*(a.value if type(a) is Poisoned else a for a in args)), mask)

    return apply


def structural(function: Callable[..., Value]) -> Callable[..., Value]:
    """``function`` that only moves lanes: masks move alike."""

    def apply(*args: Value) -> Value:
        if Poisoned not in map(type, args):
            return function(*args)
        values = [a.value if type(a) is Poisoned else a for a in args]
        masks = [a.mask if type(a) is Poisoned else _unmasked(a) for a in args]
        value, mask = function(*values), function(*masks)
        return Poisoned(value, mask) if np.any(mask) else value

    return apply


def _unmasked(a: Value) -> Value:
    return np.zeros_like(a, np.int64) if isinstance(a, np.ndarray | np.floating) else a


STRUCTURAL = frozenset(("lane", "lanes", "part", "join", "splat"))
"""The operations that only move lanes."""


COMPARISONS: dict[str, Callable[[Value, Value], Value]] = {
    "greater": np.greater, "at_least": np.greater_equal, "less": np.less, "at_most": np.less_equal, "equal": np.equal,
    "unequal": np.not_equal,
}  # fmt: skip
"""As in C: false where an operand is NaN (but for unequal)."""
PREDICATES = {0x00: "equal", 0x04: "unequal", 0x11: "less", 0x12: "at_most", 0x1D: "at_least", 0x1E: "greater"}
"""x86's quiet predicates that mean the same."""


def _of_flushed(compare: Callable[[Value, Value], Value]) -> Callable[[Value, Value], Value]:
    return lambda a, b: compare(flush(a), flush(b))


def choose(condition: Value, a: Value, b: Value) -> Value:
    """``a`` where ``condition`` holds, else ``b``, bit for bit."""
    chosen: Value = np.where(condition, a, b)
    return chosen[()]


def ones(true: Value) -> Value:
    """All bits of a float, where ``true``; else none."""
    return np.where(true, np.uint32(0xFFFFFFFF), np.uint32(0)).view(np.float32)[()]


class Arithmetic:
    """Operations of one board; ``explicit``: subnormals are flushed here, as the processor does not do it."""

    def __init__(self, explicit: bool = False, seed: str = "nominal"):
        self.explicit, self.key = explicit, (explicit, seed)
        bend = SEEDS[seed]
        if explicit:

            def rounded(function: Callable[..., Value]) -> Callable[..., Value]:
                return elementwise(lambda *args: flushed(function, *map(flush, args)))
        else:
            rounded = elementwise
        self.apply = lambda function, *args: rounded(function)(*args)
        self.add, self.sub = rounded(np.add), rounded(np.subtract)
        self.mul, self.div = rounded(np.multiply), rounded(np.true_divide)
        self.fma = rounded(fma)
        self.neg = elementwise(np.negative)
        for name, compare in COMPARISONS.items():
            setattr(self, name, elementwise(_of_flushed(compare) if explicit else compare))
        self.both, self.some, self.negated = map(elementwise, (np.logical_and, np.logical_or, np.logical_not))
        self.choose = elementwise(choose)
        self.seed = elementwise(lambda v, bits: bend(v, bits))
        self.fp32 = elementwise(lambda a: a.astype(np.float32))
        self.fp16 = elementwise(_to_half)
        self.cast = elementwise(lambda a, dtype: a.astype(dtype))
        self.ones, self.sign = elementwise(ones), elementwise(np.signbit)
        self.lane, self.lanes, self.part, self.join, self.splat = lane, lanes, part, join, splat


@cache
def arithmetic(explicit: bool, seed: str) -> Arithmetic:
    """The one of this kind: it holds nothing of a run."""
    return Arithmetic(explicit, seed)


OFF = 1
"""Stands in a mask for a lane that took no part: it has no address."""


def without(a: Value, off: np.ndarray) -> Value:
    """``a`` with lanes that hold nothing: one flag for each, or for each of equal shares of them. A scalar stays what it is."""
    value, mask = (a.value, a.mask) if type(a) is Poisoned else (a, 0)
    lanes = np.shape(value)[-1] if np.ndim(value) else 0
    if lanes < len(off):
        return a
    return Poisoned(value, np.where(np.repeat(off, lanes // len(off)), np.where(mask, mask, OFF), mask))


class Masked:
    """Arithmetic while lanes are switched off: what is computed there is not set."""

    def __init__(self, plain: Arithmetic, off: np.ndarray):
        self.plain, self.off = plain, off

    def __getattr__(self, name: str) -> Any:
        function = getattr(self.plain, name)
        return (lambda *args: without(function(*args), self.off)) if callable(function) else function


# Lanes: the last axis of an array; an axis before it counts iterations.


@structural
def lane(a: Value, k: int) -> Value:
    return a[..., k]


@structural
def lanes(*values: Value) -> Value:
    return np.stack(np.broadcast_arrays(*values), axis=-1)


@structural
def leading(a: Value, first: int, count: int) -> Value:
    return a[..., first : first + count]


@structural
def extended(a: Value, count: int) -> Value:
    return np.concatenate([a, np.zeros(count, a.dtype)])


@structural
def part(a: Value, k: int, of: int) -> Value:
    width = a.shape[-1] // of
    return a[..., k * width : (k + 1) * width]


@structural
def join(a: Value, b: Value) -> Value:
    return np.concatenate(np.broadcast_arrays(a, b), axis=-1)


def splat(a: Value, count: int) -> Value:
    if type(a) is Poisoned:
        return Poisoned(splat(a.value, count), splat(a.mask, count))
    a = np.asarray(a)
    return np.broadcast_to(a[..., None], (*a.shape, count))
