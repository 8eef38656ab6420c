"""Which boards and operators a command works on.

Comes in: names and files from the command line. Goes out: validated specifications, in a fixed order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from codegen.errors import CodegenError, Problem, nearest
from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.spec import operator as operators
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.operator import Operator


@dataclass(frozen=True)
class Chosen:
    """Boards with their dialects, and operators, each sorted by name."""

    boards: list[tuple[Board, Dialect]]
    operators: list[Operator]


def choose(names: tuple[str, ...], files: tuple[Path, ...], ops: tuple[str, ...], op_files: tuple[Path, ...]) -> Chosen:
    """Everything bundled where nothing is named; raises with every problem of every file at once."""
    problems: list[Problem] = []

    def collect(wanted: tuple[str, ...], given: tuple[Path, ...], bundled: list[str], by_name: Callable[[str], Path]) -> list[Path]:
        paths = list(given)
        for name in wanted if wanted or given else bundled:
            if name in {path.stem for path in given}:
                continue
            try:
                paths.append(by_name(name))
            except CodegenError as error:
                problems.extend(error.problems)
        return paths

    chosen: list[tuple[Board, Dialect]] = []
    for path in collect(names, files, boards.bundled(), boards.by_name):
        try:
            board = boards.read(path)
            chosen.append((board, dialects.of_board(board)))
            problems += mismatch(*chosen[-1], path)
        except CodegenError as error:
            problems += error.problems
    found: list[Operator] = []
    for path in collect(ops, op_files, operators.bundled(), operators.by_name):
        try:
            found.append(operators.read(path))
        except CodegenError as error:
            problems += error.problems
    for kind, taken in (("board", [b.name for b, _ in chosen]), ("operator", [o.name for o in found])):
        problems += [Problem(f"{kind} {name}", "given twice", "name it once") for name in sorted(set(taken)) if taken.count(name) > 1]
    if problems:
        raise CodegenError(problems)
    return Chosen(sorted(chosen, key=lambda pair: pair[0].name), sorted(found, key=lambda o: o.name))


def mismatch(board: Board, dialect: Dialect, path: Path) -> list[Problem]:
    """What the board has and its dialect cannot spell, and units of the dialect's costs that the board does not have."""
    todo = "take the dtype off the board, or add the table to the dialect"
    found = [
        Problem(f"{path}: dtypes", f"{dtype.name}, but dialect {dialect.name} has no [spell.{dtype.name}]", todo)
        for dtype in board.dtype_list()
        if getattr(dialect.spell, dtype.name) is None
    ]
    if board.work_area and not dialect.spell.runtime.work_area:
        what = f"given, but dialect {dialect.name} cannot spell a work area and its DMA"
        found.append(Problem(f"{path}: work_area", what, "take it off the board, or add work_area, fetch and put to [spell.runtime]"))
    if board.nontemporal_bytes and not (dialect.spell.fp32 and dialect.spell.fp32.nontemporal):
        what = f"given, but dialect {dialect.name} cannot spell a store past the caches"
        found.append(Problem(f"{path}: nontemporal_bytes", what, "take it off the board, or add nontemporal to [spell.fp32]"))
    return [*_units(board, dialect, path), *found]


def _units(board: Board, dialect: Dialect, path: Path) -> list[Problem]:
    if board.timing is None:
        return []
    units = board.timing.units
    missing = sorted({unit for cost, _, _ in dialect.costs().values() for unit in (*cost.on, *cost.also) if unit not in units})
    what = f"missing, but [cost] of the dialect {dialect.name} has operations on it"
    return [Problem(f"{path}: timing.units.{unit}", what, nearest(unit, units)) for unit in missing]
