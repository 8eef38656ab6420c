"""What breaks callers, kind by kind; and what does not."""

import pytest

from codegen.interface.compare import KINDS, compare

PATH = "b/include/f.h"
OLD = "void f(int n, float *x, const float *y, int mask);\n"


def between(old, new, path=PATH):
    return compare({path: old} if old else {}, {path: new} if new else {}, "v1", "tree")


BREAKS = [
    ("void g(int n);", "removed-function", "`f` is not declared any more", 1),
    ("int f(int n, float *x, const float *y, int mask);", "retyped-result", "returned void, and returns int", 1),
    ("void f(int n, float *x, const float *y);", "removed-parameter", "`mask` is gone", 1),
    ("void f(int n, float *x, const float *y, int mask, int more);", "added-parameter", "`more` is new", 1),
    ("void f(int n, const float *y, float *x, int mask);", "reordered-parameters", "the order was n, x, y, mask, and is n, y, x, mask", 1),
    ("void f(int size, float *x, const float *y, int mask);", "renamed-parameter", "`n` is `size` now", 1),
    ("void f(int n, half *x, const float *y, int mask);", "retyped-parameter", "`x` was float *, and is half *", 1),
    ("void f(int n, float *x, float *y, int mask);", "retyped-parameter", "`y` was const float *, and is float *", 1),
    ("void f(long n, float *x, const float *y, int mask, int more);", "retyped-parameter", "`n` was int, and is long", 2),
    ("void f(void);", "removed-parameter", "`n` is gone", 4),
    ("typedef int f;", "retyped-type", "`f` was", 1),
]


@pytest.mark.parametrize(("text", "code", "message", "count"), BREAKS, ids=[f"{row[1]}: {row[0]}" for row in BREAKS])
def test_what_breaks_callers_is_found(text, code, message, count):
    found = between(OLD, f"typedef int half;\n\n{text}\n")
    assert len(found.breaks) == count
    first = next(b for b in found.breaks if b.code == code)
    assert message in first.message
    assert first.was == OLD.strip().removesuffix(";")
    assert first.place.file == "tree/b/include/f.h"
    assert first.place.line == (1 if code == "removed-function" else 3)
    assert "`f`" in first.todo and "change log" in first.todo
    assert {b.code for b in found.breaks} <= set(KINDS)


def test_what_is_added_or_only_promises_more_is_fine():
    found = between(OLD, "/* new comment */\nvoid f(int n, const float *x, const float *y, int mask);\nvoid g(int n);\n")
    assert found.breaks == []
    assert [str(d) for d in found.added] == ["void g(int n)"]
    assert (found.headers, found.changed) == (1, 1)


def test_the_same_text_is_not_even_read():
    assert between("not C at all", "not C at all").breaks == []


def test_a_header_that_is_gone_takes_its_functions_along():
    (one,) = compare({PATH: OLD}, {"b/include/g.h": "void g(int n);"}, "v1", "tree").breaks
    assert (one.code, one.place.file) == ("removed-function", "v1/b/include/f.h")


def test_types_of_a_header_are_held_as_well():
    types = "b/include/b_types.h"
    old = "__extension__ typedef _Float16 half;\ntypedef int code;\n"
    found = between(old, "typedef __fp16 half;\n", types)
    assert [(b.code, b.message) for b in found.breaks] == [
        ("retyped-type", "`half` was `typedef _Float16 half`"),
        ("removed-type", "`code` is not declared any more"),
    ]
