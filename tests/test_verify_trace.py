"""Iterations of tile loops done from a trace: they leave what stepping leaves, and find what stepping finds, where it finds it."""

import numpy as np
import pytest

from codegen.verify.finding import Stop
from codegen.verify.lifting.slices import acts
from codegen.verify.lifting.trace import Trace, Traces
from codegen.verify.machine.memory import Buffer, Pointer
from codegen.verify.text import tree as t
from tests.conftest import run_c, unit_of

TILE = 64
SLICE = "static void scale(float *tile, float s, int n) { int i; for (i = 0; i < n; i++) { tile[i] = tile[i] * s; } }\n"
SUM = "static void add(float *restrict to, const float *restrict from, int n) { int i; for (i = 0; i < n; i++) { to[i] = to[i] + from[i]; } }\n"
START = (
    "static void begin(float *source, float *target, int count) { DMA_ParaConfig(0U, DNUM, 0U, (unsigned int)(uintptr_t)source,"
    " (unsigned int)count, 4U, (unsigned int)(uintptr_t)target, 0xFFFFFFFFU); DMA_Start(0U, DNUM); }\n"
)
LOOP = (
    "int k = 0; int done = 0; float s = 2.0f; while (done < n) { const int count = (n - done < 64) ? (n - done) : 64; %s k++; done += 64; }"
)
PLAIN = "dma_trans(&a[done], tile, count * 4); scale(tile, s, count); dma_trans(tile, &out[done], count * 4);"


@pytest.fixture
def carried_out(monkeypatch):
    """Whether each trace that was begun was also ended, in order."""
    original, found = Trace.carry_out, []
    monkeypatch.setattr(Trace, "carry_out", lambda *given: found.append(original(*given)) or found[-1])
    return found


def memory(n: int) -> list[Buffer]:
    """An input, work memory and an output."""
    a = Buffer("a", 0x80000000, 4 * n, 4, "input")
    a.view(np.float32)[:] = np.arange(n) % 97
    a.give()
    return [a, Buffer("tile", 0x90000000, 4 * 4 * TILE, 4, "work", 0), Buffer("out", 0xA0000000, 4 * n, 4, "output")]


def called(
    body: str, *, lifting: bool, n: int = 1000, asked: int = 0, board: str = "ft78ne", frame: str = LOOP, prepare=lambda operands: None
):
    """What ``body``, in a loop over tiles, leaves in memory and of the core: or the Stop that it ends in, with its scene."""
    operands = memory(n)
    prepare(operands)
    starts = START if board == "ft78ne" else ""
    text = f"{starts}{SLICE}{SUM}void f(int n, float *a, float *tile, float *out) {{ {frame % body} }}"
    pointers = [Pointer(b, 0) for b in operands]
    try:
        _, core = run_c(text, "f", asked or n, *pointers, board=board, lifting=lifting, operands=operands)
    except Stop as stop:
        trail = [(procedure.name, [x for x in frame if type(x) is int]) for procedure, frame in stop.trail]
        finding = stop.finding
        return finding.code, finding.message, finding.place.column, finding.notes, [p.column for p in stop.calls], trail, stop.origin
    touched = [(touch.low, touch.high, touch.writes, touch.by, touch.place) for touch in core.touched]
    carried = [(b.name, first, last, place) for b, first, last, place in core.call.carried]
    left = [
        (b.data.tobytes(), b.writer.tolist(), b.written, b.by_vector, None if b.stored is None else b.stored.tolist()) for b in operands
    ]
    return (left, touched, carried, list(core.flights)), core.steps


CHANNELS = (
    "if (k > 0) { dma_wait(c); } vector_load(&a[done], &tile[64 * (k % 2)], (unsigned int)count * 4U); scale(&tile[64 * (k % 2)], s, count);"
    " c = dma_p2p(&tile[64 * (k % 2)], 1UL, (unsigned int)count * 4U, 0, &out[done], 1UL, (unsigned int)count * 4U, 0, 0, 0U);"
)


