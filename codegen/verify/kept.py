"""What a verdict on one file depends on, as a key, and its outcome as a record for the store.

Comes in: a ``Task``. Goes out: the key, and ``Outcome`` objects to and from plain data.
"""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.store import Store, engine, key_of
from codegen.verify.text.unit import MAX_HEADERS, header_folders

INCLUDE = re.compile(r"#[ \t]*include[ \t]*[<\"]([^>\"\n]{1,200})[>\"]")

if TYPE_CHECKING:
    from codegen.verify.run import Outcome, Task


def key(task: Task) -> str | None:
    """The key of ``task``; None where a file cannot be read: then it is verified, and the finding says so."""
    board = boards.read(task.board_file)
    dialect = dialects.of_board(board).path
    assert dialect
    options = replace(task.options, jobs=1)
    try:
        files = [task.path, task.board_file, dialect, *task.operator_files, *_headers(task.path)]
        texts = [part for path in files for part in (str(path), path.read_bytes())]
    except OSError:
        return None
    return key_of("verify", engine(), repr(options), str(task.explicit), task.shown, *texts)


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
