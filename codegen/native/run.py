"""From paths to a verdict: every kernel, example and header through every compiler that there is, over processes.

Comes in: the tasks that ``verify`` chooses for the same paths, and options. Goes out: a ``Verdict``.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from codegen.native import misra
from codegen.native.job import Job, Options, Outcome, Result, run_job
from codegen.native.misra import Checked, Deviation
from codegen.native.toolchain import Skip, native_of, processor, tools, vector_bytes
from codegen.spec import board as boards
from codegen.store import Store, engine
from codegen.verify import run as verify
from codegen.verify.finding import Finding
from codegen.verify.kept import resumed
from codegen.workers import Executor


@dataclass
class Verdict:
    results: list[Result] = field(default_factory=list)
    headers: int = 0
    findings: list[Finding] = field(default_factory=list)
    skipped: list[Skip] = field(default_factory=list)
    deviations: dict[Deviation, int] = field(default_factory=dict)
    """From MISRA C:2012, and how often each was needed."""
    of_programs: int = 0
    """What cppcheck says of a part of a board's files by rules about all of them."""
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        return not self.findings

    @property
    def elements(self) -> int:
        return sum(ran.elements for result in self.results for ran in result.programs)


def run(
    tasks: list[verify.Task],
    options: Options,
    progress: Callable[[str], None] = lambda _: None,
    store: Store | None = None,
    over: Executor | None = None,
) -> Verdict:
    """Runs every task, and puts the outcomes together in the order of the paths.

    ``over``: what runs them, if not processes of this machine. ``store``: keeps outcomes without findings, as these may
    be the machine's fault.
    """
    started = time.perf_counter()
    verdict = Verdict()
    jobs, verdict.skipped = _jobs(tasks, options)
    outcomes = {}
    with ThreadPoolExecutor(1) as beside:
        rules = beside.submit(_rules, tasks) if options.misra else None
        jobs.sort(key=_order)
        for job, outcome in resumed(run_job, jobs, over or options.jobs, store, _name, Outcome, lambda outcome: not outcome.findings):
            outcomes[job.task.shown] = outcome
            progress(job.task.shown)
        checked = rules.result() if rules else []
    for task in tasks:
        outcome = outcomes[task.shown]
        verdict.results += outcome.results
        verdict.findings += outcome.findings
        verdict.headers += outcome.header
    for result in verdict.results:
        verdict.skipped += [
            Skip(f"{result.file} by {ran.tool}", f"linked, not run: {ran.not_run}") for ran in result.programs if ran.not_run
        ]
    for one in checked:
        verdict.findings += [f for f in one.findings if f not in verdict.findings]
        verdict.skipped += [skip for skip in one.skipped if skip not in verdict.skipped]
        verdict.of_programs += one.left_out
        for deviation, count in one.needed.items():
            verdict.deviations[deviation] = verdict.deviations.get(deviation, 0) + count
    if {one.board for one in checked if one.whole} >= set(boards.bundled()):
        verdict.findings += misra.unneeded(verdict.deviations)
    if not verdict.findings and not verdict.elements and not (verdict.headers and all(task.path.suffix == ".h" for task in tasks)):
        todo = tuple(map(str, verdict.skipped))
        if not todo and not verdict.results:
            todo = (f"no kernel of a known operator is in the C files given ({len(tasks)}); give others, or the --operator-file of theirs",)
        verdict.findings.append(Finding("V601", "no element was compared natively", None, todo))
    verdict.seconds = time.perf_counter() - started
    return verdict


def _name(job: Job) -> tuple[str, ...]:
    """What an outcome depends on beside the text: our own, the tools, the processor."""
    return "native", engine("native"), repr(job.tools.found), repr(replace(job.options, jobs=1, misra=False)), processor()


def _jobs(tasks: list[verify.Task], options: Options) -> tuple[list[Job], list[Skip]]:
    jobs: list[Job] = []
    skipped: dict[Skip, None] = {}
    for task in tasks:
        context = verify.context_of(task.board_file, task.operator_files)
        found = tools(native_of(context), context.board.name, vector_bytes(context), options.sanitize)
        skipped.update(dict.fromkeys(found.skipped))
        jobs.append(Job(task, found, options))
    return jobs, list(skipped)


def _rules(tasks: list[verify.Task]) -> list[Checked]:
    """MISRA, board by board."""
    found = []
    for board_file in dict.fromkeys(task.board_file for task in tasks):
        own = [task for task in tasks if task.board_file == board_file and task.path.suffix == ".c"]
        context = verify.context_of(board_file, own[0].operator_files) if own else None
        native = native_of(context) if context else None
        if context and native:
            shown = {task.path.resolve(): task.shown for task in own}
            found.append(misra.check(list(shown), shown, context, native, misra.is_whole(shown)))
    return found


def _order(job: Job) -> tuple[bool, bool, str]:
    """Shared kernels take longest: they go first."""
    return job.task.path.suffix == ".h", not job.task.path.stem.endswith("_s"), job.task.shown
