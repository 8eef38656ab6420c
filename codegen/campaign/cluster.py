"""An executor on dask.distributed: shards go out with the files they need, results come back through Dask.

Comes in: a function and its jobs, as for any executor. Goes out: (k, result) as they end, each k once. Workers that die, a scheduler that
is started again and results that are damaged cost time; a shard that has no result in the end makes the campaign fail.
"""

from __future__ import annotations

import logging
import uuid
import warnings
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from codegen.campaign import shard
from codegen.campaign.cost import Costs, label
from codegen.errors import CodegenError, Problem
from codegen.verify import kept

AHEAD = 4_000
"""Shards that the scheduler knows at a time: enough for as many cores, few enough for its memory."""
RETRIES = 2
FAILED = 20
"""So many shards without a result are enough to see that something is wrong."""
SHOWN = 5
CONNECT, PATIENCE = 30.0, 300.0
"""Seconds in which a scheduler must answer, and in which one that is gone may come back."""
DASHBOARD = "127.0.0.1:8787"


class Lost(Exception):
    """The connection to the scheduler is lost, and with it what was not brought back."""


class Watch:
    """Is told what goes on; the progress bar is one."""

    def begin(self, what: str, seconds: float, shards: int) -> None: ...

    def ended(self, seconds: float) -> None: ...

    def told(self, text: str) -> None: ...


