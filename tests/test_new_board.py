"""The promise: a board that speaks a known dialect is one TOML file, an operator is one Python file, and nothing else changes."""

import json
import textwrap

import pytest

from .conftest import ROOT, codegen

BOARD = ROOT / "tests/data/other.toml"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("other")
    codegen("generate", "--board-file", BOARD, "-o", folder / "generated")
    return folder


def test_a_made_up_board_generates_and_verifies(made):
    """The operator with the shorter runs in full; of the other one call of each kernel on all its cores."""
    words = ("verify", "generated", "--board-file", BOARD, "--format", "json")
    full = json.loads(codegen(*words, "--operator", "sqrt_grad", cwd=made).stdout)
    short = json.loads(codegen(*words, "--operator", "binarycrossentropygrad", "-n", "5000", "--core-mask", "0xfff", cwd=made).stdout)
    for verdict in (full, short):
        assert verdict["passed"]
        assert sorted((k["dtype"], k["variant"]) for k in verdict["kernels"]) == sorted((d, v) for d in ("fp32", "fp16") for v in "sp")
        assert all(e["passed"] for e in verdict["examples"])
    assert len(full["examples"]) == len(short["examples"]) == 4


def test_its_kernels_have_its_lanes_cores_and_lines(made):
    text = (made / "generated/other/src/fp_sqrt_grad_s.c").read_text()
    assert "LANES = 8," in text
    assert "BLOCK = 64," in text, "a cache line of 256 bytes"
    assert "& 0xfffU;" in text, "12 cores"


def test_its_kernels_check_clean(made):
    codegen("check", "--board-file", BOARD, "-o", made / "generated")


def test_without_its_file_the_board_is_unknown(made):
    assert "belongs to no known board" in codegen("verify", made / "generated", code=2).stderr


def test_an_operator_of_ones_own_is_one_file(tmp_path):
    path = tmp_path / "scaled_square.py"
    path.write_text(
        textwrap.dedent('''
        """Half the square of the input, times a gradient."""
        import numpy as np
        from codegen.spec.operator import Array, CoreMask, Operator, Size

        def formula(a, g):
            square = a * a
            return 0.5 * square * g

        def reference(a, g):
            return np.multiply(np.multiply(np.square(a), g), 0.5)

        operator = Operator(
            name="scaled_square", en="Half a square, times a gradient.", zh="平方。", math="out[n] = a[n]^2 * g[n] / 2",
            parameters=(
                Size("int length", "number of elements"),
                Array("T *gradient", "upstream gradient", is_="g", special=(0.0, 1.0)),
                Array("T *input", "input", is_="a", special=(0.0, -3.0)),
                Array("T *out", "output", out=True),
                CoreMask("int core_mask", "cores"),
            ),
            formula=formula, reference=reference, ulp={"fp32": 3, "fp16": 0.501}, because="three roundings",
            special=((1.0, np.inf), (np.nan, 1.0)),
        )
        '''),
        "utf-8",
    )
    words = ("--operator-file", path)
    codegen("generate", *words, *(f"--board={b}" for b in ("ft78ne", "mt7004", "host_avx2")), "-o", tmp_path / "generated")
    verdict = json.loads(codegen("verify", "generated/ft78ne", "generated/host_avx2", *words, "--format", "json", cwd=tmp_path).stdout)
    assert verdict["passed"]
    assert {k["function"] for k in verdict["kernels"]} == {f"{p}_scaled_square_{v}" for p in ("fp", "hp") for v in "sp"}
    assert (
        "void hp_scaled_square_p(int length, half *gradient, half *input, half *out);"
        in (tmp_path / "generated/mt7004/include/scaled_square.h").read_text()
    )
