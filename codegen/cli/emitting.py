"""Commands that write the tree, or compare with it.

Comes in: a choice of boards and operators, or two trees. Goes out: files below a folder, and what changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from codegen.cli.options import FOLDER, formats, output, selection

if TYPE_CHECKING:
    from codegen.spec.select import Chosen

MANY = 12
"""More files than these in one folder are told by one line."""


def _wrote(folder: Path, written: Sequence[str]) -> list[str]:
    """What was written, a line for each file, or for each folder with ``MANY``."""
    count = Counter(PurePosixPath(path).parent for path in written)
    lines: dict[str, None] = {}
    for path in written:
        parent = PurePosixPath(path).parent
        lines[f"wrote {count[parent]} files in {folder / parent}/" if count[parent] > MANY else f"wrote {folder / path}"] = None
    return list(lines)


@click.command()
@selection
@output
@click.option("--force", is_flag=True, help="Overwrite files that were edited since they were emitted.")
def generate(chosen: Chosen, folder: Path, force: bool) -> None:
    """Writes kernels, headers, example mains and a Makefile fragment per board."""
    from codegen.emit import tree

    changes = tree.compare(tree.emitted(chosen), folder, chosen)
    written = tree.write(changes, force)
    for line in _wrote(folder, written):
        click.echo(line)
    same = len(changes.new) - len(written)
    click.echo(f"{len(written)} written, {same} unchanged, in {folder}/ for {', '.join(b.name for b, _ in chosen.boards)}")
    for path in changes.orphaned:
        click.echo(f"orphaned: {folder / path} is emitted by nothing any more; delete it", err=True)


@click.command()
@selection
@output
@click.option("--force", is_flag=True, help="Overwrite headers that were edited since they were emitted.")
def headers(chosen: Chosen, folder: Path, force: bool) -> None:
    """Rewrites only the public headers, and says what changed in the interface."""
    from codegen.emit import tree
    from codegen.interface.compare import compare

    changes = tree.compare(tree.emitted(chosen, only_headers=True), folder, chosen, only_headers=True)
    written = tree.write(changes, force)
    for line in _wrote(folder, written):
        click.echo(line)
    if written:
        before = {path: changes.old.get(path, text) for path, text in changes.new.items() if path not in changes.missing}
        found = compare(before, changes.new, str(folder), str(folder))
        for line in [*(f"added: {d}" for d in found.added), *(f"{b.code}: {b.message}" for b in found.breaks)]:
            click.echo(f"  {line}")
        if not found.added and not found.breaks:
            click.echo("  the interface is the same; only comments changed")
    click.echo(f"{len(written)} headers written, {len(changes.new) - len(written)} unchanged")


@click.command()
@selection
@output
@click.option("--diff", is_flag=True, help="Show what differs.")
@formats("full", "json", "github", "sarif")
@click.pass_context
def check(context: click.Context, chosen: Chosen, folder: Path, diff: bool, format_: str) -> None:
    """Regenerates in memory and lists changed, missing and orphaned files."""
    from codegen.emit import tree
    from codegen.report import drift
    from codegen.report.tell import tell

    changes = tree.compare(tree.emitted(chosen), folder, chosen)
    tell(
        format_,
        drift.findings(changes),
        drift.TITLES,
        verdict=drift.summary(changes),
        root=folder,
        json=lambda: drift.report_json(changes),
        full=lambda: drift.show(changes, diff),
    )
    context.exit(0 if changes.clean else 1)


@click.command()
@click.argument("folder", type=FOLDER, default=Path("generated"), metavar="[DIR]")
@click.option(
    "--against", default="HEAD", show_default=True, metavar="REF|DIR", help="A folder, or a commit, tag or branch of the repository of DIR."
)
@formats("full", "json", "github", "sarif")
@click.pass_context
def breaking(context: click.Context, folder: Path, against: str, format_: str) -> None:
    """What the public headers below DIR (`generated`) break for those who call them as they were.

    Functions that are gone, parameters that are gone, new, renamed, retyped or in another order. What is added beside them is fine.
    Exit code 1: something breaks.
    """
    from codegen.interface.compare import KINDS, compare
    from codegen.interface.trees import at_commit, of_folder
    from codegen.report import breaking as report
    from codegen.report.tell import tell

    new = of_folder(folder)
    old = of_folder(Path(against)) if Path(against).is_dir() else at_commit(against, folder)
    found = compare(old, new, against, str(folder))
    tell(
        format_,
        report.findings(found),
        KINDS,
        verdict=report.summary(found, against),
        root=folder,
        json=lambda: report.report_json(found, against),
        full=lambda: report.show(found, against),
    )
    context.exit(1 if found.breaks else 0)
