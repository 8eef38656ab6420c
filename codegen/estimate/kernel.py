"""One file: every loop of its kernels, and how long a call takes on one core and on several.

Comes in: a task as `verify` has it, and what is asked for. Goes out: ``KernelEstimate``s, and what could not be estimated, with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from codegen.errors import CodegenError, Problem
from codegen.estimate.events import Event, Variant, Work
from codegen.estimate.graph import Costs
from codegen.estimate.log import Runner
from codegen.estimate.loop import LoopEstimate, Unrolled, estimate, unrolled
from codegen.estimate.mca import Compared, compare
from codegen.estimate.timeline import Timeline, timeline
from codegen.spec.timing import Timing
from codegen.verify import run
from codegen.verify.calls.cases import MAX_ELEMENTS, Case, combinations
from codegen.verify.calls.given import describe
from codegen.verify.check import Kernel
from codegen.verify.finding import Finding, Stop
from codegen.verify.text.unit import Context, load

DEFAULT_N = 1 << 20
OTHER_N = 1 << 14
"""Elements of the calls that only tell which loops there are."""


@dataclass(frozen=True)
class Wanted:
    """What is asked for: elements, and the mask of a shared kernel (None: all cores)."""

    n: int = DEFAULT_N
    mask: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.n <= MAX_ELEMENTS:
            raise CodegenError(Problem("-n", f"{self.n} elements are not run", f"give 1 to {MAX_ELEMENTS}"))


@dataclass(frozen=True)
class CallEstimate:
    """One call. ``allowed``: seconds that DDR and DMA need alone; ``roofline``: these, or the units' bound where that is longer."""

    cores: int
    timeline: Timeline
    allowed: float
    roofline: float
    limit: str
    compute: float
    data: float
    latency: float
    """Seconds of the slowest core: in loops; held up by the bytes of transfers; held up by their fixed time."""

    @property
    def seconds(self) -> float:
        return self.timeline.seconds

    @property
    def efficiency(self) -> float:
        return self.roofline / self.seconds if self.seconds else 0.0

    @property
    def of_memory(self) -> float:
        """What DDR and DMA allow, as a part of what is predicted."""
        return self.allowed / self.seconds if self.seconds else 0.0


@dataclass
class KernelEstimate:
    """``main``: the loop that most elements of the call go through; ``by_cores``: a shared kernel's call on 1, 2, ... cores."""

    file: str
    function: str
    board: str
    variant: str
    n: int
    call: str
    timing: Timing
    held_off: bool = False
    """Whether loops of this board may hold interrupts off."""
    threshold: int | None = None
    """Cycles for which they are asked not to."""
    loops: list[LoopEstimate] = field(default_factory=list)
    main: LoopEstimate | None = None
    asked: CallEstimate | None = None
    by_cores: list[CallEstimate] = field(default_factory=list)
    iterations: int = 0
    """Of the main loop at a time, in the longest run of it."""
    unaligned: float | None = None
    """Cycles for one element where a base is off its alignment (private kernels: through copies, or whatever the text does)."""
    missed: float = 0.0
    """Seconds that the L1D's misses would add to the call, if each line of an operand is met for the first time."""
    unpriced: list[str] = field(default_factory=list)
    """Loops that were run and are not reckoned with, with the reason."""
    never_run: list[str] = field(default_factory=list)
    unrolled: list[Unrolled] = field(default_factory=list)
    """The main loop unrolled further than the text does it, where that makes it faster."""
    mca: Compared | None = None
    """What llvm-mca says of the main loop as clang compiles it, on boards that it knows."""
    failed: str = ""

    @property
    def good(self) -> bool:
        return self.main is not None and not self.failed


@dataclass
class FileEstimate:
    kernels: list[KernelEstimate] = field(default_factory=list)
    skipped: str = ""
    """Why nothing of the file is estimated."""
    findings: list[Finding] = field(default_factory=list)


