"""A statement that is done twice: what is proven to be as good as once, and what is not."""

import pytest

from codegen.verify.mutation.twice import only_repeats
from codegen.verify.text.unit import load

from .conftest import changed, context

TEXT = """#include "ft78ne_board.h"
static void put(float *p, float x, int n)
{
    int i;

    for (i = 0; i < n; i++) {
        p[i] = x;
    }
}
static float first_of(const float *p)
{
    return p[0];
}
static void put_first(float *p)
{
    p[1] = first_of(p);
}
static void again(float *p)
{
    p[0] += 1.0f;
}
void kernel(float *p, float *q, int n)
{
    const __float2_t pair = _ftof2(1.0f, 2.0f);
    float x = 1.0f;
    int k = 0;

    put(p, x, n);
    _amem8_f2(&p[2]) = _daddsp(pair, pair);
    q[1] = x;
    x = 2.0f;
    x = x + 1.0f;
    k++;
    q[0] = q[1];
    q[2] = first_of(q);
    put_first(q);
    again(p);
    dma_trans(p, q, n);
    (void)DMA_TransState(0U, DNUM);
    C6678E_SyncN(2, k);
}
"""


def repeats(tmp_path, old, new):
    for name, text in (("old", TEXT), ("new", changed(TEXT, old, new))):
        (tmp_path / f"{name}.c").write_text(text, encoding="utf-8")
    return only_repeats(*(load(tmp_path / f"{name}.c", name, context("ft78ne")).unit for name in ("old", "new")))


@pytest.mark.parametrize(
    ("statement", "same"),
    [
        ("put(p, x, n);", True),
        ("_amem8_f2(&p[2]) = _daddsp(pair, pair);", True),
        ("q[1] = x;", True),
        ("x = 2.0f;", True),
        ("x = x + 1.0f;", False),
        ("k++;", False),
        ("q[0] = q[1];", False),  # it reads memory: which, is not looked into
        ("q[2] = first_of(q);", False),
        ("put_first(q);", False),
        ("again(p);", False),
        ("dma_trans(p, q, n);", False),
        ("(void)DMA_TransState(0U, DNUM);", False),
        ("C6678E_SyncN(2, k);", False),
    ],
)
def test_a_statement_twice(tmp_path, statement, same):
    assert repeats(tmp_path, f"\n    {statement}\n", f"\n    {{\n        {statement}\n        {statement}\n    }}\n") is same


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("q[1] = x;", "{\n        q[1] = x;\n        q[2] = x;\n    }"),
        ("q[1] = x;", "{\n        q[1] = x;\n        q[1] = x;\n        q[1] = x;\n    }"),
        ("q[1] = x;\n    x = 2.0f;", "{\n        q[1] = x;\n        q[1] = x;\n    }\n    x = 3.0f;"),
        ("q[1] = x;", "q[1] = 2.0f;"),
        ("q[1] = x;", ";"),
    ],
)
def test_what_differs_in_anything_else_is_no_repetition(tmp_path, old, new):
    assert not repeats(tmp_path, old, new)
