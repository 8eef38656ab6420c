"""Proofs of equivalence: what must be proven, what must not, and that nothing proven is killed."""

import pytest

from codegen.verify.mutation.equivalent import EQUAL, REORDERED, SAME, equivalent
from codegen.verify.mutation.states import States
from codegen.verify.text.unit import load

from .conftest import changed, context

TEXT = """#include "ft78ne_board.h"
enum { LANES = 4 };
static int fill(float *p, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        p[i] = 1.0f;
    }
    return 0;
}
static bool fine(const float *p, int n)
{
    return (n > 0) && (p != NULL);
}
void kernel(float *p, float *q, int n, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;
    __float2_t v = _ftof2(1.0f, 2.0f);

    v = _daddsp(_dmpysp(v, v), v);
    if ((core >= 0) && (core < 8) && (((active >> core) & 1U) != 0U) && fine(p, n)) {
        const int rank = GetLogicCoreId((int)active, core);
        const int cores = GetCoreNum((int)active);
        const int extra = n % cores;
        const int whole = ((n + LANES - 1) / LANES) * LANES;
        const int mine = (rank < extra) ? rank : extra;
        float *const area = p;
        int done = 0;

        fill(area, whole);
        q[0] = (float)mine;
        while (done < n) {
            const int left = n - done;
            const int count = (left < 16) ? left : 16;

            q[done] = 2.0f;
            done += count;
        }
    }
}
"""


def proof(tmp_path, old, new, text=TEXT):
    (tmp_path / "old.c").write_text(text, encoding="utf-8")
    (tmp_path / "new.c").write_text(changed(text, old, new), encoding="utf-8")
    before, after = (load(tmp_path / f"{name}.c", name, context("ft78ne")).unit for name in ("old", "new"))
    return equivalent(before, after, States(before, ["kernel"], 8))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("(unsigned int)core_mask & 0xffU", "core_mask & 0xffU", SAME),
        ("(int)active, core", "active, core", SAME),
        ("_daddsp(_dmpysp(v, v), v)", "_daddsp(v, _dmpysp(v, v))", REORDERED),
        ("left < 16", "left <= 16", EQUAL),
        ("(left < 16) ? left", "(16 > left) ? left", REORDERED),
        ("rank < extra", "rank <= extra", EQUAL),
        ("(core >= 0) && ", "", EQUAL),
        ("core < 8", "core < 9", EQUAL),
        ("const unsigned int active", "const int active", EQUAL),
        ("done < n", "done != n", EQUAL),
        ("i < count", "i != count", EQUAL),  # whole is a multiple of the stride
        ("i < count", "i < (count - 1)", EQUAL),
        ("p != NULL", "NULL != p", REORDERED),
        ("fill(area, whole)", "fill(p, whole)", EQUAL),
        ("n - done", "-done + n", EQUAL),
        ("((n + LANES - 1) / LANES)", "((n - 1) / LANES + 1)", EQUAL),  # n > 0 is known from fine()
    ],
)
def test_proven(tmp_path, old, new, why):
    assert why in proof(tmp_path, old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("left < 16", "left < 15"),
        ("rank < extra", "rank < extra - 1"),
        ("core < 8", "core < 7"),
        ("core >= 0", "core > 0"),
        ("& 1U", "& 3U"),
        ("active >> core", "core_mask >> (core + 1)"),
        ("done < n", "done <= n"),
        ("i < count", "i < (count - LANES)"),
        ("i < count", "i <= count"),
        ("i += LANES", "i += 1"),
        ("n > 0", "n >= 0"),
        ("_dmpysp(v, v)", "_daddsp(v, v)"),
        ("fill(area, whole)", "fill(q, whole)"),
        ("fill(area, whole);", ";"),
        ("n - done", "n + done"),
        ("((n + LANES - 1) / LANES)", "((n + 2 * LANES - 1) / LANES - 1) "),  # overflows earlier
        ("2.0f;", "2.5f;"),
        ("n % cores", "n % (cores + 1)"),
        ("const int rank = GetLogicCoreId((int)active, core);", "const int rank = GetLogicCoreId(core_mask, core);"),
    ],
)
def test_not_proven(tmp_path, old, new):
    assert proof(tmp_path, old, new) == ""


def test_a_loop_that_is_left_early_keeps_no_invariant(tmp_path):
    text = changed(
        TEXT,
        "            done += count;\n",
        "            if (count == 3) {\n                break;\n            }\n            done += count;\n",
    )
    assert proof(tmp_path, "done < n", "done != n", text) == ""
