"""Findings are shown at the smallest call that gives them, and their repro lines repeat exactly that."""

import json
import shlex

import pytest
from click.testing import CliRunner

from codegen.cli import cli
from codegen.verify import run
from codegen.verify.calls.cases import INT_MAX, Case, Shape
from codegen.verify.calls.shrink import RUNS, shrink
from codegen.verify.finding import Finding

from .conftest import bundled, changed, kernel_text, verify_text

SHAPE = Shape(lanes=2, block=16, area=1000, cores=8)
BCE = next(op for op in bundled().operators if op.name == "binarycrossentropygrad")
BIG = Case(
    5000, {"reduction": "sum"}, {"weight_defined": 256}, -1, {"input_x": 1, "dx": 2}, "special", 3.0, True, "hashed", frozenset({"weight"})
)


def shrunk(fails, *calls, steps=0):
    runs = []

    def again(calls):
        runs.append(calls)
        return (Finding("V201", "wrong") if fails(*calls) else None), steps

    smallest, _ = shrink(calls, Finding("V201", "wrong"), again, BCE, SHAPE, "s")
    assert fails(*smallest)
    assert len(runs) <= RUNS
    return smallest if len(calls) > 1 else smallest[0]


def test_what_does_not_matter_is_made_plain():
    assert shrunk(lambda c: True, BIG) == Case(1, {"reduction": "none"}, {"weight_defined": 0}, 1)


@pytest.mark.parametrize("n", [1, 2, 31, 33, 34, 48, 999, 4999])
def test_the_smallest_size_is_found(n):
    assert shrunk(lambda c: c.n >= n, BIG).n == n


def test_a_size_that_only_some_sizes_share():
    assert shrunk(lambda c: c.n % 16 == 1 and c.n > 16, Case(4081, {"reduction": "none"}, {"weight_defined": 0})).n == 17


def test_sizes_that_no_memory_holds():
    assert shrunk(lambda c: c.n > 2**31 - 40, Case(INT_MAX, {"reduction": "none"}, {"weight_defined": 0})).n == 2**31 - 39
    assert shrunk(lambda c: c.n < 0, Case(-(2**31), {"reduction": "none"}, {"weight_defined": 0})).n == -1


@pytest.mark.parametrize(
    ("fails", "mask"),
    [
        (lambda m: bin(m & 0xFF).count("1") >= 3, 0b111),
        (lambda m: bool(m & 0b100000), 0b100000),
        (lambda m: m & 0b1001000 == 0b1001000, 0b1001000),
        (lambda m: bool(m >> 8), 0xFFFFFFFF),
    ],
)
def test_the_fewest_cores_are_found(fails, mask):
    start = Case(5, {"reduction": "none"}, {"weight_defined": 0}, 0xFFFFFFFF)
    assert shrunk(lambda c: fails(c.mask), start).mask == mask


def test_what_matters_is_kept():
    kept = shrunk(lambda c: c.offset.get("dx") == 2 and c.flags["weight_defined"] and c.seed == "hashed" and c.n > 7, BIG)
    assert kept == Case(8, {"reduction": "none"}, {"weight_defined": 1}, 1, {"dx": 2}, seed="hashed")
    assert shrunk(lambda c: c.codes["reduction"] == "sum" and "weight" in c.null, BIG).null == {"weight"}
    assert shrunk(lambda c: isinstance(c.codes["reduction"], int), Case(5, {"reduction": -7}, {"weight_defined": 0})).codes == {
        "reduction": 3
    }


def test_two_calls_stay_different_where_they_must():
    other = Case(40, {"reduction": "none"}, {"weight_defined": 0}, offset={"dx": 1})
    first, second = shrunk(lambda a, b: a.offset != b.offset and a.n == b.n, other, Case(40, {"reduction": "none"}, {"weight_defined": 0}))
    assert (first.n, second.n) == (1, 1)
    assert first.offset != second.offset


def test_the_budget_counts_steps():
    runs = []
    shrink((BIG,), Finding("V201", ""), lambda calls: (runs.append(calls), 150_000), BCE, SHAPE, "s")
    assert len(runs) == 2


