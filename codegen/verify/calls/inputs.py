"""The values that a kernel is run on: typical ones with a full mantissa, the operator's special ones in every combination.

Comes in: operator, dtype and kind. Goes out: one array per input, all of one length; a call of more elements holds them again and again.
"""

from __future__ import annotations

import itertools
import math

import numpy as np

from codegen.spec.dtype import DType
from codegen.spec.operator import Operator

POOL = 6007
"""Values drawn per array; a prime, so that no tile sees the same ones at the same lanes."""
DRAWN = 1 << 18
"""Values per array of "drawn 0", "drawn 1", ..., of which no two are alike."""

ENDS = (0.0, -0.0, math.inf, -math.inf, math.nan, 1e-39, -(2.0**-24), 2.0**127)
"""What every operand of every operator may be."""
NUMPY = {"fp32": np.float32, "fp16": np.float16}


def inputs(op: Operator, dtype: DType, data: str) -> dict[str, np.ndarray]:
    """One period of each input array, as the operator's dtype."""
    with np.errstate(all="ignore"):
        return {name: values.astype(NUMPY[dtype.name]) for name, values in _values(op, dtype, data).items()}


def pairs(op: Operator, dtype: DType, first: int, n: int) -> dict[str, np.ndarray]:
    """Pairs ``first`` .. ``first + n - 1`` of half bits for the first two inputs (high word, low word); the others hold one value."""
    halves = np.arange(first, first + n, dtype="<u4").view("<f2").reshape(-1, 2)
    low_last = (1, 0) if len(op.inputs()) > 1 else (0,)
    found = {a.name: halves[:, k] for a, k in zip(op.inputs(), low_last, strict=False)}
    for array in op.inputs()[2:]:
        found[array.name] = np.full(n, (array.special or (1.0,))[0], np.float16)
    return found


def special_count(op: Operator) -> int:
    """How many combinations of special values there are; one of them twice where that number is even: each comes to every lane."""
    return math.prod(len(a.special) or 1 for a in op.inputs()) | 1


def special_cases(op: Operator) -> list[tuple[float, ...]]:
    """The operator's own cases, and each input at the ends of arithmetic while the others are ordinary."""
    ordinary = tuple((*a.special, 1.0)[0] for a in op.inputs())
    ends = [(*ordinary[:k], end, *ordinary[k + 1 :]) for k in range(len(ordinary)) for end in ENDS]
    return [*op.special, *ends]


def period(op: Operator) -> int:
    """After how many elements the special cases come again: odd, so that each comes round to every lane, with a neighbour between."""
    return 2 * len(special_cases(op)) + 1


def _values(op: Operator, dtype: DType, data: str) -> dict[str, np.ndarray]:
    arrays = op.inputs()
    if data == "special":
        rows = np.array(list(itertools.product(*(a.special or (1.0,) for a in arrays))), np.float64)
        rows = np.concatenate([rows, rows[:1]])[: special_count(op)]
        order = np.random.default_rng(7).permutation(len(rows))
        return {a.name: rows[order, k] for k, a in enumerate(arrays)}
    if data.startswith("drawn "):
        return {a.name: _mixed(a.draw, 1000 * int(data[6:]) + k, dtype) for k, a in enumerate(arrays)}
    values = {a.name: _drawn(a.draw, k, dtype) for k, a in enumerate(arrays)}
    if data == "each lane":
        length = POOL // period(op) * period(op)  # whole periods, so that repeating them goes on alike
        values = {name: drawn[:length] for name, drawn in values.items()}
        for j, row in enumerate(special_cases(op)):
            for k, a in enumerate(arrays):
                values[a.name][2 * j :: period(op)] = row[k]
    return values


def _mixed(draw: str, k: int, dtype: DType) -> np.ndarray:
    """Typical values; one in eight has any bits: other magnitudes, subnormals, infinities, NaNs."""
    rng = np.random.default_rng([2000, k])
    unsigned = np.uint32 if dtype.bytes == 4 else np.uint16
    any_bits = rng.integers(0, 1 << (8 * dtype.bytes), DRAWN, unsigned).view(NUMPY[dtype.name])
    return np.where(rng.random(DRAWN) < 0.125, any_bits.astype(np.float64), _drawn(draw, k, dtype, DRAWN))


def _drawn(draw: str, k: int, dtype: DType, count: int = POOL) -> np.ndarray:
    """Typical values with a full mantissa, and now and then near the ends of the domain."""
    rng = np.random.default_rng(1000 + k)
    near = 2.0 ** -rng.uniform(1, dtype.fraction + 1, count)
    if draw == "unit":
        ends = np.where(rng.random(count) < 0.5, near, 1 - near)
        return np.where(rng.random(count) < 0.25, ends, rng.random(count))
    if draw == "label":
        return np.where(rng.random(count) < 0.6, rng.integers(0, 2, count), rng.random(count))
    if draw == "positive":
        return 2.0 ** rng.uniform(-8, 8, count)
    return rng.choice([-1.0, 1.0], count) * 2.0 ** rng.uniform(-6, 4, count)
