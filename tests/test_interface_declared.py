"""What headers declare, read by a C parser: not from comments, across lines, with the types of the header beside them."""

import pytest

from codegen.errors import CodegenError
from codegen.interface.declared import declared

TYPES = "#ifndef T_H\n#define T_H\n__extension__ typedef _Float16 half;\n#endif\n"
HEADER = """/* void old(int n); */
#ifndef F_H
#define F_H
#include <stdbool.h>
#include "b_types.h"
#ifdef __cplusplus
extern "C" {
#endif
void f(half *x, const float *weight,
        bool nesterov, int n);
int (*table(void))(int n, long long *param);
enum { LANES = 4 };
int now(void);
extern int counter;
#ifdef __cplusplus
}
#endif
#endif
"""


def of(text, **others):
    return declared("b/include/f.h", {"b/include/f.h": text, "b/include/b_types.h": TYPES, **others}, "tree")


def test_functions_and_types_are_read_with_their_places():
    found = of(HEADER)
    assert [str(d) for d in found.values()] == [
        "void f(half *x, const float *weight, bool nesterov, int n)",
        "int (*)(int n, long long *param) table(void)",
        "int now(void)",
    ]
    f = found["f"]
    assert (f.place.file, f.place.line, f.place.column) == ("tree/b/include/f.h", 9, 6)
    assert [p.place.line for p in f.parameters] == [9, 9, 10, 10]
    (half,) = declared("b/include/b_types.h", {"b/include/b_types.h": TYPES}, "tree").values()
    assert str(half) == "typedef _Float16 half" and half.parameters is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("void f(quarter *x);\n", "tree/b/include/f.h:1:"),
        ("void f(int n;\n", "does not parse"),
        ("/* open", "a comment is never closed"),
        ("#if defined(__TI__)\nvoid f(void);\n#endif\n", "whether `__TI__` is defined is not known"),
    ],
)
def test_a_header_that_no_compiler_takes_is_told_at_its_line(text, message):
    with pytest.raises(CodegenError, match="mend the header") as caught:
        of(text)
    assert message in str(caught.value)


def test_types_come_through_headers_that_include_each_other():
    beside = {"b/include/g.h": '#include "f.h"\n#include "h.h"\n', "b/include/h.h": "typedef int count;\n"}
    assert str(of('#include "g.h"\nvoid f(count n);\n', **beside)["f"]) == "void f(count n)"
