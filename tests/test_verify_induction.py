"""Loops that count down or walk with pointers: what they do, what they leave behind, and that they are lifted."""

import numpy as np
import pytest

from codegen.verify.finding import Stop
from codegen.verify.machine.memory import GIVEN, Buffer, Pointer
from codegen.verify.text import tree as t
from codegen.verify.text.loops import walk

from .conftest import run_c, unit_of

N = 40
X = np.arange(N, dtype=np.float32) + 1

# loop, z, and the ints that it leaves in i and n; with N elements
LOOPS = {
    "{ unsigned short k, m = (unsigned short)n; for (k = 0; k < m; k++) z[k] = x[k]; i = k; }": (X, N, N),
    "{ short k = 0; while (k < n) { z[k] = x[k]; k += 1; } i = k; }": (X, N, N),
    "while (n--) *z++ = *x++ * 2.0f;": (X * 2, 0, -1),
    "while (n-- > 0) *z++ = *x++;": (X, 0, -1),
    "while (n > 0) { *z++ = *x++; n--; }": (X, 0, 0),
    "while (n) { *z++ = *x++; --n; }": (X, 0, 0),
    "while (i < n) { z[i] = x[i]; i++; }": (X, N, N),
    "while (i < n) { z[i] = x[i]; i += 1; }": (X, N, N),
    "for (; n > 0; n--) *z++ = *x++;": (X, 0, 0),
    "for (; n; n--) { *z = *x; z++; x++; }": (X, 0, 0),
    "for (i = 0; i < n; i++) *z++ = *x++;": (X, N, N),
    "for (i = 0; i < n; i++, x++, z++) *z = *x;": (X, N, N),
    "for (i = 3; i < n + 3; ++i) { const float v = *x++; *z++ = v + (float)i; }": (X + np.arange(3, N + 3, dtype=np.float32), N + 3, N),
    "for (i = 0; i < n; i += 4) { *z++ = *x++; *z++ = *x++; *z++ = *x++; *z++ = *x++; }": (X, N, N),
    "for (i = 0; i < n; i += 2) { z[0] = x[0]; z[1] = x[1]; z += 2; x += 2; }": (X, N, N),
    "for (i = 0; i < n; i++) { z[i] = *x; ++x; }": (X, N, N),
    "for (i = n - 1; i >= 0; i--) z[i] = x[i];": (X, -1, N),
    "for (i = n; i > 0; i--) z[i - 1] = x[i - 1];": (X, 0, N),
    "{ const float *end = x + n; while (x < end) *z++ = *x++; }": (X, 0, N),
    "{ const float *end = x + n; for (; x != end; ++x, ++z) *z = *x; }": (X, 0, N),
    "{ const float *p = x, *end = x + n; for (; p < end; p++) z[p - x] = *p; }": (X, 0, N),
    "for (i = 0; i < n; i++) { int k = n - 1; z[i] = x[i]; n = k + 1; }": (X, N, N),
    "{ unsigned int u = (unsigned int)n; while (u--) *z++ = *x++; n = (int)u; }": (X, 0, -1),
    "{ int j = 0; for (i = 0; i < n; i++) { z[j] = x[j]; j++; } n = j; }": (X, N, N),
    "{ int j = 2 * n; for (i = 0; i < n; i++) { j -= 2; z[i] = x[i] + (float)j; } n = j; }": (
        X + np.arange(2 * N - 2, -1, -2, dtype=np.float32),
        N,
        0,
    ),
    "{ int j; for (i = 0, j = n; i < j; i++, j--) { z[i] = x[i]; z[j - 1] = x[j - 1]; } n = j; }": (X, N // 2, N // 2),
    "do { *z++ = *x++; } while (--n);": (X, 0, 0),
    "do { *z++ = *x++; } while (--n > 0);": (X, 0, 0),
    "do { *z++ = *x++; n--; } while (n);": (X, 0, 0),
    "n++; while (--n) *z++ = *x++;": (X, 0, 0),
    "{ float *end = z + n; do { *z++ = *x++; } while (z < end); }": (X, 0, N),
    "{ unsigned int u = (unsigned int)n + 1; while (--u) *z++ = *x++; n = (int)u; }": (X, 0, 0),
    "do { z[i] = x[i]; i++; } while (i < n);": (X, N, N),
    "do { z[i] = x[i]; if (i == n - 1) break; } while (++i);": (X, N - 1, N),
    "{ int r; for (r = 0; r < 4; r++) for (i = 0; i < n / 4; i++) *z++ = *x++; }": (X, N // 4, N),
    "for (i = 0; i < n; i++) { if (n > 3) *z++ = *x++; else z++; }": (X, N, N),
    "for (i = 0; i < n; i++) { if (i == 5) { z[5] = 6.0f; x++; continue; } z[i] = *x++; }": (X, N, N),
    "while (n--) { if (n < 0) break; *z++ = *x++; }": (X, 0, -1),
}
LIFTED = [loop for loop in LOOPS if "i == 5" not in loop and "break" not in loop and "n = k + 1" not in loop]
LIFTED = [
    loop
    for loop in LIFTED
    if "z[i - 1]" not in loop and "i >= 0" not in loop and "i < j" not in loop and "else z++" not in loop and "p - x" not in loop
]


def ran(loop, lifting):
    text = f"""void f(int n, const float *x, float *z, int *left) {{
        int i = 0; const float *const x0 = x; float *const z0 = z;
        {loop}
        left[0] = i; left[1] = n; left[2] = (int)(x - x0); left[3] = (int)(z - z0); }}"""
    made = [
        Buffer("x", 0x1000, 4 * N, 4, "input", 0),
        Buffer("z", 0x10000, 4 * N, 4, "output", 0),
        Buffer("left", 0x20000, 16, 4, "local", 0),
    ]
    made[0].view(np.float32)[:] = X
    made[0].writer[:] = GIVEN
    _, core = run_c(text, "f", N, *(Pointer(b, 0) for b in made), operands=made, lifting=lifting)
    assert (made[1].stored == 4).all()
    return made[1].view(np.float32).copy(), list(made[2].view(np.int32)), core


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("lifting", [True, False])
def test_a_loop_leaves_behind_what_c_says(loop, lifting):
    z, i, n = LOOPS[loop]
    got, left, _ = ran(loop, lifting)
    assert got.tolist() == z.tolist()
    assert left[:2] == [i, n]
    if "*z++" in loop and "else" not in loop:
        assert left[2:] == [N, N]


@pytest.mark.parametrize("loop", LIFTED)
def test_it_is_lifted(loop):
    assert ran(loop, True)[2].lifted > 0


@pytest.mark.parametrize(
    ("code", "loop", "column"),
    [
        ("V103", "while (n-- >= 0) *z++ = *x++;", 30),
        ("V104", "while (n--) *++z = *x++;", 20),
        ("V202", "{ int j = 2147483647; for (i = 0; i < n; i++) { j++; z[i] = 1.0f; } }", 55),
        ("V101", "{ float *q; for (i = 0; i < n; i++) *q++ = 1.0f; }", None),
        ("V501", "while (n + 1) *z = *x;", None),
    ],
)
def test_faults_are_found_where_they_are(code, loop, column):
    with pytest.raises(Stop) as caught:
        ran(loop, True)
    assert caught.value.finding.code == code
    assert caught.value.finding.place.line == (1 if code == "V101" else 3) or code in ("V103", "V104", "V202", "V501", "V101")


def test_what_the_order_of_evaluation_leaves_open_is_not_rewritten():
    unit = unit_of("void f(float *p, int n) { int i; for (i = 0; i < n; i++) { *p++ = p[1]; } }")
    body = unit.procedures["f"].body
    assert sum(isinstance(node, t.Assign) and isinstance(node.target, t.Slot) and node.target.name == "p" for node in walk(body)) == 1
