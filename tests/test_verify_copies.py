"""memcpy, memmove, memset: bounds, overlap, and what is known of the bytes that move."""

import numpy as np
import pytest

from codegen.verify.finding import Stop
from codegen.verify.machine.memory import GIVEN, Buffer, Pointer

from .conftest import run_c

HEAD = "#include <string.h>\n"


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ("int a[4] = { 1, 2, 3, 4 }, b[4]; memcpy(b, a, sizeof(a)); return b[0] * 10 + b[3];", 14),
        ("int a[4] = { 1, 2, 3, 4 }; memmove(a + 1, a, 3 * sizeof(int)); return a[1] * 100 + a[2] * 10 + a[3];", 123),
        ("int a[4]; memset(a, 0, sizeof a); return a[3];", 0),
        ("int a[2]; memset(a, -1, 8); return a[1];", -1),
        ("int a[1] = { 5 }; memcpy(a, a + 1, 0); return a[0];", 5),
        ("int a[2] = { 1, 2 }, *p = memcpy(a, a + 1, 4); return p[0];", 2),
        ("float x = 1.0f; unsigned int u; memcpy(&u, &x, sizeof u); return (int)(u >> 23);", 127),
        ("int v = 7, *list[2] = { &v, 0 }, *other[2]; memcpy(other, list, sizeof(list)); return *other[0] + (other[1] == NULL);", 8),
        ("struct { int a; int *p; } s = { 1, 0 }, q; int v = 9; s.p = &v; q = s; return *q.p;", 9),
        ("char c[8]; memset(c, 0x41, 3); return c[2];", 65),
    ],
)
def test_copies(body, result):
    assert run_c(f"{HEAD}int f(void) {{ {body} }}", "f")[0] == result


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("V103", "int a[4] = { 1 }, b[8]; memcpy(b, a, sizeof b);"),
        ("V104", "int a[4], b[8] = { 1 }; memcpy(a, b, sizeof b);"),
        ("V104", "int a[4]; memset(a, 0, 17);"),
        ("V104", "int a[4], n = -1; memset(a, 0, n);"),
        ("V113", "int a[4] = { 1 }; memcpy(a + 1, a, 8);"),
        ("V101", "int a[4], b[4]; memcpy(b, a, sizeof b); b[0]++;"),
        ("V102", "int a[4]; memset((void *)0, 0, 4); a[0] = 1;"),
        ("V007", "static const int t[2] = { 1, 2 }; int *p = (int *)t; memset(p, 0, 4);"),
        ("V007", "const int t[2] = { 1, 2 }; memset(t, 0, 4);"),
    ],
)
def test_wrong_copies(code, body):
    with pytest.raises(Stop) as caught:
        run_c(f"{HEAD}void f(void) {{ {body} }}", "f")
    assert caught.value.finding.code == code


def operands():
    made = [Buffer("x", 0x80000000, 16, 4, "input"), Buffer("z", 0x80001000, 16, 4, "output")]
    made[0].data[:] = np.arange(4, dtype=np.float32).view(np.uint8)
    made[0].writer[:] = GIVEN
    return made


def test_a_copy_to_an_output_counts_as_a_store_of_the_core():
    made = operands()
    _, core = run_c(f"{HEAD}void f(const float *x, float *z) {{ memcpy(z, x, 16); }}", "f", *(Pointer(b, 0) for b in made), operands=made)
    assert made[1].view(np.float32).tolist() == [0, 1, 2, 3]
    assert made[1].stored.tolist() == [4] * 4
    assert [(t.low, t.high) for t in core.touched if t.writes] == [(0x80001000, 0x80001010)]


@pytest.mark.parametrize(
    ("code", "body"),
    [("V106", "memcpy((float *)x, z, 4);"), ("V110", "float t[4]; t[0] = 1.0f; memcpy(z, t, 16);"), ("V104", "memcpy(z + 1, x, 16);")],
)
def test_operands_are_watched(code, body):
    made = operands()
    with pytest.raises(Stop) as caught:
        run_c(f"{HEAD}void f(const float *x, float *z) {{ {body} }}", "f", *(Pointer(b, 0) for b in made), operands=made)
    assert caught.value.finding.code == code
    if code == "V110":
        assert caught.value.finding.message == "core 0 copies `z[1]` from `t[1]`, which was never written"
