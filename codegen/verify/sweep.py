"""``verify --exhaustive``: the shards of all half kernels over processes, and what they show added to the verdict.

Comes in: tasks and their verdict. Goes out: the verdict, with "exhaustive" for each half kernel that had no finding before.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from codegen.store import Store, key_of
from codegen.verify import kept
from codegen.verify.calls import exhaustive
from codegen.verify.check import Checker
from codegen.verify.run import Options, Task, Verdict, context_of, kernels_in
from codegen.verify.text.unit import load
from codegen.workers import spread


@dataclass(frozen=True)
class Job:
    """One shard of the pairs of one kernel."""

    task: Task
    function: str
    shard: exhaustive.Shard


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
    keys, kernels = _keys(jobs), dict.fromkeys((job.task, job.function) for job in jobs)
    for job in jobs:
        if (job.task, job.function) in kernels and (job not in keys or store.get(keys[job]) is None):
            del kernels[job.task, job.function]
    return [job for job in jobs if (job.task, job.function) in kernels]


def exhaust(
    jobs: list[Job], verdict: Verdict, count: int, progress: Callable[[str], None] = lambda _: None, store: Store | None = None
) -> None:
    """Runs all pairs of half inputs that the store does not know, and adds what they show to the verdict."""
    started = time.perf_counter()
    records: dict[str, list[exhaustive.Record]] = {}
    for job, record in _records(jobs, count, store):
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


def _records(jobs: list[Job], count: int, store: Store | None) -> Iterator[tuple[Job, exhaustive.Record]]:
    """Each job with its record, in the order in which they are done; each is kept as soon as it is, so that a run can go on later."""
    keys = _keys(jobs) if store else {}
    known = {job: record for job, key in keys.items() if store and (record := store.get(key)) is not None}
    yield from known.items()
    left = [job for job in jobs if job not in known]
    for k, record in spread(run_job, left, count):
        job = left[k]
        if store and job in keys:
            store.put(keys[job], record)
        yield job, record


def _keys(jobs: list[Job]) -> dict[Job, str]:
    """What each shard is kept under; how the rest of the file is verified has no part in it."""
    files = {task: kept.key(replace(task, options=Options())) for task in dict.fromkeys(job.task for job in jobs)}
    return {job: key_of("pairs", key, job.function, repr(job.shard)) for job in jobs if (key := files[job.task])}


def run_job(job: Job) -> exhaustive.Record:
    """One shard; the record is plain numbers, the same whichever process made it (but for ``seconds``)."""
    return exhaustive.run_shard(_checker(job.task, job.function), job.shard)


@lru_cache(maxsize=8)
def _checker(task: Task, function: str) -> Checker:
    context = context_of(task.board_file, task.operator_files)
    loaded = load(task.path, task.shown, context)
    return Checker(next(k for k in kernels_in(loaded, context) if k.procedure.name == function), context)
