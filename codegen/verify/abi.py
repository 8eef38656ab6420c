"""The ABI: which kernels a board has of an operator, and their C types.

Comes in: operator and board. Goes out: names and function types.
"""

from __future__ import annotations

from collections.abc import Iterator

from codegen.spec.board import Board
from codegen.spec.dtype import VARIANTS, DType
from codegen.spec.operator import Array, Operator
from codegen.verify.ctype import BY_ELEMENT, FLOAT, INT, VOID, CType, Function, Model


def abi(op: Operator, dtype: DType, variant: str, model: Model) -> Function:
    """The type of a kernel as the operator file declares it."""
    types: list[CType] = []
    for p in op.of_variant(variant):
        if isinstance(p, Array):
            types.append(model.pointer(BY_ELEMENT[dtype.name]))
        else:
            types.append({"int": INT, "float": FLOAT, "T": BY_ELEMENT[dtype.name]}[p.c.split()[0]])
    return Function(VOID, tuple(types))


def kernels_of(op: Operator, board: Board) -> Iterator[tuple[str, DType, str]]:
    """(function, dtype, variant) of every kernel that the board should have."""
    for dtype in board.dtype_list():
        if dtype.name in op.dtypes:
            for variant in VARIANTS:
                yield op.symbol(dtype, variant), dtype, variant
