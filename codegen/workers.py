"""Work spread over processes: the one place that starts any on this machine; or over whatever else is an ``Executor``.

Comes in: a function and its jobs, which can be pickled. Goes out: each job's place in the list and its result, as they end.
No worker outlives the process that started it, however that ends.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any, Protocol, TypeVar

from codegen.errors import CodegenError, Problem

Job = TypeVar("Job")
Result = TypeVar("Result")


class Executor(Protocol):
    """Runs jobs somewhere else: ``codegen.campaign`` has one for clusters."""

    def spread(self, function: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[tuple[int, Result]]:
        """(k, function(jobs[k])) as they end, each k once. Raises at the end where a job has no result."""


def spread(function: Callable[[Job], Result], jobs: Sequence[Job], over: int | Executor) -> Iterator[tuple[int, Result]]:
    """(k, function(jobs[k])) as they end, over so many processes; in this one where one is enough. Raises what ``function`` raises."""
    if not isinstance(over, int):
        yield from _each_once(over.spread(function, jobs), len(jobs))
        return
    processes = over
    if processes < 2 or len(jobs) < 2:
        yield from ((k, function(job)) for k, job in enumerate(jobs))
        return
    with ProcessPoolExecutor(min(processes, len(jobs)), mp_context=_context(), initializer=_end_with_parent) as pool:
        waiting = {pool.submit(function, job): k for k, job in enumerate(jobs)}
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _each_once(results: Iterator[tuple[int, Result]], count: int) -> Iterator[tuple[int, Result]]:
    """No verdict rests on a job that was lost, or counted twice, whatever ran them."""
    seen: set[int] = set()
    for k, result in results:
        if k not in seen:
            seen.add(k)
            yield k, result
    if len(seen) < count:
        what = f"{count - len(seen)} of {count} jobs have no result"
        raise CodegenError(Problem("the executor", what, "run the same command again: what has a result is kept"))


def _context() -> Any:
    """Workers forked from a server that has the imports and no threads; spawned where there is no such server."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["codegen.verify.run"])
    return context


def _end_with_parent() -> None:
    """A parent that is killed leaves nobody at work: each worker waits for its end as well."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
