"""The commands: arguments in, one call into the package, a report and an exit code out.

Exit codes: 0 clean; 1 findings; 2 usage or specification; 3 an internal error. Heavy imports wait until a command needs them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from codegen import __version__
from codegen.errors import CodegenError, Problem, nearest

F = TypeVar("F", bound=Callable[..., Any])
FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)


class Number(click.ParamType):
    """An int, also as 0x.. or 0b.."""

    name = "number"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        try:
            return value if isinstance(value, int) else int(value, 0)
        except ValueError:
            self.fail(f"{value!r} is not a number (decimal, 0x.. or 0b..)", param, ctx)


NUMBER = Number()


def selection(command: F) -> F:
    """The options that choose boards and operators."""
    for option in (
        click.option("--operator-file", "operator_files", multiple=True, type=FILE, metavar="F.py", help="An operator file of your own."),
        click.option("--operator", "operators", multiple=True, metavar="O", help="Only this operator (several times for several)."),
        click.option("--board-file", "board_files", multiple=True, type=FILE, metavar="F.toml", help="A board file of your own."),
        click.option("--board", "boards", multiple=True, metavar="B", help="Only this board (several times for several)."),
    ):
        command = option(command)
    return command


def output(command: F) -> F:
    return click.option("-o", "--output", "folder", type=FOLDER, default=Path("generated"), show_default=True, help="The tree.")(command)


def formats(*names: str) -> Callable[[F], F]:
    return click.option("--format", "format_", type=click.Choice(names), default=names[0], show_default=True, help="How to report.")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}, invoke_without_command=True)
@click.version_option(__version__, prog_name="codegen")
@click.pass_context
def cli(context: click.Context) -> None:
    """C kernels for DSP boards: generated from data files, verified from the text that was written."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
        click.echo("\nStart with:  codegen generate && codegen verify")


@cli.command()
@selection
@output
@click.option("--force", is_flag=True, help="Overwrite files that were edited since they were emitted.")
def generate(boards: Any, board_files: Any, operators: Any, operator_files: Any, folder: Path, force: bool) -> None:
    """Writes kernels, headers, example mains and a Makefile fragment per board."""
    from codegen.emit import tree
    from codegen.spec.select import choose

    chosen = choose(boards, board_files, operators, operator_files)
    changes = tree.compare(tree.emitted(chosen), folder, chosen)
    written = tree.write(changes, force)
    for path in written:
        click.echo(f"wrote {folder / path}")
    same = len(changes.new) - len(written)
    click.echo(f"{len(written)} written, {same} unchanged, in {folder}/ for {', '.join(b.name for b, _ in chosen.boards)}")
    for path in changes.orphaned:
        click.echo(f"orphaned: {folder / path} is emitted by nothing any more; delete it", err=True)


@cli.command()
@selection
@output
@click.option("--force", is_flag=True, help="Overwrite headers that were edited since they were emitted.")
def headers(boards: Any, board_files: Any, operators: Any, operator_files: Any, folder: Path, force: bool) -> None:
    """Rewrites only the public headers, and says what changed in the interface."""
    from codegen.emit import tree
    from codegen.emit.interface import changes_of
    from codegen.spec.select import choose

    chosen = choose(boards, board_files, operators, operator_files)
    changes = tree.compare(tree.emitted(chosen, only_headers=True), folder, chosen, only_headers=True)
    written = tree.write(changes, force)
    for path in written:
        click.echo(f"wrote {folder / path}")
        for line in changes_of(changes.old.get(path), changes.new[path]):
            click.echo(f"  {line}")
    click.echo(f"{len(written)} headers written, {len(changes.new) - len(written)} unchanged")


@cli.command()
@selection
@output
@click.option("--diff", is_flag=True, help="Show what differs.")
@click.pass_context
def check(context: click.Context, boards: Any, board_files: Any, operators: Any, operator_files: Any, folder: Path, diff: bool) -> None:
    """Regenerates in memory and lists changed, missing and orphaned files."""
    from codegen.emit import tree
    from codegen.spec.select import choose

    chosen = choose(boards, board_files, operators, operator_files)
    changes = tree.compare(tree.emitted(chosen), folder, chosen)
    for what in ("missing", "changed", "orphaned"):
        for path in getattr(changes, what):
            click.echo(f"{what}: {folder / path}" + (" (edited by hand)" if path in changes.edited else ""))
            if diff and what == "changed":
                click.echo(changes.diff(path))
    if changes.clean:
        click.echo(f"{len(changes.new)} files in {folder}/ are what the generator emits")
    else:
        click.echo("run `codegen generate` to bring the tree up to date", err=True)
        context.exit(1)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE|DIR]...")
