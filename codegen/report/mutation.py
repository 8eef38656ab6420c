"""The report of a mutation campaign: a table of kernels, one of kinds, and every survivor by name; or JSON.

Comes in: a ``Campaign``. Goes out: text on stdout.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from codegen.report.terminal import open_console

if TYPE_CHECKING:
    from codegen.verify.mutation.mutate import Campaign

_COLUMNS = ("mutants", "killed", "of these by the checks of the text", "proven equivalent", "performance only", "survived", "score")


def campaign_json(campaign: Campaign) -> dict[str, Any]:
    return {
        "mutants": len(campaign.fates),
        "killed": campaign.killed,
        "rejected": campaign.count("rejected"),
        "equivalent": campaign.equivalent,
        "proven": campaign.count("proven"),
        "performance_only": campaign.count("performance only"),
        "survived": [{"file": f.file, "line": f.line, "what": f"{f.kind}: {f.what}", "why": f.why} for f in campaign.survived],
        "score": campaign.score,
    }


def show_campaign(campaign: Campaign) -> None:
    from rich.markup import escape

    out = open_console()
    for f in campaign.survived:
        out.print(f"[bold red]survived[/] {escape(f'{f.file}:{f.line}: {f.kind}: {f.what}')}", soft_wrap=True)
        out.print(f"    {escape(f.why)}", soft_wrap=True)
    _table("kernel", {file: campaign.of(file=file) for file in dict.fromkeys(f.file for f in campaign.fates)}, campaign)
    out.print()
    _table("kind", {kind: campaign.of(kind=kind) for kind in sorted({f.kind for f in campaign.fates})}, campaign)
    out.print()
    reasons = Counter(f.why for f in campaign.fates if f.status in ("proven", "performance only"))
    for why, count in reasons.most_common():
        out.print(f"[dim]{count:>6,} equivalent: {escape(why)}[/]", soft_wrap=True)
    survived = len(campaign.survived)
    mark = "[bold red]SURVIVED[/]" if survived else "[bold green]KILLED[/]"
    deadly = len(campaign.fates) - campaign.equivalent
    out.print(f"{mark} {campaign.killed:,} of {deadly:,} mutants that are not equivalent; score {campaign.score:.4f}")


def _table(heading: str, rows: dict[str, Campaign], total: Campaign) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(heading, no_wrap=True)
    for column in _COLUMNS:
        table.add_column(column, justify="right", max_width=13)
    for name, c in [*rows.items(), ("all", total)] if len(rows) > 1 else rows.items():
        counts = (len(c.fates), c.killed, c.count("rejected"), c.count("proven"), c.count("performance only"), len(c.survived))
        table.add_row(name, *(f"{n:,}" for n in counts), f"{c.score:.4f}")
    open_console().print(table)
