"""The case matrix covers what the contract speaks of."""

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest

from codegen.errors import CodegenError
from codegen.spec.dtype import DTYPES
from codegen.verify.calls.cases import INT_MAX, INT_MIN, Case, Shape, cases, combinations, core_masks, landmarks
from codegen.verify.calls.given import Narrow, narrowed, options
from codegen.verify.calls.inputs import inputs, pairs, special_count
from codegen.verify.machine.memory import fill
from codegen.verify.text.unit import load

from .conftest import bundled, context, operator

BCE, SQRT = (next(op for op in bundled().operators if op.name == name) for name in ("binarycrossentropygrad", "sqrt_grad"))
FT78NE = Shape.of(context("ft78ne").board, DTYPES["fp32"], 2)


@pytest.fixture(scope="module")
def shared():
    return list(cases(BCE, FT78NE, "s"))


def test_no_call_is_made_twice(shared):
    assert len({repr(case) for case in shared}) == len(shared)


def test_shapes_are_read_from_the_board():
    assert (FT78NE.lanes, FT78NE.block, FT78NE.cores) == (2, 16, 8)
    assert Shape.of(context("mt7004").board, DTYPES["fp16"], 64).block == 64


def test_every_reduction_with_and_without_weight():
    found = {(c.codes["reduction"], bool(c.flags["weight_defined"])) for c in combinations(BCE)}
    assert found == {(r, w) for r in ("none", "mean", "sum") for w in (True, False)}
    assert {c.flags["weight_defined"] for c in cases(BCE, FT78NE, "p")} >= {0, 1, -1, 2, 256, INT_MIN}
    assert len(list(combinations(SQRT))) == 1


def test_every_mask_and_stray_bits(shared):
    masks = {c.mask & 0xFF for c in shared if c.expect == "values"}
    assert masks == set(range(1, 256))
    assert any(c.mask & ~0xFF and c.expect == "values" for c in shared)
    assert {0, INT_MIN} <= {c.mask for c in shared if c.expect == "nothing"}


