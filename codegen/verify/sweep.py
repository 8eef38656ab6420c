"""``verify --exhaustive``: the shards of all half kernels over processes, and what they show added to the verdict.

Comes in: tasks and their verdict. Goes out: the verdict, with "exhaustive" for each half kernel that had no finding before.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import lru_cache

from codegen.store import Store, key_of
from codegen.verify import exhaustive, kept
from codegen.verify.check import Checker
from codegen.verify.run import Task, Verdict, context_of, kernels_in, processes
from codegen.verify.unit import load


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
    left = []
    for job in jobs:
        known = store.get(_key(job)) if store else None
        if known is None:
            left.append(job)
        else:
            yield job, known
    for job, record in _run(left, count):
        if store:
            store.put(_key(job), record)
        yield job, record


@lru_cache(maxsize=1 << 16)
def _key(job: Job) -> str:
    return key_of("pairs", _file_key(job.task), job.function, repr(job.shard))


@lru_cache(maxsize=64)
def _file_key(task: Task) -> str:
    return kept.key(task) or ""


def _run(jobs: list[Job], count: int) -> Iterator[tuple[Job, exhaustive.Record]]:
    if count < 2 or len(jobs) < 2:
        yield from ((job, run_job(job)) for job in jobs)
        return
    with ProcessPoolExecutor(min(count, len(jobs)), mp_context=processes()) as pool:
        waiting = {pool.submit(run_job, job): job for job in jobs}
        for future in as_completed(waiting):
            yield waiting[future], future.result()


def run_job(job: Job) -> exhaustive.Record:
    """One shard; the record is plain numbers, the same whichever process made it (but for ``seconds``)."""
    return exhaustive.run_shard(_checker(job.task, job.function), job.shard)


@lru_cache(maxsize=8)
def _checker(task: Task, function: str) -> Checker:
    context = context_of(task.board_file, task.operator_files)
    loaded = load(task.path, task.shown, context)
    return Checker(next(k for k in kernels_in(loaded, context) if k.procedure.name == function), context)
