"""Work spread over processes: the one place that starts any.

Comes in: a function and its jobs, which can be pickled. Goes out: each job's place in the list and its result, as they end.
No worker outlives the process that started it, however that ends.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


def spread(function: Callable[[Job], Result], jobs: Sequence[Job], processes: int) -> Iterator[tuple[int, Result]]:
    """(k, function(jobs[k])) as they end, over ``processes``; in this one where one is enough. Raises what ``function`` raises."""
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
