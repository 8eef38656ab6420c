"""Bulk speed of the interpreter, all checks on: million elements a second for each kernel in one process, beside gcc with sanitizers.

    python bench/interpret.py [-n ELEMENTS] [WORD...]     only kernels whose board/name has one of the words

Loops are recorded once and replayed on arrays (codegen/verify/record.py). The native figure is the same text of FT78NE, with the stand-in
vendor headers of tests/data/standin, by gcc -O1 with ASan and UBSan; the DMA is memcpy, the cores run one after the other.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from codegen.spec.operator import Array, Code, CoreMask, Flag, Size
from codegen.spec.select import choose
from codegen.verify.cases import Case, combinations
from codegen.verify.check import Checker
from codegen.verify.machine import Machine
from codegen.verify.run import kernels_in
from codegen.verify.unit import Context, load

ROOT = Path(__file__).parent.parent
STANDIN = ROOT / "tests/data/standin"
TIMES = 3


def checkers(words: list[str]) -> Iterator[Checker]:
    chosen = choose((), (), (), ())
    for board, dialect in chosen.boards:
        context = Context(board, dialect, chosen.operators)
        for path in sorted((ROOT / "generated" / board.name / "src").glob("*.c")):
            if not words or any(word in f"{board.name}/{path.stem}" for word in words):
                loaded = load(path, str(path), context)
                yield from (Checker(kernel, context) for kernel in kernels_in(loaded, context))


def call(checker: Checker, n: int) -> Case:
    """Every optional operand there, and an element of each for each: the most memory."""
    op = checker.kernel.operator
    full = [c for c in combinations(op) if all(c.flags.values())]
    return replace(full[0], n=n, mask=checker.shape.full if checker.kernel.variant == "s" else 1)


class Timed:
    """A machine that notes how long a run takes."""

    def __init__(self, machine: Machine):
        self.machine, self.seconds = machine, 0.0

    def run(self, *arguments: Any) -> Any:
        started = time.process_time()
        cores = self.machine.run(*arguments)
        self.seconds = time.process_time() - started
        return cores


def interpreted(checker: Checker, case: Case) -> float:
    """Seconds of one call, the best of some; building the operands and judging the result are not counted."""
    timed = Timed(checker.machine)
    checker.machine = timed  # type: ignore[assignment]
    spent = []
    for _ in range(TIMES):
        found = checker.one(case)
        assert not found, found
        spent.append(timed.seconds)
    return min(spent)


UTILS = """unsigned long standin_l2(void);
int GetCoreNum(int core_mask);
int GetLogicCoreId(int core_mask, int core_id);
void C6678E_SyncN(int core_num, int logic_core_id);
#define L2GADDBASE standin_l2()
#define L2GADDOFFSET 0UL
"""
"""The stand-in header, with the work area where a host has memory."""

HARNESS = """#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "c6x.h"
#include "{header}"
unsigned int DNUM = 0;
static unsigned char l2[{cores}][0x100000] __attribute__((aligned(128)));
unsigned long standin_l2(void) {{ return (unsigned long)l2[DNUM]; }}
void dma_trans(void *s, void *t, int bytes) {{ memcpy(t, s, (size_t)bytes); }}
int GetCoreNum(int mask) {{ return __builtin_popcount((unsigned)mask); }}
int GetLogicCoreId(int mask, int core) {{ return __builtin_popcount((unsigned)mask & ((1U << core) - 1U)); }}
void C6678E_SyncN(int count, int rank) {{ (void)count; (void)rank; }}
static float *values(int n, unsigned seed) {{
    float *p = aligned_alloc(128, ((size_t)n * 4 + 127) / 128 * 128);
    for (int i = 0; i < n; i++) {{ seed = seed * 1664525U + 1013904223U; p[i] = (float)((seed >> 8) + 1) / 16777218.0f; }}
    return p;
}}
int main(void) {{
    double best = 1e9;
    const int n = {n};
    {arrays}
    for (int k = 0; k < {times}; k++) {{
        clock_t started = clock();
        for (DNUM = 0; DNUM < {cores}; DNUM++) {{ {function}({arguments}); }}
        double spent = (double)(clock() - started) / CLOCKS_PER_SEC;
        best = spent < best ? spent : best;
    }}
    printf("%.9f\\n", best);
    return 0;
}}
"""


def native(checker: Checker, case: Case) -> float:
    """Seconds of the same call by gcc with sanitizers."""
    kernel, board = checker.kernel, checker.context.board
    arrays, arguments = [], []
    for k, p in enumerate(kernel.operator.of_variant(kernel.variant)):
        match p:
            case Array():
                arrays.append(f"static float *{p.name}; {p.name} = values(n, {k}U);")
                arguments.append(p.name)
            case Code():
                arguments.append(str(p.codes[str(case.codes[p.name])]))
            case Flag():
                arguments.append(str(case.flags[p.name]))
            case CoreMask():
                arguments.append(hex(case.mask))
            case Size():
                arguments.append("n")
    cores = board.cores.value if kernel.variant == "s" else 1
    with tempfile.TemporaryDirectory() as folder:
        main = Path(folder) / "main.c"
        words = {"header": kernel.operator.header, "cores": cores, "n": case.n, "times": TIMES, "function": kernel.procedure.name}
        main.write_text(HARNESS.format(arrays="\n    ".join(arrays), arguments=", ".join(arguments), **words))
        (Path(folder) / "78NE").mkdir()
        (Path(folder) / "78NE/utils.h").write_text(UTILS)
        include = [f"-I{folder}", f"-I{STANDIN}", f"-I{ROOT / 'generated' / board.name / 'include'}"]
        sanitize = ["-O1", "-g0", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
        program = str(Path(folder) / "main")
        subprocess.run(["gcc", *sanitize, *include, str(main), kernel.loaded.source.path, "-o", program, "-w"], check=True)
        return float(subprocess.run([program], check=True, stdout=subprocess.PIPE, text=True).stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-n", type=int, default=4_000_000, help="elements of each call (default: %(default)s)")
    parser.add_argument("words", nargs="*")
    arguments = parser.parse_args()
    missing = "no gcc" if not shutil.which("gcc") else "" if (STANDIN / "c6x.h").is_file() else f"no {STANDIN.relative_to(ROOT)}/c6x.h"
    print(f"{arguments.n:,} elements, every operand present, one process, best of {TIMES}; million elements a second")
    if missing:
        print(f"{missing}: no native figures")
    print(f"{'board':8}{'kernel':30}{'verified':>10}{'gcc ASan+UBSan':>16}{'ratio':>8}")
    for checker in checkers(arguments.words):
        case = call(checker, arguments.n)
        speed = arguments.n / interpreted(checker, case) / 1e6
        line = f"{checker.context.board.name:8}{checker.kernel.procedure.name:30}{speed:10.1f}"
        if not missing and checker.context.board.name == "ft78ne":
            beside = arguments.n / native(checker, case) / 1e6
            line += f"{beside:16.1f}{speed / beside:8.2f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
