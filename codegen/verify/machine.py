"""The simulated board: cores with private memory, DMA, a barrier, and the operands of one call.

Comes in: a ``Program``, a board, the operands and a core mask. Goes out: the operands as the call left them, or a Stop.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from codegen.spec.board import Board
from codegen.verify import number
from codegen.verify.finding import Place, Stop
from codegen.verify.interpret import Program
from codegen.verify.lift import CannotLift
from codegen.verify.memory import NULL, Access, Buffer, Pointer, Seen

STACK_BYTES = 1 << 20
BARRIERS = 16
STEPS, STEPS_PER_ELEMENT = 4096, 16
"""Iterations a core may step through in one call. A DMA transfer or a lifted pass costs one step for every 64 elements."""


@dataclass
class Call:
    """One call of a kernel: what it gets, who takes part, and what it may touch."""

    function: str
    arguments: list[Any]
    operands: list[Buffer]
    team: int
    """The valid bits of the core mask; 1 for a private kernel."""
    forbidden: str = ""
    why_forbidden: str = ""
    seed: str = "nominal"
    shared: bool = False
    """A shared kernel: it ends in a barrier, and may use the private regions of its core."""
    memory_fails: bool = False
    """No private memory can be allocated."""
    external: Callable[[str, tuple[Any, ...]], Any] | None = None
    """Takes the calls of functions that are only declared."""
    carried: list[tuple[Buffer, int, int, Place]] = field(default_factory=list)
    """DMA transfers into outputs: elements first .. last - 1, and where the call stands."""

    @property
    def written(self) -> int:
        """Elements of the outputs written so far."""
        return sum(b.written // b.grain for b in self.operands if b.kind == "output")


class Machine:
    """A board's memories, kept from one call to the next."""

    def __init__(self, board: Board, grain: int, alignment: int):
        self.board, self.grain, self.alignment = board, grain, alignment
        self.areas: dict[tuple[int, str], Buffer] = {}
        self.spare: dict[int, list[Buffer]] = {}
        self.lifting = True
        self.lifted = self.stepped = 0
        self.explicit = False

    def run(self, program: Program, call: Call, cores: list[int]) -> list[Core]:
        """Runs ``call`` on each of ``cores``, one after the other; returns the cores for what they recorded."""
        with np.errstate(all="ignore"), number.flushing(self.board.subnormals.value == "flush") as done:
            arithmetic = number.Arithmetic(explicit=not done, seed=call.seed)
            ran = [Core(self, k, call, program, arithmetic) for k in cores]
            function = program.function(call.function)
            ghosts = any(b.ghost for b in call.operands)
            for core in ran:
                before = call.written
                try:
                    function(core, *call.arguments)
                except Seen as seen:
                    core.first = seen
                except Stop as stop:
                    if not (ghosts and stop.finding.code == "V501"):
                        raise
                    core.lost = True
                else:
                    core.finish()
                core.written = call.written - before
                self.lifted += core.lifted
                self.stepped += core.budget - core.steps
        if not ghosts:
            _same_barriers(ran, call)
            _lines_apart(ran, self.board.cache_line.value)
        return ran

    def area(self, core: int, name: str, start: int, size: int) -> Buffer:
        """The private region ``name`` of a core, as nobody has written it yet."""
        key = core, name
        if key not in self.areas:
            self.areas[key] = Buffer(name, start, size, self.grain, "work", core)
        return self.areas[key]

    def allocate(self, core: int, base: int, size: int) -> Buffer:
        buffer = Buffer.__new__(Buffer)
        old = self.spare[size].pop() if self.spare.get(size) else Buffer("", 0, size, self.grain, "work")
        for slot in ("data", "writer", "stored", "views", "dirty", "origins", "size", "grain", "kind", "ghost", "written", "by_vector"):
            setattr(buffer, slot, getattr(old, slot))
        buffer.name, buffer.base, buffer.owner, buffer.live = "allocated", base, core, True
        return buffer

    def release(self, buffer: Buffer) -> None:
        buffer.forget()
        buffer.live = False
        self.spare.setdefault(buffer.size, []).append(buffer)


