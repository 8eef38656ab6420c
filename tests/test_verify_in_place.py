"""Shared kernels of threads: shares in whole cache lines of the output's addresses, proven and run; what is wrong with other shares."""

import pytest

from codegen.verify import run
from codegen.verify.calls.given import Narrow
from tests.conftest import GENERATED, changed, kernel_text, run_c, verify_text

from .test_verify_prove import INT_MAX, proof_of

S, HALF, P = "fp_sqrt_grad_s", "hp_sqrt_grad_s", "fp_sqrt_grad_p"
LEAD = "const int lead = (int)lead_bytes / (int)sizeof(float);"


@pytest.mark.parametrize(("board", "name"), [("host_avx2", S), ("aarch64", HALF)])
def test_committed_kernels_are_proven_from_any_base(board, name):
    path = GENERATED / board / "src" / f"{name}.c"
    proof = proof_of(path.parent, board, name, path.read_text("utf-8"))
    assert (proof.up_to, proof.why, proof.masks) == (INT_MAX, "", 255)


@pytest.mark.parametrize("size", [1, 2, 31, 32, 33, 64, 1000, INT_MAX - 1, INT_MAX])
@pytest.mark.parametrize("lead", [0, 1, 9, 15])
def test_blocks_begin_at_cache_lines_and_end_with_the_size(size, lead):
    text = kernel_text("host_avx512", S)
    blocks = -(-(size + lead) // 16)
    for block in {0, 1, 2, blocks // 2, blocks - 1, blocks, blocks + 1} - {-1}:
        begin, _ = run_c(text, "element_of", block, lead, size, board="host_avx512")
        assert begin == min(max(0, block * 16 - lead), size)


@pytest.mark.parametrize(
    ("code", "pairs"),
    [
        ("V202", [("(short_block + BLOCK - 1) / BLOCK", "(size + lead + BLOCK - 1) / BLOCK - (size / BLOCK)")]),
        ("V202", [("((rest / BLOCK) < (block - 1))", "(rest < ((block - 1) * BLOCK))")]),
        ("V108", [("((short_block + BLOCK - 1) / BLOCK)", "(short_block / BLOCK)")]),
        ("V303", [("element_of(first + mine, lead, size)", "element_of(first + mine, 0, size)")]),
        ("V303", [(LEAD, "const int lead = 0;")]),
    ],
)
def test_what_is_wrong_at_some_size_is_refuted(tmp_path, code, pairs):
    text = kernel_text("host_avx512", S)
    for old, new in pairs:
        text = changed(text, old, new)
    proof = proof_of(tmp_path, "host_avx512", S, text)
    assert proof.up_to is None
    assert proof.refuted is not None
    assert proof.refuted.code == code


def test_shares_by_index_share_cache_lines_where_the_base_is_not_aligned(tmp_path):
    text = changed(kernel_text("host_avx2", S), LEAD, "const int lead = 0;")
    (finding,) = verify_text(tmp_path, "host_avx2", S, text)
    assert (finding.code, finding.severity) == ("V304", "warning")
    assert "goes from one cache to the other" in " ".join(finding.notes)


def test_overlapping_shares_are_a_race(tmp_path):
    text = changed(kernel_text("host_avx2", S), "element_of(first + mine, lead, size)", "element_of(first + mine + 1, lead, size)")
    (finding,) = verify_text(tmp_path, "host_avx2", S, text, run.Options(Narrow(n=100, mask=3)))
    assert finding.code == "V307"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("_mm256_storeu_ps(p, ", "_mm256_store_ps(p, "),
        ("_mm256_storeu_ps(p, ", "_mm256_stream_ps(p, "),
        ("_mm256_loadu_ps(&input0[i])", "_mm256_load_ps(&input0[i])"),
        ("_mm256_loadu_ps(&input0[i])", "*(const __m256 *)&input0[i]"),
    ],
)
def test_aligned_accesses_are_watched_where_bases_are_not(tmp_path, old, new):
    (finding,) = verify_text(tmp_path, "host_avx2", P, changed(kernel_text("host_avx2", P), old, new))
    assert finding.code == "V105"


def test_a_tail_that_is_done_in_whole_vectors_writes_behind_the_end(tmp_path):
    text = changed(kernel_text("host_avx2", P), "const int left = (end - first) % LANES;", "const int left = 0;")
    (finding,) = verify_text(tmp_path, "host_avx2", P, text)
    assert finding.code in ("V103", "V104")


