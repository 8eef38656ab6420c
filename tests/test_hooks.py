"""What other tools run: the hooks by pre-commit itself in a repository, the steps of the workflow in a shell."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import codegen

from . import schemas
from .conftest import ROOT, changed

HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOW = ROOT / "docs" / "examples" / "github-actions.yml"
BIN = Path(sys.executable).parent
NOBODY = {f"GIT_{who}_{what}": f"someone{at}" for who in ("AUTHOR", "COMMITTER") for what, at in (("NAME", ""), ("EMAIL", "@example.com"))}


def run(folder, *words, code=0, **variables):
    environment = {**os.environ, **NOBODY, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "160", **variables}
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """A repository with a tree of one operator on one board, whose hooks are narrowed to these."""
    folder = tmp_path_factory.mktemp("repository")
    codegen.generate(folder / "generated", boards="ft78ne", operators="sqrt_grad")
    run(folder, "git", "init", "-q", "-b", "main")
    hooks = [hook | {"language": "system"} for hook in yaml.safe_load(HOOKS.read_text("utf-8"))]
    narrowed = {"codegen-check": ["--board", "ft78ne", "--operator", "sqrt_grad"], "codegen-verify": ["-n", "9", "-j", "1"]}
    hooks = [hook | {"args": narrowed.get(hook["id"], hook.get("args"))} for hook in hooks]
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}))
    run(folder, "git", "add", "-A")
    run(folder, "git", "commit", "-qm", "first")
    return folder


def test_the_manifest_is_one_that_pre_commit_takes(tmp_path):
    run(ROOT, "pre-commit", "validate-manifest", HOOKS, PRE_COMMIT_HOME=str(tmp_path))
    assert {h["language"] for h in yaml.safe_load(HOOKS.read_text("utf-8"))} == {"python"}


def test_pre_commit_passes_what_is_right_and_stops_what_is_not(repository, tmp_path):
    def hooks(**expected):
        return run(repository, "pre-commit", "run", "--all-files", PRE_COMMIT_HOME=str(tmp_path), **expected)

    said = hooks()
    assert said.count("Passed") == 3 and "Skipped" not in said
    kernel = repository / "generated/ft78ne/src/fp_sqrt_grad_p.c"
    header = repository / "generated/ft78ne/include/sqrt_grad.h"
    kept = kernel.read_text("utf-8"), header.read_text("utf-8")
    kernel.write_text(changed(kept[0], "0.5f, 0.5f", "0.5f, 0.6f"), "utf-8")
    header.write_text(changed(kept[1], "float *output, int size);", "float *result, int size);"), "utf-8")
    try:
        said = hooks(code=1)
    finally:
        kernel.write_text(kept[0], "utf-8")
        header.write_text(kept[1], "utf-8")
    for words in ("(edited by hand)", "error[V201]", "error[renamed-parameter]", "`output` is `result` now"):
        assert words in said
    assert said.count("Failed") == 3


def test_the_workflow_is_one_and_its_steps_run(repository, tmp_path):
    text = WORKFLOW.read_text("utf-8")
    workflow = yaml.load(text, yaml.BaseLoader)  # in which `on` is a word
    schemas.check("github-workflow", yaml.safe_load(text.replace("\non:", '\n"on":')))
    (job,) = workflow["jobs"].values()
    steps = {step["name"]: step["run"] for step in job["steps"] if "run" in step}
    assert steps.pop("Install") == 'pip install "$CODEGEN"'  # which has been done here
    assert workflow["env"]["CODEGEN"] == "dsp-codegen"
    run(repository, "git", "update-ref", "refs/remotes/origin/main", "HEAD")
    summary = tmp_path / "summary.md"
    said = {}
    for name, words in steps.items():
        narrowed = words.replace("codegen check", "codegen check --board ft78ne --operator sqrt_grad")
        narrowed = narrowed.replace("codegen verify", "codegen verify -n 9 -j 1")
        said[name] = run(repository, "bash", "-e", "-c", narrowed, GITHUB_BASE_REF="main", GITHUB_STEP_SUMMARY=str(summary))
    assert [line.split()[0] for line in summary.read_text().splitlines() if line] == ["PASSED"] * 3
    assert "PASSED 2 of 2 kernels" in said["Every kernel is right"]
    schemas.check("sarif-2.1.0", yaml.safe_load((repository / "codegen.sarif").read_text()))
