"""The ABI: which kernels a board has of an operator, and their C types.

Comes in: operator and board. Goes out: names and function types.
"""

from __future__ import annotations

from collections.abc import Iterator

from codegen.spec.board import Board
from codegen.spec.dtype import VARIANTS, DType
from codegen.spec.operator import Array, Operator, Packed
from codegen.verify.text.ctype import BY_ELEMENT, VOID, CType, Function, Model


def abi(op: Operator, dtype: DType, variant: str, model: Model) -> Function:
    """The type of a kernel as the operator file declares it."""
    types: list[CType] = []
    for p in op.of_variant(variant):
        type_ = BY_ELEMENT[dtype.name] if p.type == "T" else model.names[p.type]
        types.append(model.pointer(type_, p.c.startswith("const ")) if isinstance(p, Array | Packed) else type_)
    return Function(VOID, tuple(types))


def kernels_of(op: Operator, board: Board) -> Iterator[tuple[str, DType, str]]:
    """(function, dtype, variant) of every kernel that the board should have."""
    for dtype in board.dtype_list():
        if dtype.name in op.dtypes:
            for variant in VARIANTS:
                yield op.symbol(dtype, variant), dtype, variant
