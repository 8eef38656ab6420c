"""Macros: exact expansion, exact places."""

import pytest

from codegen.verify.finding import Stop
from codegen.verify.text import read
from codegen.verify.text.macros import Macros, tokens

from .conftest import run_c, unit_of


def source(tmp_path, text):
    path = tmp_path / "a.c"
    path.write_text(text)
    return read.read(path, "a.c")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("#define N 3\nint a = N;", "int a = 3 ;"),
        ("#define N\nint N a;", "int a;"),
        ("#define F(x) x + x\nF(1) F (2) F", "1 + 1 2 + 2 F"),
        ("#define F() 7\nF()", "7"),
        ("#define F(a, b) a-b\nF((1, 2), g(3, 4))", "(1, 2) - g(3, 4)"),
        ("#define A B\n#define B A\nA B", "A B"),
        ("#define F(x) F(x) + 1\nF(2)", "F ( 2 ) + 1"),
        (
            "#define MIN(a, b) ((a) < (b) ? (a) : (b))\nMIN(MIN(1, 2), 3)",
            "( ( ( ( 1 ) < ( 2 ) ? ( 1 ) : ( 2 ) ) ) < ( 3 ) ? ( ( ( 1 ) < ( 2 ) ? ( 1 ) : ( 2 ) ) ) : ( 3 ) )",
        ),
        ("#define G F\n#define F(x) [x]\nG(1)", "[ 1 ]"),
        ("#define M -1\na = -M;", "a = - - 1 ;"),
        ("#define N 1\n#undef N\nN", "N"),
        ("N\n#define N 1\nN", "N 1"),
        ("#define N 1\n'N' \"N\" NN N1 1N", "'N' \"N\" NN N1 1N"),
        ("#define S(x) do { x; } while (0)\nS(f(1));", "do { f(1) ; } while ( 0 ) ;"),
        ("#define L(x) (x \\\n  + 1)\nL(2)", "( 2 + 1 )"),
        ("#define F(x) (x)\nF(1 +\n 2) z", "( 1 + 2 ) z"),
        ('#define S(x) #x\n#define N 1\nS(f(N, "a"))', '"f ( N , \\"a\\" )"'),
        ('_Pragma("once") int a;', "int a;"),
        ("__inline a(float *__restrict p);", "inline a(float *restrict p);"),
    ],
)
def test_expansion(tmp_path, text, result):
    assert [t.text for t in tokens(source(tmp_path, text).clean)] == [t.text for t in tokens(result)]


def test_pragmas_that_change_no_value_are_passed_over(tmp_path):
    text = '#define P(x) _Pragma(#x)\n#pragma A(f, 1)\nP(A(g, 2))\nint f;\n#pragma B(f)\nP(B(g, "x"))\nint g;\n'
    path = tmp_path / "a.c"
    path.write_text(text)
    found = read.read(path, "a.c", macros=Macros(harmless=frozenset({"A"})))
    assert [t.text for t in tokens(found.clean)] == "int f ; int g ;".split()
    assert [(w.place.line, w.message) for w in found.warnings] == [
        (5, "#pragma B(f) is not checked"), (6, '#pragma B ( g , "x" ) is not checked'),
    ]  # fmt: skip


def test_lines_and_columns_stay_what_they_are(tmp_path):
    text = "#define LONG_NAME 1\n#define N 12345678\nint a = LONG_NAME; int b;\nint c = N; int d = N + 1; int e;\nint f;\n"
    found = source(tmp_path, text)
    tree = read.parse(found, [])
    assert [(node.name, node.coord.line, node.coord.column) for node in tree.ext] == [
        ("a", 3, 5), ("b", 3, 24), ("c", 4, 5), ("d", 4, 16), ("e", 4, 31), ("f", 5, 5),
    ]  # fmt: skip
    assert (tree.ext[3].init.coord.line, tree.ext[3].init.coord.column) == (4, 20), "what a macro brings stands where it is used"


