"""Which operations an iteration is made of, and what they wait for: from texts, good and bad."""

from collections import Counter

import pytest

from codegen.estimate import bounds

from .estimating import loop_of

VECTORS = """    for (i = 0; i + 1 < size; i += 2) {
        __float2_t x = _amem8_f2_const(&input0[i]);
        _amem8_f2(&output[i]) = BODY;
    }"""


def names(variant):
    return Counter(op.name for op in variant.graph.ops)


def test_functions_are_inlined_and_what_is_the_same_stays_outside(tmp_path):
    before = """static inline __float2_t twice(__float2_t a)
{
    const __float2_t two = _ftof2(2.0f, 2.0f);
    return _dmpysp(two, _dmpysp(_ftof2(3.0f, 3.0f), two)) == 0 ? a : _dmpysp(a, two);
}"""
    before = before.replace("_dmpysp(two, _dmpysp(_ftof2(3.0f, 3.0f), two)) == 0 ? a : ", "")
    variant = loop_of(tmp_path, VECTORS.replace("BODY", "_daddsp(twice(x), _dmpysp(_ftof2(2.0f, 2.0f), _ftof2(3.0f, 3.0f)))"), before)
    assert names(variant) == {"load": 1, "store": 1, "_dmpysp": 1, "_daddsp": 1}
    assert sorted(variant.graph.fixed.values()) == [8, 8]
    assert variant.graph.elements == 2 and variant.graph.bytes == 16


def test_the_same_operation_on_the_same_values_is_one(tmp_path):
    variant = loop_of(tmp_path, VECTORS.replace("BODY", "_daddsp(_dmpysp(x, x), _dmpysp(x, x))"))
    assert names(variant) == {"load": 1, "store": 1, "_dmpysp": 1, "_daddsp": 1}


def test_what_nobody_stores_is_not_counted(tmp_path):
    body = VECTORS.replace("BODY", "x").replace("        _amem8", "        __float2_t unused = _dmpysp(x, x);\n        _amem8")
    assert names(loop_of(tmp_path, body)) == {"load": 1, "store": 1}


def test_the_halves_of_a_pair_cost_nothing_but_pass_values_on(tmp_path):
    variant = loop_of(tmp_path, VECTORS.replace("BODY", "_ftof2(_rcpsp(_hif2(x)), _rcpsp(_lof2(x)))"))
    assert names(variant) == {"load": 1, "store": 1, "_rcpsp": 2}
    assert bounds.chain(variant.graph) == 5 + 1 + 1


def test_access_without_alignment_is_its_own_operation(tmp_path):
    body = VECTORS.replace("BODY", "x").replace("_amem8_f2_const", "_mem8_f2_const")
    variant = loop_of(tmp_path, body)
    assert names(variant) == {"load unaligned": 1, "store": 1}


def test_a_sum_over_iterations_is_a_recurrence(tmp_path):
    body = """    float sum = 0.0f;
    for (i = 0; i < size; i++)
        sum = sum + input0[i] * input1[i];
    output[0] = sum;
    for (i = 1; i < 2; i++)
        output[i] = 0.0f;"""
    variant = loop_of(tmp_path, body)
    assert bounds.recurrence(variant.graph) == 4
    assert variant.graph.elements == 1


def test_a_value_of_the_iteration_before_last_gives_two_iterations_time(tmp_path):
    body = """    float a = 0.0f, b = 0.0f;
    for (i = 0; i < size; i++) {
        float c = a * input0[i];
        a = b;
        b = c;
        output[i] = c;
    }"""
    assert bounds.recurrence(loop_of(tmp_path, body).graph) == 2  # four cycles of a product over two iterations


def test_a_store_that_the_next_iteration_loads_is_a_recurrence(tmp_path):
    body = """    output[0] = 1.0f;
    for (i = 0; i < size - 1; i++)
        output[i + 1] = output[i] * input0[i];"""
    graph = loop_of(tmp_path, body).graph
    assert bounds.recurrence(graph) == 5 + 4 + 1
    assert graph.unknown_aliases == 0


