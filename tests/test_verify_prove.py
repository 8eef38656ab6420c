"""The proof of the split: what it proves of committed kernels, what it refutes, what it does not claim."""

import pytest

from codegen.verify.check import Checker, Kernel
from codegen.verify.proving import questions
from codegen.verify.proving import term as terms
from codegen.verify.proving.proof import FEW, Attempt, prove
from codegen.verify.proving.split import SIZE
from codegen.verify.text.abi import kernels_of
from codegen.verify.text.unit import load
from tests.conftest import GENERATED, bundled, changed, context, kernel_text

INT_MAX = 2**31 - 1
S, P, HALF = "fp_sqrt_grad_s", "fp_binarycrossentropygrad_p", "hp_sqrt_grad_s"


def proof_of(folder, board, name, text):
    path = folder / f"{name}.c"
    path.write_text(text, encoding="utf-8")
    found = context(board)
    found.proven.clear()  # each test proves for itself
    loaded = load(path, str(path), found)
    op, dtype, variant = next(
        (op, dtype, variant) for op in bundled().operators for symbol, dtype, variant in kernels_of(op, found.board) if symbol == name
    )
    return prove(Checker(Kernel(loaded, loaded.unit.procedures[name], op, dtype, variant), found))


@pytest.mark.parametrize(("board", "name", "masks"), [
        ("mt7004", HALF, 15), ("ft78ne", P, 1), ("mt7004", "hp_sqrt_grad_p", 1),
        ("ft78ne", "fp_sgd_p", 1), ("ft78ne", "fp_binary_cross_entropy_grad_p", 1),  # addresses joined by |
        ("ft78ne", "fp_subgrad_s", 255),  # two outputs, one a tile later
        ("host_avx2", "fp_sgd_s", 255), ("mt7004", "fp_applymomentum_s", 15),  # ranges
    ],
)  # fmt: skip
def test_committed_kernels_are_proven_for_every_size_and_mask(board, name, masks):
    path = GENERATED / board / "src" / f"{name}.c"
    proof = proof_of(path.parent, board, name, path.read_text("utf-8"))
    assert (proof.up_to, proof.why, proof.masks) == (INT_MAX, "", masks)


def share(text, *pairs):
    for old, new in pairs:
        text = changed(text, old, new)
    return text


LINEAR = "const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK);"


@pytest.mark.parametrize(
    ("code", "pairs"),
    [
        # only sizes near INT_MAX show these
        ("V202", [("(size / BLOCK) + (((size % BLOCK) != 0) ? 1 : 0)", "(size + BLOCK - 1) / BLOCK")]),
        ("V202", [(LINEAR, "const int share = (left < (mine * BLOCK)) ? left : (mine * BLOCK);")]),
        # these at any
        ("V108 V402", [("(rank < extra) ? rank : extra", "(rank < extra) ? rank : 0")]),
        ("V108 V402", [("((left / BLOCK) < mine) ? left", "((left / BLOCK) < mine) ? (left - 1)")]),
        ("V303 V402", [("const int quota = blocks / cores;", "const int quota = (blocks + cores - 1) / cores;"),
                  ("const int extra = blocks % cores;", "const int extra = 0;"),
                  ("const int begin = ((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;",
                   "const int begin = (rank * quota < blocks) ? (rank * quota * BLOCK) : size;"),
                  ]),
        ("V306", [("BLOCK = 32,", "BLOCK = 31,")]),
        # tiles
        ("V103 V401", [("/ TILE) % 2", "/ TILE) % 3")]),
        ("V401", [("(left < TILE) ? left : TILE", "TILE")]),
        ("V402", [("while (done < (share - TILE))", "while (done <= (share - TILE))")]),
        ("V108 V402", [("&output[begin + done], share - done)", "&output[begin + done], share - done - 1)")]),
    ],
)  # fmt: skip
def test_what_is_wrong_at_some_size_is_refuted_with_the_smallest(tmp_path, code, pairs):
    text = kernel_text("mt7004", "fp_sqrt_grad_s")
    proof = proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", share(text, *pairs))
    assert proof.up_to is None
    assert proof.refuted, proof.why
    assert proof.refuted.code in code.split(), proof
    assert 1 <= proof.refuted.n <= INT_MAX
    assert proof.case.n == proof.refuted.n
    line = (tmp_path / "fp_sqrt_grad_s.c").read_text().splitlines()[proof.refuted.place.line - 1]
    assert line.strip()


