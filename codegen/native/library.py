"""One kernel as a shared library in this process: C text on disk in, something to call out.

Comes in: a kernel's file, its board and a ``Tool``. Goes out: a ``Library``, or findings V701 as problems.
"""

from __future__ import annotations

import ctypes
import os
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from codegen.errors import CodegenError, Problem
from codegen.native import build, driver
from codegen.native.toolchain import STANDIN, Tool, native_of, tools, vector_bytes
from codegen.spec.dtype import DType
from codegen.spec.operator import Operator
from codegen.verify.finding import Finding
from codegen.verify.text.unit import Context, header_folders


class Argument(ctypes.Union):
    """``union driver_argument`` of driver.h."""

    _fields_ = (("pointer", ctypes.c_void_p), ("number", ctypes.c_int), ("real", ctypes.c_double))


@dataclass
class Library:
    """``image``: the bytes of the file. Each process opens one of its own: the threads of a team do not come along when it forks."""

    tool: Tool
    image: bytes
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _opened: tuple[int, ctypes.CDLL] | None = None

    def call(self, cores: int, arguments: Sequence[Argument]) -> None:
        """Calls the kernel on ``cores`` cores of its team; 0: on this thread. Calls of several threads wait for each other."""
        with self._lock:
            if self._opened is None or self._opened[0] != os.getpid():
                self._opened = os.getpid(), self._open()
            self._opened[1].library_call(cores, (Argument * len(arguments))(*arguments))

    def _open(self) -> ctypes.CDLL:
        handle, name = tempfile.mkstemp(prefix="codegen_", suffix=".so")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(self.image)
            found = ctypes.CDLL(name)
        except OSError as error:
            todo = "set TMPDIR to a folder with room, from which programs may be run"
            raise CodegenError(Problem(name, f"cannot be loaded: {error}", todo)) from None
        finally:
            Path(name).unlink()
        found.library_call.argtypes = (ctypes.c_int, ctypes.POINTER(Argument))
        found.library_call.restype = None
        return found


def is_host(context: Context) -> bool:
    """Whether a board is a processor of PCs: its C needs neither stand-ins nor an emulator."""
    native = native_of(context)
    return native is not None and not native.standin and not native.runner


def tool_of(context: Context, compiler: str | None = None) -> Tool:
    """What compiles for a host board: ``compiler``, or the first there is. Raises CodegenError where there is none."""
    name = context.board.name
    if not is_host(context):
        what = f"{name} is no processor of a PC"
        raise CodegenError(Problem("load(): board", what, 'name a host board, or "host"; `codegen native` runs kernels of the others'))
    found = tools(native_of(context), name, vector_bytes(context))
    for tool in found.found:
        if compiler in (None, tool.label):
            return tool
    if compiler and found.found:
        todo = f"there is {', '.join(tool.label for tool in found.found)} for {name}"
        raise CodegenError(Problem("load(): compiler", f"{compiler!r} is not there", todo))
    raise CodegenError([Problem(f"load(): {skip.what}", *skip.todo.split("; ", 1)) for skip in found.skipped])


def library(context: Context, op: Operator, dtype: DType, variant: str, source: Path, tool: Tool) -> Library:
    """Compiles ``source`` with what calls it. Raises CodegenError with what the compiler says."""
    alignment = max(vector.alignment for vector in context.dialect.vector.values())
    with tempfile.TemporaryDirectory(prefix="codegen_library_") as name:
        folder = Path(name)
        call = folder / "call.c"
        call.write_text(driver.call_text(op, dtype, variant, context.dialect), encoding="utf-8")
        include = header_folders(source)
        driver.write_missing_headers(context, include, folder)
        objects = [folder / f"{k}.o" for k in range(5)]
        for text, target in zip((source, call), objects, strict=False):
            _compile(tool, text, target, [*include, folder])
        for image, target in zip(_runtime(tool, driver.board_text(context.board, alignment)), objects[2:], strict=True):
            target.write_bytes(image)
        made = build.link(tool, objects, folder / "kernel.so", str(source), "-shared")
        if isinstance(made, Finding):
            raise CodegenError(_problem(made))
        return Library(tool, made.path.read_bytes())


@lru_cache
def _runtime(tool: Tool, board: str) -> tuple[bytes, ...]:
    """The objects that every library of a board has."""
    with tempfile.TemporaryDirectory(prefix="codegen_library_") as name:
        folder = Path(name)
        (folder / "board.c").write_text(board, encoding="utf-8")
        for source in (STANDIN / "team.c", STANDIN / "library.c", folder / "board.c"):
            _compile(tool, source, folder / f"{source.stem}.o", [])
        return tuple((folder / f"{stem}.o").read_bytes() for stem in ("team", "library", "board"))


def _compile(tool: Tool, source: Path, target: Path, include: Sequence[Path]) -> None:
    for finding in build.compile_c(tool, source, target, include, str(source), "-fPIC"):
        raise CodegenError(_problem(finding))


def _problem(finding: Finding) -> Problem:
    place = finding.place
    where = f"{place.file}:{place.line}:{place.column}" if place else "the compiler"
    return Problem(where, finding.message, "mend the C text; `codegen native` says the same of the file")
