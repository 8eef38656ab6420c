"""C as the evaluator runs it: integers with overflow, floats rounded once, control flow, and the same values lifted and stepped."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.verify.finding import Stop
from codegen.verify.machine.memory import Buffer, Pointer
from codegen.verify.text.ctype import FLOAT

from .conftest import changed, kernel_text, run_c, verify_text

INTS = st.integers(-(2**31), 2**31 - 1)


def value(expression, **arguments):
    parameters = ", ".join(f"int {name}" for name in arguments) or "void"
    return run_c(f"int f({parameters}) {{ return {expression}; }}", "f", *arguments.values())[0]


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("7 / 2", 3), ("-7 / 2", -3), ("-7 % 2", -1), ("7 % -2", 1), ("1 << 30", 2**30), ("-8 >> 1", -4), ("5 & 3 | 8 ^ 2", 11),
        ("!0 + !7", 1), ("~5", -6), ("3 < 4 && 4 < 3 || 1", 1), ("0 && 1 / 0", 0), ("1 || 1 / 0", 1), ("2 > 1 ? 10 : 1 / 0", 10),
        ("0x7fffffff", 2**31 - 1), ("010", 8), ("'A'", 65), ("(int)3.99f", 3), ("(int)-3.99f", -3), ("(int)sizeof(float)", 4),
        ("(int)(unsigned char)300", 44), ("(signed char)200", -56), ("(int)(0u - 1u == 0xffffffffu)", 1), ("1u - 2u > 0", 1),
        ("(1, 2)", 2), ("-1 < 0u", 0), ("(bool)5 + (bool)0", 1), ("INT_MAX", 2**31 - 1),
    ],
)  # fmt: skip
def test_integer_expressions(expression, result):
    assert run_c(f"#include <limits.h>\nint f(void) {{ return {expression}; }}", "f")[0] == result


@pytest.mark.parametrize(
    ("code", "expression"),
    [
        ("V202", "a + 1"), ("V202", "-b"), ("V202", "a * 2"), ("V202", "b - 1"), ("V202", "b / -1"), ("V203", "a / (b - b)"),
        ("V203", "a % (b - b)"), ("V204", "1 << (a - a + 32)"), ("V204", "1 << -1"), ("V204", "b << 1"), ("V202", "a++"),
        ("V205", "(int)((float)a * 4.0f)"), ("V202", "1 << 31"),
    ],
)  # fmt: skip
def test_undefined_behaviour_is_found(code, expression):
    with pytest.raises(Stop) as caught:
        value(expression, a=2**31 - 1, b=-(2**31))
    assert caught.value.finding.code == code


@given(INTS, INTS)
@settings(max_examples=200, deadline=None)
def test_unsigned_arithmetic_wraps(a, b):
    text = "unsigned int f(unsigned int a, unsigned int b) { return (a + b) * 3u - (b ^ a); }"
    assert run_c(text, "f", a % 2**32, b % 2**32)[0] == (((a + b) * 3) - ((b ^ a) % 2**32)) % 2**32


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ("int s = 0; int i; for (i = 0; i < 5; i++) { s += i; } return s;", 10),
        ("int s = 0; for (int i = 5; i > 0; i--) { s = s * 2 + i; } return s;", 129),
        ("int s = 0; int i = 0; while (1) { if (i == 7) { break; } i++; if (i % 2) { continue; } s += i; } return s;", 12),
        ("int i = 0; do { i += 3; } while (i < 3); return i;", 3),
        ("int i = 3; int j = i++ + ++i; return j * 10 + i;", 85),
        ("int a[3]; int *p = a; p[0] = 4; *(p + 1) = 5; p[2] = p[0] * p[1]; return a[2] + (int)(&p[2] - p);", 22),
        ("int x = 1; { int x = 2; x++; } return x;", 1),
        ("int x = 5; int *p = &x; *p += 2; (*p)--; return x;", 6),
        ("if (3 > 2) return 1; else return 2;", 1),
        (";;; return 4;", 4),
        ("struct { int a; int b[2]; } s; s.a = 3; s.b[1] = 4; return s.a * s.b[1];", 12),
        ("union { int a; int b; } s; s.a = 7; return s.b;", 7),
        ("switch (3) { case 1: return 1; case 3: return 33; default: return 9; }", 33),
        ("switch (4) { case 1: return 1; default: return 9; case 3: return 33; }", 9),
        ("int s = 0; switch (2) { case 1: s += 1; case 2: s += 2; case 3: s += 4; break; case 4: s += 8; } return s;", 6),
        ("int s = 0; switch (7) { case 1: s = 1; } return s;", 0),
        ("int s = 0; switch (-1) { case 1: case -1: case 2: s = 5; break; default: s = 6; } return s;", 5),
        (
            "int s = 0, i; for (i = 0; i < 5; i++) { switch (i) { case 1: continue; case 3: break; default: s += 10; } s += i; } return s;",
            39,
        ),
        ("int s = 0; switch (1) { case 1: while (1) { s++; if (s == 4) break; } s += 10; break; case 2: s = 0; } return s;", 14),
        ("int s = 0; switch (1) { case 1: switch (2) { case 2: s = 1; break; } s += 2; break; default: s = 9; } return s;", 3),
        ("enum { A = 2, B = 4 }; unsigned char c = 4; switch (c) { case A: return 1; case B: return 2; } return 3;", 2),
        ("int a[3] = { 4 }; return a[0] * 100 + a[1] * 10 + a[2];", 400),
        ("int a[] = { 1, 2, 3 }; return (int)(sizeof(a) / sizeof(a[0])) * 10 + a[2];", 33),
        ("int a[5] = { [3] = 7, 8, [0] = 1 }; return a[0] * 1000 + a[1] * 100 + a[3] * 10 + a[4];", 1078),
        ("int a[2][3] = { { 1, 2 }, { 4 } }; return a[0][1] * 100 + a[0][2] * 10 + a[1][0];", 204),
        ("int a[2][3] = { 1, 2, 3, 4 }; return a[0][2] * 100 + a[1][0] * 10 + a[1][1];", 340),
        ("struct { int a; int b[2]; float c; } s = { 1, { 2 }, 4.0f }; return s.a * 1000 + s.b[0] * 100 + s.b[1] * 10 + (int)s.c;", 1204),
        ("struct { int a; int b; } s = { .b = 5 }; return s.a * 10 + s.b;", 5),
        ("struct p { int a; int b; }; struct p s[2] = { { 1, 2 }, { .b = 4 } }; return s[0].b * 100 + s[1].a * 10 + s[1].b;", 204),
        ("struct p { int a; int b[2]; }; struct p s = { 1, 2, 3 }, q; q = s; s.b[1] = 9; return q.b[1] * 10 + s.b[1];", 39),
        ("struct p { int a; int b; }; struct p s = { 1, 2 }; struct p q = s; q.a = 5; return s.a * 10 + q.a;", 15),
        ("int x[2] = { 0 }; int a = x[1]; int (b) = 3; return a + b;", 3),
        ("int a = 1, b = 2, *p = &a, *q; int *list[2] = { p, &b }; q = list[1]; *list[0] = 7; list[0] = q; return a * 10 + *list[0];", 72),
        ("int a[4] = { 1, 2, 3, 4 }, b[4]; const int *p = a; int *q = b, n = 4; while (n--) *q++ = *p++ * 2; return b[0] * 10 + b[3];", 28),
        ("int a[4] = { 1, 2, 3, 4 }; int *p = &a[3]; int s = 0; for (; p >= a; p -= 2) s = s * 10 + *p; return s;", 42),
        ("typedef enum { NONE, MEAN = 4, SUM } kind; enum other { A = 7 } x = A, y = A; kind k = SUM; return k * 10 + (int)x - y;", 50),
        ("int a[1] = { 3 }; const int b[1] = { 4 }; const int *p = a[0] == 3 ? b : a; return *p;", 4),
        ("register int i = 3; volatile int v = 4; v += i; return v;", 7),
        ("int s = 12; s %= 5; s <<= 3; s |= 1; s ^= 3; s &= 0x1e; s >>= 1; s /= 2; return s;", 4),
        ("int i, j, s = 0; for (i = 0, j = 9; i < j; i++, j--) s += j - i; return s;", 25),
        ("typedef int number; number n = 4; return (int)sizeof(number) + n;", 8),
        ("size_t n = 3; int i, s = 0; for (i = 0; i < (int)n; i++) s += (int)sizeof i; return s;", 12),
        ("unsigned int u = 1; int i = -2; return u + i > 0;", 1),
        ("short h = 30000; h += 10000; return h;", -25536),
        ("float x = 16777216.0f; x += 1.0; return x == 16777216.0f;", 1),
        ("float x = 0.1; return x == 0.1;", 0),
        ("float x = 3; int k = 7; return (int)(k / 2 * x) + (int)(k / 2.0);", 12),
        ("double d = 1e-12; float f = 1e-12f; return d == f;", 0),
        ("union { float f; unsigned int u; } c; c.f = 1.0f; c.u += 1u << 23; return (int)c.f;", 2),
    ],
)
def test_statements(body, result):
    assert run_c(f"int f(void) {{ {body} }}", "f")[0] == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("static int g(int n) { int *p = &n; *p += 2; return n; } int f(void) { int n = 1; return g(n) * 10 + n; }", 31),
        ("static void next(const int **p) { (*p)++; } int f(void) { int a[2] = { 1, 2 }; const int *p = a; next(&p); return *p; }", 2),
        (
            "struct s { int a; int b; }; static int g(struct s x) { x.a++; return x.a; } int f(void) { struct s x = { 1, 2 }; return g(x) * 10 + x.a; }",
            21,
        ),
        (
            "struct s { int a; int b; }; static int g(const struct s *x) { return x->a + x->b; } int f(void) { struct s x = { 1, 2 }; return g(&x); }",
            3,
        ),
        ("static const int t[] = { 3, 1, 2 }; int f(void) { return t[1] * 10 + (int)sizeof(t); }", 22),
        ("static const float half = 0.5f; const double d = 1.0 / 4; int f(void) { return (int)(half * 8.0f) + (int)(d * 4); }", 5),
        ("static int n; static int *p = &n; int f(void) { *p = 4; return n; }", 4),
        (
            "static const struct { int k; float v[2]; } t[2] = { { 1, { 2.0f } }, { .k = 5 } }; int f(void) { return t[1].k + (int)t[0].v[0] + (int)t[1].v[1]; }",
            7,
        ),
        ("static int g(void) { static int n = 40; return ++n; } int f(void) { g(); return g(); }", 42),
        ("static int g(void) { { static int n = 1; n++; } { static int n = 5; return n; } } int f(void) { return g(); }", 5),
        ("static float (*row)[2]; int f(void) { float t[2][2] = { { 1, 2 }, { 3, 4 } }; row = t; return (int)row[1][0]; }", 3),
        ("float f0[3] = { 1 }; int f(void) { return (int)(f0[0] + f0[2]); }", 1),
    ],
)
def test_parameters_in_memory_records_and_statics(text, result):
    assert run_c(text, "f")[0] == result


def test_functions_call_each_other():
    text = "static int g(int n) { return n < 2 ? 1 : n * g(n - 1); } int f(int n) { return g(n) + g(1); }"
    assert run_c(text, "f", 5)[0] == 121


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("V101", "int f(void) { int x; return x; }"),
        ("V101", "int f(void) { int a[2]; return a[1]; }"),
        ("V103", "int f(void) { int a[2]; a[0] = a[1] = 1; return a[2]; }"),
        ("V103", "int f(void) { int a[2]; a[0] = a[1] = 1; return a[-1]; }"),
        ("V104", "int f(void) { int a[2]; a[2] = 1; return 0; }"),
        ("V102", "int f(void) { int *p = 0; return *p; }"),
        ("V102", "int f(void) { int *p = (int *)0x1234; *p = 1; return 0; }"),
        ("V109", "int f(void) { float *p = (float *)(L2GADDBASE + 3 * L2GADDOFFSET); p[0] = 1.0f; return 0; }"),
        ("V111", "int *g(void) { int x = 1; int *p = &x; return p; } int f(void) { return *g(); }"),
        ("V206", "int f(int n) { if (n > 3) { return 1; } }"),
        ("V111", "static int *g(int n) { return &n; } int f(void) { return *g(1); }"),
        ("V007", "static const int t = 1; int f(void) { int *p = (int *)&t; *p = 2; return t; }"),
        ("V103", "static const int t[2] = { 1, 2 }; int f(void) { int i = 2; return t[i]; }"),
        ("V101", "int f(int n) { int a; switch (n) { case 1: break; default: a = 1; } return a; }"),
        ("V101", "struct s { int a; int b; }; int f(void) { struct s x, y; x.a = 1; y = x; return y.b; }"),
        ("V501", "int f(void) { for (;;) { } return 0; }"),
        ("V501", "int f(void) { int i; for (i = 0; i >= 0; i = 0) { } return 0; }"),
        ("V502", "int f(void) { float a[2000000]; a[0] = 1.0f; return 0; }"),
        ("V503", "int f(void) { return f(); }"),
        ("V009", "int g(int n); int f(void) { return g(1); }"),
        ("V105", "int f(void) { float a[4]; char *c = (char *)a; float *p = (float *)(c + 2); p[0] = 1.0f; return 0; }"),
    ],
)
def test_wrong_memory_and_control_are_found(code, text):
    with pytest.raises(Stop) as caught:
        run_c(text, "f", *([1] if "int f(int n)" in text else []))
    assert caught.value.finding.code == code


def test_floats_round_at_every_step():
    text = "float f(float a, float b) { return (a + b) - a; }"
    a, b = np.float32(1e8), np.float32(1.25)
    assert run_c(text, "f", a, b)[0] == (a + b) - a
    assert run_c("float f(void) { return 0.1f + 0.2f; }", "f")[0] == np.float32(0.1) + np.float32(0.2)
    assert run_c("float f(void) { return (float)(0.1 + 0.2); }", "f")[0] == np.float32(0.1 + 0.2)


def test_subnormals_as_the_board_has_them():
    text = "float f(float a) { return a * 0.5f; }"
    tiny = np.float32(2.0**-126)
    assert run_c(text, "f", tiny, board="ft78ne")[0] == 0
    assert run_c(text, "f", tiny, board="mt7004")[0] == np.float32(2.0**-127)
    assert np.signbit(run_c(text, "f", -tiny, board="ft78ne")[0])


def buffers(n, seed=0):
    rng = np.random.default_rng(seed)
    made = []
    for k, kind in enumerate(("input", "input", "output")):
        buffer = Buffer("xyz"[k], 0x1000 + 0x10000 * k, 4 * n, 4, kind, 0)
        if kind == "input":
            buffer.data[:] = rng.standard_normal(n).astype(np.float32).view(np.uint8)
            buffer.give()
        made.append(buffer)
    return made


LOOPS = {
    "plain": "for (i = 0; i < n; i++) { z[i] = x[i] * y[i]; }",
    "pairs": "for (i = 0; i < n; i += 2) { _amem8_f2(&z[i]) = _dmpysp(_amem8_f2_const(&x[i]), _amem8_f2_const(&y[i])); }",
    "inclusive": "for (i = 0; i <= n - 1; i++) { z[i] = x[i] - 1.0f; }",
    "backwards": "for (i = 0; i < n; i++) { z[n - 1 - i] = x[i]; }",
    "uniform branch": "for (i = 0; i < n; i++) { if (n > 3) { z[i] = x[i]; } else { z[i] = y[i]; } }",
    "branch on the index": "for (i = 0; i < n; i++) { if (i < 3) { z[i] = x[i]; } else { z[i] = y[i]; } }",
    "branch on a value": "for (i = 0; i < n; i++) { z[i] = x[i] > 0.0f ? x[i] : y[i]; }",
    "carried": "z[0] = x[0]; for (i = 1; i < n; i++) { z[i] = z[i - 1] + x[i]; }",
    "accumulator": "float s = 0.0f; for (i = 0; i < n; i++) { s += x[i]; z[i] = s; }",
    "index as value": "for (i = 0; i < n; i++) { z[i] = (float)(i * 2 + 1); }",
    "halves": "for (i = 0; i < n / 2; i++) { z[2 * i] = x[2 * i + 1]; z[2 * i + 1] = y[i]; }",
    "same twice": "for (i = 0; i < n; i++) { float t = x[i]; z[i] = t; }",
    "inner loop": "for (i = 0; i < n; i += 2) { int k; for (k = 0; k < 2; k++) { z[i + k] = x[i + k] + y[i]; } }",
    "call": "for (i = 0; i < n; i++) { z[i] = g(x[i], y[i]); }",
    "local copy": "float t[64]; for (i = 0; i < n; i++) { t[i] = x[i]; } for (i = 0; i < n; i++) { z[i] = t[i] * y[i]; }",
}


@pytest.mark.parametrize("name", LOOPS)
@pytest.mark.parametrize("n", [2, 4, 6, 64])
def test_lifted_and_stepped_loops_agree_bit_for_bit(name, n):
    text = (
        "static float g(float a, float b) { const float t = a * b; return t + a; }\n"
        f"void f(int n, const float *x, const float *y, float *z) {{ int i; {LOOPS[name]} }}"
    )
    found = []
    for lifting in (True, False):
        made = buffers(n)
        _, core = run_c(text, "f", n, *(Pointer(b, 0) for b in made), operands=made, lifting=lifting)
        assert core.lifted == 0 or lifting
        found.append((made[2].data.tobytes(), made[2].stored.tobytes(), made[2].writer.tobytes()))
    assert found[0][:2] == found[1][:2]


@pytest.mark.parametrize(("name", "lifts"), [("plain", True), ("pairs", True), ("call", True), ("carried", False), ("accumulator", False)])
def test_what_is_lifted(name, lifts):
    text = (
        "static float g(float a, float b) { const float t = a * b; return t + a; }\n"
        f"void f(int n, const float *x, const float *y, float *z) {{ int i; {LOOPS[name]} }}"
    )
    made = buffers(64)
    _, core = run_c(text, "f", 64, *(Pointer(b, 0) for b in made), operands=made)
    assert (core.lifted > 0) == lifts


@pytest.mark.parametrize(
    ("code", "loop"),
    [
        ("V103", "for (i = 0; i <= n; i++) { z[i % n] = x[i]; }"),
        ("V104", "for (i = 0; i <= n; i++) { z[i] = 1.0f; }"),
        ("V105", "for (i = 0; i < n - 2; i += 2) { z[i] = _lof2(_amem8_f2_const(&x[i + 1])); }"),
        ("V106", "float *w = (float *)x; for (i = 0; i < n; i++) { w[i] = 1.0f; }"),
        ("V101", "for (i = 0; i < n; i++) { z[i] = z[i] + 1.0f; }"),
    ],
)
def test_a_fault_in_a_lifted_loop_is_found_where_it_happens(code, loop):
    text = f"void f(int n, const float *x, const float *y, float *z)\n{{\n    int i;\n    {loop}\n}}"
    made = buffers(8)
    with pytest.raises(Stop) as caught:
        run_c(text, "f", 8, *(Pointer(b, 0) for b in made), operands=made)
    assert caught.value.finding.code == code
    assert caught.value.finding.place.line == 4


def test_poison_flows_through_lanes_but_not_into_the_output():
    head = "void f(int n, const float *x, const float *y, float *z) { __float2_t v[2]; float *t = (float *)v; t[0] = x[0]; t[1] = x[1]; t[2] = x[2];\n"
    good = "z[0] = _lof2(_amem8_f2(&t[2])); }"
    made = buffers(4)
    run_c(
        head + "_amem8_f2(&t[2]) = _dmpysp(_amem8_f2(&t[2]), _amem8_f2(&t[0])); z[0] = t[2]; }",
        "f",
        4,
        *(Pointer(b, 0) for b in made),
        operands=made,
    )
    made = buffers(4)
    run_c(head + good, "f", 4, *(Pointer(b, 0) for b in made), operands=made)
    for bad, code in (
        ("_amem8_f2(&z[0]) = _amem8_f2(&t[2]); }", "V110"),
        ("z[0] = _hif2(_amem8_f2(&t[2])); }", "V101"),
        ("z[0] = t[3]; }", "V101"),
        ("if (_hif2(_amem8_f2(&t[2])) > 0.0f) { z[0] = 1.0f; } }", "V101"),
    ):
        made = buffers(4)
        with pytest.raises(Stop) as caught:
            run_c(head + bad, "f", 4, *(Pointer(b, 0) for b in made), operands=made)
        assert caught.value.finding.code == code


def test_unions_lay_vectors_and_elements_over_each_other():
    text = """typedef union { __float2_t v[2]; float e[4]; } block;
    static void fill(block *b) { int i; for (i = 0; i < 4; i++) { b->e[i] = (float)i; } }
    float f(void) { block b; fill(&b); b.v[1] = _dmpysp(b.v[1], b.v[0]); return b.e[2] * 10.0f + b.e[3]; }"""
    assert run_c(text, "f")[0] == 3
    assert run_c("int f(void) { union { __float2_t v; float e[4]; } b; return (int)sizeof(b); }", "f")[0] == 16


def test_the_float_type_is_four_bytes():
    assert FLOAT.size == 4


@pytest.mark.parametrize("length", ["15", "17"])
def test_a_vector_that_reaches_beyond_an_array_in_a_union_is_found(tmp_path, length):
    """The memory behind the member exists; C does not let an access to the member reach it."""
    text = changed(kernel_text("ft78ne", "fp_sqrt_grad_p"), "BLOCK = 16", f"BLOCK = {length}")
    (finding,) = verify_text(tmp_path, "ft78ne", "fp_sqrt_grad_p", text)
    assert finding.code == "V114"
    assert f"reach beyond an array of {4 * int(length)} inside `input0_copy`" in finding.message
