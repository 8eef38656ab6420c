"""What is missing, contradictory or unsure in a board file and its dialect, all at once.

Reads both halves of a dialect, as nothing else may: each spelling is emitted as a function, read as any C, and judged by what the
dialect says its names mean. Comes in: the path of a board file. Goes out: a ``Report``.
"""

from __future__ import annotations

import re
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codegen.boardcheck.judge import judge
from codegen.boardcheck.probe import probes
from codegen.emit import render
from codegen.errors import CodegenError, Problem
from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.dtype import VARIANTS
from codegen.spec.operator import Operator
from codegen.spec.select import mismatch
from codegen.verify.text.unit import Context

SPELLINGS = {
    "fp32.fma": "fused Newton steps and a residual correction (8 ulp); without it division is unfused (10 ulp)",
    "fp32.div": "a divide of the board's own; without it a reciprocal seed and Newton steps",
    "fp32.neg": "a negation; without it a product with -1",
    "fp32.greater": "c where a > b, else d: operators that choose by an order",
    "fp32.at_least": "c where a >= b, else d",
    "fp32.equal": "c where a == b, else d",
    "fp32.nontemporal": "stores past the caches for long outputs, where cores compute in place",
    "fp16": "half kernels, where the board has fp16",
    "runtime.work_area": "shared kernels with DMA into private memory; without it (and fetch, put) the cores compute in place",
    "runtime.start": "transfers in flight (with wait): tiles come in and go out while one is computed; without them they take turns",
    "runtime.rank": "the vendor's own rank of a core in a mask; without it the kernel counts bits",
    "runtime.count": "the vendor's own number of cores in a mask; without it the kernel counts bits",
}
"""What each spelling that a dialect can do without is for."""
MEANINGS = {
    ("copy",): "DMA that returns when it is over: shared kernels with a work area",
    ("start", "launch"): "DMA in flight: kernels that move a tile while they compute another",
    ("wait", "landed"): "the end of a transfer in flight",
    ("barrier", "meet"): "the barrier that every shared kernel ends in",
    ("core",): "the number of the core: every shared kernel",
    ("rank",): "a core's rank in a mask: hand-written kernels call it",
    ("count",): "the number of cores in a mask: hand-written kernels call it",
    ("region", "allocate"): "private memory: work areas",
    ("seed",): "a reciprocal seed: division where there is no divide",
    ("fma",): "fused multiply-add",
    ("at", "load"): "vector loads",
    ("at", "store"): "vector stores",
    ("nontemporal",): "vector stores past the caches",
    ("fence",): "an order between stores past the caches and what follows",
}
"""What the words of meanings are for; one of each group will do."""


@dataclass
class Report:
    """``problems``: what must be mended. ``proven``: keys of spellings. ``kernels``: what `generate` would write.

    ``lacking``: (what, what it would be used for). ``unsure``: (what, tag, source).
    """

    path: Path
    board: Board | None = None
    dialect: Dialect | None = None
    problems: list[Problem] = field(default_factory=list)
    proven: list[str] = field(default_factory=list)
    lacking: list[tuple[str, str]] = field(default_factory=list)
    unsure: list[tuple[str, str, str]] = field(default_factory=list)
    kernels: list[str] = field(default_factory=list)


def check(path: Path, operators: list[Operator]) -> Report:
    """Never raises for what is in the files."""
    report = Report(path)
    _read(report)
    if report.board and report.dialect:
        _agreement(report, report.board, report.dialect)
        _emission(report, report.board, report.dialect, operators)
    if report.dialect:
        report.lacking += _lacking(report.dialect)
    report.unsure += [(name, tag, source) for name, (_, tag, source) in (report.board.tagged() if report.board else {}).items()]
    if report.dialect:
        rows = report.dialect.rows(report.dialect.intrinsic) + report.dialect.rows(report.dialect.meaning_of_names)
        report.unsure += [(f"{declaration} = {meaning}", tag, source) for declaration, meaning, tag, source in rows]
    report.unsure = [row for row in report.unsure if row[1] != "known"]
    return report


def _read(report: Report) -> None:
    """Board and dialect; the dialect also where the board has mistakes."""
    keys = _keys(report.path)
    if {"intrinsic", "spell"} & keys.keys() and "cores" not in keys:
        todo = "give the path of a board file that names this dialect; `codegen new-board` writes one"
        report.problems.append(Problem(str(report.path), "is a dialect file, which is checked together with a board", todo))
        return
    try:
        report.board = boards.read(report.path)
        report.dialect = dialects.of_board(report.board)
    except CodegenError as error:
        report.problems += error.problems
        name = keys.get("dialect")
        if report.board is None and isinstance(name, str) and name:
            try:
                report.dialect = dialects.read(name, report.path.parent)
            except CodegenError as other:
                report.problems += other.problems
    if report.board and report.dialect:
        report.problems += mismatch(report.board, report.dialect, report.path)


def _keys(path: Path) -> dict[str, Any]:
    """What the file says, as far as it is TOML at all."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _agreement(report: Report, board: Board, dialect: Dialect) -> None:
    """Each spelling against the meanings of the names in it."""
    where = dialect.path or dialect.name
    try:
        wanted = list(probes(board, dialect))
    except CodegenError as error:
        report.problems += error.problems
        return
    context = Context(board, dialect, [])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "probe.c"
        for probe in wanted:
            file.write_text(probe.text, "utf-8")
            if wrong := judge(file, probe.key, context):
                todo = "correct the spelling, or what [intrinsic] says of its names"
                report.problems.append(Problem(f"{where}: {probe.key}", f"{probe.spelled!r}: {wrong}", todo))
            else:
                report.proven.append(probe.key)


def _emission(report: Report, board: Board, dialect: Dialect, operators: list[Operator]) -> None:
    """The kernels that the board would get."""
    common = {d.name for d in board.dtype_list()}
    for op in operators:
        if not common & set(op.dtypes):
            continue
        try:
            render.files(board, dialect, [op], {"": "", op.name: ""})
        except CodegenError as error:
            report.problems += error.problems
        else:
            report.kernels += [op.symbol(d, v) for d in board.dtype_list() if d.name in op.dtypes for v in VARIANTS]


def _lacking(dialect: Dialect) -> Iterator[tuple[str, str]]:
    for key, purpose in SPELLINGS.items():
        value: Any = dialect.spell
        for part in key.split("."):
            value = getattr(value, part, None) if value is not None else None
        if not value:
            yield f"spell.{key}", purpose
    rows = dialect.rows(dialect.intrinsic) + dialect.rows(dialect.meaning_of_names)
    words = {word for _, meaning, _, _ in rows for word in re.findall(r"(\w+)\(", meaning)}
    for group, purpose in MEANINGS.items():
        if not words & set(group):
            yield f"no name means {' or '.join(f'{word}()' for word in group)}", purpose