def test_a_rounding_mode_other_than_to_nearest_is_not_followed(tmp_path):
    text = changed(kernel_text("host_avx2", "hp_sqrt_grad_p"), "_MM_FROUND_TO_NEAREST_INT", "3")
    (finding,) = verify_text(tmp_path, "host_avx2", "hp_sqrt_grad_p", text)
    assert (finding.code, finding.message) == ("V003", "rounding mode 3: only 0, to nearest even, is followed")


def test_a_product_and_a_sum_in_operators_are_a_warning_where_the_board_fuses(tmp_path):
    name = "fp_binarycrossentropygrad_p"
    text = changed(kernel_text("host_avx2", name), "_mm256_fmadd_ps(x, one - x, eps)", "x * (one - x) + eps")
    (finding,) = verify_text(tmp_path, "host_avx2", name, text)
    assert (finding.code, finding.severity) == ("V604", "warning")


def test_operands_of_a_spelled_fma_in_the_order_of_another_dialect_give_wrong_values(tmp_path):
    name = "fp_binarycrossentropygrad_p"
    text = changed(kernel_text("aarch64", name), "vfmaq_f32(eps, x, vsubq_f32(one, x))", "vfmaq_f32(x, vsubq_f32(one, x), eps)")
    (finding,) = verify_text(tmp_path, "aarch64", name, text)
    assert finding.code == "V201"


def test_an_example_whose_arrays_are_too_short(tmp_path):
    for part in ("src", "include", "examples"):
        (tmp_path / part).mkdir()
    (tmp_path / f"src/{P}.c").write_text(kernel_text("host_avx2", P))
    text = changed((GENERATED / f"host_avx2/examples/{P}_main.c").read_text(), "static float output[1000]", "static float output[999]")
    path = tmp_path / f"examples/{P}_main.c"
    path.write_text(text)
    from tests.conftest import task

    (finding,) = run.run(task(path, "host_avx2")).findings
    assert (finding.code, finding.message) == ("V102", "`output` takes 4000 bytes; `output` has 3996 from there on")


FENCE = "_mm_sfence(); /* nothing else orders these stores before what follows */"


@pytest.mark.parametrize(("name", "doing"), [(P, "ends"), (S, "enters the barrier")])
def test_non_temporal_stores_without_a_fence_are_found(tmp_path, name, doing):
    text = changed(kernel_text("host_avx2", name), FENCE, "")
    (finding,) = verify_text(tmp_path, "host_avx2", name, text)
    assert (finding.code, finding.message) == ("V311", f"core 0 {doing} with non-temporal stores that no fence has ordered")
    assert "_mm256_stream_ps" in text.splitlines()[finding.place.line - 1]


def test_the_mark_of_a_non_temporal_store_survives_lifting(tmp_path):
    """The loop is recorded in the first call and replayed in later ones, where its stores are as unordered as before."""
    text = changed(kernel_text("host_avx2", P), FENCE, "if (size == 1048585) {\n            _mm_sfence();\n        }")
    text = text.replace("int head, const float", "int head, int size, const float").replace(
        "head_of(output), input0", "head_of(output), size, input0"
    )
    (finding,) = verify_text(tmp_path, "host_avx2", P, text)
    assert finding.code == "V311"


def test_non_temporal_stores_that_miss_the_head_would_fault(tmp_path):
    text = changed(kernel_text("host_avx2", P), "large && (off == 0U)", "large")
    text = changed(text, "large ? (begin + head) : begin", "begin")
    (finding,) = verify_text(tmp_path, "host_avx2", P, text)
    assert finding.code == "V105"


def test_a_loop_that_stores_on_both_ways_of_an_if_is_proven():
    path = GENERATED / "host_avx512/src" / f"{P}.c"
    proof = proof_of(path.parent, "host_avx512", P, path.read_text("utf-8"))
    assert (proof.up_to, proof.why) == (INT_MAX, "")


def test_an_if_that_stores_on_one_way_only_is_refuted_or_not_proven(tmp_path):
    text = changed(kernel_text("host_avx512", P), "    } else {\n        _mm512_storeu_ps(p, a);\n", "")
    proof = proof_of(tmp_path, "host_avx512", P, text)
    assert proof.up_to is None


def test_a_kernel_for_a_board_without_the_fact_has_one_store():
    text = kernel_text("aarch64", P)
    assert "nontemporal" not in text and "head_of" not in text
