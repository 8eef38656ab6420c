"""What holds of every bundled board: its kernels exist, are of its width, and its text is what its language takes."""

import re

import pytest

from codegen.spec import board as boards
from codegen.verify import run
from codegen.verify.calls.given import Narrow
from codegen.verify.text.abi import kernels_of

from .conftest import GENERATED, bundled, context, kernel_text, task

NAMES = boards.bundled()
THREADS = [name for name in NAMES if not boards.read(boards.by_name(name)).work_area]


@pytest.mark.parametrize("name", NAMES)
def test_every_kernel_of_the_board_is_there_and_nothing_else(name):
    expected = {symbol for op in bundled().operators for symbol, _, _ in kernels_of(op, context(name).board)}
    assert {path.stem for path in (GENERATED / name / "src").glob("*.c")} == expected
    assert {path.stem.removesuffix("_main") for path in (GENERATED / name / "examples").glob("*.c")} == expected


@pytest.mark.parametrize("name", NAMES)
def test_kernels_say_the_board_in_their_numbers(name):
    found = context(name)
    for dtype in found.board.dtype_list():
        text = kernel_text(name, f"{dtype.prefix}_sqrt_grad_s")
        spelling = getattr(found.dialect.spell, dtype.name)
        assert f"LANES = {found.dialect.vector[spelling.vector].lanes}" in text
        assert f"CORES = {found.board.cores.value} " in text
        assert f"& {found.board.core_mask:#x}U;" in text
        assert max(map(len, text.splitlines()[1:])) <= 100


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kernel", ["fp_binarycrossentropygrad_s", "fp_sqrt_grad_p"])
def test_a_few_calls_are_right_without_a_warning(name, kernel):
    path = GENERATED / name / "src" / f"{kernel}.c"
    options = run.Options(Narrow(n=1037, mask=context(name).board.core_mask if kernel.endswith("s") else None))
    outcome = run.run(task(path, name, options))
    assert outcome.findings == []
    assert outcome.kernels[0].elements > 0


@pytest.mark.parametrize("name", NAMES)
def test_no_kernel_leaves_it_to_a_compiler_whether_it_fuses(name):
    """Where the board fuses, a product and a sum are one spelled operation; each of these would be a warning."""
    assert context(name).vocabulary.fuses == (name != "ft78ne")
    for dtype in context(name).board.dtype_list():
        text = kernel_text(name, f"{dtype.prefix}_binarycrossentropygrad_p")
        assert not re.search(r"denominator = .* \* .* \+ ", text)


@pytest.mark.parametrize("name", THREADS)
def test_threads_compute_in_place_and_divide_as_ieee_does(name):
    text = kernel_text(name, "fp_sqrt_grad_s")
    for word in ("dma_", "area", "TILE", "seed", "all_aligned"):
        assert word not in text
    assert "team_core()" in text
    assert "        team_barrier(cores, rank);\n" in text
    assert context(name).vocabulary.way == "divide"
    header = (GENERATED / name / "include/sqrt_grad.h").read_text()
    assert "fp32            0.5 ulp\n" in header
    assert "work area  " not in header
    assert "caches  " not in header


@pytest.mark.parametrize("name", THREADS)
def test_mains_of_threads_have_arrays_of_their_own(name):
    text = (GENERATED / name / "examples/hp_sqrt_grad_s_main.c").read_text()
    assert "    static half input0[1000]; /* output of the forward square root */\n" in text
    assert "int core_mask = 0x01;" in text