# on kernels

P, S = "fp_binarycrossentropygrad_p", "fp_binarycrossentropygrad_s"


def verdict(*words):
    done = CliRunner().invoke(cli, [*words, "--format", "json"], standalone_mode=False)
    assert done.exception is None, done.exception
    return json.loads(done.output)["findings"]


@pytest.mark.parametrize(
    ("code", "board", "name", "old", "new", "words"),
    [
        ("V110", "ft78ne", S, "compute(tiles, at, TILE - at,", "compute(tiles, at, TILE - at - STEP,", "-n 24561 --core-mask 0x1"),
        ("V108", "ft78ne", S, "(rank < extra) ? 1 : 0", "0", "-n 1 --core-mask 0x3"),
        ("V202", "ft78ne", S, "/ BLOCK) + (((input_size % BLOCK) != 0) ? 1 : 0)", "+ BLOCK - 1) / BLOCK", "-n 2147483632 --core-mask 0x1"),
        (
            "V201",
            "ft78ne",
            P,
            "if ((weight_defined != 0) && (",
            "if ((weight_defined > 0) && (",
            "-n 2 --reduction none --given weight_defined=-1",
        ),
        ("V105", "mt7004", P, "VECTOR_BYTES = 128", "VECTOR_BYTES = 64", "-n 64 --reduction none --given weight_defined=0,input_x+16"),
        ("V207", "ft78ne", P, "to[i] = copy->elements[i];", "to[i] = copy->elements[i] * 1.0000001f;", ""),
        (
            "V207",
            "ft78ne",
            P,
            "divide(sub4(x, y), denominator)",
            "divide(_qmpysp(sub4(x, y), _fto128(1.0000001f, 1.0f, 1.0f, 1.0f)), denominator)",
            "'weight_defined=0;weight_defined=1,unit=1'",
        ),
        ("V102", "mt7004", S, "if (area != NULL) {", "{", "-n 1 --core-mask 0x1 --reduction none --given weight_defined=0,memory=0"),
        ("V109", "ft78ne", P, "(reduction == REDUCTION_SUM))", "((reduction & 3) == REDUCTION_SUM))", "-n 1 --reduction 6"),
    ],
    ids=lambda v: v if len(v) == 4 else "",
)
def test_the_repro_is_short_and_repeats_the_finding(tmp_path, code, board, name, old, new, words):
    finding = verify_text(tmp_path, board, name, changed(kernel_text(board, name), old, new))[0]
    assert finding.code == code
    assert words in finding.repro
    again = verdict(*shlex.split(finding.repro)[1:])
    assert [(f["code"], f["line"], f["column"]) for f in again] == [(code, finding.place.line, finding.place.column)]


def test_a_finding_says_what_it_was_shrunk_from_unless_asked_not_to(tmp_path):
    text = changed(
        kernel_text("ft78ne", P), "for (i = 0; i < count; i++) {\n        to[i]", "for (i = 0; i <= count; i++) {\n        to[i]"
    )
    small, large = "input_size=1, reduction=0 (none), weight_defined=0", "input_size=17, reduction=0 (none), weight=NULL, weight_defined=0"
    (finding,) = verify_text(tmp_path, "ft78ne", P, text)
    assert f"call: {small}" in finding.notes
    assert f"shrunk from: {large}" in finding.notes
    (finding,) = verify_text(tmp_path, "ft78ne", P, text, run.Options(shrinks=False))
    assert f"call: {large}" in finding.notes
    assert not any("shrunk" in note for note in finding.notes)


def test_what_only_a_proof_shows_is_repeated_by_verifying_it_all(tmp_path):
    text = changed(kernel_text("mt7004", "fp_sqrt_grad_s"), "BLOCK = 32,", "BLOCK = 16,")
    (finding,) = verify_text(tmp_path, "mt7004", "fp_sqrt_grad_s", text, run.Options())
    assert (finding.code, finding.repro.split()[3:]) == ("V306", ["--board", "mt7004"])
    assert [f["code"] for f in verdict(*shlex.split(finding.repro)[1:])] == ["V306"]
