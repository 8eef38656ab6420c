"""Kernels as the vendor's engineers write them: good ones pass as they are, bad ones are found at the right line."""

import pytest

from codegen.verify import run
from codegen.verify.calls.given import Narrow

from .conftest import ROOT, bundled, changed, context, task, verify_text

FOLDER = ROOT / "tests" / "handwritten"
S, P, SQRT_S, SQRT_P = "fp_binarycrossentropygrad_s", "fp_binarycrossentropygrad_p", "fp_sqrt_grad_s", "fp_sqrt_grad_p"
STRICT = run.Options(strict=True)
GOOD = [
    ("ft78ne", "shared.c", S, 11),
    ("ft78ne", "private.c", P, 10),
    ("ft78ne", "pointers.c", SQRT_P, 5.0),
    ("ft78ne", "records.c", SQRT_S, 5.0),
    ("ft78ne", "pairs.c", SQRT_P, 5),
    ("mt7004", "shared_mt7004.c", S, 8),
    ("mt7004", "double_buffered.c", SQRT_S, 1),
]


def text_of(name):
    return (FOLDER / name).read_text("utf-8")


@pytest.mark.parametrize(("board", "file", "kernel", "bound"), GOOD, ids=[g[1] for g in GOOD])
def test_a_good_kernel_passes_without_a_word(board, file, kernel, bound):
    """The long ones by every fourth of the calls; all of them, of the first, and its proof: see the split."""
    outcome = run.run(task(FOLDER / file, board, run.Options(strict=True, every=4 if kernel == S else 1)))
    assert outcome.findings == []
    (result,) = outcome.kernels
    assert (result.function, result.bound // 1 if bound > 1 else result.bound) == (kernel, bound)
    assert result.elements > 100_000


@pytest.mark.parametrize(
    ("file", "code", "line", "essence"),
    [
        ("bad_offsets.c", "V104", "out[i] = 0.5f", "writes `L2[393216]`, past the end of `L2` (245760 elements)"),
        (
            "bad_whole_block.c",
            "V110",
            "dma_trans(out, output + start",
            "core 1 sends `output[0]` by DMA from `L2[131072]`, which was never written",
        ),
        ("bad_accumulator.c", "V201", "sum[i] +=", "`output[16384]` is "),
        ("bad_balance.c", "V303", "void fp_sqrt_grad_s", "the cores have 0, 2 blocks of 16 elements"),
    ],
)
def test_a_bug_that_shipped_is_found_at_its_line(file, code, line, essence):
    outcome = run.run(task(FOLDER / file, "ft78ne", STRICT))
    assert [f.code for f in outcome.findings] == [code]
    finding = outcome.findings[0]
    assert line in text_of(file).splitlines()[finding.place.line - 1]
    assert essence in finding.message


def test_uneven_work_is_a_warning_where_nobody_is_strict():
    (finding,) = run.run(task(FOLDER / "bad_balance.c", "ft78ne")).findings
    assert (finding.code, finding.severity) == ("V303", "warning")


BUGS = [
    # what, file, old, new, code, text of the line pointed at, essence of the message
    ("a sum that overflows", "shared.c", "(input_size - 1) / UNIT + 1", "(input_size + UNIT - 1) / UNIT", "V202", "units =", "signed overflow"),
    ("exact multiples skipped", "shared.c", "(input_size - start) / UNIT < share ?", "(input_size - start) / UNIT <= share ?", "V307", None, "no barrier lies between"),
    ("an early return before the barrier", "shared.c", "        if (reduction != 0 && start < end) {", "        if (start >= end) return;\n        if (reduction != 0 && start < end) {", "V301", "C6678E_SyncN", "deadlock"),
    ("a transfer of no bytes", "shared.c", "for (; start < end; start += n)", "for (; start <= end && start < input_size + 1; start += n + (n == 0))", "V402", "dma_trans(input_x", "0 bytes"),
    ("dloss read as if it had n elements", "shared.c", "if (reduction == 0)\n                dma", "if (reduction >= 0)\n                dma", "V401", "dma_trans(dloss + start", "past the end of `dloss`"),
    ("sum and mean swapped", "shared.c", "if (reduction == 1)", "if (reduction == 2)", "V201", "out[i] =", "is right"),
    ("eps as a maximum", "shared.c", "(x[i] * (1.0f - x[i]) + eps)", "(x[i] * (1.0f - x[i]) < eps ? eps : x[i] * (1.0f - x[i]))", "V201", "out[i] =", "is right"),
    ("the buffer of another core", "shared.c", "DNUM * L2GADDOFFSET", "(DNUM ^ 1) * L2GADDOFFSET", "V109", "dma_trans(", "in the private memory of core 1"),
    ("a loop past its block", "shared.c", "i < n; i++", "i < n + 3; i += 1", "V101", "x[i] - y[i]", "never written"),
    ("one element too few", "shared.c", "for (i = 0; i < n; i++)", "for (i = 0; i < n - 1; i++)", "V110", "dma_trans(out", "never written"),
    ("sent back without being awaited elsewhere", "shared.c", "dma_trans(out, dx + start, n * sizeof(float));", "dma_trans(out, dx + start, BLOCK * sizeof(float));", "V401", "dma_trans(out", "past the end of `dx`"),
    ("a static in a shared kernel", "shared.c", "    float scale = 1.0f;", "    static float scale = 1.0f;", "V308", "scale = s[0]", "there is one for all cores"),
    ("a static that carries a value", "private.c", "    float scale;", "    static float scale;\n    static int calls;\n    if (calls++ > 3) return;", "V309", "calls++", "an earlier call left its value"),
    ("a case that falls through", "private.c", "        scale = dloss[0] / (float)input_size;\n        break;", "        scale = dloss[0] / (float)input_size;", "V201", "dx[i] = ", "is right"),
    ("weights read though absent", "private.c", "weight_defined ? weight[i] : 1.0f) * scale", "weight[i]) * scale", "V102", "weight[i]", "NULL"),
    ("the mean in integers", "private.c", "dloss[0] / (float)input_size", "dloss[0] * (float)(1 / input_size)", "V201", "dx[i] = ", "is right"),
]  # fmt: skip


@pytest.mark.parametrize("bug", BUGS, ids=[b[0] for b in BUGS])
def test_bugs_of_hand_written_kernels(tmp_path, bug):
    _, file, old, new, code, line, essence = bug
    text = changed(text_of(file), old, new)
    name = S if file == "shared.c" else P
    findings = verify_text(tmp_path, "ft78ne", name, text)
    assert [f.code for f in findings if f.severity == "error"] == [code], findings
    assert essence in findings[0].message
    if line:
        assert line in text.splitlines()[findings[0].place.line - 1]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("        out[i] = 0.5f * g[i] / x[i];", "        if (x[i] > 1.0f) continue;\n        out[i] = 0.5f * g[i] / x[i];", "ends early"),
        ("    if (!x ||", "    float *list[1] = { out };\n    out = list[0];\n    if (!x ||", "a pointer that lies in memory"),
        ("    if (!x ||", "    switch (size) { case 0: return; default: break; }\n    if (!x ||", "a switch over"),
    ],
)
def test_what_the_prover_does_not_follow_is_not_claimed(tmp_path, old, new, why):
    text = "void fp_sqrt_grad_p(float *x, float *g, float *out, int size)\n{\n    int i;\n    if (!x || !g || !out) return;\n    for (i = 0; i < size; i++) {\n        out[i] = 0.5f * g[i] / x[i];\n    }\n}\n"
    if "continue" in new:
        new = new.replace("continue;", "{ out[i] = 0.5f * g[i] / x[i]; continue; }")
    path = tmp_path / "a.c"
    path.write_text(changed(text, old, new))
    outcome = run.run(task(path, "ft78ne"))
    assert outcome.findings == []
    assert why in outcome.kernels[0].not_proved


