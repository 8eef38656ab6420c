"""One shard where it is run: its files unpacked, its function called, its result sealed.

Comes in: a function, its job, and the contents of the files that the job names, as a client on another machine has them. Goes out: a
``Sealed`` result, in which no path of this machine is left.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import platform
import tempfile
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from codegen.errors import CodegenError, Problem
from codegen.store import LIBRARIES, key_of
from codegen.verify.run import Task

ONE = threading.Lock()
"""What verifies uses the caches and buffers of its process: a worker of several threads runs one shard at a time."""
Job = Any
"""A ``Task``, or a dataclass with one in its field ``task``."""
Versions = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Sealed:
    """A pickled result with its digest; how long it took, and where."""

    digest: str
    data: bytes
    seconds: float
    worker: str

    def opened(self) -> Any:
        """The result. Raises ValueError where it is not what the worker sealed."""
        if hashlib.sha256(self.data).hexdigest() != self.digest:
            raise ValueError(f"the result from {self.worker} was damaged on its way")
        return pickle.loads(self.data)


@cache
def versions() -> Versions:
    """What must be the same on both sides, for a result to be that of the client's own text."""
    home = Path(__file__).parent.parent
    files = sorted(path for path in home.rglob("*") if path.suffix in (".py", ".toml", ".c", ".h") and path.is_file())
    text = key_of(*(part for path in files for part in (path.relative_to(home).as_posix(), path.read_bytes())))
    libraries = tuple((name, metadata.version(name)) for name in LIBRARIES)
    return ("dsp-codegen", text[:12]), ("Python", platform.python_version()), ("processor", platform.machine()), *libraries


# by the client


def parcel(files: list[Path]) -> bytes:
    """Files, each under its name in a parcel."""
    return zlib.compress(pickle.dumps([(name_of(path), path.read_bytes()) for path in files]))


def addressed(job: Job) -> bytes:
    """``job``, pickled, with the names that its files have in parcels."""
    named = _addressed(job.task)
    return pickle.dumps(named if isinstance(job, Task) else replace(job, task=named))


@lru_cache(maxsize=64)
def _addressed(task: Task) -> Task:
    return replace(
        task,
        path=Path(name_of(task.path)),
        board_file=Path(name_of(task.board_file)),
        operator_files=tuple(Path(name_of(path)) for path in task.operator_files),
    )


def name_of(path: Path) -> str:
    """Relative paths stay such, so that messages name them as the client would."""
    if path.is_absolute() or ".." in path.parts:
        whole = Path(os.path.normpath(path.absolute()))
        return f"absolute/{whole.relative_to(whole.anchor).as_posix()}"
    return f"relative/{path.as_posix()}"


# by a worker


def run(function: Callable[[Job], Any], addressed: bytes, wanted: Versions, shared: bool, *parcels: bytes) -> Sealed:
    """``parcels``: the job's specifications, and its texts. ``shared``: this machine is the client's. Raises what ``function`` raises."""
    from distributed import get_worker

    worker = get_worker()
    _same(wanted, worker.address)
    with ONE:
        started = time.perf_counter()
        home = Path(worker.local_directory).absolute()
        specifications, texts = (_unpacked(home / "files", data) for data in parcels)
        job = pickle.loads(addressed)
        task = job.task
        here = replace(
            task,
            path=texts / task.path,
            board_file=specifications / task.board_file,
            operator_files=tuple(specifications / path for path in task.operator_files),
            proofs=task.proofs if shared else home / "proofs",
        )
        result = function(here if isinstance(job, Task) else replace(job, task=here))
        data = pickle.dumps(result)
        for folder in (specifications, texts):
            if str(folder).encode() in data:
                result = _told(result, folder)
                data = pickle.dumps(result)
    return Sealed(hashlib.sha256(data).hexdigest(), data, time.perf_counter() - started, worker.address)


def _same(wanted: Versions, worker: str) -> None:
    differ = [f"{name} {own} instead of {asked}" for (name, own), (_, asked) in zip(versions(), wanted, strict=True) if own != asked]
    if differ:
        todo = "install the same dsp-codegen, with the same libraries, for the workers"
        raise CodegenError(Problem(f"worker {worker}", f"has {', '.join(differ)}: its results would not be those of this text", todo))


def _unpacked(home: Path, data: bytes) -> Path:
    """A folder with the parcel's files, made once in the life of a worker; whole, or not there."""
    folder = home / hashlib.sha256(data).hexdigest()[:24]
    if not folder.is_dir():
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home) as place:
            half = Path(place) / "whole"
            for name, content in pickle.loads(zlib.decompress(data)):
                path = half / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            os.replace(half, folder)
    return folder


def _told(value: Any, folder: Path) -> Any:
    """``value`` with the client's paths in its texts instead of those below ``folder``."""
    if isinstance(value, str):
        return value.replace(f"{folder}/relative/", "").replace(f"{folder}/absolute", "")
    if isinstance(value, (list, tuple)):
        return type(value)(_told(one, folder) for one in value)
    if isinstance(value, dict):
        return {_told(key, folder): _told(one, folder) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _told(getattr(value, f.name), folder) for f in fields(value)})
    return value
