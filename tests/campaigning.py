"""What the tests of campaigns share: toy shards that say when they ran, and clusters of processes that can be killed."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from codegen.campaign.cluster import Cluster, Watch
from codegen.campaign.cost import Costs
from codegen.verify.run import Task
from tests.conftest import GENERATED, ROOT, bundled, task

KERNEL = GENERATED / "ft78ne/src/fp_relu_grad_p.c"


@dataclass(frozen=True)
class Toy:
    """A shard that writes down each time that it begins and ends."""

    task: Task
    number: int
    folder: Path
    seconds: float = 0.0
    work = "file"

    def note(self, word: str) -> None:
        with (self.folder / f"{word} {self.number}").open("a") as file:
            file.write(f"{os.getpid()}\n")


def toys(folder: Path, count: int, seconds: float = 0.0) -> list[Toy]:
    return [Toy(one(), k, folder, seconds) for k in range(count)]


def one() -> Task:
    """A task with few files."""
    return replace(
        task(KERNEL, "ft78ne"), operator_files=tuple(op.path for op in bundled().operators if op.name == "relu_grad" and op.path)
    )


def times(folder: Path, word: str, number: int) -> int:
    path = folder / f"{word} {number}"
    return len(path.read_text().split()) if path.exists() else 0


def plain(toy: Toy) -> int:
    toy.note("began")
    time.sleep(toy.seconds)
    toy.note("ended")
    return toy.number * toy.number


def dies_once(toy: Toy) -> int:
    """Number 0 kills its own process, the first time."""
    if toy.number == 0 and not times(toy.folder, "began", 0):
        toy.note("began")
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(toy)


def dies_always(toy: Toy) -> int:
    if toy.number == 0:
        toy.note("began")
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(toy)


def raises(toy: Toy) -> int:
    toy.note("began")
    if toy.number == 0:
        raise ValueError("zero")
    return toy.number


class Told(Watch):
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.shards: list[tuple[str, int]] = []
        self.seconds = 0.0
        self.total = 0.0
        self.texts: list[str] = []

    def begin(self, what: str, seconds: float, shards: int) -> None:
        self.shards.append((what, shards))
        self.total += seconds

    def ended(self, seconds: float) -> None:
        self.seconds += seconds

    def told(self, text: str) -> None:
        self.texts.append(text)


def local(processes: int = 2, costs: Costs | None = None) -> Cluster:
    return Cluster(None, processes, costs or Costs(), Told())


def small_files() -> None:
    """In a process that is about to begin: no file may be longer than 1,500 bytes, as if the disk were full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))


class Outside:
    """A scheduler and workers of its own, as a user has them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.processes, self.places = folder, list[subprocess.Popen[bytes]](), 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self.port}"

    def start(self, workers: int = 1, before=None, *words: str) -> None:
        """``before``: what each worker does first; ``words``: for its command line."""
        self._run("scheduler", "--host", "127.0.0.1", "--port", str(self.port), "--no-dashboard")
        for _ in range(workers):
            self._run("worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard", *words, before=before)

    def _run(self, *words: str, before=None) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self.places += 1
        place = self.folder / f"place {self.places}"
        place.mkdir(parents=True)
        command = [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]]
        quiet = subprocess.DEVNULL
        self.processes.append(subprocess.Popen(command, cwd=place, env=environment, stdout=quiet, stderr=quiet, preexec_fn=before))

    def kill(self) -> None:
        for process in self.processes:
            process.kill()
        for process in self.processes:
            process.wait()
        self.processes.clear()


@contextlib.contextmanager
def outside(folder: Path, workers: int = 1, before=None, *words: str):
    found = Outside(folder)
    try:
        found.start(workers, before, *words)
        yield found
    finally:
        found.kill()
