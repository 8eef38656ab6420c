"""``verify --exhaustive``: the shards of all half kernels over processes, and what they show added to the verdict.

Comes in: tasks and their verdict. Goes out: the verdict, with "exhaustive" for each half kernel that had no finding before.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from codegen.store import Store
from codegen.verify import kept
from codegen.verify.calls import exhaustive
from codegen.verify.check import Checker
from codegen.verify.run import Task, Verdict, context_of, kernels_in
from codegen.verify.text.unit import load
from codegen.workers import Executor


@dataclass(frozen=True)
class Job:
    """One shard of the pairs of one kernel."""

    task: Task
    function: str
    shard: exhaustive.Shard
    work = "pairs"


def jobs_of(tasks: list[Task], verdict: Verdict) -> list[Job]:
    """Every shard of every half kernel that has no finding."""
    by_file = {task.shown: task for task in tasks}
    jobs = []
    for k in verdict.kernels:
        if k.dtype == "fp16" and k.passed:
            task = by_file[k.file]
            op = next(op for op in context_of(task.board_file, task.operator_files).operators if op.name == k.operator)
            jobs += [Job(task, k.function, shard) for shard in exhaustive.shards(op)]
    return jobs


def known(jobs: list[Job], store: Store) -> list[Job]:
    """The jobs of kernels whose every shard the store has: what an exhaustive run was brought to its end for."""
    kernels = dict.fromkeys((job.task, job.function) for job in jobs)
    had = {job for job, _ in kept.had(jobs, store, _name, exhaustive.Record)}
    for job in jobs:
        if job not in had:
            kernels.pop((job.task, job.function), None)
    return [job for job in jobs if (job.task, job.function) in kernels]


def _name(job: Job) -> tuple[str, ...]:
    """What a shard is kept under, beside its file."""
    return "pairs", job.function, repr(job.shard)


def exhaust(
    jobs: list[Job], verdict: Verdict, over: int | Executor, progress: Callable[[str], None] = lambda _: None, store: Store | None = None
) -> None:
    """Runs all pairs of half inputs that the store does not know, and adds what they show to the verdict."""
    started = time.perf_counter()
    records: dict[str, list[exhaustive.Record]] = {}
    for job, record in kept.resumed(run_job, jobs, over, store, _name, exhaustive.Record):
        records.setdefault(job.function + job.task.shown, []).append(record)
        progress(job.function)
    for task, function in dict.fromkeys((job.task, job.function) for job in jobs):
        found = exhaustive.combine(records[function + task.shown])
        result = next(k for k in verdict.kernels if k.file == task.shown and k.function == function)
        checker = _checker(task, function)
        wrong = exhaustive.finding(checker, found)
        result.findings += [wrong] if wrong else []
        verdict.findings += [wrong] if wrong else []
        result.coverage, result.elements = "exhaustive", result.elements + found.pairs
        result.seconds += sum(r["seconds"] for r in records[function + task.shown])
        if found.worst > result.worst:
            result.worst, result.worst_at = found.worst, exhaustive.inputs_of(checker, found.worst_pair)
    verdict.seconds += time.perf_counter() - started


def run_job(job: Job) -> exhaustive.Record:
    """One shard; the record is plain numbers, the same whichever process made it (but for ``seconds``)."""
    return exhaustive.run_shard(_checker(job.task, job.function), job.shard)


@lru_cache(maxsize=8)
def _checker(task: Task, function: str) -> Checker:
    context = context_of(task.board_file, task.operator_files)
    loaded = load(task.path, task.shown, context)
    return Checker(next(k for k in kernels_in(loaded, context) if k.procedure.name == function), context)
