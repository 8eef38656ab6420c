"""The store of results, and what a verdict depends on."""

import json
import shutil
from dataclasses import replace

import pytest

from codegen import store as stores
from codegen.store import Store, key_of
from codegen.verify import kept, run
from codegen.verify.calls.given import Narrow
from tests.conftest import GENERATED, bundled, changed, task

NAME = "fp_sqrt_grad_p.c"


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


def entry(store):
    (path,) = store.folder.glob("??/*.json")
    return path


def test_a_record_comes_back(store):
    record = {"a": [1, 2.5, None, float("inf")], "b": "ü"}
    assert store.get("00ff") is None
    store.put("00ff", record)
    assert Store(store.folder).get("00ff") == record
    assert store.damaged == 0
    assert [path.name for path in store.folder.rglob("*") if path.is_file()] == ["00ff.json"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('"worth": 1', '"worth": 2'),
        lambda text: "[]",
        lambda text: "",
        lambda text: text.replace("00ff", "00fe"),
    ],
)
def test_a_damaged_entry_is_noticed(store, damage):
    store.put("00ff", {"worth": 1})
    path = entry(store)
    path.write_text(damage(path.read_text()))
    assert store.get("00ff") is None
    assert store.damaged == 1
    store.put("00ff", {"worth": 1})
    assert store.get("00ff") == {"worth": 1}


def test_the_oldest_entries_go(store):
    for k in range(5):
        store.put(f"{k}{k}", k)
        stores.os.utime(store._path(f"{k}{k}"), (k, k))
    assert store.prune(2) == 3
    assert [store.get(f"{k}{k}") for k in range(5)] == [None, None, None, 3, 4]


def test_a_store_that_cannot_be_written_keeps_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    Store(tmp_path / "file").put("00ff", 1)
    assert Store(tmp_path / "file").get("00ff") is None


def test_no_two_lists_of_parts_have_one_key():
    assert len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("ab", b"c", "")}) == 4


@pytest.fixture
def tree(tmp_path):
    shutil.copytree(GENERATED / "ft78ne", tmp_path / "ft78ne")
    return tmp_path / "ft78ne"


def test_the_key_holds_all_that_a_verdict_depends_on(tree, monkeypatch):
    path = tree / "src" / NAME
    first = task(path, "ft78ne", run.Options(Narrow(n=5)))
    keys = [kept.key(first), kept.key(replace(first, options=run.Options())), kept.key(replace(first, shown="other"))]
    keys.append(kept.key(replace(first, operator_files=first.operator_files[:1])))
    keys.append(kept.key(task(path, "mt7004", first.options)))
    header = tree / "include" / "sqrt_grad.h"
    header.write_text(header.read_text() + "\n")
    keys.append(kept.key(first))
    path.write_text(path.read_text() + "\n")
    keys.append(kept.key(first))
    monkeypatch.setattr(kept, "engine", lambda: "another")
    keys.append(kept.key(first))
    assert len(set(keys)) == len(keys)
    assert kept.key(replace(first, options=replace(first.options, jobs=7))) == keys[-1]
    path.unlink()
    assert kept.key(first) is None


def test_headers_count_wherever_they_lie_and_only_if_included(tree):
    path = tree / "src" / NAME
    path.write_text(path.read_text().replace('#include "sqrt_grad.h"', '#include "sqrt_grad.h"\n#include "more/inner.h"', 1))
    (tree / "include/more").mkdir()
    inner = tree / "include/more/inner.h"
    one = task(path, "ft78ne")
    keys = [kept.key(one)]
    for text in ('#include "deep.h"\n', '#include "deep.h"\n\n'):
        inner.write_text(text)
        keys.append(kept.key(one))
    for text in ("", "\n"):
        (tree / "include/deep.h").write_text(text)
        keys.append(kept.key(one))
    assert len(set(keys)) == len(keys)
    (tree / "include/other.h").write_text("")
    assert kept.key(one) == keys[-1]


def test_the_engine_is_its_text_and_its_libraries(monkeypatch):
    before = stores.engine()
    assert before == stores.engine.__wrapped__()
    monkeypatch.setattr(stores, "LIBRARIES", ("numpy",))
    assert stores.engine.__wrapped__() != before


@pytest.mark.parametrize("broken", [False, True])
def test_a_kept_outcome_is_the_outcome(tree, store, broken):
    path = tree / "src" / NAME
    if broken:
        path.write_text(changed(path.read_text(), "&output[i]", "&output[i + 1]"))
    one = task(path, "ft78ne", run.Options(Narrow(n=17)))
    fresh = run.verify([one], bundled(), [], one.options, store=store)
    again = run.verify([one], bundled(), [], one.options, store=store)
    assert (fresh.kept, again.kept) == (0, 1)
    assert again.kernels == fresh.kernels
    assert again.findings == fresh.findings
    assert fresh.passed is not broken
    assert again.kernels[0].elements or broken


def test_what_several_processes_found_is_kept(tree, store):
    tasks = [task(tree / "src" / f"{name}.c", "ft78ne", run.Options(jobs=2)) for name in ("fp_sqrt_grad_p",)]
    fresh = run.verify(tasks, bundled(), [], run.Options(jobs=2), store=store)
    again = run.verify(tasks, bundled(), [], run.Options(jobs=2), store=store)
    assert (fresh.kept, again.kept) == (0, 1)
    assert again.kernels == fresh.kernels
    assert again.kernels[0].proved_up_to == 2**31 - 1


def test_an_entry_of_another_shape_is_made_again(tree, store):
    one = task(tree / "src" / NAME, "ft78ne", run.Options(Narrow(n=17)))
    store.put(kept.key(one), {"kernels": [{"file": 1}]})
    verdict = run.verify([one], bundled(), [], one.options, store=store)
    assert (verdict.kept, verdict.damaged, verdict.passed) == (0, 1, True)
    assert json.loads(entry(store).read_text())["record"]["kernels"][0]["function"] == "fp_sqrt_grad_p"
