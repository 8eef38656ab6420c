"""What the emitter cannot write yet: an operator that needs it is refused, never emitted in part.

Comes in: an operator. Goes out: nothing, or a CodegenError with everything that is missing (but for operations: those are ``spell``'s).
"""

from __future__ import annotations

from codegen.errors import CodegenError, Problem
from codegen.spec.operator import Flag, Operator, Packed, Scalar

TODO = "write this kernel by hand: `codegen verify FILE.c --operator-file` judges it; `generate --operator` leaves the operator out"


def check(op: Operator) -> None:
    """Raises where a kernel of ``op`` cannot be written."""
    where = f"operator {op.name}"
    problems = [Problem(f"{where}: {key}", f"kernels with {what} cannot be emitted yet", TODO) for key, what in _missing(op)]
    if problems:
        raise CodegenError(problems)


def _missing(op: Operator) -> list[tuple[str, str]]:
    found = []
    if len(op.outputs()) > 1:
        found.append(("parameters", f"several outputs ({', '.join(a.name for a in op.outputs())})"))
    for p in op.parameters:
        if p in op.outputs() and p in op.inputs():
            found.append((f"parameters.{p.name}", "an array that is changed in place"))
        elif isinstance(p, Scalar) or (isinstance(p, Flag) and p.is_):
            found.append((f"parameters.{p.name}", "a scalar operand"))
        elif isinstance(p, Packed):
            found.append((f"parameters.{p.name}", "packed parameters"))
        elif p.c.startswith("const "):
            found.append((f"parameters.{p.name}", "an operand that the interface declares const"))
    if op.range:
        found.append((f"parameters.{op.range[0].name}", "a range in place of a size"))
    return found
