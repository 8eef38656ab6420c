"""Proofs of equivalence: what must be proven, what must not, and that nothing proven is killed."""

import pytest

from codegen.verify.mutation.equivalent import EQUAL, GIVEN, REORDERED, SAME, equivalent
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


def proof(tmp_path, old, new, text=TEXT, board="ft78ne"):
    (tmp_path / "old.c").write_text(text, encoding="utf-8")
    (tmp_path / "new.c").write_text(changed(text, old, new), encoding="utf-8")
    before, after = (load(tmp_path / f"{name}.c", name, context(board)).unit for name in ("old", "new"))
    return equivalent(before, after, States(before, ["kernel"], context(board).board.cores.value))


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


TYPES = """#include "mt7004_board.h"
static int bits_of(unsigned int mask)
{
    unsigned int bits = 0U;
    unsigned int rest;

    for (rest = mask; rest != 0U; rest >>= 1) {
        bits += rest & 1U;
    }
    return (int)bits;
}
static unsigned int begin_copy(float *from, float *to, unsigned int bytes)
{
    return dma_p2p(from, 1UL, bytes, 0, to, 1UL, bytes, 0, false, 0U);
}
static unsigned int scrambled(unsigned int a)
{
    return a * 40503U;
}
static lvector_float by(lvector_float a, lvector_float b, lvector_float c)
{
    const lvector_float product = vec_muli(a, b);

    return product - c;
}
void kernel(float *p, float *q, int n, int core_mask, unsigned int any)
{
    const unsigned int active = (unsigned int)core_mask & 0xfU;
    const int core = get_core_id();
    const unsigned int mixed = scrambled(any);
    const unsigned int halved = mixed / 2U;
    const unsigned int scaled = (mixed > 77U) ? 77U : mixed;
    const lvector_float x = vec_vsvbcast_sf2(1.5f);
    const lvector_float y = vec_vsvbcast_sf2(2.5f);

    if ((core >= 0) && (core < 4) && (((active >> (unsigned int)core) & 1U) != 0U) && (n > 0)) {
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));
        const unsigned int channel = begin_copy(p, q, (unsigned int)n);

        dma_wait(channel);
        vec_st(by(x, y, x), 0, (lvector_float *)q);
        q[rank] = (float)halved + (float)scaled;
        q[scaled] = (float)(mixed >> 3);
        p[1] = (float)mixed;
    }
}
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("bits_of(unsigned int mask)", "bits_of(int mask)"),
        ("unsigned int bits", "int bits"),
        ("unsigned int rest", "int rest"),  # it only falls, from a mask of four bits
        ("static unsigned int begin_copy", "static int begin_copy"),  # the channel comes back as it went
        ("float *to, unsigned int bytes", "float *to, int bytes"),
        ("const unsigned int channel", "const int channel"),
        ("static unsigned int scrambled", "static int scrambled"),
        ("scrambled(unsigned int a)", "scrambled(int a)"),
        ("const unsigned int scaled", "const int scaled"),
        ("const unsigned int halved", "const int halved"),
        ("(unsigned int)core_mask", "(int)core_mask"),
        ("(unsigned int)n)", "(int)n)"),
        ("active & (((", "(unsigned int)core_mask & ((("),  # below the number of a core, the mask has the same bits
        ("by(x, y, x)", "by(y, x, x)"),
    ],
)
def test_another_integer_type_is_proven_where_every_use_sees_the_same_value(tmp_path, old, new):
    assert proof(tmp_path, old, new, TYPES, "mt7004")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("const unsigned int mixed", "const int mixed"),  # division, comparison, shift and conversion see the sign
        ("const unsigned int halved = mixed / 2U", "const unsigned int halved = (int)mixed / 2"),
        ("(mixed > 77U)", "((int)mixed > 77)"),
        ("(mixed >> 3)", "((int)mixed >> 3)"),
        ("p[1] = (float)mixed", "p[1] = (float)(int)mixed"),
        ("q[scaled]", "q[mixed]"),
        ("const unsigned int active", "const bool active"),
        ("return a * 40503U", "return (unsigned int)((int)a * 40503)"),  # overflows
        ("active & (((", "(unsigned int)core_mask & (2U * (("),
        ("rest >>= 1", "rest -= 1"),
        ("by(x, y, x)", "by(x, x, y)"),
        ("unsigned int rest;", "int rest = 0;"),
    ],
)
def test_another_integer_type_is_not_proven_where_a_use_sees_the_difference(tmp_path, old, new):
    assert proof(tmp_path, old, new, TYPES, "mt7004") == ""


def test_a_wider_mask_is_seen_by_a_shift(tmp_path):
    """With all 32 bits, what is shifted may be negative."""
    text = changed(TYPES, "bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U))", "bits_of((unsigned int)core_mask)")
    assert proof(tmp_path, "unsigned int rest", "int rest", text, "mt7004") == ""
    assert proof(tmp_path, "unsigned int bits", "int bits", text, "mt7004")


def test_two_calls_that_are_not_the_same_are_not_taken_for_one(tmp_path):
    text = changed(TYPES, "dma_wait(channel);", "dma_wait(channel - begin_copy(q, p, 4U) + channel);")
    assert proof(tmp_path, "static unsigned int begin_copy", "static int begin_copy", text, "mt7004")
    both = changed(text, "static unsigned int begin_copy", "static int begin_copy")
    assert proof(tmp_path, "begin_copy(q, p, 4U)", "begin_copy(p, q, 4U)", both, "mt7004") == ""


CHOOSING = """#include "ft78ne_board.h"
static inline __x128_t choose(__x128_t a, __x128_t b, __x128_t c, __x128_t d)
{
    return _fto128(
            (_get32f_128(a, 3U) > _get32f_128(b, 3U)) ? _get32f_128(c, 3U) : _get32f_128(d, 3U),
            _get32f_128(a, 2U), _get32f_128(d, 1U), _get32f_128(c, 0U));
}
static inline __x128_t of(__x128_t x, __x128_t y, float s)
{
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);
    const __x128_t some = _fto128(0.0f, -0.0f, 0.0f, 0.0f);
    __x128_t all = _fto128(s, s, s, s);

    return choose(@);
}
void kernel(float *p, float s)
{
    const __x128_t x = _f2to128(_amem8_f2(&p[2]), _amem8_f2(&p[0]));

    _amem8_f2(&p[0]) = _lof2_128(of(x, _fto128(s, s, s, s), s));
}
"""


@pytest.mark.parametrize(
    ("arguments", "old", "new", "proven"),
    [
        ("x, zero, x, zero", "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", True),  # every lane is 0
        ("x, zero, x, zero", "_get32f_128(d, 1U)", "_get32f_128(d, 0U)", True),
        ("x, zero, x, zero", "_get32f_128(d, 1U)", "_get32f_128(b, 3U)", True),  # the other one is 0 as well
        ("x, all, x, zero", "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", True),  # s
        ("x, zero, x, zero", "_get32f_128(d, 1U)", "_get32f_128(d, 4U)", False),  # a lane there is not
        ("x, zero, x, zero", "_get32f_128(c, 0U)", "_get32f_128(c, 1U)", False),  # of x
        ("x, zero, x, zero", "_get32f_128(a, 2U)", "_get32f_128(c, 2U)", False),  # both are what of() is given, but nobody looks
        ("x, some, x, zero", "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", False),  # a zero of the other sign
        ("x, zero, x, some", "_get32f_128(d, 1U)", "_get32f_128(b, 1U)", False),
        ("x, zero, x, all", "_get32f_128(d, 1U)", "_get32f_128(b, 1U)", False),
        ("x, y, x, zero", "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", True),  # what of() is given, in turn
        ("x, _qmpysp(y, zero), x, zero", "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", True),
        ("x, _qmpysp(y, some), x, zero", "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", False),
        ("x, _qmpysp(y, x), x, zero", "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", False),
        ("x, y, x, zero", "_get32f_128(b, 3U)", "_get32f_128(d, 3U)", False),
    ],
)
def test_what_a_function_is_given_everywhere(tmp_path, arguments, old, new, proven):
    text = CHOOSING.replace("@", arguments)
    if "a, 2U" in old:
        text = text.replace("x, zero, x, zero", "x, zero, _qmpysp(x, zero), zero")
    assert proof(tmp_path, old, new, text) == (GIVEN if proven else "")


def test_one_call_with_another_argument_is_enough(tmp_path):
    text = CHOOSING.replace("choose(@)", "choose(x, zero, x, choose(x, x, x, zero))")
    assert proof(tmp_path, "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", text) == ""
    text = CHOOSING.replace("choose(@)", "choose(x, all, x, zero)")
    assert proof(tmp_path, "_get32f_128(b, 3U)", "_get32f_128(b, 2U)", text) == GIVEN
    assert (
        proof(tmp_path, "_get32f_128(d, 1U)", "_get32f_128(b, 1U)", text.replace("    return choose", "    all = zero;\n    return choose"))
        == ""
    )


@pytest.mark.parametrize(
    ("board", "type_", "old", "new", "proven"),
    [
        ("aarch64", "float32x4_t", "vfmaq_f32(c, a, b)", "vfmaq_f32(c, b, a)", True),  # the sum comes first
        ("aarch64", "float32x4_t", "vfmaq_f32(c, a, b)", "vfmaq_f32(a, c, b)", False),
        ("riscv64", "vfloat32m2_t", "__riscv_vfadd_vv_f32m2(a, b, 32U)", "__riscv_vfadd_vv_f32m2(b, a, 32U)", True),
        ("riscv64", "vfloat32m2_t", "__riscv_vfsub_vv_f32m2(a, b, 32U)", "__riscv_vfsub_vv_f32m2(b, a, 32U)", False),
        ("riscv64", "vfloat32m2_t", "__riscv_vfmacc_vv_f32m2(c, a, b, 32U)", "__riscv_vfmacc_vv_f32m2(c, b, a, 32U)", True),
        ("riscv64", "vfloat32m2_t", "__riscv_vfmacc_vv_f32m2(c, a, b, 32U)", "__riscv_vfmacc_vv_f32m2(a, c, b, 32U)", False),
    ],
)
def test_products_and_sums_commute_wherever_their_operands_stand(tmp_path, board, type_, old, new, proven):
    text = f"""#include "{board}_board.h"
static inline {type_} of({type_} a, {type_} b, {type_} c)
{{
    return {old};
}}
void kernel(void)
{{
}}
"""
    assert proof(tmp_path, old, new, text, board) == (REORDERED if proven else "")
