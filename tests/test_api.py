"""``codegen.generate``, ``codegen.verify``, ``codegen.load``: as the commands, from Python."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import codegen
from codegen import api

from .conftest import GENERATED, ROOT, changed

KERNEL = "ft78ne/src/fp_sqrt_grad_p.c"


def test_importing_it_is_cheap_and_asks_for_the_rest_when_needed():
    words = "import sys, codegen; print(sorted({'numpy', 'pydantic', 'click', 'codegen.api', 'codegen.errors'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert codegen.generate is api.generate and codegen.load is api.load and codegen.Generated is api.Generated
    with pytest.raises(AttributeError, match="has no attribute 'generat'"):
        codegen.generat  # noqa: B018


def test_generate_writes_what_the_command_writes(tmp_path):
    made = codegen.generate(tmp_path, boards="ft78ne", operators=["sqrt_grad"])
    assert tmp_path / KERNEL in made.written and not made.orphaned
    assert (tmp_path / KERNEL).read_bytes() == (GENERATED / KERNEL).read_bytes()
    again = codegen.generate(str(tmp_path), boards=["ft78ne"], operators="sqrt_grad")
    assert (again.written, again.unchanged) == ((), len(made.written))
    text = (tmp_path / KERNEL).read_text("utf-8")
    (tmp_path / KERNEL).write_text(changed(text, "LANES = 4", "LANES = 5"), "utf-8")
    with pytest.raises(codegen.Refused, match="was edited since it was emitted"):
        codegen.generate(tmp_path, boards="ft78ne", operators="sqrt_grad")
    assert codegen.generate(tmp_path, boards="ft78ne", operators="sqrt_grad", force=True).written == (tmp_path / KERNEL,)
    (tmp_path / KERNEL).rename(tmp_path / "ft78ne/src/fp_gone_p.c")
    assert codegen.generate(tmp_path, boards="ft78ne", operators="sqrt_grad").orphaned == (tmp_path / "ft78ne/src/fp_gone_p.c",)


def test_generate_takes_files_of_ones_own(tmp_path):
    own = tmp_path / "mine.toml"
    own.write_text(changed((ROOT / "codegen/boards/ft78ne.toml").read_text("utf-8"), 'name = "ft78ne"', 'name = "mine"'), "utf-8")
    made = codegen.generate(tmp_path, boards=[own], operators=ROOT / "codegen/operators/sqrt_grad.py")
    assert tmp_path / "mine/src/fp_sqrt_grad_p.c" in made.written
    with pytest.raises(codegen.CodegenError, match="did you mean 'ft78ne'"):
        codegen.generate(tmp_path, boards="ft78n")


def test_verify_is_called_by_the_name_of_its_package(tmp_path):
    verdict = codegen.verify(GENERATED / KERNEL, n=33)
    (kernel,) = verdict.kernels
    assert verdict.passed and kernel.elements == 33 * kernel.runs
    from codegen.verify import run  # the package is where it was

    assert isinstance(verdict, run.Verdict)
    shutil.copytree(GENERATED / "ft78ne/include", tmp_path / "include")
    edited = tmp_path / "src" / "fp_sqrt_grad_p.c"
    edited.parent.mkdir()
    edited.write_text(changed((GENERATED / KERNEL).read_text("utf-8"), "0.5f, 0.5f", "0.5f, 0.6f"), "utf-8")
    files = []
    verdict = codegen.verify(str(edited), board="ft78ne", n=33, cache=False, progress=files.append)
    assert not verdict.passed and verdict.findings[0].code == "V201" and files == [str(edited)]
    with pytest.raises(codegen.CodegenError, match="no such file or folder"):
        codegen.verify(tmp_path / "gone")


def test_verify_narrows_to_operators_and_calls():
    verdict = codegen.verify(GENERATED / "ft78ne/src", operators="sqrt_grad", given="size=7")
    assert {k.operator for k in verdict.kernels} == {"sqrt_grad"} and all(k.runs for k in verdict.kernels)


def test_load_compiles_what_is_emitted_or_a_file_of_ones_own(tmp_path):
    dy, y = np.array([1.0, 2.0], np.float32), np.array([0.5, 0.25], np.float32)
    emitted = codegen.load("sqrt_grad", "host_avx2", variant="p")
    assert emitted.source == (GENERATED / "host_avx2/src/fp_sqrt_grad_p.c").read_text("utf-8")
    assert emitted(y, dy).tolist() == [1.0, 4.0]
    edited = tmp_path / "mine.c"
    edited.write_text(changed(emitted.source, "_mm256_set1_ps(0.5f)", "_mm256_set1_ps(2.0f)"), "utf-8")
    assert codegen.load("sqrt_grad", board="host_avx2", variant="p", file=edited)(y, dy).tolist() == [4.0, 16.0]


def test_host_is_the_widest_board_that_this_processor_runs():
    features = Path("/proc/cpuinfo").read_text("utf-8").split()
    routine = codegen.load("sqrt_grad", variant="s", threads=3)
    assert routine.board.name == ("host_avx512" if "avx512f" in features else "host_avx2")
    assert routine.threads == 3


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"board": "mt7004"}, "mt7004 is no processor of a PC"),
        ({"board": "host_avx"}, "did you mean 'host_avx2'"),
        ({"dtype": "fp64"}, "load(): dtype: 'fp64' is not there for sqrt_grad on host_avx2\n    did you mean 'fp16'"),
        ({"variant": "shared"}, "load(): variant: 'shared' is not there for sqrt_grad on host_avx2\n    known: p, s"),
        ({"threads": 9}, "load(): threads: 9, but host_avx2 has 1 to 8\n    give a number of these"),
        ({"threads": 0}, "load(): threads: 0"),
        ({"file": "gone.c"}, "load(): gone.c: no such file\n    give the C file of a kernel, or leave it out"),
        ({"operator": "sqrtgrad"}, "did you mean 'sqrt_grad'"),
        ({"compiler": "icc"}, "load(): compiler: 'icc' is not there"),
    ],
)
def test_what_load_cannot_do_it_says(words, message):
    with pytest.raises(codegen.CodegenError) as caught:
        codegen.load(**{"operator": "sqrt_grad", "board": "host_avx2", **words})
    assert message in str(caught.value)
