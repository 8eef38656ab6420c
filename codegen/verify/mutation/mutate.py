"""The mutation score of the verifier: every mutant of a kernel is verified, and what survives is proven equivalent or named.

Comes in: tasks as for ``verify``. Goes out: a ``Campaign`` with the fate of each mutant. The mutants are numbered in the order that
``mutants`` gives them, so that a worker makes its own from the file on disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path

from pycparser import c_ast
from pycparser.c_generator import CGenerator

from codegen.errors import CodegenError, Problem
from codegen.store import Store
from codegen.verify.calls.cases import Case
from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.kept import resumed
from codegen.verify.mutation.equivalent import equivalent
from codegen.verify.mutation.harmless import REPEATED, UNUSED, harmless
from codegen.verify.mutation.mutants import Mutant, mutants
from codegen.verify.mutation.states import States
from codegen.verify.mutation.twice import only_repeats
from codegen.verify.run import Task, context_of, kernels_in, outcomes_of, run
from codegen.verify.text.tree import Unit
from codegen.verify.text.unit import Change, load
from codegen.workers import Executor

KILLED, REJECTED, PROVEN, HARMLESS, SURVIVED = "killed", "rejected", "proven", "performance only", "survived"
EVERY = 9
"""A first pass runs every ninth case: most mutants die in it, and proofs are tried only for those that do not."""
DEADLY = 12
"""So many of the calls that ended others of a file's mutants, the last ones, are tried before that: neighbours die of the same."""
BATCH = 16
"""Mutants in a shard: seconds on most kernels, minutes on shared ones of boards with many cores."""
DIRECTIVE = re.compile(r"^[ \t]*#[ \t]*(?:include|define)\b(?:\\\n|[^\n])*", re.M)


@dataclass(frozen=True)
class Job:
    """Mutant ``number`` of a task's file."""

    task: Task
    number: int
    kind: str


@dataclass(frozen=True)
class Batch:
    """Mutants of one file that are tried together: what they share is made once."""

    task: Task
    numbers: tuple[int, ...]
    work = "mutants"


@dataclass(frozen=True)
class Fate:
    """What became of a mutant. ``why``: the finding that killed it, the proof, or what it survived."""

    file: str
    line: int
    kind: str
    what: str
    status: str
    why: str


@dataclass
class Campaign:
    fates: list[Fate] = field(default_factory=list)

    def count(self, *statuses: str) -> int:
        return sum(f.status in statuses for f in self.fates)

    @property
    def killed(self) -> int:
        return self.count(KILLED, REJECTED)

    @property
    def equivalent(self) -> int:
        return self.count(PROVEN, HARMLESS)

    @property
    def survived(self) -> list[Fate]:
        return [f for f in self.fates if f.status == SURVIVED]

    @property
    def score(self) -> float:
        """Killed of those that could be; 1 where there are none."""
        deadly = len(self.fates) - self.equivalent
        return self.killed / deadly if deadly else 1.0

    def of(self, **wanted: str) -> Campaign:
        return Campaign([f for f in self.fates if all(getattr(f, name) == value for name, value in wanted.items())])


def jobs_of(tasks: list[Task], over: int | Executor = 1, store: Store | None = None) -> list[Job]:
    """Every mutant of every kernel; headers and example mains have none."""
    files = [task for task in tasks if task.path.suffix == ".c"]
    kinds = dict(resumed(_kinds, files, over, store, lambda _: ("kinds of mutants",), list[str]))
    found = [Job(task, number, kind) for task in files for number, kind in enumerate(kinds[task])]
    if not found:
        shown = ", ".join(task.shown for task in tasks)
        raise CodegenError(Problem(shown, "nothing to mutate: no kernel is defined there", "name the C file of a kernel"))
    return found


