"""Which files of those that the user named are verified, and to which board each belongs.

Comes in: paths, chosen boards and operators. Goes out: a ``Task`` for each C file and header.
"""

from __future__ import annotations

from pathlib import Path

from codegen.errors import CodegenError, Problem, nearest
from codegen.spec import board as boards
from codegen.spec.select import Chosen
from codegen.verify.run import Options, Task
from codegen.verify.text.read import head


def tasks(paths: list[Path], chosen: Chosen, board_files: dict[str, Path], board: str | None, options: Options) -> list[Task]:
    """One task per C file or header below ``paths``. Raises where a file belongs to no known board, or nothing is chosen."""
    problems: list[Problem] = []
    found: list[Task] = []
    names = {b.name for b, _ in chosen.boards}
    op_files = tuple(op.path for op in chosen.operators if op.path)
    for path in paths:
        if not path.exists():
            kind = "board" if str(path) in names else "operator" if str(path) in {op.name for op in chosen.operators} else ""
            todo = f"did you mean --{kind} {path}?" if kind else "give a C file, or a folder; `codegen generate` makes one"
            problems.append(Problem(str(path), "no such file or folder", todo))
            continue
        for file in [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.suffix in (".c", ".h") and p.is_file()):
            own = _board_of(file, names | set(boards.bundled()))
            name = board if board and (path.is_file() or own is None) else own
            if name is None:
                where = "neither --board nor its path nor its head comment names one"
                todo = f"give --board or --board-file; {nearest('', names)}"
                problems.append(Problem(str(file), f"belongs to no known board: {where}", todo))
            if name not in names:
                continue  # of a board that was not chosen
            if path.is_dir() and not _of_operators(file, chosen, bool(options.operators)):
                continue
            found.append(Task(file, str(file), board_files[name], op_files, options, path.is_file()))
    if problems:
        raise CodegenError(problems)
    if not found:
        where = ", ".join(map(str, paths))
        raise CodegenError(
            Problem(where, "nothing to verify: no C file of the chosen boards and operators", "choose others, or run `codegen generate`")
        )
    return found


def _board_of(file: Path, names: set[str]) -> str | None:
    """From the path, else from the head comment."""
    in_path = [part for part in reversed(file.parts[:-1]) if part in names]
    if in_path:
        return in_path[0]
    said = head(file).get("board")
    return said if said in names else None


def _of_operators(file: Path, chosen: Chosen, narrowed: bool) -> bool:
    """Whether a file in a folder belongs to a chosen operator (files of none go along when all are chosen)."""
    said = head(file).get("operator")
    return said in {op.name for op in chosen.operators} if said else not narrowed