@click.option("--board", metavar="B", help="The board of the files (else from their path, else from their head comment).")
@click.option("--board-file", "board_files", multiple=True, type=FILE, metavar="F.toml", help="A board file of your own.")
@click.option("--operator", "operators", multiple=True, metavar="O", help="Only kernels of this operator.")
@click.option("--operator-file", "operator_files", multiple=True, type=FILE, metavar="F.py", help="An operator file of your own.")
@click.option("-n", "n", type=NUMBER, help="Only calls with this number of elements.")
@click.option("--core-mask", type=NUMBER, help="Only calls with this core mask.")
@click.option("--reduction", metavar="R", help="Only calls with this reduction: its name or its number.")
@click.option("--given", metavar="WORDS", help="Only calls like this: the words of a finding's repro line.")
@click.option("--exhaustive", is_flag=True, help="All 2^32 pairs of inputs through each half kernel (minutes); fp32 stays sampled.")
@click.option("--jobs", "-j", type=click.IntRange(1), default=os.cpu_count() or 1, show_default="all cores", help="Processes.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--no-cache", is_flag=True, help="Run everything, also what the store of results knows.")
@formats("full", "json")
@click.pass_context
def verify(
    context: click.Context,
    paths: tuple[Path, ...],
    board: str | None,
    board_files: Any,
    operators: Any,
    operator_files: Any,
    n: int | None,
    core_mask: int | None,
    reduction: str | None,
    given: str | None,
    exhaustive: bool,
    jobs: int,
    strict: bool,
    no_cache: bool,
    format_: str,
) -> None:
    """Reads the C from disk, checks it, and runs it in the interpreter against the NumPy reference.

    Without FILE or DIR: the folder `generated`.
    """
    from codegen.report import terminal
    from codegen.spec.select import choose
    from codegen.store import Store
    from codegen.verify import run, sweep
    from codegen.verify.calls.given import Narrow

    chosen = choose((board,) if board else (), board_files, operators, operator_files)
    if exhaustive and any(x is not None for x in (n, core_mask, reduction, given)):
        what = "runs calls of its own, which -n, --core-mask, --reduction and --given do not narrow"
        raise CodegenError(Problem("--exhaustive", what, "leave them out, or leave --exhaustive out"))
    options = run.Options(Narrow(n, core_mask, reduction, given), operators, jobs, strict)
    if any(str(path) in ("", ".") and not path.name for path in paths) and "" in sys.argv[1:]:
        raise CodegenError(Problem("an empty path", "names no file", "name a file or a folder, or leave it out"))
    chosen_paths = list(paths) or [Path("generated")]
    files = {b.name: b.path for b, _ in chosen.boards if b.path}
    tasks = run.tasks(chosen_paths, chosen, files, board, options)
    roots = [path for path in chosen_paths if path.is_dir()] if not options.narrow else []
    store = None if no_cache else Store.at_home()
    if format_ == "json":
        verdict = run.verify(tasks, chosen, roots, options, store=store)
        if exhaustive:
            sweep.exhaust(sweep.jobs_of(tasks, verdict), verdict, jobs, store=store)
        click.echo(terminal.json_text(terminal.verdict_json(verdict)))
    else:
        with terminal.progress(len(tasks)) as advance:
            verdict = run.verify(tasks, chosen, roots, options, advance, store)
        if exhaustive:
            all_pairs = sweep.jobs_of(tasks, verdict)
            with terminal.progress(len(all_pairs), "all pairs") as advance:
                sweep.exhaust(all_pairs, verdict, jobs, advance, store)
        terminal.show_verdict(verdict, tasks)
    context.exit(0 if verdict.passed else 1)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE|DIR]...")
