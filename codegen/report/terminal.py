"""Reports for people (tables, through rich) and for machines (JSON).

Comes in: verdicts and specifications. Goes out: text on stdout; progress on stderr, and only on a terminal.
"""

from __future__ import annotations

import contextlib
import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codegen.verify.finding import Finding
    from codegen.verify.run import Task, Verdict


def json_text(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def verdict_json(verdict: Verdict) -> dict[str, Any]:
    return {
        "passed": verdict.passed,
        "kernels": [
            {
                "file": k.file,
                "function": k.function,
                "board": k.board,
                "operator": k.operator,
                "dtype": k.dtype,
                "variant": k.variant,
                "runs": k.runs,
                "elements_compared": k.elements,
                "max_ulp": _finite(k.worst),
                "ulp_bound": k.bound,
                "coverage": k.coverage,
                "proved_up_to_n": k.proved_up_to,
                "seconds": round(k.seconds, 3),
            }
            for k in verdict.kernels
        ],
        "examples": [{"file": e.file, "board": e.board, "passed": e.passed} for e in verdict.examples],
        "findings": [f.json() for f in verdict.findings],
    }


# for people


def open_console(stderr: bool = False) -> Any:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, soft_wrap=False, width=None if sys.stdout.isatty() else 160)


@contextlib.contextmanager
def progress(total: int, what: str = "verifying") -> Iterator[Callable[[str], None]]:
    """A progress bar on a terminal; nothing elsewhere."""
    console = open_console(stderr=True)
    if not console.is_terminal or not total:
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    with Progress(TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("verify", total=total)
        yield lambda _: bar.advance(task)


def show_verdict(verdict: Verdict, tasks: list[Task]) -> None:
    """The findings with their source lines, a table of the kernels, one line of verdict."""
    from rich.markup import escape
    from rich.table import Table

    console = open_console()
    show_findings(console, verdict.findings, {task.shown: task.path for task in tasks})
    if verdict.findings:
        codes = sorted({finding.code for finding in verdict.findings})
        console.print(f"[dim]more about {'it' if len(codes) == 1 else 'them'}: codegen explain {codes[0]}[/]")
    if verdict.kernels:
        table = Table(box=None, pad_edge=False, header_style="bold")
        for heading, justify in _COLUMNS:
            table.add_column(heading, justify=justify, no_wrap=True)
        for k in verdict.kernels:
            mark = "[green]ok[/]" if k.passed else "[red]FAILED[/]"
            proven = f"n <= {k.proved_up_to}" if k.proved_up_to else "sampled"
            worst = f"{k.worst:.4g}" if math.isfinite(k.worst) else "wrong"
            seconds = f"{k.seconds:.2f}"
            table.add_row(k.board, k.function, f"{k.runs:,}", f"{k.elements:,}", k.coverage, worst, f"{k.bound:g}", proven, seconds, mark)
        console.print(table)
    for k in verdict.kernels:
        if k.not_proved and k.passed:
            console.print(f"[dim]{k.function}: the split is sampled, not proven: {escape(k.not_proved)}[/]")
    _trust(console, verdict)
    if verdict.damaged:
        console.print(f"[dim]{verdict.damaged} broken entries of the store of results were made again[/]")
    show_line(console, verdict.passed, summary(verdict))


def show_findings(console: Any, findings: Sequence[Finding], paths: Mapping[str, Path]) -> None:
    """Each with its source line. ``paths``: where a file lies that is shown by another name."""
    from rich.markup import escape

    for finding in findings:
        path = paths.get(finding.place.file, Path(finding.place.file)) if finding.place else None
        source = path.read_text("utf-8", errors="replace") if path and path.is_file() else None
        first, _, rest = finding.full(source).partition("\n")
        console.print(f"[bold {'red' if finding.severity == 'error' else 'yellow'}]{escape(first)}[/]", soft_wrap=True)
        console.print(escape(rest) + "\n", soft_wrap=True)


def show_line(console: Any, passed: bool, line: str) -> None:
    """The verdict, which begins with PASSED or FAILED."""
    word, _, rest = line.partition(" ")
    console.print(f"[bold {'green' if passed else 'red'}]{word}[/] {rest}", soft_wrap=True)


def summary(verdict: Verdict) -> str:
    """The verdict in one line."""
    errors = sum(f.severity == "error" for f in verdict.findings)
    elements, runs = sum(k.elements for k in verdict.kernels), sum(k.runs for k in verdict.kernels)
    examples = f", {sum(e.passed for e in verdict.examples)} of {len(verdict.examples)} examples" if verdict.examples else ""
    good = sum(k.passed for k in verdict.kernels)
    what = f"{good} of {len(verdict.kernels)} kernels{examples}; {runs:,} runs, {elements:,} elements compared, {verdict.seconds:.1f} s"
    if verdict.kept:
        what += f"; {verdict.kept} of {verdict.files} files as verified before (--no-cache runs them again)"
    return f"PASSED {what}" if verdict.passed else f"FAILED {errors} finding{'s' if errors != 1 else ''}; {what}"


_COLUMNS: tuple[tuple[str, Any], ...] = (
    ("board", "left"), ("kernel", "left"), ("runs", "right"), ("elements", "right"), ("inputs", "left"), ("largest ulp seen", "right"),
    ("bound", "right"), ("split proven for", "left"), ("s", "right"), ("", "left"),
)  # fmt: skip


def _trust(console: Any, verdict: Verdict) -> None:
    """How many meanings of vendor names the verdict rests on, by how sure they are."""
    per_board: dict[str, Counter[str]] = {}
    for k in verdict.kernels:
        counter = per_board.setdefault(k.board, Counter())
        for tag, count in k.tags.items():
            counter[tag] = max(counter[tag], count)
    for board, counter in per_board.items():
        if counter:
            told = ", ".join(f"{counter[tag]} {tag}" for tag in ("known", "inferred", "guess") if counter[tag])
            console.print(
                f"[dim]{board}: trusts meanings of vendor names per kernel, at most: {told} (`codegen boards {board}` tells which)[/]"
            )
