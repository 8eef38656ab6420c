"""What operations cost and what boards have: read strictly, tagged, and no part of what is emitted."""

import pickle
import re

import pytest

from codegen.errors import CodegenError
from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.spec.select import choose
from codegen.spec.timing import Cost

from .conftest import bundled

TIMED = [(b, d) for b, d in bundled().boards if b.timing]


def board_with(folder, old, new, name="ft78ne"):
    """A board file, changed in one place, with its dialect beside it."""
    text = boards.by_name(name).read_text("utf-8")
    assert old in text
    path = folder / f"{name}.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def dialect_with(folder, old, new, name="c66x"):
    text = (dialects.BUNDLED / f"{name}.toml").read_text("utf-8")
    assert old in text
    (folder / f"{name}.dialect.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return board_with(folder, "", "")


def problems(path):
    with pytest.raises(CodegenError) as caught:
        choose((), (path,), (), ())
    return str(caught.value)


def test_every_board_is_timed():
    assert [board.name for board, _ in TIMED] == boards.bundled(), "every board that comes with the package"


@pytest.mark.parametrize(("board", "dialect"), TIMED, ids=lambda x: x.name)
def test_every_operation_on_values_has_a_cost(board, dialect):
    priced, words = (
        set(dialect.costs()),
        re.compile(
            r"\b(load|store|at|copy|start|core|rank|count|barrier|meet|wait|launch|prepare|landed|allocate|release|enable|nontemporal|fence)\("
        ),
    )
    for declaration, meaning, _, _ in dialect.rows(dialect.intrinsic):
        name = re.search(r"(\w+)\(", declaration)[1]
        if not words.search(meaning):
            assert name in priced, f"{board.name}: {name} has no [cost]"


@pytest.mark.parametrize(("board", "dialect"), TIMED, ids=lambda x: x.name)
def test_every_fact_is_listed_with_its_tag(board, dialect):
    rows = board.tagged()
    assert rows["timing.clock_ghz"][1] == ("known" if board.name in ("ftm7032", "ftm7002") else "guess")
    assert all(source for key, (_, _, source) in rows.items() if key.startswith("timing."))
    assert len([key for key in rows if key.startswith("timing.units.")]) == len(board.timing.units)


def test_facts_keep_their_tags():
    rows = dict(next(b for b, _ in TIMED if b.name == "ft78ne").timing.facts())
    assert {rows[f"units.{u}"].tag for u in "MLSD"} == {"known"}
    assert {rows[key].tag for key in ("clock_ghz", "ddr", "dma", "dma_start", "l1d.miss")} == {"guess"}


def test_a_cost_of_nothing_known_is_refused_with_the_nearest(tmp_path):
    said = problems(dialect_with(tmp_path, "_dmpysp = { on", "_dmpyps = { on"))
    assert "no operation '_dmpyps'" in said and "_dmpysp" in said


def test_a_cost_given_twice_is_refused(tmp_path):
    assert "'load' is priced twice" in problems(
        dialect_with(tmp_path, "_ftof2 = { latency = 0 }", "load = { latency = 0 }\n_ftof2 = { latency = 0 }")
    )


def test_a_unit_that_the_board_lacks_is_refused(tmp_path):
    said = problems(dialect_with(tmp_path, '_dmpysp = { on = ["M"]', '_dmpysp = { on = ["MM"]'))
    assert "timing.units.MM" in said and "'M'" in said


def test_a_misspelt_key_is_refused_with_the_nearest(tmp_path):
    assert "'clock_ghz'" in problems(board_with(tmp_path, "clock_ghz = {", "clock_gzh = {"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("clock_ghz = { value = 1.25", "clock_ghz = { value = -1.25", "more than 0"),
        ("M = { value = 2", "M = { value = 3", "not shared out evenly over 2"),
        ('ddr = { value = 10.6, tag = "guess"', 'ddr = { value = 10.6, tag = "rumour"', "not one of the values"),
    ],
)
def test_what_cannot_be_is_refused(tmp_path, old, new, said):
    assert said in problems(board_with(tmp_path, old, new))


def test_a_board_that_moves_tiles_says_how_long_that_takes(tmp_path):
    text = boards.by_name("ft78ne").read_text("utf-8")
    path = tmp_path / "ft78ne.toml"
    path.write_text(re.sub(r"dma(_start)? = \{.*\n", "", text), encoding="utf-8")
    assert "work_area, but timing has no dma and dma_start" in problems(path)


def test_no_emitted_byte_depends_on_times(tmp_path):
    changed = boards.read(board_with(tmp_path, "ddr = { value = 10.6", "ddr = { value = 11.6"))
    assert changed.digest == boards.read(boards.by_name("ft78ne")).digest
    assert changed.timing.ddr.value == 11.6


def test_a_cost_cannot_take_half_a_unit():
    with pytest.raises(ValueError, match="1 or more"):
        Cost(on=["M"], units=0)


def test_timing_goes_to_other_processes():
    timing = TIMED[0][0].timing
    assert pickle.loads(pickle.dumps(timing)) == timing