@click.option("--board", metavar="B", help="The board of the files (else from their path, else from their head comment).")
@click.option("--board-file", "board_files", multiple=True, type=FILE, metavar="F.toml", help="A board file of your own.")
@click.option("--operator", "operators", multiple=True, metavar="O", help="Only kernels of this operator.")
@click.option("--operator-file", "operator_files", multiple=True, type=FILE, metavar="F.py", help="An operator file of your own.")
@click.option("--sanitize", is_flag=True, help="A part of the calls also under ASan with UBSan, and under TSan.")
@click.option("--misra", is_flag=True, help="Also the rules of MISRA C:2012, by cppcheck.")
@click.option("-n", "n", type=click.IntRange(1), help="Elements in bulk for each kernel and compiler.  [default: 10000000]")
@click.option("--given", metavar="WORDS", help="Only calls like this: the words of a finding's repro line.")
@click.option("--jobs", "-j", type=click.IntRange(1), default=os.cpu_count() or 1, show_default="all cores", help="Processes.")
@formats("full", "json")
@click.pass_context
def native(
    context: click.Context,
    paths: tuple[Path, ...],
    board: str | None,
    board_files: Any,
    operators: Any,
    operator_files: Any,
    sanitize: bool,
    misra: bool,
    n: int | None,
    given: str | None,
    jobs: int,
    format_: str,
) -> None:
    """Compiles the C as it is by every compiler there is, runs it on a team of threads, and compares it with the interpreter bit for bit.

    Without FILE or DIR: the folder `generated`.
    """
    from codegen.native import job, run
    from codegen.report import native as report
    from codegen.report import terminal
    from codegen.spec.select import choose
    from codegen.verify import run as verify

    chosen = choose((board,) if board else (), board_files, operators, operator_files)
    files = {b.name: b.path for b, _ in chosen.boards if b.path}
    tasks = verify.tasks(list(paths) or [Path("generated")], chosen, files, board, verify.Options(operators=operators))
    options = job.Options(sanitize, misra, job.BULK if n is None else n, given, jobs)
    if format_ == "json":
        verdict = run.run(tasks, options)
        click.echo(terminal.json_text(report.verdict_json(verdict)))
    else:
        with terminal.progress(len(tasks), "compiling and running") as advance:
            verdict = run.run(tasks, options, advance)
        report.show_verdict(verdict, tasks)
    context.exit(0 if verdict.passed else 1)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE|DIR]...")
@click.option("--board", metavar="B", help="The board of the files (else from their path, else from their head comment).")
@click.option("--board-file", "board_files", multiple=True, type=FILE, metavar="F.toml", help="A board file of your own.")
@click.option("--operator", "operators", multiple=True, metavar="O", help="Only kernels of this operator.")
@click.option("--operator-file", "operator_files", multiple=True, type=FILE, metavar="F.py", help="An operator file of your own.")
@click.option("-n", "n", type=NUMBER, help="Elements of the call.  [default: 1048576]")
@click.option("--core-mask", type=NUMBER, help="The cores of the call.  [default: all of the board]")
@click.option("--plot", "picture", type=FILE, metavar="FILE.svg", help="Draw roofline and timeline (needs matplotlib).")
@click.option("--jobs", "-j", type=click.IntRange(1), default=os.cpu_count() or 1, show_default="all cores", help="Processes.")
@formats("full", "json")
@click.pass_context
def estimate(
    context: click.Context,
    paths: tuple[Path, ...],
    board: str | None,
    board_files: Any,
    operators: Any,
    operator_files: Any,
    n: int | None,
    core_mask: int | None,
    picture: Path | None,
    jobs: int,
    format_: str,
) -> None:
    """How long a kernel takes by its text: loops scheduled on the board's units, DMA and cores on a timeline.

    Without FILE or DIR: the folder `generated`. Exit code 1: a kernel could not be estimated.
    """
    from codegen.estimate.kernel import DEFAULT_N, Wanted
    from codegen.estimate.run import estimates
    from codegen.report import estimate as report
    from codegen.report import terminal
    from codegen.spec.select import choose
    from codegen.verify import run

    wanted = Wanted(DEFAULT_N if n is None else n, core_mask)
    chosen = choose((board,) if board else (), board_files, operators, operator_files)
    files = {b.name: b.path for b, _ in chosen.boards if b.path}
    tasks = run.tasks(list(paths) or [Path("generated")], chosen, files, board, run.Options(operators=operators))
    with terminal.progress(len(tasks), "estimating") as advance:
        found = estimates(tasks, wanted, jobs, advance)
    if picture:
        from codegen.report.estimate_plot import draw

        draw(found, picture)
    if format_ == "json":
        click.echo(terminal.json_text(report.listing(found)))
    else:
        report.show(found)
    kernels = [k for _, file in found for k in file.kernels]
    context.exit(0 if kernels and all(k.good for k in kernels) else 1)


