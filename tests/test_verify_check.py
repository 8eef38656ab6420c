"""Kernels with one bug each: every code is shown by one, and the finding points at the place."""

import shlex

import pytest

from codegen.cli import cli
from codegen.verify import run
from codegen.verify.calls.given import Narrow

from .conftest import changed, kernel_text, verify_text

P, S = "fp_binarycrossentropygrad_p", "fp_binarycrossentropygrad_s"

BUGS = [
    # code, board, kernel, old, new, text of the line that the finding points at
    ("V002", "ft78ne", P, "int done = 0;", "int done = = 0;", "done = = 0"),
    ("V003", "ft78ne", P, "int done = 0;", "int done = 0; goto out; out: ;", "goto out"),
    ("V004", "ft78ne", P, "done += count;", "done += cuont;", "cuont"),
    ("V005", "ft78ne", P, "_qmpysp(gradient, s)", "gradient * s", "gradient * s"),
    ("V006", "ft78ne", P, "sub4(one, x)", "sub4(one)", "sub4(one)"),
    ("V007", "ft78ne", P, "copy_out(&dx[first]", "copy_out(&input_x[first]", "copy_out("),
    ("V008", "ft78ne", P, "int weight_defined)\n{\n    if (arguments_ok", "long weight_defined)\n{\n    if (arguments_ok", f"void {P}"),
    ("V009", "ft78ne", P, f"void {P}(", "void another_name(", None),
    ("V010", "ft78ne", P, '"ft78ne_board.h"', '"ft78ne_bord.h"', "#include"),
    ("V011", "ft78ne", P, "enum {", "#if FAST > 1\n#endif\nenum {", "#if FAST"),
    ("V101", "mt7004", S, "dma_in(area, dloss, 1);", "", "area[0]"),
    ("V102", "ft78ne", S, "((weight_defined == 0) || (weight != NULL))", "((weight_defined == 0) || (dx != NULL))", None),
    ("V103", "ft78ne", P, "input_size - (input_size % STEP)", "input_size", "_amem8_f2_const("),
    ("V104", "ft78ne", P, "for (i = 0; i < count; i++) {\n        to[i]", "for (i = 0; i <= count; i++) {\n        to[i]", "to[i]"),
    ("V105", "ft78ne", P, "return (bits % (uintptr_t)VECTOR_BYTES) == 0U;", "return bits != 0U;", "_amem8_f2"),
    ("V106", "ft78ne", S, "&dx[begin + done], share - done)", "&input_y[begin + done], share - done)", "dma_trans("),
    (
        "V107",
        "ft78ne",
        S,
        "dma_out(&last[4 * TILE], &dx[begin + done], share - done);",
        "dma_out(&last[4 * TILE], &dx[begin + done], share - done); dma_out(&last[4 * TILE], &dx[begin + done], share - done);",
        "_amem8_f2(&p[",
    ),
    ("V108", "ft78ne", S, "(rank < extra) ? 1 : 0", "(rank < extra) ? 0 : 0", None),
    ("V109", "ft78ne", S, "((reduction == REDUCTION_NONE)\n", "((reduction != REDUCTION_NONE)\n", "dma_trans("),
    ("V110", "ft78ne", S, "compute(last, 0, share - done,", "compute(last, 0, share - done - (share % STEP),", "dma_trans("),
    (
        "V111",
        "ft78ne",
        P,
        "return (input_size > 0)",
        "float *p = 0; { float t = 1.0f; p = &t; } return p[0] > 0.0f && (input_size > 0)",
        "p[0]",
    ),
    ("V112", "mt7004", S, "compute(last, 0,", "compute(&input_x[begin], 0,", "vec_ld("),
    ("V201", "ft78ne", P, "1e-12f, 1e-12f, 1e-12f, 1e-12f", "1e-11f, 1e-11f, 1e-11f, 1e-11f", "copy->elements[i]"),
    ("V202", "ft78ne", S, "/ BLOCK) + (((input_size % BLOCK) != 0) ? 1 : 0)", "+ BLOCK - 1) / BLOCK", "input_size + BLOCK"),
    ("V203", "ft78ne", S, "blocks % cores", "blocks % (cores - 1)", "blocks % (cores - 1)"),
    ("V204", "mt7004", S, "1U << (unsigned int)core", "1U << (core + 32)", "1U << (core"),
    ("V205", "ft78ne", P, "int done = 0;", "int done = (int)(s_all * 0.0f + 3e9f);", "s_all * 0.0f"),
    (
        "V206",
        "ft78ne",
        P,
        "return (reduction == REDUCTION_MEAN) ?",
        "if (reduction == REDUCTION_SUM) return (reduction == REDUCTION_MEAN) ?",
        None,
    ),
    ("V301", "ft78ne", S, "C6678E_SyncN(cores, rank);", "if (input_size > 0) { C6678E_SyncN(cores, rank); }", None),
    ("V302", "ft78ne", S, "C6678E_SyncN(cores, rank)", "C6678E_SyncN(8, rank)", "C6678E_SyncN"),
    ("V401", "ft78ne", S, "count * (int)sizeof(float)", "count * 5", "dma_trans("),
    ("V402", "ft78ne", S, "dma_in(tiles, &input_x[first], count);", "dma_in(tiles, &input_x[first], count - count);", "dma_trans("),
    ("V403", "ft78ne", S, "dma_in(tiles, &input_x[first], count);", "dma_in(tiles, &tiles[1], count);", "dma_trans("),
    ("V405", "mt7004", S, "(void)vector_free(area);", "", None),
    ("V501", "ft78ne", P, "done += count;", "done += 0;", None),
    ("V116", "ft78ne", P, "_get32f_128(a, 3U)", "_get32f_128(a, 4U)", "_get32f_128(a, 4U)"),
    ("V502", "ft78ne", P, "block_copy input_x_copy;", "float big[2000000]; big[0] = 1.0f; block_copy input_x_copy;", "float big"),
    ("V301", "ft78ne", S, "(((active >> (unsigned int)core) & 1U) != 0U)", "(((active >> (unsigned int)core) & 1U) <= 1U)", "C6678E_SyncN"),
    ("V301", "ft78ne", S, "C6678E_SyncN(cores, rank);", "", None),
    (
        "V503",
        "ft78ne",
        P,
        "return (input_size > 0)",
        "return arguments_ok(input_size, reduction, input_x, input_y, weight, dloss, dx, 0)",
        "arguments_ok(",
    ),
    ("V602", "mt7004", S, "vec_ld(0, (const lvector_float *)&input_x[i])", "vec_ld(32, (const lvector_float *)&input_x[i])", "vec_ld(32"),
]


