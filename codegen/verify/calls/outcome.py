"""What a call left behind, judged: everything written once, the values right, the same bits as before, the work shared evenly.

Comes in: a finished call and its operands. Goes out: findings that point at the store whose value is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from codegen.verify.calls import judge
from codegen.verify.calls.cases import Case, Shape
from codegen.verify.calls.inputs import NUMPY
from codegen.verify.calls.operands import Operands
from codegen.verify.calls.scene import store_at
from codegen.verify.finding import Finding, Place
from codegen.verify.machine.core import Call, Core
from codegen.verify.machine.memory import GIVEN, Buffer
from codegen.verify.machine.team import shared_line
from codegen.verify.text.ctype import Vector
from codegen.verify.text.tree import Unit

UNROLLED = 4
"""Vectors that an iteration may do; fewer of them may take the way of the tail."""
ROWS = 1 << 18
"""Elements compared at a time."""

Compared = tuple[str, Buffer, np.ndarray, np.ndarray]
"""Name and buffer of an output, what it holds from the call's first element on, and which elements have other bits than those a period
before (``_other_bits``)."""


@dataclass
class Outcome:
    """Judges the calls of one kernel. ``worst`` is the largest error seen, as (error, bound, inputs)."""

    operands: Operands
    shape: Shape
    places: list[Place]
    home: Place
    unit: Unit
    worst: tuple[float, float, str] = (0.0, 0.0, "")
    elements: int = 0
    other: Case | None = None
    """The call whose bits differ from those of the last one."""
    _bits: dict[Any, tuple[np.ndarray, Case]] = field(default_factory=dict)
    _right: dict[Any, tuple[np.ndarray, float, float]] = field(default_factory=dict)
    """Bits that were right of an output, with the bounds that they were judged by: of the same inputs they are right again."""

    def judge(self, case: Case, call: Call, cores: list[Core], buffers: dict[str, Buffer]) -> list[Finding]:
        """The first kind of finding that the call gives; warnings come last."""
        if case.expect == "begin":
            return self._begins(case, cores)
        if case.expect != "values":
            return []
        return (
            self.written_once(call, buffers)
            or self._values_right(case, call, outputs := self._compared(case, buffers))
            or self._same_bits(case, outputs)
            or self._lines_apart(cores)
            or self._balanced(cores, buffers)
            or self._vector_loop(case, buffers)
        )

    def written_once(self, call: Call, buffers: dict[str, Buffer]) -> list[Finding]:
        for array in self.operands.op.outputs():
            buffer = buffers[array.name]
            assert buffer.stored is not None
            stored, size = buffer.stored[buffer.first :], buffer.size - buffer.begin
            if buffer.written == size and stored.min(initial=buffer.grain) == stored.max(initial=buffer.grain):
                continue
            wrong = np.flatnonzero(stored != buffer.grain) + buffer.first
            if not len(wrong):  # 256 bytes more than once: the number wrapped
                return [Finding("V107", f"{buffer.written} bytes of `{array.name}` are written, which has {size}", self.home)]
            k = int(wrong[0])
            many = f" ({len(wrong)} elements in all, up to [{wrong[-1]}])" if len(wrong) > 1 else ""
            times = int(buffer.stored[k]) / buffer.grain
            if times:
                what = f"`{array.name}[{k}]` is written {times:g} times{many}"
                return [Finding("V107", what, self._writer(buffer, k), _carriers(call, buffer, k))]
            near = np.flatnonzero(buffer.stored)
            place = self._writer(buffer, int(near[np.argmin(np.abs(near - k))])) if len(near) else self.home
            note = ("the store shown wrote the nearest element",) if len(near) else ()
            return [Finding("V108", f"`{array.name}[{k}]` is never written{many}", place, note)]
        return []

    def _compared(self, case: Case, buffers: dict[str, Buffer]) -> list[Compared]:
        period = self.operands.period(case)
        return [(*output, _other_bits(output[2], period)) for output in self._outputs(buffers)]

    def _values_right(self, case: Case, call: Call, outputs: list[Compared]) -> list[Finding]:
        found = (self._output_right(case, call, k, *output) for k, output in enumerate(outputs))
        return next((findings for findings in found if findings), [])

    def _output_right(
        self, case: Case, call: Call, number: int, name: str, buffer: Buffer, got: np.ndarray, others: np.ndarray
    ) -> list[Finding]:
        """``number``: of the output."""
        dtype = self.operands.dtype
        bound, limit = self.bounds(case)
        period = self.operands.period(case)
        key = (name, *self.operands.key(case))
        known = self._known_right(key, got[:period], (bound, limit)) if not len(others) else 0
        self.elements += len(got)
        if known == period:
            return []
        right = self.operands.expected(case)[number]
        looked = np.concatenate([np.arange(known, period), others])  # the rest has the bits of the first period
        verdict = judge.judge(got[looked], right.at(looked % max(period, 1)), dtype, limit)
        if len(got) and (not self.worst[2] or verdict.worst * (self.worst[1] or 1) > self.worst[0] * bound):
            self.worst = (verdict.worst, bound, self.inputs_at(case, int(looked[verdict.index])))
        if not len(verdict.wrong):
            if not len(others):
                self._right[key] = _bits_of(got[:period]).copy(), bound, limit
            return []
        k = int(looked[verdict.wrong[0]])
        exact = right.exact[k % period]
        error = float(judge.ulps(got[k : k + 1], np.array([exact]), dtype, right.scale[k % period])[0])
        with np.errstate(all="ignore"):
            rounded = NUMPY[dtype.name](exact)
        what = f"`{name}[{buffer.first + k}]` is {got[k]} ({bits(got[k])}), but {rounded} is right"
        notes = [f"{error:.4g} ulp off {exact:.9g}; {limit:g} are allowed", f"inputs: {self.inputs_at(case, k, raw=True)}"]
        notes.append(self._path(case, buffer, k))
        many = _count(looked, verdict.wrong, period, len(got))
        if many > 1:
            notes.append(f"{many} of {len(got)} elements are wrong")
        return [Finding("V201", what, self._writer(buffer, buffer.first + k), (*notes, *_carriers(call, buffer, buffer.first + k)))]

    def _known_right(self, key: Any, got: np.ndarray, bounds: tuple[float, float]) -> int:
        """How many of the first elements have bits that were judged before, of the same inputs and by the same bounds."""
        before, *judged = self._right.get(key, (None, 0.0, 0.0))
        if before is None or tuple(judged) != bounds:
            return 0
        both = min(len(before), len(got))
        return both if np.array_equal(before[:both], _bits_of(got[:both])) else 0

    def bounds(self, case: Case) -> tuple[float, float]:
        """The declared bound, and what sampled runs may show at most."""
        op, name, way = self.operands.op, self.operands.dtype.name, self.operands.board_way
        modes = {code: str(value) for code, value in case.codes.items()}
        bound = op.bound(name, way, modes, case.n)
        return bound, min(bound, op.seen(name, way, modes, case.n)) if op.seen else bound

    def _same_bits(self, case: Case, outputs: list[Compared]) -> list[Finding]:
        """An element has the same bits in body and tail, on any core, from any base, and with weights of 1 as without."""
        return next((found for output in outputs if (found := self._bits_as_before(case, *output))), [])

    def _bits_as_before(self, case: Case, name: str, buffer: Buffer, got: np.ndarray, others: np.ndarray) -> list[Finding]:
        period, first = self.operands.period(case), buffer.first
        if len(others):
            k, j = int(others[0]), int(others[0]) % period
            one, other = (f"`{name}[{first + at}]` has" for at in (k, j))
            what = f"{one} the bits {_bits_of(got[k : k + 1])[0]:#x}, but {other} {_bits_of(got[j : j + 1])[0]:#x} from the same inputs"
            return [Finding("V207", what, self._writer(buffer, first + k), (f"inputs: {self.inputs_at(case, k)}",))]
        bits = _bits_of(got[:period]).copy()
        bits[np.isnan(got[:period])] = 0  # any NaN equals any NaN
        key = (name, *self._key(case), case.seed)
        before, then = self._bits.get(key, (bits, case))
        both = min(len(before), len(bits))
        differs = np.flatnonzero(before[:both] != bits[:both])
        if len(bits) >= len(before):
            self._bits[key] = (bits, case)
        if not len(differs):
            return []
        k, self.other = int(differs[0]), then
        what = f"`{name}[{first + k}]` has the bits {bits[k]:#x}, but had {before[k]:#x} from the same inputs in another call"
        note = f"the other call: n={then.n}, core mask {then.mask & 0xFFFFFFFF:#x}, offsets {then.offset or 'none'}"
        note += f", from element {then.start} on" if then.start != case.start else ""
        notes = (note, f"inputs: {self.inputs_at(case, k)}", self._path(case, buffer, k))
        return [Finding("V207", what, self._writer(buffer, first + k), notes)]

    def _key(self, case: Case) -> Any:
        """As ``Operands.key``, but optional arrays that hold what they stand for are as good as absent."""
        *data, _, codes, flags, n = self.operands.key(case)
        optional = {a.when for a in self.operands.op.arrays()}
        present = tuple(on for f, on in zip(self.operands.op.flags(), flags, strict=True) if f.name in optional)
        deciding = tuple(on for f, on in zip(self.operands.op.flags(), flags, strict=True) if f.is_)
        return *data, "unit" if case.unit or not any(present) else present, deciding, codes, n

    def _lines_apart(self, cores: list[Core]) -> list[Finding]:
        """Where caches are coherent, two cores that store to one cache line only wait for each other; elsewhere the run has ended."""
        board = self.operands.board
        shared = shared_line(cores, board.cache_line.value) if board.coherent and board.coherent.value else None
        if not shared:
            return []
        what, place, note = shared
        return [Finding("V304", what, place, (f"{note}; the line goes from one cache to the other at every store",), severity="warning")]

    def _balanced(self, cores: list[Core], buffers: dict[str, Buffer]) -> list[Finding]:
        """No core of the mask has more than one block more than another."""
        if self.operands.variant == "p":
            return []
        _, output, _ = self._outputs(buffers)[0]
        blocks = [-(-core.written(output) // self.shape.block) for core in cores if core.member]
        if max(blocks) - min(blocks) <= 1:
            return []
        what = f"the cores have {', '.join(map(str, blocks))} blocks of {self.shape.block} elements; they may differ by one block"
        return [Finding("V303", what, self.home, severity="warning")]

    def _vector_loop(self, case: Case, buffers: dict[str, Buffer]) -> list[Finding]:
        """Where every base that is read element by element is aligned, whole iterations of vectors are stored by vector stores."""
        lanes = self.shape.lanes
        whole = case.n - case.n % (UNROLLED * lanes)
        uses_vectors = any(isinstance(row.returns, Vector) for row in self.unit.rows)
        streamed = [a.name for a in self.operands.op.arrays() if self.operands.length(a, case) == case.n > 1]
        off = any((case.offset.get(name, 0) + case.start) % lanes for name in streamed)
        if self.operands.variant == "s" or not uses_vectors or off:
            return []
        for name, buffer, _ in self._outputs(buffers):
            stored = buffer.by_vector // buffer.grain
            if stored < whole:
                what = f"only {stored} of {whole} elements of `{name}` in whole iterations are stored by vector stores"
                return [Finding("V305", what, self.home, severity="warning")]
        return []

    def _begins(self, case: Case, cores: list[Core]) -> list[Finding]:
        """Of arrays too large to hold: every core with work begins somewhere, no two at one place, and one at element 0."""
        members = [core for core in cores if core.member]
        if any(core.lost for core in members):
            return []  # too many steps before the first access to be followed
        idle = [core for core in members if core.first is None]
        if idle:
            return [Finding("V108", f"{idle[0].name} touches no array, though there are {case.n} elements", self.home)]
        starts: dict[tuple[str, int], Core] = {}
        for core in members:
            assert core.first
            key = core.first.buffer.name, core.first.offset // core.first.buffer.grain
            other = starts.setdefault(key, core)
            if other is not core:
                what = f"{other.name} and {core.name} both begin at `{key[0]}[{key[1]}]` of {case.n} elements"
                return [Finding("V107", what, self.home)]
        if not any(start == case.start for _, start in starts):
            name, start = min(starts, key=lambda pair: pair[1])
            return [Finding("V108", f"nobody begins at element {case.start}; the first begins at `{name}[{start}]`", self.home)]
        return []

    # telling

    def _outputs(self, buffers: dict[str, Buffer]) -> list[tuple[str, Buffer, np.ndarray]]:
        """Name, buffer, and what it holds from the call's first element on."""
        found = [(a.name, buffers[a.name]) for a in self.operands.op.outputs()]
        return [(name, b, b.view(NUMPY[self.operands.dtype.name])[b.first :]) for name, b in found]

    def _writer(self, buffer: Buffer, k: int) -> Place:
        writer = int(buffer.writer[k])
        return self.places[writer] if writer > GIVEN else self.home

    def _path(self, case: Case, buffer: Buffer, k: int) -> str:
        """Which lane, of body or tail, and what kind of store."""
        lanes = self.shape.lanes
        where = "a whole vector" if k < case.n - case.n % lanes else "the tail"
        return f"lane {k % lanes} of {lanes}, in {where}; written by a {store_at(self.unit, self._writer(buffer, buffer.first + k))}"

    def inputs_at(self, case: Case, k: int, raw: bool = False) -> str:
        """The inputs of element ``k``, each at the index it is read at."""
        data = self.operands.values(case)
        told = []
        for array in self.operands.op.inputs():
            length = self.operands.length(array, case)
            if length:
                value = data[array.name][k % len(data[array.name]) if length > 1 else 0]
                told.append(f"{array.name} = {value!s}" + (f" ({bits(value)})" if raw else ""))
        return ", ".join(told)


