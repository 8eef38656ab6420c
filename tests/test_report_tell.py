"""The formats of one verdict: the same findings, the same exit code."""

import json

import pytest
from click.testing import CliRunner

import codegen
from codegen.cli import cli

from . import schemas
from .conftest import GENERATED, changed

KERNEL = "ft78ne/src/fp_sqrt_grad_p.c"


def told(*words, code=0):
    done = CliRunner().invoke(cli, [str(word) for word in words])
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A tree with one wrong kernel in it."""
    folder = tmp_path_factory.mktemp("tree")
    codegen.generate(folder / "generated", boards="ft78ne", operators="sqrt_grad")
    kernel = folder / "generated" / KERNEL
    kernel.write_text(changed(kernel.read_text("utf-8"), "0.5f, 0.5f", "0.5f, 0.6f"), "utf-8")
    return folder


@pytest.fixture
def edited(tree, monkeypatch):
    monkeypatch.chdir(tree)
    return tree


def test_verify_in_every_format(edited):
    words = ("verify", "generated/" + KERNEL, "-n", "9", "--format")
    (result,) = json.loads(told(*words, "sarif", code=1))["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("V201", "error")
    (finding,) = json.loads(told(*words, "json", code=1))["findings"]
    line = finding["line"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == line
    out = told(*words, "github", code=1)
    assert out.startswith(f"::error file=generated/{KERNEL},line={line},") and out.splitlines()[-1].startswith("FAILED 1 finding; ")
    assert "error[V201]" in told(*words, "full", code=1)


def test_a_clean_verdict_in_every_format(edited):
    words = ("verify", GENERATED / KERNEL, "-n", "9", "--format")
    assert told(*words, "github").startswith("PASSED 1 of 1 kernels")
    log = json.loads(told(*words, "sarif"))
    schemas.check("sarif-2.1.0", log)
    assert log["runs"][0]["results"] == []


def test_check_in_every_format(edited):
    words = ("check", "--board", "ft78ne", "--operator", "sqrt_grad", "--format")
    log = json.loads(told(*words, "sarif", code=1))
    schemas.check("sarif-2.1.0", log)
    assert [r["ruleId"] for r in log["runs"][0]["results"]] == ["changed"]
    found = json.loads(told(*words, "json", code=1))
    assert (found["passed"], found["changed"], found["edited"]) == (False, [f"generated/{KERNEL}"], [f"generated/{KERNEL}"])
    out = told(*words, "github", code=1)
    assert "edited by hand: keep the change elsewhere" in out and "FAILED 1 of " in out
    assert "PASSED" in told("check", "--board", "mt7004", "-o", GENERATED, "--format", "github")


def test_breaking_in_every_format(edited, tmp_path):
    header = edited / "generated/ft78ne/include/sqrt_grad.h"
    text = header.read_text("utf-8")
    header.write_text(changed(text, "float *output, int size);", "float *result, int size);"), "utf-8")
    old = tmp_path / "old"
    codegen.generate(old, boards="ft78ne", operators="sqrt_grad")
    words = ("breaking", "--against", old, "--format")
    out = told(*words, "full", code=1)
    for part in (
        "error[renamed-parameter]: `fp_sqrt_grad_p`: `output` is `result` now",
        "  --> generated/ft78ne/include/sqrt_grad.h:",
        "  was: void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)",
        "  now: void fp_sqrt_grad_p(float *input0, float *input1, float *result, int size)",
        "  to do: keep `fp_sqrt_grad_p` as it was",
        "FAILED 1 breaking change: 1 headers against",
    ):
        assert part in out
    found = json.loads(told(*words, "json", code=1))
    assert found["passed"] is False and found["findings"][0]["code"] == "renamed-parameter" and found["findings"][0]["was"]
    schemas.check("sarif-2.1.0", json.loads(told(*words, "sarif", code=1)))
    assert "::error file=generated/ft78ne/include/sqrt_grad.h,line=" in told(*words, "github", code=1)
    header.write_text(text, "utf-8")
    assert "PASSED nothing breaks: 1 headers" in told(*words, "full")
    with pytest.raises(codegen.CodegenError, match="not a git repository"):
        CliRunner().invoke(cli, ["breaking", "--against", "v0"], catch_exceptions=False)