@pytest.mark.parametrize("bug", BUGS, ids=lambda b: f"{b[0]}-{b[2]}")
def test_a_bug_is_found_with_its_code_and_place(tmp_path, bug):
    code, board, name, old, new, pointed = bug
    text = changed(kernel_text(board, name), old, new)
    findings = verify_text(tmp_path, board, name, text)
    assert [f.code for f in findings] == [code]
    finding = findings[0]
    assert finding.place.file.endswith(f"{name}.c")
    if pointed:
        assert pointed in text.splitlines()[finding.place.line - 1]


SUBTLE = [
    # one-line bugs that only a corner shows: the corner, board, kernel, old, new
    ("large n: nothing done", "ft78ne", S, "if (mine > 0) {", "if ((mine > 0) && (mine < 100000)) {"),
    ("large n: 16 bits", "ft78ne", S, "const int blocks =", "const unsigned short blocks = (unsigned short)"),
    ("large n: where work begins", "ft78ne", S, "(rank * quota)", "((rank * quota) & 0xfffff)"),
    (
        "16 bits in the private kernel",
        "ft78ne",
        P,
        "    int i;\n\n    TRIP_COUNT(1)\n    for (i = 0; i < count; i += STEP)",
        "    short i;\n\n    TRIP_COUNT(1)\n    for (i = 0; i < count; i += STEP)",
    ),
    ("bases aligned to 64 of 128 bytes", "mt7004", P, "VECTOR_BYTES = 128", "VECTOR_BYTES = 64"),
    ("bases aligned to 64 of 128 bytes, four vectors", "mt7004", "fp_sqrt_grad_p", "VECTOR_BYTES = 128", "VECTOR_BYTES = 64"),
    ("an output off alignment, four vectors", "mt7004", "fp_sqrt_grad_p", "| (uintptr_t)output;", "| (uintptr_t)input0;"),
    ("bases aligned to 4 of 128 bytes", "mt7004", "hp_binarycrossentropygrad_p", "VECTOR_BYTES = 128", "VECTOR_BYTES = 4"),
    ("a size modulo 8", "mt7004", S, "if (mine > 0) {", "if ((mine > 0) && ((input_size % 8) != 6)) {"),
    (
        "a negative flag",
        "ft78ne",
        P,
        "if ((weight_defined != 0) && (reduction == REDUCTION_NONE))",
        "if ((weight_defined > 0) && (reduction == REDUCTION_NONE))",
    ),
    ("a flag in eight bits", "ft78ne", P, "} else if (weight_defined != 0) {", "} else if ((weight_defined & 255) != 0) {"),
    ("NULL with mean only", "ft78ne", P, "&& (dloss != NULL)", "&& ((reduction != REDUCTION_NONE) || (dloss != NULL))"),
    ("NULL with one flag only", "ft78ne", P, "((weight_defined == 0) || (weight != NULL))", "((weight_defined != 1) || (weight != NULL))"),
    ("codes in two bits", "ft78ne", P, "(reduction == REDUCTION_SUM))", "((reduction & 3) == REDUCTION_SUM))"),
    (
        "no gradient, no result",
        "ft78ne",
        S,
        "    last = set_of(area, done);",
        "    if ((reduction != REDUCTION_NONE) && (s_all == 0.0f)) {\n        return;\n    }\n    last = set_of(area, done);",
    ),
    ("a NaN lost", "ft78ne", P, "s / (float)input_size) : s;", "s / (float)input_size) : ((s == s) ? s : 0.0f);"),
    ("another value in the copies", "ft78ne", P, "copy->elements[i] = from[i];", "copy->elements[i] = (from[i] > 1.5f) ? 1.5f : from[i];"),
    (
        "weights of nearly one",
        "ft78ne",
        P,
        "divide(sub4(x, y), denominator)",
        "divide(_qmpysp(sub4(x, y), _fto128(1.0000001f, 1.0f, 1.0f, 1.0f)), denominator)",
    ),
    ("stores of two cores to one line", "ft78ne", S, "BLOCK = 16,", "BLOCK = 2,"),
    ("a barrier of its own", "mt7004", S, "(unsigned int)BARRIER_ID", "(unsigned int)rank"),
    ("a barrier that is none", "mt7004", S, "(unsigned int)BARRIER_ID", "99U"),
    ("no memory to allocate", "mt7004", S, "if (area != NULL) {", "{"),
    (
        "a core outside the mask writes its own memory",
        "ft78ne",
        S,
        "    if ((core >= 0)",
        "    *(float *)(L2GADDBASE + (DNUM * L2GADDOFFSET)) = 0.0f;\n    if ((core >= 0)",
    ),
    (
        "the shared kernel's memory in the private one",
        "ft78ne",
        P,
        "        int done = 0;\n",
        "        int done = 0;\n        *(float *)(L2GADDBASE + (DNUM * L2GADDOFFSET)) = s_all;\n",
    ),
    ("a barrier in a private kernel", "ft78ne", P, "        int done = 0;\n", "        int done = 0;\n        C6678E_SyncN(1, 0);\n"),
    (
        "four ulp more",
        "ft78ne",
        P,
        "return _qmpysp(gradient, s);",
        "return _qmpysp(gradient, _qmpysp(s, _fto128(1.0000004f, 1.0000004f, 1.0000004f, 1.0000004f)));",
    ),
    (
        "small results lost",
        "mt7004",
        P,
        "return vec_muli(gradient, s);",
        "return vec_muli(vec_muli(gradient, vec_vsvbcast_sf2(1e-30f)), vec_muli(s, vec_vsvbcast_sf2(1e30f)));",
    ),
    (
        "uninitialised rows",
        "ft78ne",
        P,
        "        int done = 0;\n",
        "        float t[2][2];\n        int done = 0;\n        t[0][0] = 0.0f;\n        done = (int)t[0][1];\n",
    ),
    (
        "written 257 times",
        "ft78ne",
        "fp_sqrt_grad_p",
        "        to[i] = copy->elements[i];",
        "        { int k; for (k = 0; k < 257; k++) { to[i] = copy->elements[i]; } }",
    ),
    (
        "several tiles, rank > 0, with weights",
        "ft78ne",
        S,
        "begin_copy(&weight[next], ",
        "begin_copy(&weight[done + TILE], ",
    ),
    ("the vector loop never entered", "ft78ne", P, "(bits % (uintptr_t)VECTOR_BYTES) == 0U", "(bits % (uintptr_t)VECTOR_BYTES) == 1U"),
    ("a scalar tail of other bits", "ft78ne", "fp_sqrt_grad_p", "to[i] = copy->elements[i];", "to[i] = copy->elements[i] * 1.0000001f;"),
]


