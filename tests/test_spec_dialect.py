"""Dialect files: two separate statements of one language, read strictly and never evaluated."""

from pathlib import Path

import pytest

from codegen.errors import CodegenError
from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.spec.select import choose

BUNDLED = sorted(dialects.BUNDLED.glob("*.toml"))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda p: p.stem)
def test_bundled_dialects_have_a_meaning_for_every_name_they_spell(path):
    dialect = dialects.read(path.stem, Path())
    names = {d.split("(")[0].split()[-1].lstrip("*") for d, _, _, _ in dialect.rows(dialect.intrinsic)}
    names |= {d.split()[-1] for d, _, _, _ in dialect.rows(dialect.meaning_of_names)}
    spelled = dialect.spell.model_dump_json()
    for vendor in ("_daddsp", "dma_trans", "DNUM", "vec_ld", "vector_malloc", "core_barrier"):
        assert (vendor in spelled) <= (vendor in names)


def test_a_threshold_needs_a_way_to_ask_for_it(tmp_path):
    text = '[interrupt_threshold]\nvalue = 5000\ntag = "guess"\nsource = "a choice"\n\n[subnormals]'
    path = tmp_path / "mt7004.toml"
    path.write_text(boards.by_name("mt7004").read_text("utf-8").replace("[subnormals]", text))
    with pytest.raises(CodegenError, match="does not say how a compiler is asked to keep it") as caught:
        choose((), (path,), (), ())
    assert "mt7004.toml: interrupt_threshold" in str(caught.value) and "leave it out" in str(caught.value)


@pytest.mark.parametrize(
    ("meaning", "message"),
    [
        ("a +", "is not an expression"),
        ("a + c", "names 'c', which is no parameter"),
        ("fmaa(a, b, b)", "did you mean 'fma'?"),
        ("fma(a, b)", "fma() takes 3 arguments, not 2"),
        ("__import__('os').system('true')", "only + - * /"),
        ("a if b else a", "only + - * /"),
        ("a ** b", "only + - * /"),
        ("(lambda: a)()", "only + - * /"),
        ("at(a, 1, 2)", "at() takes 1 to 2 arguments, not 3"),
        ("(" * 300 + "a" + ")" * 300, "is not an expression"),
    ],
)
def test_meanings_are_read_through_a_whitelist(meaning, message):
    assert any(message in p for p in dialects.problems_of_row("float f(float a, float b)", meaning))


def test_a_declaration_must_be_one():
    assert dialects.problems_of_row("float f(float a", "a")
    assert not dialects.problems_of_row("unsigned int DNUM", "core()")
    assert not dialects.problems_of_row("void *vector_malloc(unsigned int bytes)", "allocate(bytes)")


def changed(tmp_path, old, new):
    text = (dialects.BUNDLED / "m3000.toml").read_text("utf-8")
    assert old in text
    (tmp_path / "odd.dialect.toml").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CodegenError) as caught:
        dialects.read("odd", tmp_path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('narrow = "vec_vfsphp16(a, b)"', "", "spell.fp16 needs widen and narrow"),
        ('seed = "vec_vfrcps32(a)"\n', "", "spell.fp32 needs div, or seed and seed_bits"),
        ('add = "a + b"\n', "", "spell.fp32.add: missing"),
        ('vector = "lvector float"', 'vector = "lvector flot"', "no [vector] 'lvector flot'; did you mean 'lvector float'?"),
        ('release = "', 'realese = "', "did you mean 'release'?"),
        ('element = "fp16"', 'element = "fp8"', "no such dtype"),
        ('["<compiler/m3000.h>", ', '["compiler/m3000.h", ', "must look like <name.h>"),
        ('"fma(a, b, c)"', '"fma(a, b)"', "fma() takes 3 arguments"),
        ('widen = ["vec_fstdl(a)", ', 'widen = ["vec_fstdl(a)", "vec_fstdl(a)", ', "widens to one or two vectors"),
        ('fetch = "', '# fetch = "', "spell.runtime has work_area and put: a work area needs"),
        ("[constant.BARRIER_ID]", '[supplied."void meet(int n)"]\ntodo = "it"\n[constant.BARRIER_ID]', "does not say what it means"),
    ],
)
def test_a_wrong_dialect_says_what_is_wrong(tmp_path, old, new, message):
    assert message in changed(tmp_path, old, new)


def test_unknown_dialect_names_the_nearest(tmp_path):
    with pytest.raises(CodegenError, match="did you mean 'm3000'"):
        dialects.read("m300", tmp_path)


def test_a_spelling_that_is_no_c_is_refused(tmp_path):
    from codegen.emit.spell import parse

    with pytest.raises(CodegenError, match="is not a C expression"):
        parse("_dmpysp(a, ", "dialect odd", ())
