"""What the functions inside a kernel see of packed numbers, ranges and const operands."""

import dataclasses

import pytest

from codegen.emit import plan
from codegen.emit.inside import Inside
from codegen.emit.render import kernel_text
from codegen.errors import CodegenError
from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.spec import operator as operators
from codegen.spec.dtype import DTYPES
from codegen.spec.operator import Packed, Scalar, Size

FP32, FP16 = DTYPES["fp32"], DTYPES["fp16"]


def inside(name):
    return Inside.of(operators.read(operators.by_name(name)))


def test_a_range_is_a_length_from_where_the_arrays_begin():
    found = inside("applymomentum")
    assert [p.c for p in found.parameters] == [
        "T *weight", "T *accumulate", "T *gradient", "float learning_rate", "float moment", "bool nesterov", "int length",
    ]  # fmt: skip
    assert found.locals(FP32) == [("const int length", "((start >= 0) && (end > start)) ? (end - start) : 0")]
    weight, _, gradient = found.op.arrays()
    assert found.pointer(weight, FP32, False) == "&weight[start]"
    assert found.pointer(gradient, FP16, False) == "(half *)&gradient[start]"
    assert found.pointer(gradient, FP16, True) == "&gradient[start]"


def test_packed_numbers_are_ints_and_those_that_are_none_are_no_size_nor_code():
    found = inside("binary_cross_entropy_grad")
    assert [p.c for p in found.parameters][-3:] == ["int input_size", "int reduction", "int weight_defined"]
    assert found.wide
    assert found.guard == "param != NULL"
    assert found.locals(FP32) == [
        ("const int input_size", "int_of(param[0])"),
        ("const int reduction", "int_of(param[1])"),
        ("const int weight_defined", "(param[2] != 0) ? 1 : 0"),
    ]


def test_packed_floats_are_read_as_they_are():
    op = operators.read(operators.by_name("dropoutgrad"))
    parameters = [p for p in op.parameters if not isinstance(p, Scalar)]
    packed = Packed("T *numbers", "numbers", of=(Scalar("T scale", "factor", is_="scale"),))
    found = Inside.of(dataclasses.replace(op, parameters=(*parameters, packed)))
    assert not found.wide
    assert found.locals(FP16) == [("const half scale", "numbers[0]")]


def test_two_packed_arrays_are_asked_for_at_once():
    op = operators.read(operators.by_name("binary_cross_entropy_grad"))
    more = Packed("float *numbers", "numbers", of=(Scalar("float scale", "factor", is_="scale"),))
    found = Inside.of(dataclasses.replace(op, parameters=(*op.parameters, more)))
    assert found.guard == "(param != NULL) && (numbers != NULL)"


@pytest.mark.parametrize(("board", "variant"), [("ft78ne", "s"), ("ft78ne", "p"), ("mt7004", "s"), ("host_avx2", "p"), ("aarch64", "s")])
def test_packed_numbers_are_asked_for_once_and_read_once(board, variant):
    spec = boards.read(boards.by_name(board))
    op = operators.read(operators.by_name("binary_cross_entropy_grad"))
    text = kernel_text(plan.kernel(spec, dialects.of_board(spec), op, FP32, variant))
    body = text[text.index("void fp_binary_cross_entropy_grad") :]
    assert body.count("param != NULL") == 1
    assert [body.count(f"param[{k}]") for k in range(3)] == [1, 1, 1]
    assert body.index("param != NULL") < body.index("param[0]") < body.index("arguments_ok(")


def test_the_length_of_a_range_needs_a_name():
    op = operators.read(operators.by_name("applymomentum"))
    taken = tuple(dataclasses.replace(p, c=f"T *{name}") for p, name in zip(op.arrays(), ("length", "size", "elements"), strict=True))
    with pytest.raises(CodegenError, match="the names length, size, elements are taken"):
        Inside.of(dataclasses.replace(op, parameters=(*taken, *op.parameters[3:])))


def test_what_is_plain_already_stays_as_it_is():
    op = operators.read(operators.by_name("sqrt_grad"))
    found = Inside.of(op)
    assert list(found.parameters) == op.of_variant("p")
    assert found.locals(FP32) == []
    assert not found.guard
    assert isinstance(found.size, Size)
