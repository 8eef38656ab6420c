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
from codegen.verify.machine.number import MIN_NORMAL, flush

LOW, HIGH = 2.0**-126, 2.0**126


MOVES = (np.negative, np.absolute, np.positive, np.copysign)
"""What looks at no more than the sign: as np.where, it leaves subnormals alone."""


class Operand(np.ndarray):
    """Values of an operand, and what a reference makes of them. Where the board ``flushes``, arithmetic and comparisons take a
    subnormal operand for a zero of its sign; a value that is only moved stays as it is (``raw``)."""

    flushes = False
    raw = True

    def __array_finalize__(self, other: Any) -> None:
        for name in ("flushes", "raw", "outside"):
            if hasattr(other, name):
                setattr(self, name, getattr(other, name))

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any) -> Any:
        moved = ufunc in MOVES
        taken = [x if not isinstance(x, Operand) else np.asarray(x) if moved else x.arithmetic() for x in inputs]
        return self.made(getattr(ufunc, method)(*taken, **kwargs), moved)

    def __array_function__(self, function: Any, types: Any, arguments: Any, kwargs: Any) -> Any:
        if function is not np.where:
            return super().__array_function__(function, types, arguments, kwargs)
        condition, *values = arguments
        return self.made(np.where(np.asarray(condition), *map(np.asarray, values)), moved=True)

    def arithmetic(self) -> np.ndarray:
        plain = np.asarray(self)
        return _flushed(plain) if self.flushes and self.raw else plain

    def made(self, result: Any, moved: bool) -> Any:
        """A result as one of us, if it is a float."""
        if not isinstance(result, np.ndarray | np.floating) or np.asarray(result).dtype.kind != "f":
            return result
        ours = np.asarray(result if moved else self.rounded(result)).view(type(self))
        ours.__array_finalize__(self)
        ours.raw = self.raw and moved
        return ours

    def rounded(self, result: Any) -> Any:
        raise NotImplementedError


class Watched(Operand):
    """float64 values; every result outside [2**-126, 2**126] is noted in ``outside``."""

    outside: Any = None

    def rounded(self, result: Any) -> Any:
        self.outside |= _leaves(result)
        return result


class Stepped(Operand):
    """float32 values, every result rounded, and flushed where the board does so: what IEEE arithmetic gives step by step."""

    def rounded(self, result: Any) -> Any:
        return np.asarray(flush(result) if self.flushes else result, np.float32)


def _leaves(values: Any) -> Any:
    size = np.abs(values)
    return ~((size == 0) | ((size >= LOW) & (size <= HIGH)))


ARRAYS = ("exact", "scale", "outside", "steps", "nan", "zero")


@dataclass(frozen=True)
class Expected:
    """What is right of one output for one set of inputs. Arrays over elements.

    ``scale``: the largest term of a sum that may cancel, or 0.
    """

    exact: np.ndarray
    scale: np.ndarray
    outside: np.ndarray
    steps: np.ndarray
    nan: np.ndarray
    zero: np.ndarray
    flushes: bool
    signed: bool
    """The sign of a zero counts: a residual correction may lose it, every other way keeps it; and an operator may not mind."""

    def first(self, n: int) -> Expected:
        """What is right for the first ``n`` elements."""
        return self if n == len(self.exact) else self.at(slice(n))

    def at(self, where: Any) -> Expected:
        """What is right for some elements."""
        return replace(self, **{name: getattr(self, name)[where] for name in ARRAYS})


def expect(op: Operator, dtype: DType, flushes: bool, way: str, operands: dict[str, np.ndarray]) -> tuple[Expected, ...]:
    """Of each output. ``operands``: one array per name of the reference's parameters, exact in float64 (a mean is not rounded)."""
    n = max(len(np.atleast_1d(v)) for v in operands.values())
    outside = np.zeros(n, bool)
    watched, stepped = {}, {}
    with np.errstate(all="ignore"):
        for name, value in operands.items():
            outside |= _leaves(_flushed(value) if flushes else value)
            watched[name] = np.array(np.broadcast_to(value, n), np.float64).view(Watched)
            watched[name].outside = outside
            stepped[name] = np.array(np.broadcast_to(value, n), np.float32).view(Stepped)
            watched[name].flushes = stepped[name].flushes = flushes
        exact, steps = each(op.reference(**watched)), each(op.reference(**stepped))
        plain = {name: value.arithmetic() for name, value in watched.items()}
        largest = each(op.terms(**plain)) if op.terms else (0.0,) * len(exact)
        also = op.accepted(way, **{k: v.arithmetic() for k, v in stepped.items()}) if op.accepted else {}
    also = also if isinstance(also, tuple) else (also,) * len(exact)
    none = np.zeros(n, bool)
    found = []
    for value, step, terms, others in zip(exact, steps, largest, also, strict=True):
        value, step = (np.broadcast_to(np.asarray(v), n) for v in (value, step))
        left = outside | ~np.isfinite(step)  # a step that cancels to 0 has no float64 twin
        scale = np.broadcast_to(np.abs(np.asarray(terms, np.float64)), n)
        nan, zero = (np.broadcast_to(others.get(k, none), n) for k in ("nan", "zero"))
        found.append(Expected(value, scale, left, step, nan, zero, flushes, op.zero_sign and way != "residual"))
    return tuple(found)


