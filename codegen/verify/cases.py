"""Which calls a kernel is tried with: sizes, codes, flags, masks, alignments, inputs, seeds, bad arguments.

Comes in: operator, board, dtype, variant. Goes out: ``Case`` objects, the small ones first, so that the first failure is a small one.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from codegen.spec.board import Board
from codegen.spec.dtype import DType
from codegen.spec.operator import Operator
from codegen.verify.number import SEEDS

INT_MIN, INT_MAX = -(2**31), 2**31 - 1
MAX_ELEMENTS = 1 << 24
POOL = 6007
"""Values drawn per array; a prime, so that no tile sees the same ones at the same lanes."""


@dataclass(frozen=True)
class Case:
    """One call. ``codes``: parameter -> name of its code, or a number that is none. ``offset``: array -> elements off alignment.

    ``expect``: "values", "no writes" (bad arguments), "nothing" (not even a read) or "begin" (arrays too large to be held: every core
    runs up to its first access to one of them, which must lie inside it).
    """

    n: int
    codes: dict[str, str | int] = field(default_factory=dict)
    flags: dict[str, int] = field(default_factory=dict)
    mask: int = 1
    offset: dict[str, int] = field(default_factory=dict)
    data: str = "typical"
    seed: str = "nominal"
    null: frozenset[str] = frozenset()
    expect: str = "values"


@dataclass(frozen=True)
class Shape:
    """The numbers that sizes are chosen around; all in elements but ``cores``."""

    lanes: int
    block: int
    area: int
    cores: int

    @classmethod
    def of(cls, board: Board, dtype: DType, lanes: int) -> Shape:
        block = math.lcm(lanes * dtype.bytes, board.cache_line.value) // dtype.bytes
        return cls(lanes, block, board.work_area.value // dtype.bytes, board.cores.value)


def cases(op: Operator, shape: Shape, variant: str) -> Iterator[Case]:
    """The default effort."""
    yield from bad_arguments(op, shape, variant)
    combos = list(combinations(op))
    for n in small_sizes(shape):
        for combo in combos:
            yield replace(combo, n=n, mask=1)
    yield from alignments(op, shape, combos)
    if variant == "s":
        yield from masks(shape, combos)
    yield from far(shape, combos, variant)
    yield from specials(op, combos, shape)
    yield from seeds(combos)
    yield from large(shape, combos, variant)


def directed(op: Operator, shape: Shape, variant: str, n: int | None, mask: int | None, reduction: str | None) -> Iterator[Case]:
    """The calls that the command line narrows the matrix to: every remaining choice with ordinary and special values."""
    full = (1 << shape.cores) - 1 if variant == "s" else 1
    names = [a.name for a in op.arrays()]
    for combo in combinations(op):
        if reduction is not None and "reduction" in combo.codes:
            code = next(c for c in op.codes() if c.name == "reduction")
            known = {str(value): name for name, value in code.codes.items()}
            picked = known.get(reduction, reduction)
            if picked in code.codes and combo.codes["reduction"] != picked:
                continue
            if picked not in code.codes:
                combo = replace(combo, codes={**combo.codes, "reduction": int(picked, 0)}, expect="no writes")
        combo = replace(combo, n=shape.block + 1 if n is None else n, mask=full if mask is None else mask)
        if combo.n > MAX_ELEMENTS:
            combo = replace(combo, expect="begin")
        if combo.n <= 0 or (variant == "s" and not combo.mask & full):
            combo = replace(combo, expect="nothing")
        if combo.expect != "values":
            yield combo
            continue
        for data, offset in itertools.product(("typical", "special", "each lane"), ({}, dict.fromkeys(names, 1))):
            yield replace(combo, data=data, offset=offset)
        yield from (replace(combo, seed=seed) for seed in SEEDS if seed != "nominal")


def combinations(op: Operator) -> Iterator[Case]:
    """Every code and flag; a flag that is on is any nonzero number."""
    codes = [list(c.codes) for c in op.codes()]
    flags = [(False, True) for _ in op.flags()]
    for k, (names, ons) in enumerate(itertools.product(itertools.product(*codes), itertools.product(*flags))):
        on = (1, -1, 2, INT_MIN)[k // 2 % 4]
        yield Case(
            n=1,
            codes={c.name: name for c, name in zip(op.codes(), names, strict=True)},
            flags={f.name: on if value else 0 for f, value in zip(op.flags(), ons, strict=True)},
        )


def small_sizes(shape: Shape) -> list[int]:
    lanes, block = shape.lanes, shape.block
    around = {k * lanes + d for k in (1, 2, 3) for d in (-1, 0, 1)} | {k * block + d for k in (1, 2) for d in (-1, 0, 1)}
    return sorted({1, 2, 3, 5, 7, *(n for n in around if n > 0)})


def bad_arguments(op: Operator, shape: Shape, variant: str) -> Iterator[Case]:
    """Calls that must write nothing, or touch nothing."""
    n = shape.block + 1
    first = next(combinations(op))
    full = (1 << shape.cores) - 1
    team = [1, full] if variant == "s" else [1]
    for mask in team:
        base = replace(first, mask=mask)
        for combo, size in itertools.product(combinations(op), (0, -1, INT_MIN)):
            yield replace(combo, n=size, mask=mask, expect="nothing")
        for code in op.codes():
            for value in (-1, max(code.codes.values()) + 1, INT_MAX):
                yield replace(base, n=n, codes={**first.codes, code.name: value}, expect="no writes")
        on = {f.name: 1 for f in op.flags()}
        for array in op.arrays():
            yield replace(base, n=n, flags=on, null=frozenset({array.name}), expect="no writes")
    for array in op.inputs():
        if array.when:  # off, and the pointer NULL: nothing wrong with that
            yield replace(
                first, n=n, flags={**first.flags, array.when: 0}, null=frozenset({array.name}), mask=full if variant == "s" else 1
            )
    if variant == "s":
        for mask in (0, 1 << shape.cores, INT_MIN, ~full):
            yield replace(first, n=n, mask=mask, expect="nothing")


def alignments(op: Operator, shape: Shape, combos: list[Case]) -> Iterator[Case]:
    """Each array alone, then all of them, aligned to their element only."""
    names = [a.name for a in op.arrays()]
    n = 2 * shape.block + shape.lanes // 2 + 1
    for combo, name in itertools.product(combos, names):
        yield replace(combo, n=n, offset={name: 1})
    for combo in combos:
        yield replace(combo, n=n, offset=dict.fromkeys(names, 1))
        yield replace(combo, n=n, offset={name: k % shape.lanes for k, name in enumerate(names)})
        yield replace(combo, n=shape.lanes - 1 or 1, offset=dict.fromkeys(names, shape.lanes - 1))


def masks(shape: Shape, combos: list[Case]) -> Iterator[Case]:
    """Every mask where there are few, one for each (rank, count) where there are many; stray bits; sizes around the split."""
    full = (1 << shape.cores) - 1
    block = shape.block
    turn = itertools.cycle(combos)
    for mask in core_masks(shape.cores):
        count = bin(mask).count("1")
        for n in sorted({1, count * block - 1, count * block + 1, (count + 1) * block}):
            yield replace(next(turn), n=n, mask=mask)
    for count in range(1, shape.cores + 1):
        mask = (1 << count) - 1
        for blocks, more in itertools.product((1, count - 1, count, count + 1, 2 * count - 1, 3 * count + 2), (-1, 0, 1)):
            if blocks * block + more > 0:
                yield replace(next(turn), n=blocks * block + more, mask=mask)
    for combo in combos:
        yield replace(combo, n=5 * block + 3, mask=full)
        yield replace(combo, n=5 * block + 3, mask=full & 0b1010 or full)
    for stray in (~full, INT_MIN, 1 << shape.cores, 0x40000000):
        yield replace(next(turn), n=3 * block + 1, mask=full | stray)
        yield replace(next(turn), n=3 * block + 1, mask=(full & 0b101) | stray)


def core_masks(cores: int) -> list[int]:
    """Every nonempty mask of up to 8 cores; beyond that, one mask with a hole for every (rank, count)."""
    if cores <= 8:
        return list(range(1, 1 << cores))
    found = {(1 << cores) - 1}
    for count in range(1, cores):
        for start in range(0, cores - count + 1, max(1, (cores - count) // 3)):
            found.add(((1 << count) - 1) << start)
        found.add(((1 << count) - 1) & ~1 | 1 << (cores - 1))
    return sorted(found)


def far(shape: Shape, combos: list[Case], variant: str) -> Iterator[Case]:
    """Sizes up to INT_MAX: index arithmetic must not overflow before the first element is touched."""
    sizes = (INT_MAX, INT_MAX - 1, INT_MAX - shape.block + 1, INT_MAX - 2 * shape.block, INT_MAX // 2 + 2, INT_MAX // 2 * 3 // 2)
    teams = [1, *((1 << k) - 1 for k in range(2, shape.cores + 1))] if variant == "s" else [1]
    for n, mask in itertools.product(sizes, teams):
        yield replace(combos[-1], n=n, mask=mask, expect="begin")


def specials(op: Operator, combos: list[Case], shape: Shape) -> Iterator[Case]:
    """Every combination of the operator's special values; its special cases at every lane, among ordinary neighbours."""
    for combo in combos:
        yield replace(combo, n=special_count(op), data="special")
        yield replace(combo, n=_period(op) * shape.lanes, data="each lane")


