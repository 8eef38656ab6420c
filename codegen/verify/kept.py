"""What a verdict on one file depends on, as a key, and its outcome as a record for the store.

Comes in: a ``Task``. Goes out: the key, and ``Outcome`` objects to and from plain data.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.store import Store, engine, key_of
from codegen.verify.unit import header_folders

if TYPE_CHECKING:
    from codegen.verify.run import Outcome, Task


def key(task: Task) -> str | None:
    """The key of ``task``; None where a file cannot be read: then it is verified, and the finding says so."""
    headers = [path for folder in header_folders(task.path) for path in sorted(folder.glob("*.h")) if path != task.path]
    board = boards.read(task.board_file)
    dialect = dialects.of_board(board).path
    assert dialect
    files = [task.path, task.board_file, dialect, *task.operator_files, *headers]
    options = replace(task.options, jobs=1)
    try:
        texts = [part for path in files for part in (path.name, path.read_bytes())]
    except OSError:
        return None
    return key_of("verify", engine(), repr(options), str(task.explicit), task.shown, *texts)


@cache
def _adapter() -> TypeAdapter[Outcome]:
    from codegen.verify.run import Outcome

    return TypeAdapter(Outcome)


def get(store: Store, task: Task) -> Outcome | None:
    found: Any = (name := key(task)) and store.get(name)
    try:
        return _adapter().validate_python(found) if found else None
    except ValidationError:
        store.damaged += 1
        return None


def put(store: Store, task: Task, outcome: Outcome) -> None:
    if name := key(task):
        store.put(name, asdict(outcome))
