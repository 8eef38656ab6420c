"""Our kernels and the machine's limits, compiled by gcc into one extension module and called through cffi.

Comes in: generated/ of the widest host board that this processor can run. Goes out: contestants, or why there are none.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import subprocess
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from bench import functions
from bench.contestant import Contestant, Operands, Run, Skip, looped
from bench.functions import OPERATOR, Function
from codegen.native.toolchain import Tool, native_of, tools, vector_bytes
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.select import choose
from codegen.verify.text.unit import Context

ROOT = Path(__file__).parent.parent
NATIVE = Path(__file__).parent / "native"
BOARDS = ("host_avx512", "host_avx2")
WHAT = "our kernels and the limits"


@dataclass(frozen=True)
class Host:
    """``told``: compiler and flags beside the board; ``library`` and ``ffi``: cffi's."""

    board: Board
    told: str
    functions: list[Function]
    library: Any
    ffi: Any

    def contestants(self, threads: tuple[int, ...]) -> Iterator[Contestant]:
        """The kernels of the gradient called from Python, as a user would, and from C, as the limits are."""
        for f in self.functions:
            kind = "limit" if f.operator is None else "kernel"
            if f.operator and f.operator.name != OPERATOR:
                continue
            if f.variant == "p":
                yield Contestant(f.name, kind, f.dtype, 1, partial(self.repeated, f))
                calls = [(1, partial(self._called, f))]
            else:
                teams = [count for count in threads if kind == "kernel" or count > 1]
                yield from (Contestant(f.name, kind, f.dtype, count, partial(self._repeated_on_team, f, count)) for count in teams)
                calls = [(count, partial(self._on_team, f, count)) for count in teams]
            if kind == "kernel":
                yield from (Contestant(f.name, "ours", f.dtype, count, call) for count, call in calls)

    def kernels(self) -> Iterator[Contestant]:
        """Every kernel of the board, called from C on one core."""
        return (Contestant(f.name, "one core", f.dtype, 1, partial(self.repeated, f)) for f in self.functions if f.operator)

    def _arguments(self, f: Function, o: Operands) -> list[Any]:
        return [self.ffi.cast("void *", a.ctypes.data) if isinstance(a, np.ndarray) else a for a in f.arguments(o)]

    def _called(self, f: Function, o: Operands) -> Run:
        return looped(partial(getattr(self.library, f.name), *self._arguments(f, o)))

    def repeated(self, f: Function, o: Operands) -> Run:
        repeat, arguments = getattr(self.library, f"repeat_{f.name}"), self._arguments(f, o)
        return lambda times: repeat(times, *arguments)

    def _on_team(self, f: Function, threads: int, o: Operands) -> Run:
        return looped(partial(self.library.call_shared, threads, self._address(f), *self._arguments(f, o)[:-1]))

    def _repeated_on_team(self, f: Function, threads: int, o: Operands) -> Run:
        kernel, arguments = self._address(f), self._arguments(f, o)[:-1]
        return lambda times: self.library.repeat_shared(times, threads, kernel, *arguments)

    def _address(self, f: Function) -> Any:
        return self.ffi.addressof(self.library, f.name)


def build(folder: Path) -> Host | Skip:
    """The widest board that runs here, built in ``folder``."""
    try:
        import cffi
    except ImportError:
        return Skip(WHAT, "cffi is not installed: pip install 'dsp-codegen[bench]'")
    reasons = []
    for name in BOARDS:
        chosen = choose((name,), (), functions.OPERATORS, ())
        board, dialect = chosen.boards[0]
        context = Context(board, dialect, chosen.operators)
        found = tools(native_of(context), board.name, vector_bytes(context))
        gcc = next((tool for tool in found.found if tool.label == "gcc"), None)
        if gcc:
            return _build(cffi.FFI(), gcc, board, dialect, [*functions.kernels(chosen.operators), *functions.limits()], folder)
        reasons += [str(skip) for skip in found.skipped]
    return Skip(WHAT, "; ".join(reasons))


def _build(ffi: Any, gcc: Tool, board: Board, dialect: Dialect, found: list[Function], folder: Path) -> Host | Skip:
    ffi.cdef(functions.declarations(found))
    ffi.set_source("bench_kernels", functions.source(found))
    with contextlib.redirect_stdout(io.StringIO()):  # it tells what it writes
        ffi.emit_c_code(str(folder / "bench_kernels.c"))
    flags = ["-O3", *dialect.cflags.split()]
    tree = ROOT / "generated" / board.name
    include = [NATIVE, tree / "include", sysconfig.get_paths()["include"]]
    kernels = [tree / "src" / f"{f.name}.c" for f in found if f.operator]
    sources = [*kernels, *sorted(NATIVE.glob("*.c")), folder / "bench_kernels.c"]
    library = folder / "bench_kernels.so"
    words = [*(f"-I{place}" for place in include), *flags, "-shared", "-fPIC", "-pthread", *sources, "-o", library]
    done = subprocess.run([gcc.command, f"-std={gcc.standard}", *map(str, words)], capture_output=True, text=True)
    if done.returncode and "Python.h" in done.stderr:
        return Skip(WHAT, "Python.h is missing: install the headers of this Python")
    done.check_returncode()
    spec = importlib.util.spec_from_file_location("bench_kernels", library)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Host(board, f"board {board.name}, {gcc.version}, {' '.join(flags)}", found, module.lib, module.ffi)
