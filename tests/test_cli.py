"""The commands as a user runs them: output, exit codes, JSON."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.cli.emitting import MANY, _wrote
from codegen.spec import board as boards
from codegen.spec import operator as operators

from .conftest import GENERATED, ROOT, changed, codegen

KERNEL = "ft78ne/src/fp_sqrt_grad_p.c"


def started(*words, cwd=ROOT, code=0):
    """The command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "160"}
    done = subprocess.run(
        [sys.executable, "-m", "codegen", *map(str, words)], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tree")
    codegen("generate", "--board", "ft78ne", "-o", folder / "generated")
    return folder


def test_many_files_of_a_folder_are_told_by_one_line():
    many = [f"ft78ne/src/{k}.c" for k in range(MANY + 1)]
    assert _wrote(Path("out"), ["ft78ne/kernels.mk", *many]) == [
        "wrote out/ft78ne/kernels.mk",
        f"wrote {MANY + 1} files in out/ft78ne/src/",
    ]
    assert _wrote(Path("out"), many[1:]) == [f"wrote out/{path}" for path in many[1:]]


def test_generate_check_and_headers(tmp_path):
    out = tmp_path / "out"
    assert "written" in codegen("generate", "--board", "ft78ne", "-o", out).stdout
    assert "are what the generator emits" in codegen("check", "--board", "ft78ne", "-o", out).stdout
    kernel = out / KERNEL
    kernel.write_text(changed(kernel.read_text(), "LANES = 4", "LANES = 5"))
    done = codegen("check", "--board", "ft78ne", "--diff", "-o", out, code=1)
    assert f"changed: {kernel} (edited by hand)" in done.stdout
    assert "+    LANES = 4" in done.stdout
    done = codegen("generate", "--board", "ft78ne", "-o", out, code=1)
    assert "was edited since it was emitted" in done.stderr
    assert "LANES = 5" in kernel.read_text()
    codegen("generate", "--board", "ft78ne", "-o", out, "--force")
    assert "LANES = 4" in kernel.read_text()
    (out / "ft78ne/include/sqrt_grad.h").unlink()
    done = codegen("headers", "--board", "ft78ne", "-o", out)
    assert "added: void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)" in done.stdout
    assert f"1 headers written, {len(operators.bundled()) - 1} unchanged" in done.stdout


def test_check_lists_missing_and_orphaned(tree):
    folder = tree / "other"
    shutil.copytree(tree / "generated", folder)
    (folder / KERNEL).rename(folder / "ft78ne/src/fp_gone_p.c")
    done = codegen("check", "--board", "ft78ne", "-o", folder, code=1)
    assert f"missing: {folder / KERNEL}" in done.stdout
    assert f"orphaned: {folder / 'ft78ne/src/fp_gone_p.c'}" in done.stdout


def test_verify_prints_a_table_and_a_verdict(tree):
    done = started("verify", "generated/" + KERNEL, cwd=tree)
    assert "fp_sqrt_grad_p" in done.stdout
    assert "PASSED 1 of 1 kernels" in done.stdout
    assert "elements compared" in done.stdout


def test_verify_json_is_one_object_with_the_agreed_keys(tree):
    done = codegen("verify", "generated/ft78ne", "--operator", "sqrt_grad", "--format", "json", cwd=tree)
    verdict = json.loads(done.stdout)
    assert set(verdict) == {"passed", "kernels", "examples", "findings"}
    assert verdict["passed"] is True
    for kernel in verdict["kernels"]:
        assert set(kernel) == {
            "file", "function", "board", "operator", "dtype", "variant", "runs", "elements_compared", "max_ulp", "ulp_bound",
            "coverage", "proved_up_to_n", "seconds",
        }  # fmt: skip
        assert kernel["file"].startswith("generated/ft78ne/src/")
        assert kernel["elements_compared"] > 0
    assert verdict["examples"] == [
        {"file": f"generated/ft78ne/examples/fp_sqrt_grad_{v}_main.c", "board": "ft78ne", "passed": True} for v in "ps"
    ]


def test_verify_finds_a_bug_in_an_edited_file(tree, tmp_path):
    edited = tmp_path / "mine.c"
    edited.write_text(changed((tree / "generated" / KERNEL).read_text(), "0.5f, 0.5f", "0.5f, 0.6f"))
    done = started("verify", edited, code=1)
    for word in ("error[V201]", "mine.c:", "^^^", "repro: codegen verify", "FAILED 1 finding"):
        assert word in done.stdout
    done = started("verify", edited, "--format", "json", code=1)
    finding = json.loads(done.stdout)["findings"][0]
    assert set(finding) == {"code", "severity", "file", "line", "column", "message"}
    assert finding["file"] == str(edited)
    assert done.stderr == ""


def test_c_that_does_not_parse_is_a_finding(tree, tmp_path):
    edited = tmp_path / "mine.c"
    edited.write_text(changed((tree / "generated" / KERNEL).read_text(), "int done = 0;", "int done = ;"))
    assert "error[V002]" in codegen("verify", edited, code=1).stdout
    assert json.loads(codegen("verify", edited, "--format", "json", code=1).stdout)["passed"] is False


def test_numbers_may_be_hexadecimal_or_binary(tree):
    kernel = tree / "generated/ft78ne/src/fp_binarycrossentropygrad_s.c"
    done = codegen("verify", kernel, "-n", "0x21", "--core-mask", "0b101", "--reduction", "mean", "--format", "json")
    (found,) = json.loads(done.stdout)["kernels"]
    assert found["elements_compared"] == 33 * found["runs"]
    assert "is not a number" in codegen("verify", kernel, "-n", "12x", code=2).stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("generate", "--board", "ft78n"), "did you mean 'ft78ne'?"),
        (("generate", "--operator", "sqrtgrad"), "did you mean 'sqrt_grad'?"),
        (("generate", "--board-file", "gone.toml"), "gone.toml: cannot be read"),
        (("generate", "--board", "ft78ne", "-o", "/proc/nothing"), "cannot be written"),
        (("verify", "gone"), "no such file or folder"),
        (("verify", "tests/data/other.toml"), "belongs to no known board"),
        (("verify", "generated", "--board", "mt704"), "did you mean 'mt7004'?"),
        (("verify", "docs"), "no such file or folder"),
        (("verify", ""), "names no file"),
        (("verify", "generated", "--reduction", "foo"), "is neither a code nor a number"),
        (("verify", "generated", "-n", "99999999999"), "does not fit an int"),
        (("nonsense",), "No such command"),
        (("verify", "--nonsense"), "No such option"),
    ],
)
def test_usage_and_specification_errors(words, message, tmp_path):
    folder = ROOT if "generated" in words or "tests/data/other.toml" in words else tmp_path
    done = codegen(*words, code=2, cwd=folder)
    assert message in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("verfy",), "No such command 'verfy'.\n    did you mean 'verify'?"),
        (("generate", "ft78ne"), "did you mean --board ft78ne?"),
        (("check", "sqrt_grad", "relu_grad"), "did you mean --operator sqrt_grad?"),
        (("verify", "mt7004"), "mt7004: no such file or folder\n    did you mean --board mt7004?"),
        (("verify", "gone", "relu_grad"), "did you mean --operator relu_grad?"),
        (("verify", "generated/ft78ne/src/fp_sqrt_grad_p.c", "--given", "size=7 core_mask=1"), "with commas between them"),
        (("boards", "mt704"), "did you mean 'mt7004'?"),
        (("operators", "sqrt"), "did you mean 'sqrt_grad'?"),
        (("new-board", "mine"), "--from is missing: the board to begin with\n    name the nearest:\n      aarch64      AArch64 with"),
        (("new-dialect", "mine"), "--from is missing: the dialect to begin with\n    name the nearest:\n      avx2         C with"),
        (("explain", "V999"), "'V999' is the code of no finding\n    `codegen explain` lists them all"),
        (("standin", "x"), "give --board or --board-file: one of aarch64, ft78ne"),
    ],
)
def test_what_may_have_been_meant(words, message, monkeypatch, capsys):
    from codegen import cli

    monkeypatch.setattr(sys, "argv", ["codegen", *words])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 2
    told = capsys.readouterr()
    assert message in told.err and told.out == ""


