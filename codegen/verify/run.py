"""From files to a verdict: every file in its own task, the tasks over processes.

Comes in: tasks, as ``files`` finds them. Goes out: a ``Verdict``.
"""

from __future__ import annotations

import contextlib
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Literal

from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.spec import operator as operators
from codegen.spec.select import Chosen
from codegen.store import Store
from codegen.verify.calls.cases import Case, cases
from codegen.verify.calls.example import Known, check_example
from codegen.verify.calls.given import Narrow, check, narrowed
from codegen.verify.check import Checker, Kernel, Result
from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.kept import Kept
from codegen.verify.text import prototype
from codegen.verify.text.abi import abi, kernels_of
from codegen.verify.text.read import head
from codegen.verify.text.unit import Change, Context, Loaded, load
from codegen.workers import Executor, spread


@dataclass(frozen=True)
class Options:
    """What the command line asks for; ``narrow`` replaces the case matrix, ``every`` thins it out, behind the calls of ``first``."""

    narrow: Narrow = field(default_factory=Narrow)
    operators: tuple[str, ...] = ()
    jobs: int = 1
    strict: bool = False
    shrinks: bool = True
    """Each finding is shown at the smallest call that gives it."""
    every: int = 1
    first: tuple[Case, ...] = ()
    part: Literal["all", "runs", "proof"] = "all"
    """The proof can be made beside the runs, by another process."""


@dataclass(frozen=True)
class Task:
    """One file to verify, and the specification files to do it with."""

    path: Path
    shown: str
    board_file: Path
    operator_files: tuple[Path, ...]
    options: Options
    explicit: bool
    proofs: Path | None = None
    """A store of proofs that the tasks of one run share."""

    @property
    def task(self) -> Task:
        """As other jobs have one."""
        return self

    @property
    def work(self) -> str:
        """What a shard of this kind does, by which its cost is predicted."""
        return "file" if self.path.suffix != ".c" or self.path.parent.name == "examples" else self.options.part


@dataclass
class Example:
    """``elements``: how many of the example's own call were compared."""

    file: str
    board: str
    passed: bool
    elements: int = 0


@dataclass
class Verdict:
    kernels: list[Result] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    seconds: float = 0.0
    files: int = 0
    headers: int = 0
    kept: int = 0
    """Files whose outcome came from the store."""
    damaged: int = 0
    """Entries of the store that were broken, and made again."""

    @property
    def passed(self) -> bool:
        return not any(f.severity == "error" for f in self.findings)


@dataclass
class Outcome:
    """What one task brought."""

    kernels: list[Result] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    header: bool = False


def verify(
    tasks: list[Task],
    chosen: Chosen,
    roots: list[Path],
    options: Options,
    progress: Callable[[str], None] = lambda _: None,
    store: Store | None = None,
    over: Executor | None = None,
) -> Verdict:
    """Runs every task that the store does not know, and puts the outcomes together, in the order of the paths.

    ``over``: what runs them, if not processes of this machine.
    """
    started = time.perf_counter()
    check(options.narrow, chosen.operators)
    outcomes, found = outcomes_of(tasks, over or options.jobs, progress, store)
    verdict = Verdict(files=len(tasks), kept=found, damaged=store.damaged if store else 0)
    for task in tasks:
        outcome = outcomes[task.shown]
        verdict.kernels += outcome.kernels
        verdict.examples += outcome.examples
        verdict.findings += outcome.findings
        verdict.headers += outcome.header
    verdict.findings += _missing(verdict, chosen, roots) + _twice(verdict, roots)
    compared = sum(k.elements for k in verdict.kernels) + sum(e.elements for e in verdict.examples)
    if not verdict.findings and not compared and not verdict.headers and not options.narrow:
        verdict.findings.append(Finding("V601", "no element was compared"))
    verdict.seconds = time.perf_counter() - started
    return verdict


def outcomes_of(
    tasks: list[Task], over: int | Executor, progress: Callable[[str], None] = lambda _: None, store: Store | None = None
) -> tuple[dict[str, Outcome], int]:
    """The outcome of each task, and how many of them the store knew."""
    outcomes: dict[str, Outcome] = {}
    kept = Kept(store)
    for task in tasks:
        if known := kept.get(task):
            outcomes[task.shown] = known
            progress(task.shown)
    found = len(outcomes)
    with _proofs(store) as folder:
        left = [replace(task, proofs=folder) for task in tasks if task.shown not in outcomes]
        for task, outcome in _run(left, over, kept):
            outcomes[task.shown] = outcome
            progress(task.shown)
            kept.put(task, outcome)
    if store and found < len(tasks):
        store.prune()
    return outcomes, found


