"""The tree on disk: what would be emitted against what is there, and writing it whole or not at all.

Comes in: the chosen specifications and a folder. Goes out: differences, or files written atomically.
"""

from __future__ import annotations

import difflib
import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from codegen.emit import render
from codegen.errors import CodegenError, Problem, Refused
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.operator import Operator
from codegen.spec.select import Chosen


@dataclass
class Changes:
    """Relative paths by what would happen to them. ``edited``: a person's work stands there."""

    root: Path
    new: dict[str, str]
    old: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    orphaned: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not (self.missing or self.changed or self.orphaned)

    def diff(self, path: str) -> str:
        """Unified diff from the file on disk to what is emitted."""
        old, new = self.old.get(path, ""), self.new.get(path, "")
        return "".join(difflib.unified_diff(old.splitlines(True), new.splitlines(True), f"{path} (on disk)", f"{path} (emitted)"))


def emitted(chosen: Chosen, only_headers: bool = False) -> dict[str, str]:
    """``{relative path: text}`` of everything chosen. Operators that a board has no dtype for are left out if others remain."""
    which: Callable[..., dict[str, str]] = render.headers if only_headers else render.files
    out: dict[str, str] = {}
    for board, dialect in chosen.boards:
        out |= which(board, dialect, chosen.operators, _inputs(board, dialect, chosen.operators))
    if not out:
        raise CodegenError(Problem("selection", "empty: nothing to emit", "name at least one board and one operator"))
    return out


def _inputs(board: Board, dialect: Dialect, operators: list[Operator]) -> dict[str, str]:
    """Short hashes of the specifications that each emitted file is made of."""
    of_board = board.digest + dialect.digest
    texts = {"": of_board} | {op.name: of_board + op.path.read_text("utf-8") for op in operators if op.path}
    return {name: hashlib.sha256(text.encode()).hexdigest()[:16] for name, text in texts.items()}


def compare(new: dict[str, str], root: Path, chosen: Chosen, only_headers: bool = False) -> Changes:
    """What writing ``new`` below ``root`` would change."""
    changes = Changes(root, new)
    for path, text in sorted(new.items()):
        old = _read(root / path)
        if old is None:
            changes.missing.append(path)
        elif old != text:
            changes.old[path] = old
            changes.changed.append(path)
            if render.is_edited(old):
                changes.edited.append(path)
    if not only_headers:
        changes.orphaned = sorted(set(_ours(root, chosen)) - set(new))
    return changes


def _ours(root: Path, chosen: Chosen) -> Iterator[str]:
    """Files below ``root`` that carry our first line and belong to a chosen board and operator."""
    operators = {op.name for op in chosen.operators}
    for board, _ in chosen.boards:
        for path in sorted((root / board.name).rglob("*")):
            text = _read(path) if path.suffix in (".c", ".h", ".mk") else None
            if text is None or render.HASH not in text.partition("\n")[0]:
                continue
            match = re.search(r"operator: (\w+)", text)
            if match is None or match[1] in operators or not _known_operator(match[1]):
                yield path.relative_to(root).as_posix()


def _known_operator(name: str) -> bool:
    from codegen.spec import operator

    return name in operator.bundled()


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape") if path.is_file() else None
    except OSError as error:
        raise CodegenError(Problem(str(path), f"cannot be read: {error.strerror}", "mend its permissions")) from None


def write(changes: Changes, force: bool = False) -> list[str]:
    """Writes what differs; returns the paths. Refuses, before anything is written, to overwrite edited files."""
    if changes.edited and not force:
        raise Refused(
            [
                Problem(
                    str(changes.root / path),
                    "was edited since it was emitted, and would be overwritten",
                    "keep your change elsewhere, or overwrite it with --force\n" + changes.diff(path),
                )
                for path in changes.edited
            ]
        )
    todo = changes.missing + changes.changed
    staged: list[tuple[str, Path]] = []
    try:
        for path in todo:
            target = changes.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".new")
            staged.append((name, target))
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(changes.new[path])
            os.chmod(name, 0o644)
        for name, target in staged:
            os.replace(name, target)
    except OSError as error:
        for name, _ in staged:
            Path(name).unlink(missing_ok=True)
        where = error.filename or changes.root
        raise CodegenError(
            Problem(str(where), f"cannot be written: {error.strerror}", "choose another folder with -o, or mend its permissions")
        ) from None
    return sorted(todo)
