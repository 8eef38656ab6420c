"""The stand-ins for people who debug kernels on a PC: headers, team of threads, and what make, CMake and editors need to use them.

Comes in: a board, a folder, the tree with its kernels. Goes out: files in that folder; nothing that a person wrote is overwritten.
"""

from __future__ import annotations

import json
from pathlib import Path

from codegen.errors import CodegenError, Problem, Refused, writing
from codegen.native import driver
from codegen.native.toolchain import STANDIN, WARNINGS, native_of, tools, vector_bytes
from codegen.spec.native import Native
from codegen.verify.text.unit import Context

MAKE = """# Stand-ins for {title}'s vendor headers: include this file, compile with STANDIN_CFLAGS, link STANDIN_SOURCES and STANDIN_LDLIBS.
STANDIN_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
STANDIN_SOURCES := $(STANDIN_DIR)team.c $(STANDIN_DIR)board.c
STANDIN_CFLAGS := -std={standard} {flags} -I $(STANDIN_DIR) -I $(STANDIN_DIR){folder}
STANDIN_LDLIBS := -pthread -lm
"""

CMAKE = """# Stand-ins for {title}'s vendor headers: add_subdirectory() this folder, and link the target standin.
cmake_minimum_required(VERSION 3.13)
project(standin C)

find_package(Threads REQUIRED)
add_library(standin STATIC team.c board.c)
target_include_directories(standin PUBLIC ${{CMAKE_CURRENT_SOURCE_DIR}} ${{CMAKE_CURRENT_SOURCE_DIR}}/{folder})
target_compile_options(standin PUBLIC -std={standard} {flags})
target_link_libraries(standin PUBLIC Threads::Threads m)
"""


def export(context: Context, folder: Path, tree: Path) -> tuple[list[Path], int]:
    """Writes what is not there yet; returns the files written, and how many were the same already. Raises Refused, with nothing
    written, where a file holds something else."""
    native = native_of(context)
    if native is None or native.standin is None:
        todo = "name one under [native] standin, or use the compiler's own headers"
        raise CodegenError(Problem(f"board {context.board.name}", "its dialect has no stand-ins", todo))
    files = _files(context, native, folder, tree)
    problems = [
        Problem(str(folder / path), "is there already, with something else in it", "move it away, or name another folder")
        for path, text in files.items()
        if (folder / path).exists() and not _same(folder / path, text)
    ]
    if problems:
        raise Refused(problems)
    new = [path for path in files if not (folder / path).exists()]
    for path in new:
        with writing(folder / path, "name another folder, or mend its permissions"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(files[path], encoding="utf-8")
    return [folder / path for path in new], len(files) - len(new)


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def _files(context: Context, native: Native, folder: Path, tree: Path) -> dict[str, str]:
    """Path below the folder -> text."""
    assert native.standin
    found = {name: (STANDIN / name).read_text("utf-8") for name in ("seed.h", "team.c", "team.h")}
    own = STANDIN / native.standin
    found |= {f"{native.standin}/{path.relative_to(own).as_posix()}": path.read_text("utf-8") for path in sorted(own.rglob("*.h"))}
    alignment = max(vector.alignment for vector in context.dialect.vector.values())
    found["board.c"] = driver.board_text(context.board, alignment)
    words = {
        "title": context.board.title,
        "standard": native.standard,
        "folder": native.standin,
        "flags": " ".join(_flags(context, native)),
    }
    found["standin.mk"] = MAKE.format(**words)
    found["CMakeLists.txt"] = CMAKE.format(**words)
    found["compile_commands.json"] = _commands(context, native, folder.resolve(), tree.resolve())
    return found


def _flags(context: Context, native: Native) -> list[str]:
    """What every compiler takes."""
    return [
        "-g",
        "-ffp-contract=off",
        f"-DSTANDIN_VECTOR_BYTES={vector_bytes(context)}",
        *(f"-Wno-{w}" for w in native.silenced),
        *native.flags,
    ]


def _commands(context: Context, native: Native, folder: Path, tree: Path) -> str:
    """For clangd and other readers of compile_commands.json: every kernel of the tree, by the first compiler that there is."""
    assert native.standin
    available = tools(native, context.board.name, vector_bytes(context)).found
    compiler = [available[0].command] if available else ["cc"]
    name = next(iter(native.compiler.values()))
    include = [f"-I{folder}", f"-I{folder / native.standin}", f"-I{tree / context.board.name / 'include'}"]
    words = [*compiler, f"-std={native.standard}", *_flags(context, native), *(name.flags if available else ()), *WARNINGS, *include]
    sources = [*sorted((tree / context.board.name).glob("src/*.c")), *sorted((tree / context.board.name).glob("examples/*.c"))]
    rows = [{"directory": str(folder), "file": str(path), "arguments": [*words, "-c", str(path)]} for path in sources]
    return json.dumps(rows, indent=2) + "\n"
