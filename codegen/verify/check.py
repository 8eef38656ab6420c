"""One kernel, one verdict: runs every case on the simulated board and has each judged.

Comes in: a loaded unit and a kernel in it. Goes out: a ``Result`` with the first findings, and what was compared.
"""

from __future__ import annotations

import contextlib
import copy
import shlex
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from codegen.spec import board as boards
from codegen.spec import operator as operators
from codegen.spec.dtype import DType
from codegen.spec.operator import Operator
from codegen.store import Store
from codegen.verify.calls import agree
from codegen.verify.calls.cases import Case, Shape, cases, landmarks
from codegen.verify.calls.given import describe, expecting, options
from codegen.verify.calls.operands import Operands
from codegen.verify.calls.outcome import Outcome
from codegen.verify.calls.scene import told
from codegen.verify.calls.shrink import shrink
from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.machine.core import Call, Core
from codegen.verify.machine.interpret import Program
from codegen.verify.machine.machine import Machine
from codegen.verify.machine.memory import Buffer
from codegen.verify.text.tree import Procedure
from codegen.verify.text.unit import Context, Loaded

if TYPE_CHECKING:
    from codegen.verify.proving.tiling import Refuted

UNINITIALISED = Place("", 0, 0)
WARNINGS = ("V303", "V304", "V306")
"""What costs time, not results."""
FORBIDDEN = {"no writes": "writes", "nothing": "all"}


@dataclass
class Result:
    """What was found of one kernel, and how much it was tried. ``worst``: largest error in ulp, and the inputs that gave it."""

    file: str
    function: str
    board: str
    operator: str
    dtype: str
    variant: str
    findings: list[Finding] = field(default_factory=list)
    runs: int = 0
    elements: int = 0
    worst: float = 0.0
    worst_at: str = ""
    bound: float = 0.0
    seconds: float = 0.0
    stopped: Case | None = None
    """The call that ended the runs."""
    lost: int = 0
    """Runs that were too long to be followed to the first access."""
    coverage: str = "sampled"
    """Or "exhaustive": every pair of half inputs was run."""
    tags: dict[str, int] = field(default_factory=dict)
    proved_up_to: int | None = None
    not_proved: str = ""
    """Why the split is not proven."""

    @property
    def passed(self) -> bool:
        return not any(f.severity == "error" for f in self.findings)


@dataclass(frozen=True)
class Kernel:
    """A kernel to check: which operator, dtype and variant the function is."""

    loaded: Loaded
    procedure: Procedure
    operator: Operator
    dtype: DType
    variant: str


