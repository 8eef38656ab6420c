"""Reports of ``codegen native``: for people (a table, through rich) and for machines (JSON).

Comes in: its verdict. Goes out: text on stdout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.native.misra import OF_PROGRAMS
from codegen.report.terminal import open_console, show_findings, show_line

if TYPE_CHECKING:
    from codegen.native.job import Result
    from codegen.native.run import Verdict
    from codegen.verify.run import Task


def verdict_json(verdict: Verdict) -> dict[str, Any]:
    return {
        "passed": verdict.passed,
        "kernels": [_result_json(r) for r in verdict.results if not r.example],
        "examples": [_result_json(r) for r in verdict.results if r.example],
        "headers": verdict.headers,
        "elements_compared": verdict.elements,
        "deviations": [
            {"rule": d.rule, "files": d.files, "dialects": list(d.dialects), "reason": d.reason, "needed": n}
            for d, n in verdict.deviations.items()
        ],
        "misra_of_whole_programs_left_out": verdict.of_programs,
        "skipped": [{"what": skip.what, "todo": skip.todo} for skip in verdict.skipped],
        "findings": [finding.json() for finding in verdict.findings],
    }


def _result_json(result: Result) -> dict[str, Any]:
    programs = [
        {"by": p.tool, "version": p.version, "runs": p.runs, "elements_compared": p.elements, "seconds": round(p.seconds, 3)}
        for p in result.programs
    ]
    return {
        "file": result.file,
        "function": result.function,
        "board": result.board,
        "passed": result.passed,
        "programs": programs,
        "left_out": result.left_out,
        "seconds": round(result.seconds, 3),
    }


_COLUMNS: tuple[tuple[str, Any], ...] = (
    ("board", "left"), ("kernel", "left"), ("by", "left"), ("runs", "right"), ("elements", "right"), ("ns/element", "right"), ("", "left"),
)  # fmt: skip


def show_verdict(verdict: Verdict, tasks: list[Task]) -> None:
    """The findings with their source lines, a row for each program of each kernel, what was not run, one line of verdict."""
    from rich.markup import escape
    from rich.table import Table

    console = open_console()
    show_findings(console, verdict.findings, {task.shown: task.path for task in tasks})
    if verdict.findings:
        console.print(f"[dim]more about them: codegen explain {sorted({f.code for f in verdict.findings})[0]}[/]")
    kernels = [r for r in verdict.results if not r.example]
    if kernels:
        table = Table(box=None, pad_edge=False, header_style="bold")
        for heading, justify in _COLUMNS:
            table.add_column(heading, justify=justify, no_wrap=True)
        for r in kernels:
            for p in r.programs:
                mark = "[red]FAILED[/]" if p.out else "[yellow]skipped[/]" if p.not_run else "[green]ok[/]"
                speed = f"{p.seconds / p.elements * 1e9:.2f}" if p.elements else ""
                table.add_row(r.board, r.function, p.tool, f"{p.runs:,}", f"{p.elements:,}", speed, mark)
            if not r.programs:
                table.add_row(r.board, r.function, "nothing", "0", "0", "", "[red]FAILED[/]" if r.findings else "[yellow]skipped[/]")
        console.print(table)
    for deviation, count in ((d, count) for d, count in verdict.deviations.items() if count):
        console.print(f"[dim]MISRA C:2012 {deviation.rule}, {deviation}: {count} times; {escape(deviation.reason)}[/]", soft_wrap=True)
    for text in _not_run(verdict):
        console.print(f"[yellow]{escape(text)}[/]" if text.startswith("skipped") else f"[dim]{escape(text)}[/]", soft_wrap=True)
    show_line(console, verdict.passed, summary(verdict))


def _not_run(verdict: Verdict) -> list[str]:
    """What the verdict does not rest on."""
    left_out: dict[str, int] = {}
    for result in verdict.results:
        for why, count in result.left_out.items():
            left_out[why] = left_out.get(why, 0) + count
    told = [f"left to `codegen verify`: {count:,} calls with {why}" for why, count in left_out.items() if count]
    if verdict.of_programs:
        rules = ", ".join(sorted(OF_PROGRAMS))
        what = f"{verdict.of_programs:,} findings by rules about all files of a board: these are a part of them"
        told.append(f"left out of MISRA C:2012 {rules}: {what}; give the board's whole folder to have them judged")
    return told + [f"skipped: {skip.what}: {skip.todo.removeprefix('skipped: ')}" for skip in verdict.skipped]


def summary(verdict: Verdict) -> str:
    """The verdict in one line."""
    examples = [r for r in verdict.results if r.example]
    kernels = [r for r in verdict.results if not r.example]
    parts = [f"{sum(r.passed for r in kernels)} of {len(kernels)} kernels"]
    parts += [f"{sum(r.passed for r in examples)} of {len(examples)} examples"] if examples else []
    parts += [f"{verdict.headers} headers from C and C++"] if verdict.headers else []
    runs = sum(p.runs for r in verdict.results for p in r.programs)
    word = "PASSED" if verdict.passed else "FAILED"
    text = f"{word} {', '.join(parts)}; {runs:,} runs, {verdict.elements:,} elements compared bit for bit, {verdict.seconds:.1f} s"
    return text + (f"; {len(verdict.skipped)} skipped" if verdict.skipped else "")