@pytest.mark.parametrize(("board", "lanes", "dtype"), [("ft78ne", 2, "fp32"), ("mt7004", 64, "fp16"), ("mt3000", 32, "fp32")])
def test_where_the_split_is_proven_a_few_calls_around_it_are_left(board, lanes, dtype):
    shape = Shape.of(context(board).board, DTYPES[dtype], lanes)
    every, few = list(cases(BCE, shape, "s")), list(cases(BCE, shape, "s", few=True))
    assert {repr(replace(c, n=0)) for c in few} < {repr(replace(c, n=0)) for c in every}, "in some, fewer elements"
    assert len(few) < len(every) / 2
    aligned = [c for c in few if c.expect == "values" and not c.offset]
    counts = {bin(c.mask & shape.full).count("1") for c in aligned}
    holes = [c.mask for c in aligned if c.mask & shape.full & (c.mask + 1)]
    assert counts == set(range(1, shape.cores + 1))
    assert {bin(mask).count("1") for mask in holes} >= set(range(1, shape.cores))
    assert all(any(mask >> core & 1 for mask in holes) for core in range(shape.cores))
    short = {c.n for c in aligned if c.mask == 1 and c.n < lanes}
    off = {c.n % lanes for c in few if c.offset == {a.name: 1 for a in BCE.arrays()} and c.mask == 1 and c.n <= 3 * lanes}
    assert off == {0, *short}, "each rest, from aligned bases and from others"
    every_one = {*range(1, 9), *range(lanes // 2 - 1, lanes // 2 + 2), lanes - 2, lanes - 1}
    assert short >= {n for n in every_one if 0 < n < lanes}
    assert all(short & set(range(n, n + 4)) for n in range(1, lanes - 4)), "one in four"
    assert not [c for c in few if c.expect == "begin" and c.n != INT_MAX]


def test_combinations_share_what_a_few_calls_are_made_with():
    """Each has its turn with each kind of call: on no mask, no offset and no special values is one of them alone."""
    shape = Shape.of(context("mt7004").board, DTYPES["fp32"], 32)
    private, shared = (list(cases(BCE, shape, variant, few=True)) for variant in "ps")
    names = {a.name for a in BCE.arrays()}
    told = {(c.codes["reduction"], bool(c.flags["weight_defined"])) for c in combinations(BCE)}

    def combos(found):
        return {(c.codes["reduction"], bool(c.flags["weight_defined"])) for c in found if c.expect == "values"}

    for found in (private, shared):
        assert combos(c for c in found if set(c.offset) == names and c.n > shape.block) == told
        assert combos(c for c in found if c.data == "special") == combos(c for c in found if c.data == "each lane") == told
        assert combos(c for c in found if c.null) == {(r, w) for r, w in told if not w}, "an absent weight may be NULL"
    assert combos(c for c in shared if bin(c.mask & shape.full).count("1") == shape.cores) == told
    for on in (1, -1, 2, 256, INT_MIN):
        assert any(c.flags["weight_defined"] == on and c.expect == "values" for c in private)
    for array, d in itertools.product(names, (1, 2, 4, 8, 16)):
        assert any(c.offset == {array: d} for c in private)
    assert combos(c for c in private if c.n == 66_001) == {("none", False), ("none", True), ("sum", False), ("sum", True)}, "each loop"
    assert combos(c for c in cases(BCE, shape, "p") if c.n == 66_001) == told
    refused = {(c.codes["reduction"], c.mask) for c in shared if c.expect == "no writes" and type(c.codes["reduction"]) is int}
    assert {mask for _, mask in refused} == {1, shape.full}


def test_sizes_around_lanes_split_and_tiles(shared):
    sizes = {c.n for c in shared}
    assert {0, -1, INT_MIN, 1, 2, 3, 15, 16, 17, 127, 128, 129, INT_MAX} <= sizes
    assert max(n for n in sizes if n < 2**24) * 4 > 2 * FT78NE.area


def test_sizes_around_what_the_text_compares_with(tmp_path):
    path = tmp_path / "a.c"
    path.write_text(
        "enum { TILE = 500, FAR = 300000 };\n"
        "int f(int n, int k)\n{\n    return (n < TILE) || (n - k > 2 * 40) || (k == 3) || (n > FAR) || (n % 600 != 0) ? n / 700 : 0;\n}\n"
    )
    found = landmarks(load(path, "a.c", context("ft78ne")).unit, FT78NE)
    assert found == (40, 500, 600)  # not 3, less than a vector's block; 700 is compared with nothing; 300000 fits no work area
    sizes = {c.n for c in cases(SQRT, replace(FT78NE, landmarks=(500,)), "s")} - {c.n for c in cases(SQRT, FT78NE, "s")}
    assert sizes == {499, 500, 501, 1000, 1001}


def test_bad_arguments(shared):
    bad = [c for c in shared if c.expect == "no writes"]
    assert {c.codes["reduction"] for c in bad} >= {-1, 3, 4, 256, INT_MAX, INT_MIN}
    assert {name for c in bad for name in c.null} == {"input_x", "input_y", "weight", "dloss", "dx"}
    off = [c for c in shared if c.null == frozenset({"weight"}) and c.expect == "values"]
    assert all(c.flags["weight_defined"] == 0 for c in off)
    assert off


def test_every_array_is_misaligned_alone_and_with_the_others(shared):
    alone = {next(iter(c.offset)) for c in shared if len(c.offset) == 1}
    assert alone == {a.name for a in BCE.arrays()}
    assert any(len(c.offset) == 5 for c in shared)


def test_many_cores_get_one_mask_for_each_rank_and_count():
    masks = core_masks(12)
    assert {bin(m).count("1") for m in masks} == set(range(1, 13))
    assert any("0" in bin(m)[2:].rstrip("0") for m in masks), "holes"
    assert len(masks) < 200


def test_many_cores_share_the_sizes_around_the_split():
    mt3000 = context("mt3000").board
    shape = Shape.of(mt3000, DTYPES["fp32"], 32)
    blocks = {
        count: {divmod(c.n + 1, shape.block) for c in cases(SQRT, shape, "s") if c.mask == (1 << count) - 1 and c.expect == "values"}
        for count in range(4, 25)
    }
    multiples = {count: (1, count - 1, count, count + 1, 2 * count - 1, 3 * count + 2) for count in blocks}
    assert all(any((m, more) in blocks[c] for more in (0, 1, 2)) for c in blocks for m in multiples[c]), "each count, around each multiple"
    for k, more in itertools.product(range(6), (0, 1, 2)):
        assert any((multiples[c][k], more) in blocks[c] for c in blocks), "each multiple, one less, just it, one more"


def test_special_values_meet_in_every_combination():
    found = inputs(BCE, DTYPES["fp32"], "special")
    rows = set(zip(*(found[a.name].tolist() for a in BCE.inputs()), strict=True))
    assert len(rows) == math.prod(len(a.special) for a in BCE.inputs()) == special_count(BCE) - 1
    assert (0.0, 1.0, -2.5, -3.0) in rows


@pytest.mark.parametrize("lanes", [2, 4, 16])
def test_each_combination_comes_to_every_lane_also_with_other_scalars(lanes):
    for op, values in (operator("smoothl1lossgrad"), {1.0, 0.25, 3.0, 0.0, -1.0}), (BCE, {None}):
        found = [c for c in cases(op, Shape(lanes, lanes, 1 << 16, 4), "p") if c.data == "special" and not c.offset]
        assert {c.numbers.get("beta") for c in found} == values
        for case in found:
            columns = [np.zeros(case.n, np.float32) for _ in op.inputs()]
            for column, array in zip(columns, op.inputs(), strict=True):
                fill(column, inputs(op, DTYPES["fp32"], "special")[array.name])
            rows = {(k % lanes, *row) for k, row in enumerate(zip(*(c.tolist() for c in columns), strict=True))}
            assert len(rows) == lanes * math.prod(len(a.special) for a in op.inputs())


@pytest.mark.parametrize("lanes", [2, 32, 64])
def test_special_cases_come_to_every_lane_with_ordinary_neighbours(lanes):
    shape = Shape(lanes, lanes, 1 << 16, 4)
    case = next(c for c in cases(BCE, shape, "p") if c.data == "each lane")
    x = np.zeros(case.n, np.float32)
    fill(x, inputs(BCE, DTYPES["fp32"], case.data)["input_x"])
    at = np.flatnonzero(np.isneginf(x))
    assert set(at % lanes) == set(range(lanes))
    assert np.isfinite(x[at + 1]).all()


def test_typical_values_have_a_full_mantissa_below_one_half():
    x = inputs(BCE, DTYPES["fp32"], "typical")["input_x"]
    assert np.all((x >= 0) & (x <= 1))
    assert np.mean((x * 2**24) % 1 != 0) > 0.2, "not multiples of 2**-24"


def test_narrowed_cases_keep_to_what_was_asked():
    found = list(narrowed(BCE, FT78NE, "s", Narrow(40, 0b101, "mean")))
    assert {(c.n, c.mask, c.codes["reduction"]) for c in found} == {(40, 5, "mean")}
    assert {c.data for c in found} == {"typical", "special", "each lane"}
    expected = {
        Narrow(n=-3): "nothing",
        Narrow(n=5, mask=0x100): "nothing",
        Narrow(n=5, reduction="7"): "no writes",
        Narrow(n=INT_MAX, reduction="1"): "begin",
        Narrow(n=5, given="input_y=NULL"): "no writes",
        Narrow(n=5, given="memory=0"): "barrier",
    }
    for narrow, expect in expected.items():
        assert {c.expect for c in narrowed(BCE, FT78NE, "s", narrow)} == {expect}


@pytest.mark.parametrize(
    ("narrow", "message"),
    [
        (Narrow(n=2**31), "does not fit an int"),
        (Narrow(mask=2**33), "more than 32 bits"),
        (Narrow(reduction="men"), "did you mean 'mean'"),
        (Narrow(given="nonsense"), "is not name=value"),
        (Narrow(given="wieght=NULL"), "did you mean 'weight'"),
        (Narrow(given="weight+x"), "needs a number"),
        (Narrow(given="seed=odd"), "says nothing of this call"),
    ],
)
def test_wrong_narrowing_is_told(narrow, message):
    with pytest.raises(CodegenError, match=message):
        list(narrowed(BCE, FT78NE, "s", narrow))


def test_every_case_can_be_repeated_by_its_words():
    """The options of a case give this case and no other."""
    tried = 0
    for case in itertools.islice(cases(BCE, FT78NE, "s"), 0, None, 7):
        words = dict(itertools.batched(options((case,), BCE, "s"), 2)) if hasattr(itertools, "batched") else {}
        if not words:
            found = options((case,), BCE, "s")
            words = dict(zip(found[::2], found[1::2], strict=True))
        narrow = Narrow(int(words["-n"]), int(words["--core-mask"], 0), words["--reduction"], words.get("--given"))
        (again,) = narrowed(BCE, FT78NE, "s", narrow)
        assert options((again,), BCE, "s") == options((case,), BCE, "s")
        assert again.expect == case.expect
        tried += 1
    assert tried > 120


def test_two_calls_are_repeated_in_their_order():
    modes = {"reduction": "mean"}
    calls = Case(17, modes, {"weight_defined": 0}, 3), Case(9, modes, {"weight_defined": 2}, 1, {"dx": 1}, unit=True)
    words = options(calls, BCE, "s")
    assert words[-1] == "input_size=17,core_mask=0x3,weight_defined=0;weight_defined=2,dx+1,unit=1"
    assert tuple(narrowed(BCE, FT78NE, "s", Narrow(9, 1, "mean", words[-1]))) == calls


def test_values_come_again():
    for kind in ("typical", "special", "each lane"):
        for values in inputs(BCE, DTYPES["fp16"], kind).values():
            short, long = np.zeros(5, np.float16), np.zeros(3 * len(values) + 7, np.float16)
            fill(short, values)
            fill(long, values)
            assert short.tobytes() == values[:5].tobytes()
            assert long.tobytes() == np.resize(values, len(long)).tobytes()


def test_pairs_are_numbered_by_their_bits():
    found = pairs(BCE, DTYPES["fp16"], 0x3C00FFFE, 4)
    assert found["input_x"].view(np.uint16).tolist() == [0x3C00, 0x3C00, 0x3C01, 0x3C01]
    assert found["input_y"].view(np.uint16).tolist() == [0xFFFE, 0xFFFF, 0, 1]
    assert set(found["weight"].tolist()) == {1.0}


def test_sizes_around_where_stores_go_past_the_caches():
    shape = Shape.of(context("host_avx2").board, DTYPES["fp16"], 8)
    assert shape.nontemporal == 1 << 21
    found = [c for c in cases(SQRT, shape, "s") if shape.nontemporal - 1 <= c.n < INT_MAX // 2 and c.expect == "values"]
    assert {shape.nontemporal - 1, shape.nontemporal + 1, 2 * shape.nontemporal + 1} <= {c.n for c in found}
    assert any(c.offset for c in found)
    assert any(c.mask == 3 for c in found)


@pytest.mark.parametrize("wrong", [31, 33])
def test_a_number_beside_it_is_not_the_alignment_of_stores_past_the_caches(wrong):
    """Where ``wrong`` takes the place of 32 in what brings a store to its alignment, one of the calls stores to another."""
    shape = Shape.of(context("host_avx2").board, DTYPES["fp32"], 8)
    bases = [
        4096 * k + 32 + 4 * c.offset["output"]
        for k in range(8)
        for c in cases(SQRT, shape, "p")
        if c.n == shape.nontemporal + 1 and c.offset
    ]
    assert len(bases) == 64
    for k in range(0, len(bases), 8):
        stores = [base + (wrong - base % wrong) // 4 * 4 if base % wrong else base for base in bases[k : k + 8]]
        assert any(address % wrong == 0 and address % 32 for address in stores)