@contextlib.contextmanager
def _proofs(store: Store | None) -> Iterator[Path]:
    """Where the processes of a run keep proofs: in the store, or for this run alone."""
    if store:
        yield store.folder
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _run(tasks: list[Task], over: int | Executor, kept: Kept) -> Iterator[tuple[Task, Outcome]]:
    """Runs the tasks, over processes where there are several of both; as they end. A few are taken apart, so that no process waits."""
    if over == 1:
        for group in _groups(tasks):
            yield from zip(group, run_each(group), strict=True)
        return
    apart = not isinstance(over, int) or len(tasks) < 8 * over
    parts = [(task, part) for task in sorted(tasks, key=_effort) for part in (_parts(task) if apart else [task])]
    missing = Counter(task for task, _ in parts)
    found: dict[Task, dict[str, Outcome]] = {}
    for task, part, outcome in _ran(parts, over, kept):
        found.setdefault(task, {})[part.options.part] = outcome
        if len(found[task]) == missing[task]:
            outcomes = found.pop(task)
            yield task, outcomes["all"] if task.options.part in outcomes else _joined(outcomes["runs"], outcomes["proof"])


def _ran(parts: list[tuple[Task, Task]], over: int | Executor, kept: Kept) -> Iterator[tuple[Task, Task, Outcome]]:
    """Tasks with their parts and outcomes; first what the store has of a run that was interrupted between the two parts of a file."""
    left = []
    for task, part in parts:
        if part is not task and (known := kept.get(part)):
            yield task, part, known
        else:
            left.append((task, part))
    if isinstance(over, int) and all(part is task for task, part in left):
        groups = _groups([task for task, _ in left])
        for k, outcomes in spread(run_each, groups, over):
            yield from ((task, task, outcome) for task, outcome in zip(groups[k], outcomes, strict=True))
        return
    for k, outcome in spread(run, [part for _, part in left], over):
        task, part = left[k]
        if part is not task:
            kept.put(part, outcome)
        yield task, part, outcome


def _groups(tasks: list[Task]) -> list[list[Task]]:
    """Each kernel's file with the example main that calls it, which then need not read it again; all others alone."""
    groups: dict[tuple[Path, str], list[Task]] = {}
    for task in tasks:
        folder, stem = task.path.parent, task.path.stem
        main = folder.name == "examples" and stem.endswith("_main")
        name = (folder.parent, stem.removesuffix("_main")) if main or folder.name == "src" else (folder, task.path.name)
        groups.setdefault(name, []).append(task)
    return [sorted(group, key=lambda task: task.path.parent.name == "examples") for group in groups.values()]


def _parts(task: Task) -> list[Task]:
    """A kernel's runs, and its proof."""
    options = task.options
    if options.narrow or options.every > 1 or options.part != "all" or task.path.suffix != ".c" or task.path.parent.name == "examples":
        return [task]
    return [replace(task, options=replace(options, part=part)) for part in ("runs", "proof")]


def _joined(runs: Outcome, proof: Outcome) -> Outcome:
    """What the runs and the proof of one file say together; the proof, and what is run without one, count where nothing is wrong so far."""
    for result, proven in zip(runs.kernels, proof.kernels, strict=True):
        if result.passed:
            result.proved_up_to, result.not_proved = proven.proved_up_to, proven.not_proved
            result.runs, result.elements = result.runs + proven.runs, result.elements + proven.elements
            if proven.worst > result.worst:
                result.worst, result.worst_at = proven.worst, proven.worst_at
            result.lost, result.stopped = result.lost + proven.lost, proven.stopped
            new = [f for f in proven.findings if f.code not in {known.code for known in result.findings}]
            result.findings += new
            runs.findings += new
        result.seconds += proven.seconds
    return runs


def _effort(task: Task) -> tuple[int, str, str]:
    """Shared kernels take longest: they go first. Boards take turns, as kernels of one may share a proof."""
    return (0 if task.path.stem.endswith("_s") else 1, task.path.stem, task.shown)


def _missing(verdict: Verdict, chosen: Chosen, roots: list[Path]) -> list[Finding]:
    """For folders: kernels that a header promises and no file has."""
    found = []
    for root in roots:
        for board, _ in chosen.boards:
            for folder in (root / board.name, root):
                if folder.name == board.name and (folder / "include").is_dir():
                    defined = {k.function for k in verdict.kernels if k.board == board.name} | _unread(verdict, folder)
                    for op in chosen.operators:
                        found += prototype.missing_kernels(folder, str(folder), op, board, defined)
    return found


def _twice(verdict: Verdict, roots: list[Path]) -> list[Finding]:
    """For folders: kernels that two files of a board define, which no linker takes."""
    first: dict[tuple[str, str], Result] = {}
    found = []
    for k in verdict.kernels if roots else []:
        other = first.setdefault((k.board, k.function), k)
        if other is not k:
            found.append(Finding("V008", f"`{k.function}` is defined in {other.file} as well", Place(k.file, 1, 1)))
    return found


