"""The interface: every kernel as the operator's page declares it, in the definition and in the public header.

Comes in: typed units. Goes out: findings where a prototype differs from the ABI or from the header, or a kernel is missing.
"""

from __future__ import annotations

from pathlib import Path

from codegen.spec.board import Board
from codegen.spec.operator import Operator
from codegen.verify.finding import Finding, Place
from codegen.verify.text.abi import abi, kernels_of
from codegen.verify.text.ctype import Function, Model
from codegen.verify.text.unit import Loaded


def check_definition(loaded: Loaded, name: str, wanted: Function) -> list[Finding]:
    """A kernel's definition against the ABI; the header it includes has been compared while it was read."""
    procedure = loaded.unit.procedures[name]
    if procedure.type != wanted:
        return [Finding("V008", f"`{name}` is {procedure.type}, but the operator's ABI is {wanted}", procedure.place)]
    if procedure.static:
        return [Finding("V008", f"`{name}` is static: nobody can call it", procedure.place)]
    return []


def check_header(loaded: Loaded, op: Operator, board: Board, model: Model) -> list[Finding]:
    """A public header declares exactly the kernels of its operator that the board has dtypes for."""
    found = []
    path, declared = loaded.source.path, dict(loaded.unit.prototypes)
    for name, dtype, variant in kernels_of(op, board):
        wanted = abi(op, dtype, variant, model)
        if name not in declared:
            found.append(Finding("V009", f"`{name}` is not declared", Place(path, 1, 1), (f"the ABI is {wanted}",)))
            continue
        type_, place = declared.pop(name)
        if type_ != wanted:
            found.append(Finding("V008", f"`{name}` is declared as {type_}, but the operator's ABI is {wanted}", place))
    for name, (_, place) in declared.items():
        if place.file == path:
            found.append(Finding("V008", f"`{name}` is declared, but is no kernel of {op.name} on {board.name}", place))
    return found


def missing_kernels(folder: Path, shown: str, op: Operator, board: Board, defined: set[str]) -> list[Finding]:
    """Kernels of a header in ``folder``/include that no file of the tree defines."""
    header = folder / "include" / op.header
    if not header.is_file():
        return []
    place = Place(f"{shown}/include/{op.header}", 1, 1)
    return [
        Finding("V009", f"`{name}` is declared in the header, but defined nowhere below {shown}", place)
        for name, _, _ in kernels_of(op, board)
        if name not in defined
    ]