class Core(Access):
    """One core during one call."""

    def __init__(self, machine: Machine, number_: int, call: Call, program: Program, arithmetic: number.Arithmetic):
        super().__init__(program.places)
        self.machine, self.number, self.call, self.program, self.arithmetic = machine, number_, call, program, arithmetic
        self.member = bool(call.team >> number_ & 1)
        self.rank = bin(call.team & ((1 << number_) - 1)).count("1") if self.member else -1
        self.name = f"core {number_}"
        self.vector_memory_private = machine.board.vector_memory.value == "private"
        self.forbidden, self.why_forbidden = call.forbidden, call.why_forbidden
        if not self.member:
            self.forbidden, self.why_forbidden = "everything", "this core is not in the mask"
        self.lifting, self.lifted = machine.lifting, 0
        self.depth = 0
        self.stack: list[tuple[Buffer, int]] = []
        """Locals in memory, each with the top of the stack before it."""
        self.stack_top = 0x10000
        self.old: list[Any] = []
        longest = max((b.elements for b in call.operands if not b.ghost), default=0)
        self.budget = self.steps = STEPS + STEPS_PER_ELEMENT * longest
        self.allocated: dict[int, Buffer] = {}
        self.regions: list[Buffer] = []
        self.barriers: list[tuple[int, Place]] = []
        self.written = 0
        self.left: Place | None = None
        """Where it returned from the kernel; None: at its end."""
        self.first: Seen | None = None
        """The first access to a ghost."""
        self.lost = False
        """It was not reached within the step limit."""

    # locals in memory

    def enter(self, name: str, size: int, grain: int, alignment: int, place: Place) -> Buffer:
        """A local of ``size`` bytes, aligned to ``alignment`` and to nothing more."""
        if self.stack_top + size - 0x10000 > STACK_BYTES:
            raise Stop("V502", f"`{name}` takes {size} bytes; the locals of a kernel may take {STACK_BYTES} in all", place)
        base = -(-self.stack_top // (2 * alignment)) * (2 * alignment) + alignment
        buffer = Buffer(name, base, size, grain, "local", self.number)
        self.stack.append((buffer, self.stack_top))
        self.stack_top = base + size
        return buffer

    def leave(self, mark: int) -> None:
        """Locals beyond the first ``mark`` end."""
        for buffer, top in reversed(self.stack[mark:]):
            buffer.live, self.stack_top = False, top
        del self.stack[mark:]

    def pointer_to(self, address: Any) -> Pointer:
        """What a cast from an integer gives: memory of this call where there is some, else a bare address."""
        if type(address) is not int:
            raise CannotLift("a varying address")
        for buffer in (*self.call.operands, *self.regions, *self.allocated.values()):
            if buffer.base <= address < buffer.base + buffer.size:
                return Pointer(buffer, address - buffer.base)
        for name, region in self.machine.board.region.items():
            start = region.start + self.number * region.stride
            if region.kind == "private" and region.stride and self.call.shared and start <= address < start + region.bytes:
                buffer = self.machine.area(self.number, name, start, region.bytes)
                self.regions.append(buffer)
                return Pointer(buffer, address - start)
        return Pointer(None, address)

    def find(self, address: int, what: str, place: Place) -> Pointer:
        """The memory behind a bare address, as this core sees it."""
        if address == 0:
            raise Stop("V102", f"{self.name} {what} through a NULL pointer", place)
        pointer = self.pointer_to(address)
        if pointer.buffer is not None:
            return pointer
        for region in self.machine.board.region.values():
            other = (address - region.start) // region.stride if region.stride else -1
            if 0 <= other < self.machine.board.cores.value and address - region.start - other * region.stride < region.bytes:
                raise Stop("V109", f"{self.name} {what} {address:#x}, in the private memory of core {other}", place)
        raise Stop("V102", f"{self.name} {what} address {address:#x}, where there is no memory of this call", place)

    # the words of meanings

    def do_zero(self, place: Place, value: Any) -> int:
        if type(value) is not int:
            raise CannotLift("a varying offset")
        if value != 0:
            raise Stop("V602", f"an offset of {value}: its unit is unconfirmed, so it must be 0", place)
        return 0

    def do_core(self, place: Place) -> int:
        return self.number

    def do_rank(self, place: Place, mask: int, core: int) -> int:
        if not 0 <= core < 32:
            return -1
        return bin(mask & ((1 << core) - 1)).count("1") if mask >> core & 1 else -1

    def do_count(self, place: Place, mask: int) -> int:
        return bin(mask & 0xFFFFFFFF).count("1")

    def do_region(self, place: Place, name: str) -> int:
        return self._region(name, place).start

    def do_stride(self, place: Place, name: str) -> int:
        return self._region(name, place).stride

    def _region(self, name: str, place: Place) -> Any:
        regions = self.machine.board.region
        if name not in regions:
            raise Stop("V004", f"board {self.machine.board.name} has no [region.{name}], which this name stands for", place)
        return regions[name]

    def do_barrier(self, place: Place, count: int, rank: int | None = None) -> None:
        self._meet(place, count, rank, 0)

    def do_meet(self, place: Place, identity: int, count: int) -> None:
        if not 0 <= identity < BARRIERS:
            raise Stop("V302", f"{self.name} enters barrier {identity}; there are the numbers 0 to {BARRIERS - 1}", place)
        self._meet(place, count, None, identity)

    def _meet(self, place: Place, count: int, rank: int | None, identity: int) -> None:
        self._not_lifted("a barrier")
        size = bin(self.call.team).count("1")
        if not self.call.shared:
            raise Stop("V301", f"{self.name} enters a barrier in a private kernel, which nobody else enters", place)
        if not self.member:
            raise Stop("V301", f"{self.name} enters the barrier, but is not in the mask", place)
        if count != size:
            raise Stop("V302", f"{self.name} waits for {count} cores, but the mask has {size}", place)
        if rank is not None and rank != self.rank:
            raise Stop("V302", f"{self.name} enters as number {rank}, but is number {self.rank} of {size}", place)
        self.barriers.append((identity, place))
        self.forbidden = "all"
        self.why_forbidden = "after a barrier it may race with other cores; the verifier follows one barrier, at the end"

    def do_allocate(self, place: Place, size: int) -> Pointer:
        self._not_lifted("an allocation")
        taken = sum(b.size for b in self.allocated.values())
        if size <= 0 or size + taken > self.machine.board.work_area.value or self.call.memory_fails:
            return NULL
        alignment = self.machine.alignment
        base = 0x40000000 + -(-taken // (2 * alignment)) * 2 * alignment + alignment
        buffer = self.machine.allocate(self.number, base, size)
        self.allocated[id(buffer)] = buffer
        return Pointer(buffer, 0)

    def do_release(self, place: Place, pointer: Pointer) -> int:
        self._not_lifted("a release")
        if pointer.buffer is None or pointer.offset != 0 or id(pointer.buffer) not in self.allocated:
            raise Stop("V405", f"{self.name} releases what it has not allocated, or releases it twice", place)
        self.machine.release(self.allocated.pop(id(pointer.buffer)))
        return 0

    def do_copy(self, place: Place, target: Pointer, source: Pointer, size: int) -> int:
        """A blocking DMA transfer."""
        self._not_lifted("a DMA transfer")
        if size <= 0:
            raise Stop("V402", f"{self.name} starts a DMA transfer of {size} bytes", place)
        source, target = self._dma_end(source, size, "reads", place), self._dma_end(target, size, "writes", place)
        a, b = source.buffer, target.buffer
        assert a is not None and b is not None
        if a is b and abs(source.offset - target.offset) < size:
            raise Stop("V403", f"{self.name} moves {size} bytes within `{a.name}` onto themselves", place)
        self.steps -= size // (64 * b.grain)
        b.data[target.offset : target.offset + size] = a.data[source.offset : source.offset + size]
        first, last = target.offset // b.grain, -(-(target.offset + size) // b.grain)
        writers = a.writer[source.offset // a.grain : -(-(source.offset + size) // a.grain)]
        if a.grain != b.grain or len(writers) != last - first:
            writers = np.full(last - first, int(writers.all()))
        if b.kind == "output" and not writers.all():
            k = int(np.argmin(writers != 0))
            what = f"{self.name} sends `{b.name}[{first + k}]` by DMA from memory that was never written"
            raise Stop("V110", what, place, origin=a.origin(source.offset // a.grain + k))
        b.wrote(target.offset, size, writers)
        if b.kind == "output":
            self.call.carried.append((b, first, last, place))
        return 0

    def _dma_end(self, p: Pointer, size: int, verb: str, place: Place) -> Pointer:
        try:
            buffer, offset = self._checked(p, size, 1, verb, place)
        except Stop as stop:
            if stop.finding.code in ("V103", "V104"):
                found = stop.finding
                what = f"a DMA transfer of {size} bytes by {found.message}"
                raise Stop("V401", what, place, *found.notes, label=found.label) from None
            raise
        return Pointer(buffer, offset)

    def _not_lifted(self, what: str) -> None:
        if self.lift is not None:
            raise CannotLift(what)

    # the end, and what a kernel cannot call

    def call_external(self, name: str, arguments: tuple[Any, ...]) -> Any:
        if self.call.external:
            return self.call.external(name, arguments)
        place = self.program.unit.prototypes[name][1]
        raise Stop("V009", f"`{name}` is called, but defined nowhere", place)

    def too_long(self, place: Place) -> Stop:
        return Stop("V501", f"{self.name} has gone through {self.budget} iterations without an end", place)

    def finish(self) -> None:
        if self.allocated:
            raise Stop("V405", f"{self.name} ends without releasing its work area", self.program.unit.procedures[self.call.function].place)
        for buffer in self.regions:
            buffer.forget()


def _same_barriers(cores: list[Core], call: Call) -> None:
    """Every core of the mask has reached the same barriers."""
    members = [core for core in cores if core.member]
    if call.shared and members and not members[0].barriers:
        place = members[0].program.unit.procedures[call.function].place
        raise Stop("V301", f"{members[0].name} ends without the barrier that a shared kernel ends in", place)
    for core in members[1:]:
        if [identity for identity, _ in core.barriers] != [identity for identity, _ in members[0].barriers]:
            more, less = (core, members[0]) if len(core.barriers) > len(members[0].barriers) else (members[0], core)
            identity, place = more.barriers[min(len(less.barriers), len(more.barriers) - 1)]
            what = f"{more.name} waits in barrier {identity}, which {less.name} never reaches"
            note = f"{less.name} returned at line {less.left.line}" if less.left else f"{less.name} ran to the end of `{call.function}`"
            raise Stop("V301", f"{what} ({len(more.barriers)} barriers against {len(less.barriers)}): deadlock", place, note)


def _lines_apart(cores: list[Core], line: int) -> None:
    """No two cores have stored to one cache line of shared memory: caches are not coherent, the later write-back wins."""
    owner: dict[int, tuple[Core, Place]] = {}
    for core in cores:
        for low, high, place in core.cpu_stores:
            for k in range(low // line, (high - 1) // line + 1):
                other, where = owner.setdefault(k, (core, place))
                if other is not core:
                    what = f"{other.name} and {core.name} both store to the cache line of {line} bytes at {k * line:#x}"
                    note = f"{other.name} stores at line {where.line}; caches are not coherent, so one of the two may be lost"
                    raise Stop("V304", what, place, note)
