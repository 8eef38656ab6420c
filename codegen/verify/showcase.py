"""Each code by example: a kernel that has the fault, and its twin that has not, verified when asked for.

Comes in: a code. Goes out: both texts and what verify finds in them (of codes that only `codegen native` finds, the texts alone). A
twin is codes/<code>/bad.c or good.c, or a folder bad/ or good/; its head comment may narrow the calls (``verify: -n 40``,
``native: -n 1000``), and ``/* <code> */`` stands in the line that the finding is due at.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from codegen.spec.select import choose
from codegen.verify import run
from codegen.verify.calls.given import Narrow
from codegen.verify.explanation import FOLDER
from codegen.verify.files import tasks
from codegen.verify.finding import BY_NATIVE, Finding


@dataclass(frozen=True)
class Twin:
    path: Path
    text: str
    findings: tuple[Finding, ...]

    @property
    def command(self) -> str:
        """What shows it."""
        name = "native" if re.search(r"native: ", self.text) else "verify"
        return shlex.join(["codegen", name, str(self.path), *words_of(self.text, name)])


@lru_cache
def twin(code: str, kind: str) -> Twin:
    """``kind``: bad or good."""
    path = FOLDER / code / f"{kind}.c"
    path = path if path.is_file() else path.with_suffix("")
    file = path if path.is_file() else next(path.iterdir())
    text = file.read_text("utf-8", errors="replace")
    if code in BY_NATIVE:
        return Twin(path, text, ())
    said = words_of(text)
    numbers = {word: int(value, 0) for word, value in zip(said[::2], said[1::2], strict=True)}
    options = run.Options(Narrow(numbers.get("-n"), numbers.get("--core-mask")))
    chosen = choose((), (), (), ())
    boards = {board.name: board.path for board, _ in chosen.boards if board.path}
    found = [replace(task, shown=f"{code}/{task.path.name}") for task in tasks([path], chosen, boards, None, options)]
    return Twin(path, text, tuple(replace(finding, repro="") for finding in run.verify(found, chosen, [], options).findings))


def words_of(text: str, command: str = "verify") -> list[str]:
    """The options for ``command`` in the head comment."""
    said = re.search(rf"{command}: (.*?) \*/", text)
    return said[1].split() if said else []