@pytest.mark.parametrize("bug", SUBTLE, ids=lambda b: b[0])
def test_bugs_that_only_a_corner_shows_are_found(tmp_path, bug):
    _, board, name, old, new = bug
    text = changed(kernel_text(board, name), old, new)
    if "one line" in bug[0]:  # stored by the cores themselves instead of by DMA
        text = stored_by_cores(text)
    if "four ulp" in bug[0]:
        text = changed(text, "1e-12f, 1e-12f", "1e-12f, 1e-12f")
    findings = verify_text(tmp_path, board, name, text, run.Options(strict=True))
    assert any(f.severity == "error" for f in findings), findings


@pytest.mark.parametrize(
    ("code", "board", "name", "old", "new"),
    [
        ("V207", "ft78ne", P, "to[i] = copy->elements[i];", "to[i] = copy->elements[i] * 1.0000001f;"),
        ("V305", "ft78ne", "fp_sqrt_grad_p", "(bits % (uintptr_t)VECTOR_BYTES) == 0U", "(bits % (uintptr_t)VECTOR_BYTES) == 1U"),
        ("V603", "ft78ne", P, "enum {", "#pragma MUST_ITERATE(64, , 64)\nenum {"),
        ("V604", "mt7004", "fp_hswish_grad_p", "vec_mula(two, x, three)", "two * x + three"),
    ],
)
def test_warnings_and_bits(tmp_path, code, board, name, old, new):
    findings = verify_text(tmp_path, board, name, changed(kernel_text(board, name), old, new))
    assert [f.code for f in findings] == [code]
    assert (findings[0].severity == "error") == (code == "V207")


