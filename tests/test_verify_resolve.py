"""Types: what a C compiler for the board would refuse is refused here, with the place."""

import pytest

from codegen.verify.finding import Stop
from codegen.verify.text.unit import load

from .conftest import context, unit_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("V004", "int f(int a) { return b; }"),
        ("V004", "int f(int a) { return g(a); }"),
        ("V002", "int f(unknown a) { return 1; }"),
        ("V004", "int f(int a) { { int b = a; } return b; }"),
        ("V004", "int f(int a) { for (int i = 0; i < a; i++) { } return i; }"),
        ("V005", "int f(int a) { int a = 1; return a; }"),
        ("V005", "int f(int a) { int b = 1; int b = 2; return b; }"),
        ("V005", "enum { A }; enum { A }; int f(void) { return A; }"),
        ("V005", "int f(float *p, float *q) { return p * q; }"),
        ("V005", "int f(float *p) { return p; }"),
        ("V005", "int f(float x) { return x % 2; }"),
        ("V005", "int f(float x) { return x & 2; }"),
        ("V005", "int f(float x) { return ~x; }"),
        ("V005", "int f(float *p) { return p > 0; }"),
        ("V005", "int f(float *p, int *q) { return p == q; }"),
        ("V005", "void f(float *p) { int *q = p; }"),
        ("V005", "void f(int a) { 3 = a; }"),
        ("V005", "void f(int a) { a + 1 = a; }"),
        ("V005", "void f(int a) { *a = 1; }"),
        ("V005", "void f(int a) { a[0] = 1; }"),
        ("V005", "void f(void *p) { *p; }"),
        ("V005", "void f(void *p) { p + 1; }"),
        ("V005", "void f(int a) { return a; }"),
        ("V005", "int f(int a) { return; }"),
        ("V005", "void f(int a) { break; }"),
        ("V005", "void f(int a) { int b[a]; }"),
        ("V005", "void f(int a) { int b[0]; }"),
        ("V005", "void f(void) { void x; }"),
        ("V005", "int f(void) { return 99999999999999999999; }"),
        ("V005", "enum { A = 3000000000 }; int f(void) { return A; }"),
        ("V005", "int f(__float2_t a) { return a ? 1 : 0; }"),
        ("V005", "__float2_t f(__float2_t a) { return a + a; }"),
        ("V005", "__float2_t f(__float2_t a) { return -a; }"),
        ("V005", "__float2_t f(float a) { return a; }"),
        ("V005", "float f(__float2_t a) { return (float)a; }"),
        ("V005", "int f(int n) { return n; } int f(int n) { return n; }"),
        ("V008", "void dma_trans(void *a, void *b, float c);"),
        ("V005", "void dma_trans(void *a, void *b, int c) { }"),
        ("V006", "float f(float a) { return _rcpsp(a, a); }"),
        ("V006", "int g(int a) { return a; } int f(int a) { return g(a, a); }"),
        ("V005", "__float2_t f(float a) { return _daddsp(a, a); }"),
        ("V007", "void f(const float *p) { p[0] = 1.0f; }"),
        ("V007", "void f(const float *p) { float *q = p; }"),
        ("V007", "void f(int a) { const int b = a; b = 2; }"),
        ("V007", "void f(const int a) { a++; }"),
        ("V007", "void f(const float *p) { _amem8_f2_const(p) = _ftof2(1.0f, 1.0f); }"),
        ("V007", "void f(const float *p) { dma_trans(p, p, 4); }"),
        ("V008", "int f(int a); int f(float a) { return 1; }"),
        ("V003", "struct s { int a : 3; }; int f(void) { return 1; }"),
        ("V005", "struct s { int a; float a; }; int f(void) { return 1; }"),
        ("V004", "union u { int a; }; int f(void) { union u x; return x.b; }"),
        ("V005", "int f(int a) { return a.b; }"),
        ("V004", "int f(void) { struct gone x; return 1; }"),
        ("V007", "typedef union { int a; } u; int f(const u *p) { p->a = 1; return 1; }"),
        ("V003", "int f(int a) { goto out; out: return a; }"),
        ("V003", "int f(int (*g)(int)) { return g(1); }"),
        ("V003", "int f(int a, ...) { return a; }"),
        ("V003", "extern int a; int f(void) { return a; }"),
        ("V003", "int f(int a) { int g(int); return g(a); }"),
        ("V003", "int f(int a) { switch (a) { case 1: if (a) { case 2: return 1; } } return 0; }"),
        ("V003", "int f(int a) { switch (a) { case 1: ; int b[2]; default: return 1; } }"),
        ("V003", "struct s { int a; }; struct s f(void) { struct s x; return x; }"),
        ("V003", "int f(void) { int a[2][2] = { [0] = 1 }; return a[0][0]; }"),
        ("V005", "int f(float a) { switch (a) { default: return 1; } }"),
        ("V005", "int f(int a) { switch (a) { case 1: case 1: return 1; } return 0; }"),
        ("V005", "int f(int a) { switch (a) { case a: return 1; } return 0; }"),
        ("V005", "int f(int a) { switch (a) { case 1: continue; } return 0; }"),
        ("V005", "int f(int a) { static int b = a; return b; }"),
        ("V005", "int f(void) { return 1; } static int f;"),
        ("V005", "static int f; int f(void) { return 1; }"),
        ("V005", "int f(void) { int b[2] = { 1, 2, 3 }; return b[0]; }"),
        ("V005", "int f(void) { int b[2] = 1; return b[0]; }"),
        ("V005", "int f(void) { int b = { 1, 2 }; return b; }"),
        ("V005", "int f(void) { int b[2] = { [2] = 1 }; return b[0]; }"),
        ("V005", "struct s { int a; }; int f(void) { struct s x = { .b = 1 }; return x.a; }"),
        ("V005", "int f(void) { register int a = 1; int *p = &a; return *p; }"),
        ("V005", "float sqrtf(float a) { return a; } int f(void) { return 1; }"),
        ("V007", "static const int t[2] = { 1, 2 }; int f(void) { t[0] = 3; return t[0]; }"),
        ("V006", "#include <math.h>\nfloat f(float a) { return fmaxf(a); }"),
        ("V004", "float f(float a) { return sqrtf(a); }"),
        ("V004", "void f(int a) { printf(a); }"),
        ("V010", '#include "nowhere.h"\nint f(void) { return 1; }'),
        ("V002", "#define N int x\nint f(void) { return N; }"),
        ("V002", "#define LANES 4\nenum { LANES = 2 }; int f(void) { return LANES; }"),
        ("V002", "#define n 4\nint f(int n) { return n; }"),
        ("V011", "#define float double\nint f(float x) { return 1; }"),
        ("V011", "#define _daddsp _dsubsp\nint f(void) { return 1; }"),
        ("V011", "#define N 1\n#define N 2\nint f(void) { return N; }"),
        ("V005", "inline int g(int n) { return n; } int f(int n) { return g(n); }"),
        ("V005", "enum { f = 1 }; int f(void) { return 1; }"),
        ("V005", "int f(int restrict n) { return n; }"),
        ("V005", "typedef int F(int); F g { return 1; }"),
        ("V005", "float f(void) { return 1e39f; }"),
        ("V005", "double f(void) { return 0x1p2000; }"),
        ("V005", "int f(void) { return " + "9" * 5000 + "; }"),
        ("V003", "int f(void) { return 'ab'; }"),
        ("V010", '#include "' + "x" * 5000 + '.h"\nint f(void) { return 1; }'),
    ],
)
def test_refused(code, text):
    with pytest.raises(Stop) as caught:
        unit_of(text)
    assert caught.value.finding.code == code
    assert caught.value.finding.place.line >= 1