def sample(jobs: list[Job], count: int) -> list[Job]:
    """``count`` of the mutants: the kinds in turn, and of each kind ones that lie far apart."""
    kinds: dict[str, list[Job]] = {}
    for job in jobs:
        kinds.setdefault(job.kind, []).append(job)
    quota = dict.fromkeys(kinds, 0)
    while sum(quota.values()) < min(count, len(jobs)):
        for kind, of_kind in kinds.items():
            if quota[kind] < len(of_kind) and sum(quota.values()) < count:
                quota[kind] += 1
    taken = {id(of_kind[(2 * k + 1) * len(of_kind) // (2 * n)]) for kind, of_kind in kinds.items() for n in [quota[kind]] for k in range(n)}
    return [job for job in jobs if id(job) in taken]


def campaign(
    jobs: list[Job], over: int | Executor, progress: Callable[[str], None] = lambda _: None, store: Store | None = None
) -> Campaign:
    """The fate of each mutant, in the order of ``jobs``. Raises where a kernel has findings without being changed."""
    tasks = list({job.task.shown: job.task for job in jobs}.values())
    unchanged, _ = outcomes_of([_strict(task) for task in tasks], over, store=store)
    _must_pass(tasks, [unchanged[task.shown].findings for task in tasks])
    fates: dict[tuple[str, int], Fate] = {}
    for batch, told in resumed(fates_of, _batches(jobs), over, store, lambda batch: ("mutants", repr(batch.numbers)), list[Fate]):
        for number, one in zip(batch.numbers, told, strict=True):
            fates[batch.task.shown, number] = one
            progress("")
    return Campaign([fates[job.task.shown, job.number] for job in jobs])


def _batches(jobs: list[Job]) -> list[Batch]:
    """Neighbours together."""
    files: dict[Task, list[int]] = {}
    for job in jobs:
        files.setdefault(job.task, []).append(job.number)
    return [Batch(task, tuple(numbers[k : k + BATCH])) for task, numbers in files.items() for k in range(0, len(numbers), BATCH)]


def _strict(task: Task) -> Task:
    return replace(task, options=replace(task.options, strict=True, shrinks=False))


def _findings(task: Task, change: Change) -> list[Finding]:
    return run(_strict(task), change).findings


def _must_pass(tasks: list[Task], found: list[list[Finding]]) -> None:
    problems = [
        Problem(
            task.shown,
            f"{findings[0].code}: {findings[0].message}",
            "mutants need a kernel that passes `codegen verify --strict`",
        )
        for task, findings in zip(tasks, found, strict=True)
        if findings
    ]
    if problems:
        raise CodegenError(problems)


# one mutant


def fates_of(batch: Batch) -> list[Fate]:
    """Each mutant's, in their order."""
    return [fate(Job(batch.task, number, "")) for number in batch.numbers]


def fate(job: Job) -> Fate:
    """A thin pass, a proof, the whole of ``verify --strict``, the list of performance-only changes: the first that says something."""
    changed: list[Mutant] = []

    def change(tree: c_ast.FileAST) -> None:
        mutant = next(islice(mutants(tree), job.number, None))
        changed[:] = [mutant]
        mutant.edit()

    status, why = _judged(job.task, change)
    mutant = changed[0]
    if status == SURVIVED:
        reason = harmless(mutant) or (UNUSED if mutant.drop and not _findings(job.task, _drop(job.number)) else "")
        status, why = (HARMLESS, reason) if reason else (status, why)
    return Fate(job.task.shown, mutant.line, mutant.kind, mutant.what, status, why)


def _judged(task: Task, change: Change) -> tuple[str, str]:
    runs = elements = 0
    deadly = _deadly(task)
    for every in (EVERY, 1):
        first_tried = tuple(deadly.values()) if every > 1 else ()
        outcome = run(replace(task, options=replace(task.options, strict=True, shrinks=False, every=every, first=first_tried)), change)
        if outcome.findings:
            for case in (k.stopped for k in outcome.kernels if k.stopped):
                _remember(deadly, case)
            first = outcome.findings[0]
            return REJECTED if first.code < "V1" else KILLED, f"{first.code}: {first.message}"
        proven = _proof(task, change) if every > 1 else None
        if proven:
            return proven
        runs, elements = sum(k.runs for k in outcome.kernels), sum(k.elements for k in outcome.kernels)
    return SURVIVED, f"right in all {runs:,} runs, {elements:,} elements compared; the solver finds no proof that nothing changed"


@lru_cache(maxsize=2)
def _deadly(task: Task) -> dict[str, Case]:
    """The calls that ended mutants of a file, the last one first."""
    return {}


def _remember(deadly: dict[str, Case], case: Case) -> None:
    others = [(told, other) for told, other in deadly.items() if told != repr(case)]
    deadly.clear()
    deadly.update([(repr(case), case), *others[: DEADLY - 1]])


def _drop(number: int) -> Change:
    """Takes away the stores that mutant ``number`` is a part of."""

    def change(tree: c_ast.FileAST) -> None:
        mutant = next(islice(mutants(tree), number, None))
        assert mutant.drop
        mutant.drop()

    return change


def _proof(task: Task, change: Change) -> tuple[str, str] | None:
    """That the change has no effect, or none but on time."""
    unit, states = _original(task)
    changed = load(task.path, task.shown, context_of(task.board_file, task.operator_files), change).unit
    if only_repeats(unit, changed):
        return HARMLESS, REPEATED
    proof = equivalent(unit, changed, states)
    return (PROVEN, proof) if proof else None


@lru_cache(maxsize=2)
def _original(task: Task) -> tuple[Unit, States]:
    context = context_of(task.board_file, task.operator_files)
    loaded = load(task.path, task.shown, context)
    kernels = [kernel.procedure.name for kernel in kernels_in(loaded, context)]
    return loaded.unit, States(loaded.unit, kernels, context.board.cores.value)


def _kinds(task: Task) -> list[str]:
    """Of a file's mutants."""
    return [mutant.kind for mutant in mutants(_tree(task))] if _has_kernel(task) else []


def _has_kernel(task: Task) -> bool:
    context = context_of(task.board_file, task.operator_files)
    try:
        loaded = load(task.path, task.shown, context)
    except Stop as stop:
        place = stop.finding.place or Place(task.shown, 1, 1)
        raise CodegenError(
            Problem(f"{place.file}:{place.line}", f"{stop.finding.code}: {stop.finding.message}", "mend it: `codegen verify` shows it")
        ) from None
    return "main" not in loaded.unit.procedures and any(True for _ in kernels_in(loaded, context))


# the text of mutants


def _tree(task: Task) -> c_ast.FileAST:
    trees: list[c_ast.FileAST] = []
    load(task.path, task.shown, context_of(task.board_file, task.operator_files), trees.append)
    return trees[0]


def write(jobs: list[Job], folder: Path) -> list[Path]:
    """Each mutant as a C file, with the directives of the original in front."""
    written = []
    for job in jobs:
        context = context_of(job.task.board_file, job.task.operator_files)
        tree = _tree(job.task)
        mutant = next(islice(mutants(tree), job.number, None))
        what = mutant.what.replace("*/", "* /")
        mutant.edit()
        text = CGenerator().visit(tree)
        for words in (name for name in context.dialect.vector if " " in name):
            text = text.replace(words.replace(" ", "_"), words)
        directives = "\n".join(DIRECTIVE.findall(job.task.path.read_text("utf-8")))
        path = folder / context.board.name / f"{job.task.path.stem}.{job.number:04}.c"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"/* {job.task.path.name}:{mutant.line}: {mutant.kind}: {what} */\n{directives}\n\n{text}", encoding="utf-8")
        written.append(path)
    return written