@pytest.mark.parametrize(
    ("body", "given"),
    [
        (PLAIN, {}),
        (PLAIN, {"n": 1024}),
        (PLAIN.replace("tile", "(&tile[((done / 64) % 2) * 64])"), {}),
        (PLAIN.replace("s,", "(k % 2 == 0) ? 2.0f : 3.0f,"), {}),
        ("begin(&a[done], tile, count); DMA_TransState(0U, DNUM); scale(tile, s, count); dma_trans(tile, &out[done], count * 4);", {}),
        (PLAIN + " s = (k == 8) ? 0.5f : s;", {}),
        (PLAIN + " if (k == 12) { break; }", {}),
        (PLAIN + " if (k == 7) { k++; done += 64; continue; }", {}),
        (CHANNELS, {"frame": f"unsigned int c = 0U; {LOOP} dma_wait(c);", "board": "mt7004"}),
    ],
)
def test_traced_iterations_leave_what_stepping_leaves(body, given, carried_out, monkeypatch):
    stepped, _ = called(body, lifting=False, **given)
    assert not carried_out
    traced, left = called(body, lifting=True, **given)
    assert traced == stepped
    assert carried_out.count(True) >= 10
    assert all(carried_out)
    monkeypatch.setattr(Traces, "run", lambda *_: False)
    assert called(body, lifting=True, **given) == (stepped, left), "as many steps"


def unwritten(operands):
    """Work memory in which a part was never written, and no transfer writes it: only in the ninth tile it is read."""
    operands[1].wrote(0, 4 * TILE, 7)


@pytest.mark.parametrize(
    ("code", "body", "given"),
    [
        ("V401", PLAIN, {"asked": 2000}),
        ("V401", "begin(&a[done], tile, count); DMA_TransState(0U, DNUM); scale(tile, s, count);", {"asked": 2000}),
        ("V202", PLAIN + " { const int high = done * 4000000; (void)high; }", {}),
        ("V203", PLAIN + " { const int rest = 100 / (576 - done); (void)rest; }", {}),
        (
            "V103",
            "dma_trans(&a[done], tile, count * 4); scale(&tile[done / 3], s, 1);",
            {"prepare": lambda operands: operands[1].wrote(0, 1024, 7)},
        ),
        ("V101", "scale(&tile[k * 8], s, 1); dma_trans(&a[done], &tile[64], 4);", {"prepare": unwritten}),
        ("V115", "add(&tile[k], &tile[9], 1); dma_trans(&a[done], tile, 40);", {"prepare": lambda operands: operands[1].wrote(0, 1024, 7)}),
        ("V404", "begin(&a[done], &tile[64], 64); scale(&tile[8 * k], s, 2); DMA_TransState(0U, DNUM);", {"prepare": unwritten}),
        ("V408", "begin(&a[done], tile, 64); if (k < 9) { DMA_TransState(0U, DNUM); }", {}),
        ("V402", "dma_trans(&a[done], tile, 4 * (9 - k));", {}),
    ],
)
def test_a_traced_iteration_finds_what_stepping_finds(code, body, given, carried_out):
    stepped = called(body, lifting=False, **given)
    assert stepped[0] == code
    assert called(body, lifting=True, **given) == stepped
    assert True in carried_out


def test_the_step_limit_is_found_within_traced_iterations(carried_out):
    frame = "int k = 0; int done = 0; const int count = 1; const float s = 1.0f; while (n > 0) { %s k++; }"
    stepped = called(PLAIN, lifting=False, frame=frame)
    assert stepped[0] == "V501"
    assert called(PLAIN, lifting=True, frame=frame)[:2] == stepped[:2]
    assert carried_out.count(True) > 1000


@pytest.mark.parametrize(
    "body",
    [
        "dma_trans(&a[done], tile, 4); out[done] = tile[0];",
        "dma_trans(&a[done], tile, count * 4); if (tile[0] > 1.0f) { s = 3.0f; } dma_trans(tile, &out[done], count * 4);",
        "{ float own[64]; dma_trans(&a[done], tile, count * 4); own[0] = 1.0f; scale(own, s, 1); dma_trans(tile, &out[done], count * 4); }",
    ],
)
def test_what_an_iteration_reads_or_writes_itself_is_stepped(body, carried_out):
    assert called(body, lifting=True)[0] == called(body, lifting=False)[0]
    assert not carried_out


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("dma_trans(a, b, 4);", True),
        ("move(a, b);", True),
        ("scale(a, 2.0f, k);", False),
        ("k = k + 1;", False),
    ],
)
def test_which_loops_are_traced(body, expected):
    text = f"{SLICE}static void move(float *a, float *b) {{ dma_trans(a, b, 4); }}\nvoid f(float *a, float *b, int k) {{ {body} }}"
    unit = unit_of(text)
    node = unit.procedures["f"].body
    assert isinstance(node, t.Stmt)
    assert acts(unit, node) is expected
