"""What is known of kernels beyond their text: their verdicts and their costs, as this machine's store has them.

Comes in: kernels, the text that is emitted for each, and the tree that was verified. Goes out: results by board and function. A verdict on
another text, by another version of ours, or on other specifications is in the store under another key, so it is not found.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codegen.emit.plan import Kernel
from codegen.spec.operator import Operator
from codegen.store import Store
from codegen.verify import kept, sweep
from codegen.verify.check import Result
from codegen.verify.run import Options, Task, Verdict

Name = tuple[str, str]


@dataclass
class Measured:
    """By board and function: what `verify` found, and what `estimate` reckons, as its JSON has it."""

    results: dict[Name, Result] = field(default_factory=dict)
    costs: dict[Name, dict[str, Any]] = field(default_factory=dict)


def look_up(store: Store, tree: Path, kernels: list[tuple[Kernel, str]], bundled: list[Operator], estimated: tuple[str, ...]) -> Measured:
    """``kernels`` with their texts. ``estimated``: boards whose kernels are estimated where the store does not know their cost."""
    found = Measured()
    for kernel, text in kernels:
        path = tree / kernel.board.name / "src" / kernel.file
        if not path.is_file() or path.read_text("utf-8", errors="replace") != text:
            continue
        tasks = _tasks(path, kernel, bundled)
        name = (kernel.board.name, kernel.function)
        if result := next((r for task in tasks if (r := _result(store, task, kernel.function))), None):
            found.results[name] = result
        if cost := _cost(store, tasks[0], kernel.board.name in estimated):
            found.costs[name] = cost
    return found


def _tasks(path: Path, kernel: Kernel, bundled: list[Operator]) -> list[Task]:
    """As `codegen verify` makes them: of a folder or of a file, with --operator or --operator-file, or of everything bundled."""
    assert kernel.board.path
    own = [kernel.operator]
    ways = [((kernel.operator.name,), own), ((), own), ((), bundled)]
    return [
        Task(path, str(path), kernel.board.path, tuple(op.path for op in operators if op.path), Options(operators=names), explicit)
        for names, operators in ways
        for explicit in (False, True)
    ]


def _result(store: Store, task: Task, function: str) -> Result | None:
    outcome = kept.Kept(store).get(task)
    result = next((k for k in outcome.kernels if k.function == function), None) if outcome else None
    if result:
        verdict = Verdict(kernels=[result])
        sweep.exhaust(sweep.known(sweep.jobs_of([task], verdict), store), verdict, 1, store=store)
    return result


def _cost(store: Store, task: Task, wanted: bool) -> dict[str, Any] | None:
    from codegen.estimate.kept import Kept
    from codegen.estimate.kernel import Wanted
    from codegen.estimate.run import estimates
    from codegen.report.estimate import listing

    found = Kept(store, Wanted()).get(task)
    if found is None and wanted:
        found = estimates([task], Wanted(), 1, store=store)[0][1]
    if found is None:
        return None
    rows = listing([(task, found)])
    return rows[0] if rows else {"failed": "no kernel of this file could be estimated"}