def seeds(combos: list[Case]) -> Iterator[Case]:
    for combo, seed in itertools.product(combos, SEEDS):
        yield replace(combo, n=POOL, seed=seed)


def large(shape: Shape, combos: list[Case], variant: str) -> Iterator[Case]:
    """More than the work area holds at once, on one core and on all: several tiles each."""
    if variant == "p":
        yield replace(combos[0], n=40 * shape.block + 1)
        yield replace(combos[-1], n=20_011)
        return
    full = (1 << shape.cores) - 1
    for combo in combos:
        yield replace(combo, n=shape.area + shape.block + 1)
    yield replace(combos[0], n=(shape.area + 3 * shape.block) * 2 + shape.lanes // 2, mask=full & 0b11 or full)


def special_count(op: Operator) -> int:
    return math.prod(len(a.special) or 1 for a in op.inputs())


def inputs(op: Operator, dtype: DType, case: Case, n: int) -> dict[str, np.ndarray]:
    """The input arrays of a case, ``n`` elements each, as the operator's dtype."""
    kind = {"fp32": np.float32, "fp16": np.float16}[dtype.name]
    with np.errstate(all="ignore"):
        return {name: values.astype(kind) for name, values in _values(op, dtype, case.data, n).items()}


def _values(op: Operator, dtype: DType, data: str, n: int) -> dict[str, np.ndarray]:
    arrays = op.inputs()
    if data == "special":
        grid = itertools.product(*(a.special or (1.0,) for a in arrays))
        rows = np.array(list(grid), np.float64)
        order = np.random.default_rng(7).permutation(len(rows))
        return {a.name: np.resize(rows[order, k], n) for k, a in enumerate(arrays)}
    values = {a.name: _drawn(a.draw, k, n, dtype) for k, a in enumerate(arrays)}
    if data == "each lane" and op.special:
        for j, row in enumerate(op.special):
            for k, a in enumerate(arrays):
                values[a.name][2 * j :: _period(op)] = row[k]
    return values


def _period(op: Operator) -> int:
    """After how many elements the special cases come again: odd, so that each comes round to every lane, with a neighbour between."""
    return 2 * len(op.special) + 1


def _drawn(draw: str, k: int, n: int, dtype: DType) -> np.ndarray:
    """Typical values with a full mantissa, and now and then near the ends of the domain."""
    rng = np.random.default_rng(1000 + k)
    m = min(n, POOL) or 1
    near = 2.0 ** -rng.uniform(1, dtype.fraction + 1, m)
    if draw == "unit":
        values = np.where(rng.random(m) < 0.25, np.where(rng.random(m) < 0.5, near, 1 - near), rng.random(m))
    elif draw == "label":
        values = np.where(rng.random(m) < 0.6, rng.integers(0, 2, m), rng.random(m))
    elif draw == "positive":
        values = 2.0 ** rng.uniform(-8, 8, m)
    else:
        values = rng.choice([-1.0, 1.0], m) * 2.0 ** rng.uniform(-6, 4, m)
    return np.resize(values, max(n, 0))
