"""Which files are verified, against which board."""

import shutil
from pathlib import Path

import pytest

from codegen.errors import CodegenError
from codegen.spec.select import Chosen, choose
from codegen.verify import files
from codegen.verify.run import Options

from .conftest import GENERATED, bundled, kernel_text

FILES = {b.name: b.path for b, _ in bundled().boards}


def tasks(*paths: Path, board=None, chosen=None, **options):
    return files.tasks(list(paths), chosen or bundled(), FILES, board, Options(**options))


def test_a_folder_gives_every_c_file_and_header():
    found = tasks(GENERATED)
    assert len(found) == len([p for p in GENERATED.rglob("*") if p.suffix in (".c", ".h")])


def test_the_board_comes_from_the_option_the_path_or_the_head(tmp_path):
    plain = tmp_path / "k.c"
    plain.write_text(kernel_text("mt7004", "fp_sqrt_grad_p"))
    assert tasks(plain)[0].board_file.stem == "mt7004"
    assert tasks(plain, board="ft78ne")[0].board_file.stem == "ft78ne"
    placed = tmp_path / "ft78ne" / "k.c"
    placed.parent.mkdir()
    shutil.copy(plain, placed)
    assert tasks(placed)[0].board_file.stem == "ft78ne"


def test_a_file_of_no_known_board(tmp_path):
    path = tmp_path / "k.c"
    path.write_text("int x;\n")
    with pytest.raises(CodegenError, match="belongs to no known board"):
        tasks(path)


def test_nothing_to_verify(tmp_path):
    with pytest.raises(CodegenError, match="nothing to verify"):
        tasks(tmp_path)
    with pytest.raises(CodegenError, match="no such file or folder"):
        tasks(tmp_path / "gone")


def test_other_boards_and_operators_are_left_out():
    found = tasks(GENERATED, chosen=choose(("ft78ne",), (), ("sqrt_grad",), ()), operators=("sqrt_grad",))
    assert {t.board_file.stem for t in found} == {"ft78ne"}
    assert all("sqrt_grad" in t.path.name for t in found)
    assert found


def test_nothing_chosen_matches():
    empty = Chosen([], bundled().operators)
    with pytest.raises(CodegenError, match="nothing to verify"):
        tasks(GENERATED, chosen=empty)
