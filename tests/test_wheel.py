"""The wheel carries everything: installed elsewhere, it generates what the checkout generates."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from .conftest import GENERATED, ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A fresh environment with the wheel; the dependencies are those of the running one."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=False, system_site_packages=False)
    (site,) = (folder / "env").glob("lib/python*/site-packages")
    subprocess.run([*pip, "install", "--no-deps", "--target", site, wheel], check=True, capture_output=True)
    import numpy

    (site / "dependencies.pth").write_text(f"{Path(numpy.__file__).parent.parent}\n")
    return folder


def run(installed, *words):
    python = installed / "env/bin/python"
    done = subprocess.run([python, "-I", "-m", "codegen", *words], cwd=installed, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_generates_the_same_tree_from_another_folder(installed):
    where = subprocess.run(
        [installed / "env/bin/python", "-I", "-c", "import codegen; print(codegen.__file__)"], cwd=installed, capture_output=True, text=True
    )
    assert str(installed) in where.stdout
    run(installed, "generate")
    for path in GENERATED.rglob("*"):
        if path.is_file():
            assert (installed / "generated" / path.relative_to(GENERATED)).read_bytes() == path.read_bytes()
    assert "are what the generator emits" in run(installed, "check", "--board", "ft78ne")
    assert "PASSED 1 of 1 kernels" in run(installed, "verify", "generated/ft78ne/src/fp_sqrt_grad_p.c")
    assert "error[V104]" in run(installed, "explain", "V104")
    assert "wrote standin/team.c" in run(installed, "standin", "standin", "--board", "mt7004")
    if shutil.which("gcc"):
        assert "PASSED 1 of 1 kernels" in run(installed, "native", "generated/ft78ne/src/fp_sqrt_grad_p.c", "--given", "size=1000")