class Checker:
    """Runs the cases of one kernel; what they have in common is kept from run to run."""

    def __init__(self, kernel: Kernel, context: Context):
        self.kernel, self.context = kernel, context
        board = context.board
        self.places: list[Place] = [UNINITIALISED, kernel.procedure.place]
        self.program = Program(kernel.loaded.unit, self.places)
        vectors = [v for v in context.dialect.vector.values() if v.element == kernel.dtype.name]
        widest = max(vectors, key=lambda v: v.lanes * v.alignment, default=None)
        lanes, alignment = (widest.lanes, widest.alignment) if widest else (1, 1)
        self.alignment = max(alignment, kernel.dtype.bytes)
        shape = Shape.of(board, kernel.dtype, lanes)
        self.shape = replace(shape, landmarks=landmarks(kernel.loaded.unit, shape))
        self.operands = Operands(
            kernel.operator, board, kernel.dtype, kernel.variant, self.alignment, _way(kernel, context), context.vocabulary.way
        )
        self._start()

    def _start(self) -> None:
        kernel, board = self.kernel, self.context.board
        self.machine = Machine(board, kernel.dtype.bytes, self.alignment)
        self.stopped_after = 0
        """Steps of the core that a finding stopped."""
        self.outcome = Outcome(self.operands, self.shape, self.places, kernel.procedure.place, kernel.loaded.unit)
        self.result = Result(
            kernel.loaded.source.path, kernel.procedure.name, board.name, kernel.operator.name, kernel.dtype.name, kernel.variant
        )

    def fresh(self) -> Checker:
        """This checker before its first run; what was compiled and drawn is kept."""
        checker = copy.copy(self)
        checker._start()
        return checker

    def at(self, addresses: dict[str, int]) -> Checker:
        """As ``fresh``, for a call whose arrays lie at ``addresses``."""
        checker = copy.copy(self)
        checker.operands = copy.copy(self.operands)
        checker.operands.addresses = addresses
        checker._start()
        return checker

    def run(self, chosen: Iterable[Case] | None = None, strict: bool = False, shrinks: bool = True) -> Result:
        """A few cases, or where ``strict`` all, until one finds an error, where ``strict`` a warning; one of each kind is kept.

        Calls that were ``chosen`` are not shrunk.
        """
        result = self.result
        result.tags = self._tags()
        with self._clock():
            judged = self._run(self._cases(not strict) if chosen is None else chosen, strict, shrinks and chosen is None)
            if chosen is None and result.passed:
                self._agree()
        if not result.findings and not result.elements and not (judged and chosen is not None and result.runs):
            result.findings.append(Finding("V601", "no element was compared", self.kernel.procedure.place))
        return result

    def run_the_others(self, shrinks: bool = True) -> Result:
        """The cases that a proof would make needless: there is none."""
        done = set(map(repr, self._cases(True)))
        with self._clock():
            self._run((case for case in self._cases(False) if repr(case) not in done), False, shrinks)
        return self.result

    @contextlib.contextmanager
    def _clock(self) -> Iterator[None]:
        started = time.perf_counter()
        yield
        self.result.seconds += time.perf_counter() - started

    def _cases(self, few: bool) -> Iterator[Case]:
        """Other seeds than the nominal one are for texts that ask for seeds."""
        found = cases(self.kernel.operator, self.shape, self.kernel.variant, few)
        return (case for case in found if case.seed == "nominal" or _asks_for_seeds(self.kernel))

    def _run(self, calls: Iterable[Case], strict: bool, shrinks: bool) -> bool:
        """Runs the calls until one finds something wrong; whether any was one that is to do nothing, or little."""
        result, judged = self.result, False
        for case in calls:
            found = self.one(case)
            result.runs += 1
            judged = judged or case.expect != "values"
            self._add(case, found, f"after {result.runs - 1} runs that were right", shrinks)
            if any(strict or f.severity == "error" for f in found):
                result.stopped = case
                break
        result.elements = self.outcome.elements
        result.worst, result.bound, result.worst_at = self.outcome.worst
        return judged

    def _agree(self) -> None:
        """Some calls both lifted and stepped."""
        for case in agree.cases(self.kernel.operator, self.shape, self.kernel.variant):
            self.result.runs += 2
            found = agree.disagreement(self, case)
            self.result.findings += [self.told(f, case) for f in found]
            if found:
                return

    def prove(self, shrinks: bool = True, proofs: Store | None = None) -> Result:
        """Every size and mask; what refutes the proof is run, and shown as any other finding where the run finds it as well.

        ``proofs``: where others have put theirs.
        """
        from codegen.verify.proving.proof import prove

        result = self.result
        with self._clock():
            proof = prove(self, proofs)
            result.proved_up_to, result.not_proved = proof.up_to, proof.why
            if proof.refuted and proof.case:
                self._refuted(proof.refuted, proof.case, shrinks)
        return result

    def _refuted(self, refuted: Refuted, case: Case, shrinks: bool) -> None:
        """The call that refutes the proof is run; where a run cannot show what is wrong, or does not, the proof is told."""
        case = expecting(case, self.kernel.operator, self.shape, self.kernel.variant)
        found, after = self.one(case), "after every sampled run was right"
        if found:
            self._add(case, found, after, shrinks)
            return
        code, what, warns = refuted.code, refuted.what, refuted.code in WARNINGS
        note = "shown for this size by proof" + (", not by a run: it is too large to be held" if case.expect == "begin" else "")
        if case.expect != "begin" and not warns:
            if "operator" not in self.kernel.loaded.source.head:
                return  # an account of loops that is too coarse for a text by hand: the verdict says that it is sampled
            code, what, warns = "V607", f"refuted by proof, not by the run of this call: {refuted.what} ({refuted.code})", True
            note = "nothing is proven of this kernel, so that all that counts is what its runs show"
        finding = Finding(code, what, refuted.place, (note,), severity="warning" if warns else "error")
        self._add(case, [finding], after, shrinks=False, by_proof=True)

    def _add(self, case: Case, found: list[Finding], after: str, shrinks: bool, by_proof: bool = False) -> None:
        """Notes findings of kinds that are not known yet, each with its call. Only verifying it all repeats a proof."""
        known = {f.code for f in self.result.findings}
        told = [self.told(f, case, after, shrinks=shrinks) for f in found if f.code not in known]
        self.result.findings += [replace(f, repro=self._command()) for f in told] if by_proof else told

    def told(self, finding: Finding, case: Case, *after: str, shrinks: bool = False) -> Finding:
        """The finding with the call that shows it, the smallest one if it ``shrinks``, and a command that repeats it."""
        op, variant = self.kernel.operator, self.kernel.variant
        calls: tuple[Case, ...] = (self.outcome.other, case) if finding.code == "V207" and self.outcome.other else (case,)
        smallest, smaller = calls, finding
        if shrinks:
            smallest, smaller = shrink(calls, finding, lambda calls: self._again(calls, finding.code), op, self.shape, variant)
        core = f", {smaller.core}" if smaller.core else ""
        notes = [f"call: {describe(smallest[-1], op, variant)}{core}"]
        if smallest[-1] != case:
            notes.append(f"shrunk from: {describe(case, op, variant)}")
        return replace(smaller.note(*notes, *after), repro=self._repro(smallest))

    def _again(self, calls: tuple[Case, ...], code: str) -> tuple[Finding | None, int]:
        """The finding ``code`` of these calls alone, if they give it, and how many steps they took."""
        checker = self.fresh()
        for case in calls:
            found = checker.one(expecting(case, self.kernel.operator, self.shape, self.kernel.variant))
        steps = checker.machine.stepped + checker.stopped_after
        lifted = steps * 8 < sum(abs(case.n) for case in calls)  # an iteration that is stepped takes longer than 64 lifted elements
        return next((f for f in found if f.code == code), None), steps if lifted else 8 * steps

    def one(self, case: Case) -> list[Finding]:
        """Runs one case and judges it."""
        try:
            buffers, call, cores = self.call(case)
        except Stop as stop:
            self.stopped_after = max((frame[0].budget - frame[0].steps for _, frame in stop.trail), default=0)
            return [told(stop)]
        except RecursionError:
            return [Finding("V503", "nested too deeply to be run", self.kernel.procedure.place)]
        except MemoryError:
            return [Finding("V502", "takes more memory than there is", self.kernel.procedure.place)]
        self.result.lost += any(core.lost for core in cores)
        found = self.outcome.judge(case, call, cores, buffers)
        self.operands.recycle(buffers)
        return found

    def call(self, case: Case) -> tuple[dict, Call, list[Core]]:
        """The case run: its buffers, the call, the cores. Raises Stop."""
        buffers, arguments = self.operands.build(case)
        return buffers, *self.call_with(case, buffers, arguments)

    def call_with(self, case: Case, buffers: dict[str, Buffer], arguments: list[Any]) -> tuple[Call, list[Core]]:
        """The case run on operands that are built already. Raises Stop."""
        shared = self.kernel.variant == "s"
        call = Call(
            function=self.kernel.procedure.name,
            arguments=arguments,
            operands=list(buffers.values()),
            team=case.mask & self.context.board.core_mask if shared else 1,
            forbidden=FORBIDDEN.get(case.expect, ""),
            why_forbidden="these arguments are bad" if case.expect == "no writes" else "there is nothing to do",
            seed=case.seed,
            shared=shared,
            memory_fails=case.no_memory,
        )
        return call, self.machine.run(self.program, call, list(range(self.cores)))

    @property
    def cores(self) -> int:
        """How many cores call the kernel."""
        return self.context.board.cores.value if self.kernel.variant == "s" else 1

    def _repro(self, calls: tuple[Case, ...]) -> str:
        """A command that runs these calls alone."""
        return f"{self._command()} {shlex.join(options(calls, self.kernel.operator, self.kernel.variant))}"

    def _command(self) -> str:
        """The command that verifies the file."""
        board, op = self.context.board, self.kernel.operator
        words = ["codegen", "verify", self.kernel.loaded.source.path]
        words += ["--board", board.name] if board.name in boards.bundled() else ["--board-file", str(board.path)]
        return shlex.join(words + ([] if op.name in operators.bundled() else ["--operator-file", str(op.path)]))

    def _tags(self) -> dict[str, int]:
        tags: dict[str, int] = {}
        for row in self.kernel.loaded.unit.rows:
            tags[row.tag] = tags.get(row.tag, 0) + 1
        return tags


def _way(kernel: Kernel, context: Context) -> str:
    """How the text divides: from the seed of the board's reciprocal, or with C's own division, which rounds once."""
    return context.vocabulary.way if _asks_for_seeds(kernel) else "divide"


def _asks_for_seeds(kernel: Kernel) -> bool:
    return any("seed(" in row.meaning for row in kernel.loaded.unit.rows)
