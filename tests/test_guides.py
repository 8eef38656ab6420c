"""The guides, followed: what a session in them shows is what Python says."""

import doctest

import pytest

from .conftest import ROOT

GUIDES = sorted(path for path in (ROOT / "docs" / "guides").glob("*.md") if ">>> " in path.read_text("utf-8"))


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_the_sessions_of_a_guide_are_what_python_says(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told: list[str] = []
    text = path.read_text("utf-8").replace("\n```", "\n\n```")  # what is expected ends at an empty line
    test = doctest.DocTestParser().get_doctest(text, {}, path.name, str(path), 0)
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.append)
    assert result.attempted > 5
    assert not result.failed, "".join(told)