def stored_by_cores(text):
    """FT78NE's kernel with results that the cores store themselves instead of DMA."""
    before, name, after = text.partition("static void dma_out")
    loop = "    int k;\n\n    for (k = 0; k < bytes / 4; k++) {\n        target[k] = source[k];\n    }\n"
    return before + name + changed(after, "    dma_trans(source, target, bytes);\n", loop)


def test_two_cores_on_one_line_are_both_named(tmp_path):
    text = stored_by_cores(changed(kernel_text("ft78ne", S), "BLOCK = 16,", "BLOCK = 2,"))
    (finding,) = verify_text(tmp_path, "ft78ne", S, text)
    assert finding.code == "V304"
    assert "core 0 and core 1 both store to the cache line of 64 bytes" in finding.message


CORRECT = [
    # correct rewrites that must pass: what, board, kernel, old, new
    (
        "a counted share",
        "ft78ne",
        S,
        "const int mine = quota + ((rank < extra) ? 1 : 0);",
        "int mine = quota;\n    if (rank < extra) {\n        mine++;\n    }",
    ),
    (
        "a barrier on both branches",
        "ft78ne",
        S,
        "C6678E_SyncN(cores, rank);",
        "if (rank == 0) {\n            C6678E_SyncN(cores, rank);\n        } else {\n            C6678E_SyncN(cores, rank);\n        }",
    ),
    (
        "a share by a loop",
        "ft78ne",
        S,
        "const int mine = quota + ((rank < extra) ? 1 : 0);",
        "int mine = 0;\n    int b;\n    for (b = rank; b < blocks; b += cores) {\n        mine++;\n    }",
    ),
    (
        "unsigned counters",
        "ft78ne",
        P,
        "    int i;\n\n    for (i = 0; i < count; i++) {\n        to[i]",
        "    unsigned int i;\n\n    for (i = 0U; i < (unsigned int)count; i++) {\n        to[i]",
    ),
    (
        "moving pointers",
        "ft78ne",
        P,
        "    for (i = 0; i < count; i++) {\n        to[i] = copy->elements[i];\n    }",
        "    const float *p = copy->elements;\n    for (i = count; i > 0; i--) {\n        *to++ = *p++;\n    }",
    ),
    (
        "a while loop",
        "ft78ne",
        P,
        "    for (i = 0; i < count; i++) {\n        to[i] = copy->elements[i];\n    }",
        "    i = 0;\n    while (i < count) {\n        to[i] = copy->elements[i];\n        ++i;\n    }",
    ),
    (
        "a copy by bytes",
        "ft78ne",
        "fp_sqrt_grad_p",
        "        to[i] = copy->elements[i];",
        "        int k;\n        for (k = 0; k < 4; k++) {\n            ((char *)&to[i])[k] = ((const char *)&copy->elements[i])[k];\n        }",
    ),
    (
        "a test of a float as a truth value",
        "ft78ne",
        P,
        "    return (input_size > 0)",
        "    const bool any = (bool)0.5f;\n    return any && ((bool)dx == (dx != NULL)) && (input_size > 0)",
    ),
]


