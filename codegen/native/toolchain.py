"""Which compilers there are for a board, with which flags, and what runs their programs.

Comes in: a ``[native]`` table. Goes out: ``Tool`` objects, each tried on a small program, and what was skipped, with the reason.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from codegen.spec.native import Compiler, Native, merged
from codegen.verify.text.unit import Context

STANDIN = Path(__file__).parent / "standin"
WARNINGS = ("-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow")
"""All are errors here. A dialect that makes one impossible says so, with the reason, under ``silenced``."""
ALWAYS = ("-O2", "-g", "-ffp-contract=off")
"""A product and a sum stay two operations; and never -ffast-math."""
WATCHED = ("-O1", "-g", "-fno-omit-frame-pointer", "-ffp-contract=off", "-fno-sanitize-recover=all")
SECONDS = 60


@dataclass(frozen=True)
class Tool:
    """One way to build and run: ``label`` names it in reports. ``include``: folders of stand-ins, below ``STANDIN``."""

    label: str
    command: str
    cxx: str | None
    version: str
    standard: str
    flags: tuple[str, ...]
    include: tuple[Path, ...]
    runner: tuple[str, ...] = ()
    sanitizer: str = ""
    link: tuple[str, ...] = ("-pthread", "-lm")

    def c(self, *words: str | Path) -> list[str]:
        """A command that compiles C."""
        include = [f"-I{STANDIN / folder}" for folder in self.include]
        return [self.command, f"-std={self.standard}", *WARNINGS, *self.flags, *include, *map(str, words)]

    def cpp(self, *words: str | Path) -> list[str]:
        """A command that compiles C++."""
        return [self.cxx or "", "-std=c++17", *self.c(*words)[2:]]


@dataclass(frozen=True)
class Skip:
    """What was not run, and what to do so that it is."""

    what: str
    todo: str

    def __str__(self) -> str:
        return f"{self.what}: {self.todo}"


@dataclass(frozen=True)
class Tools:
    found: tuple[Tool, ...]
    skipped: tuple[Skip, ...]


def tools(native: Native | None, board: str, vector_bytes: int, sanitize: bool = False) -> Tools:
    """Every compiler of the table, and with ``sanitize`` each with each sanitizer."""
    if native is None:
        return Tools((), (Skip(board, "skipped: neither the board nor its dialect has a table [native]; add one to the file"),))
    return _tools(native.model_dump_json(), board, vector_bytes, sanitize)


@lru_cache
def _tools(table: str, board: str, vector_bytes: int, sanitize: bool) -> Tools:
    native = Native.model_validate_json(table)
    lacks = _machine_lacks(native)
    if lacks:
        return Tools((), (Skip(board, lacks),))
    found: list[Tool] = []
    skipped: list[Skip] = []
    for name, compiler in native.compiler.items():
        command = next((c for c in compiler.commands if shutil.which(c)), None)
        if command is None:
            skipped.append(Skip(f"{board} by {name}", f"skipped: install {' or '.join(compiler.commands)}: {compiler.install}"))
            continue
        for sanitizer in ("", *(native.sanitizers if sanitize else ())):
            tool = _tool(native, compiler, command, sanitizer, vector_bytes)
            wrong = _fails(tool)
            if wrong:
                skipped.append(Skip(f"{board} by {tool.label}", f"skipped: {wrong}; {compiler.install}"))
            else:
                found.append(tool)
                if compiler.cxx and not tool.cxx and not sanitizer:
                    command_cxx = compiler.cxx[compiler.commands.index(command)]
                    skipped.append(Skip(f"{board}: headers from C++ by {name}", f"skipped: install {command_cxx}: {compiler.install}"))
    return Tools(tuple(found), tuple(skipped))


def lacks(native: Native, tool: Tool) -> str:
    """Why this machine is not one on which ``tool``, found on another, gives the same; empty where it is."""
    if not shutil.which(tool.command):
        return f"no {tool.command}"
    own = _version(tool.command)
    return _machine_lacks(native) or ("" if own == tool.version else f"{own} instead of {tool.version}")


def _tool(native: Native, compiler: Compiler, command: str, sanitizer: str, vector_bytes: int) -> Tool:
    cxx = compiler.cxx[compiler.commands.index(command)] if compiler.cxx else None
    flags = [*(WATCHED if sanitizer else ALWAYS), *(f"-Wno-{w}" for w in native.silenced), *native.flags, *compiler.flags]
    flags += [f"-fsanitize={sanitizer}"] if sanitizer else []
    flags += [f"-DSTANDIN_VECTOR_BYTES={vector_bytes}"] if native.standin else []
    include = (Path(), *([Path(native.standin)] if native.standin else []))
    runner = () if native.machine in (None, platform.machine()) else tuple(native.runner)
    label = f"{command} {_SHORT.get(sanitizer, sanitizer)}".strip()
    found = cxx if cxx and shutil.which(cxx) else None
    link = (*compiler.link, "-pthread", "-lm")
    return Tool(label, command, found, _version(command), native.standard, tuple(flags), include, runner, sanitizer, link)


_SHORT = {"address,undefined": "ASan+UBSan", "thread": "TSan"}


def _machine_lacks(native: Native) -> str:
    """Why programs of this table cannot run here; empty where they can."""
    here = platform.machine()
    if native.machine not in (None, here):
        if not native.runner:
            return f"skipped: its programs are for {native.machine}, this machine is {here}, and the table names no runner"
        return "" if shutil.which(native.runner[0]) else f"skipped: install {native.runner[0]}: {native.runner_install}"
    info = Path("/proc/cpuinfo")
    known = set(info.read_text("utf-8").split()) if native.processor and info.is_file() else set()
    missing = [feature for feature in native.processor if feature not in known]
    return f"skipped: this processor has no {', '.join(missing)}; run it on one that has" if missing else ""


@lru_cache
def processor() -> str:
    """What this machine computes with, as far as it says."""
    info = Path("/proc/cpuinfo")
    said = info.read_text("utf-8").splitlines() if info.is_file() else []
    return next((line.partition(":")[2].strip() for line in said if line.startswith("model name")), platform.processor())


@lru_cache
def _version(command: str) -> str:
    done = subprocess.run([command, "--version"], capture_output=True, text=True, timeout=SECONDS)
    return done.stdout.splitlines()[0] if done.stdout else "unknown version"


def _fails(tool: Tool) -> str:
    """Why the tool cannot build and run a program of two lines; empty where it can."""
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder) / "probe.c", Path(folder) / "probe"
        source.write_text("int main(void);\nint main(void) { return 0; }\n", encoding="utf-8")
        try:
            for words in (tool.c(source, "-o", program, *tool.link), [*tool.runner, str(program)]):
                done = subprocess.run(words, capture_output=True, text=True, timeout=SECONDS)
                if done.returncode:
                    lines = (done.stderr or done.stdout).strip().splitlines()
                    return f"{words[0]} ends with {done.returncode}: {lines[-1] if lines else 'no word'}"
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"{tool.command}: {error}"
    return ""


def native_of(context: Context) -> Native | None:
    """The board's table [native], with what its dialect's says."""
    return merged(context.dialect.native, context.board.native)


def vector_bytes(context: Context) -> int:
    """Of the widest vector."""
    sizes = [v.size for v in context.model.names.values() if getattr(v, "lanes", 0)]
    return max(sizes, default=16)
