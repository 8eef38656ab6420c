"""Whether a spelling means what it is there for: its C is run on names instead of numbers, and what comes out is compared, lane by lane.

Comes in: one C file with a function ``probe``, and the key of the spelling. Goes out: what it means instead, or nothing: then it is proven.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.boardcheck import terms
from codegen.boardcheck.probe import CHOICES
from codegen.boardcheck.terms import operand, term
from codegen.spec.dialect import Spelling
from codegen.verify.finding import Place, Stop
from codegen.verify.machine.core import Call, Core
from codegen.verify.machine.dma import Transfer
from codegen.verify.machine.interpret import Program
from codegen.verify.machine.machine import Machine
from codegen.verify.machine.memory import Buffer, Pointer
from codegen.verify.text.ctype import Float, Vector
from codegen.verify.text.unit import Context, load

SIZE = 1 << 12
"""Bytes of what a pointer points to."""


class Probe(Core):
    """A core that computes with names; it remembers what is stored and what the runtime is asked for."""

    def __init__(self, context: Context, program: Program, number: int = 0, team: int = 1):
        call = Call("probe", [], [], team, shared=True)
        super().__init__(Machine(context.board, 1, 128), number, call, program, terms.Arithmetic())  # type: ignore[arg-type]
        self.stored: dict[tuple[str, int], Any] = {}
        self.moved: list[tuple[Pointer, Pointer, Any]] = []
        self.given: list[Buffer] = []
        """What pointers that it gets point to."""
        self.own: dict[Buffer | None, dict[int, Any]] = {}
        """What lies in its locals in memory, by the offset of each element."""
        self.met: list[tuple[Any, Any]] = []
        self.fenced = False

    def enter(self, *about: Any) -> Buffer:
        buffer = super().enter(*about)
        self.own[buffer] = {}
        return buffer

    def load(self, p: Pointer, type_: Any, place: Place) -> Any:
        own = isinstance(type_, Float) and p.buffer in self.own
        return self._element_of(p, p.offset, place) if own else super().load(p, type_, place)

    def store(self, p: Pointer, type_: Any, value: Any, writer: int, place: Place) -> None:
        if isinstance(type_, Float) and p.buffer in self.own:
            self.own[p.buffer][p.offset] = value
        else:
            super().store(p, type_, value, writer, place)

    def _element_of(self, p: Pointer, offset: int, place: Place) -> Any:
        if offset not in self.own[p.buffer]:
            raise Stop("V101", "it reads a local where nothing was written", place)
        return self.own[p.buffer][offset]

    def load_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place) -> Any:
        if p.buffer in self.own:
            return tuple(self._element_of(p, p.offset + k * type_.element.bytes, place) for k in range(type_.lanes))
        name, first = _element(p, type_.element)
        return tuple(term("in", name, first + k) for k in range(type_.lanes))

    def store_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place, value: Any, writer: int = 0) -> None:
        if p.buffer in self.own:
            self.own[p.buffer].update((p.offset + k * type_.element.bytes, lane) for k, lane in enumerate(value))
            return
        name, first = _element(p, type_.element)
        self.stored |= {(name, first + k): lane for k, lane in enumerate(value)}

    def do_fence(self, place: Place) -> None:
        self.fenced = True

    def _move(self, t: Transfer) -> Transfer:
        self.moved.append((t.target, t.source, t.size))
        return t

    def pointer_to(self, address: Any) -> Pointer:
        return next((Pointer(b, address - b.base) for b in self.given if b.base == address), None) or super().pointer_to(address)

    def _meet(self, place: Place, count: Any, rank: Any, identity: int) -> None:
        self.met.append((count, rank))


def _element(p: Pointer, type_: Any) -> tuple[str, int]:
    assert p.buffer is not None
    return p.buffer.name, p.offset // type_.bytes


def pointer(name: str, address: int = 0x1000) -> Pointer:
    return Pointer(Buffer(name, address, SIZE, 1, "local"), 0)


def judge(path: Path, key: str, context: Context) -> str:
    """What is wrong with the spelling ``key``, of which ``path`` is the C; empty where it means what it should."""
    try:
        program = Program(load(path, key, context).unit, [])
        _, table, word = key.split(".")
        return _runtime(word, program, context) if table == "runtime" else _operation(table, word, program, context)
    except Stop as stop:
        return stop.finding.message


def _operation(table: str, word: str, program: Program, context: Context) -> str:
    spelling: Spelling = getattr(context.dialect.spell, table)
    core = Probe(context, program)
    parameters = program.unit.procedures["probe"].parameters
    arguments = [_argument(name, type_) for name, type_ in parameters]
    result = program.function("probe")(core, *arguments)
    width = context.dialect.vector[spelling.vector].lanes
    right = _right(word, dict(zip((name for name, _ in parameters), arguments, strict=True)), spelling, width)
    if word in ("store", "nontemporal"):
        if word == "nontemporal" and core.unordered is None:
            return "is a store like any other, through the caches"
        result = tuple(core.stored.pop(("p", k), None) for k in range(width))
        if core.stored:
            return f"also stores to {', '.join(f'{name}[{k}]' for name, k in sorted(core.stored))}"
    elif core.stored:
        return "stores to memory"
    if len(result) != len(right):
        return f"gives {len(result)} lanes, but {len(right)} are wanted"
    for k, (got, wanted) in enumerate(zip(result, right, strict=True)):
        if got != wanted:
            return f"lane {k} is {got if got is not None else 'not stored'}, but {wanted} is wanted"
    return ""


def _argument(name: str, type_: Any) -> Any:
    if isinstance(type_, Vector):
        return operand(name, type_.lanes)
    return operand(name) if isinstance(type_, Float) else pointer(name)


def _right(word: str, given: dict[str, Any], spelling: Spelling, width: int) -> tuple[Any, ...]:
    """What the operation is, by its name."""
    a = given.get("a")
    if word == "load":
        return tuple(term("in", "p", k) for k in range(width))
    if word in ("store", "nontemporal"):
        return tuple(a)  # type: ignore[arg-type]
    if word == "splat":
        return (a,) * width
    if word == "mul_add":
        return tuple(term("add", term("mul", x, y), z) for x, y, z in zip(*given.values(), strict=True))
    if word == "seed":
        return tuple(term("seed", x, spelling.seed_bits) for x in a)  # type: ignore[union-attr]
    if word.startswith("widen"):
        k, part = int(word[6:-1]), width // len(spelling.widen)
        return tuple(term("fp32", x) for x in a[k * part : (k + 1) * part])  # type: ignore[index]
    if word == "narrow":
        return tuple(term("fp16", x) for value in given.values() for x in value)
    if word in CHOICES:
        return tuple(term("choose", term(word, *of[:2]), *of[2:]) for of in zip(*given.values(), strict=True))
    return tuple(term(word, *of) for of in zip(*given.values(), strict=True))


def _runtime(word: str, program: Program, context: Context) -> str:
    """Tried out on every core of masks with holes and without."""
    cores = context.board.cores.value
    full = (1 << cores) - 1
    masks = range(1, full + 1) if cores <= 8 else sorted({full, full & 0x555555, *(1 << k for k in range(cores)), full & ~1, 0b1011})
    for mask in masks:
        for number in (k for k in range(cores) if mask >> k & 1):
            rank, count = bin(mask & ((1 << number) - 1)).count("1"), bin(mask).count("1")
            core = Probe(context, program, number, mask)
            area, target, source = pointer("area"), pointer("target", 0x2000), pointer("source", 0x4000)
            core.given = [p.buffer for p in (target, source) if p.buffer]
            given: dict[str, Any] = {"mask": mask, "core": number, "count": count, "rank": rank, "bytes": 64}
            given |= {"area": area, "target": target, "source": source}
            if word == "release":
                given["area"] = core.do_allocate(Place("", 1, 1), 64)
            result = program.function("probe")(core, *(given[name] for name, _ in program.unit.procedures["probe"].parameters))
            if wrong := _told(word, result, core, given):
                return f"on core {number} of mask {mask:#x}, {wrong}"
    return ""


def _told(word: str, result: Any, core: Probe, given: dict[str, Any]) -> str:
    match word:
        case "core" | "rank" | "count":
            return "" if result == given[word] else f"gives {result}, but {given[word]} is wanted"
        case "fence":
            return "" if core.fenced else "orders nothing"
        case "barrier":
            right = [(given["count"], rank) for rank in (None, given["rank"])]
            return "" if len(core.met) == 1 and core.met[0] in right else f"enters {core.met or 'no barrier'}, of {right[1]} wanted"
        case "fetch" | "put" | "start" | "wait":
            moved = [(t.buffer and t.buffer.name, s.buffer and s.buffer.name, size) for t, s, size in core.moved]
            if moved != [("target", "source", 64)]:
                return f"moves {moved or 'nothing'}, not 64 bytes from source to target"
            if word == "start":
                return "" if len(core.flights) == 1 else "returns when the transfer is over: that is what fetch and put do"
            return "" if not core.flights else "returns while the transfer is in flight"
        case "work_area":
            return "" if result.buffer and result.buffer.kind == "work" else "gives no private memory of the core"
        case "release":
            return "it is still allocated" if core.allocated else ""
    raise AssertionError(word)
