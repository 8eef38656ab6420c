"""A campaign: what `verify` does, then all pairs, mutants and native runs as asked for, each over the same executor and store.

Comes in: tasks, an executor, a store. Goes out: a ``Report`` with the verdicts that the commands of one machine give.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.spec.select import Chosen
from codegen.store import Store
from codegen.verify import run, sweep
from codegen.workers import Executor

if TYPE_CHECKING:
    from codegen.native.run import Verdict as Native
    from codegen.verify.mutation.mutate import Campaign as Mutants


@dataclass(frozen=True)
class Wanted:
    exhaustive: bool = False
    mutate: bool = False
    native: bool = False


@dataclass
class Report:
    verdict: run.Verdict
    mutants: Mutants | None = None
    native: Native | None = None

    @property
    def passed(self) -> bool:
        return self.verdict.passed and (self.native is None or self.native.passed) and not (self.mutants and self.mutants.survived)


def campaign(tasks: list[run.Task], chosen: Chosen, roots: list[Path], wanted: Wanted, over: Executor, store: Store) -> Report:
    """Raises where a shard has no result; what has one is in the store by then."""
    report = Report(run.verify(tasks, chosen, roots, run.Options(), store=store, over=over))
    if wanted.exhaustive:
        sweep.exhaust(sweep.jobs_of(tasks, report.verdict), report.verdict, over, store=store)
    if wanted.mutate:
        from codegen.verify.mutation import mutate

        good = _passing(tasks, report.verdict)
        report.mutants = mutate.campaign(mutate.jobs_of(good, over, store), over, store=store) if good else None
    if wanted.native:
        from codegen.native import job
        from codegen.native.run import run as run_native

        report.native = run_native(tasks, job.Options(sanitize=True), store=store, over=over)
    return report


def _passing(tasks: list[run.Task], verdict: run.Verdict) -> list[run.Task]:
    """The files of kernels without any finding: only these can be mutated; the others make the verdict fail, or are warned of in it."""
    clean = {k.file: True for k in verdict.kernels} | {k.file: False for k in verdict.kernels if k.findings}
    return [replace(task, options=replace(task.options, strict=True)) for task in tasks if clean.get(task.shown)]
