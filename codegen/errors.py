"""What can go wrong before any C is judged: every problem says where, what, and what to do.

Comes in: problems found while reading arguments and specifications, or while writing files.
Goes out: one exception that carries all of them, with the exit code of the command.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: ``where`` it stands, ``what`` it is, ``todo`` mends it."""

    where: str
    what: str
    todo: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f"\n    {self.todo}" if self.todo else "")


class CodegenError(Exception):
    """Problems of usage or specification; the command that meets it exits with ``exit_code``."""

    exit_code = 2

    def __init__(self, problems: Problem | Iterable[Problem]):
        self.problems = [problems] if isinstance(problems, Problem) else list(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Refused(CodegenError):
    """The request is well formed, but carrying it out would destroy what a person wrote."""

    exit_code = 1


@contextmanager
def writing(path: Path, todo: str) -> Iterator[None]:
    """Around what reads and writes files where a person asked for them: what the system refuses is no fault of ours."""
    try:
        yield
    except OSError as error:
        raise CodegenError(Problem(str(error.filename or path), f"cannot be written: {error.strerror}", todo)) from None


def nearest(word: str, known: Iterable[str]) -> str:
    """``did you mean ...?`` with the closest of ``known``, or the list of them all."""
    known = sorted(known)
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else f"known: {', '.join(known) or 'none'}"
