"""Commands that have real compilers at kernels.

Comes in: kernels on disk, or a board. Goes out: a verdict, or files for people who debug on a PC.
"""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.options import BOARDS, FILE, FOLDER, Asked, formats, jobs, kernels
from codegen.errors import CodegenError, Problem


@click.command()
@kernels
@click.option("--sanitize", is_flag=True, help="A part of the calls also under ASan with UBSan, and under TSan.")
@click.option("--misra", is_flag=True, help="Also the rules of MISRA C:2012, by cppcheck.")
@click.option("-n", "n", type=click.IntRange(1), help="Elements in bulk for each kernel and compiler.  [default: 10000000]")
@click.option("--given", metavar="WORDS", help="Only calls like this: the words of a finding's repro line.")
@jobs
@formats("full", "json", "github", "sarif")
@click.pass_context
def native(
    context: click.Context, asked: Asked, sanitize: bool, misra: bool, n: int | None, given: str | None, jobs: int, format_: str
) -> None:
    """Compiles the C as it is by every compiler there is, runs it on a team of threads, and compares it with the interpreter bit for bit.

    Without FILE or DIR: the folder `generated`.
    """
    from codegen.native import job, run
    from codegen.report import native as report
    from codegen.report import terminal
    from codegen.report.tell import tell
    from codegen.verify import run as verify
    from codegen.verify.finding import CODES

    tasks = asked.tasks(verify.Options(operators=asked.operators))
    options = job.Options(sanitize, misra, job.BULK if n is None else n, given, jobs)
    with terminal.progress(len(tasks), "compiling and running") as advance:
        verdict = run.run(tasks, options, advance)
    tell(
        format_,
        verdict.findings,
        CODES,
        verdict=report.summary(verdict),
        root=asked.folders[0],
        json=lambda: report.verdict_json(verdict),
        full=lambda: report.show_verdict(verdict, tasks),
    )
    context.exit(0 if verdict.passed else 1)


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option("--board", "board", metavar="B", shell_complete=BOARDS, help="The board.")
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
        todo = f"give --board or --board-file: one of {', '.join(BOARDS(None, None, ''))}, or a file of your own"
        raise CodegenError(Problem("standin", "is for one board", todo))
    chosen = choose((board,) if board else (), (board_file,) if board_file else (), (), ())
    written, same = export(Context(*chosen.boards[0], chosen.operators), folder, tree)
    for path in written:
        click.echo(f"wrote {path}")
    click.echo(f"{len(written)} written, {same} unchanged, in {folder}/; make: include standin.mk, CMake: add_subdirectory")
