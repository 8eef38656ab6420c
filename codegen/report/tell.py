"""One report in the format that was asked for.

Comes in: findings, and how a command tells them to people and in its own JSON. Goes out: text on stdout.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from codegen.report import github, sarif
from codegen.report.terminal import json_text
from codegen.verify.finding import Finding


def tell(
    format_: str,
    findings: Sequence[Finding],
    titles: Mapping[str, str],
    *,
    verdict: str,
    root: Path,
    json: Callable[[], Any],
    full: Callable[[], None],
) -> None:
    """``verdict``: in one line; ``root``: where a finding without a place is said to lie."""
    match format_:
        case "json":
            click.echo(json_text(json()))
        case "sarif":
            click.echo(json_text(sarif.log(findings, titles, root)))
        case "github":
            github.show(findings, titles, verdict)
        case _:
            full()
