"""Estimates in the store: the same again, and made anew for another text, another call, or without the store."""

import shutil
from dataclasses import replace

import pytest

from codegen.cli.options import Asked
from codegen.estimate.kept import Kept, key
from codegen.estimate.kernel import Wanted
from codegen.estimate.run import estimates
from codegen.report.estimate import listing
from codegen.spec.select import choose
from codegen.store import Store
from codegen.verify import run

from .conftest import GENERATED

WANTED = Wanted(n=1 << 14)


@pytest.fixture
def task(tmp_path):
    """sqrt_grad's private kernel in a tree of its own."""
    tree = tmp_path / "generated" / "ft78ne"
    shutil.copytree(GENERATED / "ft78ne" / "include", tree / "include")
    (tree / "src").mkdir()
    shutil.copy(GENERATED / "ft78ne/src/fp_sqrt_grad_p.c", tree / "src")
    asked = Asked((tree / "src" / "fp_sqrt_grad_p.c",), ("ft78ne",), (), choose(("ft78ne",), (), (), ()))
    return asked.tasks(run.Options())[0]


def forbid(monkeypatch):
    def refuse(*_):
        raise AssertionError("estimated again")

    monkeypatch.setattr("codegen.estimate.run.of_file", refuse)


def test_what_is_kept_is_told_as_it_was(task, tmp_path, monkeypatch):
    store = Store(tmp_path / "store")
    first = estimates([task], WANTED, 1, store=store)
    forbid(monkeypatch)
    told = []
    again = estimates([task], WANTED, 1, told.append, store)
    assert listing(again) == listing(first) and told == [task.shown]
    kernel = again[0][1].kernels[0]
    assert kernel.good and any(kernel.main is e for e in kernel.loops)
    with pytest.raises(AssertionError, match="estimated again"):
        estimates([task], WANTED, 1)


def test_another_text_header_or_call_is_estimated_itself(task):
    name = key(task, WANTED)
    assert name and name == key(replace(task, options=replace(task.options, jobs=7)), WANTED)
    assert name != key(task, Wanted(n=1 << 13)) and name != key(task, replace(WANTED, mask=1))
    for path in (task.path, task.path.parent.parent / "include" / "ft78ne_board.h"):
        path.write_text(path.read_text("utf-8") + "/* edited */\n", "utf-8")
        assert key(task, WANTED) != name
        name = key(task, WANTED)
    task.path.unlink()
    assert key(task, WANTED) is None


def test_what_was_edited_meanwhile_and_what_is_damaged_is_not_kept(task, tmp_path):
    store = Store(tmp_path / "store")
    kept, found = Kept(store, WANTED), estimates([task], WANTED, 1)[0][1]
    assert kept.get(task) is None
    text = task.path.read_text("utf-8")
    task.path.write_text(text + "/* edited */\n", "utf-8")
    kept.put(task, found)
    assert not list(store.folder.rglob("*.json"))
    task.path.write_text(text, "utf-8")
    kept.put(task, found)
    assert kept.get(task)
    store.put(key(task, WANTED), {"kernels": 1})
    assert kept.get(task) is None and store.damaged == 1