def bits(value: np.floating) -> str:
    """As a debugger shows them."""
    return f"0x{value.tobytes()[::-1].hex()}"


def _carriers(call: Call, buffer: Buffer, k: int) -> tuple[str, ...]:
    return tuple(f"carried there by DMA at line {place.line}" for b, low, high, place in call.carried if b is buffer and low <= k < high)


def _bits_of(values: np.ndarray) -> np.ndarray:
    return values.view(np.uint32 if values.dtype.itemsize == 4 else np.uint16)


def _other_bits(got: np.ndarray, period: int) -> np.ndarray:
    """Indices beyond the first period of values that have other bits than there; any NaN equals any NaN."""
    found = []
    bits, first = _bits_of(got), _bits_of(got[:period])
    step = max(1, ROWS // max(period, 1)) * period
    for low in range(period, len(got), max(step, 1)):
        part = bits[low : low + step]
        whole = len(part) // period * period
        rows = part[:whole].reshape(-1, period)
        if np.array_equal(rows, np.broadcast_to(first, rows.shape)) and np.array_equal(part[whole:], first[: len(part) - whole]):
            continue
        where = np.arange(low, low + len(part))
        other = (part != first[where % period]) & ~(np.isnan(got[where]) & np.isnan(got[where % period]))
        found.append(where[other])
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def _count(looked: np.ndarray, wrong: np.ndarray, period: int, n: int) -> int:
    """How many of ``n`` elements are wrong; those that were not looked at are so where the first period is."""
    first = wrong[wrong < period]
    again = int(np.sum((n - 1 - first) // period + 1))
    return again - int(np.isin(looked[period:] % period, first).sum()) + len(wrong) - len(first)
