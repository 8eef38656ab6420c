"""Operators of every kind that the format describes, with kernels by hand: good ones pass every check, bad twins are found."""

import re
from dataclasses import replace
from itertools import islice

import pytest

from codegen.emit.plan import kernels
from codegen.emit.render import kernel_text
from codegen.native import run as native
from codegen.spec import operator as operators
from codegen.verify import run as verify
from codegen.verify.calls.cases import Shape, cases, combinations
from codegen.verify.calls.given import Narrow, describe, expecting, narrowed, words

from .conftest import ROOT, changed, context, of_each_kind

KERNELS = ROOT / "tests" / "handwritten" / "family"
OPERATORS = ROOT / "codegen" / "operators"
NAMES = sorted(path.stem for path in OPERATORS.glob("*.py"))
GOOD = [
    "fp_relu_grad_p", "fp_l_relu_grad_p", "fp_smoothl1lossgrad_p", "fp_minimumgrad_p", "fp_minimumgrad_s", "fp_applymomentum_p",
    "fp_applymomentum_s", "fp_sgd_p", "fp_dropoutgrad_p", "fp_binary_cross_entropy_grad_p", "hp_l_relu_grad_p",
]  # fmt: skip
INT_MAX = 2**31 - 1


def verdict(path, kernel, **options):
    board = context("mt7004" if kernel.startswith("hp_") else "ft78ne").board
    operator = OPERATORS / f"{kernel[3:-2]}.py"
    assert board.path
    return verify.run(verify.Task(path, path.name, board.path, (operator,), verify.Options(strict=True, **options), True))


