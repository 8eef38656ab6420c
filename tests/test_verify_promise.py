"""What a text promises its compiler of a loop, or by _nassert: held in runs, by proof, and told where nobody holds it."""

import pytest

from codegen.verify import run
from codegen.verify.text.promise import UNBOUNDED, numbers

from .conftest import RUNS, changed, kernel_text, verify_text

P = "fp_sqrt_grad_p"
HEAD = '/* board: ft78ne   operator: sqrt_grad */\n#include "sqrt_grad.h"\n#include "ft78ne_board.h"\n\n'
KERNEL = """void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    if ((input0 != NULL) && (input1 != NULL) && (output != NULL) && (size > 0)) {
BODY
    }
}
"""
ONE = "output[i] = 0.5f * input1[i] / input0[i];"


@pytest.mark.parametrize(
    ("pragma", "told"),
    [
        ("MUST_ITERATE(1)", (1, UNBOUNDED, 1)), ("MUST_ITERATE(8, , 8)", (8, UNBOUNDED, 8)), ("MUST_ITERATE ( , 4 )", (0, 4, 1)),
        ("MUST_ITERATE(n)", None), ("MUST_ITERATE", None), ("MUST_ITERATE(99999999999)", None),
    ],
)  # fmt: skip
def test_numbers_of_a_pragma(pragma, told):
    assert numbers(pragma) == told


def codes(tmp_path, body, options=RUNS):
    return [f.code for f in verify_text(tmp_path, "ft78ne", P, HEAD + KERNEL.replace("BODY", body), options)]


@pytest.mark.parametrize(
    ("pragma", "loop", "wrong"),
    [
        ("MUST_ITERATE(1)", f"for (int i = 0; i < size; i++) {{ {ONE} }}", []),
        ("MUST_ITERATE(2)", f"for (int i = 0; i < size; i++) {{ {ONE} }}", ["V208"]),
        ("MUST_ITERATE(1, 100)", f"for (int i = 0; i < size; i++) {{ {ONE} }}", ["V208"]),
        ("MUST_ITERATE(1, , 3)", f"for (int i = 0; i < size; i++) {{ {ONE} }}", ["V208"]),
        ("MUST_ITERATE(1, 2147483647, 1)", f"for (int i = 0; i <= size - 1; i++) {{ {ONE} }}", []),
        ("MUST_ITERATE(1)", f"int i = 0; while (i < size) {{ {ONE} i++; }}", ["V603"]),  # a declaration lies between
        ("MUST_ITERATE(2)", "while (size--) { *output++ = 0.5f * *input1++ / *input0++; }", ["V208"]),
        ("MUST_ITERATE(1)", "while (size--) { *output++ = 0.5f * *input1++ / *input0++; }", []),
        ("MUST_ITERATE(1)", f"for (int i = 0; i < size; i++) {{ {ONE} if (i == size - 1) {{ break; }} }}", ["V603"]),
    ],
)  # fmt: skip
def test_loops_are_held_to_their_pragmas(tmp_path, pragma, loop, wrong):
    assert codes(tmp_path, f"#pragma {pragma}\n{loop}") == wrong
    assert codes(tmp_path, f'_Pragma("{pragma}")\n{loop}') == wrong


def test_a_multiple_holds_of_a_loop_that_does_not_run(tmp_path):
    body = f"int i;\n#pragma MUST_ITERATE(0, , 4)\nfor (i = 0; i < size / 4 * 4; i++) {{ {ONE} }}\nfor (; i < size; i++) {{ {ONE} }}"
    assert codes(tmp_path, body) == []


def test_what_no_run_meets_is_found_by_proof(tmp_path):
    loop = f"for (int i = 0; i < size; i++) {{ {ONE} }}"
    assert codes(tmp_path, f"_nassert(size != 3000001);\n{loop}") == []
    assert codes(tmp_path, f"_nassert(size != 3000001);\n{loop}", run.Options()) == ["V209"]
    text = changed(kernel_text("ft78ne", P), "    TRIP_COUNT(1)\n", "#pragma MUST_ITERATE(1, 3000000)\n")
    (finding,) = verify_text(tmp_path, "ft78ne", P, text, run.Options())
    assert finding.code == "V208" and "3000000 times at most" in finding.message
    assert "24000008" in finding.repro


def test_an_emitted_loop_that_may_be_entered_for_nothing(tmp_path):
    text = changed(kernel_text("ft78ne", P), "(size >= STEP) && ", "")
    assert [f.code for f in verify_text(tmp_path, "ft78ne", P, text)] == ["V208"]


def test_an_assertion_is_held_in_loops_too(tmp_path):
    assert codes(tmp_path, f"for (int i = 0; i < size; i++) {{ _nassert(i < size); {ONE} }}") == []
    assert codes(tmp_path, f"for (int i = 0; i < size; i++) {{ _nassert(i < 1000); {ONE} }}") == ["V209"]
