"""Commands that tell what there is: boards and operators.

Comes in: names, and files of one's own beside the bundled ones. Goes out: tables or JSON on stdout.
"""

from __future__ import annotations

from typing import Any

import click

from codegen.cli.options import BOARDS, OPERATORS, board_files, formats, operator_files


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...", shell_complete=BOARDS)
@board_files
@formats("full", "json")
def boards(names: tuple[str, ...], board_files: Any, format_: str) -> None:
    """The boards, a line of each; of those that are named, every fact with its source, and what their kernels take."""
    from codegen.emit import plan
    from codegen.emit.render import kernel_text
    from codegen.emit.size import code_bytes
    from codegen.report import describe
    from codegen.report.terminal import json_text
    from codegen.spec import board as spec
    from codegen.spec.select import choose

    chosen = choose(names or tuple(spec.bundled()), board_files, (), ())
    if format_ == "full" and not names:
        describe.list_boards(chosen.boards)
        return
    planned = {b.name: [k for op in chosen.operators for k in plan.kernels(b, d, op)] for b, d in chosen.boards}
    code = {(b, k.function): code_bytes(k, kernel_text(k)) for b, kernels in planned.items() for k in kernels}
    if format_ == "json":
        click.echo(json_text([describe.board_json(b, d, planned[b.name], code) for b, d in chosen.boards]))
    else:
        describe.show_boards(chosen.boards, planned, code)


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...", shell_complete=OPERATORS)
@operator_files
@formats("full", "json")
def operators(names: tuple[str, ...], operator_files: Any, format_: str) -> None:
    """The operators with their formulas; of those that are named, prototypes, parameters and accuracy."""
    from codegen.report import describe
    from codegen.report.terminal import json_text
    from codegen.spec import operator as spec
    from codegen.spec.select import choose

    chosen = choose((), (), names or tuple(spec.bundled()), operator_files).operators
    if format_ == "json":
        click.echo(json_text([describe.operator_json(op) for op in chosen]))
    elif names:
        describe.show_operators(chosen)
    else:
        describe.list_operators(chosen)
