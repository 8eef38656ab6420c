"""One kernel, one verdict: runs every case on the simulated board and judges what each left behind.

Comes in: a loaded unit and the name of a kernel in it. Goes out: a ``Result`` with the first findings, and what was compared.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import numpy as np

from codegen.spec.dtype import DType
from codegen.spec.operator import Array, Code, CoreMask, Flag, Operator, Size
from codegen.verify import judge
from codegen.verify.cases import Case, Shape, cases, inputs
from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.interpret import Program
from codegen.verify.machine import Call, Core, Machine
from codegen.verify.memory import GIVEN, NULL, Buffer, Pointer
from codegen.verify.tree import Procedure
from codegen.verify.unit import Context, Loaded

UNINITIALISED = Place("", 0, 0)


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
    margin: float = 0.0
    seconds: float = 0.0
    skipped: list[str] = field(default_factory=list)
    tags: dict[str, int] = field(default_factory=dict)
    proved_up_to: int | None = None

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
    """Runs the cases of one kernel; buffers and expected values are kept from run to run."""

    def __init__(self, kernel: Kernel, context: Context):
        self.kernel, self.context = kernel, context
        self.board, self.op, self.dtype = context.board, kernel.operator, kernel.dtype
        self.places: list[Place] = [UNINITIALISED, kernel.procedure.place]
        self.program = Program(kernel.loaded.unit, self.places)
        vectors = [v for v in context.dialect.vector.values() if v.element == kernel.dtype.name]
        widest = max(vectors, key=lambda v: v.lanes * v.alignment, default=None)
        self.lanes = widest.lanes if widest else 1
        self.alignment = max(widest.alignment if widest else 1, kernel.dtype.bytes)
        self.shape = Shape.of(self.board, kernel.dtype, self.lanes)
        self.machine = Machine(self.board, kernel.dtype.bytes, self.alignment)
        self.way = context.vocabulary.way
        self.flushes = self.board.subnormals.value == "flush"
        self.addresses: dict[str, int] = {}
        """Where the arrays lie, for a call whose addresses are given."""
        self.expected = lru_cache(maxsize=256)(self._expected)
        self.result = Result(
            kernel.loaded.source.path, kernel.procedure.name, self.board.name, self.op.name, kernel.dtype.name, kernel.variant
        )

    def run(self, chosen: Iterable[Case] | None = None) -> Result:
        """Every case until one finds an error; a warning of each kind is kept once."""
        started = time.perf_counter()
        result = self.result
        result.tags = self._tags()
        for case in chosen if chosen is not None else cases(self.op, self.shape, self.kernel.variant):
            found = self.one(case)
            result.runs += 1
            if found and all(f.severity == "warning" for f in found):
                if not any(f.code == found[0].code for f in result.findings):
                    result.findings.append(replace(found[0].note(f"call: {self.describe(case)}"), repro=self._repro(case)))
                continue
            if found:
                told = (f"call: {self.describe(case)}", f"after {result.runs - 1} runs that were right")
                result.findings += [replace(f.note(*told), repro=self._repro(case)) for f in found]
                break
        if not result.findings and result.elements == 0:
            result.findings.append(Finding("V601", "no element was compared", self.kernel.procedure.place))
        result.seconds = time.perf_counter() - started
        return result

    def one(self, case: Case) -> list[Finding]:
        """Runs one case and judges it."""
        operands, arguments, data = self._operands(case)
        team = case.mask & self.board.core_mask if self.kernel.variant == "s" else 1
        forbidden = {"no writes": "writes", "nothing": "all"}.get(case.expect, "")
        call = Call(self.kernel.procedure.name, arguments, list(operands.values()), team, forbidden, "these arguments are bad", case.seed)
        call.needs_barrier = self.kernel.variant == "s"
        cores = list(range(self.board.cores.value)) if self.kernel.variant == "s" else [0]
        try:
            ran = self.machine.run(self.program, call, cores)
        except Stop as stop:
            return [stop.finding]
        except RecursionError:
            return [Finding("V503", "nested too deeply to be run", self.kernel.procedure.place)]
        except MemoryError:
            return [Finding("V502", "takes more memory than there is", self.kernel.procedure.place)]
        if case.expect != "values":
            return []
        return self._written_once(operands, call, case) or self._values_right(operands, call, case, data) or self._balanced(ran)

    # operands

    def _operands(self, case: Case) -> tuple[dict[str, Buffer], list[Any], dict[str, np.ndarray]]:
        """Buffers exactly as long as the contract says, at addresses aligned to a vector (and no more) plus the case's offset."""
        n, ghost = max(case.n, 0), case.expect == "begin"
        data = {} if ghost else self.data(case.data, n)
        operands: dict[str, Buffer] = {}
        arguments: list[Any] = []
        base = 0x80000000 if self.kernel.variant == "s" else 0x00900000
        for p in self.op.of_variant(self.kernel.variant):
            match p:
                case Size():
                    arguments.append(case.n)
                case Code():
                    value = case.codes[p.name]
                    arguments.append(value if isinstance(value, int) else p.codes[value])
                case Flag():
                    arguments.append(case.flags[p.name])
                case CoreMask():
                    arguments.append(case.mask - (1 << 32) if case.mask > 2**31 - 1 else case.mask)
                case Array():
                    if p.name in case.null:
                        arguments.append(NULL)
                        continue
                    base = -(-base // 4096) * 4096 + self.alignment
                    length = self.length(p, case, n)
                    off = case.offset.get(p.name, 0) * self.dtype.bytes
                    if p.when and not case.flags[p.when]:
                        off = self.dtype.bytes  # nobody may look at it
                    size = length * self.dtype.bytes
                    kind = "output" if p.out else "input"
                    address = self.addresses.get(p.name, base + off)
                    owner = None if self.kernel.variant == "s" else 0
                    buffer = Buffer(p.name, address, size, self.dtype.bytes, kind, owner, ghost and length > 1)
                    if ghost:
                        buffer.writer[:] = GIVEN
                    elif p.out:
                        buffer.data[:] = 0xA5
                    else:
                        buffer.data[:] = data[p.name][:length].view(np.uint8)
                        buffer.writer[:] = GIVEN
                    operands[p.name] = buffer
                    arguments.append(Pointer(buffer, 0))
                    base += size + 4096
        return operands, arguments, data

    def length(self, array: Array, case: Case, n: int) -> int:
        if array.when and not case.flags[array.when]:
            return 0
        if array.by:
            mode = array.modes.get(str(case.codes[array.by]), "each")
            return n if mode == "each" else min(n, 1)
        return n

    @lru_cache(maxsize=64)  # noqa: B019 - one checker lives as long as its kernel
    def data(self, kind: str, n: int) -> dict[str, np.ndarray]:
        return inputs(self.op, self.dtype, Case(n, data=kind), n)

    # judging

    def _written_once(self, operands: dict[str, Buffer], call: Call, case: Case) -> list[Finding]:
        for array in self.op.outputs():
            buffer = operands[array.name]
            assert buffer.writes is not None
            wrong = np.flatnonzero(buffer.writes != 1)
            if not len(wrong):
                continue
            k = int(wrong[0])
            many = f" ({len(wrong)} elements in all, up to [{wrong[-1]}])" if len(wrong) > 1 else ""
            if buffer.writes[k]:
                what = f"`{array.name}[{k}]` is written {buffer.writes[k]} times{many}"
                return [Finding("V107", what, self._writer(buffer, k), self._carriers(call, buffer, k))]
            near = np.flatnonzero(buffer.writes)
            place = self._writer(buffer, int(near[np.argmin(np.abs(near - k))])) if len(near) else self.kernel.procedure.place
            note = ("the store shown wrote the nearest element",) if len(near) else ()
            return [Finding("V108", f"`{array.name}[{k}]` is never written{many}", place, note)]
        return []

    def _values_right(self, operands: dict[str, Buffer], call: Call, case: Case, data: dict[str, np.ndarray]) -> list[Finding]:
        codes = tuple((name, str(code)) for name, code in case.codes.items())
        flags = tuple((name, bool(value)) for name, value in case.flags.items())
        expected = self.expected(case.data, case.n, codes, flags)
        array = self.op.outputs()[0]
        buffer = operands[array.name]
        kind = np.float32 if self.dtype.name == "fp32" else np.float16
        got = buffer.view(kind)
        bound = self.op.bound(self.dtype.name, self.way, dict(codes), case.n)
        verdict = judge.judge(got, expected, self.dtype, bound)
        self.result.elements += len(got)
        if verdict.worst / bound > self.result.margin:
            self.result.margin = verdict.worst / bound
            self.result.worst, self.result.bound = verdict.worst, bound
            self.result.worst_at = self._values(data, verdict.index)
        if not len(verdict.wrong):
            return []
        k = int(verdict.wrong[0])
        error = float(judge.ulps(got[k : k + 1], expected.exact[k : k + 1], self.dtype)[0])
        bits = got[k : k + 1].view(np.uint32 if self.dtype.bytes == 4 else np.uint16)[0]
        what = f"`{array.name}[{k}]` is {got[k]} ({bits:#0{2 + 2 * self.dtype.bytes}x}), but {expected.exact[k]:.9g} is right"
        notes = [f"{error:.4g} ulp off; the bound is {bound:g}", f"inputs: {self._values(data, k)}"]
        if len(verdict.wrong) > 1:
            notes.append(f"{len(verdict.wrong)} of {len(got)} elements are wrong")
        return [Finding("V201", what, self._writer(buffer, k), (*notes, *self._carriers(call, buffer, k)))]

    def _balanced(self, cores: list[Core]) -> list[Finding]:
        """No core of the mask has more than one block more than another."""
        if self.kernel.variant == "p":
            return []
        blocks = [-(-core.written // self.shape.block) for core in cores if core.member]
        if max(blocks) - min(blocks) <= 1:
            return []
        what = f"the cores have {', '.join(map(str, blocks))} blocks of {self.shape.block} elements; they may differ by one block"
        return [Finding("V303", what, self.kernel.procedure.place, severity="warning")]

    def _expected(self, kind: str, n: int, codes: tuple[tuple[str, str], ...], flags: tuple[tuple[str, bool], ...]) -> judge.Expected:
        values = judge.operand_values(self.op, dict(codes), dict(flags), self.data(kind, n), n)
        return judge.expect(self.op, self.dtype, self.flushes, self.way, {k: np.broadcast_to(v, n) for k, v in values.items()})

    def _writer(self, buffer: Buffer, k: int) -> Place:
        writer = int(buffer.writer[k])
        return self.places[writer] if writer > GIVEN else self.kernel.procedure.place

    def _carriers(self, call: Call, buffer: Buffer, k: int) -> tuple[str, ...]:
        return tuple(
            f"carried there by DMA at line {place.line}" for b, low, high, place in call.carried if b is buffer and low <= k < high
        )

    # telling

    def _values(self, data: dict[str, np.ndarray], k: int) -> str:
        return ", ".join(f"{a.name} = {data[a.name][k]!s}" for a in self.op.inputs())

    def describe(self, case: Case) -> str:
        """The call, as a person would write it."""
        parts = []
        for p in self.op.of_variant(self.kernel.variant):
            match p:
                case Size():
                    parts.append(f"{p.name}={case.n}")
                case Code():
                    code = case.codes[p.name]
                    parts.append(f"{p.name}={code if isinstance(code, int) else f'{p.codes[code]} ({code})'}")
                case Flag():
                    parts.append(f"{p.name}={case.flags[p.name]}")
                case CoreMask():
                    parts.append(f"{p.name}={case.mask & 0xFFFFFFFF:#x}")
                case Array():
                    if p.name in case.null:
                        parts.append(f"{p.name}=NULL")
                    elif case.offset.get(p.name):
                        parts.append(f"{p.name} {case.offset[p.name]} elements off alignment")
        if case.data != "typical":
            parts.append(f"{case.data} values")
        if case.seed != "nominal":
            parts.append(f"{case.seed} seeds")
        return ", ".join(parts)

    def _repro(self, case: Case) -> str:
        words = [f"codegen verify {self.kernel.loaded.source.path} --board {self.board.name} -n {case.n}"]
        if self.kernel.variant == "s":
            words.append(f"--core-mask {case.mask & 0xFFFFFFFF:#x}")
        words += [f"--{code.name} {case.codes[code.name]}" for code in self.op.codes() if code.name == "reduction"]
        return " ".join(words)

    def _tags(self) -> dict[str, int]:
        tags: dict[str, int] = {}
        for row in self.kernel.loaded.unit.rows:
            tags[row.tag] = tags.get(row.tag, 0) + 1
        return tags