@pytest.mark.parametrize("case", CORRECT, ids=lambda c: c[0])
def test_correct_rewrites_pass(tmp_path, case):
    """By every third of the calls, which is one of each kind: all of them are right of the kernel that is rewritten."""
    _, board, name, old, new = case
    assert verify_text(tmp_path, board, name, changed(kernel_text(board, name), old, new), run.Options(part="runs", every=3)) == []


def test_a_private_kernel_of_many_blocks_keeps_its_stack(tmp_path):
    options = run.Options(Narrow(n=132_000, reduction="sum", given="weight_defined=0,input_x+1"))
    assert verify_text(tmp_path, "mt7004", P, kernel_text("mt7004", P), options) == []


@pytest.mark.parametrize("narrow", [Narrow(n=0), Narrow(n=5, reduction="3"), Narrow(n=5, given="dx=NULL")])
def test_calls_that_must_do_nothing_are_a_verdict_too(tmp_path, narrow):
    assert verify_text(tmp_path, "ft78ne", P, kernel_text("ft78ne", P), run.Options(narrow)) == []


def test_a_numeric_finding_tells_bits_bound_inputs_call_and_repro(tmp_path):
    findings = verify_text(
        tmp_path, "ft78ne", P, changed(kernel_text("ft78ne", P), "1e-12f, 1e-12f, 1e-12f, 1e-12f", "1e-11f, 1e-11f, 1e-11f, 1e-11f")
    )
    text = findings[0].full((tmp_path / f"{P}.c").read_text())
    for word in (
        "error[V201]",
        "dx[",
        "0x",
        "is right",
        "ulp off",
        "are allowed",
        "inputs: input_x = ",
        "call: input_size=",
        "repro: codegen verify",
        "^^^",
    ):
        assert word in text