def test_make_native_runs_operators_of_each_kind():
    (listed,) = re.findall(r"^OF_EACH_KIND := (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert listed.split() == of_each_kind()


def text_of(kernel):
    return (KERNELS / f"{kernel}.c").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_operators_are_described_without_contradiction_and_shortly(name):
    op = operators.read(OPERATORS / f"{name}.py")
    assert all(p.en and p.zh for p in op.entries())
    assert len((OPERATORS / f"{name}.py").read_text("utf-8").splitlines()) <= (130 if name == "binarycrossentropygrad" else 65)


@pytest.mark.parametrize("kernel", GOOD)
def test_a_good_kernel_passes_and_its_split_is_proven(kernel):
    runs = verdict(KERNELS / f"{kernel}.c", kernel, part="runs", every=17 if kernel.endswith("_s") else 1)
    assert runs.findings == []
    (result,) = runs.kernels
    assert result.elements > 5_000
    (result,) = verdict(KERNELS / f"{kernel}.c", kernel, part="proof").kernels
    assert (result.findings, result.proved_up_to) == ([], INT_MAX)


BAD = [
    # what, kernel, old, new, code, essence of the message
    ("a tie to the wrong side", "fp_minimumgrad_p", "Input0[i] < Input1[i]", "Input0[i] <= Input1[i]", "V201", "`dx0["),
    ("a NaN that counts as a tie", "fp_minimumgrad_p", "Input0[i] >= Input1[i] ?", "!(Input0[i] < Input1[i]) ?", "V201", "`dx1["),
    ("an output that is missing", "fp_minimumgrad_p", "        dx1[i] = Input0", "        dx0[i] = Input0", "V107", "`dx0[0]` is written 2 times"),
    ("an output that is never written", "fp_minimumgrad_p", "        dx1[i] = Input0[i] >= Input1[i] ? dy[i] : 0.0f;\n", "", "V108", "`dx1[0]` is never written"),
    ("one output for the other", "fp_minimumgrad_s", "dma_trans(ga, dx0 + start", "dma_trans(ga, dx1 + start", "V108", "`dx0[0]` is never written"),
    ("a flag ignored", "fp_applymomentum_p", "if (nesterov)", "if (start < 0)", "V201", "`weight["),
    ("a flag turned round", "fp_sgd_p", "nesterov ? slope", "!nesterov ? slope", "V201", "`weight["),
    ("the element at the end", "fp_applymomentum_p", "i < end", "i < end + (start < end)", "V103", "past the end of `accumulate`"),
    ("the element before the start", "fp_applymomentum_p", "i = start;", "i = start > 1 ? start - 2 : start;", "V103", "before the start of `accumulate`"),
    ("the first element left out", "fp_applymomentum_p", "i = start;", "i = start + (0 < start && start < end);", "V108", "is never written"),
    ("a range counted from 0", "fp_applymomentum_p", "start < 0)\n", "start < 0 || end < 16)\n", "V108", "is never written"),
    ("read after it was changed", "fp_applymomentum_p", "- sum * learning_rate", "- (accumulate[i] * moment + gradient[i]) * learning_rate", "V201", "`weight["),
    ("a negative start", "fp_applymomentum_p", " || start < 0", "", "V109", "there is nothing to do"),
    ("an operand in place left alone", "fp_sgd_p", "            accumulate[i] = accumulate[i];\n", "", "V108", "`accumulate["),
    ("a scalar ignored", "fp_l_relu_grad_p", "alpha * src0[i]", "0.01f * src0[i]", "V201", "`dst["),
    ("a scalar rounded too early", "hp_l_relu_grad_p", "(float)alpha * g", "(float)(half)((float)alpha * 0.5f) * 2.0f * (g + 0.001f)", "V201", "`dst["),
    ("-0 lost", "fp_relu_grad_p", "? src0[i] : 0.0f", "? src0[i] + 0.0f : 0.0f", "V201", "is 0.0 (0x00000000), but -0.0 is right"),
    ("-0 made", "fp_relu_grad_p", "src1[i] > 0.0f ? src0[i] : 0.0f", "(src1[i] > 0.0f ? 1.0f : 0.0f) * src0[i]", "V201", "is -0.0"),
    ("0 for positive", "fp_relu_grad_p", "src1[i] > 0.0f", "src1[i] >= 0.0f", "V201", "`dst["),
    ("thresholds mixed up", "fp_smoothl1lossgrad_p", "d > -beta", "d > -1.0f", "V201", "`dx1["),
    ("packed parameters swapped", "fp_binary_cross_entropy_grad_p", "reduction = param[1];\n    weight_defined = param[2];", "reduction = param[2];\n    weight_defined = param[1];", "V103", "past the end of `weight` (0 elements)"),
    ("a packed size cut to an int", "fp_binary_cross_entropy_grad_p", "size = param[0]", "size = (int)param[0]", "V109", "these arguments are bad"),
    ("a packed flag cut to an int", "fp_binary_cross_entropy_grad_p", "weight_defined = param[2]", "weight_defined = (int)param[2]", "V201", "`dx["),
    ("packed parameters that may be NULL", "fp_binary_cross_entropy_grad_p", "    if (!param)\n        return;\n", "", "V102", "NULL"),
    ("a packed parameter too many", "fp_binary_cross_entropy_grad_p", "param[2]", "param[3]", "V103", "past the end of `param` (3 elements)"),
    ("a packed parameter changed", "fp_binary_cross_entropy_grad_p", "    n = (int)size;", "    n = (int)size;\n    param[0] = 0;", "V106", "`param`, which is an input"),
    ("a mask by value", "fp_dropoutgrad_p", "float *output, float *mask)", "float *output, float mask)", "V008", "but the operator's ABI is"),
]  # fmt: skip


@pytest.mark.parametrize("bug", BAD, ids=[b[0] for b in BAD])
def test_a_bad_twin_is_found(tmp_path, bug):
    _, kernel, old, new, code, essence = bug
    path = tmp_path / f"{kernel}.c"
    text = changed(text_of(kernel), old, new)
    path.write_text(text.replace("* mask[i]", "* mask") if code == "V008" else text, "utf-8")
    findings = [f for f in verdict(path, kernel, part="runs").findings if f.severity == "error"]
    assert [f.code for f in findings] == [code], findings
    assert essence in findings[0].message


def test_an_overflow_at_the_far_end_of_a_range_is_found_by_proof(tmp_path):
    """As the first version of this kernel had it: no sampled run has one element just below INT_MAX on two cores."""
    text = changed(
        text_of("fp_applymomentum_s"), "? end - start : first + share * UNIT", "? end - start : start + first + share * UNIT - start"
    )
    path = tmp_path / "fp_applymomentum_s.c"
    path.write_text(text, "utf-8")
    (finding,) = verdict(path, "fp_applymomentum_s", part="proof").findings
    assert finding.code == "V202"
    assert "start=21474836" in finding.notes[0]
    assert "--given start=21474836" in finding.repro


def emitted(kernel):
    """The text of a kernel of FT78NE, or of MT7004 where it is one of halves."""
    found = context("mt7004" if kernel.startswith("hp_") else "ft78ne")
    op = operators.read(OPERATORS / f"{kernel[3:-2]}.py")
    (text,) = [kernel_text(k) for k in kernels(found.board, found.dialect, op) if k.function == kernel]
    return text


EMITTED = {
    "fp_log_grad_s": "plain arithmetic", "hp_l_relu_grad_p": "a number by value, lanes chosen in memory", "fp_smoothl1lossgrad_p": "thresholds",
    "fp_minimumgrad_p": "two outputs", "hp_applymomentum_s": "in place, a flag, a range", "fp_power_grad_p": "numbers that decide",
    "fp_binary_cross_entropy_grad_s": "packed parameters",
}  # fmt: skip


@pytest.mark.parametrize("kernel", EMITTED, ids=EMITTED.values())
def test_it_is_emitted_from_its_file_alone(tmp_path, kernel):
    path = tmp_path / f"{kernel}.c"
    path.write_text(emitted(kernel), "utf-8")
    runs, proof = verdict(path, kernel, part="runs", every=31 if kernel.endswith("s") else 3), verdict(path, kernel, part="proof")
    assert runs.findings == proof.findings == []
    assert runs.kernels[0].elements > 1_000
    assert proof.kernels[0].proved_up_to == INT_MAX


TILES = [
    # what, kernel, the tile, old, new, code
    ("the second result of another tile", "fp_minimumgrad_s", "&dx1[first - TILE], TILE", "&dx1[first], TILE", "V108"),
    ("the last second result left behind", "fp_minimumgrad_s", "        dma_out(&set_of(area, done - TILE)[4 * TILE], &dx1[begin + done - TILE], TILE);\n", "", "V108"),
    ("fetched over a result in flight", "hp_applymomentum_s", "        dma_wait(channels[0]);\n        dma_wait(channels[1]);\n    }\n    const", "    }\n    const", "V406"),
    ("a const operand from the first element on", "hp_applymomentum_s", "(half *)&gradient[start]", "(half *)gradient", "V401"),
]  # fmt: skip


@pytest.mark.parametrize("bug", TILES, ids=[b[0] for b in TILES])
def test_a_bad_twin_of_an_emitted_kernel_is_found(tmp_path, bug):
    """With tiles of a few blocks, so that small calls have many."""
    _, kernel, old, new, code = bug
    one_core = Narrow(n=1000, mask=1) if "minimum" in kernel else Narrow(given="start=7,end=1007,core_mask=0x1")
    text = re.sub(r"\bTILE = \d+", f"TILE = {3 * 64}", emitted(kernel))
    path = tmp_path / f"{kernel}.c"
    for of, found in ((text, []), (changed(text, old, new), [code])):
        path.write_text(of, "utf-8")
        findings = [f for f in verdict(path, kernel, part="runs", narrow=one_core).findings if f.severity == "error"]
        assert [f.code for f in findings] == found, findings


def operator_of(kernel):
    return operators.read(OPERATORS / f"{kernel[3:-2]}.py")


@pytest.mark.parametrize("kernel", ["fp_applymomentum_s", "fp_l_relu_grad_p", "fp_binary_cross_entropy_grad_p"])
def test_every_call_is_repeated_by_its_words(kernel):
    op, shape, variant = operator_of(kernel), Shape(2, 16, 1000, 8), kernel[-1]
    for case in islice(cases(op, shape, variant), 0, None, 7):
        if case.seed == "nominal" and case.n <= INT_MAX:
            combination = {"reduction": str(case.codes.get("reduction", "none"))} if op.codes() else {}
            found = list(narrowed(op, shape, variant, Narrow(given=words(case, op, variant), **combination)))
            offset = {name: k for name, k in case.offset.items() if k}
            same = replace(case, offset=offset, expect=found[0].expect, mask=found[0].mask)
            assert repr(found[0]) == repr(same), describe(case, op, variant)  # repr: one NaN is as good as another


def test_a_range_is_told_by_both_of_its_ends():
    op = operator_of("fp_applymomentum_s")
    case = replace(next(combinations(op)), start=5, n=12, mask=3)
    assert describe(case, op, "s") == "learning_rate=0.01, moment=0.9, nesterov=0, start=5, end=17, core_mask=0x3"
    assert words(case, op, "s") == "start=5,end=17,core_mask=0x3,nesterov=0"


@pytest.mark.parametrize(
    ("start", "n", "expect"), [(5, 12, "values"), (-1, 12, "nothing"), (5, 0, "nothing"), (5, -3, "nothing"), (INT_MAX - 2, 2, "begin")]
)
def test_what_a_range_must_do_follows_from_its_ends(start, n, expect):
    op = operator_of("fp_applymomentum_p")
    assert expecting(replace(next(combinations(op)), start=start, n=n), op, Shape(2, 16, 1000, 8), "p").expect == expect


@pytest.mark.parametrize("kernel", ["fp_applymomentum_p", "hp_l_relu_grad_p", "fp_binary_cross_entropy_grad_p", "fp_minimumgrad_p"])
def test_compilers_give_the_same_bits(kernel):
    """Operands changed in place, ranges, numbers by value in float and in half, packed parameters, several outputs."""
    path, board = KERNELS / f"{kernel}.c", context("mt7004" if kernel.startswith("hp_") else "ft78ne").board
    asked = verify.Task(path, path.name, board.path, (OPERATORS / f"{kernel[3:-2]}.py",), verify.Options(), True)
    (result,) = native.run([asked], native.Options(bulk=1000)).results
    assert result.findings == []
    assert all(ran.runs > 50 and ran.elements > 50_000 for ran in result.programs)


def test_a_compiled_kernel_that_leaves_a_range_is_found(tmp_path):
    path = tmp_path / "fp_applymomentum_p.c"
    path.write_text(changed(text_of("fp_applymomentum_p"), "i = start;", "i = start > 0 ? start - 1 : start;"), "utf-8")
    asked = verify.Task(path, path.name, context("ft78ne").board.path, (OPERATORS / "applymomentum.py",), verify.Options(), True)
    given = native.Options(bulk=0, given="start=3,end=10,nesterov=0")
    findings = native.run([asked], given).findings
    assert {f.code for f in findings} == {"V103", "V104"}
    assert any("`weight[2]`, before the first element of the range" in f.message for f in findings)
