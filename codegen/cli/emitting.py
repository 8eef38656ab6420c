"""Commands that write the tree, or compare with it.

Comes in: a choice of boards and operators. Goes out: files below a folder, and what changed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from codegen.cli.options import output, selection

if TYPE_CHECKING:
    from codegen.spec.select import Chosen


@click.command()
@selection
@output
@click.option("--force", is_flag=True, help="Overwrite files that were edited since they were emitted.")
def generate(chosen: Chosen, folder: Path, force: bool) -> None:
    """Writes kernels, headers, example mains and a Makefile fragment per board."""
    from codegen.emit import tree

    changes = tree.compare(tree.emitted(chosen), folder, chosen)
    written = tree.write(changes, force)
    for path in written:
        click.echo(f"wrote {folder / path}")
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
    from codegen.emit.interface import changes_of

    changes = tree.compare(tree.emitted(chosen, only_headers=True), folder, chosen, only_headers=True)
    written = tree.write(changes, force)
    for path in written:
        click.echo(f"wrote {folder / path}")
        for line in changes_of(changes.old.get(path), changes.new[path]):
            click.echo(f"  {line}")
    click.echo(f"{len(written)} headers written, {len(changes.new) - len(written)} unchanged")


@click.command()
@selection
@output
@click.option("--diff", is_flag=True, help="Show what differs.")
@click.pass_context
def check(context: click.Context, chosen: Chosen, folder: Path, diff: bool) -> None:
    """Regenerates in memory and lists changed, missing and orphaned files."""
    from codegen.emit import tree

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
