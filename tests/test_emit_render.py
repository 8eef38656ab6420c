import hashlib
import re

import pytest

from codegen.emit import render
from codegen.emit.render import fold, is_edited, seal, wrap

from .conftest import GENERATED

FILES = sorted(p for p in GENERATED.rglob("*") if p.is_file())
BOARDS = sorted({p.relative_to(GENERATED).parts[0] for p in FILES})


def test_lines_break_between_items():
    assert wrap("f(", ["a", "b"], ");") == "f(a, b);"
    broken = wrap("    function(", [f"argument_{k}" for k in range(12)], ");").splitlines()
    assert len(broken) == 2
    assert all(len(line) <= render.WIDTH for line in broken)
    assert broken[1].startswith(" " * 12 + "argument_")


def test_code_goes_on_two_levels_deeper_however_often_it_is_broken():
    calls = fold("    x = f(" + ", ".join(f"g(argument_{k:03}, other_{k:03})" for k in range(9)) + ");").splitlines()
    assert len(calls) == 3
    assert all(line.startswith(" " * 12 + "g(") for line in calls[1:])
    assert all(line.endswith(",") for line in calls[:-1])
    choice = fold("    x = " + "a" * 60 + " ? " + "b" * 60 + " : c;").splitlines()
    assert [line.lstrip()[:3] for line in choice] == ["x =", "? b"]
    either = fold("    x = y * (" + " || ".join(f"(power == {k}.0f)" for k in range(7)) + ");").splitlines()
    assert [line.lstrip()[:2] for line in either] == ["x ", "||"]
    assert all(len(line) <= render.WIDTH for line in calls + choice + either)
    assert fold("    " + "x" * 120) == "    " + "x" * 120


def test_the_first_line_holds_the_hash_of_the_rest():
    text = seal("int x;\n", "/*")
    assert hashlib.sha256(b"int x;\n").hexdigest() in text.splitlines()[0]
    assert not is_edited(text)
    assert is_edited(text.replace("x", "y"))
    assert is_edited("int x;\n")
    assert not is_edited(seal("x = 1\n", "#"))


def test_there_are_files():
    assert len(FILES) >= 33


def texts(board, *suffixes):
    """Path and text of each file of a board."""
    return [(p, p.read_bytes().decode()) for p in FILES if p.relative_to(GENERATED).parts[0] == board and p.suffix in suffixes]


@pytest.mark.parametrize("board", BOARDS)
def test_bytes_are_final(board):
    for path, text in texts(board, ".c", ".h", ".mk"):
        assert not is_edited(text), path
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path
        assert not re.search(r"\n\n\n|\r|\t|[ ]+\n", text), path
        assert not re.search(r"20\d\d-\d\d|/home|version", text), path


@pytest.mark.parametrize("board", BOARDS)
def test_kernels_read_as_if_written_by_hand(board):
    for path, text in texts(board, ".c"):
        assert max(map(len, text.splitlines())) <= 120, path
        functions = re.findall(r"^\{\n(.*?)^\}\n", text, re.M | re.S)
        assert functions, path
        assert max(body.count("\n") for body in functions) <= 45, path
        assert not [body for body in functions if body.startswith("\n")], path


@pytest.mark.parametrize("board", BOARDS)
def test_no_division_stands_in_a_loop(board):
    for path, text in texts(board, ".c"):
        for body in re.findall(r"for \(i = 0;.*?\n    \}", re.sub(r"/\*.*?\*/", "", text, flags=re.S), re.S):
            assert "/" not in body, path


@pytest.mark.parametrize("board", ["ft78ne", "mt7004"])
def test_the_public_header_has_guards_for_c_and_cplusplus(board):
    text = (GENERATED / board / "include" / "binarycrossentropygrad.h").read_text()
    assert "#ifndef BINARYCROSSENTROPYGRAD_H" in text
    assert 'extern "C" {' in text
    assert "restrict" not in text
    assert ("hp_" in text) == (board == "mt7004")
    for word in ("overlaps", "alignment", "core_mask", "caches", "ulp", "barrier", "NULL"):
        assert word in text
