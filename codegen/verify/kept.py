"""What a verdict on one file depends on, as a key, and its outcome as a record for the store.

Comes in: a ``Task``. Goes out: the key, and ``Outcome`` objects to and from plain data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.store import Store, engine, key_of
from codegen.verify.text.unit import MAX_HEADERS, header_folders
from codegen.workers import Executor, spread

WORD = re.compile(r"\b[a-z_]\w{1,100}\b")
INCLUDE = re.compile(r"#[ \t]*include[ \t]*[<\"]([^>\"\n]{1,200})[>\"]")

if TYPE_CHECKING:
    from codegen.verify.run import Outcome, Task
Job = TypeVar("Job", bound=Any)
"""A dataclass with a ``task``."""


def key(task: Task) -> str | None:
    """The key of ``task``; None where a file cannot be read: then it is verified, and the finding says so."""
    options = replace(task.options, jobs=1)
    try:
        files = [*specifications(task), *texts(task)]
        parts = [part for path in files for part in (str(path), path.read_bytes())]
    except OSError:
        return None
    return key_of("verify", engine(), repr(options), str(task.explicit), task.shown, *parts)


def specifications(task: Task) -> list[Path]:
    """The board, its dialect, and the operators."""
    dialect = dialects.of_board(boards.read(task.board_file)).path
    assert dialect
    return [task.board_file, dialect, *task.operator_files]


def texts(task: Task) -> list[Path]:
    """The file, the kernels that it calls if it is an example's main, and the headers of all. Raises OSError."""
    files = [task.path, *_called(task.path)]
    return list(dict.fromkeys([*files, *(header for file in files for header in _headers(file))]))


def _called(path: Path) -> list[Path]:
    """Where `codegen.verify.calls.example` looks for the kernels that a main may call."""
    words = WORD.findall(path.read_text("utf-8", errors="replace")) if path.suffix == ".c" else []
    found = (path.parent.parent / "src" / f"{word}.c" for word in dict.fromkeys(words if "main" in words else []))
    return [file for file in found if file != path and file.is_file()]


def _headers(path: Path) -> list[Path]:
    """The headers on disk that a text includes, and those that they include, in order; also such as a condition may leave out."""
    folders, found, left = header_folders(path), dict[Path, None](), [path]
    while left and len(found) <= MAX_HEADERS:
        for name in INCLUDE.findall(left.pop(0).read_text("utf-8", errors="replace")):
            header = next((folder / name for folder in folders if (folder / name).is_file()), None)
            if header and header not in found:
                found[header] = None
                left.append(header)
    return list(found)


def resumed(
    function: Callable[[Job], Any],
    jobs: Sequence[Job],
    over: int | Executor,
    store: Store | None,
    names: Callable[[Job], tuple[str, ...]],
    kind: Any,
    lasting: Callable[[Any], bool] = lambda _: True,
) -> Iterator[tuple[Job, Any]]:
    """Each job with ``function(job)``, a ``kind``: first what the store has, then the others as they end, each kept at once.

    How the rest of a job's file is verified has no part in what it is kept under, but for ``names``. ``lasting``: which results are kept.
    """
    files = _files(jobs) if store else {}
    found = set()
    for job, result in had(jobs, store, names, kind, files) if store else ():
        found.add(id(job))
        yield job, result
    left = [job for job in jobs if id(job) not in found]
    for k, result in spread(function, left, over):
        file = files.get(left[k].task)
        if store and file and lasting(result) and _files([left[k]])[left[k].task] == file:
            store.put(key_of(*names(left[k]), file), TypeAdapter(kind).dump_python(result))
        yield left[k], result


def had(
    jobs: Sequence[Job], store: Store, names: Callable[[Job], tuple[str, ...]], kind: Any, files: dict[Task, str | None] | None = None
) -> Iterator[tuple[Job, Any]]:
    """The jobs whose results the store has."""
    adapter, files = TypeAdapter(kind), _files(jobs) if files is None else files
    for job in jobs:
        file = files[job.task]
        record = store.get(key_of(*names(job), file)) if file else None
        if record is not None:
            try:
                result = adapter.validate_python(record)
            except ValidationError:
                store.damaged += 1
            else:
                yield job, result


def _files(jobs: Sequence[Job]) -> dict[Task, str | None]:
    """The key of each job's file, however the rest of it is verified."""
    from codegen.verify.run import Options

    return {task: key(replace(task, options=Options())) for task in dict.fromkeys(job.task for job in jobs)}


@cache
def _adapter() -> TypeAdapter[Outcome]:
    from codegen.verify.run import Outcome

    return TypeAdapter(Outcome)


class Kept:
    """The outcomes in a store, or none where there is no store."""

    def __init__(self, store: Store | None) -> None:
        self.store = store
        self.names: dict[Task, str | None] = {}

    def get(self, task: Task) -> Outcome | None:
        if self.store is None:
            return None
        name = self.names[replace(task, proofs=None)] = key(task)
        found = self.store.get(name) if name else None
        try:
            return _adapter().validate_python(found) if found else None
        except ValidationError:
            self.store.damaged += 1
            return None

    def put(self, task: Task, outcome: Outcome) -> None:
        """After ``get``. What was edited since is not kept: nobody knows which text was read."""
        if self.store and (name := self.names[replace(task, proofs=None)]) and key(task) == name:
            self.store.put(name, to_jsonable_python(asdict(outcome), inf_nan_mode="constants"))
