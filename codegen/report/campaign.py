"""A campaign for people: a bar with the time that is left, then the summaries of the commands whose shards it ran; or JSON.

Comes in: what the executor tells, and a ``Report``. Goes out: text on stdout; progress and messages on stderr.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from codegen.campaign.cluster import Watch
from codegen.report import mutation, native, terminal

if TYPE_CHECKING:
    from codegen.campaign.run import Report
    from codegen.store import Store
    from codegen.verify.run import Task

WORDS = {"pairs": "all pairs", "mutants": "mutants", "native": "compiling and running"}
PERIOD = 900
"""Seconds back from which the speed is taken: shards last up to minutes."""


@contextlib.contextmanager
def bar() -> Iterator[Watch]:
    """A bar on a terminal; messages everywhere."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    console = terminal.open_console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[done]}/{task.fields[shards]} shards"))
    times = (TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())
    with Progress(
        *columns, *times, console=console, transient=True, disable=not console.is_terminal, speed_estimate_period=PERIOD
    ) as progress:
        yield _Bar(progress, console)


class _Bar(Watch):
    """Its length is the predicted cost: a long shard moves it more than a short one."""

    def __init__(self, progress: Any, console: Any) -> None:
        self.progress, self.console, self.done, self.task = progress, console, 0, None

    def begin(self, what: str, seconds: float, shards: int) -> None:
        if self.task is not None:
            self.progress.remove_task(self.task)
        self.done = 0
        self.task = self.progress.add_task(WORDS.get(what, "verifying"), total=seconds, done=0, shards=f"{shards:,}")

    def ended(self, seconds: float) -> None:
        self.done += 1
        self.progress.update(self.task, advance=seconds, done=f"{self.done:,}")

    def told(self, text: str) -> None:
        self.console.print(text, markup=False, soft_wrap=True)


def show(found: Report, tasks: list[Task], store: Store, format_: str) -> None:
    if format_ == "json":
        print(terminal.json_text(_json(found)))
        return
    terminal.show_verdict(found.verdict, tasks)
    if found.mutants:
        mutation.show_campaign(found.mutants)
    if found.native:
        native.show_verdict(found.native, tasks)
    for why, count in store.unkept.items():
        told = (
            f"{count:,} results could not be kept in {store.folder}: {why}. This verdict has them; another run will have to make them again"
        )
        terminal.open_console().print(told, style="yellow", markup=False, soft_wrap=True)


def _json(found: Report) -> dict[str, Any]:
    json: dict[str, Any] = {"passed": found.passed, "verify": terminal.verdict_json(found.verdict)}
    if found.mutants:
        json["mutate"] = mutation.campaign_json(found.mutants)
    if found.native:
        json["native"] = native.verdict_json(found.native)
    return json