def test_errors_leave_stdout_to_json(tmp_path):
    done = started("verify", "gone", "--format", "json", code=2, cwd=tmp_path)
    assert done.stdout == ""


def test_an_operator_that_no_dtype_of_the_board_serves(tmp_path):
    text = (ROOT / "codegen/operators/sqrt_grad.py").read_text("utf-8")
    path = tmp_path / "half_grad.py"
    path.write_text(text.replace('name="sqrt_grad",', 'name="half_grad", dtypes=("fp16",),'), "utf-8")
    done = codegen("generate", "--board", "ft78ne", "--operator-file", path, "-o", tmp_path / "out", code=2)
    assert "asks for fp16, but the board has fp32" in done.stderr
    assert not (tmp_path / "out").exists()


def test_boards_and_operators():
    found = json.loads(codegen("boards", "--format", "json").stdout)
    assert [b["name"] for b in found] == boards.bundled()
    by_name = {b["name"]: b for b in found}
    assert by_name["mt7004"]["dtypes"] == ["fp32", "fp16"]
    assert by_name["ft78ne"]["facts"]["cores"]["tag"] == "known"
    assert by_name["ft78ne"]["lanes"] == {"fp32": 4}
    said = codegen("boards").stdout
    assert said.count("\n") == len(found) + 2 and "codegen boards aarch64" in said
    said = codegen("boards", "mt7004").stdout
    assert "guess" in said and "hp_sqrt_grad_s: work area" in said and "(ft78ne)" not in said
    found = json.loads(codegen("operators", "--format", "json").stdout)
    assert [o["name"] for o in found] == operators.bundled()
    assert next(o for o in found if o["name"] == "sqrt_grad")["dtypes"] == ["fp32", "fp16"]
    assert "x[n] * (1 - x[n]) + eps" in codegen("operators").stdout
    said = codegen("operators", "applymomentum", "binarycrossentropygrad").stdout
    for words in (
        "weight: weights (changed in place)",
        "(input, absent when weight_defined is 0)",
        "(0 none, 1 mean, 2 sum)",
        "accuracy: ",
    ):
        assert words in said
    assert "void hp_applymomentum_p(half *weight" in said and "sqrt_grad" not in said


def test_help_and_what_to_do_next(tmp_path):
    assert "verify" in started("--help").stdout
    (tmp_path / "generated").mkdir()
    for folder, first in ((tmp_path, "  codegen verify  "), (tmp_path / "generated", "  codegen generate && codegen verify  ")):
        said = started(cwd=folder).stdout
        assert "Usage: " in said and f"Next:\n{first}" in said


def test_help_imports_nothing_heavy():
    words = "import sys, codegen.cli; print(sorted({'numpy', 'jinja2', 'pydantic', 'rich', 'pycparser'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_internal_error_is_told_as_ours(monkeypatch, capsys):
    from codegen import cli
    from codegen.spec import board

    monkeypatch.setattr(board, "bundled", lambda: 1 / 0)
    monkeypatch.setattr(sys, "argv", ["codegen", "boards"])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 3
    assert "please report it" in capsys.readouterr().err


def test_the_committed_tree_is_checked():
    assert "are what the generator emits" in codegen("check").stdout
    assert GENERATED.is_dir()
    assert isinstance(ROOT, Path)
