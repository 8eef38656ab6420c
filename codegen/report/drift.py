"""Reports of ``codegen check``: where a tree is not what the generator emits.

Comes in: ``Changes``. Goes out: text, JSON or findings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from codegen.verify.finding import Finding, Place

if TYPE_CHECKING:
    from codegen.emit.tree import Changes

TITLES = {
    "missing": "a file that is emitted is not there",
    "changed": "a file is not what is emitted",
    "orphaned": "a file is emitted by nothing any more",
}
TODO = {"missing": "run `codegen generate`", "changed": "run `codegen generate`, and commit what it writes", "orphaned": "delete it"}
EDITED = "it was edited by hand: keep the change elsewhere, then run `codegen generate --force`"


def findings(changes: Changes) -> list[Finding]:
    found = []
    for what, title in TITLES.items():
        for path in getattr(changes, what):
            todo = EDITED if path in changes.edited else TODO[what]
            found.append(Finding(what, title, Place(str(changes.root / path), 1, 1), (todo,)))
    return found


def report_json(changes: Changes) -> dict[str, Any]:
    return {
        "passed": changes.clean,
        "files": len(changes.new),
        **{what: [str(changes.root / path) for path in getattr(changes, what)] for what in TITLES},
        "edited": [str(changes.root / path) for path in changes.edited],
    }


def summary(changes: Changes) -> str:
    if changes.clean:
        return f"PASSED {len(changes.new)} files in {changes.root}/ are what the generator emits"
    count = sum(len(getattr(changes, what)) for what in TITLES)
    return f"FAILED {count} of {len(changes.new)} files in {changes.root}/ are not what the generator emits"


def show(changes: Changes, diff: bool) -> None:
    """A line for each; ``diff``: with what differs."""
    for what in TITLES:
        for path in getattr(changes, what):
            click.echo(f"{what}: {changes.root / path}" + (" (edited by hand)" if path in changes.edited else ""))
            if diff and what == "changed":
                click.echo(changes.diff(path))
    if changes.clean:
        click.echo(f"{len(changes.new)} files in {changes.root}/ are what the generator emits")
    else:
        click.echo("run `codegen generate` to bring the tree up to date", err=True)