def _unread(verdict: Verdict, folder: Path) -> set[str]:
    """Kernels whose file has a finding of its own already."""
    return {Path(f.place.file).stem for f in verdict.findings if f.place and Path(f.place.file).is_relative_to(folder)}


# one file


@lru_cache(maxsize=32)
def context_of(board_file: Path, operator_files: tuple[Path, ...]) -> Context:
    board = boards.read(board_file)
    return Context(board, dialects.of_board(board), [operators.read(p) for p in operator_files])


def run_each(tasks: Sequence[Task]) -> list[Outcome]:
    """Verifies files, of which one may call what those before it define."""
    known: Known = {}
    return [run(task, known=known) for task in tasks]


def run(task: Task, change: Change | None = None, known: Known | None = None) -> Outcome:
    """Verifies one file, or what ``change`` makes of it; whatever is wrong with it is in the findings.

    ``known``: takes the kernels of the file, and has those of the files before it.
    """
    context = context_of(task.board_file, task.operator_files)
    try:
        loaded = load(task.path, task.shown, context, change)
    except Stop as stop:
        is_main = task.path.parent.name == "examples"
        return Outcome(examples=[Example(task.shown, context.board.name, False)] if is_main else [], findings=[stop.finding])
    if task.path.suffix == ".h":
        op = next((op for op in context.operators if op.header == task.path.name), None)
        return Outcome(findings=prototype.check_header(loaded, op, context.board, context.model) if op else [], header=True)
    if "main" in loaded.unit.procedures:
        findings, elements = check_example(loaded, task.path, context, known)
        passed = not any(f.severity == "error" for f in findings)
        return Outcome(examples=[Example(task.shown, context.board.name, passed, elements)], findings=findings)
    outcome = Outcome(findings=list(loaded.unit.warnings))
    for kernel in kernels_in(loaded, context):
        wanted = abi(kernel.operator, kernel.dtype, kernel.variant, context.model)
        checker = Checker(kernel, context)
        if known is not None:
            known[task.path, kernel.procedure.name] = checker
        result = checker.result
        result.findings = prototype.check_definition(loaded, kernel.procedure.name, wanted)
        if not result.findings:
            result = _verified(checker, task.options, task.proofs)
        outcome.kernels.append(result)
        outcome.findings += result.findings
    if not outcome.kernels and (task.explicit or head(task.path).get("operator")):
        outcome.findings.append(_no_kernel(loaded, context))
    return outcome if not task.options.strict else _strict(outcome)


def _no_kernel(loaded: Loaded, context: Context) -> Finding:
    """Tells which names a kernel may have, and which function has the arguments of one."""
    kernels = {
        name: abi(op, dtype, variant, context.model) for op in context.operators for name, dtype, variant in kernels_of(op, context.board)
    }
    what = f"no kernel is defined here; {context.board.name} has {', '.join(kernels)}"
    for procedure in loaded.unit.procedures.values():
        alike = [name for name, type_ in kernels.items() if type_ == procedure.type]
        if alike:
            known = " and of ".join(f"`{name}`" for name in alike)
            note = f"`{procedure.name}` has the arguments of {known}: kernels are known by their names"
            return Finding("V009", what, procedure.place, (note,))
    return Finding("V009", what, Place(loaded.source.path, 1, 1))


def _verified(checker: Checker, options: Options, proofs: Path | None) -> Result:
    """The runs, then the proof where nothing is wrong so far, and without one more runs; or the part that the options ask for."""
    chosen = _chosen(checker.kernel, checker, options)
    if options.part != "proof":
        checker.run(chosen, options.strict, options.shrinks)
    wrong = checker.result.findings if options.strict else [f for f in checker.result.findings if f.severity == "error"]
    if chosen is None and options.part != "runs" and not wrong:
        checker.prove(options.shrinks, Store(proofs) if proofs else None)
        if checker.result.proved_up_to is None and not options.strict and checker.result.passed:
            checker.run_the_others(options.shrinks)
    return checker.result


def _chosen(kernel: Kernel, checker: Checker, options: Options) -> Iterable[Case] | None:
    """The cases that the options leave; None for all of them."""
    if options.narrow:
        return narrowed(kernel.operator, checker.shape, kernel.variant, options.narrow)
    if options.every > 1:
        return chain(options.first, islice(cases(kernel.operator, checker.shape, kernel.variant), 0, None, options.every))
    return None


def _strict(outcome: Outcome) -> Outcome:
    """Warnings count as errors."""
    outcome.findings = [replace(f, severity="error") for f in outcome.findings]
    for result in outcome.kernels:
        result.findings = [replace(f, severity="error") for f in result.findings]
    return outcome


def kernels_in(loaded: Loaded, context: Context) -> Iterator[Kernel]:
    for op in context.operators:
        for name, dtype, variant in kernels_of(op, context.board):
            if name in loaded.unit.procedures:
                yield Kernel(loaded, loaded.unit.procedures[name], op, dtype, variant)
