"""A second opinion on cores that LLVM knows: the loop as clang compiles it, by llvm-mca.

The two see different things: the compiler's own copies and its loop counter are in the one, the operations of the text in the other.
Comes in: a file, a loop of it, how the tools are called. Goes out: cycles of an iteration, or why there are none.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from codegen.estimate.loop import LoopEstimate
from codegen.native.toolchain import STANDIN
from codegen.spec.timing import Mca
from codegen.verify.text.unit import header_folders

ITERATIONS = 500
VERSIONS = ("", *(f"-{n}" for n in range(23, 13, -1)))
INSTALL = "apt-get install clang-19 llvm-19"
SECONDS = 60
FLAGS = ("-O3", "-ffreestanding", "-ffp-contract=off", "-fno-unroll-loops", "-fno-vectorize", "-fno-slp-vectorize", "-gline-tables-only")
"""An iteration of the machine's loop is one of the text's; -O3 takes a condition that no iteration changes out of it."""


@dataclass(frozen=True)
class Compared:
    """Cycles of an iteration: ``bound`` by units alone, ``cycles`` run in order of the data; or ``why`` there are none."""

    bound: float = 0.0
    cycles: float = 0.0
    why: str = ""


def compare(path: Path, loop: LoopEstimate, mca: Mca) -> Compared:
    found = tools()
    if isinstance(found, str):
        return Compared(why=found)
    compiler, analyser = found
    folders = [f"-I{folder}" for folder in (*header_folders(path), STANDIN)]  # team.h is of the stand-ins
    assembly = _run([compiler, f"--target={mca.target}", *mca.flags, *FLAGS, *folders, "-S", "-o", "-", str(path)])
    if isinstance(assembly, Compared):
        return assembly
    block = loop_block(assembly, {op.place.line for op in loop.graph.ops if op.access and op.place})
    if not block:
        return Compared(why="the compiler made no loop of one block of it")
    said = _run(
        [analyser, f"-mtriple={mca.target}", f"-mcpu={mca.cpu}", f"-iterations={ITERATIONS}", "-json", "-"], "\n".join(block) + "\n"
    )
    if isinstance(said, Compared):
        return said
    summary: dict[str, Any] = json.loads(said)["CodeRegions"][0]["SummaryView"]
    return Compared(float(summary["BlockRThroughput"]), summary["TotalCycles"] / ITERATIONS)


@cache
def tools() -> tuple[str, str] | str:
    return paired(_installed("clang"), _installed("llvm-mca"))


def paired(compilers: dict[int, str], analysers: dict[int, str]) -> tuple[str, str] | str:
    """The newest compiler that has an analyser of its version, which knows what it writes; or what is missing. Both by version."""
    if both := compilers.keys() & analysers.keys():
        return compilers[max(both)], analysers[max(both)]
    missing = [name for name, found in (("clang", compilers), ("llvm-mca", analysers)) if not found]
    if missing:
        return f"{' and '.join(missing)} not installed: {INSTALL}"
    return f"clang {max(compilers)} has no llvm-mca of its version, only {max(analysers)}: {INSTALL}"


def _installed(name: str) -> dict[int, str]:
    """Every tool of this name, by its major version."""
    found: dict[int, str] = {}
    for path in filter(None, (shutil.which(f"{name}{version}") for version in VERSIONS)):
        said = _run([path, "--version"])
        if isinstance(said, str) and (match := re.search(r"version (\d+)", said)):
            found.setdefault(int(match[1]), path)
    return found


def _run(words: list[str], text: str = "") -> str | Compared:
    try:
        done = subprocess.run(words, input=text, capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return Compared(why=f"{words[0]}: {error}")
    if done.returncode:
        first = next((line for line in done.stderr.splitlines() if "error" in line), done.stderr.strip()[:200])
        return Compared(why=f"{Path(words[0]).name}: {first}")
    return done.stdout


def loop_block(assembly: str, lines: set[int]) -> list[str]:
    """The instructions of the loop of one block that most of ``lines`` are compiled to."""
    best: tuple[int, list[str]] = (0, [])
    label, block, marked, line = "", [""], 0, 0
    group: list[str] = []
    for text in assembly.splitlines():
        words = re.sub(r"//.*|#(\s.*|$)", "", text).strip()  # not the #16 of an AArch64 operand
        if match := re.match(r"(\.LBB\w+):", words):
            label, block, marked = match[1], [*group, words], 0
        elif match := re.match(r"\.loc\s+\d+\s+(\d+)", words):
            line = int(match[1])
        elif words and not words.startswith("."):
            block.append(words)
            if match := re.match(
                r"vseti?vli\b.*\b(e\d+), *(mf?\d)", words
            ):  # RISC-V: what the code before a loop sets, llvm-mca does not see
                group = [f"# LLVM-MCA-RISCV-LMUL {match[2].upper()}", f"# LLVM-MCA-RISCV-SEW {match[1].upper()}"]
            marked += line in lines
            if label and re.search(rf"{re.escape(label)}\b", words):
                best = max(best, (marked, block), key=lambda found: found[0])
                label = ""
    return best[1]
