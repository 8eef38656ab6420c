"""The calls of one kernel, by the interpreter and by every program made of its text; what they leave is compared, bit for bit.

Comes in: a kernel's ``Checker``, programs, cases. Goes out: findings, and how much was compared.
"""

from __future__ import annotations

import shlex
import signal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from codegen.native import driver
from codegen.native.build import Ended, Program
from codegen.native.sanitizer import place_in, said_by_sanitizer
from codegen.spec import board as boards
from codegen.spec import operator as operators
from codegen.verify.calls import judge
from codegen.verify.calls.cases import Case
from codegen.verify.calls.given import describe, words
from codegen.verify.calls.inputs import NUMPY
from codegen.verify.calls.outcome import bits
from codegen.verify.calls.scene import told
from codegen.verify.check import Checker
from codegen.verify.finding import Finding, Stop

STALE = b"\xa5"
"""What outputs that are only written hold before a call."""
BATCH = 24 << 20
"""Bytes of operands in one file of cases."""
SECONDS, SECONDS_WATCHED = 120, 600
MODEST = 30
TEAM_STOPPED, TEAM_NO_MEMORY = 70, 69
"""The exit codes of team.c, as team.h has them: the kernel did what it may not; an address is not to be had on this machine."""


@dataclass
class Ran:
    """What one program ran. ``elements``: compared with the interpreter and the reference."""

    tool: str
    version: str
    runs: int = 0
    elements: int = 0
    seconds: float = 0.0
    out: bool = False
    """It had a finding, and gets no more calls."""
    not_run: str = ""
    """Why it was linked only."""
    ended: bool = False
    """It ran to its end, and there was nothing of it to compare."""


@dataclass(frozen=True)
class Wanted:
    """A call and the bytes of its outputs by the interpreter; None where it stopped at a finding of its own."""

    case: Case
    sent: driver.Sent
    outputs: tuple[np.ndarray, ...] | None


