"""The conditions of #if."""

import pytest

from codegen.verify.finding import Place, Stop
from codegen.verify.text.condition import holds
from codegen.verify.text.macros import Macros

HERE = Place("a.c", 3, 1)


def macros():
    found = Macros()
    for text in ("N 4", "M (N + 1)", "EMPTY", "MAX(a, b) ((a) > (b) ? (a) : (b))"):
        found.define(text, HERE)
    found.undefine("GONE")
    return found


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("0", False), ("1", True), ("N > 1", True), ("N > 4", False), ("M == 5", True), ("defined(N) && N >= 4", True),
        ("defined N && !defined GONE", True), ("defined(GONE) || MAX(N, 9) == 9", True), ("defined(GONE) && GONE > 3", False),
        ("N % 3 == 1 && N / 3 == 1 && -7 / 2 == -3", True), ("(1 << 4) - 1 == 0xF", True), ("N ? 0 : 1", False), ("~0 == -1", True),
        ("1 || UNKNOWN", True), ("0x10 == 16 && 010 == 8", True), ("3U > 2", True), ("(5 ^ 1 | 2 & 2) == 6", True),
    ],
)  # fmt: skip
def test_it_holds_or_not(text, result):
    assert holds(text, macros(), HERE) is result


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("UNKNOWN > 1", "`UNKNOWN` has no value here"),
        ("defined(UNKNOWN)", "whether `UNKNOWN` is defined is not known"),
        ("EMPTY", "not an expression"),
        ("N >", "not an expression"),
        ("", "not an expression"),
        ("1.5 > 1", "not a constant of integers"),
        ("f(1)", "not a constant of integers"),
        ("N / 0", "has no value"),
        ("1 << 99", "has no value"),
        ("1 << 62 << 3", "out of range"),
        ("2U - 3 > 0", "out of range"),
    ],
)
def test_what_has_no_value(text, message):
    with pytest.raises(Stop, match=message) as caught:
        holds(text, macros(), HERE)
    assert caught.value.finding.code == "V011"
    assert caught.value.finding.place == HERE
