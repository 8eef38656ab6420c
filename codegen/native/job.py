"""One file through its tools: a kernel with the cases of ``verify`` and bulk, an example at its addresses, a header from C and C++.

Comes in: a ``Job``. Goes out: an ``Outcome``.
"""

from __future__ import annotations

import itertools
import platform
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from codegen.errors import CodegenError, Problem
from codegen.native import build, driver, size
from codegen.native.build import Program
from codegen.native.toolchain import Tools, lacks, native_of
from codegen.native.trial import Ran, Trial
from codegen.spec.operator import Array, Packed
from codegen.verify import run as verify
from codegen.verify.calls.cases import Case, cases, combinations
from codegen.verify.calls.example import calls_of, case_of, kernel_called
from codegen.verify.calls.given import Narrow, narrowed
from codegen.verify.calls.inputs import DRAWN
from codegen.verify.check import Checker, Kernel
from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.machine.memory import Pointer
from codegen.verify.text.unit import Context, Loaded, header_folders, load

BULK = 10_000_000
EVERY = 9
"""Of the cases, every so manieth is run under a sanitizer."""
BULK_WATCHED = 100_000
PROCESSES = "its cores are processes, and TSan sees threads of one: `codegen verify` looks for races"


@dataclass(frozen=True)
class Options:
    """``bulk``: elements that are compared at least, for each program. ``given``: only these calls (the words of a repro line)."""

    sanitize: bool = False
    misra: bool = False
    bulk: int = BULK
    given: str | None = None
    jobs: int = 1


@dataclass
class Result:
    """One kernel or example: what its programs ran. ``left_out``: cases of ``verify`` that are not run natively, and why."""

    file: str
    function: str
    board: str
    programs: list[Ran] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    example: bool = False
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        return not self.findings and any(ran.elements or ran.not_run or ran.ended for ran in self.programs)


@dataclass
class Outcome:
    """What one task brought."""

    results: list[Result] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    header: bool = False


@dataclass(frozen=True)
class Job:
    """A task, and the tools that were found for its board."""

    task: verify.Task
    tools: Tools
    options: Options
    work = "native"


def run_job(job: Job) -> Outcome:
    """One file. Raises CodegenError where the tools are not those of this machine."""
    task = job.task
    context = verify.context_of(task.board_file, task.operator_files)
    _same_tools(job.tools, context)
    with tempfile.TemporaryDirectory(prefix="codegen_native_") as folder:
        if task.path.suffix == ".h":
            return Outcome(findings=_header(job, Path(folder)), header=bool(job.tools.found))
        try:
            loaded = load(task.path, task.shown, context)
            if "main" in loaded.unit.procedures:
                results = [_example(job, loaded, context, Path(folder))]
            else:
                kernels = list(verify.kernels_in(loaded, context))
                results = [_kernel(job, kernel, context, Path(folder)) for kernel in kernels]
        except Stop as stop:
            return Outcome(findings=[stop.finding.note("`codegen verify` tells more; what it cannot read is not run natively")])
    findings = [finding for result in results for finding in result.findings]
    if not results and task.explicit:
        findings.append(Finding("V009", "no kernel is defined here that could be run", Place(task.shown, 1, 1)))
    return Outcome(results, findings)


def _same_tools(found: Tools, context: Context) -> None:
    native = native_of(context)
    for tool in found.found:
        why = lacks(native, tool) if native else ""
        if why:
            todo = "give all workers the compilers and processor of the machine that asks, or take the board out (--board)"
            raise CodegenError(Problem(f"{context.board.name} by {tool.label} on {platform.node()}", why, todo))


def _header(job: Job, folder: Path) -> list[Finding]:
    path = job.task.path
    for tool in job.tools.found:
        if not tool.sanitizer:
            found = build.check_headers(tool, [path.resolve()], [path.parent], folder, job.task.shown)
            if found:
                return found
    return []


# kernels


def _kernel(job: Job, kernel: Kernel, context: Context, folder: Path) -> Result:
    started = time.perf_counter()
    result = Result(job.task.shown, kernel.procedure.name, context.board.name)
    call = driver.call_text(kernel.operator, kernel.dtype, kernel.variant, context.dialect)
    checker = Checker(kernel, context)
    programs = _built(job, result, checker, call, [job.task.path], folder, kernel.variant)
    blind = [p for p in programs if p.tool.sanitizer == "thread" and _are_processes(context)]
    result.programs += [Ran(p.tool.label, p.tool.version, not_run=PROCESSES) for p in blind]
    for watched in (False, True):
        chosen = [p for p in programs if bool(p.tool.sanitizer) == watched and p not in blind]
        if chosen:
            trial = Trial(checker, chosen, folder)
            trial.run(_cases(checker, job.options, watched, result))
            _take(result, trial)
    real = native_of(context)
    for program in programs if real and not real.standin else ():  # a stand-in's size is not the board's
        large = None if program.tool.sanitizer else size.too_large(kernel.loaded, kernel.procedure.name, program.tool.label, program.kernel)
        result.findings += [large] if large else []
    idle = [ran.tool for ran in result.programs if not ran.elements and not ran.not_run]
    if idle and not result.findings and job.options.given is None:
        result.findings.append(Finding("V601", f"no element was compared by {', '.join(idle)}", kernel.procedure.place))
    result.seconds = time.perf_counter() - started
    return result


def _take(result: Result, trial: Trial) -> None:
    known = {(f.code, f.message) for f in result.findings}
    result.findings += [f for f in trial.findings if (f.code, f.message) not in known]
    result.programs += trial.ran.values()