def test_arguments_stand_where_they_are_written(tmp_path):
    found = source(tmp_path, "#define ADD(a, b) ((a) + (b))\nint x = ADD(1,\n    2);\nint y;\n")
    tree = read.parse(found, [])
    total = tree.ext[0].init
    assert [(n.coord.line, n.coord.column) for n in (total, total.left, total.right, tree.ext[1])] == [(2, 13), (2, 13), (3, 5), (4, 5)]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("#define F(a, b) a\nint x = F(1);", (2, 9), "macro `F` takes 2 arguments, not 1"),
        ("#define F(a) a\nint x = F(1;", (2, 9), "are never closed"),
        ("#define F(...) f(__VA_ARGS__)\nvoid g(void) { F(1); }", (2, 16), "takes any number of arguments"),
        ("#define F(a) #b\nchar *s = F(1);", (2, 11), "has a # before what is no parameter"),
        ("#define P a ## b\nint P;", (2, 5), "uses ##"),
        ("int x;\n_Pragma(x)\nint y;", (2, 1), "_Pragma takes one string"),
        ("#define P _Pragma(\nint x; P", (2, 8), "_Pragma takes one string"),
        ("#define for while\nint x;", (1, 1), "hides a name of C"),
        ("#define F(a) a\n#define F(b) b + 1\n", (2, 1), "is defined twice"),
        ("#define F(a) a\n#define F a\n", (2, 1), "is defined twice"),
        ("#define BAD int int\nint f(void)\n{\n    return BAD;\n}", (4, 12), "does not parse"),
    ],
)
def test_what_is_refused(tmp_path, text, place, message):
    with pytest.raises(Stop, match=message) as caught:
        read.parse(source(tmp_path, text), [])
    found = caught.value.finding.place
    assert (found.line, found.column) == place
    assert message != "does not parse" or "macro `BAD`" in caught.value.finding.notes[0]


def test_a_fault_inside_an_expansion_is_shown_at_its_use():
    with pytest.raises(Stop) as caught:
        unit_of("#define TWICE(a) ((a) + (a) * missing)\nint f(int a)\n{\n    return 1 + TWICE(a);\n}")
    assert caught.value.finding.code == "V004"
    assert (caught.value.finding.place.line, caught.value.finding.place.column) == (4, 16)


def test_a_fault_in_an_argument_is_shown_there():
    with pytest.raises(Stop) as caught:
        unit_of("#define TWICE(a) ((a) + (a))\nint f(int a)\n{\n    return TWICE(a + gone);\n}")
    assert (caught.value.finding.place.line, caught.value.finding.place.column) == (4, 22)


def test_missing_parentheses_do_what_they_do_in_c():
    head = "#define UP_DIV(x, y) x + y - 1 / y\n#define HALF 1 + 1\n#define OK(x, y) (((x) + (y) - 1) / (y))\n"
    assert run_c(head + "int f(void) { return 2 * UP_DIV(7, 4); }", "f")[0] == 18
    assert run_c(head + "int f(void) { return 8 / HALF; }", "f")[0] == 9
    assert run_c(head + "int f(void) { return 2 * OK(7, 4); }", "f")[0] == 4


def test_an_argument_is_evaluated_as_often_as_it_stands_there():
    text = "#define SQUARE(x) ((x) * (x))\nstatic int g(int *n) { (*n)++; return 3; }\nint f(void) { int n = 0; int s = SQUARE(g(&n)); return s * 10 + n; }"
    assert run_c(text, "f")[0] == 92


def test_a_bomb_of_macros_ends(tmp_path):
    text = "#define M0 (1)\n" + "".join(f"#define M{k} ({' + '.join([f'M{k - 1}'] * 12)})\n" for k in range(1, 8))
    with pytest.raises(Stop, match="bring more than"):
        source(tmp_path, text + "int f(void) { return M7; }")


def test_macros_of_a_header_reach_the_file_and_those_before_it_reach_the_header(tmp_path):
    from codegen.verify.text.unit import load

    from .conftest import context

    (tmp_path / "sizes.h").write_text(
        "#ifndef SIZES_H\n#define SIZES_H\n#ifdef SMALL\n#define BLOCK 4\n#else\n#define BLOCK 8\n#endif\nstatic inline int twice(int n) { return 2 * n; }\n#endif\n"
    )
    text = '#define SMALL\n#include "sizes.h"\n#include "sizes.h"\nint f(void) { return twice(BLOCK); }\nint g[BLOCK];\n'
    (tmp_path / "a.c").write_text(text)
    unit = load(tmp_path / "a.c", "a.c", context("ft78ne")).unit
    assert next(iter(unit.variables.values())).type.length == 4