@pytest.mark.parametrize(
    ("why", "old", "new"),
    [
        ("not clear that it ends", "done += count;", "done += (count > 0) ? 0 : 1;"),
        ("not clear that it ends", "done += count;", "done = (done > 4) ? (done - 1) : (done + count);"),
        ("stores do not follow one another", "&output[first]", "&output[begin]"),
    ],
)
def test_what_cannot_be_followed_is_not_claimed(tmp_path, why, old, new):
    text = kernel_text("ftm7002", "fp_sqrt_grad_s")
    proof = proof_of(tmp_path, "ftm7002", "fp_sqrt_grad_s", changed(text, old, new))
    assert proof.up_to is None
    assert proof.refuted is None
    assert why in proof.why


def test_arrays_begin_in_every_second_cache_line(tmp_path):
    text = changed(kernel_text("riscv64", HALF), "LINE_BYTES = 64", "LINE_BYTES = 128")
    refuted = proof_of(tmp_path, "riscv64", HALF, text).refuted
    assert refuted
    assert refuted.code in ("V108", "V202", "V306")


def test_a_proof_holds_for_masks_with_holes(tmp_path):
    """A kernel that takes the core for the rank is right for masks without holes."""
    text = kernel_text("mt7004", "fp_sqrt_grad_s")
    bad = changed(text, "bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U))", "core")
    proof = proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", bad)
    assert proof.up_to is None
    assert proof.refuted is None or proof.case.mask & (proof.case.mask + 1)


@pytest.mark.parametrize("name", ["fp_binarycrossentropygrad_p", "fp_binary_cross_entropy_grad_p"])
@pytest.mark.parametrize("index", ["i + LANES + 2", "i + LANES + 1"])
def test_an_operand_that_a_flag_asks_for_is_followed_where_it_is_aligned(tmp_path, name, index):
    """Without its flag nobody looks at its alignment, which decides which loop runs."""
    text = kernel_text("ft78ne", name).replace("&weight[i + LANES]", f"&weight[{index}]")
    proof = proof_of(tmp_path, "ft78ne", name, text)
    assert proof.refuted and proof.refuted.code in ("V103", "V105")
    assert proof.case.flags["weight_defined"]
    assert proof.case.offset == {}


@pytest.mark.parametrize("name", ["fp_sqrt_grad_s", "fp_sqrt_grad_p"])
def test_nothing_is_proven_from_a_contradiction(name, monkeypatch):
    """An assumption that is wrong would prove anything: as often as not it contradicts another one."""
    followed = Attempt._core

    def wrongly(self, *args, **kwargs):
        core = followed(self, *args, **kwargs)
        core.log.facts += [terms.less(SIZE, terms.whole(5)), terms.less(terms.whole(6), SIZE)]
        return core

    monkeypatch.setattr(Attempt, "_core", wrongly)
    proof = proof_of(GENERATED / "mt7004" / "src", "mt7004", name, kernel_text("mt7004", name))
    assert proof.up_to is None
    assert "contradicts itself" in proof.why


@pytest.fixture
def general(monkeypatch):
    """Numbers of cores that one core was followed for, and whether it stands for them."""
    found = []
    in_general = Attempt._in_general

    def noted(self, case, counts):
        claim = in_general(self, case, counts)
        found.append((counts, claim is not None))
        return claim

    monkeypatch.setattr(Attempt, "_in_general", noted)
    return found


@pytest.mark.parametrize("board", ["mt7004", "ft78ne", "host_avx2", "mt3000"])
def test_one_core_stands_for_all_ranks_of_all_teams(board, general):
    text = kernel_text(board, "fp_sqrt_grad_s")
    assert proof_of(GENERATED / board / "src", board, "fp_sqrt_grad_s", text).up_to == INT_MAX
    assert set(general) == {(range(1, context(board).board.cores.value + 1), True)}


def test_where_only_a_number_can_be_the_team_each_has_a_core_that_stands_for_its_ranks(tmp_path, general):
    text = changed(
        kernel_text("mt7004", "fp_sqrt_grad_s"), "quota + ((rank < extra) ?", "quota + (((rank < extra) && ((1 << cores) > 0)) ?"
    )
    assert proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", text).up_to == INT_MAX
    assert general == [(range(1, 5), False), *((range(count, count + 1), count >= FEW) for count in range(1, 5))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("run_share(rank, cores,", "run_share((cores < 3) ? rank : (cores - 1), cores,"),  # a number that is the last core's rank
        ("run_share(rank, cores,", "run_share((cores == 4) ? (3 - rank) : rank, (rank == 1 && cores == 4) ? 3 : cores,"),
        ("const int extra = blocks % cores;", "const int extra = (cores == 4 && rank == 2 && blocks == 1001) ? 0 : (blocks % cores);"),
    ],
)
def test_what_is_wrong_for_some_rank_is_not_proven_for_all(tmp_path, old, new):
    proof = proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", changed(kernel_text("mt7004", "fp_sqrt_grad_s"), old, new))
    assert proof.up_to is None
    assert proof.refuted, proof.why
    assert bin(proof.case.mask).count("1") >= FEW


