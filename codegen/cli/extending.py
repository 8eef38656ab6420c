"""Commands for boards, dialects and operators of one's own: begin a file, check it.

Comes in: a name, or a file. Goes out: files to be filled in, or everything that is wrong with one.
"""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.options import BOARDS, DIALECTS, FOLDER, formats, output
from codegen.errors import CodegenError, Problem


@click.command(name="new-board")
@click.argument("name")
@click.option("--from", "source", metavar="BOARD", shell_complete=BOARDS, help="A board, or a board file, whose values to begin with.")
@click.option("-o", "--output", "folder", type=FOLDER, default=Path(), show_default=True, help="Where to write.")
def new_board(name: str, source: str | None, folder: Path) -> None:
    """Writes NAME.toml, a board file in which every key is explained and every fact is a guess until you say where you read it."""
    from codegen.spec import board, scaffold

    scaffold.must_be_new(name, board.bundled(), "board")
    source = source or _nearest_one("board", {known: board.read(board.by_name(known)).title for known in board.bundled()})
    text = scaffold.board(name, Path(source) if source.endswith(".toml") else board.by_name(source))
    _write_new(folder, f"{name}.toml", text, "board.schema.json")
    click.echo(f"Change what differs from {source}, then:  codegen board-check {folder / name}.toml")


@click.command(name="new-dialect")
@click.argument("name")
@click.option("--from", "source", metavar="DIALECT", shell_complete=DIALECTS, help="A dialect, or a dialect file, to begin with.")
@click.option("-o", "--output", "folder", type=FOLDER, default=Path(), show_default=True, help="Where to write: beside the board file.")
def new_dialect(name: str, source: str | None, folder: Path) -> None:
    """Writes NAME.dialect.toml, for a board whose compiler speaks another C."""
    from codegen.spec import dialect, scaffold
    from codegen.spec.load import load

    scaffold.must_be_new(name, dialect.bundled(), "dialect")
    source = source or _nearest_one("dialect", {d: load(dialect.by_name(d), dialect.Dialect).title for d in dialect.bundled()})
    text = scaffold.dialect(name, Path(source) if source.endswith(".toml") else dialect.by_name(source))
    _write_new(folder, f"{name}.dialect.toml", text, "dialect.schema.json")
    click.echo(f'Change what differs from {source}, and set dialect = "{name}" in the board file beside it.')
    click.echo("Then:  codegen board-check BOARD.toml")


def _nearest_one(kind: str, titles: dict[str, str]) -> str:
    """Raises: a file begins with the values of one that is there, and only a person knows which is nearest."""
    rows = "".join(f"\n      {name:<12} {title}" for name, title in titles.items())
    raise CodegenError(Problem(f"new-{kind}", f"--from is missing: the {kind} to begin with", f"name the nearest:{rows}"))


def _write_new(folder: Path, file: str, text: str, schema: str) -> None:
    from codegen.spec import scaffold

    for path in scaffold.write({folder / file: text, folder / schema: scaffold.schema(scaffold.SCHEMAS[schema])}):
        click.echo(f"wrote {path}")


@click.command(name="new-operator")
@click.argument("name")
@click.option("-o", "--output", "folder", type=FOLDER, default=Path(), show_default=True, help="Where to write.")
def new_operator(name: str, folder: Path) -> None:
    """Writes NAME.py, an operator file that works as it is, with what may stand in it explained."""
    from codegen.emit.render import environment
    from codegen.spec import operator, scaffold

    scaffold.must_be_new(name, operator.bundled(), "operator")
    path = folder / f"{name}.py"
    for written in scaffold.write({path: environment().get_template("operator.py.j2").render(name=name)}):
        click.echo(f"wrote {written}")
    click.echo("Say what it computes, then:")
    for verb in ("generate", "verify"):
        click.echo(f"  codegen {verb} --operator-file {path}")


@click.command()
@output
def schema(folder: Path) -> None:
    """Writes JSON Schemas of board and dialect files, by which editors check and complete them (`#:schema` in the first line)."""
    from codegen.spec import scaffold

    for path in scaffold.write({folder / name: scaffold.schema(model) for name, model in scaffold.SCHEMAS.items()}):
        click.echo(f"wrote {path}")


@click.command(name="board-check")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@formats("full", "json")
@click.pass_context
def board_check(context: click.Context, path: Path, format_: str) -> None:
    """Everything that is missing, contradictory or unsure in a board file and in its dialect.

    Each spelling of the dialect is proven to mean what it is there for, by what the dialect says its names mean.
    """
    from codegen.boardcheck.check import check
    from codegen.report import boardcheck, terminal
    from codegen.spec import board as boards
    from codegen.spec.select import choose

    if not path.exists() and str(path) in boards.bundled():
        path = boards.by_name(str(path))
    report = check(path, choose((), (), (), ()).operators)
    if format_ == "json":
        click.echo(terminal.json_text(boardcheck.report_json(report)))
    else:
        boardcheck.show_report(report)
    context.exit(2 if report.problems else 0)
