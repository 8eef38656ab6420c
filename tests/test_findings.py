"""Each code by a pair of twins: the bad one gives exactly that code at the marked line, the good one gives nothing."""

import ast
import re

import pytest

from codegen.verify.explanation import FOLDER
from codegen.verify.finding import BY_NATIVE, CODES, OURS
from codegen.verify.showcase import twin

from .conftest import ROOT

FOLDERS = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
TWINS = [code for code in FOLDERS if code not in BY_NATIVE]
"""Those of the others: tests/test_native_run.py."""


def test_every_code_has_twins():
    assert sorted(set(CODES) - OURS) == FOLDERS


@pytest.mark.parametrize("code", TWINS)
def test_the_bad_one_gives_its_code_at_the_marked_line(code):
    bad = twin(code, "bad")
    assert [finding.code for finding in bad.findings] == [code]
    marked = [k for k, line in enumerate(bad.text.splitlines(), 1) if f"/* {code} */" in line]
    assert [finding.place.line for finding in bad.findings if finding.place] == marked


@pytest.mark.parametrize("code", TWINS)
def test_the_good_one_gives_nothing(code):
    assert twin(code, "good").findings == ()


@pytest.mark.parametrize("code", TWINS)
def test_twins_differ_in_few_lines(code):
    if (FOLDER / code / "bad.c").is_file():  # not in two folders
        bad, good = (set(re.sub(rf" /\* {code} \*/", "", twin(code, kind).text).splitlines()) for kind in ("bad", "good"))
        assert len(bad ^ good) <= 12


def raised() -> set[str]:
    """The codes that stand in the verifier's text, but for those that are only compared with."""
    found = set()
    for path in [*(ROOT / "codegen/verify").rglob("*.py"), *(ROOT / "codegen/native").glob("*.py")]:
        tree = ast.parse(path.read_text("utf-8"))
        compared = {id(node) for outer in ast.walk(tree) if isinstance(outer, ast.Compare) for node in ast.walk(outer)}
        constants = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in compared and path.stem != "finding"]
        found |= {value for value in constants if isinstance(value, str) and re.fullmatch(r"V\d{3}", value)}
    return found


def test_every_code_is_raised_somewhere_and_every_raised_code_is_known():
    assert raised() == set(CODES)
