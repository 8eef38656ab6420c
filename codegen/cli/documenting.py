"""The command that writes reference pages.

Comes in: a choice of boards and operators. Goes out: sources for Sphinx below a folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from codegen.cli.options import FOLDER, selection

if TYPE_CHECKING:
    from codegen.spec.select import Chosen


@click.command()
@selection
@click.option("-o", "--output", "folder", type=FOLDER, default=Path("docs/reference"), show_default=True, help="Where to write.")
@click.option("--tree", "verified", type=FOLDER, default=Path("generated"), show_default=True, help="The tree that was verified.")
@click.option("--language", "languages", multiple=True, type=click.Choice(["en", "zh"]), help="Only this language.  [default: both]")
@click.option("--cost-on", multiple=True, metavar="B", help="Estimate what the kernels of this board cost (several times for several).")
@click.option("--force", is_flag=True, help="Overwrite pages that were edited since they were written.")
def pages(chosen: Chosen, folder: Path, verified: Path, languages: Any, cost_on: tuple[str, ...], force: bool) -> None:
    """Writes reference pages in English and Chinese, as sources for Sphinx.

    Errors measured and costs come from the store of results: what `codegen verify` found of the very text that is emitted now, and what
    --cost-on had estimated. What is not there is said to be not measured.
    """
    from codegen.emit import tree
    from codegen.errors import CodegenError, Problem, nearest
    from codegen.pages.language import LANGUAGES
    from codegen.pages.write import pages as written_pages
    from codegen.store import Store

    names = [board.name for board, _ in chosen.boards]
    wrong = [Problem(f"--cost-on {b}", "no such board among those chosen", nearest(b, names)) for b in cost_on if b not in names]
    if wrong:
        raise CodegenError(wrong)
    made = written_pages(chosen, list(languages or LANGUAGES), verified, Store.at_home(), cost_on)
    changes = tree.compare(made.texts, folder, chosen, only_headers=True)
    written = tree.write(changes, force)
    click.echo(f"{len(written)} written, {len(changes.new) - len(written)} unchanged, in {folder}/")
    results, costs = len(made.measured.results), len(made.measured.costs)
    click.echo(f"{made.kernels} kernels; verified as they are now, so that errors are known: {results}; estimated: {costs}")
    for sentence in made.untranslated:
        click.echo(f"no Chinese for: {sentence}", err=True)
