"""Operator files: what they describe, and what a contradictory one is told."""

import dataclasses
import textwrap

import pytest

from codegen.errors import CodegenError
from codegen.spec import operator as operators
from codegen.spec.dtype import DTYPES
from codegen.spec.operator import Array, Begin, CoreMask, End, Flag, Operator, Packed, Scalar, Size

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
SQRT = operators.read(operators.by_name("sqrt_grad"))


def scale(x, k, on):
    return x * k if on else x


MANY = Operator(
    name="many",
    en="Every kind of parameter.",
    zh="各种参数。",
    math="y[n] = ...",
    parameters=(
        Array("T *x", "changed in place", "原地写回。", is_="x", out=True),
        Array("const T *g", "read", "只读。", is_="g"),
        Array("T *y", "written", "输出。", out=True),
        Scalar("T k", "of the element type", "标量。", is_="k"),
        Scalar("float rate", "a float for every dtype", "标量。", is_="rate", values=(0.5, 0.0)),
        Flag("bool on", "decides", "标志。", is_="on"),
        Begin(),
        End(),
        Packed("long long *param", "more of them", "打包参数。", of=(Flag("long long weighted", "a flag", "标志。"),)),
        CoreMask(),
    ),
    formula=scale,
    reference=scale,
    ulp=0,
    because="it says so",
)


def with_parameter(name, op=GOOD, **changes):
    return dataclasses.replace(op, parameters=tuple(dataclasses.replace(p, **changes) if p.name == name else p for p in op.parameters))


def test_every_kind_of_parameter_is_declared_as_its_page_has_it():
    assert operators.problems(MANY, "many") == []
    assert MANY.prototype_of(DTYPES["fp16"], "s") == (
        "void hp_many_s(half *x, const half *g, half *y, half k, float rate, bool on, int start, int end, long long *param, int core_mask)"
    )


def test_an_array_changed_in_place_is_input_and_output_and_what_is_packed_counts_as_a_parameter():
    assert [a.name for a in MANY.inputs()] == ["x", "g"]
    assert [a.name for a in MANY.outputs()] == ["x", "y"]
    assert [f.name for f in MANY.flags()] == ["on", "weighted"]
    assert [p.is_ for p in MANY.operands()] == ["x", "g", "k", "rate", "on"]
    assert MANY.range
    assert GOOD.range is None


def test_a_bound_is_a_number_or_one_for_each_way_or_a_function():
    assert MANY.bound("fp32", "newton", {}, 1) == 0
    assert [SQRT.bound("fp32", way, {}, 1) for way in ("divide", "residual", "newton")] == [0.5, 1.0, 5.0]
    assert SQRT.bound("fp16", "newton", {}, 1) == 0.501
    assert GOOD.bound("fp32", "newton", {"reduction": "mean"}, 2**25) == 12
    assert (MANY.reason, GOOD.reason[:14]) == ("it says so", "k roundings gi")


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
        (dataclasses.replace(GOOD, parameters=GOOD.parameters[1:]), "there must be exactly one Size, or a Begin and an End"),
        (dataclasses.replace(MANY, parameters=(*MANY.parameters, Size("int n"))), "there must be exactly one Size, or a Begin and an End"),
        (dataclasses.replace(GOOD, parameters=GOOD.parameters[:2] + GOOD.parameters[7:]), "0 inputs and 0 outputs"),
        (with_parameter("k", MANY, c="double k"), "'double k' is not a declaration of a Scalar"),
        (with_parameter("k", MANY, is_="rate"), "'rate' is not a name of its own"),
        (with_parameter("k", MANY, values=()), "give the values that it is tried with"),
        (with_parameter("on", MANY, is_="a b"), "'a b' is not a name of its own"),
        (with_parameter("y", MANY, when="on"), "an output is always there"),
        (with_parameter("param", MANY, of=(Flag("int weighted", "a flag"),)), "write it as 'long long weighted'"),
        (dataclasses.replace(SQRT, ulp={"divide": 0.5, "fp16": 0.5}), "says nothing of residual, newton"),
        (dataclasses.replace(SQRT, ulp={"dvide": 0.5, "fp16": 0.5, "fp32": 1}), "did you mean 'divide'?"),
        (dataclasses.replace(SQRT, because=""), "says no reason for the bound"),
        (dataclasses.replace(SQRT, prototype="sure"), "no such tag 'sure'"),
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
