"""Properties of committed kernels, held by single calls: of any size and mask, of bits, of every seed, of running time."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.verify.calls.cases import Case
from codegen.verify.check import Checker, Kernel
from codegen.verify.machine.core import Call
from codegen.verify.text.abi import kernels_of
from codegen.verify.text.unit import load

from .conftest import GENERATED, bundled, context

P, S = "fp_binarycrossentropygrad_p", "fp_binarycrossentropygrad_s"
HALF = "hp_binarycrossentropygrad_s"


def checker(board, name):
    found = context(board)
    loaded = load(GENERATED / board / "src" / f"{name}.c", name, found)
    for op in bundled().operators:
        for symbol, dtype, variant in kernels_of(op, found.board):
            if symbol == name:
                return Checker(Kernel(loaded, loaded.unit.procedures[name], op, dtype, variant), found)
    raise AssertionError(name)


SQRT_S = checker("ft78ne", "fp_sqrt_grad_s")


@given(st.integers(1, 3000), st.integers(1, 255))
@settings(max_examples=150, deadline=None)
def test_any_size_and_mask_is_split_completely_disjointly_and_evenly(n, mask):
    assert SQRT_S.one(Case(n, mask=mask)) == []


@given(st.integers(2**20, 2**31 - 1), st.integers(1, 255))
@settings(max_examples=150, deadline=None)
def test_any_size_begins_without_overflow(n, mask):
    assert SQRT_S.one(Case(n, mask=mask, expect="begin")) == []


@pytest.mark.parametrize(("board", "name"), [("ft78ne", P), ("mt7004", P), ("mt7004", HALF.replace("_s", "_p"))])
@pytest.mark.parametrize("seed", ["nominal", "hashed"])
def test_body_and_tail_agree_bit_for_bit(board, name, seed):
    """Every element comes out the same whether a whole vector or an aligned copy computes it."""
    found = checker(board, name)
    n = 4 * found.shape.block
    results = []
    for offset in ({}, {"input_x": 1}):
        case = Case(n, {"reduction": "none"}, {"weight_defined": 1}, offset=offset, seed=seed)
        operands, arguments = found.operands.build(case)
        found.machine.run(found.program, Call(name, arguments, list(operands.values()), 1, seed=seed), [0])
        results.append(operands["dx"].data.tobytes())
    assert results[0] == results[1]


@pytest.mark.parametrize(("board", "name"), [("ft78ne", S), ("mt7004", HALF)])
def test_lifting_changes_no_bit(board, name):
    found = checker(board, name)
    for case in (
        Case(found.shape.block * 3 + 1, {"reduction": r}, {"weight_defined": w}, mask=0b101)
        for r, w in itertools.product(("none", "mean"), (0, 1))
    ):
        results = []
        for lifting in (True, False):
            operands, arguments = found.operands.build(case)
            found.machine.lifting = lifting
            call = Call(name, arguments, list(operands.values()), case.mask, shared=True)
            found.machine.run(found.program, call, list(range(found.context.board.cores.value)))
            results.append((operands["dx"].data.tobytes(), operands["dx"].stored.tobytes()))
        found.machine.lifting = True
        assert results[0] == results[1]


def test_absent_weights_give_the_bits_of_weights_of_one():
    found = checker("ft78ne", P)
    results = []
    for flag in (0, 1):
        operands, arguments = found.operands.build(Case(333, {"reduction": "none"}, {"weight_defined": flag}))
        if flag:
            operands["weight"].view(np.float32)[:] = 1.0
        found.machine.run(found.program, Call(P, arguments, list(operands.values()), 1), [0])
        results.append(operands["dx"].data.tobytes())
    assert results[0] == results[1]


@pytest.mark.parametrize(("board", "asks"), [("ft78ne", True), ("host_avx2", False)])
def test_texts_that_ask_for_no_seed_are_run_with_one(board, asks):
    assert ({case.seed for case in checker(board, "fp_sqrt_grad_p")._cases(True)} != {"nominal"}) is asks


@pytest.mark.parametrize("seed", ["nominal", "low", "high", "hashed"])
def test_the_bound_holds_for_every_legal_seed(seed):
    found = checker("ft78ne", P)
    assert found.one(Case(6007, {"reduction": "mean"}, {"weight_defined": 1}, seed=seed)) == []
    assert found.result.worst <= 9


def test_the_special_half_of_the_contract():
    found = checker("mt7004", HALF.replace("_s", "_p"))
    operands, arguments = found.operands.build(Case(1, {"reduction": "none"}, {"weight_defined": 1}))
    for name, value in (("input_x", 0.0), ("input_y", 1.0), ("weight", 2.0**-10), ("dloss", 2.0**-20)):
        operands[name].view(np.float16)[0] = value
    found.machine.run(found.program, Call(HALF.replace("_s", "_p"), arguments, list(operands.values()), 1), [0])
    assert operands["dx"].view(np.float16)[0] == np.float16(-931.5)


def test_running_time_grows_linearly():
    """Steps and lifted iterations, counted, not timed."""
    found = checker("ft78ne", "fp_sqrt_grad_p")
    counts = []
    for n in (10_000, 20_000, 40_000):
        before = found.machine.lifted + found.machine.stepped
        assert found.one(Case(n)) == []
        counts.append(found.machine.lifted + found.machine.stepped - before)
    assert counts[2] - counts[1] == pytest.approx(2 * (counts[1] - counts[0]), rel=0.05)