def test_sizes_are_tried_alone_where_all_of_them_are_too_hard(tmp_path, monkeypatch):
    monkeypatch.setattr(questions, "EFFORT", 10_000_000)
    bad = "const int quota = (blocks / cores) + ((cores > 2) ? ((rank * blocks) / 2147000) : 0);"
    text = changed(kernel_text("mt7004", "fp_sqrt_grad_s"), "const int quota = blocks / cores;", bad)
    proof = proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", text)
    assert proof.refuted and proof.case.n > 2**24


def test_where_only_a_number_can_be_the_rank_each_is_followed_alone(tmp_path):
    text = kernel_text("mt7004", "fp_sqrt_grad_s")
    text = changed(text, "quota + ((rank < extra) ? 1 : 0)", "quota + (((rank < extra) && ((1 << rank) > 0)) ? 1 : 0)")
    assert proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", text).up_to == INT_MAX


def test_a_loop_that_some_sizes_never_enter_is_no_contradiction(tmp_path):
    """A share that is negative for one size only: the loop is skipped there, and the output has a hole."""
    text = kernel_text("ftm7002", "fp_sqrt_grad_s")
    text = changed(text, "while (done < share) {\n        const int left = share - done;", "int left = share;\n\n    while (left > 0) {")
    text = changed(text, "done += count;", "done += count;\n        left -= count;")
    assert proof_of(tmp_path, "ftm7002", "fp_sqrt_grad_s", text).up_to == INT_MAX
    hole = changed(
        text, "((left / BLOCK) < mine) ? left : (mine * BLOCK)", "(left == 1000003) ? -5 : ((left / BLOCK) < mine) ? left : (mine * BLOCK)"
    )
    proof = proof_of(tmp_path, "ftm7002", "fp_sqrt_grad_s", hole)
    assert proof.refuted, proof
    assert (proof.refuted.code, proof.refuted.n) == ("V108", 1000003)


def test_what_a_loop_keeps_must_hold_when_it_begins(tmp_path):
    """`!=` lets a loop begin beyond its end: then it does not come nearer to it."""
    text = kernel_text("ftm7002", "fp_sqrt_grad_s")
    beyond = changed(text, "int done = 0;", "int done = (share == 1000003) ? (share + 1) : 0;")
    proof = proof_of(tmp_path, "ftm7002", "fp_sqrt_grad_s", changed(beyond, "while (done < share)", "while (done != share)"))
    assert proof.up_to is None


@pytest.mark.parametrize("board", ["ft78ne", "mt7004"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("&output[first], TILE);", "&output[next], TILE);"),
        ("&output[first], TILE);", "&output[first], TILE - LANES);"),
        ("done += TILE;", "done += BLOCK;"),
        ("while (done < (share - TILE))", "while (done < (share - BLOCK))"),
    ],
)
def test_results_of_tiles_that_do_not_follow_one_another_are_not_proven(tmp_path, board, old, new):
    proof = proof_of(tmp_path, board, "fp_sqrt_grad_s", changed(kernel_text(board, "fp_sqrt_grad_s"), old, new))
    assert proof.up_to is None
    assert proof.why


def test_dma_of_a_board_with_addresses_is_followed_by_the_pointers_behind_them(tmp_path):
    """Half of each result is sent: four frames of an eighth."""
    bad = changed(kernel_text("ft78ne", "fp_sqrt_grad_s"), "((unsigned int)bytes) / 4U", "((unsigned int)bytes) / 8U")
    assert proof_of(tmp_path, "ft78ne", "fp_sqrt_grad_s", bad).up_to is None


@pytest.mark.parametrize(
    "bad",
    [
        "cores == 4 && (unsigned int)(uintptr_t)area == 0x10810000U",  # core 0's
        "cores == 4 && area == (const float *)0x10810000U",
        "cores == 1 && ((const float *)0x10810000U)[0] != area[0] && cores != 1",  # wrong for core 1 alone: it is not its own
    ],
)
def test_what_depends_on_where_private_memory_lies_is_asked_of_every_core(tmp_path, bad):
    """In a function that asks for nothing else: it is followed once for all cores."""
    text = kernel_text("ft78ne", "fp_sqrt_grad_s")
    helper = f"static bool bad(const float *area, int cores)\n{{\n    return {bad};\n}}\n\n"
    text = changed(text, "static void dma_in(", f"{helper}static void dma_in(")
    text = changed(text, "run_tiles(area, begin, share", "run_tiles(area, begin, bad(area, cores) ? 1 : share")
    assert proof_of(tmp_path, "ft78ne", "fp_sqrt_grad_s", text).up_to is None