def test_the_split_of_a_good_kernel_is_proven_for_every_size():
    (result,) = run.run(task(FOLDER / "shared.c", "ft78ne", STRICT)).kernels
    assert (result.findings, result.elements > 100_000) == ([], True)
    assert result.proved_up_to == 2**31 - 1


def test_a_kernel_of_another_name_tells_the_names(tmp_path):
    text = changed(text_of("private.c"), P, "bce_grad_private")
    (finding,) = verify_text(tmp_path, "ft78ne", "other", text)
    assert finding.code == "V009"
    assert all(name in finding.message for name in (S, P))
    assert f"`bce_grad_private` has the arguments of `{P}`" in finding.notes[0]
    assert "void bce_grad_private" in text.splitlines()[finding.place.line - 1]


def test_a_kernel_needs_none_of_our_headers(tmp_path):
    text = changed(text_of("shared.c"), '#include "binarycrossentropygrad.h"\n', "")
    text = changed(
        text,
        '#include "78NE/utils.h"\n#include <78NE/DMA.h>\n',
        "#include <c6x.h>\nvoid dma_trans(void *, void *, int);\nextern int GetCoreNum(int);\n",
    )
    assert verify_text(tmp_path, "ft78ne", S, text, run.Options(Narrow(n=100))) == []


def test_double_arithmetic_is_exact_in_double(tmp_path):
    text = changed(text_of("pointers.c"), "0.5f *", "0.5 *")
    assert verify_text(tmp_path, "ft78ne", SQRT_P, text) == []


def test_the_bound_is_the_board_s_however_the_text_divides():
    for file in ("pointers.c", "pairs.c"):
        (result,) = run.run(task(FOLDER / file, "ft78ne")).kernels
        operator = next(op for op in bundled().operators if op.name == "sqrt_grad")
        assert result.bound == operator.bound("fp32", "newton", {}, 1)


def test_the_loops_of_good_kernels_are_lifted():
    """A plain scalar kernel is hardly stepped at all."""
    from codegen.verify.calls.cases import Case
    from codegen.verify.check import Checker, Kernel
    from codegen.verify.text.abi import kernels_of
    from codegen.verify.text.unit import load

    found = context("ft78ne")
    for file in ("pointers.c", "private.c", "records.c", "shared.c", "pairs.c"):
        loaded = load(FOLDER / file, file, found)
        for op in bundled().operators:
            for name, dtype, variant in kernels_of(op, found.board):
                if name in loaded.unit.procedures:
                    checker = Checker(Kernel(loaded, loaded.unit.procedures[name], op, dtype, variant), found)
                    codes, flags = {c.name: "none" for c in op.codes()}, {f.name: 1 for f in op.flags()}
                    assert checker.one(Case(20_000, codes, flags)) == []
                    assert checker.machine.lifted >= (9_999 if file == "pairs.c" else 19_998)
                    assert checker.machine.stepped < 4000
