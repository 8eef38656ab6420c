"""From plans to text: every file of a board's folder, final to the byte.

Comes in: board, dialect, operators. Goes out: ``{relative path: text}``, each with its sha256 in the first line.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from codegen.emit import plan
from codegen.emit.arguments import Arguments
from codegen.emit.contract import contract, example_of, hanging
from codegen.emit.size import code_bytes
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.dtype import DTYPES, VARIANTS
from codegen.spec.operator import Array, Operator

WIDTH = 100
HASH = "dsp-codegen sha256 "
FP16 = DTYPES["fp16"]


def templates() -> Path:
    """The templates: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parent.parent
    return package / "templates" if (package / "templates").is_dir() else package.parent / "templates"


def wrap(head: str, items: list[str], tail: str) -> str:
    """``head`` items ``tail`` on one line, or broken between items, continued two levels deeper than ``head``."""
    line = head + ", ".join(items) + tail
    if len(line) <= WIDTH:
        return line
    indent = " " * (len(head) - len(head.lstrip()) + 8)
    lines, current = [], head
    for k, item in enumerate(items):
        piece = item + ("," if k < len(items) - 1 else tail)
        if current.strip() and len(current) + len(piece) + 1 > WIDTH:
            lines.append(current.rstrip())
            current = indent
        current += piece + " "
    return "\n".join([*lines, current.rstrip()])


def fold(line: str) -> str:
    """A line of code; one that is too long goes on below it, two levels deeper."""
    if len(line) <= WIDTH:
        return line
    indent = " " * (len(line) - len(line.lstrip()) + 8)
    lines = []
    while len(line) > WIDTH and (place := _break(line)):
        lines.append(line[:place].rstrip())
        line = indent + line[place:].lstrip()
    return "\n".join([*lines, line])


def _break(line: str) -> int:
    """Where: at the ``?`` of a choice, behind a comma of the outermost call, at ``||``, or nowhere: 0."""
    text = line[:WIDTH]
    places = [m.end() for m in re.finditer(r"(?<=\S) (?=\? )", text)] or _outermost_commas(text)
    places = places or [m.end() for m in re.finditer(r"(?<=\S) (?=\|\| )", text)]
    return max(places, default=0) or line.find(", ") + 1  # deep inside calls of long names


def _outermost_commas(text: str) -> list[int]:
    """Where the arguments of the outermost call go on."""
    found = [(text[: m.end()].count("(") - text[: m.end()].count(")"), m.end()) for m in re.finditer(r", ", text)]
    return [end for depth, end in found if depth == min(found)[0]]


def comment(text: str) -> str:
    """A comment on a line of its own, or on several."""
    if len(text) + 6 <= WIDTH:
        return f"/* {text} */"
    return f"/*\n{lines(text)}\n */"


def lines(text: str) -> str:
    """Text inside a block comment."""
    return "\n".join(f" * {line}" for line in textwrap.wrap(text, WIDTH - 4, break_on_hyphens=False))


@cache
def environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates()),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
        keep_trailing_newline=True,
    )
    made.globals.update(wrap=wrap, fold=fold, comment=comment, lines=lines)
    return made


def _render(template: str, mark: str, **values: Any) -> str:
    body = environment().get_template(template).render(**values)
    body = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", body)).strip("\n") + "\n"
    return seal(body, mark)


def seal(body: str, mark: str) -> str:
    """``body`` below a first line that holds its hash."""
    digest = hashlib.sha256(body.encode()).hexdigest()
    return f"{mark} {HASH}{digest}{' */' if mark == '/*' else ''}\n{body}"


def is_edited(text: str) -> bool:
    """True when ``text`` is not what its first line's hash was made of: a person wrote it, or changed it."""
    first, _, body = text.partition("\n")
    match = re.search(HASH + "([0-9a-f]{64})", first)
    return not match or match[1] != hashlib.sha256(body.encode()).hexdigest()


