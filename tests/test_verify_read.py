"""Reading: no preprocessor runs, and every line and column stays what it is in the file."""

import pytest

from codegen.verify.finding import Stop
from codegen.verify.text import read

TWO_WORDS = ["lvector float", "lvector __fp16"]


def source(tmp_path, text):
    path = tmp_path / "a.c"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read.read(path, "a.c", TWO_WORDS)


def test_comments_and_directives_become_spaces_of_the_same_width(tmp_path):
    text = '#include "b.h"\nint /* a\nb */ x; // c "d"\nchar *s = "/* no */";\n#define N \\\n  3\nint y;\n'
    found = source(tmp_path, text)
    assert [len(line) for line in found.clean.splitlines()] == [len(line) for line in text.splitlines()]
    assert found.clean.splitlines()[2].split() == ["x;"]
    assert '"/* no */"' in found.clean
    assert [(n, p.line) for n, p in found.includes] == [("b.h", 1)]


def test_places_are_exact(tmp_path):
    found = source(tmp_path, "/* one */\n#include <stdio.h>\nint  f(int a)\n{\n    return  a + b;\n}\n")
    tree = read.parse(found, [])
    returned = tree.ext[0].body.block_items[0].expr
    assert (returned.coord.line, returned.coord.column) == (5, 13)


def test_two_word_vectors_keep_their_width(tmp_path):
    found = source(tmp_path, "lvector float f(lvector   __fp16 a);\n")
    assert found.clean == "lvector_float f(lvector_____fp16 a);\n"
    assert found.vectors == {"lvector_float": "lvector float", "lvector_____fp16": "lvector __fp16"}


def test_header_guards_and_cplusplus_are_followed(tmp_path):
    found = source(
        tmp_path, '#ifndef A_H\n#define A_H\n#ifdef __cplusplus\nextern "C" {\n#endif\nint x;\n#ifdef __cplusplus\n}\n#endif\n#endif\n'
    )
    assert found.clean.split() == ["int", "x;"]


def test_defined_and_else(tmp_path):
    found = source(
        tmp_path,
        "#ifndef X\n#define X\n#endif\n#if !defined(X)\nint a;\n#else\nint b;\n#endif\n#if !defined(X)\nint c;\n#else\nint d;\n#endif\n",
    )
    assert found.clean.split() == ["int", "b;", "int", "d;"]


def test_the_head_names_board_and_operator(tmp_path):
    assert source(tmp_path, "/*\n * board: ft78ne   operator: sqrt_grad\n */\n").head == {"board": "ft78ne", "operator": "sqrt_grad"}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("#if N > 3\n#endif\n", "V011", 1),
        ("int x;\n#else\n", "V011", 2),
        ("#ifndef X\nint x;\n", "V011", 1),
        ("#error no\n", "V011", 1),
        ("#define\n", "V011", 1),
        ("#ifdef __GNUC__\nint x;\n#endif\n", "V011", 1),
        ("#ifndef X_H\n#define X_H\n#else\n#else\n#endif\n", "V011", 4),
        ("#ifndef X_H\n#define X_H\n#elif X > 1\n#endif\n#ifdef X_H\n#elif 1\n#if\n#else\n#elif 1\n#endif\n", "V011", 9),
        ("int x;\nint y; /* never\nclosed\n", "V002", 2),
        ("#include nothing\n", "V011", 1),
        ("int x = ;\n", "V002", 1),
        ("int f(void)\n{\n    return 1 +;\n}\n", "V002", 3),
        ("int f(void) {\n", "V002", 2),
        ('char *s = "abc\n;\n', "V002", 1),
        (b"int x; // \xff\n", "V001", 1),
        ("int f(void) { return " + "(" * 3000 + "1" + ")" * 3000 + "; }", "V503", 1),
        ("x" * (read.MAX_BYTES + 1), "V001", 1),
    ],
)
def test_what_cannot_be_read(tmp_path, text, code, line):
    with pytest.raises(Stop) as caught:
        read.parse(source(tmp_path, text), [])
    assert caught.value.finding.code == code
    assert caught.value.finding.place.line == line


def test_a_file_that_is_gone(tmp_path):
    with pytest.raises(Stop, match="cannot be read"):
        read.read(tmp_path / "gone.c", "gone.c")


def test_a_comment_goes_on_behind_a_backslash(tmp_path):
    assert source(tmp_path, "int a; // one \\\nint b;\nint c;\n").clean.split() == ["int", "a;", "int", "c;"]


def test_a_byte_order_mark_is_no_text(tmp_path):
    assert source(tmp_path, b"\xef\xbb\xbfint a;\n").clean == "int a;\n"


def test_only_regular_files_are_read(tmp_path):
    import os

    os.mkfifo(tmp_path / "x.c")
    for path in (tmp_path / "x.c", tmp_path):
        with pytest.raises(Stop, match="is not a regular file"):
            read.read(path, "x.c")


def test_a_tree_that_was_changed_is_read_anew(tmp_path):
    path = tmp_path / "text.c"
    path.write_text("int f(int a) { return a + 1; }\n", encoding="utf-8")
    first = read.parse(read.read(path, "text.c"), [])
    first.ext[0].body.block_items.clear()
    assert read.parse(read.read(path, "text.c"), []).ext[0].body.block_items