class Cluster:
    """``address``: of a scheduler that runs; without one, ``processes`` of this machine. They are asked for with the first shard.

    Raises where there is no Dask.
    """

    def __init__(self, address: str | None, processes: int, costs: Costs, watch: Watch, patience: float = PATIENCE) -> None:
        try:
            import distributed  # noqa: F401
        except ImportError:
            todo = "install it, here and for the workers: pip install 'dsp-codegen[cluster]'"
            raise CodegenError(Problem("campaign", "dask.distributed is not installed", todo)) from None
        self.address, self.processes, self.costs, self.watch, self.patience = address, processes, costs, watch, patience
        self.own: Any = None
        self.client: Any = None
        self.parcels: dict[Any, Any] = {}

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._disconnect()
        if self.own:
            self.own.close()

    def _connect(self) -> None:
        """A new connection, to a scheduler that may not be there yet."""
        from distributed import Client, LocalCluster

        again = self.client is not None
        self._disconnect()
        if again:
            self.watch.told(f"the connection to {self.address} is lost; waiting {self.patience:.0f} s for a scheduler there")
        if self.address is None and self.own is None:
            words: dict[str, Any] = {"dashboard_address": DASHBOARD, "silence_logs": logging.CRITICAL}
            with warnings.catch_warnings(action="ignore"):  # where the port is taken, the dashboard has another, which is told below
                self.own = LocalCluster(n_workers=self.processes, threads_per_worker=1, **words)
        try:
            self.client = Client(self.own or self.address, timeout=self.patience if again else CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            todo = "start it (dask scheduler), and run the same command again: what has a result is kept"
            raise CodegenError(Problem(f"scheduler {self.address}", f"does not answer: {error}", todo)) from None
        workers = self.client.scheduler_info(n_workers=-1)["workers"].values()
        self.watch.told(f"{len(workers)} workers, dashboard at {self.client.dashboard_link}")
        if any(worker["nthreads"] > 1 for worker in workers):
            self.watch.told("workers with several threads run one shard at a time: start one with --nthreads 1 for each core")

    def _disconnect(self) -> None:
        self.parcels.clear()
        if self.client:
            self.client.close(timeout=5)
            self.client = None

    def spread(self, function: Callable[[Any], Any], jobs: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """(k, function(jobs[k])) as they end, the longest first. Raises at the end where a shard has no result."""
        costs = [self.costs.of(job) for job in jobs]
        left = dict.fromkeys(sorted(range(len(jobs)), key=lambda k: -costs[k]))
        failed: dict[int, BaseException] = {}
        if left:
            if self.client is None:
                self._connect()
            self.watch.begin(jobs[0].work, sum(costs), len(jobs))
        while left and len(failed) < FAILED:
            try:
                for k, result in self._session(function, jobs, list(left)):
                    if isinstance(result, BaseException):
                        failed[k] = result
                        del left[k]
                        if len(failed) == FAILED:
                            break
                        continue
                    try:
                        opened = result.opened()
                    except ValueError as error:
                        self.watch.told(f"{error}: this shard is run again")
                        continue
                    del left[k]
                    self.watch.ended(costs[k])
                    self.costs.learn(jobs[k], result.seconds)
                    yield k, opened
            except Lost:
                self._connect()
        self.costs.keep()
        if failed:
            raise CodegenError(_problems(jobs, failed, len(left)))

    def _session(self, function: Callable[[Any], Any], jobs: Sequence[Any], order: list[int]) -> Iterator[tuple[int, Any]]:
        """Each shard with its ``Sealed`` result, or with the exception that it ended with. Raises Lost."""
        from distributed import as_completed

        coming, run = iter(order), uuid.uuid4().hex[:8]
        waiting: dict[Any, int] = {}
        ended = as_completed(loop=self.client.loop, with_results=True, raise_errors=False)
        try:
            while True:
                for k in islice(coming, AHEAD - len(waiting)):
                    future = self._submitted(function, jobs[k], f"{jobs[k].work}-{run}-{k}")
                    waiting[future] = k
                    ended.add(future)
                if not waiting:
                    return
                lost = False
                for future, result in ended.next_batch():
                    k = waiting.pop(future)
                    if future.status == "error":
                        yield k, result[1]
                    elif isinstance(result, shard.Sealed):
                        yield k, result
                    else:
                        lost = True
                if lost:
                    raise Lost
        finally:
            ended.clear()
            for future in waiting:
                future.release()

    def _submitted(self, function: Callable[[Any], Any], job: Any, key: str) -> Any:
        task = job.task
        specifications = self._parcel((task.board_file, task.operator_files), lambda: kept.specifications(task))
        texts = self._parcel(task.path, lambda: kept.texts(task))
        return self.client.submit(
            shard.run,
            function,
            shard.addressed(job),
            shard.versions(),
            self.own is not None,
            specifications,
            texts,
            key=key,
            retries=RETRIES,
            pure=False,
        )

    def _parcel(self, name: Any, files: Callable[[], list[Path]]) -> Any:
        """The future of a parcel: a task of its own, which the scheduler runs again if the workers that have it die."""
        if name not in self.parcels:
            try:
                data = shard.parcel(files())
            except OSError:  # the worker has no such file either, and its finding says so
                data = shard.parcel([])
            self.parcels[name] = self.client.submit(_same, data, key=f"files-{uuid.uuid4().hex}")
        return self.parcels[name]


def _same(data: bytes) -> bytes:
    return data


def _problems(jobs: Sequence[Any], failed: dict[int, BaseException], left: int) -> list[Problem]:
    """What the workers said of shards without a result; a CodegenError of theirs as it is."""
    problems: dict[Problem, None] = {}
    for k, error in failed.items():
        if isinstance(error, CodegenError):
            problems.update(dict.fromkeys(error.problems))
        else:
            problems[Problem(label(jobs[k]), f"no result: {_why(error)}")] = None
    shown = list(problems)[:SHOWN]
    what = f"{len(failed)} of {len(jobs)} shards have no result" + (f", and {left} were not tried any more" if left else "")
    return [*shown, Problem("campaign", what, "mend it, and run the same command again: what has a result is kept")]


def _why(error: BaseException) -> str:
    from distributed.scheduler import KilledWorker

    if isinstance(error, KilledWorker):
        return f"{error.allowed_failures + 1} workers died in it, the last one {error.last_worker}: look at their memory, and run it alone"
    return f"{type(error).__name__}: {error}"
