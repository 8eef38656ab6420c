"""Whether the numbers are right: the output of a run against the operator's reference, in units in the last place.

The oracle is the reference in float64, rounded once in thought: errors are measured against the unrounded value. Where an operand or
an intermediate leaves [2**-126, 2**126], the bound does not hold; there the outcomes that the operator lists are right as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from codegen.spec.dtype import DType
from codegen.spec.operator import Array, Operator
from codegen.verify.number import MIN_NORMAL, flush

LOW, HIGH = 2.0**-126, 2.0**126


class Watched(np.ndarray):
    """float64 values; every result outside [2**-126, 2**126] is noted in ``outside``."""

    outside: Any = None

    def __array_finalize__(self, other: Any) -> None:
        self.outside = getattr(other, "outside", None)

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any) -> Any:
        result = getattr(ufunc, method)(*(np.asarray(x) if isinstance(x, Watched) else x for x in inputs), **kwargs)
        if not isinstance(result, np.ndarray | np.floating) or np.asarray(result).dtype.kind != "f":
            return result
        self.outside |= _leaves(result)
        watched = np.asarray(result).view(Watched)
        watched.outside = self.outside
        return watched


class Stepped(np.ndarray):
    """float32 values, every result rounded, and flushed where the board does so: what IEEE arithmetic gives step by step."""

    flushes = False

    def __array_finalize__(self, other: Any) -> None:
        self.flushes = getattr(other, "flushes", False)

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any) -> Any:
        result = getattr(ufunc, method)(*(np.asarray(x) if isinstance(x, Stepped) else x for x in inputs), **kwargs)
        if not isinstance(result, np.ndarray | np.floating) or np.asarray(result).dtype.kind != "f":
            return result
        stepped = np.asarray(flush(result) if self.flushes else result, np.float32).view(Stepped)
        stepped.flushes = self.flushes
        return stepped


def _leaves(values: Any) -> Any:
    size = np.abs(values)
    return ~((size == 0) | ((size >= LOW) & (size <= HIGH)))


@dataclass(frozen=True)
class Expected:
    """What is right for one set of inputs. Arrays over elements."""

    exact: np.ndarray
    outside: np.ndarray
    steps: np.ndarray
    nan: np.ndarray
    zero: np.ndarray
    flushes: bool
    signed: bool
    """The sign of a zero counts: a residual correction may lose it, every other way keeps it."""

    def first(self, n: int) -> Expected:
        """What is right for the first ``n`` elements."""
        return self if n == len(self.exact) else self.at(slice(n))

    def at(self, where: Any) -> Expected:
        """What is right for some elements."""
        return replace(self, **{name: getattr(self, name)[where] for name in ("exact", "outside", "steps", "nan", "zero")})


def expect(op: Operator, dtype: DType, flushes: bool, way: str, operands: dict[str, np.ndarray]) -> Expected:
    """``operands``: one array per name of the reference's parameters, exact in float64 (a mean is not rounded)."""
    with np.errstate(all="ignore"):
        n = max(len(np.atleast_1d(v)) for v in operands.values())
        wide = {k: _flushed(v) if flushes else v for k, v in operands.items()}
        outside = np.zeros(n, bool)
        for value in wide.values():
            outside |= _leaves(value)
        watched = {}
        for name, value in wide.items():
            watched[name] = np.array(np.broadcast_to(value, n), np.float64).view(Watched)
            watched[name].outside = outside
        exact = np.asarray(op.reference(**watched))
        stepped = {}
        for name, value in wide.items():
            stepped[name] = np.array(np.broadcast_to(value, n), np.float32).view(Stepped)
            stepped[name].flushes = flushes
        steps = np.asarray(op.reference(**stepped))
        outside |= ~np.isfinite(steps)  # a step that cancels to 0 has no float64 twin
        also = op.accepted(way, **stepped) if op.accepted else {}
    none = np.zeros(n, bool)
    nan, zero = (np.asarray(also.get(k, none)) for k in ("nan", "zero"))
    return Expected(exact, outside, steps, nan, zero, flushes, way != "residual")


def _flushed(value: np.ndarray) -> np.ndarray:
    return np.where(np.abs(value) < float(MIN_NORMAL), np.copysign(0.0, value), value)


