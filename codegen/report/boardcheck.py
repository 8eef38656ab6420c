"""What `board-check` found, for people and for machines.

Comes in: a ``Report``. Goes out: text on stdout, or a JSON object.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from codegen.boardcheck.check import Report
from codegen.report.terminal import open_console


def report_json(report: Report) -> dict[str, Any]:
    return {
        "file": str(report.path),
        "passed": not report.problems,
        "problems": [{"where": p.where, "what": p.what, "todo": p.todo} for p in report.problems],
        "proven_spellings": report.proven,
        "lacking": [{"what": what, "for": purpose} for what, purpose in report.lacking],
        "unconfirmed": [{"what": what, "tag": tag, "source": source} for what, tag, source in report.unsure],
        "kernels": report.kernels,
    }


def show_report(report: Report) -> None:
    from rich.markup import escape
    from rich.table import Table

    console = open_console()

    def table(rows: Sequence[tuple[str, ...]], *widths: int) -> None:
        shown = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
        for width in widths:
            shown.add_column(max_width=width)
        for row in rows:
            shown.add_row("", *map(escape, row))
        console.print(shown)

    for problem in report.problems:
        console.print(f"[bold red]error:[/] {escape(str(problem))}", soft_wrap=True)
    dialect = report.dialect.name if report.dialect else "?"
    if report.proven:
        console.print(f"[bold]{len(report.proven)} spellings[/] of dialect {dialect} are proven to mean what they are there for.")
    if report.lacking:
        console.print("[bold]Not there[/], and what it would be used for:")
        table(report.lacking, 2, 48, 100)
    if report.unsure:
        console.print("[bold]Not confirmed[/]; read them in the vendor's SDK, then change the tag and the source:")
        table(sorted(((tag, what, source) for what, tag, source in report.unsure), key=lambda row: row[0]), 2, 8, 60, 80)
    if report.problems:
        console.print(f"[bold red]{len(report.problems)} to mend.[/] Then again: codegen board-check {report.path}")
        return
    assert report.board
    dtypes = ", ".join(report.board.dtypes.value)
    console.print(f"[bold green]OK[/] {report.board.title}: {report.board.cores.value} cores, {dtypes}; {len(report.kernels)} kernels.")
    where = f"--board-file {report.path}"
    console.print(f"Next:  codegen generate {where} && codegen verify {where}", soft_wrap=True)
