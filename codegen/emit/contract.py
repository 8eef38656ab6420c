"""What a public header tells its caller, and what an example main passes.

Comes in: board, operator and the planned kernels of both. Goes out: comment lines, and values with their comments.
"""

from __future__ import annotations

import re
import textwrap

from codegen.emit.plan import Kernel
from codegen.emit.spell import float_literal
from codegen.spec.board import Board
from codegen.spec.dtype import DType
from codegen.spec.operator import Array, Begin, Code, CoreMask, End, Flag, Operator, Packed, Parameter, Scalar, Size

WIDTH = 96
MODES = {"each": "{}[n]", "first": "{}[0]", "first / size": "{}[0] / {}"}


ROUNDING = "to nearest, ties to even, as a core starts; the mode is neither read nor changed."


def contract(board: Board, op: Operator, kernels: list[Kernel], code: dict[str, int | None]) -> list[str]:
    """The comment lines of the public header: parameters, aliasing, alignment, caches, accuracy. ``code``: bytes of each kernel."""
    told = [line for name, value in names(op) for line in hanging(name, value, 8)]
    lines = ["where", *told, ""] if told else []
    lines += ["Parameters"]
    for parameter in op.parameters:
        lines += hanging(parameter.name, f"{parameter.en}{shape(board, op, parameter)}", 18)
        for at, entry in enumerate(parameter.of if isinstance(parameter, Packed) else ()):
            lines += hanging("", f"[{at}] {entry.name}: {entry.en}{shape(board, op, entry)}", 18)
    lines += ["", "Rules"]
    for term, text in rules(op, kernels, code):
        lines += hanging(term, text, 18)
    for note in op.notes:
        lines += hanging("note", note + ".", 18)
    lines += ["", "Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]"]
    for k in kernels:
        if k.variant == "s":
            lines += hanging(k.dtype.name, accuracy(op, k), 18)
    return lines


def names(op: Operator) -> list[tuple[str, str]]:
    """What the names in the formula stand for, where these are not the parameters' own."""
    said = set(re.findall(r"\w+", op.math))
    named = [(array.is_, f"{array.is_}[n]", value_of(op, array)) for array in op.inputs()]
    named += [(operand.is_, operand.is_, operand.name) for operand in (*op.scalars(), *op.flags()) if operand.is_]
    return [(left, right) for name, left, right in named if name in said and left != right and right.partition("[")[0] not in said]


def value_of(op: Operator, array: Array) -> str:
    """What the formula's operand is."""
    if array.by:
        told = [f"{MODES[mode].format(array.name, op.size.name)} for {code}" for code, mode in array.modes.items()]
        return ", ".join(told)
    return f"{array.name}[n]" + (f", or {array.otherwise:g} when {array.when} is 0" if array.when else "")


def shape(board: Board, op: Operator, parameter: Parameter) -> str:
    """What follows a parameter's description: its elements, its codes, values that touch nothing."""
    match parameter:
        case Size():
            return "; 0 or less: nothing is touched"
        case Code():
            return ": " + ", ".join(f"{value} {name}" for name, value in parameter.codes.items())
        case Begin():
            return "; less than 0: nothing is touched"
        case End():
            return f"; not above {op.range[0].name}: nothing is touched" if op.range else ""
        case Packed(of=of):
            return f", [{len(of)}], in; NULL, or a number that no int holds: nothing is written"
        case Flag() | Scalar():
            return ""
        case CoreMask():
            return f" (_s only); bits above the board's {board.cores.value} cores are ignored; no bit left: nothing happens"
        case Array():
            n = f", [{op.range[1].name if op.range else op.size.name}]"
            if parameter.when:
                return f"{n}, in; ignored, and may be NULL, when {parameter.when} is 0"
            if not parameter.by:
                return f"{n}, {'in and out' if parameter.out and parameter.is_ else 'out' if parameter.out else 'in'}"
            each = [code for code, mode in parameter.modes.items() if mode == "each"]
            rest = [code for code in parameter.modes if code not in each]
            return f"{n} for {', '.join(each)}, [1] for {', '.join(rest)}, in; nothing beyond is read"
    raise AssertionError(parameter)


