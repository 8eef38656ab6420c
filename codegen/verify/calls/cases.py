"""Which calls a kernel is tried with: sizes, codes, flags, masks, alignments, inputs, seeds, bad arguments.

Comes in: operator, board, dtype, variant. Goes out: ``Case`` objects, the small ones first, so that the first failure is a small one.
Where the split is proven for every size, mask and base, a ``few`` of those around it are left: what they tell is values. Where many
calls differ in one more way only, each combination of codes and flags has some of them, and the others have the rest. Among 1,580
mutants of 29 kernels on all boards there is none that the calls left out would kill, and these do not.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from codegen.spec.board import Board
from codegen.spec.dtype import DType
from codegen.spec.operator import Array, Code, Flag, Operator, Packed
from codegen.verify.calls.inputs import POOL, period, special_count
from codegen.verify.machine.evaluate import COMPARE
from codegen.verify.machine.number import SEEDS
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Int
from codegen.verify.text.loops import walk

INT_MIN, INT_MAX = -(2**31), 2**31 - 1
FEW = 8
"""Cores of a board up to which every mask is tried."""
ALL_AROUND = 4
"""Cores of a board up to which each number of cores has every size around the split."""
MAX_ELEMENTS = 1 << 24
SEVERAL = 8
"""Vectors that an iteration may hold: loops of so many are entered, and left with every kind of rest."""
AT_A_LANE = 64
"""Ordinary values that each lane gets with each value of a scalar: a choice that goes by two operands and a scalar shows in one of ten."""
MOST_LANES = 16
"""Lanes to which every combination of special values comes, and with each value of a scalar every special case."""
IN_PLACE = 1 << 18
"""Bytes of an operand that are many, on a board that computes in place."""
TURNS = 3
"""Of a few: combinations share calls among so many at most."""
FLAGS_ON = (1, -1, 2, 256, INT_MIN)
NAN, INF = float("nan"), float("inf")


@dataclass(frozen=True)
class Case:
    """One call for ``n`` elements from ``start`` on. ``numbers``: the values of scalars.

    ``codes``: parameter -> name of its code, or a number that is none. ``offset``: array -> elements off alignment.

    ``data``: "typical", "special" or "each lane"; with ``pair``, element k holds pair number ``pair`` + k of all 2**32 pairs of half bits
    in the first two inputs (high word, low word); ``first`` replaces element 0 of an array that stands for all; with ``unit``, optional
    arrays hold what they stand for when absent; with ``no_memory``, allocations fail.
    ``expect``: "values", "no writes" (bad arguments), "nothing" (not even a read), "begin" (arrays too large to be held: every core
    runs up to its first access to one of them, which must lie inside it) or "barrier" (nobody is left behind, whatever is written).
    """

    n: int
    codes: dict[str, str | int] = field(default_factory=dict)
    flags: dict[str, int] = field(default_factory=dict)
    mask: int = 1
    offset: dict[str, int] = field(default_factory=dict)
    data: str = "typical"
    first: float | None = None
    unit: bool = False
    seed: str = "nominal"
    null: frozenset[str] = frozenset()
    no_memory: bool = False
    expect: str = "values"
    pair: int | None = None
    start: int = 0
    numbers: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Shape:
    """The numbers that sizes are chosen around; all in elements but ``cores``."""

    lanes: int
    block: int
    area: int
    cores: int
    nontemporal: int = 0
    """From so many elements on, a core may store past the caches; 0: nothing is said of it."""
    landmarks: tuple[int, ...] = ()
    """Numbers that the text compares with, and that may be of elements, such as those of a tile."""

    @classmethod
    def of(cls, board: Board, dtype: DType, lanes: int) -> Shape:
        block = math.lcm(lanes * dtype.bytes, board.cache_line.value) // dtype.bytes
        area = board.work_area.value if board.work_area else IN_PLACE
        long = board.nontemporal_bytes.value if board.nontemporal_bytes else 0
        return cls(lanes, block, area // dtype.bytes, board.cores.value, long // dtype.bytes)

    @property
    def full(self) -> int:
        """The mask of all cores."""
        return (1 << self.cores) - 1


def landmarks(unit: t.Unit, shape: Shape) -> tuple[int, ...]:
    """Of a text: the numbers in its comparisons that are more than some blocks, and that a work area may hold; the first few of them."""
    compared = (n for p in unit.procedures.values() for n in walk(p.body) if isinstance(n, t.Binary) and n.op in COMPARE)
    numbers = {abs(int(c.value)) for n in compared for c in walk(n) if isinstance(c, t.Const) and isinstance(c.type, Int)}
    return tuple(sorted(n for n in numbers if 2 * shape.block < n <= shape.area)[:FEW])


def cases(op: Operator, shape: Shape, variant: str, few: bool = False) -> Iterator[Case]:
    """Each call once; with ``few``, those that a proof of the split does not make needless."""
    seen: set[str] = set()
    for case in _cases(op, shape, variant, few):
        told = repr(case)
        if told not in seen:
            seen.add(told)
            yield case


def _cases(op: Operator, shape: Shape, variant: str, few: bool) -> Iterator[Case]:
    combos = list(combinations(op))
    yield from bad_arguments(op, shape, variant, combos, few)
    yield from sizes(op, shape, combos, few)
    yield from flags(op, shape, combos, few)
    yield from scalars(op, shape, combos)
    yield from ranges(op, shape, combos, variant)
    yield from alignments(op, shape, combos, few)
    if variant == "s":
        yield from masks(shape, combos, few)
        yield from shares_off(op, shape, combos, few)
        yield from (replace(c, n=3 * shape.block + 1, mask=shape.full, no_memory=True, expect="barrier") for c in combos)
    yield from far(op, shape, combos, variant, few)
    yield from specials(op, combos, shape, few)
    yield from seeds(_streams(op, combos, few))
    yield from turning_points(shape, combos)
    yield from large(op, shape, _streams(op, combos, few), variant, few)
    yield from past_caches(op, shape, _streams(op, combos, few), variant, few)


def combinations(op: Operator) -> Iterator[Case]:
    """Every code with every flag off and on (on is 1 or another number); scalars have their first value."""
    codes = [list(c.codes) for c in op.codes()]
    flags = [(False, True) for _ in op.flags()]
    for k, (names, ons) in enumerate(itertools.product(itertools.product(*codes), itertools.product(*flags))):
        numbers = [on_values(f) for f in op.flags()]
        yield Case(
            n=1,
            codes={c.name: name for c, name in zip(op.codes(), names, strict=True)},
            flags={f.name: on[k // 2 % len(on)] if value else 0 for f, value, on in zip(op.flags(), ons, numbers, strict=True)},
            numbers={s.name: s.values[0] for s in op.scalars()},
        )


def _dealt(combos: list[Case], k: int, few: bool) -> list[Case]:
    """The combinations that the ``k``-th of several calls is made with: all, or of a few one in ``TURNS``; each has its turn."""
    step = min(TURNS, len(combos)) if few else 1
    return combos[k % step :: step]


def _streams(op: Operator, combos: list[Case], few: bool) -> list[Case]:
    """All combinations; of a few, one for each set of flags and of operands that are read element by element, which a loop may be for."""
    kinds = {(*map(bool, c.flags.values()), *(_mode(a, c) == "each" for a in op.inputs())): c for c in combos}
    return list(kinds.values()) if few and any(a.modes for a in op.inputs()) else combos


def on_values(flag: Flag) -> tuple[int, ...]:
    """Numbers that are not 0, of which some would be in a smaller type."""
    return {"bool": (1,), "int": FLAGS_ON}.get(flag.type, (*FLAGS_ON, 1 << 32))


def bad_arguments(op: Operator, shape: Shape, variant: str, combos: list[Case], few: bool) -> Iterator[Case]:
    """Calls that must write nothing, or touch nothing; and a NULL that nobody may mind. A few: on one core or on all, in turn."""
    n = shape.block + 1
    masks = [1, shape.full] if variant == "s" else [1]
    for turn, mask in enumerate(masks):
        for combo in combos[turn :: len(masks)] if few and len(combos) > 1 else combos:
            yield from (replace(combo, n=size, mask=mask, expect="nothing") for size in (0, -1, -17, -INT_MAX, INT_MIN))
            if op.range:
                nowhere = ((-1, n + 1), (-n, 2 * n), (INT_MIN, n), (n, -3), (INT_MAX, -INT_MAX), (INT_MAX, INT_MIN))
                yield from (replace(combo, start=start, n=size, mask=mask, expect="nothing") for start, size in nowhere)
            for code in op.codes():
                for value in _no_codes(code):
                    yield replace(combo, n=n, mask=mask, codes={**combo.codes, code.name: value}, expect="no writes")
            for packed in (p for p in op.parameters if isinstance(p, Packed)):
                yield replace(combo, n=n, mask=mask, null=frozenset({packed.name}), expect="no writes")
                if any(entry.type == "long long" for entry in packed.of):  # 5 elements for one who takes it for an int
                    yield from (replace(combo, n=size, mask=mask, expect="no writes") for size in (INT_MAX + 1, (1 << 32) + 5, 1 << 62))
            for array in op.arrays():
                absent = bool(array.when) and not combo.flags[array.when]
                yield replace(combo, n=n, mask=mask, null=frozenset({array.name}), expect="values" if absent else "no writes")
    if variant == "s":
        for mask in (0, 1 << shape.cores, INT_MIN, ~shape.full):
            yield replace(combos[0], n=n, mask=mask, expect="nothing")


def _no_codes(code: Code) -> list[int]:
    """Numbers near the codes that are none; where there are more bits than an int has, such as look like a code without them."""
    distances = (-1, 1, 4, 256, 1 << 16, *((1 << 32, -(1 << 32)) if code.type == "long long" else ()))
    near = {value + distance for value in code.codes.values() for distance in distances}
    return sorted({*near, INT_MAX, INT_MIN} - set(code.codes.values()))


def sizes(op: Operator, shape: Shape, combos: list[Case], few: bool) -> Iterator[Case]:
    """Every size up to three vectors, from aligned bases and from others; around several vectors and blocks with every combination.

    A few: each rest that ``_rests`` names once from aligned bases and once from others.
    """
    lanes, block = shape.lanes, shape.block
    around = {k * lanes + d for k in (1, 2, SEVERAL // 2, SEVERAL) for d in (-1, 0, 1)} | {
        k * block + d for k in (1, 2) for d in (-1, 0, 1)
    }
    turn, rests = itertools.cycle(combos), _rests(lanes)
    off = {a.name: 1 for a in op.arrays()}
    for k, n in enumerate(sorted({*range(1, 3 * lanes + 1), *range(1, 8), *around} - {0, -1})):
        vectors, rest = divmod(n, lanes)
        for c in _dealt(combos, k, few) if n in around else [next(turn)]:
            if not few or n in around or (vectors == 0 and rest in rests):
                yield replace(c, n=n)
        case = replace(next(turn), n=n, offset=off)
        if not few or ((vectors + rest) % 3 == 0 and rest in rests):
            yield case


def _rests(lanes: int) -> set[int]:
    """Of fewer elements than a vector has: up to eight, and around powers of two, each number; of the others every fourth."""
    ends = {power + d for power in (1 << k for k in range(lanes.bit_length())) for d in (-1, 0, 1)}
    return {rest for rest in range(lanes) if rest <= 8 or rest in ends or rest == lanes - 1 or rest % 4 == 2}


def flags(op: Operator, shape: Shape, combos: list[Case], few: bool) -> Iterator[Case]:
    """Any nonzero number is on; an optional array that holds what it stands for gives the bits of one that is absent."""
    n = shape.block + shape.lanes // 2 + 1
    for flag in op.flags():
        present, off = [c for c in combos if c.flags[flag.name]], {a.name: 1 for a in op.arrays() if a.when == flag.name}
        for k, on in enumerate(on_values(flag)):
            for found, offset in ((present, dict[str, int]()), (_dealt(present, k, few), off)):
                yield from (replace(c, n=n, flags={**c.flags, flag.name: on}, offset=offset) for c in found)
    if op.flags():
        yield from (replace(c, n=n, unit=True) for c in combos)


def scalars(op: Operator, shape: Shape, combos: list[Case]) -> Iterator[Case]:
    """Each value of each scalar, on ordinary values, on special ones, and on special cases between ordinary ones."""
    n, lanes = max(shape.block, AT_A_LANE * shape.lanes) + shape.lanes // 2 + 1, min(shape.lanes, MOST_LANES)
    for combo, scalar in itertools.product(combos, op.scalars()):
        for value in scalar.values[1:]:
            case = replace(combo, n=n, numbers={**combo.numbers, scalar.name: value})
            yield from (case, replace(case, n=special_count(op) * lanes, data="special"))
            yield replace(case, n=period(op) * lanes, data="each lane")


def ranges(op: Operator, shape: Shape, combos: list[Case], variant: str) -> Iterator[Case]:
    """Both ends of a range around vectors and blocks, from bases that are aligned, that are not, and that are so at its first element."""
    if not op.range:
        return
    lanes, block = shape.lanes, shape.block
    turn, names = itertools.cycle(combos), [a.name for a in op.arrays()]
    masks = itertools.cycle([1, shape.full, shape.full & 0b101 or 1, shape.full & 0b11 or 1] if variant == "s" else [1])
    starts = sorted({1, 2, lanes - 1, lanes, lanes + 1, block - 1, block, block + 1, 3 * block + lanes // 2, 60_001} - {0})
    lengths = sorted({1, lanes - 1, lanes, block - 1, block, block + 1, 2 * block + lanes // 2 + 1} - {0})
    for k, (start, n) in enumerate(itertools.product(starts, lengths)):
        offset: dict[str, int] = ({}, dict.fromkeys(names, -start % lanes), dict.fromkeys(names, 1))[k % 3]
        yield replace(next(turn), start=start, n=n, mask=next(masks), offset=offset)


def alignments(op: Operator, shape: Shape, combos: list[Case], few: bool) -> Iterator[Case]:
    """Each array alone, then all of them: by one element, and by every power of two that is less than a vector.

    A few: three vectors and a half, but for all arrays by one element.
    """
    names = [a.name for a in op.arrays()]
    n = many = 2 * max(shape.block, SEVERAL * shape.lanes) + shape.lanes // 2 + 1
    if few:
        n = 3 * shape.lanes + shape.lanes // 2 + 1
    powers = [1 << k for k in range((shape.lanes - 1).bit_length())]
    full = [c for c in combos if all(c.flags.values()) and _each(op, c)] or combos
    for k, (d, name) in enumerate(itertools.product(powers, names)):
        yield from (replace(c, n=n, offset={name: d}) for c in (combos if d == 1 and not few else _dealt(full, k, few)))
    for k, (pair, d) in enumerate(itertools.product(itertools.combinations(names, 2), sorted({1, shape.lanes // 2 or 1}))):
        # two that a sum or an exclusive or would take for none
        yield from (replace(c, n=n, offset=dict.fromkeys(pair, d)) for c in _dealt(full, k, few))
    for k, d in enumerate(powers):
        elements = many if d == 1 else n
        yield from (replace(c, n=elements, offset=dict.fromkeys(names, d)) for c in _dealt(combos, k, few and len(powers) >= TURNS))
    for k, combo in enumerate(combos):
        if not few or k % 2 == 0:
            yield replace(combo, n=n, offset={name: k % shape.lanes for k, name in enumerate(names)})
        if not few or k % 2 == 1 or len(combos) == 1:
            yield replace(combo, n=shape.lanes - 1 or 1, offset=dict.fromkeys(names, shape.lanes - 1))


def _each(op: Operator, case: Case) -> bool:
    """Whether every array with modes has an element for each."""
    return all(_mode(a, case) == "each" for a in op.inputs())


def _mode(array: Array, case: Case) -> str:
    return array.modes.get(str(case.codes[array.by]), "each") if array.by else "each"


def masks(shape: Shape, combos: list[Case], few: bool) -> Iterator[Case]:
    """Every mask where there are few, one for each (rank, count) where there are many; stray bits; sizes around the split.

    With more than ``ALL_AROUND`` cores, each count has a third of the sizes around the split: another one than the count before it has.
    A few: a mask with holes for each count, the cores taking turns; for each count one in 18 of the sizes around the split; every other one
    of the rest.
    """
    block, full = shape.block, shape.full
    turn = itertools.cycle(combos)
    every = core_masks(shape.cores)
    some = set(_with_holes(every, shape.cores)) if few else set(every)
    for k, mask in enumerate(every):
        count = bin(mask).count("1")
        around = sorted({1, count * block - 1, count * block + 1, (count + 1) * block})
        holes = mask & (mask + 1)  # where there are many masks, those with holes take turns at the sizes
        for n in [around[k % len(around)]] if holes and shape.cores > 4 else around:
            case = replace(next(turn), n=n, mask=mask)
            if mask in some:
                yield case
    for count in range(1, shape.cores + 1):
        mask = (1 << count) - 1
        sizes_around = itertools.product((1, count - 1, count, count + 1, 2 * count - 1, 3 * count + 2), (-1, 0, 1))
        for k, (blocks, more) in enumerate(sizes_around):
            if blocks * block + more > 0 and (shape.cores <= ALL_AROUND or (k + k // 3 + count) % 3 == 0):
                case = replace(next(turn), n=blocks * block + more, mask=mask)
                if not few or (k + k // 3 + count) % 18 == 0:
                    yield case
    for k, combo in enumerate(combos):
        both = [replace(combo, n=5 * block + 3, mask=mask) for mask in (full, full & 0b1010 or full)]
        yield from both[k % 2 : k % 2 + 1] if few and len(combos) > 1 else both
    for k, stray in enumerate((~full, INT_MIN, 1 << shape.cores, 0x40000000)):
        both = [replace(next(turn), n=3 * block + 1, mask=mask | stray) for mask in (full, full & 0b101)]
        yield from both[k % 2 : k % 2 + 1] if few else both


def _with_holes(masks: list[int], cores: int) -> Iterator[int]:
    """One mask with holes for each number of cores that has one."""
    for count in range(1, cores):
        found = [mask for mask in masks if bin(mask).count("1") == count and mask & (mask + 1)]
        yield found[5 * count % len(found)]


def shares_off(op: Operator, shape: Shape, combos: list[Case], few: bool) -> Iterator[Case]:
    """All cores on bases off alignment: whole cache lines are those of the output's addresses, not of its indices. A few: a sixth."""
    names = [a.name for a in op.arrays()]
    turn = itertools.cycle(combos)
    for d in sorted({1, shape.lanes // 2 or 1, shape.lanes - 1 or 1}):
        for blocks in (1, shape.cores, 2 * shape.cores + 1):
            for k, more in enumerate((-d - 1, -d, -d + 1, 1)):
                case = replace(next(turn), n=max(1, blocks * shape.block + more), mask=shape.full, offset=dict.fromkeys(names, d))
                if not few or (k + blocks + d) % 6 == 0:
                    yield case


def core_masks(cores: int) -> list[int]:
    """Every nonempty mask of up to 8 cores; beyond that, masks with holes for every (rank, count)."""
    if cores <= FEW:
        return list(range(1, 1 << cores))
    found = {(1 << cores) - 1}
    for count in range(1, cores):
        for start in range(0, cores - count + 1, max(1, (cores - count) // 3)):
            found.add(((1 << count) - 1) << start)
        found.add(((1 << count) - 1) & ~1 | 1 << (cores - 1))
    return sorted(found)


def far(op: Operator, shape: Shape, combos: list[Case], variant: str, few: bool) -> Iterator[Case]:
    """Sizes up to INT_MAX: index arithmetic must not overflow, and every core must begin at a place of its own. A few: INT_MAX alone."""
    many = (INT_MAX, INT_MAX - 1, INT_MAX - shape.block + 1, INT_MAX - 2 * shape.block, INT_MAX // 2 + 2, INT_MAX // 2 * 3 // 2)
    counts = range(1, shape.cores + 1) if variant == "s" else [1]
    turn = itertools.cycle(combos)
    for n, count in itertools.product(() if few else many, counts):
        yield replace(next(turn), n=n, mask=(1 << count) - 1, expect="begin")
        if op.range:
            start = max(1, INT_MAX - n)
            yield replace(next(turn), start=start, n=INT_MAX - start, mask=(1 << count) - 1, expect="begin")
    for combo in combos:
        yield replace(combo, n=INT_MAX, mask=shape.full if variant == "s" else 1, expect="begin")


def specials(op: Operator, combos: list[Case], shape: Shape, few: bool) -> Iterator[Case]:
    """Every combination of the operator's special values, and its special cases, at every lane, in vectors and in copies.

    A few: one of the two in copies, in turn, and there each combination once.
    """
    off = {a.name: 1 for a in op.arrays()}
    once = special_count(op)
    kinds = (("special", once * min(shape.lanes, MOST_LANES), once), ("each lane", period(op) * shape.lanes, 0))
    for k, combo in enumerate(combos):
        for j, (data, n, fewest) in enumerate(kinds):
            yield replace(combo, n=n, data=data)
            if not few or j != k % 2:
                yield replace(combo, n=1 + (fewest if few and fewest else n), data=data, offset=off)
        for array in op.inputs():
            if _mode(array, combo) != "each":
                values = {*array.special, 0.0, NAN, INF, -INF}
                yield from (replace(combo, n=shape.block + 1, first=v) for v in sorted(values, key=repr))
                yield replace(combo, n=shape.block + 1, first=-0.0)


def seeds(combos: list[Case]) -> Iterator[Case]:
    for combo, seed in itertools.product(combos, SEEDS):
        yield replace(combo, n=POOL, seed=seed)


def large(op: Operator, shape: Shape, combos: list[Case], variant: str, few: bool) -> Iterator[Case]:
    """More than a short counts, more than the work area holds at once: several tiles, on one core and on all.

    A few: not from bases off alignment, where a loop over copies takes half a second here, and its index is proven not to overflow.
    """
    if variant == "p":
        yield from (replace(combo, n=66_001) for combo in combos)
        if not few:
            yield replace(combos[-1], n=33_001, offset={op.arrays()[0].name: 1})
        return
    for combo in combos:
        yield replace(combo, n=shape.area + shape.block + 1)
        yield replace(combo, n=shape.area + 3 * shape.block + shape.lanes // 2, mask=shape.full & 0b11 or shape.full)
    yield replace(combos[0], n=(shape.area + 3 * shape.block) * 2 + shape.lanes // 2, mask=shape.full & 0b11 or shape.full)


def turning_points(shape: Shape, combos: list[Case]) -> Iterator[Case]:
    """On one core, sizes at which a comparison of the text comes out otherwise: with one tile, and with a second behind it."""
    turn = itertools.cycle(combos)
    for landmark in shape.landmarks:
        yield from (replace(next(turn), n=n) for n in (landmark - 1, landmark, landmark + 1, 2 * landmark, 2 * landmark + 1))


def past_caches(op: Operator, shape: Shape, combos: list[Case], variant: str, few: bool) -> Iterator[Case]:
    """Just so much that the caches are passed by, and not quite; from an aligned output and from others, on one core and on two."""
    n = shape.nontemporal
    if n:
        yield replace(combos[-1], n=n - 1)
        yield from (replace(combo, n=n + shape.lanes + 1) for combo in combos)
        for vectors in range(1 if few else 8):  # one who takes another number for the alignment is right at some addresses
            yield replace(combos[0], n=n + 1, offset={a.name: 1 + vectors * shape.lanes for a in op.arrays()})
    if n and variant == "s":
        yield replace(combos[0], n=2 * n + 1, mask=shape.full & 0b11, offset={a.name: 1 for a in op.arrays()})
