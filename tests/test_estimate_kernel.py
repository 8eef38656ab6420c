"""Whole kernels: which call, which limit, how much of the roofline; and what is told where nothing can be."""

from dataclasses import replace

import pytest

from codegen.errors import CodegenError
from codegen.estimate.kernel import Wanted, of_file
from codegen.estimate.timeline import timeline

from .conftest import GENERATED, ROOT, bundled, changed, kernel_text, task
from .estimating import logs_of, timing_of

BCE = "fp_binarycrossentropygrad_s"
N = 1 << 20


def estimated(path, board="ft78ne", **wanted):
    (found,) = of_file(task(path, board), Wanted(**wanted)).kernels
    return found


@pytest.fixture(scope="module")
def bce():
    return estimated(GENERATED / "ft78ne" / "src" / f"{BCE}.c")


def test_what_is_computed_hides_behind_what_is_moved_on_one_core():
    """Eight elements take 10 cycles at the bound, 8 ns, and their 160 bytes 15.1 ns: what is left is the first tile and the last."""
    logs = logs_of(GENERATED / "ft78ne" / "src" / f"{BCE}.c", n=N)
    line = timeline(logs, lambda variant, n: 10 * n, timing_of(dma_start=0.0))
    assert line.bytes == 20 * N
    assert line.bytes / 10.6e9 / line.seconds == pytest.approx(0.994, abs=0.002)
    slow = timeline(logs, lambda variant, n: 40 * n, timing_of(dma_start=0.0))
    assert slow.seconds > N / 8 * 40 / 1.25e9  # beyond 19 cycles nothing is left to hide behind


def test_what_the_text_itself_makes_of_it(bce):
    """20 accesses of pairs on two .D bind at 10 cycles for 8 elements; registers make 12 of them; fixed times of transfers come on top."""
    assert bce.main.resource == 10 and bce.main.interval == 12 and bce.main.limit == "registers"
    assert bce.by_cores[0].of_memory == pytest.approx(0.94, abs=0.02)


def test_more_cores_come_nearer_to_what_the_memory_allows(bce):
    assert [call.cores for call in bce.by_cores] == list(range(1, 9))
    times = [call.seconds for call in bce.by_cores]
    assert times == sorted(times, reverse=True)
    assert all(call.seconds >= call.roofline >= call.allowed for call in bce.by_cores)
    assert bce.by_cores[0].limit == bce.main.limit and bce.by_cores[-1].limit == "DDR"
    assert bce.asked.seconds == bce.by_cores[-1].seconds


def test_a_mask_with_holes_is_asked_for_itself():
    found = estimated(GENERATED / "ft78ne" / "src" / "fp_sqrt_grad_s.c", n=50_000, mask=0xA0)
    assert found.asked.cores == 2 and "0xa0" in found.call


def test_double_buffering_hides_what_is_computed():
    """As a person wrote it, and as it is emitted, with larger tiles."""
    written = estimated(ROOT / "tests" / "handwritten" / "double_buffered.c", "mt7004")
    emitted = estimated(GENERATED / "mt7004" / "src" / "fp_sqrt_grad_s.c", "mt7004")
    for one, other in zip(written.by_cores, emitted.by_cores, strict=True):
        assert other.timeline.bytes == one.timeline.bytes
    assert emitted.by_cores[0].of_memory > written.by_cores[0].of_memory > 0.93
    assert emitted.by_cores[0].latency < written.by_cores[0].latency


def test_fixed_times_bind_where_transfers_are_small():
    assert estimated(GENERATED / "mt7004" / "src" / "fp_sqrt_grad_s.c", "mt7004", n=256, mask=1).asked.limit == "DMA latency"


def test_private_kernels_are_held_to_their_units(bce):
    found = estimated(GENERATED / "ft78ne" / "src" / "fp_sqrt_grad_p.c")
    assert found.by_cores == [] and found.asked.allowed == 0
    assert found.asked.efficiency == pytest.approx(found.main.bound / found.main.per_element, rel=0.01)
    assert found.unaligned > 5 * found.main.per_element  # through copies, element by element
    assert bce.unaligned is None


