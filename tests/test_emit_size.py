"""The size of code, reckoned from text."""

import pytest

from codegen.emit import plan, render
from codegen.emit.size import BRANCH, CALL, LOOP, code_bytes, operations
from codegen.errors import CodegenError

from .conftest import GENERATED, bundled, operator

TEXT = """/* a + b, if (c) */
#include "a.h"
#define N (1 + 2)

static inline int twice(int a)
{
    return (a > 0) ? (a * 2) : 0;
}

static int sum(const int *p, int n)
{
    int total = 0;

    for (int i = 0; i < n; i++) {
        total += twice(p[i]);
    }
    return total;
}

void f(int *p, int n)
{
    p[0] = sum(p, (int)sizeof(int)) + twice(n);
}
"""


def test_operations_are_counted_where_they_are_compiled():
    twice = CALL + 3 + BRANCH  # return, >, *; ?
    of_sum = CALL + LOOP + 7 + twice  # =, =, <, ++, +=, [i], return
    of_f = CALL + 3 + CALL + twice  # [0], =, +; the call of sum
    assert operations(TEXT) == of_sum + of_f


def test_the_header_states_what_the_text_gives():
    board, dialect = next((b, d) for b, d in bundled().boards if b.name == "ft78ne")
    for op in bundled().operators:
        header = " ".join((GENERATED / "ft78ne" / "include" / op.header).read_text("utf-8").replace(" *", " ").split())
        for k in plan.kernels(board, dialect, op):
            text = (GENERATED / "ft78ne" / "src" / k.file).read_text("utf-8")
            assert f"{code_bytes(k, text):,} bytes in {k.function}" in header
            assert 0 <= code_bytes(k, text) - operations(text) * board.operation_bytes.value < 100


def test_a_kernel_beyond_the_program_cache_is_refused_and_without_one_it_is_not():
    board, dialect = next((b, d) for b, d in bundled().boards if b.name == "ft78ne")
    op = operator("binarycrossentropygrad")
    small = board.model_copy(update={"program_cache": board.program_cache.model_copy(update={"value": 1000})})
    with pytest.raises(
        CodegenError, match=r"board ft78ne: program_cache: fp_\w+ takes about [\d,]+ bytes of code, of which .* 1,000"
    ) as caught:
        render.files(small, dialect, [op], {"": "", op.name: ""})
    assert "leave program_cache out" in str(caught.value)
    silent = board.model_copy(update={"program_cache": None, "operation_bytes": None})
    assert " code  " not in render.files(silent, dialect, [op], {"": "", op.name: ""})[f"ft78ne/include/{op.header}"]
