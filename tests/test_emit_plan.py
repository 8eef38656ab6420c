import dataclasses
import itertools

import pytest

from codegen.emit import formula as formulas
from codegen.emit import plan, vector
from codegen.emit.arguments import Arguments
from codegen.errors import CodegenError
from codegen.spec.dtype import DTYPES
from codegen.spec.load import Fact
from codegen.spec.operator import Array

from .conftest import bundled, context, operator


def kernel(board="ft78ne", op="binarycrossentropygrad", dtype="fp32", variant="s"):
    found = context(board)
    return plan.kernel(found.board, found.dialect, operator(op), DTYPES[dtype], variant)


@pytest.mark.parametrize(
    ("board", "dtype", "lanes", "block", "tile"),
    [("ft78ne", "fp32", 4, 16, 24560), ("mt7004", "fp32", 32, 32, 12992), ("mt7004", "fp16", 64, 64, 26176)],
)
def test_sizes_come_from_the_board(board, dtype, lanes, block, tile):
    k = kernel(board, dtype=dtype)
    assert (k.lanes, k.block, k.tile) == (lanes, block, tile)


@pytest.mark.parametrize(("board", "dtype"), [("ft78ne", "fp32"), ("mt7004", "fp32"), ("mt7004", "fp16")])
def test_tiles_fit_and_are_whole_blocks(board, dtype):
    k = kernel(board, dtype=dtype)
    assert k.tile % k.block == 0
    assert k.block % k.lanes == 0 and k.tile % k.step == 0
    assert k.block * k.dtype.bytes % k.board.cache_line.value == 0
    assert k.area_bytes == 2 * 5 * k.tile * k.dtype.bytes <= k.board.work_area.value


@pytest.mark.parametrize(
    ("board", "channels", "flights"),
    [("ft78ne", 1, 1), ("ft78ne", 9, 1), ("mt7004", None, 5), ("mt7004", 5, 5), ("mt7004", 4, 1), ("ftm7002", None, 0)],
)
def test_as_many_transfers_fly_as_the_board_has_channels_that_can_be_told_apart(board, channels, flights):
    found = context(board)
    limit = channels and Fact[int](value=channels, tag="guess", source="a test")
    k = plan.kernel(
        found.board.model_copy(update={"dma_channels": limit}), found.dialect, operator("binarycrossentropygrad"), DTYPES["fp32"], "s"
    )
    assert k.flights == flights
    assert k.area_bytes == (2 if flights else 1) * 5 * k.tile * 4


def test_tiles_begin_in_different_sets_of_a_cache():
    for k in (kernel(), kernel(op="sqrt_grad"), kernel("mt7004")):
        assert k.tile // max(k.block, k.step) % 2 == 1


def test_one_loop_for_each_combination_of_optional_arrays():
    names = [loop.name for loop in kernel().loops]
    assert names == ["stream_weight_dloss", "stream_weight", "stream_dloss", "stream"]
    assert [loop.name for loop in kernel(op="sqrt_grad").loops] == ["whole_vectors"]


def test_as_many_vectors_an_iteration_as_the_dialect_has_operations_for():
    assert [kernel("ft78ne", op=op).vectors for op in ("binarycrossentropygrad", "sqrt_grad")] == [2, 2]
    assert [kernel("mt7004", op=op).vectors for op in ("binarycrossentropygrad", "sqrt_grad")] == [2, 4]
    assert [kernel("mt7004", op=op, dtype="fp16").vectors for op in ("binarycrossentropygrad", "sqrt_grad")] == [1, 1]
    assert kernel("host_avx512").vectors == 1
    assert [kernel(board, op="relu_grad").vectors for board in ("ft78ne", "mt7004")] == [2, 4]  # as many as c66x takes, as many as help


def test_what_is_the_same_for_all_vectors_is_no_operation_of_one():
    def scaled(x, k, m, half=0.5):
        factor = k * half if k > 1 or m == 0 else m
        return x * factor if m > 2 else x + factor * factor

    found = vector.of_a_vector(formulas.read(scaled, "test"), {"k", "m"})
    assert sorted(found) == ["add", "mul", "select"]
    assert kernel("ft78ne", op="power_grad").vectors == kernel("ft78ne", op="smoothl1lossgrad").vectors == 2