@cli.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option("--board", "board", metavar="B", help="The board.")
@click.option("--board-file", "board_file", type=FILE, metavar="F.toml", help="A board file of your own.")
@click.option("--tree", type=FOLDER, default=Path("generated"), show_default=True, help="The tree with its kernels.")
def standin(folder: Path, board: str | None, board_file: Path | None, tree: Path) -> None:
    """Writes the stand-ins for a board's vendor headers into DIR, with what make, CMake and editors need, to debug kernels on a PC.

    Nothing that is there is overwritten.
    """
    from codegen.native.export import export
    from codegen.spec.select import choose
    from codegen.verify.text.unit import Context

    if (board is None) == (board_file is None):
        raise CodegenError(Problem("standin", "is for one board", "give --board or --board-file"))
    chosen = choose((board,) if board else (), (board_file,) if board_file else (), (), ())
    written, same = export(Context(*chosen.boards[0], chosen.operators), folder, tree)
    for path in written:
        click.echo(f"wrote {path}")
    click.echo(f"{len(written)} written, {same} unchanged, in {folder}/; make: include standin.mk, CMake: add_subdirectory")


@cli.command()
@click.argument("code", required=False)
@formats("full", "json")
def explain(code: str | None, format_: str) -> None:
    """What a finding means on a board, why it matters, what to do, and an example.

    Without CODE: the list of all codes.
    """
    from codegen.report import explain as report
    from codegen.report.terminal import json_text
    from codegen.verify.finding import CODES

    code = code.upper() if code else None
    if code and code not in CODES:
        raise CodegenError(Problem("explain", f"{code!r} is the code of no finding", nearest(code, CODES)))
    if format_ == "json":
        click.echo(json_text(report.page_json(code) if code else report.listing_json()))
    else:
        click.echo(report.page(code) if code else report.listing())


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE|DIR]...")
@click.option("--board", metavar="B", help="The board of the files (else from their path, else from their head comment).")
@click.option("--board-file", "board_files", multiple=True, type=FILE, metavar="F.toml", help="A board file of your own.")
@click.option("--operator", "operators", multiple=True, metavar="O", help="Only kernels of this operator.")
@click.option("--operator-file", "operator_files", multiple=True, type=FILE, metavar="F.py", help="An operator file of your own.")
@click.option("--sample", type=click.IntRange(1), metavar="K", help="Only K mutants, of all kinds, spread over the text.")
@click.option("--write", "folder", type=FOLDER, metavar="DIR", help="Only write the C text of the mutants, for a compiler to be asked.")
@click.option("--jobs", "-j", type=click.IntRange(1), default=os.cpu_count() or 1, show_default="all cores", help="Processes.")
@formats("full", "json")
@click.pass_context
def mutate(
    context: click.Context,
    paths: tuple[Path, ...],
    board: str | None,
    board_files: Any,
    operators: Any,
    operator_files: Any,
    sample: int | None,
    folder: Path | None,
    jobs: int,
    format_: str,
) -> None:
    """Changes kernels in many small wrong ways, and tells how many of them `verify --strict` notices.

    Without FILE or DIR: the folder `generated`. Exit code 0: every mutant is killed or equivalent; 1: some survived.
    """
    from codegen.report import mutation, terminal
    from codegen.spec.select import choose
    from codegen.verify import run
    from codegen.verify.mutation import mutate

    chosen = choose((board,) if board else (), board_files, operators, operator_files)
    options = run.Options(operators=operators, strict=True)
    files = {b.name: b.path for b, _ in chosen.boards if b.path}
    found = mutate.jobs_of(run.tasks(list(paths) or [Path("generated")], chosen, files, board, options))
    picked = mutate.sample(found, sample) if sample else found
    if folder:
        written = mutate.write(picked, folder)
        click.echo(f"{len(written)} mutants written to {folder}/")
        return
    with terminal.progress(len(picked), "mutants") as advance:
        campaign = mutate.campaign(picked, jobs, advance)
    if format_ == "json":
        click.echo(terminal.json_text(mutation.campaign_json(campaign)))
    else:
        mutation.show_campaign(campaign)
    context.exit(1 if campaign.survived else 0)


@cli.command()
@click.option("--board-file", "board_files", multiple=True, type=FILE, metavar="F.toml", help="A board file of your own.")
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


