"""``codegen explain``: the list, the pages, and the diagnostics that they belong to."""

import json

import pytest
from click.testing import CliRunner

from codegen.cli import cli
from codegen.errors import CodegenError
from codegen.verify.explanation import explanations, rules_of
from codegen.verify.finding import CODES, GROUPS, Finding, Place

from .conftest import changed, kernel_text, verify_text


def explain(*words):
    done = CliRunner().invoke(cli, ["explain", *words], standalone_mode=False)
    if done.exception:
        raise done.exception
    return done.output


def test_every_code_is_explained_and_belongs_to_a_group():
    assert sorted(explanations()) == sorted(CODES)
    assert {code[:2] for code in CODES} == set(GROUPS)


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_explanation_is_whole_sentences(code):
    found = explanations()[code]
    for text in (found.means, found.why, found.todo):
        assert len(text) > 40
        assert text == " ".join(text.split())
        assert text[0].isupper() or text[0] in "`'" or text.startswith(("q = ", "vec_ld", "memcpy ", "const "))
        assert text[-1] == "."
    assert all(rule.startswith(("C11 ", "CERT ", "MISRA C:2012 ")) for rule in found.rules)


def test_the_list_has_every_code_once():
    text = explain()
    assert all(text.count(f"  {code}  {title}") == 1 for code, title in CODES.items())
    assert [row["code"] for row in json.loads(explain("--format", "json"))] == sorted(CODES)


def test_a_page_says_what_why_by_which_rule_and_what_to_do_with_an_example_that_was_run():
    text = explain("v104")
    for word in (
        "V104: a write outside its memory (memory)",
        "amd/IRON#198",
        "Rules: C11 6.5.6p8, CERT ARR30-C",
        "What to do",
        "error[V104]: core 0 writes `output[1]`, past the end of `output` (1 elements)",
        "i = 0: index 1, valid 0..0",
        "-        _mem8_f2(&output[i]) = _ftof2(last, last); /* V104 */\n    +        output[i] = last;",
    ):
        assert word in text
    page = json.loads(explain("V104", "--format", "json"))
    assert set(page) == {"code", "group", "title", "means", "why", "rules", "todo", "example"}
    assert set(page["example"]) == {"bad", "finding", "good"}
    assert "error[V104]" in page["example"]["finding"]


def test_an_unknown_code_is_answered_with_the_nearest():
    with pytest.raises(CodegenError, match="'V1111' is the code of no finding") as caught:
        explain("V1111")
    assert caught.value.exit_code == 2
    assert "did you mean 'V111'?" in str(caught.value)


def test_rules_stand_below_a_finding():
    assert rules_of("V106") == ""
    assert "  rule: C11 6.5p5, CERT INT32-C" in Finding("V202", "overflow").full().splitlines()
    assert "rule:" not in Finding("V106", "a write", Place("k.c", 1, 1)).full()


# the diagnostics

S, P = "fp_binarycrossentropygrad_s", "fp_binarycrossentropygrad_p"


def shown(folder, board, name, *edits):
    text = kernel_text(board, name)
    for old, new in edits:
        text = changed(text, old, new)
    (finding,) = verify_text(folder, board, name, text)
    return finding.full(text).replace(str(folder), "")


def line(board, name, words, which=0):
    """Of the emitted kernel: where ``words`` stand."""
    return [k for k, text in enumerate(kernel_text(board, name).splitlines(), 1) if words in text][which]


def test_an_access_shows_the_values_that_its_index_is_made_of(tmp_path):
    text = shown(tmp_path, "ft78ne", P, ("for (i = 0; i < count; i++) {\n        to[i]", "for (i = 0; i <= count; i++) {\n        to[i]"))
    assert "        to[i] = copy->elements[i];\n    |         ^^^^^ to = &dx[0], i = 1: index 1, valid 0..0\n" in text
    assert (
        f"\n  in `copy_out`, called by `through_copies` (line {line('ft78ne', P, '    copy_out(')}), by `{P}` (line {line('ft78ne', P, '    through_copies(')})\n"
        in text
    )
    assert "\n  call: input_size=1, reduction=0 (none), weight_defined=0\n" in text


def test_a_core_is_shown_with_its_rank(tmp_path):
    text = shown(tmp_path, "ft78ne", S, ("dma_in(tiles, &input_x[first], count)", "dma_in(tiles, &input_x[first], count + rank_of_mine)"),
                 ("    int transfers = 2;\n", "    int transfers = 2;\n    const int rank_of_mine = (first > 0) ? 1 : 0;\n"))  # fmt: skip
    assert "source = &input_x[16], target = &L2[0], bytes = 8: index 17, valid 0..16" in text
    assert "core_mask=0x3, core 1 (rank 1 of 2)\n" in text


def test_overflow_and_division_show_their_operands(tmp_path):
    assert "^^^^^^ blocks = 1, cores = 1\n" in shown(tmp_path, "ft78ne", S, ("blocks % cores", "blocks % (cores - 1)"))


def test_a_wrong_value_shows_bits_bound_lane_and_how_it_was_written(tmp_path):
    text = shown(tmp_path, "ft78ne", S, ("1e-12f, 1e-12f", "1e-11f, 1e-11f"))
    for word in (
        "`dx[10]` is -95016.125 (0xc7b99410), but -95016.78125 is right",
        "ulp off",
        "8 are allowed",
        "lane 2 of 4, in the tail; written by a vector store",
        f"carried there by DMA at line {line('ft78ne', S, 'dma_trans(', 1)}",
    ):
        assert word in text
    text = shown(tmp_path, "ft78ne", "fp_sqrt_grad_p", ("to[i] = copy->elements[i];", "to[i] = copy->elements[i] * 2.0f;"))
    assert "lane 0 of 4, in the tail; written by a scalar store" in text


def test_poison_names_where_it_comes_from(tmp_path):
    text = shown(
        tmp_path,
        "mt7004",
        S,
        ("dma_in(&tiles[TILE], &input_y[first], count);", "dma_in(&tiles[TILE], &input_y[first], (count > 1) ? count - 1 : count);"),
    )
    assert "sends `dx[1]` by DMA from `allocated[" in text
    assert "it comes from `allocated[12993]`, which was never written" in text  # not the element of the tile of dx that it was stored to
    text = shown(tmp_path, "ft78ne", "fp_sqrt_grad_p", ("    copy_in(&input1_copy, &input1[first], count);\n", ""))
    assert "a value that was never initialised is stored" in text
    assert "it comes from `input1_copy[0]`, which was never written" in text


def test_a_missing_barrier_shows_where_the_other_core_left(tmp_path):
    text = shown(
        tmp_path,
        "ft78ne",
        S,
        (
            "        if (arguments_ok(",
            "        if ((input_size > 0) && (rank * BLOCK >= input_size)) {\n            return;\n        }\n        if (arguments_ok(",
        ),
    )
    assert "core 0 waits in barrier 0, which core 1 never reaches: deadlock" in text
    assert f"\n  core 1 returned at line {line('ft78ne', S, 'if (arguments_ok(') + 1}\n" in text
    assert "core_mask=0x3\n" in text


def test_recursion_is_shown_by_its_ends(tmp_path):
    text = shown(
        tmp_path,
        "ft78ne",
        P,
        ("return (input_size > 0)", "return arguments_ok(input_size, reduction, input_x, input_y, weight, dloss, dx, 0)"),
    )
    assert text.count("by `arguments_ok`") == 5
    assert "by ..., by" in text
