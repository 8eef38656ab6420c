"""What cannot be emitted yet is refused: where, what, and what to do instead."""

import dataclasses

import pytest

from codegen.emit import limits, plan
from codegen.errors import CodegenError

from .conftest import context
from .test_spec_operator import GOOD, MANY, SQRT


def test_everything_that_is_missing_is_told_at_once():
    with pytest.raises(CodegenError) as caught:
        plan.kernels(context("ft78ne").board, context("ft78ne").dialect, MANY)
    told = str(caught.value)
    for what in (
        "operator many: parameters: kernels with several outputs (x, y) cannot be emitted yet",
        "operator many: parameters.x: kernels with an array that is changed in place",
        "parameters.g: kernels with an operand that the interface declares const",
        "parameters.k: kernels with a scalar operand",
        "parameters.on: kernels with a scalar operand",
        "parameters.start: kernels with a range in place of a size",
        "parameters.param: kernels with packed parameters",
        "write this kernel by hand: `codegen verify FILE.c --operator-file` judges it",
    ):
        assert what in told


def test_a_selection_needs_a_spelling():
    def formula(x, g):
        return g if x > 0 else 0

    with pytest.raises(CodegenError, match=r"spell.fp32: no spelling of a comparison or selection.*\n.*write this kernel by hand"):
        plan.kernels(context("ft78ne").board, context("ft78ne").dialect, dataclasses.replace(SQRT, formula=formula))


@pytest.mark.parametrize("op", [GOOD, SQRT], ids=lambda op: op.name)
def test_the_bundled_operators_need_nothing_that_is_missing(op):
    limits.check(op)
