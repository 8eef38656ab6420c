"""One call of a kernel, looked at: how far every element is off, who wrote it, and what is missing.

Comes in: a kernel's ``Checker`` and a case. Goes out: a ``Sample``; the reference is the operator's own in float64, the machine is the
verifier's. A call that stops is shown as far as it came.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from codegen.verify.calls import judge
from codegen.verify.calls.cases import Case, combinations
from codegen.verify.calls.given import Narrow, describe, narrowed
from codegen.verify.calls.inputs import NUMPY, POOL
from codegen.verify.calls.outcome import bits
from codegen.verify.calls.scene import store_at
from codegen.verify.check import Checker
from codegen.verify.finding import Finding, Stop
from codegen.verify.machine.core import Core
from codegen.verify.machine.memory import GIVEN, Buffer

Span = tuple[int, int]
"""Elements from .. to, the last one not included."""
SHOWN = 8
"""Wrong elements that are told one by one."""


@dataclass(frozen=True)
class Written:
    """One output. ``rows``: who wrote which elements, the cores of a shared kernel or the stores of a private one; ``stores``: line, kind,
    elements that hold what it wrote; ``faults``: what no element may be (never written, written twice, wrong), how many are, and which."""

    output: str
    rows: tuple[tuple[str, tuple[Span, ...]], ...]
    stores: tuple[tuple[int, str, int], ...]
    faults: tuple[tuple[str, int, tuple[Span, ...]], ...]


@dataclass(frozen=True)
class Wrong:
    """One element. ``error``: in ulp, infinite where one of the two is no number, or infinite."""

    element: str
    inputs: str
    got: str
    right: str
    error: float


@dataclass(frozen=True)
class Sample:
    """``x``: values of the operand ``operand``; ``error``: ulp with a sign, of every output one after the other, only where the
    bound holds and something was written. ``far``: values of x whose error is infinite. ``stopped``: the finding that ended the call;
    ``lanes``: which lanes of a vector the wrong elements are in."""

    call: str
    n: int
    operand: str
    x: np.ndarray
    error: np.ndarray
    far: np.ndarray
    bound: float
    written: tuple[Written, ...]
    wrong: tuple[Wrong, ...]
    wrong_count: int = 0
    lanes: str = ""
    stopped: str = ""


def ordinary(checker: Checker) -> Case:
    """Typical values, each once, on all cores, with every flag on."""
    combos = [c for c in combinations(checker.kernel.operator) if all(c.flags.values())]
    return replace(combos[0], n=POOL, mask=checker.shape.full if checker.kernel.variant == "s" else 1)


def of_finding(checker: Checker, finding: Finding) -> Case | None:
    """The call that the finding's repro line repeats, where it has one whose values are judged."""
    words = shlex.split(finding.repro)
    said = {word: words[k + 1] for k, word in enumerate(words[:-1]) if word in ("-n", "--core-mask", "--reduction", "--given")}
    if "-n" not in said:
        return None
    mask = int(said["--core-mask"], 0) if "--core-mask" in said else None
    narrow = Narrow(int(said["-n"], 0), mask, said.get("--reduction"), said.get("--given"))
    cases = list(narrowed(checker.kernel.operator, checker.shape, checker.kernel.variant, narrow))
    case = cases[-1 if narrow.given else 0]  # of several calls the last one shows it; without words it is the plainest
    return case if case.expect == "values" else None


def sample(checker: Checker, case: Case) -> Sample:
    """Runs the call on a machine that has run nothing else."""
    checker = checker.fresh()
    team: list[Core] = []

    class Seen(Core):
        def __init__(self, *arguments: Any):
            super().__init__(*arguments)
            team.append(self)

    checker.machine.core = Seen
    buffers, arguments = checker.operands.build(case)
    stopped = ""
    try:
        checker.call_with(case, buffers, arguments)
    except Stop as stop:
        stopped = f"{stop.finding.code}: {stop.finding.message}"
    except (RecursionError, MemoryError) as error:
        stopped = f"{type(error).__name__} in the interpreter"
    return _Look(checker, case, buffers, team).sample(stopped)


