"""Lifted and stepped runs are held against each other: here for every operator on one board; `verify` does so for each kernel (V606)."""

from dataclasses import replace

import numpy as np
import pytest

from codegen.verify.calls import agree
from codegen.verify.finding import Stop
from codegen.verify.lifting import inplace
from codegen.verify.run import kernels_in
from codegen.verify.text.unit import load

from .conftest import GENERATED, context, each_on_one_board


def checker(board, name):
    from codegen.verify.check import Checker

    path = GENERATED / board / "src" / f"{name}.c"
    loaded = load(path, str(path), context(board))
    return Checker(next(kernels_in(loaded, context(board))), context(board))


@pytest.mark.parametrize(("board", "name"), each_on_one_board())
def test_both_ways_agree(board, name):
    found = checker(board, name)
    cases = list(agree.cases(found.kernel.operator, found.shape, found.kernel.variant))
    assert cases
    for case in cases:
        assert agree.disagreement(found, case) == []
    assert found.machine.lifted
    assert found.machine.stepped


def wrong(a, b, out):
    np.add(a, b, out)
    out.flat[-1] = 0.25


def test_a_wrong_bit_of_one_way_is_a_fault_of_ours(monkeypatch):
    monkeypatch.setitem(inplace.OPERATIONS, "add", replace(inplace.OPERATIONS["add"], run=wrong))
    found = checker("ft78ne", "fp_binarycrossentropygrad_p")
    case = next(agree.cases(found.kernel.operator, found.shape, "p"))
    (fault,) = agree.disagreement(found, case)
    assert fault.code == "V606"
    assert "when stepped" in fault.message
    assert "fault of the verifier" in fault.notes[-1]


def test_a_finding_of_one_way_only_is_one_too(monkeypatch):
    found = checker("ft78ne", "fp_sqrt_grad_p")
    case = next(agree.cases(found.kernel.operator, found.shape, "p"))
    call = found.call

    def stops_when_lifted(case):
        if found.machine.lifting:
            raise Stop("V103", "a read outside its memory")
        return call(case)

    monkeypatch.setattr(found, "call", stops_when_lifted)
    (fault,) = agree.disagreement(found, case)
    assert fault.code == "V606"
    assert "lifted, it ends with V103" in fault.notes