def files(board: Board, dialect: Dialect, operators: list[Operator], inputs: dict[str, str]) -> dict[str, str]:
    """All files of ``board`` for ``operators``. ``inputs``: operator name -> hash of its specifications, "" -> the board's alone."""
    out: dict[str, str] = {}
    half = dialect.half if FP16 in board.dtype_list() else None
    common = {"board": board, "dialect": dialect, "half": half}

    def put(path: str, template: str, **values: Any) -> None:
        out[f"{board.name}/{path}"] = _render(template, "#" if path.endswith(".mk") else "/*", **common, **values)

    supplied = [(declaration, row.todo) for declaration, row in dialect.supplied.items()]
    typedefs = [(name, v.typedef) for name, v in dialect.vector.items() if v.typedef and v.element in board.dtypes.value]
    checks = [line for item in dialect.check_first for line in hanging("-", item + ".", 4)]
    put(
        f"include/{board.name}_board.h",
        "board.h.j2",
        typedefs=typedefs,
        supplied=supplied,
        check_first=checks,
        threshold=dialect.interrupt_threshold if board.interrupt_threshold else None,
        cycles=str(board.interrupt_threshold.value) if board.interrupt_threshold else "",
        guard=_guard(f"{board.name}_board"),
        inputs=inputs[""],
    )
    if half:
        put(f"include/{board.name}_types.h", "types.h.j2", guard=_guard(f"{board.name}_types"), inputs=inputs[""])
    put("kernels.mk", "kernels.mk.j2", prefix=board.name.upper(), inputs=inputs[""])
    for op in operators:
        kernels = plan.kernels(board, dialect, op)
        for k in kernels:
            out[f"{board.name}/src/{k.file}"] = kernel_text(k, inputs[op.name])
        code = {k.function: code_bytes(k, out[f"{board.name}/src/{k.file}"]) for k in kernels}
        put(f"include/{op.header}", "header.h.j2", op=op, inputs=inputs[op.name], **_header(board, op, kernels, code))
        for k in kernels:
            put(f"examples/{k.function}_main.c", "main.c.j2", op=op, inputs=inputs[op.name], **_main(k))
    return out


def kernel_text(k: plan.Kernel, inputs: str = "") -> str:
    return _render("kernel.c.j2", "/*", k=k, a=Arguments(k), inputs=inputs)


def headers(board: Board, dialect: Dialect, operators: list[Operator], inputs: dict[str, str]) -> dict[str, str]:
    """The public headers only."""
    return {
        path: text
        for path, text in files(board, dialect, operators, inputs).items()
        if any(path.endswith(f"include/{op.header}") for op in operators)
    }


def _guard(name: str) -> str:
    return f"{name.upper()}_H"


def prototypes(op: Operator, kernels: list[plan.Kernel], variant: str) -> list[tuple[str, list[str], str]]:
    """What ``wrap`` makes the prototypes of: head, parameters, tail."""
    return [(f"void {k.function}(", [p.declare(k.dtype) for p in op.of_variant(variant)], ");") for k in kernels if k.variant == variant]


def _header(board: Board, op: Operator, kernels: list[plan.Kernel], code: dict[str, int | None]) -> dict[str, Any]:
    titles = {
        "s": "Operands in shared memory; the cores of core_mask share the work.",
        "p": f"Called by one core, on operands in {kernels[0].private_memory}.",
    }
    standard = [header for header, word in (("<stdbool.h>", "bool "),) if any(p.c.startswith(word) for p in op.parameters)]
    declared = [(titles[v], prototypes(op, kernels, v)) for v in VARIANTS]
    return {"prototypes": declared, "standard": standard, "contract": contract(board, op, kernels, code), "guard": _guard(op.name)}


def _main(k: plan.Kernel) -> dict[str, Any]:
    """The reference page's call: raw addresses for the arrays, then the scalars, then one call."""
    example = k.board.example
    length = k.operator.range[1].example if k.operator.range else k.operator.size.example
    addresses = _addresses(k) or (example.shared if k.variant == "s" else example.private)
    arrays = [
        (f"{k.dtype.c} *{array.name} = ({k.dtype.c} *)0x{address:08X};", array.en)
        for array, address in zip(k.operator.arrays(), addresses, strict=False)
    ] or [(f"static {k.dtype.c} {array.name}[{length}];", array.en) for array in k.operator.arrays()]
    rows = [example_of(p, k) for p in k.operator.of_variant(k.variant) if not isinstance(p, Array)]
    scalars = [(f"{declaration} = {value};", comment) for declaration, value, comment in rows]
    if addresses:
        note = "The addresses stand for buffers of yours, which are filled elsewhere."
    else:
        note = "The arrays are all zeros: fill them before the call."
    if k.variant == "s":
        note += " Every core of the mask makes this call."
    return {
        "function": k.function,
        "note": note,
        "arrays": arrays,
        "scalars": scalars,
        "arguments": [p.name for p in k.operator.of_variant(k.variant)],
    }


def _addresses(k: plan.Kernel) -> list[int]:
    """The operator's own addresses, where they lie in the board's memory."""
    kind = VARIANTS[k.variant]
    addresses = k.operator.addresses.get(k.variant, [])
    regions = [r for r in k.board.region.values() if r.kind == kind]
    return addresses if all(any(r.start <= a < r.start + r.bytes for r in regions) for a in addresses) else []