def each(result: Any) -> tuple[Any, ...]:
    """What a reference returns for each output."""
    return result if isinstance(result, tuple) else (result,)


def _flushed(value: np.ndarray) -> np.ndarray:
    return np.where(np.abs(value) < float(MIN_NORMAL), np.copysign(0.0, value), value)


def ulps(got: np.ndarray, exact: np.ndarray, dtype: DType, scale: Any = 0.0) -> np.ndarray:
    """|got - exact| in units of the last place of ``exact`` in ``dtype``, or of ``scale`` where that is larger; infinities count as the
    first value beyond the largest."""
    with np.errstate(all="ignore"):
        beyond = 2.0 ** (dtype.max_exponent + 1)
        g = np.clip(got.astype(np.float64), -beyond, beyond)
        e = np.clip(exact, -beyond, beyond)
        size = np.maximum(np.abs(e), np.minimum(scale, beyond))
        _, exponent = np.frexp(size)
        exponent = np.clip(np.where(size == 0, dtype.min_exponent, exponent - 1), dtype.min_exponent, dtype.max_exponent)
        error = np.abs(g - e) / np.ldexp(1.0, exponent - dtype.fraction)
        error = np.where(np.isinf(exact) & (got != exact), np.inf, error)
        return np.where(np.isnan(got) != np.isnan(exact), np.inf, np.where(np.isnan(got), 0.0, error))


HALF = np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float64).clip(-(2.0**16), 2.0**16)
"""The value of every half; infinities as ``ulps`` has them."""


def screen(got: np.ndarray, exact: np.ndarray, dtype: DType, limit: float) -> np.ndarray:
    """Indices of what has to be looked at by ``expect`` and ``judge``: all but halves that are at most ``limit`` ulp off.

    A short way to the same error as ``ulps``; what cannot be compared in it, and every zero, is for the others.
    """
    with np.errstate(all="ignore"):
        exact = np.broadcast_to(exact, len(got)).clip(-(2.0**16), 2.0**16)
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


def roughly(op: Operator, operands: dict[str, np.ndarray], flushes: bool) -> tuple[np.ndarray, ...]:
    """What is right of each output where nothing is special: for ``screen``."""
    with np.errstate(all="ignore"):
        return each(op.reference(**{k: _flushed(v) if flushes else v for k, v in operands.items()}))


@dataclass(frozen=True)
class Judgement:
    """``wrong``: indices. ``worst``: the largest error where the bound holds, and its index."""

    wrong: np.ndarray
    worst: float
    index: int


def judge(got: np.ndarray, right: Expected, dtype: DType, bound: float) -> Judgement:
    """Compares every element."""
    error = ulps(got, right.exact, dtype, right.scale)
    good = error <= bound
    if right.outside.any():
        with np.errstate(all="ignore"):
            also = ulps(got, right.steps.astype(np.float64), dtype, right.scale) <= 2 * bound
        also |= np.isnan(got) & right.nan
        also |= (got == 0) & (right.zero | (right.flushes & (np.abs(right.exact) < dtype.min_normal)))
        good |= right.outside & also
    elsewhere = right.outside
    if right.flushes:
        flushed = (got == 0) & (np.abs(right.exact) < float(MIN_NORMAL))  # a subnormal that is moved may be flushed as well
        good |= flushed
        elsewhere = elsewhere | flushed
    if right.signed:
        zero = ~right.outside & (right.exact == 0) & (right.steps == 0)
        good &= ~(zero & (got == 0) & (np.signbit(got) != np.signbit(right.steps)))
    inside = np.where(elsewhere, 0.0, error)
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
