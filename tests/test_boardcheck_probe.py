"""Every spelling of every bundled dialect becomes a function, and is proven."""

import pytest

from codegen.boardcheck.judge import judge
from codegen.boardcheck.probe import probes
from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.verify.text.unit import Context


@pytest.mark.parametrize("name", boards.bundled())
def test_bundled_spellings_mean_what_they_are_there_for(tmp_path, name):
    board = boards.read(boards.by_name(name))
    dialect = dialects.of_board(board)
    found = list(probes(board, dialect))
    assert len(found) > 10
    spelled = {
        f"spell.{table}.{word}"
        for table in (*board.dtypes.value, "runtime")
        for word, pattern in getattr(dialect.spell, table).model_dump().items()
        if (isinstance(pattern, str) or word == "start") and pattern and word != "vector" and not word.endswith("_note")
    }
    assert {p.key for p in found if "[" not in p.key} == spelled, "no spelling is left out"
    for probe in found:
        path = tmp_path / "probe.c"
        path.write_text(probe.text)
        assert judge(path, probe.key, Context(board, dialect, [])) == "", probe.key


def test_a_probe_is_a_file_of_its_own():
    board = boards.read(boards.by_name("ft78ne"))
    (probe,) = (p for p in probes(board, dialects.of_board(board)) if p.key == "spell.fp32.sub")
    head, own, function = probe.text.split("\n\n")
    assert head == '#include "ft78ne_board.h"'
    assert own.startswith("static inline __x128_t sub4(__x128_t a, __x128_t b)\n{\n    return _f2to128(_dsubsp(")
    assert function == "__x128_t probe(__x128_t a, __x128_t b)\n{\n    return sub4(a, b);\n}\n"
    assert probe.spelled == "sub4(a, b)"
