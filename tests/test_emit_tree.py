"""The tree on disk: atomic, never over a person's work, with orphans told."""

import os

import pytest

from codegen.emit import tree
from codegen.errors import CodegenError, Refused
from codegen.spec.select import choose

from .conftest import GENERATED, bundled

KERNEL = "ft78ne/src/fp_sqrt_grad_p.c"
FEW = choose(("ft78ne",), (), ("binarycrossentropygrad", "sqrt_grad"), ())
"""What becomes of files does not depend on how many there are."""


@pytest.fixture
def written(tmp_path):
    tree.write(compare(tmp_path))
    return tmp_path


def compare(folder, chosen=FEW):
    return tree.compare(tree.emitted(chosen), folder, chosen)


def test_the_committed_tree_is_what_is_emitted():
    changes = compare(GENERATED, bundled())
    assert (changes.missing, changes.changed, changes.orphaned) == ([], [], [])


def test_a_second_run_writes_nothing(written):
    changes = compare(written)
    assert changes.clean
    assert tree.write(changes) == []


def test_what_is_written_is_what_is_committed(written):
    paths = [path for path in sorted(written.rglob("*")) if path.is_file() and path.name != "kernels.mk"]
    assert len(paths) > 10
    for path in paths:
        assert path.read_bytes() == (GENERATED / path.relative_to(written)).read_bytes()


def test_an_edited_file_is_named_shown_and_kept(written):
    path = written / KERNEL
    path.write_text(path.read_text().replace("LANES = 4", "LANES = 5"))
    (written / "ft78ne/src/fp_sqrt_grad_s.c").unlink()
    changes = compare(written)
    assert (changes.edited, changes.missing) == ([KERNEL], ["ft78ne/src/fp_sqrt_grad_s.c"])
    with pytest.raises(Refused) as caught:
        tree.write(changes)
    assert caught.value.exit_code == 1
    assert KERNEL in str(caught.value)
    assert "-    LANES = 5" in str(caught.value)
    assert "--force" in str(caught.value)
    assert not (written / "ft78ne/src/fp_sqrt_grad_s.c").exists(), "all or nothing"
    tree.write(changes, force=True)
    assert compare(written).clean


def test_a_file_of_somebody_else_is_kept(written):
    (written / KERNEL).write_text("int mine;\n")
    assert compare(written).edited == [KERNEL]


def test_a_stale_but_unedited_file_is_rewritten(written):
    from codegen.emit.render import seal

    (written / KERNEL).write_text(seal("int old;\n", "/*"))
    changes = compare(written)
    assert (changes.changed, changes.edited) == ([KERNEL], [])
    assert tree.write(changes) == [KERNEL]


def test_orphans_are_found(written):
    from codegen.emit.render import seal

    (written / "ft78ne/src/fp_gone_p.c").write_text(seal("/* operator: gone */\n", "/*"))
    (written / "ft78ne/src/notes.c").write_text("int mine;\n")
    assert compare(written).orphaned == ["ft78ne/src/fp_gone_p.c"]


def test_a_narrow_selection_has_no_orphans_of_others(written):
    chosen = choose(("ft78ne",), (), ("sqrt_grad",), ())
    assert tree.compare(tree.emitted(chosen), written, chosen).clean


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(CodegenError, match="cannot be written"):
        tree.write(compare(tmp_path / "out"))


def test_a_file_in_the_way_leaves_nothing_half_written(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CodegenError, match="cannot be written"):
        tree.write(compare(tmp_path / "out"))
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_disk_that_fills_leaves_nothing_half_written(tmp_path, monkeypatch):
    calls = []

    def full(path, mode):
        calls.append(path)
        if len(calls) > 5:
            raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(tree.os, "chmod", full)
    with pytest.raises(CodegenError, match="No space left"):
        tree.write(compare(tmp_path))
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_nothing_chosen_is_an_error():
    from codegen.spec.select import Chosen

    with pytest.raises(CodegenError, match="empty: nothing to emit"):
        tree.emitted(Chosen([], []))
