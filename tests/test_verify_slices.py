"""Which functions are remembered by the loop that they run, and that a call like one before changes nothing but what it costs."""

import numpy as np
import pytest

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.slices import slices
from codegen.verify.machine.core import Call
from codegen.verify.machine.interpret import Program
from codegen.verify.machine.machine import Machine
from codegen.verify.machine.memory import Pointer
from tests.conftest import context, run_c, unit_of
from tests.test_verify_record import buffers

LOOP = "for (i = 0; i < n; i++) { out[i] = a[i] * s; }"
SLICE = f"static void g(float *out, const float *a, float s, int n) {{ int i; {LOOP} }}\n"
CHOICE = "static void h(float *out, const float *a, float s, int n, int k) { if (k != 0) { g(out, a, s, n); } else { g(out, a, 2.0f * s, n); } }\n"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (SLICE, "g", True),
        (SLICE + CHOICE, "h", True),
        ("static void g(float *out, int n) { out[0] = 1.0f; }", "g", False),
        (f"static void g(float *out, const float *a, int n) {{ float s = a[0]; int i; {LOOP} }}", "g", False),
        (f"static float s;\nstatic void g(float *out, const float *a, int n) {{ int i; if (s > 1.0f) {{ {LOOP} }} }}", "g", False),
        (f"static int g(float *out, const float *a, float s, int n) {{ int i; {LOOP} return n; }}", "g", False),
        ("static void g(float *out, const float *a, int n) { int i; for (i = 0; a[i] > 0.0f; i++) { out[i] = a[i]; } }", "g", False),
        (f"static void g(float *out, const float *a, float s, int n, int m) {{ int i; C6678E_SyncN(m, 0); {LOOP} }}", "g", False),
        (f"static void g(float *out, const float *a, float s, int n) {{ int i, *k = &n; {LOOP} }}", "g", False),
        (f"static void g(float *out, const float *a, float s, int n) {{ int i;\n#pragma MUST_ITERATE(1)\n{LOOP} }}", "g", True),
        ("static void g(float *out, float *a, int n) { int i; for (i = 0; i < n; i++) { dma_trans(&a[i], &out[i], 4); } }", "g", False),
    ],
)
def test_outside_its_loops_it_sees_nothing_but_its_arguments(text, name, expected):
    assert slices(unit_of(f"void C6678E_SyncN(int count, int rank);\n{text}\n"), name, {}) is expected


def called(calls: str, *, lifting: bool, n: int = 256):
    """The output and the core after ``calls`` in a function of n, a, b and out; out may be read."""
    operands = buffers(n)
    operands[2].kind = "work"
    text = f"{SLICE}{CHOICE}void f(int n, const float *a, const float *b, float *out) {{ int k; {calls} }}"
    _, core = run_c(text, "f", n, *[Pointer(b, 0) for b in operands], lifting=lifting, operands=operands)
    return operands[2].view(np.float32).tobytes(), operands[2].writer.tolist(), core


@pytest.mark.parametrize(
    ("calls", "repeated"),
    [
        ("for (k = 0; k < 5; k++) { g(out, a, 2.0f, n); }", 1),
        ("for (k = 0; k < 6; k++) { h(out, (k % 2 != 0) ? a : b, 2.0f, n, 1); }", 2),
        ("for (k = 0; k < 6; k++) { h(out, a, 2.0f, n, k % 3); }", 3),
        ("for (k = 0; k < 4; k++) { g(out, a, (k % 2 != 0) ? 0.0f : -0.0f, n); }", 2),
        ("for (k = 0; k < 8; k++) { g(&out[64 * (k % 4)], a, 3.0f, 64); }", 4),
        ("for (k = 0; k < 4; k++) { g(out, a, 3.0f, n / 2); g(&out[n / 2], out, 5.0f, n / 2); }", 2),
        ("g(out, a, 2.0f, n); for (k = 0; k < 9; k++) { g(out, out, 2.0f, n); }", 1),
    ],
)
def test_a_repeated_call_leaves_what_stepping_leaves(calls, repeated):
    stepped, lifted = called(calls, lifting=False), called(calls, lifting=True)
    assert lifted[:2] == stepped[:2]
    assert len(lifted[2].repeats) >= repeated


def test_a_repeated_call_takes_as_many_steps():
    spent = [core.budget - core.steps for core in (called("g(out, a, 2.0f, n); " * calls, lifting=True)[2] for calls in (1, 2, 4))]
    assert spent == [4, 8, 16]


def test_a_repeated_call_does_not_go_beyond_the_step_limit():
    with pytest.raises(Stop) as stop:
        called("for (k = 0; k < 100000; k++) { g(out, a, 2.0f, n); }", lifting=True)
    assert stop.value.finding.code == "V501"


def test_what_nobody_wrote_is_found_after_what_somebody_wrote():
    text = SLICE + (
        "void f(float *out) { int k; for (k = 0; k < 2; k++) { float b[64]; int i;"
        " if (k == 0) { for (i = 0; i < 64; i++) { b[i] = 1.0f; } } g(out, b, 2.0f, 64); } }"
    )
    out = buffers(64)[2]
    with pytest.raises(Stop) as stop:
        run_c(text, "f", Pointer(out, 0), operands=[out])
    assert stop.value.finding.code == "V101"
    assert stop.value.finding.message.startswith("core 0 reads `b[0]`")


REGION = (
    "void f(float *a, int fetch, int n) { float *const area = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);"
    " if (fetch != 0) { dma_trans(a, area, n * 4); } g(area, area, 2.0f, n); C6678E_SyncN(1, 0); }"
)


def test_what_outlasts_a_call_is_asked_anew_what_was_written():
    unit = unit_of(f"{SLICE}{REGION}")
    program, machine = Program(unit, [Place("", 0, 0), unit.procedures["f"].place]), Machine(context("ft78ne").board, 4, 8)
    a = buffers(256)[0]

    def run(fetch: int, forbidden: str = "") -> bytes:
        machine.run(program, Call("f", [Pointer(a, 0), fetch, 256], [a], 1, forbidden, "the test says so", shared=True), [0])
        return next(iter(machine.areas.values())).view(np.float32)[:256].tobytes()

    first = run(1)
    (kept,) = machine.kept.values()
    assert len(kept.repeats) == len(kept.bound) == 1
    (bound,) = kept.bound.values()
    assert run(1) == first
    assert list(kept.bound.values()) == [bound]
    assert bound.core is None, "it does not hold the core of a call that has ended"
    with pytest.raises(Stop) as stop:
        run(0)
    assert stop.value.finding.code == "V101"
    with pytest.raises(Stop) as stop:
        run(1, "all")
    assert stop.value.finding.code == "V109"
    assert run(1) == first