def of_file(task: run.Task, wanted: Wanted) -> FileEstimate:
    context = run.context_of(task.board_file, task.operator_files)
    timing, costs = context.board.timing, context.dialect.costs()
    if timing is None or not costs:
        what = f"the board {context.board.name} has no [timing]" if timing is None else f"the dialect {context.dialect.name} has no [cost]"
        return FileEstimate(skipped=what)
    try:
        loaded = load(task.path, task.shown, context)
    except Stop as stop:
        return FileEstimate(skipped=f"it cannot be read: {stop.finding.code} (`codegen verify` tells more)", findings=[stop.finding])
    found = [_Kernel(task.path, kernel, context, timing, costs).estimate(wanted) for kernel in run.kernels_in(loaded, context)]
    return FileEstimate(found, "" if found else "no kernel is defined here")


class _Kernel:
    def __init__(self, path: Path, kernel: Kernel, context: Context, timing: Timing, costs: Costs):
        self.path, self.kernel, self.timing, self.costs = path, kernel, timing, costs
        self.runner = Runner(kernel, context, costs)
        self.cores = context.board.cores.value
        self.loops: dict[Variant, LoopEstimate] = {}
        self.unpriced: dict[str, None] = {}
        self.board = context.board.name
        self.held_off, threshold = bool(context.dialect.interrupts), context.board.interrupt_threshold
        self.threshold = threshold.value if threshold else None

    def estimate(self, wanted: Wanted) -> KernelEstimate:
        kernel = self.kernel
        combos = list(combinations(kernel.operator))
        full = (1 << self.cores) - 1
        mask = 1 if kernel.variant == "p" else full if wanted.mask is None else wanted.mask & full
        if not mask:
            raise CodegenError(Problem("--core-mask", f"{wanted.mask:#x} has no core of {self.board}", f"give 0x1 to {full:#x}"))
        case = replace(_heaviest(combos), n=wanted.n, mask=mask)
        shown = describe(case, kernel.operator, kernel.variant)
        found = KernelEstimate(kernel.loaded.source.path, kernel.procedure.name, self.board, kernel.variant, wanted.n, shown, self.timing)
        found.held_off, found.threshold = self.held_off, self.threshold
        try:
            self._run(found, case, combos)
        except Stop as stop:
            place = f"line {stop.finding.place.line}: " if stop.finding.place else ""
            found.failed = f"the call stops with {stop.finding.code}, {place}{stop.finding.message}; `codegen verify` tells more"
        found.unrolled = unrolled(found.main, self.costs) if found.main else []
        if self.timing.mca and found.main:
            found.mca = compare(self.path, found.main, self.timing.mca)
        found.loops = sorted(self.loops.values(), key=lambda e: (not e.variant.vector, e.variant.place.line))
        found.unpriced = list(self.unpriced)
        met = {v.place for v in self.loops} | {v.place for w in self.runner.program.loops.values() for v in w.known.values()}
        never = [w.traced for w in self.runner.program.loops.values() if w.vector and w.traced.node.place not in met]
        found.never_run = [f"line {w.node.place.line}, in `{w.procedure.name}`" for w in never]
        return found

    def _run(self, found: KernelEstimate, case: Case, combos: list[Case]) -> None:
        logs = self.runner.run(case)
        found.main, found.iterations = self._main(logs)
        if self.kernel.variant == "s":
            for count in range(1, self.cores + 1):
                found.by_cores.append(self._call(self.runner.run(replace(case, mask=(1 << count) - 1))))
        found.asked = self._call(logs)
        found.missed = self._missed(logs)
        for combo in combos:
            self._loops_of(self.runner.run(replace(combo, n=min(case.n, OTHER_N), mask=1)))
        if self.kernel.variant == "p":
            n = min(case.n, OTHER_N)
            off = self.runner.run(replace(case, n=n, offset={a.name: 1 for a in self.kernel.operator.arrays()}))
            self._loops_of(off)
            found.unaligned = sum(map(self._cycles, off[0])) / n

    def _loops_of(self, logs: list[list[Event]]) -> None:
        for log in logs:
            for event in log:
                self._cycles(event)

    def _main(self, logs: list[list[Event]]) -> tuple[LoopEstimate | None, int]:
        """The loop that makes most elements, and its longest run."""
        total: dict[Variant, int] = {}
        longest: dict[Variant, int] = {}
        for event in (e for log in logs for e in log if isinstance(e, Work)):
            variant = event.variant
            made = event.iterations * (variant.graph.elements if variant.graph else 1)
            total[variant] = total.get(variant, 0) + made
            longest[variant] = max(event.iterations, longest.get(variant, 0))
        if not total:
            return None, 0
        main = max(total, key=lambda v: (v.vector, total[v]))
        return self._loop(main), longest[main]

    def _loop(self, variant: Variant) -> LoopEstimate | None:
        if variant.graph is None:
            self.unpriced[f"line {variant.place.line}, in `{variant.function}`: {variant.why}"] = None
            return None
        if variant not in self.loops:
            self.loops[variant] = estimate(variant, self.timing, self.costs)
        return self.loops[variant]

    def _cycles(self, event: Event) -> float:
        if not isinstance(event, Work):
            return 0.0
        loop = self._loop(event.variant)
        return loop.cycles(event.iterations) if loop else 0.0

    def _bound(self, event: Event) -> float:
        loop = self._loop(event.variant) if isinstance(event, Work) else None
        return float(loop.resource) * event.iterations if loop and isinstance(event, Work) else 0.0

    def _missed(self, logs: list[list[Event]]) -> float:
        """Of the core that misses most."""
        l1d = self.timing.l1d
        if l1d is None:
            return 0.0
        works = [[(self._loop(e.variant), e.iterations) for e in log if isinstance(e, Work)] for log in logs]
        stall = max(sum((loop.from_behind - loop.per_element) * loop.elements * n for loop, n in work if loop) for work in works)
        return stall / (self.timing.clock_ghz.value * 1e9)

    def _call(self, logs: list[list[Event]]) -> CallEstimate:
        hertz = self.timing.clock_ghz.value * 1e9
        line = timeline(logs, lambda variant, n: self._cycles(Work(variant, n)), self.timing)
        allowed = max(line.bytes / (self.timing.ddr.value * 1e9), self._by_dma(line))
        bound = max(sum(map(self._bound, log)) for log in logs) / hertz
        core = line.slowest
        shares = (line.time(core, kind) for kind in ("compute", "dma", "fixed"))
        call = CallEstimate(len(logs), line, allowed, max(allowed, bound), "", *shares)
        return replace(call, limit=self._limit(call, logs))

    def _limit(self, call: CallEstimate, logs: list[list[Event]]) -> str:
        """What takes most of the slowest core's time."""
        longest = max(call.compute, call.data, call.latency)
        if longest == call.compute:
            main, _ = self._main(logs)
            streams = call.timeline.bytes / (self.timing.ddr.value * 1e9)
            return "DDR" if not any(call.timeline.data) and streams >= call.compute > 0 else main.limit if main else "nothing"
        if longest == call.data:
            return "DDR" if call.timeline.bytes / (self.timing.ddr.value * 1e9) >= self._by_dma(call.timeline) else "DMA"
        return "DMA latency"

    def _by_dma(self, line: Timeline) -> float:
        """Seconds that the transfers of one core need alone."""
        return max(line.data) / (self.timing.dma.value * 1e9) if self.timing.dma else 0.0


def _heaviest(combos: list[Case]) -> Case:
    """The combination that reads most operands: the first code of each, every flag on."""
    on = [combo for combo in combos if all(combo.flags.values())]
    return replace(on[0], flags=dict.fromkeys(on[0].flags, 1))
