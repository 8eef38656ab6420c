"""The model against llvm-mca, on a core that LLVM knows; without the tools the reason is told."""

import pytest

from codegen.estimate import bounds, mca
from codegen.estimate.kernel import Wanted, of_file
from codegen.estimate.mca import compare, loop_block
from codegen.spec import board as boards
from codegen.verify import run

from .conftest import GENERATED, bundled, changed

BOARD = boards.by_name("aarch64")
TEXT = """#include <arm_neon.h>

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output, int size)
{
    const float32x4_t half = vdupq_n_f32(0.5f);
    int i;

    for (i = 0; i + 3 < size; i += 4) {
        const float32x4_t x = vld1q_f32(&input0[i]);
        const float32x4_t g = vld1q_f32(&input1[i]);
        BODY
        vst1q_f32(&output[i], r);
    }
}
"""
BODIES = {
    "products": "const float32x4_t a = vmulq_f32(x, g), b = vmulq_f32(a, a), c = vmulq_f32(b, x), r = vmulq_f32(c, vaddq_f32(b, half));",
    "fused": "const float32x4_t r = vfmaq_f32(vfmaq_f32(vmulq_f32(x, g), x, half), g, half);",
    "copy": "const float32x4_t r = vaddq_f32(x, g);",
}


def estimated(folder, body, before=""):
    path = folder / "fp_sqrt_grad_p.c"
    path.write_text(changed(changed(TEXT, "BODY", body), "    int i;", f"    {before}int i;"), encoding="utf-8")
    files = tuple(op.path for op in bundled().operators if op.path)
    (found,) = of_file(run.Task(path, str(path), BOARD, files, run.Options(), True), Wanted(n=4096)).kernels
    assert found.good, found.failed
    return found, path


def compared(found):
    """What llvm-mca says; skipped, with the reason, where the tools are not installed."""
    if isinstance(why := mca.tools(), str):
        pytest.skip(why)
    assert found.mca.why == ""
    return found.mca


@pytest.mark.parametrize("body", BODIES)
def test_the_bound_and_the_schedule_are_llvm_mcas(tmp_path, body):
    found, _ = estimated(tmp_path, BODIES[body])
    said = compared(found)
    assert float(found.main.resource) == pytest.approx(said.bound, rel=0.05)
    assert found.main.interval == pytest.approx(said.cycles, rel=0.2)  # whole cycles here


def test_a_recurrence_is_as_long_for_both(tmp_path):
    found, _ = estimated(
        tmp_path, "const float32x4_t r = vmulq_f32(vaddq_f32(sum, x), g);\n        sum = r;", "float32x4_t sum = half;\n    "
    )
    assert bounds.recurrence(found.main.graph) == found.main.interval == 5
    assert compared(found).cycles == pytest.approx(5, rel=0.1)


def test_values_that_live_long_are_renamed_not_copied(tmp_path):
    found, _ = estimated(tmp_path, BODIES["products"])
    assert found.main.loop.copies == 0 and found.main.loop.placed.stages > 2


def test_without_the_tools_the_reason_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(mca, "tools", lambda: mca.paired({}, {}))
    found, _ = estimated(tmp_path, BODIES["copy"])
    assert found.mca.why == "clang and llvm-mca not installed: apt-get install clang-19 llvm-19"


def test_the_analyser_is_of_the_compilers_version():
    assert mca.paired({14: "clang", 19: "clang-19", 20: "clang-20"}, {14: "llvm-mca", 19: "llvm-mca-19"}) == ("clang-19", "llvm-mca-19")
    assert mca.paired({19: "clang-19"}, {14: "llvm-mca"}) == (
        "clang 19 has no llvm-mca of its version, only 14: apt-get install clang-19 llvm-19"
    )
    assert mca.paired({}, {14: "llvm-mca"}).startswith("clang not installed")


def test_a_compiler_that_fails_is_told(tmp_path, monkeypatch):
    found, path = estimated(tmp_path, BODIES["copy"])
    compared(found)
    wrong = found.timing.mca.model_copy(update={"target": "no-such-target"})
    assert "error" in compare(path, found.main, wrong).why


def test_the_loop_is_the_one_with_the_lines():
    assembly = """f:
.Ltmp1:
\t.loc\t0 3 1
\tldr\tq0, [x0], #16 // a comment
.LBB0_1:
\t.loc\t0 5 9
\tldr\tq1, [x0], #16
\tb.lo\t.LBB0_1
.LBB0_2:
\t.loc\t0 9 9
\tldr\tq2, [x1], #32
.Ltmp2:
\tstr\tq2, [x2], #32
\tb.lo\t.LBB0_2
"""
    assert loop_block(assembly, {9}) == [".LBB0_2:", "ldr\tq2, [x1], #32", "str\tq2, [x2], #32", "b.lo\t.LBB0_2"]
    assert loop_block(assembly, {5})[1] == "ldr\tq1, [x0], #16"
    assert loop_block(assembly, {3}) == []


def test_what_is_set_before_a_loop_of_risc_v_is_told():
    assembly = """f:
\tvsetvli\ta1, zero, e32, m2, ta, ma
.LBB0_1:
\t.loc\t0 5 9
\tvle32.v\tv8, (a0)
\tbnez\ta2, .LBB0_1
"""
    assert loop_block(assembly, {5})[:3] == ["# LLVM-MCA-RISCV-LMUL M2", "# LLVM-MCA-RISCV-SEW E32", ".LBB0_1:"]


def of_emitted(board, name):
    path = GENERATED / board / "src" / f"{name}.c"
    files = tuple(op.path for op in bundled().operators if op.path)
    (found,) = of_file(run.Task(path, str(path), boards.by_name(board), files, run.Options(), True), Wanted(n=4096)).kernels
    assert found.good, found.failed
    return found


@pytest.mark.parametrize("name", ["fp_binarycrossentropygrad_p", "hp_binarycrossentropygrad_p", "fp_sqrt_grad_p", "hp_sqrt_grad_p"])
@pytest.mark.parametrize("board", ["aarch64", "riscv64"])
def test_emitted_loops_take_as_long_as_llvm_mca_says(board, name):
    found = of_emitted(board, name)
    said = compared(found)
    assert float(found.main.resource) == pytest.approx(said.bound, rel=0.01)
    assert found.main.interval == pytest.approx(said.cycles, rel=0.15)