def repeated(finding):
    """The options of a finding's repro line."""
    words = shlex.split(finding.repro)[1:]
    with cli.make_context("codegen", words) as group:
        name, command, rest = group.command.resolve_command(group, words)
        assert name == "verify"
        given = command.make_context(name, rest).params
    return run.Options(Narrow(given["n"], given["core_mask"], given["reduction"], given["given"]))


@pytest.mark.parametrize(
    ("board", "name", "old", "new"),
    [
        ("ft78ne", S, "(rank < extra) ? rank : extra", "(rank < extra) ? rank : rank"),
        ("ft78ne", P, "bits |= (uintptr_t)weight;", "bits |= 0U;"),
        ("mt7004", P, "(uintptr_t)input_y | ", ""),
        ("ft78ne", P, "&& (dloss != NULL)", ""),
        ("ft78ne", S, "((weight_defined == 0) || (weight != NULL))", "(weight_defined != 77)"),
        ("mt7004", "hp_binarycrossentropygrad_p", "VECTOR_BYTES = 128", "VECTOR_BYTES = 32"),
        ("ft78ne", P, "return _qmpysp(q, sub4(two, _qmpysp(b, r1)));", "return q;"),
        ("mt7004", S, "if (area != NULL) {", "{"),
    ],
)
def test_the_repro_shows_the_finding_again(tmp_path, board, name, old, new):
    text = changed(kernel_text(board, name), old, new)
    finding = verify_text(tmp_path, board, name, text)[0]
    again = verify_text(tmp_path, board, name, text, repeated(finding))
    assert [(f.code, f.place) for f in again] == [(finding.code, finding.place)]


def test_imbalance_is_a_warning_and_an_error_when_strict(tmp_path):
    old = "const int mine = quota + ((rank < extra) ? 1 : 0);"
    text = changed(kernel_text("ft78ne", S), old, "const int mine = (rank == cores - 1) ? blocks - quota * (cores - 1) : quota;")
    text = changed(text, "((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK", "rank * quota * BLOCK")
    assert [(f.code, f.severity) for f in verify_text(tmp_path, "ft78ne", S, text)] == [("V303", "warning")]
    assert [(f.code, f.severity) for f in verify_text(tmp_path, "ft78ne", S, text, run.Options(strict=True))] == [("V303", "error")]


@pytest.mark.parametrize(("further", "codes"), [(192, []), (193, ["V104"])])
def test_the_work_area_ends_where_the_board_says(tmp_path, further, codes):
    """FT-M7002 gives a shared kernel 0x60000 bytes of AM, which goes on behind them: what lies there is the caller's and the compiler's."""
    name = "fp_relu_grad_s"
    text = changed(kernel_text("ftm7002", name), "&area[2 * TILE]", f"&area[(2 * TILE) + {further}]")
    assert [f.code for f in verify_text(tmp_path, "ftm7002", name, text)] == codes
    assert [f.code for f in verify_text(tmp_path, "ftm7002", name, text, run.Options(part="proof"))] == codes


def test_a_threshold_that_is_wrong_at_one_lane_is_found_with_every_value_of_a_scalar(tmp_path):
    """With beta = 1, as examples pass it, nobody sees that lane 3 takes 1 for 0: between beta and 1 the sign is wrong."""
    name = "fp_smoothl1lossgrad_p"
    old, new = (f"zero = _fto128({k}.0f, 0.0f, 0.0f, 0.0f);" for k in (0, 1))
    (found,) = verify_text(tmp_path, "ft78ne", name, changed(kernel_text("ft78ne", name), old, new))
    assert found.code == "V201"
    assert "beta=0.25" in found.repro
