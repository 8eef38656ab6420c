"""`codegen estimate` as people and machines see it."""

import json

import pytest
from click.testing import CliRunner

from codegen.cli import cli
from codegen.errors import CodegenError
from codegen.estimate import mca
from codegen.spec import board as boards

from .conftest import GENERATED, changed

FT = str(GENERATED / "ft78ne" / "src" / "fp_sqrt_grad_s.c")
MT = str(GENERATED / "mt7004" / "src" / "hp_sqrt_grad_p.c")
KEYS = {"file", "function", "board", "cycles_per_element", "resource_bound", "limit", "roofline_efficiency"}


def run(*words):
    return CliRunner().invoke(cli, ["estimate", "-j", "1", *words])


@pytest.fixture(scope="module")
def objects():
    result = run(FT, MT, "--format", "json", "-n", "100000")
    assert result.exit_code == 0
    return json.loads(result.stdout)


def test_json_is_a_list_of_objects_with_the_keys_that_are_promised(objects):
    assert [o["function"] for o in objects] == ["fp_sqrt_grad_s", "hp_sqrt_grad_p"]
    for o in objects:
        assert set(o) >= KEYS
        assert o["cycles_per_element"] >= o["resource_bound"] > 0 and 0 < o["roofline_efficiency"] <= 1
    assert [c["cores"] for c in objects[0]["by_cores"]] == list(range(1, 9))


def test_hosts_are_told_of_without_dma_and_with_their_caches():
    (found,) = json.loads(run(str(GENERATED / "host_avx512" / "src" / "fp_sqrt_grad_s.c"), "--format", "json", "-n", "100000").stdout)
    assert set(found) >= KEYS and found["cycles_per_element"] == 0.375
    assert found["cycles_per_element_from_behind_l1d"] == 0.375, "3 lines of 16 elements, 2 cycles each, beside 6 of the units"
    assert not any("dma" in guess for guess in found["guesses"])
    page = run(str(GENERATED / "host_avx512" / "src" / "fp_sqrt_grad_p.c"), "-n", "100000").stdout
    assert "interruptible at any time" in page and "0.1875 lines per element, 0 cycles of stall" in page


def test_a_loop_longer_than_the_threshold_is_told(tmp_path):
    board = boards.by_name("ft78ne").read_text("utf-8")
    path = tmp_path / "ft78ne.toml"
    path.write_text(changed(changed(board, "value = 10000", "value = 500"), "length = 48", "length = 20"), encoding="utf-8")
    page = " ".join(run(FT, "-n", "100000", "--board-file", str(path), "--board", "ft78ne").stdout.split())
    assert "the loop buffer 20; the board's interrupt_threshold asks for 500" in page


def test_json_names_every_guess(objects):
    ft, mt = (o["guesses"] for o in objects)
    assert {"clock_ghz = 1.25", "ddr = 10.6", "dma_start = 500.0"} <= set(ft)
    assert "units.VLS = 1" in mt and "units.VIEU = 1" in mt and any("vec_vfrcps32" in g and "move" in g for g in mt)
    assert not any(g.startswith("units") for g in ft)


def test_a_page_for_people_marks_guesses():
    result = run(FT, "-n", "100000")
    assert result.exit_code == 0
    for part in (
        "D 12/2 = 6.00",
        "0.75 cycles per element by D",
        "chain 29 cycles",
        "fits the loop buffer",
        "us (guess)",
        "guesses",
        "1 of 1 kernels",
    ):
        assert part in result.stdout, part


def test_the_exit_code_tells_of_kernels_that_could_not_be_estimated(tmp_path):
    path = tmp_path / "fp_sqrt_grad_s.c"
    path.write_text("int main(", encoding="utf-8")
    result = run(str(path), "--board", "ft78ne")
    assert result.exit_code == 1 and "0 of 0 kernels estimated; 1 files skipped" in result.stdout


def test_loops_that_are_not_compared_with_llvm_mca_are_counted(monkeypatch):
    monkeypatch.setattr(mca, "tools", lambda: mca.paired({19: "clang-19"}, {14: "llvm-mca"}))
    result = run(str(GENERATED / "aarch64" / "src" / "fp_sqrt_grad_p.c"), "-n", "1000")
    assert "llvm-mca   not compared: clang 19 has no llvm-mca of its version" in result.stdout
    assert "1 of 1 not compared with llvm-mca" in result.stdout


def test_a_folder_without_kernels_is_a_mistake():
    result = run(str(GENERATED / "ft78ne" / "include"))
    assert isinstance(result.exception, CodegenError) and "no C file with a kernel" in str(result.exception)


def test_a_plot_is_the_same_each_time(tmp_path):
    for name in ("a.svg", "b.svg"):
        assert run(FT, MT, "-n", "100000", "--plot", str(tmp_path / name)).exit_code == 0
    text = (tmp_path / "a.svg").read_text("utf-8")
    assert text == (tmp_path / "b.svg").read_text("utf-8")
    assert "fp_sqrt_grad_s (ft78ne)" in text and "held up by DMA" in text and "<dc:date>" not in text


def test_a_plot_that_cannot_be_written_says_where(tmp_path):
    result = run(FT, "-n", "1000", "--plot", str(tmp_path / "no" / "a.svg"))
    assert isinstance(result.exception, CodegenError) and "cannot be written" in str(result.exception)