def test_unrolling_is_told_where_it_helps(bce):
    """One vector of halves an iteration wants copies of long-lived values; with two, the products bind again."""
    half = estimated(GENERATED / "mt7004" / "src" / "hp_sqrt_grad_p.c", "mt7004")
    assert [(u.factor, u.per_element) for u in half.unrolled] == [(2, half.main.bound)]
    assert bce.unrolled == []  # two quads an iteration already, a side each


def test_every_loop_is_met_and_reckoned_with():
    """Of two operators by turns on every board one variant: the loops of both are the same. Of all kernels, `codegen estimate` tells it."""
    timed = [
        board.name for board, _ in bundled().boards if board.timing and board.name not in ("mt3000", "ftm7032", "host_avx2")
    ]  # as MT7004, AVX-512
    names = ("binarycrossentropygrad_p", "sqrt_grad_s")
    paths = [path for k, board in enumerate(timed) for path in sorted((GENERATED / board / "src").glob(f"?p_{names[k % 2]}.c"))]
    assert len(paths) >= 8
    for path in paths:
        found = estimated(path, path.parts[-3], n=5000)
        assert found.good and found.unpriced == [] and found.never_run == []
        assert found.main.per_element >= found.main.bound > 0


def test_a_loop_that_is_never_run_is_told(tmp_path):
    text = changed(
        kernel_text("ft78ne", "fp_sqrt_grad_p"),
        "while (done < size)",
        "if (size < 0) { whole_vectors2(input0, output, 7); }\n        while (done < size)",
    )
    never = """static void whole_vectors2(const float *restrict a, float *restrict b, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        _amem8_f2(&b[i]) = _amem8_f2_const(&a[i]);
    }
}

/* Bad arguments"""
    path = tmp_path / "fp_sqrt_grad_p.c"
    path.write_text(changed(text, "/* Bad arguments", never), encoding="utf-8")
    assert [where.split(", ")[1] for where in estimated(path, n=100).never_run] == ["in `whole_vectors2`"]


def test_a_loop_that_has_no_price_is_told(tmp_path):
    text = changed(
        kernel_text("ft78ne", "fp_sqrt_grad_p"),
        "copy->elements[i] = from[i];",
        "copy->elements[i] = (from[i] > 0.0f) ? from[i] : fabsf(from[i]);",
    )
    path = tmp_path / "fp_sqrt_grad_p.c"
    path.write_text("#include <math.h>\n" + text, encoding="utf-8")
    found = estimated(path, n=101)
    assert found.good and len(found.unpriced) == 1 and "fabsf" in found.unpriced[0]


def test_a_call_that_stops_is_no_estimate(tmp_path):
    text = changed(kernel_text("ft78ne", "fp_sqrt_grad_p"), "output[first]", "output[first + 1]")
    path = tmp_path / "fp_sqrt_grad_p.c"
    path.write_text(text, encoding="utf-8")
    found = estimated(path, n=101)
    assert not found.good and "V104" in found.failed and "codegen verify" in found.failed


def test_a_text_that_cannot_be_read_is_no_estimate(tmp_path):
    path = tmp_path / "fp_sqrt_grad_p.c"
    path.write_text("int main(", encoding="utf-8")
    assert "V00" in of_file(task(path, "ft78ne"), Wanted()).skipped


def test_a_board_without_times_is_skipped_with_the_reason(tmp_path):
    from .conftest import context

    board = context("ft78ne").board
    lines = board.path.read_text("utf-8")
    (tmp_path / "untimed.toml").write_text(
        lines[: lines.index("[timing]")].replace('name = "ft78ne"', 'name = "untimed"'), encoding="utf-8"
    )
    job = replace(task(GENERATED / "ft78ne" / "src" / "fp_sqrt_grad_p.c", "ft78ne"), board_file=tmp_path / "untimed.toml")
    assert "the board untimed has no [timing]" in of_file(job, Wanted()).skipped


@pytest.mark.parametrize(("wanted", "said"), [({"n": 0}, "give 1 to"), ({"n": 1 << 40}, "give 1 to")])
def test_a_size_that_is_not_run_is_refused(wanted, said):
    with pytest.raises(CodegenError, match=said):
        Wanted(**wanted)


def test_a_mask_without_a_core_is_refused():
    with pytest.raises(CodegenError, match="give 0x1 to 0xff"):
        estimated(GENERATED / "ft78ne" / "src" / "fp_sqrt_grad_s.c", mask=0x100)