@cli.command(name="new-board")
@click.argument("name")
@click.option("--from", "source", required=True, metavar="BOARD", help="A board, or a board file, whose values to begin with.")
@click.option("-o", "--output", "folder", type=FOLDER, default=Path(), show_default=True, help="Where to write.")
def new_board(name: str, source: str, folder: Path) -> None:
    """Writes NAME.toml, a board file in which every key is explained and every fact is a guess until you say where you read it."""
    from codegen.spec import board, scaffold

    scaffold.must_be_new(name, board.bundled(), "board")
    text = scaffold.board(name, Path(source) if source.endswith(".toml") else board.by_name(source))
    _write_new(folder, f"{name}.toml", text, "board.schema.json")
    click.echo(f"Change what differs from {source}, then:  codegen board-check {folder / name}.toml")


@cli.command(name="new-dialect")
@click.argument("name")
@click.option("--from", "source", required=True, metavar="DIALECT", help="A dialect, or a dialect file, to begin with.")
@click.option("-o", "--output", "folder", type=FOLDER, default=Path(), show_default=True, help="Where to write: beside the board file.")
def new_dialect(name: str, source: str, folder: Path) -> None:
    """Writes NAME.dialect.toml, for a board whose compiler speaks another C."""
    from codegen.spec import dialect, scaffold

    scaffold.must_be_new(name, dialect.bundled(), "dialect")
    text = scaffold.dialect(name, Path(source) if source.endswith(".toml") else dialect.by_name(source))
    _write_new(folder, f"{name}.dialect.toml", text, "dialect.schema.json")
    click.echo(f'Change what differs from {source}, and set dialect = "{name}" in the board file beside it.')
    click.echo("Then:  codegen board-check BOARD.toml")


def _write_new(folder: Path, file: str, text: str, schema: str) -> None:
    from codegen.spec import scaffold

    for path in scaffold.write({folder / file: text, folder / schema: scaffold.schema(scaffold.SCHEMAS[schema])}):
        click.echo(f"wrote {path}")


@cli.command()
@output
def schema(folder: Path) -> None:
    """Writes JSON Schemas of board and dialect files, by which editors check and complete them (`#:schema` in the first line)."""
    from codegen.spec import scaffold

    for path in scaffold.write({folder / name: scaffold.schema(model) for name, model in scaffold.SCHEMAS.items()}):
        click.echo(f"wrote {path}")


@cli.command(name="board-check")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@formats("full", "json")
@click.pass_context
def board_check(context: click.Context, path: Path, format_: str) -> None:
    """Everything that is missing, contradictory or unsure in a board file and in its dialect.

    Each spelling of the dialect is proven to mean what it is there for, by what the dialect says its names mean.
    """
    from codegen.boardcheck.check import check
    from codegen.report import boardcheck, terminal
    from codegen.spec.select import choose

    report = check(path, choose((), (), (), ()).operators)
    if format_ == "json":
        click.echo(terminal.json_text(boardcheck.report_json(report)))
    else:
        boardcheck.show_report(report)
    context.exit(2 if report.problems else 0)


@cli.command(name="operators")
@click.option("--operator-file", "operator_files", multiple=True, type=FILE, metavar="F.py", help="An operator file of your own.")
@formats("full", "json")
def operators_(operator_files: Any, format_: str) -> None:
    """The operators: formula, dtypes, prototypes, accuracy."""
    from codegen.report import terminal
    from codegen.spec import operator as spec
    from codegen.spec.select import choose

    chosen = choose((), (), tuple(spec.bundled()), operator_files).operators
    if format_ == "json":
        click.echo(terminal.json_text([terminal.operator_json(op) for op in chosen]))
    else:
        terminal.show_operators(chosen)


def main() -> None:
    """The console script: exceptions become messages and exit codes."""
    try:
        code = cli.main(standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        code = 2
    except click.Abort:
        click.echo("interrupted", err=True)
        code = 130
    except CodegenError as error:
        for problem in error.problems:
            click.echo(f"error: {problem}", err=True)
        code = error.exit_code
    except BrokenPipeError:
        code = 0
    except Exception as error:
        import traceback

        traceback.print_exc()
        problem = Problem(
            "internal error",
            f"{type(error).__name__}: {error}",
            "this is a fault of codegen itself: please report it with the lines above",
        )
        click.echo(f"error: {problem}", err=True)
        code = 3
    sys.exit(code)
