"""What the tests share: the bundled specifications, the committed tree, and a verdict on a changed kernel."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

from codegen import cli
from codegen.emit import formula, vector
from codegen.spec.operator import Operator
from codegen.spec.select import Chosen, choose
from codegen.verify import run
from codegen.verify.finding import Finding, Place
from codegen.verify.text.abi import kernels_of
from codegen.verify.text.unit import Context

ROOT = Path(__file__).parent.parent
GENERATED = ROOT / "generated"


@lru_cache
def bundled() -> Chosen:
    return choose((), (), (), ())


@lru_cache
def context(board: str) -> Context:
    found, dialect = next((b, d) for b, d in bundled().boards if b.name == board)
    return Context(found, dialect, bundled().operators)


def operator(name: str) -> Operator:
    return next(op for op in bundled().operators if op.name == name)


@lru_cache
def of_each_kind() -> list[str]:
    """The names of few operators that together have everything that one may have: every kind of parameter, operands that are changed in
    place or may be absent, several outputs, every operation. What takes long is asked of their kernels; of all others by `make verify`."""
    missing = {op.name: _features(op) for op in bundled().operators}
    chosen = []
    while any(missing.values()):
        chosen.append(max(missing, key=lambda name: len(missing[name])))
        missing = {name: has - _features(operator(chosen[-1])) for name, has in missing.items()}
    return sorted(chosen)


def _features(op: Operator) -> set[str]:
    parameters = {f"{type(p).__name__} {p.type}" for p in op.parameters}
    arrays = {"changed in place" if a.is_ and a.out else "absent" if a.when else "one for all" if a.by else "plain" for a in op.arrays()}
    outputs = {f"{len(op.outputs())} outputs apart"} if not any(a.is_ for a in op.outputs()) else set()
    return parameters | arrays | outputs | set(vector.of_all(formula.read(op.formula, op.name)))


def each_on_one_board() -> list[tuple[str, str]]:
    """(board, kernel): the kernels of every operator on one of the boards, which take turns, and those of the first one on all of them."""
    first = "binarycrossentropygrad"
    chosen = {(board.name, first) for board, _ in bundled().boards}
    chosen |= {(bundled().boards[k % len(bundled().boards)][0].name, op.name) for k, op in enumerate(bundled().operators)}
    return [(b, symbol) for b, op in sorted(chosen) for symbol, _, _ in kernels_of(operator(op), context(b).board)]


def kernel_text(board: str, name: str) -> str:
    return (GENERATED / board / "src" / f"{name}.c").read_text("utf-8")


def task(path: Path, board: str, options: run.Options | None = None) -> run.Task:
    files = tuple(op.path for op in bundled().operators if op.path)
    board_file = context(board).board.path
    assert board_file
    return run.Task(path, str(path), board_file, files, options or run.Options(), True)


RUNS = run.Options(part="runs")


def verify_text(folder: Path, board: str, name: str, text: str, options: run.Options = RUNS) -> list[Finding]:
    """The findings of ``text`` as the file ``name``.c of a board; without a proof, which takes its time, unless the options ask for it."""
    path = folder / f"{name}.c"
    path.write_text(text, encoding="utf-8")
    return run.run(task(path, board, options)).findings


def changed(text: str, old: str, new: str, count: int = 1) -> str:
    """``text`` with one place changed; the place must be there."""
    assert old in text, f"{old!r} is not in the text"
    return text.replace(old, new, count)


def codegen(*words, cwd=ROOT, code=0) -> subprocess.CompletedProcess[str]:
    """A command as a user runs it, but in this process: to start another takes longer than most commands. tests/test_cli.py starts some."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        patch.chdir(cwd)
        patch.setenv("COLUMNS", "160")
        patch.setattr(sys, "argv", ["codegen", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
    assert ended.value.code == code, out.getvalue() + err.getvalue()
    return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def pytest_collection_finish():
    """What is imported by now stays: looking for garbage among it, again and again, takes a fifth of the time of the interpreting tests."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def own_store(tmp_path_factory):
    """The tests neither use nor fill the user's store of results."""
    os.environ["CODEGEN_STORE"] = str(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="session")
def chosen() -> Chosen:
    return bundled()


def run_c(text: str, function: str, *arguments, board: str = "ft78ne", lifting: bool = True, operands=(), forbidden: str = ""):
    """Runs one function of a C text on core 0; returns its value and the core."""
    from codegen.verify.machine.core import Call
    from codegen.verify.machine.interpret import Program
    from codegen.verify.machine.machine import Machine

    found = context(board)
    unit = unit_of(text, board)
    place = next(iter(unit.procedures.values())).place
    program = Program(unit, [Place("", 0, 0), place])
    machine = Machine(found.board, 4, 8)
    machine.lifting = lifting
    results = []
    original = program.function(function)
    program.compiled[function] = lambda core, *a: results.append(original(core, *a))
    cores = machine.run(program, Call(function, list(arguments), list(operands), 1, forbidden, "the test says so"), [0])
    return results[0], cores[0]


def unit_of(text: str, board: str = "ft78ne"):
    """The typed unit of a C text. Raises Stop."""
    import tempfile

    from codegen.verify.text.unit import load

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.c"
        path.write_text(f'{text}\n#include "{board}_board.h"\n', encoding="utf-8")
        return load(path, "text.c", context(board)).unit
