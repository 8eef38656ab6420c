"""Estimated loops against this machine: private kernels of the x86-64 boards, operands in the L1D and in the L2.

    make bench-estimate        # python -m bench.estimate; the estimates are of a Zen 4, so other processors may be off

Cycles of a call per element are counted by a chain of additions, one a cycle, that runs in turn with the kernel: the median of many turns.
Exit code 1: an estimate is more than 25 % off, which other work on the machine can bring about.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from codegen.estimate.kernel import KernelEstimate, Wanted, of_file
from codegen.native.toolchain import STANDIN, native_of, tools
from codegen.spec.select import choose
from codegen.verify import run
from codegen.verify.files import tasks

ROOT = Path(__file__).parent.parent
BOARDS = ("host_avx512", "host_avx2")
SIZES = {"L1D": 1024, "L2": 4096}
OFF = 0.25
MAIN = r"""#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "{header}"

#ifndef __x86_64__
#error "the chain of additions is x86-64's"
#endif

static {type} operand[5][8192] __attribute__((aligned(64)));

static double now(void)
{{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}}

static int order(const void *a, const void *b)
{{
    return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}}

enum {{ ROUNDS = 999 }};

int main(int argc, char *argv[])
{{
    const int n = atoi(argv[1]);
    static double ratio[ROUNDS];
    for (int k = 0; k < 4 * 8192; k++) {{
        operand[k / 8192][k % 8192] = ({type})(0.1f + 0.8f * (float)rand() / (float)RAND_MAX);
    }}
    for (int k = 0; k < ROUNDS && argc == 2; k++) {{
        uint64_t a = 1;
        const double start = now();
        for (int call = 0; call < 50; call++) {{
            {call};
        }}
        const double middle = now();
        for (int chain = 0; chain < 1000; chain++) {{
            __asm__ volatile(".rept 100\n add $1, %0\n .endr" : "+r"(a));
        }}
        ratio[k] = (middle - start) / 50 / n / ((now() - middle) / 100000);
    }}
    qsort(ratio, ROUNDS, sizeof ratio[0], order);
    printf("%f\n", ratio[ROUNDS / 2]);
    return 0;
}}
"""
CALLS = {
    "binarycrossentropygrad": "{function}(n, 0, operand[0], operand[1], operand[2], operand[3], operand[4], 1)",
    "sqrt_grad": "{function}(operand[0], operand[1], operand[2], n)",
}


def measured(task: run.Task, k: KernelEstimate, n: int, command: list[str]) -> float:
    """Cycles per element."""
    op = k.function.split("_", 1)[1].removesuffix("_p")
    values = {
        "header": f"{op}.h",
        "type": "half" if k.function.startswith("hp") else "float",
        "call": CALLS[op].format(function=k.function),
    }
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "main.c").write_text(MAIN.format(**values), encoding="utf-8")
        include = [f"-I{task.path.parent.parent / 'include'}", f"-I{STANDIN}"]
        words = [*command, "-O2", "-ffp-contract=off", *include, str(task.path), f"{folder}/main.c", "-o", f"{folder}/main"]
        subprocess.run(words, check=True)
        return float(subprocess.run([f"{folder}/main", str(n)], check=True, capture_output=True, text=True).stdout)


def main() -> int:
    chosen = choose(BOARDS, (), (), ())
    files = {board.name: board.path for board, _ in chosen.boards if board.path}
    worst = 0.0
    print(f"{'':<52}{'cycles per element':>20}{'measured':>10}{'estimate / measured':>22}")
    for name in BOARDS:
        for task in tasks([ROOT / "generated" / name / "src"], chosen, files, name, run.Options()):
            if not task.path.stem.endswith("_p"):
                continue
            context = run.context_of(task.board_file, task.operator_files)
            found = tools(native_of(context), name, 64).found
            if not found:
                sys.exit(f"{name}: no compiler, or not this processor: see `codegen native`")
            (k,) = of_file(task, Wanted(4096)).kernels
            assert k.main, k.failed
            for tool in found:
                for where, n in SIZES.items():
                    said = k.main.per_element if where == "L1D" else k.main.from_behind
                    took = measured(task, k, n, [tool.command, *(f for f in tool.flags if f.startswith("-m"))])
                    worst = max(worst, abs(said / took - 1))
                    label = " ".join((k.function, name[5:], tool.command, where))
                    print(f"{label:<52}{said:>20.3f}{took:>10.3f}{said / took:>22.2f}")
    print(f"at most {worst:.0%} off")
    return int(worst > OFF)


if __name__ == "__main__":
    sys.exit(main())
