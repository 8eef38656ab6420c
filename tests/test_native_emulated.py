"""Another machine under an emulator, by nothing but a table [native] in a board file."""

import platform
import shutil

import pytest

from codegen.native import run
from codegen.verify import run as verify

from .conftest import GENERATED, ROOT, bundled

AARCH64 = """
[native]
machine = "aarch64"
runner = ["qemu-aarch64", "-cpu", "max", "-L", "/usr/aarch64-linux-gnu"]
runner_install = "apt-get install qemu-user"
sanitizers = []

[native.compiler.gcc]
commands = ["aarch64-linux-gnu-gcc"]
flags = ["-march=armv8.2-a+fp16"]
install = "apt-get install gcc-aarch64-linux-gnu libc6-dev-arm64-cross"
"""
RISCV64 = """
[native]
machine = "riscv64"
runner = ["qemu-riscv64", "-L", "/usr/riscv64-linux-gnu"]
runner_install = "apt-get install qemu-user"
sanitizers = []

[native.compiler.clang]
commands = ["clang-19"]
flags = ["--target=riscv64-linux-gnu"]
link = ["-fuse-ld=lld"]
install = "apt-get install clang-19 lld-19 gcc-riscv64-linux-gnu libc6-dev-riscv64-cross"
"""


def natively(folder, board, name, table, **options):
    """The board's own file with a table [native]."""
    board_file = folder / f"{board}.toml"
    board_file.write_text((ROOT / f"codegen/boards/{board}.toml").read_text("utf-8") + table, encoding="utf-8")
    path = GENERATED / board / "src" / f"{name}.c"
    files = tuple(op.path for op in bundled().operators if op.path)
    task = verify.Task(path, str(path), board_file, files, verify.Options(), True)
    return run.run([task], run.Options(**{"bulk": 300_000, **options}))


@pytest.mark.skipif(platform.machine() == "aarch64", reason="this machine is one")
@pytest.mark.skipif(not all(map(shutil.which, ("qemu-aarch64", "aarch64-linux-gnu-gcc"))), reason="no aarch64 here: make toolchains")
@pytest.mark.parametrize(("board", "name"), [("ft78ne", "fp_sqrt_grad_s"), ("mt7004", "hp_sqrt_grad_s")])
def test_aarch64(tmp_path, board, name):
    verdict = natively(tmp_path, board, name, AARCH64)
    assert (verdict.findings, verdict.skipped) == ([], [])
    assert [(ran.tool, ran.elements >= 300_000) for ran in verdict.results[0].programs] == [("aarch64-linux-gnu-gcc", True)]


@pytest.mark.skipif(not all(map(shutil.which, ("qemu-riscv64", "clang-19", "ld.lld-19"))), reason="no riscv64 here: make toolchains")
def test_riscv64(tmp_path):
    verdict = natively(tmp_path, "mt7004", "fp_sqrt_grad_p", RISCV64)
    assert (verdict.findings, verdict.skipped) == ([], [])
    assert verdict.elements >= 300_000


@pytest.mark.skipif(not all(map(shutil.which, ("qemu-riscv64", "clang-19", "ld.lld-19"))), reason="no riscv64 here: make toolchains")
def test_a_processor_that_cannot_flush_says_so(tmp_path):
    finding = natively(tmp_path, "ft78ne", "fp_sqrt_grad_p", RISCV64).findings[0]
    assert finding.code == "V703"
    assert "cannot flush subnormals as ft78ne does: this processor has no such mode" in finding.message
