from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.emit.formula import Compare, Logic, Name, Number, Op, Select
from codegen.emit.spell import Binder, Speller, fill, float_literal
from codegen.errors import CodegenError
from codegen.spec.dtype import DTYPES

from .conftest import context

FP32 = DTYPES["fp32"]


def speller(board):
    return Speller.of(context(board).dialect, FP32)


def test_spellings_are_put_together_as_trees():
    assert fill("a * b", {"a": "x + y", "b": "z"}, {}, "test") == "(x + y) * z"
    assert fill("-a", {"a": "x - y"}, {}, "test") == "-(x - y)"
    assert fill("vec_ld(0, (const V *)p)", {"p": "&x[i]"}, {"V": "lvector_float"}, "test") == "vec_ld(0, (const lvector_float *)&x[i])"
    assert fill("(T *)(BASE + n * SIZE)", {"n": "k + 1"}, {"T": "half"}, "test") == "(half *)(BASE + ((k + 1) * SIZE))"


def test_a_product_in_a_sum_is_in_parentheses():
    """MISRA C:2012 12.1, and the parentheses that are needed anyway."""
    assert fill("&p[a]", {"a": "i + 2 * LANES", "p": "x"}, {}, "test") == "&x[i + (2 * LANES)]"
    assert fill("a - (b - c) * d", {}, {}, "test") == "a - ((b - c) * d)"
    assert fill("a * b / c", {}, {}, "test") == "a * b / c"


def test_a_function_name_is_no_placeholder():
    assert fill("a(a)", {"a": "x"}, {}, "test") == "a(x)"


def test_each_dialect_spells_its_own():
    sum_ = Op("add", (Name("x"), Op("mul", (Name("y"), Name("z")))))
    for board, text in (("ft78ne", "muladd4(y, z, x)"), ("mt7004", "vec_mula(y, z, x)")):
        found = speller(board)
        assert found.expression(sum_, Binder(found, {"x", "y", "z"})) == text


def test_an_argument_used_twice_gets_a_name():
    found = speller("ft78ne")
    found = replace(found, spelling=found.spelling.model_copy(update={"seed": "_f2to128(rcp(_hif2_128(a)), rcp(_lof2_128(a)))"}))
    binder = Binder(found, {"x", "t"})
    text = found.expression(Op("seed", (Op("add", (Name("x"), Name("x"))),)), binder)
    assert binder.lines == ["const __x128_t t2 = add4(x, x);"]
    assert text == "_f2to128(rcp(_hif2_128(t2)), rcp(_lof2_128(t2)))"


def test_a_constant_is_declared_once():
    found = speller("mt7004")
    binder = Binder(found, {"x"})
    assert found.expression(Op("add", (Number(1.0), Number(1.0))), binder) == "one + one"
    assert binder.constant_lines == ["const lvector_float one = vec_vsvbcast_sf2(1.0f);"]


def test_minus_without_an_intrinsic_is_exact():
    found = speller("ft78ne")
    binder = Binder(found, {"x"})
    assert found.expression(Op("neg", (Name("x"),)), binder) == "_qmpysp(x, minus_one)"


X, Y, A, B, K = (Name(name) for name in ("x", "y", "a", "b", "k"))
CHOICES = [
    (Compare(">", X, Y), [], "vbslq_f32(vcgtq_f32(x, y), a, b)"),
    (Compare("<", X, Y), [], "vbslq_f32(vcgtq_f32(y, x), a, b)"),
    (Compare("<=", X, Y), [], "vbslq_f32(vcgeq_f32(y, x), a, b)"),
    (Compare("!=", X, Y), [], "vbslq_f32(vceqq_f32(x, y), b, a)"),
    (Logic("not", (Compare(">", X, Y),)), [], "vbslq_f32(vcgtq_f32(x, y), b, a)"),
    (Logic("and", (Compare(">", X, Y), Compare(">", Y, X))), ["vbslq_f32(vcgtq_f32(y, x), a, b)"], "vbslq_f32(vcgtq_f32(x, y), t, b)"),
    (Logic("or", (Compare(">", X, Y), Compare(">", Y, X))), ["vbslq_f32(vcgtq_f32(y, x), a, b)"], "vbslq_f32(vcgtq_f32(x, y), a, t)"),
    (Compare(">", X, K), [], "vbslq_f32(vcgtq_f32(x, k_all), a, b)"),
    (Compare(">", K, Number(0.0)), [], "(k > 0.0f) ? a : b"),
    (Name("flag"), [], "(flag) ? a : b"),
    (Logic("or", (Compare("==", K, Number(0.0)), Name("flag"))), [], "((k == 0.0f) || flag) ? a : b"),
    (Logic("not", (Logic("and", (Name("flag"), Compare("<", Number(2.0), K))),)), [], "(!(flag && (2.0f < k))) ? a : b"),
    (Logic("and", (Name("flag"), Compare(">", X, Y))), ["vbslq_f32(vcgtq_f32(x, y), a, b)"], "(flag) ? t : b"),
    (Name("big"), [], "vbslq_f32(vcgtq_f32(x, y), a, b)"),
]


@pytest.mark.parametrize(("condition", "locals_", "text"), CHOICES, ids=[text for *_, text in CHOICES])
def test_a_choice_is_made_by_what_decides_it(condition, locals_, text):
    """Vectors by their order, exact for NaN: never by the opposite order; what is one for all lanes by C."""
    found = speller("aarch64")
    binder = Binder(found, {"x", "y", "a", "b"}, {"flag": "flag"}, {"k"})
    binder.conditions["big"] = Compare(">", X, Y)
    assert found.expression(Select(condition, A, B), binder) == text
    assert binder.lines == [f"const float32x4_t t = {line};" for line in locals_]


def test_what_a_c_condition_chooses_has_a_name():
    """Of the vector's own type: the result of an operator may have another."""
    found = speller("host_avx2")
    binder = Binder(found, {"x", "y"}, {"flag": "flag"})
    assert found.expression(Select(Name("flag"), Op("mul", (X, Y)), Y), binder) == "(flag) ? t : y"
    assert binder.lines == ["const __m256 t = x * y;"]


def test_a_missing_spelling_is_told():
    found = speller("ft78ne")
    with pytest.raises(CodegenError, match=r"spell\.fp32\.fma: missing"):
        found.expression(Op("fma", (Name("x"), Name("x"), Name("x"))), Binder(found, {"x"}))


def test_a_dtype_without_table_is_told():
    with pytest.raises(CodegenError, match=r"has no \[spell\.fp16\]"):
        Speller.of(context("ft78ne").dialect, DTYPES["fp16"])


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_literals_read_back(value):
    text = float_literal(value)
    assert text.endswith("f")
    assert np.float32(text[:-1]) == np.float32(value)


def test_a_number_that_fp32_has_not_is_refused():
    with pytest.raises(CodegenError, match="is no finite fp32"):
        float_literal(1e39)
