"""Results that need not be made again: records under a key that names everything they depend on.

An entry is one JSON file, written whole or not at all, with the digest of its record; one that does not fit its digest counts as absent.
Comes in: keys (``key_of``) and JSON-able records. Goes out: records.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

HOME = "CODEGEN_STORE"
"""The environment variable that names another folder."""
ENGINE = ("spec", "verify")
"""The packages whose text decides a verdict."""
LIBRARIES = ("numpy", "pycparser", "z3-solver")
MOST = 200_000
"""Entries that are kept; beyond that the oldest go."""


def key_of(*parts: str | bytes) -> str:
    """A digest of all parts, each with its length, so that no two lists of parts have one key."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


@cache
def engine(*more: str) -> str:
    """The digest of what runs: our own text, with that of ``more`` packages, and the versions of what it stands on."""
    home = Path(__file__).parent
    files = sorted(path for package in ENGINE for path in (home / package).rglob("*.py"))
    files += sorted(path for package in more for path in (home / package).rglob("*") if path.suffix in (".py", ".c", ".h"))
    versions = [f"{name} {metadata.version(name)}" for name in LIBRARIES]
    return key_of(sys.version, platform.platform(), *versions, *(path.read_bytes() for path in files))


@dataclass
class Store:
    """Entries below ``folder``. ``damaged`` counts those that were found broken; they are made again.

    ``unkept``: how many could not be written, by what the system said.
    """

    folder: Path
    damaged: int = 0
    unkept: dict[str, int] = field(default_factory=dict)

    @classmethod
    def at_home(cls) -> Store:
        """The user's own store."""
        if os.environ.get(HOME):
            return cls(Path(os.environ[HOME]))
        from platformdirs import user_cache_path

        return cls(user_cache_path("dsp-codegen", appauthor=False))

    def get(self, key: str) -> Any:
        """The record, or None."""
        path = self._path(key)
        try:
            entry = json.loads(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            entry = None
        if not isinstance(entry, dict) or entry.get("key") != key or entry.get("digest") != _digest(entry.get("record")):
            self.damaged += 1
            return None
        return entry["record"]

    def put(self, key: str, record: Any) -> None:
        """Keeps a record. A store that cannot be written keeps nothing, which costs only time; ``unkept`` counts it."""
        path = self._path(key)
        text = json.dumps({"key": key, "digest": _digest(record), "record": record}, default=sorted)  # sets
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=path.parent) as folder:
                whole = Path(folder) / path.name
                whole.write_text(text, encoding="utf-8")
                os.replace(whole, path)
        except OSError as error:
            why = error.strerror or str(error)
            self.unkept[why] = self.unkept.get(why, 0) + 1

    def prune(self, most: int = MOST) -> int:
        """Removes the oldest entries beyond ``most``; returns how many."""
        entries = sorted(self._entries(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in entries[most:]:
            path.unlink(missing_ok=True)
        return len(entries[most:])

    def _entries(self) -> Iterable[Path]:
        return self.folder.glob("??/*.json")

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"


def _digest(record: Any) -> str:
    return hashlib.sha256(json.dumps(record, sort_keys=True, default=sorted).encode()).hexdigest()