def test_the_division_follows_the_dialect():
    assert "rcp4" in kernel("ft78ne").divide.lines[1]
    assert "vec_mula" in kernel("mt7004").divide.result
    for board in ("ft78ne", "mt7004"):
        assert not any("/" in line for f in kernel(board).vector_functions() for line in f.lines)


@pytest.mark.parametrize("board", [board.name for board, _ in bundled().boards])
def test_no_dialect_leaves_a_division_to_choose(board):
    """What `codegen.spec.timing` says: one that spells two needs a plan that chooses by cost."""
    spelling = context(board).dialect.spell.fp32
    assert bool(spelling.div) != bool(spelling.seed)


def test_half_is_computed_in_fp32_and_rounded_once():
    loop = kernel("mt7004", dtype="fp16").loops[0]
    assert [store.count("vec_vfsphp16") for store in loop.body.stores] == [1]
    assert sum("dx_of(" in line for line in loop.body.compute) == 2


def test_restrict_stands_in_definitions_only():
    arguments = Arguments(kernel())
    assert all("restrict" in p for p in arguments.public() if "*" in p)
    assert not any("restrict" in p for p in arguments.parameters(const="none"))


def test_only_needed_pointers_are_checked():
    checks = Arguments(kernel()).checks()
    assert "((weight_defined == 0) || (weight != NULL))" in checks
    assert "(dx != NULL)" in checks
    assert checks[0] == "(input_size > 0)"


def test_an_operator_without_a_dtype_of_the_board_is_told():
    op = dataclasses.replace(operator("sqrt_grad"), dtypes=("fp16",))
    with pytest.raises(CodegenError, match="asks for fp16, but the board has fp32"):
        plan.dtypes_of(context("ft78ne").board, op)


def test_operands_must_be_those_of_the_formula():
    op = operator("sqrt_grad")
    renamed = tuple(dataclasses.replace(p, is_="z") if isinstance(p, Array) and p.is_ == "x" else p for p in op.parameters)
    found = context("ft78ne")
    with pytest.raises(CodegenError, match="the formula takes x, g, but the operands are z, g"):
        plan.kernel(found.board, found.dialect, dataclasses.replace(op, parameters=renamed), DTYPES["fp32"], "p")


def test_a_work_area_too_small_is_told():
    found = context("ft78ne")
    area = found.board.work_area.model_copy(update={"value": 128})
    board = found.board.model_copy(update={"work_area": area})
    with pytest.raises(CodegenError, match="has no room for 10 blocks of 64 bytes"):
        plan.kernel(board, found.dialect, operator("binarycrossentropygrad"), DTYPES["fp32"], "s")


def test_kernels_cover_every_board_dtype_and_variant():
    only_fp32 = {"ft78ne", "ftm7002"}
    wanted = {(b.name, d) for b, _ in bundled().boards for d in ("fp32", "fp16") if d == "fp32" or b.name not in only_fp32}
    made = {(b.name, d.name) for b, _ in bundled().boards for o in bundled().operators for d in plan.dtypes_of(b, o)}
    assert made == wanted
    assert len(list(itertools.product(wanted, "sp", bundled().operators))) == 32 * len(bundled().operators)


def test_an_absent_factor_is_left_out_where_no_bit_changes():
    def read(function):
        return formulas.read(function, "test")

    def of_sum(x, y, w, s):
        return w * (x - y) / s

    def of_operand(x, y, w, s):
        return w * x + y / s

    def of_product(x, y, w, s):
        return w * (x * s) + y

    def twice(x, y, w, s):
        return w * (x - y) + w * s

    assert vector.without(read(of_sum), {"w"}).operands == ("x", "y", "s")
    for kept in (of_operand, of_product, twice):
        assert vector.without(read(kept), {"w"}).operands == ("x", "y", "w", "s"), kept.__name__
    assert vector.without(read(of_sum), set()) == read(of_sum)


def test_loops_without_weight_have_no_product_with_it_where_division_goes_by_seed():
    for board, fewer in (("ft78ne", True), ("mt7004", True), ("ftm7002", True), ("aarch64", False), ("host_avx512", False)):
        k = kernel(board)
        assert ("dx_without_weight" in [f.name for f in k.formulas]) == fewer
        for loop in k.loops:
            text = "\n".join([*loop.body.before, *loop.body.stores])
            assert ("dx_without_weight(" in text) == (fewer and "weight" not in loop.name)
            assert (" w = " in text) == (not fewer and "weight" not in loop.name)
