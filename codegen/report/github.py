"""Findings as annotations of GitHub Actions, in the log and the job's summary.

Comes in: findings, and the verdict in one line. Goes out: workflow commands on stdout, and what GitHub does not show of them in the file
that $GITHUB_STEP_SUMMARY names, where it names one: of a step it shows ten errors and ten warnings.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from codegen.errors import writing
from codegen.verify.finding import Finding, Place

SHOWN = 10
"""Annotations of a kind that GitHub shows of a step."""
ROOM = 900_000
"""Bytes of a step's summary, of which GitHub takes 1 MiB."""


def show(findings: Sequence[Finding], titles: Mapping[str, str], verdict: str) -> None:
    """``titles``: what each code means."""
    rest: list[Finding] = []
    count = {"error": 0, "warning": 0}
    for finding in findings:
        count[finding.severity] += 1
        if count[finding.severity] <= SHOWN:
            click.echo(annotation(finding, titles))
        else:
            rest.append(finding)
    for finding in rest:
        click.echo(finding.full())
    click.echo(verdict)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with writing(Path(summary), "$GITHUB_STEP_SUMMARY names it"), Path(summary).open("a", encoding="utf-8") as file:
            file.write(markdown(rest, titles, verdict))


def annotation(finding: Finding, titles: Mapping[str, str]) -> str:
    """A workflow command."""
    place = finding.place
    where = f"file={_property(workspace_path(place.file))},line={max(1, place.line)},col={max(1, place.column)}," if place else ""
    title = _property(f"{finding.code}: {titles.get(finding.code, finding.code)}")
    return f"::{finding.severity} {where}title={title}::{_data(text(finding))}"


def text(finding: Finding) -> str:
    """All that is said of a finding beside its place."""
    return "\n".join([finding.message, *finding.notes, *([f"repro: {finding.repro}"] if finding.repro else [])])


def markdown(rest: Sequence[Finding], titles: Mapping[str, str], verdict: str) -> str:
    """The verdict, and a table of the findings that GitHub shows nowhere else."""
    head = f"{verdict}\n\n"
    if not rest:
        return head
    head += f"Of a step, GitHub shows {SHOWN} errors and {SHOWN} warnings. The others:\n\n| where | what | |\n|---|---|---|\n"
    rows, size = list[str](), 0
    for finding in rest:
        place = finding.place or Place("", 0, 0)
        row = (
            f"| `{workspace_path(place.file)}:{place.line}` | {finding.code}: {titles.get(finding.code, '')} | {_cell(finding.message)} |\n"
        )
        size += len(row.encode())
        if size > ROOM:
            rows.append(f"| | | {len(rest) - len(rows)} more are in the log |\n")
            break
        rows.append(row)
    return head + "".join(rows) + "\n"


def workspace_path(file: str) -> str:
    """As seen from the root of the checkout, where GitHub says where that is; else as it was named."""
    root = os.environ.get("GITHUB_WORKSPACE")
    path = Path(file).resolve()
    return (
        path.relative_to(Path(root).resolve()).as_posix() if root and path.is_relative_to(Path(root).resolve()) else Path(file).as_posix()
    )


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def _cell(value: str) -> str:
    return value.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