def test_vector_operators_are_those_of_the_dialect():
    text = "lvector float f(lvector float a) { return a OP a; }"
    unit_of(text.replace("OP", "*"), "mt7004")
    with pytest.raises(Stop, match="not an operation of this dialect"):
        unit_of(text.replace("OP", "/"), "mt7004")


def test_overloads_are_chosen_by_type():
    text = "void f(half *p) { vec_st(vec_ld(0, (lvector __fp16 *)p), 0, (TYPE *)p); }"
    unit_of(text.replace("TYPE", "lvector __fp16"), "mt7004")
    with pytest.raises(Stop, match="no form of `vec_st` takes"):
        unit_of(text.replace("TYPE", "lvector float"), "mt7004")


def test_the_place_of_a_fault_is_exact():
    with pytest.raises(Stop) as caught:
        unit_of("int f(int a)\n{\n    return a + bb;\n}\n")
    place = caught.value.finding.place
    assert (place.file, place.line, place.column) == ("text.c", 3, 16)


def test_object_like_macros_are_expressions():
    unit = unit_of("#define N (3 * 4)\nint f(void) { return N; }")
    assert "f" in unit.procedures


def test_rows_that_a_text_relies_on_are_counted():
    unit = unit_of("float f(__float2_t a) { return _hif2(a); }")
    assert {row.name for row in unit.rows} == {"_hif2"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("bool f(int a) { return a; }", "`bool` needs #include <stdbool.h>"),
        ("int f(float *p) { return p == NULL; }", "`NULL` needs #include <stddef.h>"),
        ("int f(void) { return INT_MAX; }", "`INT_MAX` needs #include <limits.h>"),
        ("float f(float a) { return _rcpsp(a); }", "`_rcpsp` needs a header of the vendor"),
        ("int f(void) { return (int)DNUM; }", "`DNUM` needs a header of the vendor"),
    ],
)
def test_a_name_needs_the_header_that_brings_it(tmp_path, text, message):
    path = tmp_path / "a.c"
    path.write_text(text)
    with pytest.raises(Stop, match=message):
        load(path, "a.c", context("ft78ne"))


def test_a_bomb_of_macros_ends():
    text = "#define M0 (1)\n" + "".join(f"#define M{k} ({' + '.join([f'M{k - 1}'] * 12)})\n" for k in range(1, 8))
    with pytest.raises(Stop) as caught:
        unit_of(text + "int f(void) { return M7; }")
    assert caught.value.finding.code == "V503"
