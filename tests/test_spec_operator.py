"""Operator files: what they describe, and what a contradictory one is told."""

import dataclasses
import textwrap

import pytest

from codegen.errors import CodegenError
from codegen.spec import operator as operators
from codegen.spec.dtype import DTYPES

PAGE = {
    ("fp32", "s"): "void fp_binarycrossentropygrad_s(int input_size, int reduction, float *input_x, float *input_y, float *weight, "
    "float *dloss, float *dx, int weight_defined, int core_mask)",
    ("fp16", "s"): "void hp_binarycrossentropygrad_s(int input_size, int reduction, half *input_x, half *input_y, half *weight, "
    "half *dloss, half *dx, int weight_defined, int core_mask)",
    ("fp32", "p"): "void fp_binarycrossentropygrad_p(int input_size, int reduction, float *input_x, float *input_y, float *weight, "
    "float *dloss, float *dx, int weight_defined)",
    ("fp16", "p"): "void hp_binarycrossentropygrad_p(int input_size, int reduction, half *input_x, half *input_y, half *weight, "
    "half *dloss, half *dx, int weight_defined)",
}


@pytest.mark.parametrize(("dtype", "variant"), PAGE)
def test_prototypes_are_those_of_the_reference_page(dtype, variant):
    op = operators.read(operators.by_name("binarycrossentropygrad"))
    assert op.prototype_of(DTYPES[dtype], variant) == PAGE[dtype, variant]


def test_sqrt_grad_has_its_own_argument_order():
    op = operators.read(operators.by_name("sqrt_grad"))
    assert op.prototype_of(DTYPES["fp16"], "s") == "void hp_sqrt_grad_s(half *input0, half *input1, half *output, int size, int core_mask)"
    assert op.prototype_of(DTYPES["fp32"], "p") == "void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)"


@pytest.mark.parametrize("name", operators.bundled())
def test_parameters_are_described_in_two_languages(name):
    for p in operators.read(operators.by_name(name)).parameters:
        assert p.en
        assert p.zh


GOOD = operators.read(operators.by_name("binarycrossentropygrad"))


def with_parameter(name, **changes):
    return dataclasses.replace(GOOD, parameters=tuple(dataclasses.replace(p, **changes) if p.name == name else p for p in GOOD.parameters))


@pytest.mark.parametrize(
    ("op", "message"),
    [
        (dataclasses.replace(GOOD, name="../x"), "becomes a file name and a C identifier"),
        (with_parameter("weight", when="weight_define"), "did you mean 'weight_defined'?"),
        (with_parameter("dloss", by="reductio"), "did you mean 'reduction'?"),
        (with_parameter("dloss", modes={"none": "each"}), "give each code a mode"),
        (with_parameter("dloss", modes={"none": "each", "mean": "frist", "sum": "first"}), "did you mean 'first'?"),
        (with_parameter("reduction", example="avg"), "no code 'avg'"),
        (with_parameter("input_x", is_=""), "is not a name"),
        (with_parameter("input_x", c="T *while"), "the name is taken"),
        (with_parameter("input_x", c="T &x"), "is not a declaration"),
        (dataclasses.replace(GOOD, dtypes=("fp8",)), "no such dtype 'fp8'"),
        (dataclasses.replace(GOOD, special=((1.0,),)), "has 1 values for 4 inputs"),
        (dataclasses.replace(GOOD, addresses={"q": [0]}), "no such variant 'q'"),
        (dataclasses.replace(GOOD, parameters=GOOD.parameters[1:]), "there must be exactly one Size"),
        (dataclasses.replace(GOOD, parameters=GOOD.parameters[:-1]), "there must be exactly one CoreMask"),
    ],
)
def test_contradictions_are_told(op, message):
    assert any(message in str(p) for p in operators.problems(op, "operator"))


def test_a_good_operator_has_no_problems():
    assert operators.problems(GOOD, "operator") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = (", "SyntaxError"),
        ("raise ValueError('no')", "ValueError: no"),
        ("x = 1", "defines no `operator = Operator"),
        ("from codegen.operators_missing import x", "ModuleNotFoundError"),
    ],
)
def test_a_file_that_defines_no_operator(tmp_path, text, message):
    path = tmp_path / "odd.py"
    path.write_text(textwrap.dedent(text))
    with pytest.raises(CodegenError, match=message):
        operators.read(path)


def test_the_file_has_the_operators_name(tmp_path):
    path = tmp_path / "other.py"
    path.write_text(operators.by_name("sqrt_grad").read_text("utf-8"), "utf-8")
    with pytest.raises(CodegenError, match=r"'sqrt_grad', but the file is other\.py"):
        operators.read(path)


def test_unknown_operator_names_the_nearest():
    with pytest.raises(CodegenError, match="did you mean 'sqrt_grad'"):
        operators.by_name("sqrtgrad")