def ulps(got: np.ndarray, exact: np.ndarray, dtype: DType) -> np.ndarray:
    """|got - exact| in units of the last place of ``exact`` in ``dtype``; infinities count as the first value beyond the largest."""
    with np.errstate(all="ignore"):
        beyond = 2.0 ** (dtype.max_exponent + 1)
        g = np.clip(got.astype(np.float64), -beyond, beyond)
        e = np.clip(exact, -beyond, beyond)
        _, exponent = np.frexp(np.abs(e))
        exponent = np.clip(np.where(e == 0, dtype.min_exponent, exponent - 1), dtype.min_exponent, dtype.max_exponent)
        error = np.abs(g - e) / np.ldexp(1.0, exponent - dtype.fraction)
        error = np.where(np.isinf(exact) & (got != exact), np.inf, error)
        return np.where(np.isnan(got) != np.isnan(exact), np.inf, np.where(np.isnan(got), 0.0, error))


HALF = np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float64).clip(-(2.0**16), 2.0**16)
"""The value of every half; infinities as ``ulps`` has them."""


def screen(op: Operator, got: np.ndarray, operands: dict[str, np.ndarray], dtype: DType, flushes: bool, limit: float) -> np.ndarray:
    """Indices of what has to be looked at by ``expect`` and ``judge``: all but halves that are at most ``limit`` ulp off.

    A short way to the same error as ``ulps``; what cannot be compared in it, and every zero, is for the others.
    """
    with np.errstate(all="ignore"):
        wide = {k: _flushed(v) if flushes else v for k, v in operands.items()}
        exact = np.broadcast_to(op.reference(**wide), len(got)).clip(-(2.0**16), 2.0**16)
        value = np.take(HALF, got.view(np.uint16))
        unit = (exact.view(np.int64) & 0x7FF0000000000000).view(np.float64)
        np.clip(unit, 2.0**dtype.min_exponent, 2.0**dtype.max_exponent, out=unit)
        error = np.subtract(value, exact, out=value)
        np.abs(error, out=error)
        np.divide(error, unit, out=error)
        look = error > limit * 2.0**-dtype.fraction
        look |= exact == 0
        look |= np.isnan(got) != np.isnan(exact)
    return np.flatnonzero(look)


@dataclass(frozen=True)
class Judgement:
    """``wrong``: indices. ``worst``: the largest error where the bound holds, and its index."""

    wrong: np.ndarray
    worst: float
    index: int


def judge(got: np.ndarray, right: Expected, dtype: DType, bound: float) -> Judgement:
    """Compares every element."""
    error = ulps(got, right.exact, dtype)
    good = error <= bound
    if right.outside.any():
        with np.errstate(all="ignore"):
            also = ulps(got, right.steps.astype(np.float64), dtype) <= 2 * bound
        also |= np.isnan(got) & right.nan
        also |= (got == 0) & (right.zero | (right.flushes & (np.abs(right.exact) < dtype.min_normal)))
        good |= right.outside & also
    if right.signed:
        zero = ~right.outside & (right.exact == 0) & (right.steps == 0)
        good &= ~(zero & (got == 0) & (np.signbit(got) != np.signbit(right.steps)))
    inside = np.where(right.outside, 0.0, error)
    index = int(np.argmax(inside)) if len(inside) else 0
    return Judgement(np.flatnonzero(~good), float(inside[index]) if len(inside) else 0.0, index)


def operand_values(
    op: Operator, codes: dict[str, str], flags: dict[str, bool], data: dict[str, np.ndarray], n: int
) -> dict[str, np.ndarray]:
    """The reference's operands from what the arrays hold: optional arrays that are off, one value for all, a mean's share."""
    values: dict[str, np.ndarray] = {}
    for array in op.inputs():
        assert isinstance(array, Array)
        if array.when and not flags[array.when]:
            values[array.is_] = np.array([array.otherwise])
            continue
        held = data[array.name].astype(np.float64)
        mode = array.modes[codes[array.by]] if array.by else "each"
        with np.errstate(all="ignore"):
            values[array.is_] = held if mode == "each" else held[:1] / n if mode == "first / size" else held[:1]
    return values