def rules(op: Operator, kernels: list[Kernel], code: dict[str, int | None]) -> list[tuple[str, str]]:
    outs, k = [a.name for a in op.outputs()], kernels[0]
    out = " and ".join(", ".join(outs).rsplit(", ", 1))
    overlaps = f"{out} overlaps no input" if len(outs) == 1 and not op.outputs()[0].is_ else "what is written overlaps no other array"
    bad = "an unknown code or a NULL array that is needed" if op.codes() else "a NULL array"
    note = re.sub(r"\bAREA\b", f"{max(k.area_bytes for k in kernels):#x}", k.runtime.work_area_note)
    note = re.sub(r"\bOUTPUT\b", out, note)
    flush = " Subnormal operands and results count as signed zeros." if k.board.subnormals.value == "flush" else ""
    if k.divide and k.dialect.spell.fp32 and k.dialect.spell.fp32.fma:
        flush += " A zero result may lose its sign."
    them = "it" if len(outs) == 1 else "them"
    faster = "line-aligned" if k.any_address else "vector-aligned"
    team = f" {k.runtime.team_note}" if k.runtime.team_note else ""
    rules = {
        "arrays": f"{overlaps}. Arrays need the alignment of their element only; {faster} ones are faster.{flush}",
        "bad arguments": f"{bad}: nothing is written; the cores of core_mask still meet in the barrier.",
        "_s": "called by every core of core_mask, with the same arguments and with addresses that every core sees; "
        f"ends in a barrier among them.{team}",
        "caches": f"before _s the caller writes its inputs back, writes {out} back and invalidates {them} (whole lines), and leaves "
        "these lines alone until _s returns.",
        "work area": note,
        "_p": f"called by one core on operands in {k.private_memory}; no DMA, no barrier, no work area.",
    }
    own = ", ".join(f"{x.stack_bytes} bytes in {x.dtype.prefix}_*_{x.variant}" for x in kernels if x.stack_bytes)
    rules["stack"] = f"copies for tails: {own}; the compiler's own frames come on top."
    sizes = [f"{size:,} bytes in {name}" for name, size in code.items() if size]
    if sizes:
        rules["code"] = f"about {', '.join(sizes)}; reckoned from the text."
    rules["rounding"] = ROUNDING
    rules["interrupts"] = interrupts(kernels)
    if k.in_place:  # coherent caches, and operands where they are
        del rules["caches"], rules["work area"]
    return list(rules.items())


def interrupts(kernels: list[Kernel]) -> str:
    """What holds interrupts off, and for how long."""
    board, dialect = kernels[0].board, kernels[0].dialect
    if board.interrupt_threshold and dialect.interrupt_threshold:
        return dialect.interrupt_threshold.note.replace("CYCLES", f"{board.interrupt_threshold.value:,}")
    passes = max(k.passes for k in kernels)
    return dialect.interrupts.replace("PASSES", f"{passes:,}") or "nothing here holds them off."


def accuracy(op: Operator, k: Kernel) -> str:
    spelling = k.dialect.spell.fp32
    way = "divide" if spelling and spelling.div else "residual" if spelling and spelling.fma else "newton"
    seed = f", if the reciprocal seed is good to {spelling.seed_bits} bits" if spelling and spelling.seed_bits and k.divide else ""
    choices = [({}, "")] if not op.codes() else [({op.codes()[0].name: name}, f" for {name}") for name in op.codes()[0].codes]
    told = []
    for modes, label in choices:
        near, far = (op.bound(k.dtype.name, way, modes, n) for n in (1, 2**24 + 1))
        told.append(f"{near:g} ulp{label}" + (f" ({far:g} beyond 2^24 elements)" if far != near else ""))
    values = {text.split()[0] for text in told}
    return (f"{values.pop()} ulp" if len(values) == 1 and "beyond" not in "".join(told) else ", ".join(told)) + seed


def hanging(term: str, text: str, column: int) -> list[str]:
    """``term``, then ``text`` wrapped from ``column`` on."""
    first, *rest = textwrap.wrap(text, width=WIDTH - column, break_on_hyphens=False)
    return [f"  {term:<{column - 3}} {first}", *(" " * column + line for line in rest)]


def example_of(p: Parameter, k: Kernel) -> tuple[str, str, str]:
    """(declaration, value, comment) of a parameter that is no array, as the example main of the reference page passes it."""
    match p:
        case Size() | Begin() | End():
            return p.c, str(p.example), ""
        case Code():
            return p.c, str(p.codes[p.example]), p.example
        case Flag():
            value = p.example_s if k.variant == "s" else p.example_p
            if p.type == "bool":
                return p.c, "true" if value else "false", ""
            return p.c, str(value), "true" if value else "false"
        case Scalar():
            return p.declare(k.dtype), number(p, k.dtype), ""
        case CoreMask():
            return p.c, f"0x{k.board.example.core_mask:02x}", ""
        case Packed(of=of):
            rows = [example_of(entry, k) for entry in of]
            told = ", ".join(entry.name + (f" ({comment})" if comment else "") for entry, (_, _, comment) in zip(of, rows, strict=True))
            declared = p.declare(k.dtype).replace("*", "") + f"[{len(of)}]"
            return declared, f"{{ {', '.join(value for _, value, _ in rows)} }}", told
    raise AssertionError(p)


def number(p: Scalar, dtype: DType) -> str:
    """The first value that a scalar is tried with, as C."""
    text = float_literal(p.values[0])
    return f"({dtype.c}){text}" if p.type == "T" and dtype.c != "float" else text