class _Look:
    """What is seen of a call that has ended."""

    def __init__(self, checker: Checker, case: Case, buffers: dict[str, Buffer], team: list[Core]):
        self.checker, self.case, self.team = checker, case, team
        self.op, self.dtype, self.operands = checker.kernel.operator, checker.kernel.dtype, checker.operands
        self.outputs = [(a.name, buffers[a.name]) for a in self.op.outputs()]
        self.period = self.operands.period(case)
        self.errors: list[np.ndarray] = []
        self.wrong: list[Wrong] = []
        self.count = 0
        self.in_lane = np.zeros(checker.shape.lanes, np.int64)

    def sample(self, stopped: str) -> Sample:
        bound, limit = self.checker.outcome.bounds(self.case)
        written = tuple(
            self._written(name, buffer, right, limit)
            for (name, buffer), right in zip(self.outputs, self.operands.expected(self.case), strict=True)
        )
        operand, x = self._axis()
        error, x = np.concatenate(self.errors), np.tile(x, len(self.errors))
        with np.errstate(invalid="ignore"):
            finite, far = np.isfinite(error) & np.isfinite(x), np.isinf(error) & np.isfinite(x)
        call = describe(self.case, self.op, self.checker.kernel.variant)
        return Sample(
            call, self.case.n, operand, x[finite], error[finite], x[far], bound, written,
            tuple(self.wrong[:SHOWN]), self.count, self._lanes(), stopped,
        )  # fmt: skip

    def _written(self, name: str, buffer: Buffer, right: judge.Expected, limit: float) -> Written:
        """Notes the errors of one output as well."""
        first, stored = buffer.first, buffer.stored
        assert stored is not None
        got, times = buffer.view(NUMPY[self.dtype.name])[first:], stored[first:].astype(float) / buffer.grain
        where = np.arange(len(got)) % max(self.period, 1)
        right = right.at(where)
        wrong = np.zeros(len(got), bool)
        wrong[judge.judge(got, right, self.dtype, limit).wrong] = True
        wrong &= times > 0
        error = judge.ulps(got, right.exact, self.dtype, right.scale)
        error[np.isinf(got) & np.isfinite(right.exact)] = np.inf
        with np.errstate(invalid="ignore"):
            signed = np.where(got < right.exact, -error, error)
        signed[right.outside | (times == 0)] = np.nan  # no bound holds there
        self.errors.append(signed[: self.period])
        self._tell(name, buffer, got, right.exact, error, wrong)
        faults = (("never written", times == 0), ("written more than once", times > 1), ("wrong", wrong))
        rows = self._by_core(buffer) if self.checker.kernel.variant == "s" else self._by_store(buffer)
        found = tuple((what, int(mask.sum()), spans(mask, len(got))) for what, mask in faults if mask.any())
        return Written(name, rows, self._stores(buffer), found)

    def _tell(self, name: str, buffer: Buffer, got: np.ndarray, exact: np.ndarray, error: np.ndarray, wrong: np.ndarray) -> None:
        self.count += int(wrong.sum())
        self.in_lane += np.bincount(np.flatnonzero(wrong) % len(self.in_lane), minlength=len(self.in_lane))
        for k in map(int, np.flatnonzero(wrong)[:SHOWN]):
            with np.errstate(all="ignore"):
                right: Any = NUMPY[self.dtype.name](exact[k])
            inputs = self.checker.outcome.inputs_at(self.case, k)
            shown = [f"{value} ({bits(value)})" for value in (got[k], right)]
            self.wrong.append(Wrong(f"{name}[{buffer.first + k}]", inputs, shown[0], shown[1], float(error[k])))

    def _by_core(self, buffer: Buffer) -> tuple[tuple[str, tuple[Span, ...]], ...]:
        rows = []
        for core in self.team:
            mask = np.zeros(buffer.elements, bool)
            for touch in core.touched:
                if touch.writes and touch.buffer is buffer:
                    mask[(touch.low - buffer.base) // buffer.grain : -((buffer.base - touch.high) // buffer.grain)] = True
            rows.append((core.name, spans(mask[buffer.first :], self.case.n)))
        return tuple(rows)

    def _by_store(self, buffer: Buffer) -> tuple[tuple[str, tuple[Span, ...]], ...]:
        writer, places = buffer.writer[buffer.first :], self.checker.places
        numbers: dict[int, list[int]] = {}
        for number in map(int, np.unique(writer)):
            if number > GIVEN:
                numbers.setdefault(places[number].line, []).append(number)
        return tuple((f"line {line}", spans(np.isin(writer, found), self.case.n)) for line, found in sorted(numbers.items()))

    def _stores(self, buffer: Buffer) -> tuple[tuple[int, str, int], ...]:
        counts: dict[tuple[int, str], int] = {}
        for number, count in zip(*np.unique(buffer.writer[buffer.first :], return_counts=True), strict=True):
            if number > GIVEN:
                place = self.checker.places[int(number)]
                key = place.line, store_at(self.checker.kernel.loaded.unit, place)
                counts[key] = counts.get(key, 0) + int(count)
        return tuple((line, kind, count) for (line, kind), count in sorted(counts.items()))

    def _lanes(self) -> str:
        found = np.flatnonzero(self.in_lane)
        if not len(found) or self.case.n < 4 * len(self.in_lane):
            return ""
        some = f"lane{'s' * (len(found) > 1)} {', '.join(map(str, found))} of {len(self.in_lane)}"
        return some if len(found) < len(self.in_lane) else "every lane"

    def _axis(self) -> tuple[str, np.ndarray]:
        """The operand that errors are shown against: the first one that is no label and has an element for each; else their number."""
        each = [a for a in self.op.inputs() if self.operands.length(a, self.case) == self.case.n]
        array = next((a for a in each if a.draw != "label"), None)
        if array is None:
            return "element", np.arange(self.period, dtype=np.float64)
        return array.is_ or array.name, self.operands.values(self.case)[array.name][: self.period].astype(np.float64)


def spans(mask: np.ndarray, n: int) -> tuple[Span, ...]:
    """The runs of true elements; gaps too small for a picture of ``n`` elements are closed."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], mask.astype(np.int8), [0]])))
    found: list[Span] = []
    for low, high in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if found and low - found[-1][1] <= n // 100:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return tuple(found)


def unconfirmed(checker: Checker) -> list[tuple[str, str, str, str]]:
    """Name, meaning, tag and source of each vendor name in the text whose meaning is not known for sure."""
    rows = sorted(checker.kernel.loaded.unit.rows, key=lambda row: (row.tag != "guess", row.name))
    return [(row.name, row.meaning, row.tag, row.source) for row in rows if row.tag != "known"]
