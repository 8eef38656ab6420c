"""<math.h>, <string.h> and abs as a kernel calls them."""

import math

import numpy as np
import pytest

from codegen.verify.finding import Stop
from codegen.verify.machine.memory import GIVEN, Buffer, Pointer

from .conftest import run_c, unit_of

MATH = "#include <math.h>\n#include <stdlib.h>\n#include <float.h>\n"


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("fabsf(-2.5f)", 2.5), ("sqrtf(2.0f)", np.sqrt(np.float32(2))), ("floorf(-1.5f)", -2), ("ceilf(-1.5f)", -1), ("truncf(-1.5f)", -1),
        ("roundf(2.5f)", 3), ("roundf(-2.5f)", -3), ("roundf(0.49999997f)", 0), ("roundf(8388609.0f)", 8388609), ("rintf(2.5f)", 2),
        ("fmaxf(1.0f, 2.0f)", 2), ("fminf(NAN, 2.0f)", 2), ("fmodf(7.5f, 2.0f)", 1.5), ("copysignf(3.0f, -0.0f)", -3),
        ("(float)sqrt(2.0)", np.float32(math.sqrt(2))), ("expf(1.0f)", np.float32(math.e)), ("logf(10.0f)", np.float32(math.log(10))),
        ("powf(2.0f, 0.5f)", np.float32(math.sqrt(2))), ("(float)pow(2.0, 0.5)", np.float32(math.sqrt(2))), ("(float)fabs(-2.5f)", 2.5),
        ("(float)abs(-3)", 3), ("(float)(isnan(NAN) + isinf(INFINITY) * 2 + isfinite(1.0f) * 4)", 7), ("fmaf(2.0f, 3.0f, 4.0f)", 10),
        ("FLT_EPSILON", 2.0**-23), ("(float)M_PI", np.float32(math.pi)), ("(float)(1e-300 * 1e300)", 1),
    ],
)  # fmt: skip
def test_math(expression, result):
    assert run_c(f"{MATH}float f(void) {{ return {expression}; }}", "f")[0] == np.float32(result)


@pytest.mark.parametrize("explicit", [True, False])
def test_doubles_below_the_least_float_are_no_subnormals(explicit):
    from codegen.verify.machine.number import Arithmetic

    assert Arithmetic(explicit).mul(np.float64(1e-60), np.float64(2)) == 2e-60


def test_math_is_lifted():
    made = [Buffer("x", 0x1000, 400, 4, "input", 0), Buffer("z", 0x10000, 400, 4, "output", 0)]
    made[0].view(np.float32)[:] = np.linspace(0, 9, 100)
    made[0].writer[:] = GIVEN
    text = f"{MATH}void f(const float *x, float *z) {{ int i; for (i = 0; i < 100; i++) z[i] = fmaxf(expf(-x[i]), sqrtf(x[i])); }}"
    _, core = run_c(text, "f", *(Pointer(b, 0) for b in made), operands=made)
    x = made[0].view(np.float32)
    assert core.lifted == 100
    assert made[1].view(np.float32).tolist() == np.fmax(np.exp(-x.astype(np.float64)).astype(np.float32), np.sqrt(x)).tolist()


def test_a_libm_that_is_assumed_is_told_once():
    found = unit_of(f"{MATH}float f(float a) {{ return expf(a) + expf(a) * logf(a); }}").warnings
    assert [(w.code, w.place.line) for w in found if w.code == "V605"] == [("V605", 4)]
    assert unit_of(f"{MATH}float f(float a) {{ return sqrtf(fabsf(a)); }}").warnings == []


@pytest.mark.parametrize(
    ("code", "expression"),
    [("V202", "(float)abs(INT_MIN)"), ("V004", "erff(1.0f)"), ("V006", "powf(1.0f)"), ("V003", "(float)(sqrtf != 0)")],
)
def test_wrong_uses(code, expression):
    with pytest.raises(Stop) as caught:
        run_c(f"{MATH}#include <limits.h>\nfloat f(void) {{ return {expression}; }}", "f")
    assert caught.value.finding.code == code


def test_what_no_kernel_can_call_says_what_to_do():
    with pytest.raises(Stop) as caught:
        unit_of("#include <stdlib.h>\nvoid f(void) { malloc(4); }")
    assert caught.value.finding.notes == ("use the work area of the core",)
