"""The same from Python: ``codegen.generate()``, ``codegen.verify()``, ``codegen.load()``.

Comes in: names and paths, as the command line has them; a board or operator that ends in .toml or .py, or is a ``Path``, is a file of
one's own. Goes out: records of what was written or found, and NumPy callables. What cannot be done is a ``CodegenError``, whose
``problems`` say where, what, and what to do.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.errors import CodegenError, Problem, nearest

if TYPE_CHECKING:
    from codegen.native.routine import Routine
    from codegen.native.toolchain import Tool
    from codegen.spec.select import Chosen
    from codegen.verify.run import Verdict
    from codegen.verify.text.unit import Context

Named = str | Path


@dataclass(frozen=True)
class Generated:
    """Paths ``written``, how many were ``unchanged``, and files that are ``orphaned``: emitted by nothing any more."""

    written: tuple[Path, ...]
    unchanged: int
    orphaned: tuple[Path, ...]


def generate(
    folder: Named = "generated", *, boards: Named | Iterable[Named] = (), operators: Named | Iterable[Named] = (), force: bool = False
) -> Generated:
    """Writes kernels, headers, example mains and a Makefile fragment for each board into ``folder``; all boards and operators unless named.

    Raises CodegenError: a name or a file that is wrong, a folder that cannot be written; Refused, a kind of it: files that were edited
    since they were emitted, which ``force`` overwrites.
    """
    from codegen.emit import tree

    root, chosen = Path(folder), _choose(boards, operators)
    changes = tree.compare(tree.emitted(chosen), root, chosen)
    written = tree.write(changes, force)
    return Generated(tuple(root / p for p in written), len(changes.new) - len(written), tuple(root / p for p in changes.orphaned))


def verify(
    *paths: Named,
    board: Named | None = None,
    operators: Named | Iterable[Named] = (),
    n: int | None = None,
    core_mask: int | None = None,
    reduction: str | None = None,
    given: str | None = None,
    jobs: int = 1,
    strict: bool = False,
    cache: bool = True,
    progress: Callable[[str], None] = lambda _: None,
) -> Verdict:
    """Judges C files and folders, ``generated`` unless named, as `codegen verify` does.

    ``n``, ``core_mask``, ``reduction``, ``given`` narrow the calls; ``jobs``: processes (a script that asks for several needs
    ``if __name__ == "__main__":``); ``cache``: what the store of results knows is not run again; ``progress`` gets each file that is done.
    Returns a ``Verdict``: ``passed``, ``kernels`` (each with ``runs``, ``elements`` compared, ``worst`` error in ulp, ``bound``,
    ``proved_up_to``), ``examples``, ``findings`` (each with ``code``, ``message``, ``place``; ``full()`` tells all). Raises CodegenError.
    """
    from codegen.store import Store
    from codegen.verify import run
    from codegen.verify.calls.given import Narrow
    from codegen.verify.files import tasks

    chosen = _choose(() if board is None else board, operators)
    names = tuple(op.name for op in chosen.operators) if _several(operators) else ()
    options = run.Options(Narrow(n, core_mask, reduction, given), names, jobs, strict)
    roots = [Path(path) for path in paths] or [Path("generated")]
    files = {b.name: b.path for b, _ in chosen.boards if b.path}
    found = tasks(roots, chosen, files, chosen.boards[0][0].name if board else None, options)
    whole = [path for path in roots if path.is_dir()] if not options.narrow else []
    return run.verify(found, chosen, whole, options, progress, Store.at_home() if cache else None)


def load(
    operator: Named,
    board: Named = "host",
    *,
    dtype: str = "fp32",
    variant: str = "s",
    threads: int | None = None,
    compiler: str | None = None,
    file: Named | None = None,
) -> Routine:
    """The emitted kernel of an operator, compiled for this machine, as a NumPy callable; see ``Routine`` for how it is called.

    ``board``: one whose kernels this processor runs; "host": the widest of them. ``dtype``: "fp32" or "fp16". ``variant``: "s", shared by
    ``threads`` (all that there are, up to the board's cores), or "p", on the caller's thread alone. ``compiler``: "gcc", "clang-19"; the
    first of the board's table that is installed unless said. ``file``: a C file, edited by hand perhaps, instead of what is emitted.
    Raises CodegenError: a wrong name, no compiler, text that it refuses. A kernel that does what it may not can end the process: verify
    such a file first.
    """
    from codegen.native.library import library
    from codegen.native.routine import Routine
    from codegen.spec.dtype import DTYPES, VARIANTS

    context, tool = _host(board, operator, compiler)
    (op,) = context.operators
    known = [d.name for d in context.board.dtype_list() if d.name in op.dtypes]
    for what, value, names in (("dtype", dtype, known), ("variant", variant, list(VARIANTS))):
        if value not in names:
            raise CodegenError(
                Problem(f"load(): {what}", f"{value!r} is not there for {op.name} on {context.board.name}", nearest(value, names))
            )
    cores = context.board.cores.value
    wanted = min(cores, os.cpu_count() or 1) if threads is None else threads
    if not 1 <= wanted <= cores:
        raise CodegenError(Problem("load(): threads", f"{wanted}, but {context.board.name} has 1 to {cores}", "give a number of these"))
    element = DTYPES[dtype]
    with tempfile.TemporaryDirectory(prefix="codegen_load_") as folder:
        source = _source(context, op.symbol(element, variant), Path(folder)) if file is None else _there(Path(file))
        made = library(context, op, element, variant, source, tool)
        text = source.read_text("utf-8")
    return Routine(context.board, op, element, variant, wanted if variant == "s" else 0, text, made)


def _choose(boards: Named | Iterable[Named], operators: Named | Iterable[Named]) -> Chosen:
    from codegen.spec.select import choose

    def sorted_out(given: Named | Iterable[Named], suffix: str) -> tuple[tuple[str, ...], tuple[Path, ...]]:
        names, files = list[str](), list[Path]()
        for one in _several(given):
            if isinstance(one, Path) or one.endswith(suffix):
                files.append(Path(one))
            else:
                names.append(one)
        return tuple(names), tuple(files)

    return choose(*sorted_out(boards, ".toml"), *sorted_out(operators, ".py"))


def _several(given: Named | Iterable[Named]) -> list[Named]:
    return [given] if isinstance(given, str | Path) else list(given)


def _host(board: Named, operator: Named, compiler: str | None) -> tuple[Context, Tool]:
    """The board that is meant, and what compiles for it here."""
    from codegen.native.library import is_host, tool_of
    from codegen.native.toolchain import vector_bytes
    from codegen.verify.text.unit import Context

    chosen = _choose(() if board == "host" else board, operator)
    contexts = [Context(b, d, chosen.operators) for b, d in chosen.boards]
    if board != "host":
        return contexts[0], tool_of(contexts[0], compiler)
    problems: list[Problem] = []
    for context in sorted(filter(is_host, contexts), key=vector_bytes, reverse=True):
        try:
            return context, tool_of(context, compiler)
        except CodegenError as error:
            problems += error.problems
    raise CodegenError(problems)


def _source(context: Context, function: str, folder: Path) -> Path:
    """The kernel with its headers, as they are emitted, below ``folder``."""
    from codegen.emit import tree
    from codegen.spec.select import Chosen

    chosen = Chosen([(context.board, context.dialect)], context.operators)
    tree.write(tree.compare(tree.emitted(chosen), folder, chosen))
    return folder / context.board.name / "src" / f"{function}.c"


def _there(path: Path) -> Path:
    if not path.is_file():
        raise CodegenError(Problem(f"load(): {path}", "no such file", "give the C file of a kernel, or leave it out"))
    return path
