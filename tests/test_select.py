from pathlib import Path

import pytest

from codegen.errors import CodegenError
from codegen.spec import board as boards
from codegen.spec import operator as operators
from codegen.spec.select import choose


def test_everything_is_chosen_where_nothing_is_named():
    chosen = choose((), (), (), ())
    assert [b.name for b, _ in chosen.boards] == boards.bundled()
    assert [o.name for o in chosen.operators] == operators.bundled()


def test_names_narrow_the_choice():
    chosen = choose(("mt7004",), (), ("sqrt_grad",), ())
    assert [b.name for b, _ in chosen.boards] == ["mt7004"]
    assert [o.name for o in chosen.operators] == ["sqrt_grad"]


def test_every_problem_is_told_at_once():
    with pytest.raises(CodegenError) as caught:
        choose(("ft78n",), (Path("gone.toml"),), ("sqrt",), (Path("gone.py"),))
    told = str(caught.value)
    assert len(caught.value.problems) == 4
    for word in ("ft78n", "gone.toml", "sqrt", "gone.py"):
        assert word in told


def test_a_board_named_twice_is_told():
    with pytest.raises(CodegenError, match="board ft78ne: given twice"):
        choose(("ft78ne", "ft78ne"), (), (), ())


def test_stores_past_the_caches_need_a_dialect_that_spells_them(tmp_path):
    text = boards.by_name("aarch64").read_text("utf-8")
    path = tmp_path / "aarch64.toml"
    path.write_text(f'{text}\n[nontemporal_bytes]\nvalue = 4096\ntag = "guess"\nsource = "a test"\n')
    with pytest.raises(CodegenError, match="nontemporal_bytes: given, but dialect neon cannot spell a store past the caches"):
        choose((), (path,), (), ())
