"""One core of the simulated board during one call: its locals, its private memory, and the words of meanings that it carries out.

Comes in: a ``Call``, a ``Program`` and the machine's memories. Goes out: what the core touched, or a Stop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.bound import Kept
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.machine import number
from codegen.verify.machine.dma import Transfer, Transfers
from codegen.verify.machine.interpret import Program
from codegen.verify.machine.memory import GIVEN, NULL, Buffer, Pointer, Seen
from codegen.verify.machine.team import rest
from codegen.verify.text.ctype import alignment, grain

if TYPE_CHECKING:
    from codegen.verify.machine.machine import Machine

STACK_BYTES = 1 << 20
STATICS = 0x20000000
"""Where static objects lie."""
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

    @cached_property
    def ghosts(self) -> bool:
        return any(b.ghost for b in self.operands)

    @cached_property
    def budget(self) -> int:
        """Steps of each core."""
        return STEPS + STEPS_PER_ELEMENT * max((b.elements for b in self.operands if not b.ghost), default=0)


def promises(trips: Any, least: int, most: int, multiple: int) -> Iterator[tuple[Any, str]]:
    """(whether it is broken, what it says) of each promise about a number of iterations."""
    yield trips < least, f"{times(least)} or oftener"
    yield trips > most, f"{times(most)} at most"
    if multiple > 1:
        yield trips % multiple != 0, f"a multiple of {times(multiple)}"


def times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


class Core(Transfers):
    """One core during one call."""

    def __init__(self, machine: Machine, number_: int, call: Call, program: Program, arithmetic: number.Arithmetic):
        super().__init__(program.places)
        self.machine, self.number, self.call, self.program, self.arithmetic = machine, number_, call, program, arithmetic
        self.member = bool(call.team >> number_ & 1)
        self.rank = bin(call.team & ((1 << number_) - 1)).count("1") if self.member else -1
        self.name = f"core {number_}"
        self.shared = call.shared
        self.vector_memory_private = machine.board.vector_memory.value == "private"
        self.forbidden, self.why_forbidden = call.forbidden, call.why_forbidden
        if not self.member:
            self.forbidden, self.why_forbidden = "everything", "this core is not in the mask"
        self.lifting, self.lifted = machine.lifting, 0
        self.may_lift = machine.lifting
        self.bound: dict[Any, Any] = {}
        """Recorded loops with the memory that they ran on."""
        self.repeats: dict[Any, Any] = {}
        """Calls of functions that ran one loop, each with that loop (lifting/slices.py)."""
        self.kept = machine.kept.setdefault((number_, arithmetic.key, self.forbidden), Kept())
        """Of both, what concerns only memory that stays."""
        self.watched: list[Any] | None = None
        """The loops lifted in the call that is looked at now."""
        self.depth = 0
        self.stack: list[tuple[Buffer, int]] = []
        """Locals in memory, each with the top of the stack before it."""
        self.stack_top = 0x10000
        self.old: list[Any] = []
        self.budget = self.steps = call.budget
        self.allocated: dict[int, Buffer] = {}
        self.regions: list[Buffer] = []
        self.barriers: list[tuple[int, Place]] = []
        self.flights: dict[int, Transfer] = {}
        self.prepared: dict[int, Transfer] = {}
        self.channels = machine.board.dma_channels.value if machine.board.dma_channels else None
        self.since = 0
        """How many of ``touched`` lie before the last barrier."""
        self.ghosts = call.ghosts
        self.waits = self.member and self.shared and not self.ghosts
        """A barrier holds it until the others come."""
        self.left: Place | None = None
        """Where it returned from the kernel; None: at its end."""
        self.first: Seen | None = None
        """The first access to a ghost."""
        self.lost = False
        """It was not reached within the step limit."""

    # locals in memory

    def enter(self, name: str, size: int, grain: int, alignment: int, place: Place, vectors: bool = True) -> Buffer:
        """A local of ``size`` bytes, aligned to ``alignment`` and to nothing more; ``vectors``: it lies where vector loads reach."""
        if self.stack_top + size - 0x10000 > STACK_BYTES:
            raise Stop("V502", f"`{name}` takes {size} bytes; the locals of a kernel may take {STACK_BYTES} in all", place)
        base = -(-self.stack_top // (2 * alignment)) * (2 * alignment) + alignment
        buffer = Buffer(name, base, size, grain, "local", self.number)
        buffer.vectors = vectors
        self.stack.append((buffer, self.stack_top))
        self.stack_top = base + size
        return buffer

    def leave(self, mark: int) -> None:
        """Locals beyond the first ``mark`` end."""
        for buffer, top in reversed(self.stack[mark:]):
            buffer.live, self.stack_top = False, top
        del self.stack[mark:]

    def static(self, key: str) -> Pointer:
        """A static object; when it is first looked at, it holds what the program begins with."""
        statics = self.machine.statics
        if key not in statics:
            variable = self.program.unit.variables[key]
            size, unit = variable.type.size, alignment(variable.type)
            base = max((b.base + b.size for b in statics.values()), default=STATICS)
            buffer = Buffer(variable.name, -(-base // (2 * unit)) * (2 * unit) + unit, size, grain(variable.type), "local")
            buffer.writer[:] = GIVEN
            lift, self.lift = self.lift, None
            self.program.initialise(key, self, Pointer(buffer, 0))
            self.lift = lift
            buffer.dirty.clear()
            buffer.latest.clear()
            buffer.known = (0, size)
            buffer.kind = "const" if variable.const else "static"
            statics[key] = buffer
        return Pointer(statics[key], 0)

    def stays(self, buffer: Buffer) -> bool:
        """Whether it is a private region of this core: the same memory in every call."""
        return any(buffer is region for region in self.regions) and any(buffer is area for area in self.machine.areas.values())

    def pointer_to(self, address: Any) -> Pointer:
        """What a cast from an integer gives: memory of this call where there is some, else a bare address."""
        if type(address) is not int:
            raise CannotLift("a varying address")
        for buffer in (*self.call.operands, *self.regions, *self.allocated.values()):
            if buffer.base <= address < buffer.base + buffer.size:
                return Pointer(buffer, address - buffer.base)
        for name, region in self.machine.board.region.items():
            start = region.start + self.number * region.stride
            own = region.stride or region.local
            size = min(region.bytes, self.machine.room)
            if region.kind == "private" and own and self.call.shared and start <= address < start + size:
                buffer = self.machine.area(self.number, name, start, size)
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

    def do_nearest(self, place: Place, mode: Any) -> int:
        if mode != 0:
            raise Stop("V003", f"rounding mode {mode}: only 0, to nearest even, is followed", place)
        return 0

    def do_holds(self, place: Place, value: Any) -> None:
        if isinstance(value, np.ndarray) or type(value) not in (int, bool):
            raise CannotLift("a promise of what varies")
        if not value:
            raise Stop("V209", f"{self.name} promises its compiler a condition that is not so here", place)

    def do_iterates(self, place: Place, distance: Any, stride: int, least: int, most: int, multiple: int) -> None:
        """A loop that is ``distance`` from its bound."""
        if type(distance) is not int:
            raise CannotLift("a promise of a loop that varies")
        trips = max(0, -(-distance // stride))
        for wrong, what in promises(trips, least, most, multiple):
            if wrong:
                raise Stop("V208", f"{self.name}: the loop is promised to run {what}; here it runs {times(trips)}", place)

    def do_core(self, place: Place) -> Any:
        return self.number if self.lift is None else self.lift.core_number()

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
        self.not_lifted("a barrier")
        size = bin(self.call.team).count("1")
        if not self.call.shared:
            raise Stop("V301", f"{self.name} enters a barrier in a private kernel, which nobody else enters", place)
        if not self.member:
            raise Stop("V301", f"{self.name} enters the barrier, but is not in the mask", place)
        if count != size:
            raise Stop("V302", f"{self.name} waits for {count} cores, but the mask has {size}", place)
        if rank is not None and rank != self.rank:
            raise Stop("V302", f"{self.name} enters as number {rank}, but is number {self.rank} of {size}", place)
        self.all_landed("enters the barrier", place)
        self.all_ordered("enters the barrier", place)
        self.barriers.append((identity, place))
        self.wait()

    def wait(self) -> None:
        """Lets the others come to the barrier; where only the beginning of each core is followed, nobody waits."""
        self.settle()
        if self.waits:
            rest()

    def do_allocate(self, place: Place, size: int) -> Pointer:
        self.not_lifted("an allocation")
        taken = sum(b.size for b in self.allocated.values())
        if size <= 0 or size + taken > self.machine.room or self.call.memory_fails:
            return NULL
        alignment = self.machine.alignment
        base = 0x40000000 + -(-taken // (2 * alignment)) * 2 * alignment + alignment
        buffer = self.machine.allocate(self.number, base, size)
        self.allocated[id(buffer)] = buffer
        return Pointer(buffer, 0)

    def do_release(self, place: Place, pointer: Pointer) -> int:
        self.not_lifted("a release")
        self.settle()
        if pointer.buffer is None or pointer.offset != 0 or id(pointer.buffer) not in self.allocated:
            raise Stop("V405", f"{self.name} releases what it has not allocated, or releases it twice", place)
        self.machine.release(self.allocated.pop(id(pointer.buffer)))
        return 0

    def carried(self, buffer: Buffer, offset: int, size: int, place: Place) -> None:
        if buffer.kind == "output":
            self.call.carried.append((buffer, offset // buffer.grain, -(-(offset + size) // buffer.grain), place))

    # the end, and what a kernel cannot call

    def call_external(self, name: str, arguments: tuple[Any, ...]) -> Any:
        if self.call.external:
            self.settle()
            return self.call.external(name, arguments)
        place = self.program.unit.prototypes[name][1]
        raise Stop("V009", f"`{name}` is called, but defined nowhere", place)

    def too_long(self, place: Place) -> Stop:
        return Stop("V501", f"{self.name} has gone through {self.budget} iterations without an end", place)

    @property
    def home(self) -> Place:
        """Where the kernel begins."""
        return self.program.unit.procedures[self.call.function].place

    def written(self, buffer: Buffer) -> int:
        """Elements of a shared output that it wrote."""
        return sum((t.high - t.low) // buffer.grain for t in self.touched if t.writes and t.buffer is buffer)

    def way_out(self) -> str:
        """How it left the kernel."""
        return f"returned at line {self.left.line}" if self.left else f"ran to the end of `{self.call.function}`"

    def finish(self) -> None:
        self.settle()
        self.all_landed("ends", self.home)
        self.all_ordered("ends", self.home)
        self.all_on(self.name)
        if self.allocated:
            raise Stop("V405", f"{self.name} ends without releasing its work area", self.home)
        for buffer in self.regions:
            buffer.forget()
