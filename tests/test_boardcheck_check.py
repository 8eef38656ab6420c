"""`codegen board-check`: everything at once, and what to run next."""

import json
import re

import pytest

from .conftest import ROOT, codegen

BOARD = (ROOT / "codegen/boards/ft78ne.toml").read_text("utf-8")
DIALECT = (ROOT / "codegen/dialects/c66x.toml").read_text("utf-8")


def checked(tmp_path, board, dialect, code=0):
    """The report on ``board`` with ``dialect`` beside it."""
    (tmp_path / "mine.toml").write_text(board.replace('name = "ft78ne"', 'name = "mine"').replace('"c66x"', '"other"'), "utf-8")
    (tmp_path / "other.dialect.toml").write_text(dialect, "utf-8")
    return codegen("board-check", tmp_path / "mine.toml", "--format", "json", code=code)


def test_a_good_board_is_told_what_to_run_next():
    done = codegen("board-check", "mt7004")
    assert "25 spellings of dialect m3000 are proven" in done.stdout
    assert "codegen generate --board-file" in done.stdout.splitlines()[-1]
    assert "error" not in done.stdout


def test_everything_is_told_at_once(tmp_path):
    board = BOARD.replace("[cores]\nvalue = 8", "[cores]\nvalue = 99").replace("[work_area]", "[work_aera]")
    dialect = DIALECT.replace('sub = "sub4', 'sbu = "sub4')
    report = json.loads(checked(tmp_path, board, dialect, code=2).stdout)
    wheres = " ".join(p["where"] for p in report["problems"])
    assert not report["passed"]
    assert "work_aera" in wheres
    assert "spell.fp32.sbu" in wheres


def test_what_contradicts_itself_is_an_error(tmp_path):
    dialect = DIALECT.replace('sub4(a, b)"\nmul', 'sub4(b, a)"\nmul').replace("seed_bits = 8", "seed_bits = 12")
    report = json.loads(checked(tmp_path, BOARD, dialect, code=2).stdout)
    assert [p["where"].rsplit(": ", 1)[1] for p in report["problems"]] == ["spell.fp32.sub", "spell.fp32.seed"]
    assert "seed(a[0], 8), but seed(a[0], 12)" in report["problems"][1]["what"]
    assert "spell.fp32.add" in report["proven_spellings"]


def test_a_dtype_that_the_dialect_does_not_spell_is_an_error(tmp_path):
    report = json.loads(checked(tmp_path, BOARD.replace('value = ["fp32"]', 'value = ["fp32", "fp16"]'), DIALECT, code=2).stdout)
    assert any("fp16, but dialect c66x has no [spell.fp16]" in p["what"] for p in report["problems"])


def test_what_is_not_there_is_told_with_what_it_is_for(tmp_path):
    dialect = re.sub(r"(?ms)^start = \[.*?^wait = .*?$", "", DIALECT.replace("launch(channel + 64 * dma)", "wait(channel + 64 * dma)"))
    report = json.loads(checked(tmp_path, BOARD, dialect).stdout)
    lacking = {row["what"]: row["for"] for row in report["lacking"]}
    assert "residual correction" in lacking["spell.fp32.fma"]
    assert "while they compute another" in lacking["no name means start() or launch()"]


def test_what_is_not_confirmed_is_told_with_its_source():
    report = json.loads(codegen("board-check", ROOT / "codegen/boards/mt7004.toml", "--format", "json").stdout)
    told = {row["what"]: row for row in report["unconfirmed"]}
    assert told["cache_line"]["tag"] == "guess"
    assert told["cores"]["tag"] == "inferred"
    assert any(what.startswith("lvector float vec_vsvbcast_sf2") for what in told)
    assert report["passed"]
    assert "hp_sqrt_grad_s" in report["kernels"]


@pytest.mark.parametrize("text", ["", "not toml ["])
def test_a_file_that_is_no_board_is_told(tmp_path, text):
    (tmp_path / "mine.toml").write_text(text)
    done = codegen("board-check", tmp_path / "mine.toml", code=2)
    assert "error:" in done.stdout
    assert "to mend" in done.stdout


def test_a_dialect_file_in_place_of_a_board_is_told_as_that():
    told = codegen("board-check", ROOT / "codegen/dialects/c66x.toml", code=2).stdout
    assert "c66x.toml: is a dialect file, which is checked together with a board" in told
    assert "1 to mend" in told
