"""Loops of C, recorded and replayed against stepped: the same bits, the same records, and a tape serves again only where it may."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.verify.finding import Place
from codegen.verify.lifting import replay, schedule
from codegen.verify.lifting.lift import Range
from codegen.verify.lifting.record import Tapes
from codegen.verify.lifting.values import Access, Values, joined
from codegen.verify.machine.interpret import Program
from codegen.verify.machine.machine import Call, Machine
from codegen.verify.machine.memory import Buffer, Pointer

from .conftest import context, run_c, unit_of

VALUES = np.array([0.0, -0.0, 1.0, -1.5, 3.25, 1e-39, 2.0**-126, 2.0**127, np.inf, -np.inf, np.nan, 1 + 2**-12, 2.0**-60, 7.1], np.float32)


def buffers(n, seed=0):
    """Two inputs of special and random values, and an output that nobody wrote."""
    rng = np.random.default_rng(seed)
    found = []
    for k, name in enumerate("ab"):
        buffer = Buffer(name, 0x1000 + 0x100000 * k, 4 * n, 4, "input", 0)
        drawn = np.where(rng.random(n) < 0.3, rng.choice(VALUES, n), rng.standard_normal(n).astype(np.float32))
        buffer.view(np.float32)[:] = drawn
        buffer.give()
        found.append(buffer)
    return [*found, Buffer("out", 0x900000, 4 * n, 4, "output", 0)]


def both_ways(text, n, *ints, board="mt7004"):
    """Runs f(n, a, b, out, ...) stepped and lifted; returns the lifted core. Bits and records must be the same."""
    records = []
    for lifting in (False, True):
        operands = buffers(n)
        _, core = run_c(text, "f", n, *[Pointer(b, 0) for b in operands], *ints, board=board, lifting=lifting, operands=operands)
        out = operands[2]
        lines = [core.places[k].line for k in out.writer]
        bits = np.where(np.isnan(out.view(np.float32)), 0, out.view(np.uint32))  # any NaN equals any NaN
        records.append(
            (
                bits.tolist(),
                lines,
                out.stored.tolist(),
                out.written,
                out.by_vector,
                [(t.low, t.high, t.writes, t.place) for t in core.touched if t.writes],
            )
        )
    assert records[0] == records[1]
    return core


HEAD = "void f(int n, const float *a, const float *b, float *out, int k) { int i; "
LOOPS = {
    "scalar": "for (i = 0; i < n; i++) { out[i] = a[i] * b[i] + 1.0f / a[i]; } }",
    "inclusive": "for (i = 1; i <= n; i++) { out[i - 1] = -a[i - 1]; } }",
    "unrolled": "for (i = 0; i < n; i += 4) { out[i] = a[i] - b[i]; out[i + 1] = a[i + 1] - b[i + 1]; "
    "out[i + 2] = a[i + 2] - b[i + 2]; out[i + 3] = a[i + 3] - b[i + 3]; } }",
    "unrolled, out of order": "for (i = 0; i < n; i += 2) { float x = a[i] * 3.0f; float y = a[i + 1] * 3.0f; out[i + 1] = y; out[i] = x; } }",
    "strands that differ": "for (i = 0; i < n; i += 2) { out[i] = a[i] - b[i]; out[i + 1] = a[i + 1] * b[i]; } }",
    "the index as a float": "for (i = 0; i < n; i++) { out[i] = a[i] * (float)(i - 5); } }",
    "a uniform load": "for (i = 0; i < n; i++) { out[i] = a[i] + b[0]; } }",
    "a branch on an int": "for (i = 0; i < n; i++) { if (k != 0) { out[i] = a[i]; } else { out[i] = b[i]; } } }",
    "a selection": "for (i = 0; i < n; i++) { out[i] = a[i] > b[i] ? a[i] : (b[i] == 0.0f ? -1.0f : b[i] * 2.0f); } }",
    "a selection by several": "for (i = 0; i < n; i++) { "
    "out[i] = (a[i] >= 0.0f && !(b[i] < a[i])) || a[i] != a[i] ? a[i] : k > 0 && b[i] <= 1.0f ? b[i] : 0.0f; } }",
    "a value read back": "float t[64]; for (i = 0; i < n; i++) { t[i] = a[i] * 3.0f; out[i] = t[i] + b[i]; } }",
    "a choice": "for (i = 0; i < n; i++) { const float x = a[i], y = b[i]; out[i] = (x > y) ? x : (x != y) ? -y : 0.0f; } }",
    "choices of neighbours": "for (i = 0; i < n; i += 2) { const float x = a[i], y = a[i + 1], z = b[i], w = b[i + 1]; "
    "out[i] = (x <= z) ? x : z; out[i + 1] = (y <= w) ? y : w; } }",
    "a local in memory": "for (i = 0; i < n; i += 2) { float t[2]; t[0] = a[i + 1]; t[1] = b[i]; out[i] = t[1]; out[i + 1] = t[0]; } }",
    "a copy through a function": "for (i = 0; i < n; i++) { out[i] = pick(a, i); } }",
}
PICK = "static float pick(const float *p, int i) { return p[i]; } "


@pytest.mark.parametrize("name", LOOPS)
@pytest.mark.parametrize("board", ["ft78ne", "mt7004"])
def test_a_lifted_loop_leaves_what_a_stepped_one_leaves(name, board):
    core = both_ways(PICK + HEAD + LOOPS[name], 64, 1, board=board)
    assert core.lifted, "it was stepped"


@pytest.mark.parametrize(
    "body",
    [
        "float t = 0.0f; out[i] = a[i] > b[i] ? (t = a[i]) : t; }",
        "out[i] = a[i] > b[i] && ++k > 3 ? a[i] : b[i]; }",
        "const int j = a[i] > b[i] ? 1 : 2; out[i] = a[i] * (float)j; }",
        "if (a[i] > b[i]) { out[i] = a[i]; } else { out[i] = b[i]; } }",
    ],
)
def test_a_selection_with_effects_or_of_integers_is_stepped(body):
    assert not both_ways(HEAD + "for (i = 0; i < n; i++) { " + body + " }", 40, 0).lifted


def test_a_load_that_only_some_iterations_make_is_one_that_may_not_be_made():
    """Read in every iteration, it would be out of bounds; so it is stepped, and right."""
    assert not both_ways(HEAD + "for (i = 0; i < n; i++) { out[i] = a[i] == a[i] && i < 9 ? a[i] : 1.0f; } }", 40, 0).lifted
    text = HEAD + "for (i = 0; i < n; i++) { out[i] = b[i] > 1e38f ? a[i + n] : b[i]; } }"
    operands = buffers(16, seed=1)
    operands[1].view(np.float32)[:] = 1.0
    _, core = run_c(text, "f", 16, *[Pointer(b, 0) for b in operands], 0, board="mt7004", operands=operands)
    assert (core.lifted, operands[2].view(np.float32).tolist()) == (0, [1.0] * 16)


VECTORS = {
    "fused": "const lvector_float x = vec_ld(0, (const lvector_float *)&a[i]); const lvector_float y = vec_ld(0, (const lvector_float *)&b[i]);"
    "vec_st(vec_mula(x, y, vec_mulb(y, x, x)), 0, (lvector_float *)&out[i]);",
    "a seed": "const lvector_float x = vec_ld(0, (const lvector_float *)&a[i]); vec_st(vec_vfrcps32(x), 0, (lvector_float *)&out[i]);",
    "a vector from outside": "const lvector_float x = vec_ld(0, (const lvector_float *)&a[i]);"
    "vec_st(vec_muli(x, first), 0, (lvector_float *)&out[i]);",
    "lanes chosen one by one": "union { lvector_float whole; float lane[32]; } x, y; int k; "
    "x.whole = vec_ld(0, (const lvector_float *)&a[i]); y.whole = vec_ld(0, (const lvector_float *)&b[i]); "
    "for (k = 0; k < 32; k++) { const float p = x.lane[k], q = y.lane[k]; x.lane[k] = (p >= q) ? q : p; } "
    "vec_st(x.whole, 0, (lvector_float *)&out[i]);",
    "splat in the loop": "vec_st(vec_vsvbcast_sf2(a[i]), 0, (lvector_float *)&out[i]);",
}


@pytest.mark.parametrize("name", VECTORS)
def test_vector_loops(name):
    text = "void f(int n, const float *a, const float *b, float *out) { int i; "
    text += "const lvector_float first = vec_ld(0, (const lvector_float *)b); "
    core = both_ways(text + "for (i = 0; i < n; i += 32) { " + VECTORS[name] + " } }", 32 * 700)
    assert core.lifted == 700


def test_pairs_that_leave_the_vector_and_come_back_are_one_operation():
    text = """void f(int n, const float *a, const float *b, float *out) { int i; for (i = 0; i < n; i += 2) {
        const __float2_t x = _amem8_f2_const(&a[i]);
        _amem8_f2(&out[i]) = _ftof2(_rcpsp(_hif2(x)), _rcpsp(_lof2(x))); } }"""
    program, _ = prepared(text, "ft78ne")
    both_ways(text, 64, board="ft78ne")
    core, _ = run_program(program, "ft78ne", 64)
    (tape,) = [tape for tapes in taped(program) for tape in tapes.tapes.values()]
    assert core.lifted
    assert len(tape.steps) == 1


def test_lanes_chosen_one_by_one_are_one_choice_of_vectors():
    body = f"const lvector_float first = vec_vsvbcast_sf2(1.0f); for (i = 0; i < n; i += 32) {{ {VECTORS['lanes chosen one by one']} }} }}"
    program, _ = prepared(f"void f(int n, const float *a, const float *b, float *out) {{ int i; {body}", "mt7004")
    core, _ = run_program(program, "mt7004", 320)
    (tape,) = [tape for tapes in taped(program) for tape in tapes.tapes.values()]
    assert core.lifted == 10
    assert len(tape.steps) == 2, "a comparison and a choice"


def prepared(text, board):
    unit = unit_of(text, board)
    return Program(unit, [Place("", 0, 0), unit.procedures["f"].place]), unit


def run_program(program, board, n, *more):
    operands = buffers(n)
    call = Call("f", [n, *[Pointer(b, 0) for b in operands], *more], operands, 1)
    (core,) = Machine(context(board).board, 4, 8).run(program, call, [0])
    return core, operands


def taped(program):
    return [tapes for tapes in program.tapes if isinstance(tapes, Tapes)]


def test_a_tape_serves_other_sizes_but_not_other_branches():
    text = HEAD + LOOPS["a branch on an int"]
    program, _ = prepared(text, "mt7004")
    for n, k in ((8, 1), (40, 1), (16, 0), (3, 0), (8, 1)):
        core, operands = run_program(program, "mt7004", n, k)
        wanted = operands[0 if k else 1]
        assert operands[2].data.tobytes() == wanted.data.tobytes()
        assert core.lifted == n
    (tapes,) = taped(program)
    assert len(tapes.tapes) == 2


def test_what_depends_on_the_core_is_recorded_anew():
    text = "void f(int n, const float *a, const float *b, float *out) { int i; for (i = 0; i < n; i++) { out[i] = (float)(int)DNUM; } }"
    program, _ = prepared(text, "ft78ne")
    run_program(program, "ft78ne", 8)
    assert not any(tapes.tapes for tapes in taped(program))


@pytest.mark.parametrize(
    "body",
    [
        "out[n - 1 - i] = a[i];",
        "out[i] = a[i]; out[i] = out[i] + 1.0f;",
        "out[i] = (float)(int)a[i];",
        "out[i % 4] = a[i];",
    ],
)
def test_what_a_tape_does_not_hold_is_stepped(body):
    program, _ = prepared(HEAD + "for (i = 0; i < n; i++) { " + body + " } }", "mt7004")
    operands = buffers(8)
    for buffer in operands[:2]:
        buffer.view(np.float32)[:] = 2.0
    call = Call("f", [8, *[Pointer(b, 0) for b in operands], 1], operands, 1)
    (core,) = Machine(context("mt7004").board, 4, 8).run(program, call, [0])
    assert core.lifted == 0


OPERATIONS = st.lists(
    st.tuples(st.sampled_from(["+", "-", "*", "/", "<", ">=", "==", "!="]), st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=8
)


@given(OPERATIONS, st.sampled_from([1, 2, 4]), st.integers(1, 9))
@settings(max_examples=30, deadline=None)
def test_any_straight_line_body(operations, unroll, times):
    """Bodies of random operations, unrolled by hand."""
    body = ""
    for j in range(unroll):
        names = [f"a[i + {j}]", f"b[i + {j}]", "1.5f", f"a[i + {j}]"]
        for k, (op, x, y) in enumerate(operations):
            of, by = names[x % len(names)], names[y % len(names)]
            chosen = f"{of} {op} {by}" if op in "+-*/" else f"({of} {op} {by} || {by} > 2.0f) ? {by} : {names[-1]}"
            body += f"const float v{j}_{k} = {chosen}; "
            names.append(f"v{j}_{k}")
        body += f"out[i + {j}] = {names[-1]}; "
    for board in ("ft78ne", "mt7004"):
        core = both_ways(HEAD + f"for (i = 0; i < n; i += {unroll}) {{ {body} }} }}", unroll * times, 0, board=board)
        assert core.lifted


UNROLLED = {
    "asking ahead": "for (i = 0; i + 3 < n; i += 4) { %s } for (; i < n; i++) { out[i] = a[i] * b[i]; } }",
    "asking ahead, inclusive": "for (i = 0; i + 4 <= n; i += 4) { %s } for (; i < n; i++) { out[i] = a[i] * b[i]; } }",
    "in names": "enum { U = 2 }; for (i = 0; i <= n - 2 * U; i += 2 * U) { %s } for (; i < n; i++) { out[i] = a[i] * b[i]; } }",
}


@pytest.mark.parametrize("name", UNROLLED)
@pytest.mark.parametrize("n", [1, 3, 4, 5, 63, 64, 65])
def test_loops_unrolled_by_hand_are_lifted_whole(name, n):
    body = " ".join(f"out[i + {k}] = a[i + {k}] * b[i + {k}];" for k in range(4))
    core = both_ways(HEAD + UNROLLED[name] % body, n, 0)
    assert core.lifted == n // 4 + n % 4


def test_strands_of_an_unrolled_loop_become_one():
    body = " ".join(f"out[i + {k}] = a[i + {k}] * b[i + {k}] + a[i + {k}];" for k in range(8))
    program, _ = prepared(HEAD + f"for (i = 0; i < n; i += 8) {{ {body} }} }}", "ft78ne")
    run_program(program, "ft78ne", 64, 0)
    (tape,) = [tape for tapes in taped(program) for tape in tapes.tapes.values()]
    assert len(tape.steps) == 2
    assert len(tape.stores) == 1


def test_asking_ahead_beyond_the_largest_int_is_stepped_and_found():
    from codegen.verify.finding import Stop

    text = "int f(int n) { int i; int s = 0; for (i = 2147483600; i + 40 < n; i += 4) { int k = i; } return s; }"
    with pytest.raises(Stop) as stop:
        run_c(text, "f", 2**31 - 1)
    assert stop.value.finding.code == "V202"


PIPELINED = {
    "a load ahead": (
        "float x = a[0]; for (i = 0; i < n - 1; i++) { const float y = a[i + 1]; out[i] = x * b[i]; x = y; } out[i] = x; }",
        63,
    ),
    "two stages": (
        "float x = a[0]; float s = 3.0f; for (i = 0; i < n - 1; i++) { const float t = x * x; out[i] = s + b[i]; s = t; x = a[i + 1]; } "
        "out[n - 1] = s + x; }",
        63,
    ),
    "unrolled": (
        "float x0 = a[0]; float x1 = a[1]; for (i = 0; i < n - 2; i += 2) { const float y0 = a[i + 2]; const float y1 = a[i + 3]; "
        "out[i] = x0 * b[i]; out[i + 1] = x1 * b[i + 1]; x0 = y0; x1 = y1; } out[i] = x0; out[i + 1] = x1; }",
        31,
    ),
    "three steps": (
        "float x = a[0]; float y = a[1]; float z = a[2]; for (i = 0; i < n - 3; i++) { out[i] = x - b[i]; x = y; y = z; z = a[i + 3]; } "
        "out[i] = x; out[i + 1] = y; out[i + 2] = z; }",
        61,
    ),
    "a constant from the second on": ("float x = a[0]; for (i = 0; i < n; i++) { out[i] = x + b[i]; x = 2.0f; } }", 64),
    "only for what follows": (
        "float x = a[0]; for (i = 0; i < n - 1; i++) { out[i] = b[i]; x = x * 0.0f; x = a[i]; } out[n - 1] = x; }",
        63,
    ),
    "stored as it comes": ("float x = a[0]; for (i = 0; i < n; i++) { out[i] = x; x = b[i]; } }", 64),
}


@pytest.mark.parametrize("chunk", [8, schedule.CHUNK])
@pytest.mark.parametrize("name", PIPELINED)
def test_values_carried_by_one_step_are_lifted(name, chunk, monkeypatch):
    monkeypatch.setattr(schedule, "CHUNK", chunk)
    text, lifted = PIPELINED[name]
    assert both_ways(HEAD + text, 64, 1).lifted == lifted


@pytest.mark.parametrize(
    "text",
    [
        "float x = a[0]; for (i = 0; i < n; i++) { out[i] = x; x = x + b[i]; } }",
        "float x = a[0]; float y = a[1]; for (i = 0; i < n; i++) { const float t = x; out[i] = x; x = y; y = t; } }",
        "float x = a[0]; for (i = 0; i < n; i++) { out[i] = x; x = (a[i] > 0.0f) ? b[i] : x; } }",
    ],
    ids=["a sum", "an exchange", "a branch on values"],
)
def test_recurrences_are_stepped(text):
    assert both_ways(HEAD + text, 64, 1).lifted == 0


def test_strands_of_a_pipelined_loop_become_one():
    program, _ = prepared(HEAD + PIPELINED["unrolled"][0], "ft78ne")
    run_program(program, "ft78ne", 64, 0)
    (tape,) = [tape for tapes in taped(program) for tape in tapes.tapes.values()]
    assert [len(v.args) for v, _ in tape.carried] == [2]
    assert len(tape.steps) == 2, "a shift and a product"


PADDED = """void f(int n, const float *a, const float *b, float *out) { int i;
    lvector_float room[8]; lvector_float squares[8]; float *const r = (float *)room; float *const q = (float *)squares;
    for (i = 0; i < n; i++) { r[i] = a[i]; }
    { lvector_float x = vec_ld(0, (const lvector_float *)r);
    for (i = 0; i < %s - 32; i += 32) { const lvector_float y = vec_ld(0, (const lvector_float *)&r[i + 32]);
        vec_st(vec_muli(x, x), 0, (lvector_float *)&q[i]); x = y; }
    vec_st(vec_muli(x, x), 0, (lvector_float *)&q[i]); }
    for (i = 0; i < %s; i++) { out[i] = q[i]; } }"""


@pytest.mark.parametrize(("n", "reached"), [(80, 96), (40, 128)])
def test_padding_is_followed_through_a_shift(n, reached):
    from codegen.verify.finding import Stop

    assert both_ways(PADDED % (reached, "n"), n).lifted == n + reached // 32 - 1 + n
    origins = []
    for lifting in (False, True):  # padding that is sent out is found, however the loop was run
        operands = buffers(n)
        with pytest.raises(Stop) as stop:
            run_c(
                PADDED % (reached, "n + 1"),
                "f",
                n - 1,
                *[Pointer(b, 0) for b in operands],
                board="mt7004",
                lifting=lifting,
                operands=operands,
            )
        origins.append((stop.value.finding.code, stop.value.origin))
    assert origins[0] == origins[1]
    assert origins[0][0] == "V101"


SLICES = "static void part(const float *a, const float *b, float *out, int n) { int i; for (i = 0; i < n; i++) { out[i] = a[i] * b[i]; } } "
HELD = {
    "slices that go on": ("part(a, b, out, 16); part(a + 16, b + 16, out + 16, 20); part(a + 36, b + 36, out + 36, 28); }", [64]),
    "asked for between": ("part(a, b, out, 16); out[20] = out[3] + 1.0f; part(a + 16, b + 16, out + 16, 48); }", [16, 48]),
    "read by the next": ("part(a, b, out, 32); part(out, b + 32, out + 32, 32); }", [32, 32]),
    "written by the next": ("part(a, b, out, 32); part(a + 30, b + 30, out + 30, 34); }", [32, 34]),
    "not where it ended": ("part(a, b, out, 16); part(a + 20, b + 16, out + 16, 16); }", [16, 16]),
    "overwritten by the core": (
        "float r[64]; int i; for (i = 0; i < n; i++) { r[i] = a[i]; } part(r, b, out, 64); r[3] = 7.0f; out[0] = r[3]; }",
        [64, 64],
    ),
}


@pytest.mark.parametrize("name", HELD)
def test_slices_are_computed_as_one_where_nothing_asks_for_them_between(name, monkeypatch):
    counts = []
    compute = replay._compute
    monkeypatch.setattr(replay, "_compute", lambda bound, count: (counts.append(count), compute(bound, count)))
    text, wanted = HELD[name]
    both_ways(SLICES + "void f(int n, const float *a, const float *b, float *out) { " + text, 64)
    assert counts == wanted


def test_parts_of_several_vectors_are_one_wide_vector():
    values = Values()
    two = [values.loaded(Access(1, Range(at, 32, 4), 16, 8, 4, np.dtype(np.float32), True, "reads", Place("", 1, 1))) for at in (0, 16)]
    parts = [values.value("part", (v, k, 2), 2, np.float32, True) for v in two for k in range(2)]
    wide = values.pack(tuple(parts))
    assert (wide.op, wide.lanes) == ("load", 8)
    assert values.pack((parts[1], parts[0], *parts[2:])) is None
    assert values.pack(tuple(parts[:3])) is None


def test_neighbours_are_checked_as_one_but_not_across_a_store():
    def access(verb, at, *writers):
        return Access(1, Range(at, 16, 8), 8, 8, 2, np.dtype(np.float32), True, verb, Place("", 1, 0), writers)

    loads, stores = [access("reads", 0), access("reads", 8)], [access("writes", 8, 5), access("writes", 0, 4)]
    one, other = joined([*loads, *stores])
    assert (one.size, one.lanes, one.offset.base, one.offset.step) == (16, 4, 0, 16)
    assert (other.size, other.offset.base, other.writers) == (16, 0, (4, 5))
    apart = [loads[1], stores[1], loads[0], stores[0]]
    assert joined(apart) == apart


def test_a_tape_is_asked_once_whether_it_fits_some_iterations(monkeypatch):
    """Small calls come back to the same numbers; others are asked anew, and what does not fit is recorded again."""
    asked, fits = [], schedule.Tape.fits
    monkeypatch.setattr(schedule.Tape, "fits", lambda self, start, count: asked.append(count) or fits(self, start, count))
    text = "void f(float *y, int n) { int i; for (i = 0; i < n; i++) { if (i < 100) { y[i] = 1.0f; } } }"
    program = Program(unit_of(text), [])
    for n in (10, 20, 10, 20, 150, 10):
        buffer = Buffer("y", 0x1000, 4 * n, 4, "work")
        Machine(context("ft78ne").board, 4, 4).run(program, Call("f", [Pointer(buffer, 0), n], [buffer], 1), [0])
        assert buffer.view(np.float32).tolist() == [1.0] * min(n, 100) + [0.0] * max(0, n - 100)
    assert asked == [20, 10, 150], "not the first 10, which were recorded, nor what was asked before"