def _built(job: Job, result: Result, checker: Checker, call: str, sources: list[Path], folder: Path, variant: str) -> list[Program]:
    """A program by each tool; what a compiler says is in the findings. Races need several cores: TSan takes shared kernels only."""
    context, programs = checker.context, list[Program]()
    (folder / "call.c").write_text(call, encoding="utf-8")
    (folder / "board.c").write_text(driver.board_text(context.board, checker.alignment), encoding="utf-8")
    (folder / "include").mkdir(exist_ok=True)
    driver.write_missing_headers(context, header_folders(job.task.path), folder / "include")
    include = [*header_folders(job.task.path), folder / "include"]
    for k, tool in enumerate(job.tools.found):
        if tool.sanitizer == "thread" and variant == "p":
            continue
        objects = [folder / f"{k}_{source.stem}.o" for source in sources]
        said: list[Finding] = []
        for source, target in zip(sources, objects, strict=True):
            more = ["-Dmain=example_main"] if source is sources[0] and result.example else []
            said = said or build.compile_c(tool, source, target, include, str(source) if source != job.task.path else job.task.shown, *more)
        for name in ("call", "board"):
            objects.append(folder / f"{k}_{name}.o")
            said = said or build.compile_c(tool, folder / f"{name}.c", objects[-1], include, job.task.shown)
        program = build.link(tool, [*objects, *build.runtime(tool)], folder / f"program_{k}", job.task.shown) if not said else said[0]
        if isinstance(program, Finding):
            said = [program]
        else:
            programs.append(program)
        if said and not any(f.code == "V701" for f in result.findings):
            result.findings += said
    return programs


def _cases(checker: Checker, options: Options, watched: bool, result: Result) -> Iterator[Case]:
    """The matrix of ``verify`` and bulk; under a sanitizer a part of both. What the matrix has and no machine can run is counted."""
    op, shape, variant = checker.kernel.operator, checker.shape, checker.kernel.variant
    if options.given is not None:
        for case in narrowed(op, shape, variant, Narrow(given=options.given)):
            why = _beyond(case)
            if why:
                what = f"asks for what is not run natively: {why}"
                raise CodegenError(Problem("--given", what, "leave it out, or run `codegen verify`"))
            yield case
        return
    runnable = 0
    for case in cases(op, shape, variant):
        why = _beyond(case)
        if why:
            result.left_out[why] = result.left_out.get(why, 0) + (not watched)
            continue
        runnable += 1
        if not watched or runnable % EVERY == 0:
            yield case
    yield from _bulk(checker, BULK_WATCHED if watched else options.bulk)


def _beyond(case: Case) -> str:
    """Why this call is not run natively; empty where it is."""
    if case.expect == "begin":
        return "arrays of up to 2^31 elements"
    return "other seeds than the nominal one" if case.seed != "nominal" else ""


def _are_processes(context: Context) -> bool:
    """Whether team.c has a process for each core: each has its own memory at an address that all have."""
    return context.board.cores.value > 1 and any(region.local for region in context.board.region.values())


def _bulk(checker: Checker, elements: int) -> Iterator[Case]:
    """Calls with values of their own: each combination in turn, aligned or one element off, with a tail; on all cores."""
    op, shape = checker.kernel.operator, checker.shape
    every = shape.full if checker.kernel.variant == "s" else 1
    combos = list(combinations(op))
    for k in itertools.count():
        if elements <= 0:
            return
        n = min(DRAWN - k % shape.block, max(elements, shape.block + 1))
        offset = {a.name: 1 for a in op.arrays()} if k % 16 == 15 else {}
        yield replace(combos[k % len(combos)], n=n, mask=every, data=f"drawn {k}", offset=offset)
        elements -= n


# examples

BEHIND = 1 << 24
"""Bytes from the last array of a main on, where nothing of it lies."""


def _example(job: Job, loaded: Loaded, context: Context, folder: Path) -> Result:
    """A main of the reference pages: linked, and run where its addresses can be had (which sanitizers take for themselves)."""
    started = time.perf_counter()
    task = job.task
    result = Result(task.shown, task.path.stem, context.board.name, example=True)
    for name, arguments in calls_of(loaded, context)[:1]:
        kernel = kernel_called(name, task.path, context, loaded.unit.procedures["main"].place)
        case, addresses = case_of(kernel, arguments)
        checker = Checker(kernel, context)
        parameters = kernel.operator.of_variant(kernel.variant)
        behind = max(addresses.values(), default=0) + BEHIND
        # packed parameters are the main's own: what lies here for them is read by nobody
        checker.operands.addresses = {p.name: behind for p in parameters if isinstance(p, Packed)} | addresses
        plain = replace(job, tools=replace(job.tools, found=tuple(t for t in job.tools.found if not t.sanitizer)))
        call = driver.main_text(len(loaded.unit.procedures["main"].type.parameters))
        sources = [task.path, Path(kernel.loaded.source.path)]
        trial = Trial(checker, _built(plain, result, checker, call, sources, folder, kernel.variant), folder, fixed=True)
        why = _beyond(case)
        if why:
            for ran in trial.ran.values():
                ran.not_run = f"its call is one with {why}"
        elif any(
            isinstance(p, Array) and isinstance(a, Pointer) and a.buffer is not None for p, a in zip(parameters, arguments, strict=True)
        ):
            trial.alone(case)
            result.left_out["arrays of the main's own"] = len(trial.ran)
        else:
            trial.run([case])
        _take(result, trial)
    result.seconds = time.perf_counter() - started
    return result
