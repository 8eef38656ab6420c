"""Bulk speed of the interpreter, all checks on: million elements a second for each kernel in one process, beside gcc with sanitizers.

    python -m bench.interpret [-n ELEMENTS] [WORD...]     only kernels whose board/name has one of the words

Loops are recorded once and replayed on arrays (codegen/verify/lifting). The native figure is the same text by gcc -O1 with ASan and
UBSan, as `codegen native --sanitize` builds it; the DMA is memcpy, the cores are threads that share one processor.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from codegen.native import build, driver
from codegen.native.toolchain import native_of, tools, vector_bytes
from codegen.spec.select import choose
from codegen.verify.calls.cases import Case, combinations
from codegen.verify.check import Checker
from codegen.verify.machine.machine import Machine
from codegen.verify.run import kernels_in
from codegen.verify.text.unit import Context, header_folders, load

ROOT = Path(__file__).parent.parent
ONE_CORE = ("taskset", "-c", "0") if shutil.which("taskset") else ()
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


def native(checker: Checker, case: Case) -> float | None:
    """Seconds of the same call by the first compiler with ASan and UBSan, its cores one after the other; None where there is none."""
    context = checker.context
    found = tools(native_of(context), context.board.name, vector_bytes(context), sanitize=True).found
    tool = next((tool for tool in found if tool.sanitizer == "address,undefined"), None)
    if tool is None:
        return None
    kernel = checker.kernel
    path = Path(kernel.loaded.source.path)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "call.c").write_text(driver.call_text(kernel.operator, kernel.dtype, kernel.variant, context.dialect))
        (folder / "board.c").write_text(driver.board_text(context.board, checker.alignment))
        objects = list(build.support(tool, folder))
        for source in (path, folder / "call.c", folder / "board.c"):
            objects.append(folder / f"{source.stem}.o")
            assert not build.compile_c(tool, source, objects[-1], header_folders(path), source.name)
        program = build.link(replace(tool, runner=ONE_CORE), objects, folder / "program", path.name)
        assert isinstance(program, build.Program), program
        sent = driver.Sent.of(checker.cores, False, *checker.operands.build(case))
        driver.write(folder / "cases", [sent] * TIMES)
        ended = program.run(folder / "cases", folder / "results", seconds=600)
        assert ended.code == 0, ended
        return min(left.nanoseconds for left in driver.read(folder / "results", [sent] * TIMES)) / 1e9


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-n", type=int, default=4_000_000, help="elements of each call (default: %(default)s)")
    parser.add_argument("words", nargs="*")
    arguments = parser.parse_args()
    print(f"{arguments.n:,} elements, every operand present, one process, best of {TIMES}; million elements a second")
    print(f"{'board':12}{'kernel':30}{'verified':>10}{'gcc ASan+UBSan':>16}{'ratio':>8}")
    for checker in checkers(arguments.words):
        case = call(checker, arguments.n)
        speed = arguments.n / interpreted(checker, case) / 1e6
        line = f"{checker.context.board.name:12}{checker.kernel.procedure.name:30}{speed:10.1f}"
        seconds = native(checker, case)
        if seconds is None:
            line += "  no compiler with sanitizers here"
        else:
            beside = arguments.n / seconds / 1e6
            line += f"{beside:16.1f}{speed / beside:8.2f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
