"""What there is, for ``codegen boards`` and ``codegen operators``: one line of each, or all of some.

Comes in: specifications, and what their kernels take. Goes out: text, or JSON values.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from codegen.report.terminal import open_console
from codegen.spec.board import Board, shown
from codegen.spec.dialect import Dialect
from codegen.spec.dtype import DTYPES, VARIANTS
from codegen.spec.operator import Array, Operator
from codegen.spec.operator import Code as Choice

if TYPE_CHECKING:
    from codegen.emit.plan import Kernel

Code = dict[tuple[str, str], int | None]
"""Bytes of code by board and function; None where a board does not say what an operation takes."""


def board_json(board: Board, dialect: Dialect, kernels: list[Kernel], code: Code) -> dict[str, Any]:
    from codegen.emit.contract import ROUNDING, interrupts

    return {
        "name": board.name,
        "title": board.title,
        "dtypes": [d.name for d in board.dtype_list()],
        "dialect": dialect.name,
        "cores": board.cores.value,
        "lanes": _lanes(board, dialect),
        "facts": {name: {"value": value, "tag": tag, "source": source} for name, (value, tag, source) in board.tagged().items()},
        "rounding": ROUNDING,
        "interrupts": interrupts(kernels),
        "kernels": [
            {
                "function": k.function,
                "work_area_bytes": k.area_bytes if k.variant == "s" else 0,
                "stack_bytes": k.stack_bytes,
                "code_bytes": code[board.name, k.function],
                "longest_loop_passes": k.passes if k.variant == "s" else None,
            }
            for k in kernels
        ],
        "meanings": dict(Counter(tag for _, _, tag, _ in dialect.rows(dialect.intrinsic) + dialect.rows(dialect.meaning_of_names))),
    }


def _lanes(board: Board, dialect: Dialect) -> dict[str, int]:
    return {d.name: max(v.lanes for v in dialect.vector.values() if v.element == d.name) for d in board.dtype_list()}


def operator_json(op: Operator) -> dict[str, Any]:
    return {
        "name": op.name,
        "description": op.en,
        "dtypes": list(op.dtypes),
        "math": op.math,
        "header": op.header,
        "prototypes": [op.prototype_of(DTYPES[d], v) for d in op.dtypes for v in ("s", "p")],
    }


_OVERVIEW: tuple[tuple[str, Any], ...] = (
    ("board", "left"), ("", "left"), ("cores", "right"), ("lanes", "left"), ("dialect", "left"), ("known", "right"), ("inferred", "right"),
    ("guess", "right"),
)  # fmt: skip


def list_boards(chosen: list[tuple[Board, Dialect]]) -> None:
    """A line for each, with how many of its facts are how sure."""
    from rich.markup import escape
    from rich.table import Table

    console = open_console()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, justify in _OVERVIEW:
        table.add_column(heading, justify=justify, no_wrap=heading != "")
    for board, dialect in chosen:
        sure = Counter(tag for _, tag, _ in board.tagged().values())
        lanes = ", ".join(f"{d} x {n}" for d, n in _lanes(board, dialect).items())
        counts = [str(sure[tag]) for tag in ("known", "inferred", "guess")]
        table.add_row(board.name, escape(board.title), str(board.cores.value), lanes, dialect.name, *counts)
    console.print(table)
    console.print(f"Every fact with its source:  codegen boards {chosen[0][0].name}")


def show_boards(chosen: list[tuple[Board, Dialect]], planned: dict[str, list[Kernel]], code: Code) -> None:
    """Every fact with its source, meanings that are not known for sure, and what each kernel takes."""
    from rich.markup import escape
    from rich.table import Table

    from codegen.emit.contract import ROUNDING, interrupts

    console = open_console()
    for board, dialect in chosen:
        lanes = ", ".join(f"{d} x {n}" for d, n in _lanes(board, dialect).items())
        console.print(f"[bold]{board.title}[/] ({board.name}): {board.cores.value} cores, {lanes} lanes; {escape(dialect.title)}")
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("fact", no_wrap=True)
        table.add_column("value", max_width=40)
        table.add_column("sure")
        table.add_column("source", max_width=90)
        for name, (value, tag, source) in board.tagged().items():
            table.add_row(name, escape(shown(name, value)), _TAG[tag], escape(source))
        for declaration, meaning, tag, source in dialect.rows(dialect.intrinsic) + dialect.rows(dialect.meaning_of_names):
            if tag != "known":
                table.add_row("meaning", escape(f"{declaration} = {meaning}"), _TAG[tag], escape(source))
        console.print(table)
        kernels = planned[board.name]
        console.print(f"rounding: {ROUNDING}\ninterrupts: {escape(interrupts(kernels))}")
        for k in kernels:
            area = f"work area {k.area_bytes:,} bytes, " if k.variant == "s" and k.area_bytes else ""
            size = code[board.name, k.function]
            told = f", code about {size:,} bytes" if size else ""
            console.print(f"  {k.function}: {area}copies on the stack {k.stack_bytes:,} bytes{told}")
        console.print()


_TAG = {"known": "[green]known[/]", "inferred": "[yellow]inferred[/]", "guess": "[red]guess[/]"}


def list_operators(chosen: list[Operator]) -> None:
    """The name, what it is, and its formula."""
    from rich.markup import escape

    console = open_console()
    for op in chosen:
        console.print(f"[bold]{op.name}[/] ({', '.join(op.dtypes)}): {escape(op.en)}\n    {escape(op.math)}")
    console.print(f"Prototypes, parameters and accuracy:  codegen operators {chosen[0].name}")


def show_operators(chosen: list[Operator]) -> None:
    """Each with its prototypes, what the parameters are, and how accurate it is."""
    from rich.markup import escape

    console = open_console()
    for op in chosen:
        console.print(f"[bold]{op.name}[/] ({', '.join(op.dtypes)}): {escape(op.en)}\n\n    {escape(op.math)}\n")
        for d in op.dtypes:
            for v in VARIANTS:
                console.print(f"{escape(op.prototype_of(DTYPES[d], v))};", soft_wrap=True)
        console.print()
        for p in op.entries():
            console.print(f"  {p.name}: {escape(p.en)}{escape(_more(p))}", soft_wrap=True)
        console.print()
        for note in op.notes:
            console.print(f"  {escape(note)}", soft_wrap=True)
        if op.reason:
            console.print(f"  accuracy: {escape(op.reason)}", soft_wrap=True)
        console.print()


def _more(p: Any) -> str:
    if isinstance(p, Array):
        way = "changed in place" if p.is_ and p.out else "output" if p.out else "input"
        return f" ({way}{f', absent when {p.when} is 0' if p.when else ''})"
    return f" ({', '.join(f'{number} {name}' for name, number in p.codes.items())})" if isinstance(p, Choice) else ""