@dataclass
class Trial:
    """``fixed``: operands lie at the addresses that the board's example gives them."""

    checker: Checker
    programs: list[Program]
    folder: Path
    fixed: bool = False
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ran = {p: Ran(p.tool.label, p.tool.version) for p in self.programs}
        self._known: set[tuple[str, str]] = set()
        self._right: set[int] = set()
        """Calls of this batch whose interpreted bits are known to be right: other programs with these bits are right as well."""

    def run(self, cases: Iterable[Case]) -> None:
        """Every case, in files of a bounded size, until no program is left without a finding."""
        for batch in self._batches(cases):
            path = self.folder / "cases"
            driver.write(path, [w.sent for w in batch])
            for program in self.programs:
                if not self.ran[program].out:
                    self._run(program, path, batch)
            self.checker.operands.forget()
            self._right.clear()
            if all(ran.out for ran in self.ran.values()):
                return

    def alone(self, case: Case) -> None:
        """A main that brings operands of its own: it is run, and must end as it should."""
        path = self.folder / "cases"
        driver.write(path, [driver.Sent(self.checker.cores, False, (), ())])
        for program, ran in self.ran.items():
            ended = program.run(path, self.folder / "results", seconds=SECONDS)
            ran.runs, ran.ended = 1, ended.code == 0
            if ended.code != 0:
                self._add(case, self._died(program, ended))

    def _batches(self, cases: Iterable[Case]) -> Iterator[list[Wanted]]:
        batch: list[Wanted] = []
        size = 0
        for case in cases:
            batch.append(self._interpreted(case))
            size += batch[-1].sent.size
            if size >= BATCH:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _interpreted(self, case: Case) -> Wanted:
        checker = self.checker
        buffers, arguments = checker.operands.build(case)
        sent = driver.Sent.of(checker.cores, case.no_memory, buffers, arguments, self.fixed)
        try:
            checker.call_with(case, buffers, arguments)
        except Stop as stop:
            self._add(case, told(stop), "the interpreter stops here: `codegen verify` tells more", by="interpreter")
            return Wanted(case, sent, None)
        left = tuple(b.data.copy() for b in buffers.values() if b.kind == "output")
        checker.operands.recycle(buffers)
        return Wanted(case, sent, left)

    def _run(self, program: Program, path: Path, batch: list[Wanted]) -> None:
        """One program on one file."""
        ran, results = self.ran[program], self.folder / "results"
        results.unlink(missing_ok=True)
        ended = program.run(path, results, seconds=SECONDS_WATCHED if program.tool.sanitizer or program.tool.runner else SECONDS)
        found = driver.read(results, [w.sent for w in batch])
        for wanted, left in zip(batch, found, strict=False):
            ran.runs += 1
            ran.seconds += left.nanoseconds / 1e9
            for finding in self._compared(program, wanted, left):
                self._add(wanted.case, finding)
                ran.out = True
            if ran.out:
                return
        if ended.code == TEAM_NO_MEMORY and self.fixed:
            ran.out, ran.not_run = True, ended.said.strip()
        elif ended.code != 0 or len(found) < len(batch):
            ran.out = True
            self._add(batch[min(len(found), len(batch) - 1)].case, self._died(program, ended))

    # what is wrong with a call

    def _compared(self, program: Program, wanted: Wanted, left: driver.Left) -> Iterator[Finding]:
        dtype = NUMPY[self.checker.kernel.dtype.name]
        yield from self._strayed(program, wanted, left)
        names = [o.name for o in wanted.sent.operands if o.output]
        found: list[Finding] = []
        for k, (name, data) in enumerate(zip(names, left.outputs, strict=True)):
            got = data.view(dtype)
            mine = None if wanted.outputs is None else wanted.outputs[k][: got.nbytes].view(dtype)
            differs = np.zeros(0, np.int64) if mine is None else _differing(got, mine)
            if len(differs):
                found.append(self._other_bits(program, wanted.case, name, got, mine, differs))
            if wanted.case.expect == "values":
                first = max(wanted.case.start, 0)
                if len(differs) or mine is None or id(wanted) not in self._right:
                    found += self._values(program, wanted.case, k, name, got[first:])
                self.ran[program].elements += len(got) - first
        if not found and wanted.outputs is not None:
            self._right.add(id(wanted))
        yield from found

    def _strayed(self, program: Program, wanted: Wanted, left: driver.Left) -> Iterator[Finding]:
        grain = self.checker.kernel.dtype.bytes
        before = max(wanted.case.start, 0) * grain
        for operand, data in zip((o for o in wanted.sent.operands if o.output), left.outputs, strict=True):
            held = np.frombuffer(operand.data or STALE * operand.size, np.uint8)[:before]
            if changed := np.flatnonzero(data[:before] != held).tolist():
                where = f"`{operand.name}[{changed[0] // grain}]`, before the first element of the range"
                yield self._finding("V104", f"built by {program.tool.label}, the kernel writes {where}")
        for operand, at in zip(wanted.sent.operands, left.changed, strict=True):
            if at is None:
                continue
            inside = 0 <= at < operand.size
            where = f"`{operand.name}[{at // grain}]`"
            size = f"{operand.size // grain} elements"
            what = f"{where}, an input" if inside else f"{where}, {'before' if at < 0 else 'past the end of'} `{operand.name}` ({size})"
            yield self._finding("V106" if inside else "V104", f"built by {program.tool.label}, the kernel writes {what}")

    def _other_bits(
        self, program: Program, case: Case, name: str, got: np.ndarray, mine: np.ndarray | None, differs: np.ndarray
    ) -> Finding:
        assert mine is not None
        k = int(differs[0])
        what = f"`{name}[{k}]` is {got[k]} ({bits(got[k])}) built by {program.tool.label}, {mine[k]} ({bits(mine[k])}) interpreted"
        many = (f"{len(differs)} of {len(got)} elements differ",) if len(differs) > 1 else ()
        inside = k - max(case.start, 0)
        inputs = f"inputs: {self.checker.outcome.inputs_at(case, inside, raw=True)}" if inside >= 0 else "it lies before the range"
        return self._finding("V702", what, inputs, *many)

    def _values(self, program: Program, case: Case, output: int, name: str, got: np.ndarray) -> Iterator[Finding]:
        """Against the reference; values come again after a period, and so does what is right. ``got``: from the first element on."""
        checker = self.checker
        right, dtype = checker.operands.expected(case)[output], checker.kernel.dtype
        _, limit = checker.outcome.bounds(case)
        period = checker.operands.period(case)
        for low in range(0, len(got), max(period, 1)):
            part = got[low : low + period]
            if low and not _differing(part, got[: len(part)]).size:
                continue
            wrong = judge.judge(part, right.first(len(part)), dtype, limit).wrong
            wrong = wrong[self._ordinary(case)[wrong]] if len(wrong) else wrong
            if len(wrong):
                k = int(wrong[0])
                exact = right.exact[k]
                error = float(judge.ulps(part[k : k + 1], np.array([exact]), dtype, right.scale[k])[0])
                what = f"`{name}[{max(case.start, 0) + low + k}]` is {part[k]} ({bits(part[k])}) built by {program.tool.label}"
                notes = (
                    f"{error:.4g} ulp off {exact:.9g}; {limit:g} are allowed",
                    f"inputs: {checker.outcome.inputs_at(case, low + k, raw=True)}",
                )
                yield self._finding("V201", f"{what}, but {exact:.9g} is right", *notes)
                return

    def _ordinary(self, case: Case) -> np.ndarray:
        """Elements that are judged by the reference. Of drawn values that have any bits, those from which no order of the operator's
        steps leaves the range that its bound is for; the others are compared with the interpreter only."""
        period = self.checker.operands.period(case)
        ordinary = np.ones(period, bool)
        if case.data.startswith("drawn"):
            for value in self.checker.operands.wide(case).values():
                size = np.abs(value)
                ordinary &= (size == 0) | ((size >= 2.0**-MODEST) & (size <= 2.0**MODEST))
        return ordinary

    def _died(self, program: Program, ended: Ended) -> Finding:
        label, place = program.tool.label, self.checker.kernel.procedure.place
        if program.tool.sanitizer and (lines := said_by_sanitizer(ended.said)):
            where = place_in(ended.said, Path(self.checker.kernel.loaded.source.path).name, place)
            return Finding("V704", f"{label}: {lines[0]}", where, lines[1:])
        last = ended.said.strip().splitlines()[-1:]
        if ended.code == TEAM_STOPPED:
            return self._finding("V703", f"built by {label}, the kernel does what no core may: {last[0] if last else 'no word'}")
        if ended.code is None:
            return self._finding("V703", f"built by {label}, the kernel does not end")
        if ended.code < 0:
            return self._finding("V703", f"built by {label}, the kernel is ended by {signal.Signals(-ended.code).name}", *last)
        return self._finding("V703", f"built by {label}, the program ends with {ended.code}", *last)

    def _finding(self, code: str, what: str, *notes: str) -> Finding:
        return Finding(code, what, self.checker.kernel.procedure.place, tuple(notes))

    def _add(self, case: Case, finding: Finding, *notes: str, by: str = "a program") -> None:
        """Notes a finding of a kind that is not known yet, with its call and what repeats it."""
        if (finding.code, by) in self._known:
            return
        self._known.add((finding.code, by))
        kernel = self.checker.kernel
        call = f"call: {describe(case, kernel.operator, kernel.variant)}"
        self.findings.append(replace(finding.note(call, *notes), repro=self._repro(case)))

    def _repro(self, case: Case) -> str:
        kernel, board = self.checker.kernel, self.checker.context.board
        said = ["codegen", "native", kernel.loaded.source.path]
        said += ["--board", board.name] if board.path and board.path.parent == boards.BUNDLED else ["--board-file", str(board.path)]
        said += [] if kernel.operator.name in operators.bundled() else ["--operator-file", str(kernel.operator.path)]
        sanitize = ["--sanitize"] if any(p.tool.sanitizer for p in self.programs) else []
        return shlex.join([*said, *sanitize, "--given", words(case, kernel.operator, kernel.variant)])


def _differing(got: np.ndarray, mine: np.ndarray) -> np.ndarray:
    """Indices of other bits; any NaN equals any NaN."""
    unsigned = np.uint32 if got.dtype.itemsize == 4 else np.uint16
    other = got.view(unsigned) != mine.view(unsigned)
    return np.flatnonzero(other & ~(np.isnan(got) & np.isnan(mine))) if other.any() else np.zeros(0, np.int64)
