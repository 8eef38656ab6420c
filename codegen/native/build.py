"""From C files to a program, by one tool; and what the compiler says of a file, as findings.

Comes in: a ``Tool`` and sources. Goes out: a ``Program``, or findings V701.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

from codegen.errors import CodegenError, Problem
from codegen.native.toolchain import STANDIN, Tool
from codegen.verify.finding import Finding, Place

SECONDS = 300
SAID = re.compile(r"(?P<file>[^\s:][^:\n]*):(?P<line>\d+):(?P<column>\d+): (?P<kind>fatal error|error|warning): (?P<what>.*)")
ENVIRONMENT = {
    "ASAN_OPTIONS": "detect_leaks=0:abort_on_error=0:exitcode=71",
    "UBSAN_OPTIONS": "print_stacktrace=1:exitcode=71",
    "TSAN_OPTIONS": "halt_on_error=1:exitcode=71",
}
"""Leaks are not a sanitizer's to find: the team knows what a core has not released."""


@dataclass(frozen=True)
class Ended:
    """How a run of a program ended. ``code``: below 0 a signal; None: it was stopped after ``seconds``."""

    code: int | None
    said: str


@dataclass(frozen=True)
class Program:
    """``kernel``: the object of the kernel's file."""

    tool: Tool
    path: Path
    kernel: Path

    def run(self, *words: Path, seconds: float) -> Ended:
        """Runs it, on its emulator where it needs one."""
        command = [*self.tool.runner, str(self.path), *map(str, words)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=seconds, env={**os.environ, **ENVIRONMENT})
        except subprocess.TimeoutExpired:
            return Ended(None, "")
        return Ended(done.returncode, done.stderr.decode("utf-8", "replace"))


def patience() -> float:
    """Seconds that a compiler may take: more where other work has its share of the machine."""
    return SECONDS * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def support(tool: Tool, folder: Path) -> tuple[Path, ...]:
    """The objects of team.c and driver.c, which every program of a tool has. They are ours: that they compile is no finding."""
    folder.mkdir(parents=True, exist_ok=True)
    objects = []
    for name in ("team", "driver"):
        target = folder / f"{name}.o"
        done = subprocess.run(tool.c("-c", STANDIN / f"{name}.c", "-o", target), capture_output=True, text=True, timeout=SECONDS)
        if done.returncode or done.stderr:
            todo = "this compiler does not take our own runtime: please report it with these lines"
            raise CodegenError(Problem(f"{name}.c by {tool.label}", done.stderr.strip() or f"ends with {done.returncode}", todo))
        objects.append(target)
    return tuple(objects)


@cache
def runtime(tool: Tool) -> tuple[Path, ...]:
    """``support``, built once in a process."""
    return support(tool, Path(tempfile.mkdtemp(dir=_folder())))


@cache
def _folder() -> Path:
    """Goes with this process, which may be one that leaves by no other door than multiprocessing's."""
    folder = Path(tempfile.mkdtemp(prefix="codegen_native_"))
    Finalize(None, shutil.rmtree, args=(folder,), kwargs={"ignore_errors": True}, exitpriority=1)
    return folder


def compile_c(tool: Tool, source: Path, target: Path, include: Sequence[Path], shown: str, *more: str) -> list[Finding]:
    """``target``: the object. A warning is an error here: whatever the compiler says is a finding."""
    folders = [word for folder in include for word in ("-I", str(folder))]
    return _asked(tool.c(*folders, *more, "-c", source, "-o", target), tool.label, source, shown)


def check_headers(tool: Tool, headers: Sequence[Path], include: Sequence[Path], folder: Path, shown: str) -> list[Finding]:
    """Includes ``headers`` twice, in this order, from C++ and from C."""
    text = "".join(f'#include "{header}"\n' for header in (*headers, *headers)) + "int included_twice;\n"
    folders = [word for place in include for word in ("-I", str(place))]
    found: list[Finding] = []
    for suffix, command in (("cpp", tool.cpp), ("c", tool.c)):
        if suffix == "cpp" and not tool.cxx:
            continue
        source = folder / f"headers.{suffix}"
        source.write_text(text, encoding="utf-8")
        found = found or _asked(command(*folders, "-fsyntax-only", source), f"{tool.label}, as {suffix.upper()}", headers[-1], shown)
    return found


def _asked(command: list[str], label: str, source: Path, shown: str) -> list[Finding]:
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=patience())
    except subprocess.TimeoutExpired as late:
        return [Finding("V701", f"{label} does not end within {late.timeout:.0f} s", Place(shown, 1, 1))]
    if not done.returncode and not done.stderr.strip():
        return []
    said = SAID.search(done.stderr)
    count = len(SAID.findall(done.stderr))
    more = (f"{count} diagnostics in all",) if count > 1 else ()
    if said is None:
        last = (done.stderr.strip().splitlines() or [f"ends with {done.returncode}"])[0]
        return [Finding("V701", f"{label}: {last}", Place(shown, 1, 1))]
    file = shown if Path(said["file"]).resolve() == source.resolve() else said["file"]
    place = Place(file, int(said["line"]), int(said["column"]))
    return [Finding("V701", f"{label}: {said['kind']}: {said['what']}", place, more)]


def link(tool: Tool, objects: Sequence[Path], target: Path, shown: str, *more: str) -> Program | Finding:
    """The program, or what the linker says."""
    command = tool.c(*more, *objects, "-o", target, *tool.link)
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=patience())
    except subprocess.TimeoutExpired as late:
        return Finding("V701", f"{tool.label} does not link it within {late.timeout:.0f} s", Place(shown, 1, 1))
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if "undefined reference" in line] or done.stderr.splitlines() or ["no word"]
        return Finding("V701", f"{tool.label} does not link it: {lines[0].split(': ', 1)[-1]}", Place(shown, 1, 1))
    return Program(tool, target, objects[0])
