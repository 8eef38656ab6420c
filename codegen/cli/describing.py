"""Commands that tell what there is: boards and operators.

Comes in: files of one's own, beside the bundled ones. Goes out: tables or JSON on stdout.
"""

from __future__ import annotations

from typing import Any

import click

from codegen.cli.options import board_files, formats, operator_files


@click.command()
@board_files
@formats("full", "json")
def boards(board_files: Any, format_: str) -> None:
    """The boards: lanes, cores, how sure each fact is, and what their kernels take."""
    from codegen.emit import plan
    from codegen.emit.render import kernel_text
    from codegen.emit.size import code_bytes
    from codegen.report import terminal
    from codegen.spec import board as spec
    from codegen.spec.select import choose

    chosen = choose(tuple(spec.bundled()), board_files, (), ())
    planned = {b.name: [k for op in chosen.operators for k in plan.kernels(b, d, op)] for b, d in chosen.boards}
    code = {(b, k.function): code_bytes(k, kernel_text(k)) for b, kernels in planned.items() for k in kernels}
    if format_ == "json":
        click.echo(terminal.json_text([terminal.board_json(b, d, planned[b.name], code) for b, d in chosen.boards]))
    else:
        terminal.show_boards(chosen.boards, planned, code)


@click.command()
@operator_files
@formats("full", "json")
def operators(operator_files: Any, format_: str) -> None:
    """The operators: formula, dtypes, prototypes, accuracy."""
    from codegen.report import terminal
    from codegen.spec import operator as spec
    from codegen.spec.select import choose

    chosen = choose((), (), tuple(spec.bundled()), operator_files).operators
    if format_ == "json":
        click.echo(terminal.json_text([terminal.operator_json(op) for op in chosen]))
    else:
        terminal.show_operators(chosen)
