"""What an embedded engineer asks of a kernel stands in its header, and in `codegen boards`."""

import json
import re
from collections import defaultdict

import pytest

from codegen.emit import plan, render
from codegen.emit.contract import interrupts
from codegen.native.driver import write_missing_headers
from codegen.verify.text.unit import load

from .conftest import GENERATED, bundled, codegen, context, operator


def kernels(board):
    found, dialect = next((b, d) for b, d in bundled().boards if b.name == board)
    return [k for op in bundled().operators for k in plan.kernels(found, dialect, op)]


@pytest.mark.parametrize("board", [b.name for b, _ in bundled().boards])
def test_every_header_states_stack_rounding_and_interrupts(board):
    for op in bundled().operators:
        text = " ".join((GENERATED / board / "include" / op.header).read_text("utf-8").replace(" *", " ").split())
        assert "rounding to nearest, ties to even" in text
        assert "stack copies for tails: " in text
        assert "interrupts " in text
        assert re.search(r"code about [\d,]+ bytes in fp_", text)


def test_a_name_that_ends_like_a_word_of_a_note_stays_whole():
    text = (GENERATED / "ftm7002/include/sqrt_grad.h").read_text("utf-8")
    assert re.search(r"The work area is 0x[0-9a-f]+ bytes of each core's AM from WORK_AREA on", " ".join(text.split()))


@pytest.mark.parametrize("board", ["ft78ne", "mt7004", "host_avx2", "aarch64"])
def test_the_stack_is_that_of_the_emitted_copies(board):
    """Counted in the text: each copy is an array of LANES or BLOCK elements."""
    for k in kernels(board):
        text = (GENERATED / board / "src" / k.file).read_text("utf-8")
        size = {name: int(value) for name, value in re.findall(r"^    (LANES|BLOCK) = (\d+)", text, re.MULTILINE)}
        copies = len(re.findall(r"^    \w+ \w+_copy(?:\[LANES\])?;$", text, re.MULTILINE))
        elements = size["LANES"] if k.any_address else size["BLOCK"]
        assert k.stack_bytes == copies * elements * k.dtype.bytes, k.function


def test_the_longest_loop_is_that_over_a_tile():
    board, dialect = next((b, d) for b, d in bundled().boards if b.name == "ft78ne")
    board = board.model_copy(update={"interrupt_threshold": None})
    text = interrupts(plan.kernels(board, dialect, operator("binarycrossentropygrad")))
    assert "up to 3,070 passes in _s" in text, "24560 elements of a tile, 8 at a time"
    assert "interrupt_threshold" in text
    assert interrupts(kernels("aarch64")) == "nothing here holds them off."


def test_a_threshold_stands_before_every_loop_and_in_every_header():
    board, dialect = next((b, d) for b, d in bundled().boards if b.name == "ft78ne")
    text = (GENERATED / "ft78ne" / "include" / "ft78ne_board.h").read_text("utf-8")
    assert f"PRAGMA(FUNC_INTERRUPT_THRESHOLD(function, {board.interrupt_threshold.value}))" in text
    assert "held off for 10,000 cycles at most" in interrupts(kernels("ft78ne"))
    for k in kernels("ft78ne"):
        lines = (GENERATED / "ft78ne" / "src" / k.file).read_text("utf-8").splitlines()
        for variant in k.loops:
            at = lines.index(f"INTERRUPT_THRESHOLD({variant.name})")
            assert lines[at + 1].startswith(f"static void {variant.name}(")
    without = render.files(board.model_copy(update={"interrupt_threshold": None}), dialect, bundled().operators, defaultdict(str))
    assert not any("INTERRUPT_THRESHOLD" in text for path, text in without.items() if path.endswith(".c"))
    assert "define INTERRUPT_THRESHOLD" not in without["ft78ne/include/ft78ne_board.h"]


def test_every_loop_of_the_board_says_that_it_runs():
    for k in kernels("ft78ne"):
        lines = (GENERATED / "ft78ne" / "src" / k.file).read_text("utf-8").splitlines()
        at = [n for n, line in enumerate(lines) if "TRIP_COUNT(1)" in line]
        assert len(at) == len(k.loops) and all(lines[n + 1].startswith("    for (i = 0; i < count; i += ") for n in at)
    assert "TRIP_COUNT" not in (GENERATED / "mt7004" / "include" / "mt7004_board.h").read_text("utf-8")


def test_a_kernel_with_a_threshold_is_read_without_our_headers(tmp_path):
    """By `verify` as the board's own compiler reads it, and by compilers of a PC, to which the macro says nothing."""
    path = tmp_path / "fp_sqrt_grad_p.c"
    path.write_text((GENERATED / "ft78ne" / "src" / path.name).read_text("utf-8"), encoding="utf-8")
    assert not load(path, path.name, context("ft78ne")).source.warnings
    write_missing_headers(context("ft78ne"), [], tmp_path)
    assert "#define TRIP_COUNT(least)\n" in (tmp_path / "ft78ne_board.h").read_text("utf-8")
    assert "#define INTERRUPT_THRESHOLD(function)\n" in (tmp_path / "ft78ne_board.h").read_text("utf-8")


def test_boards_tells_what_kernels_take():
    told = {b["name"]: b for b in json.loads(codegen("boards", "--format", "json").stdout)}
    by_name = {k["function"]: k for k in told["ft78ne"]["kernels"]}
    assert by_name["fp_binarycrossentropygrad_s"] == {
        "function": "fp_binarycrossentropygrad_s",
        "work_area_bytes": 982400,
        "stack_bytes": 0,
        "code_bytes": 10200,
        "longest_loop_passes": 3070,
    }
    assert by_name["fp_binarycrossentropygrad_p"]["stack_bytes"] == 320
    assert "work area 982,400 bytes, copies on the stack 0 bytes, code about 10,200 bytes" in codegen("boards", "ft78ne").stdout
