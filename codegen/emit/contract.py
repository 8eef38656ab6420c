"""What a public header tells its caller, and what an example main passes.

Comes in: board, operator and the planned kernels of both. Goes out: comment lines, and values with their comments.
"""

from __future__ import annotations

import textwrap

from codegen.emit.plan import Kernel
from codegen.spec.board import Board
from codegen.spec.operator import Array, Code, CoreMask, Flag, Operator, Parameter, Size

COLUMN = 18


def contract(board: Board, op: Operator, kernels: list[Kernel]) -> list[str]:
    """The comment lines of the public header: parameters, aliasing, alignment, caches, accuracy."""
    lines = ["Parameters"]
    for parameter in op.parameters:
        lines += _hanging(parameter.name, f"{parameter.en}; {_shape(board, op, parameter)}")
    out = op.outputs()[0].name
    area = board.work_area.value
    lines += ["", "Rules"]
    lines += _hanging(
        "arrays", f"{out} overlaps no input. Arrays need the alignment of their element only; vector-aligned ones are faster."
    )
    lines += _hanging("bad arguments", "an unknown code or a NULL array that is needed: nothing is written.")
    called = "called by every core of core_mask with the same arguments; ends in a barrier among them."
    caches = f"Before the call the caller writes its inputs back from its caches and invalidates {out} in them."
    lines += _hanging("_s", f"{called} {caches} {area:#x} bytes of each core's private memory are the work area of the call.")
    lines += _hanging("_p", "called by one core on operands in its private memory; no DMA, no barrier.")
    for note in op.notes:
        lines += _hanging("note", note + ".")
    lines += ["", "Accuracy, against the exact result, where operands and intermediates are 0 or within [2^-126, 2^126]"]
    for k in kernels:
        if k.variant == "s":
            lines += _hanging(k.dtype.name, _accuracy(op, k))
    return lines


def _shape(board: Board, op: Operator, parameter: Parameter) -> str:
    match parameter:
        case Size():
            return "0 or less: nothing is touched"
        case Code():
            return ", ".join(f"{value} {name}" for name, value in parameter.codes.items())
        case Flag():
            return "an int"
        case CoreMask():
            return f"bits above the board's {board.cores.value} cores are ignored; no bit left: nothing happens. _s only"
        case Array():
            n = f"[{op.size.name}]"
            if not parameter.by:
                return f"{n}, {'written' if parameter.out else 'read'}"
            each = [code for code, mode in parameter.modes.items() if mode == "each"]
            rest = [code for code in parameter.modes if code not in each]
            return f"{n} for {', '.join(each)}; [1] for {', '.join(rest)}, nothing beyond it is read"
    raise AssertionError(parameter)


def _accuracy(op: Operator, k: Kernel) -> str:
    spelling = k.dialect.spell.fp32
    way = "divide" if spelling and spelling.div else "residual" if spelling and spelling.fma else "newton"
    codes = op.codes()
    if not codes:
        return f"{op.bound(k.dtype.name, way, {}, 1):g} ulp"
    code = codes[0]
    bounds = {name: op.bound(k.dtype.name, way, {code.name: name}, 1) for name in code.codes}
    if len(set(bounds.values())) == 1:
        return f"{next(iter(bounds.values())):g} ulp"
    return ", ".join(f"{value:g} ulp for {name}" for name, value in bounds.items())


def _hanging(term: str, text: str) -> list[str]:
    wrapped = textwrap.wrap(text, width=92 - COLUMN)
    return [f"  {term:<{COLUMN - 2}}{wrapped[0]}", *(" " * COLUMN + line for line in wrapped[1:])]


def scalar_comments(k: Kernel) -> list[tuple[str, str]]:
    """(value, comment) of each parameter of the variant in the reference page's example; arrays have neither."""
    rows = []
    for p in k.operator.of_variant(k.variant):
        match p:
            case Size():
                rows.append((str(p.example), ""))
            case Code():
                rows.append((str(p.codes[p.example]), p.example))
            case Flag():
                value = p.example_s if k.variant == "s" else p.example_p
                rows.append((str(value), "true" if value else "false"))
            case CoreMask():
                rows.append((f"0x{k.board.example.core_mask:02x}", ""))
            case _:
                rows.append(("", ""))
    return rows