def test_a_store_that_a_later_iteration_loads_gives_it_time(tmp_path):
    body = """    for (i = 0; i < size - 5; i++)
        output[i + 5] = output[i] * input0[i];"""
    assert bounds.recurrence(loop_of(tmp_path, "    for (i = 0; i < 5; i++) output[i] = 1.0f;\n" + body).graph) == 2


def test_without_restrict_every_load_waits_for_the_store_before(tmp_path):
    body = VECTORS.replace("BODY", "_dmpysp(x, x)")
    assert bounds.recurrence(loop_of(tmp_path, body, restrict="").graph) == 5 + 4 + 1
    assert loop_of(tmp_path, body, restrict="").graph.unknown_aliases == 1
    assert bounds.recurrence(loop_of(tmp_path, body).graph) == 0


def test_pointers_made_from_a_restrict_pointer_are_restrict(tmp_path):
    body = """    const float *from = input0 + 2;
    float *to = output;
    for (i = 2; i < size; i++)
        *to++ = *from++ * 2.0f;"""
    graph = loop_of(tmp_path, body).graph
    assert bounds.recurrence(graph) == 0 and graph.unknown_aliases == 0


def test_a_short_loop_of_constant_bounds_is_part_of_the_one_around_it(tmp_path):
    body = """    for (i = 0; i + 1 < size; i += 2) {
        __float2_t x = _amem8_f2_const(&input0[i]);
        int k;
        for (k = 0; k < 3; k++)
            x = _dmpysp(x, x);
        _amem8_f2(&output[i]) = x;
    }"""
    assert names(loop_of(tmp_path, body)) == {"load": 1, "store": 1, "_dmpysp": 3}


def test_an_unrolled_text_makes_as_many_elements(tmp_path):
    body = """    for (i = 0; i + 3 < size; i += 4) {
        _amem8_f2(&output[i]) = _dmpysp(_amem8_f2_const(&input0[i]), _amem8_f2_const(&input1[i]));
        _amem8_f2(&output[i + 2]) = _dmpysp(_amem8_f2_const(&input0[i + 2]), _amem8_f2_const(&input1[i + 2]));
    }"""
    variant = loop_of(tmp_path, body)
    assert variant.graph.elements == 4 and names(variant)["_dmpysp"] == 2


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("        if (input0[i] > 0.5f) output[i] = 1.0f; else output[i] = 2.0f;", "depends on data"),
        ("        output[i] = expf(input0[i]);", "no [cost] row for 'expf'"),
        ("        if (i > 4000) break;\n        output[i] = input0[i];", None),
        ("        output[i] = input0[i] > 0.5f ? 1.0f : input0[i];", None),
    ],
)
def test_what_no_pipeline_takes_is_told(tmp_path, body, why):
    variant = loop_of(tmp_path, f"    for (i = 0; i < size; i++) {{\n{body}\n    }}", "#include <math.h>")
    if why is None:
        assert variant.graph and not variant.why
    else:
        assert variant.graph is None and why in variant.why


def test_a_choice_by_data_is_an_operation(tmp_path):
    body = "    for (i = 0; i < size; i++)\n        output[i] = input0[i] > 0.5f ? 1.0f : input0[i];"
    assert names(loop_of(tmp_path, body)) == {"scalar load": 1, "float compare": 1, "select": 1, "scalar store": 1}


def test_conditions_on_data_are_tied_by_choices_and_others_decide_at_once(tmp_path):
    def body(condition):
        return f"    for (i = 0; i < size; i++)\n        output[i] = {condition} ? 1.0f : input0[i];"

    both = "((input0[i] > 0.5f) || (input1[i] > input0[i]))"
    assert names(loop_of(tmp_path, body(both)))["select"] == 2
    for one in ("((size > 0) && (input0[i] > 0.5f))", "((input0[i] > 0.5f) || (size < 0))"):
        assert names(loop_of(tmp_path, body(one))) == {"scalar load": 1, "float compare": 1, "select": 1, "scalar store": 1}