def test_private_memory_of_another_core_is_no_other_memory(monkeypatch):
    followed = []
    tiling = Attempt._tiling
    monkeypatch.setattr(Attempt, "_tiling", lambda self, *of: (followed.append(self.program), tiling(self, *of))[1])
    assert proof_of(GENERATED / "ft78ne" / "src", "ft78ne", "fp_sqrt_grad_s", kernel_text("ft78ne", "fp_sqrt_grad_s")).up_to == INT_MAX
    known = {key: by for key, by in followed[0].known.items() if key[1] == "rank."}
    assert {None} == {core for key, by in known.items() if key[0] == "compute" for core in by}
    assert len({key[3][0] for key in known if key[0] == "compute"}) == 1  # one memory
    assert {rank for key, by in known.items() if key[0] == "run_tiles" for _, rank in by} == {None}  # it asks for its DMA channel


def test_a_pointer_that_a_function_gives_back_is_the_callers_own(tmp_path):
    """Each core's own area, not that of the core that was followed first."""
    text = kernel_text("ft78ne", "fp_sqrt_grad_s")
    text = changed(text, "static void run_tiles(", "static float *same(float *area)\n{\n    return area;\n}\n\nstatic void run_tiles(")
    own = "(unsigned int)(uintptr_t)same(area) == 0x10810000U + DNUM * 0x01000000U"
    text = changed(text, "run_tiles(area, begin, share", f"run_tiles(same(area), begin, ({own}) ? share : 1")
    assert proof_of(tmp_path, "ft78ne", "fp_sqrt_grad_s", text).up_to == INT_MAX


def test_a_division_by_one_of_a_few_numbers_is_followed(tmp_path):
    text = kernel_text("ftm7002", "fp_sqrt_grad_s")
    text = changed(text, "const int count = (left < TILE) ? left : TILE;",
                   "const int most = TILE / BLOCK / (1 + ((share > 1000) ? 1 : 0)) * BLOCK;\n        const int count = (left < most) ? left : most;")  # fmt: skip
    assert proof_of(tmp_path, "ftm7002", "fp_sqrt_grad_s", text).up_to == INT_MAX
    bad = changed(text, "TILE / BLOCK / (1 + ((share > 1000) ? 1 : 0)) * BLOCK", "4 * TILE / (1 + ((share > 99999) ? 1 : 0))")
    proof = proof_of(tmp_path, "ftm7002", "fp_sqrt_grad_s", bad)
    assert proof.refuted, proof
    assert proof.refuted.code in ("V103", "V104", "V401")


def test_a_proof_does_not_depend_on_earlier_ones(tmp_path):
    text = kernel_text("mt7004", "fp_sqrt_grad_s")
    bad = changed(text, "run_share(rank, cores,", "run_share((cores < 3) ? rank : (cores - 1), cores,")
    alone = proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", bad)
    proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", text)
    assert alone.refuted and proof_of(tmp_path, "mt7004", "fp_sqrt_grad_s", bad) == alone


def test_a_range_that_is_split_wrong_is_refuted_where_it_begins(tmp_path):
    text = changed(
        kernel_text("host_avx2", "fp_sgd_s"), "run_share(rank, cores, &weight[start], ", "run_share(rank, cores, &weight[start + 1], "
    )
    proof = proof_of(tmp_path, "host_avx2", "fp_sgd_s", text)
    assert proof.refuted, proof.why
    assert proof.refuted.code in ("V103", "V104", "V108")
    assert proof.case.start % 16 == 0  # a place where a cache line begins, counted in elements


BEHIND = """
void fp_relu_grad_p(float *src0, float *src1, float *dst, int length) {{
    int i;
    for (i = 0; i < length; i++) {{
        if ({when}) {{
            dst[i - {back}] = src0[i] + src1[i];
        }}
    }}
    if (length > 0) {{
        dst[length - 1] = src0[0];
    }}
}}
"""


def test_a_loop_whose_first_iteration_stores_nothing_is_proven(tmp_path):
    """As where a result goes out while the next one is computed."""
    proof = proof_of(tmp_path, "host_avx2", "fp_relu_grad_p", BEHIND.format(when="i > 0", back=1))
    assert (proof.up_to, proof.why) == (INT_MAX, "")


@pytest.mark.parametrize(
    ("when", "back", "why"),
    [
        ("i > 1", 1, "does not end"),
        ("i > 2", 1, "not by the first one alone"),
        ("i != 3", 1, "not by the first one alone"),
        ("i > 0", 2, "outside `dst`"),
        ("i > 0", 0, "`dst`"),
        ("src0[i] > 0.0f", 1, "not by the first one alone"),
    ],
)  # fmt: skip
def test_another_iteration_without_a_store_is_not_claimed(tmp_path, when, back, why):
    proof = proof_of(tmp_path, "host_avx2", "fp_relu_grad_p", BEHIND.format(when=when, back=back))
    assert proof.up_to is None
    assert why in proof.why
