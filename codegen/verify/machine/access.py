"""Loads and stores of one core: every one checked for bounds, alignment, initialisation, and for who may touch what.

Comes in: pointers and values. Goes out: values, and memory that knows who wrote it; or a Stop.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.lift import CannotLift, Range
from codegen.verify.machine.memory import MOST_WRITERS, STALE, Buffer, Pointer, Seen, element
from codegen.verify.machine.number import Poisoned
from codegen.verify.machine.team import Touch
from codegen.verify.text.ctype import Float, Int, Vector
from codegen.verify.text.ctype import Pointer as PointerType

if TYPE_CHECKING:
    from codegen.verify.lifting.rehearsal import Rehearsal
    from codegen.verify.lifting.replay import Held
    from codegen.verify.lifting.tape import Recorder


LONG = 2048
"""Elements; a call of NumPy costs as much."""
RECENT = 8
"""Touches that the next one may go on with: a loop reads and writes several outputs in turn."""


class Access:
    """Loads and stores of one core. ``lift`` is set while a loop is recorded, or an iteration rehearsed; ``held``: a loop that has
    still to be computed."""

    def __init__(self, places: list[Place]):
        self.lift: Recorder | Rehearsal | None = None
        self.held: Held | None = None
        self.done: list[Any] = []
        """Of an iteration that was begun from its trace and is now stepped: what its first effects gave, the first one last."""
        self.places = places
        self.touched: list[Touch] = []
        """What it touched of the outputs that other cores see as well."""
        self.flights: dict[int, Any] = {}
        """DMA transfers that have not been awaited, by channel."""

    # to be given by the core

    name = "the core"
    since = 0
    vector_memory_private = False
    forbidden = ""
    """"": operands may be used; "writes": they may only be read; "all": not touched; "everything": nor any other memory but locals."""
    why_forbidden = ""
    shared = False
    """Other cores run the same kernel at the same time."""

    def find(self, address: int, what: str, place: Place) -> Pointer:
        raise NotImplementedError

    def pointer_to(self, address: Any) -> Pointer:
        raise NotImplementedError

    # scalars

    def load(self, p: Pointer, type_: Int | Float | PointerType, place: Place) -> Any:
        if self.lift is not None:
            return self.lift.load(p, type_, type_.size, type_.size, place)
        buffer, offset = self.checked(p, type_.size, type_.size, "reads", place)
        if not buffer.initialised(offset, type_.size):
            came = 0 if buffer.origins is None else int(buffer.origins[offset // buffer.grain])
            if came and buffer.kind == "local" and isinstance(type_, Float) and buffer.grain == type_.size:
                return Poisoned(buffer.view(type_.numpy)[offset // type_.size], came)  # a lane of a vector that was put there
            raise Stop("V101", f"{self.name} reads `{element(buffer, offset)}`, which was never written", place, origin=came)
        if isinstance(type_, Float):
            return buffer.view(type_.numpy)[offset // type_.size]
        held = buffer.data[offset : offset + type_.size].tobytes()
        if isinstance(type_, Int):
            return int.from_bytes(held, "little", signed=type_.signed)
        number = int.from_bytes(held, "little")
        known = buffer.pointers.get(offset)
        return known if known and known.address % (1 << 8 * type_.size) == number else self.pointer_to(number)

    def store(self, p: Pointer, type_: Int | Float | PointerType, value: Any, writer: int, place: Place) -> None:
        if self.lift is not None:
            self.lift.store(p, type_, type_.size, type_.size, place, value, writer)
            return
        buffer, offset = self.checked(p, type_.size, type_.size, "writes", place)
        if type(value) is Poisoned:
            if buffer.kind != "local" or buffer.grain != type_.size:
                raise Stop("V101", "a value that was never initialised is stored", place, origin=value.origin)
            buffer.view(type_.numpy)[offset // type_.size] = value.value  # type: ignore[union-attr]
            buffer.comes_from(offset, np.array([value.origin]))
            buffer.wrote(offset, type_.size, 0, all_=False)
            return
        if not isinstance(type_, Float):
            if isinstance(type_, PointerType):
                buffer.pointers[offset] = value
                value = value.address
            number = int(value) % (1 << 8 * type_.size)
            buffer.data[offset : offset + type_.size] = np.frombuffer(number.to_bytes(type_.size, "little"), np.uint8)
            self.touch(buffer, offset, type_.size, True, "CPU", place)
            buffer.wrote(offset, type_.size, writer)
            return
        buffer.view(type_.numpy)[offset // type_.size] = value
        self.touch(buffer, offset, type_.size, True, "CPU", place)
        buffer.wrote(offset, type_.size, writer)

    # vectors

    def load_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place) -> Any:
        if self.lift is not None:
            return self.lift.load(p, type_, type_.size, alignment, place, type_.lanes)
        buffer, offset = self.checked(p, type_.size, alignment, "reads", place, vector=True)
        dtype, width = type_.element.numpy, type_.element.bytes
        values = buffer.view(dtype)[offset // width : offset // width + type_.lanes].copy()
        if buffer.initialised(offset, type_.size):
            return values
        never = buffer.writer[offset // buffer.grain : -(-(offset + type_.size) // buffer.grain)] == 0
        if buffer.kind in ("input", "output"):
            first = offset + int(np.argmax(never)) * buffer.grain
            raise Stop("V101", f"{self.name} reads `{element(buffer, first)}`, which was never written", place)
        mask = buffer.came_from(offset, never)
        if mask.shape != values.shape:
            mask = np.repeat(mask, values.shape[-1] // mask.shape[-1], axis=-1)
        return Poisoned(values, mask)

    def store_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place, value: Any, writer: int = 0) -> None:
        writer = writer or self.writer_of(place)
        if self.lift is not None:
            self.lift.store(p, type_, type_.size, alignment, place, value, writer, type_.lanes)
            return
        buffer, offset = self.checked(p, type_.size, alignment, "writes", place, vector=True)
        dtype, width = type_.element.numpy, type_.element.bytes
        mask = None
        if type(value) is Poisoned:
            if buffer.kind == "output":
                what = f"padding that was never written reaches `{element(buffer, offset + value.lane * width)}`"
                raise Stop("V110", what, place, origin=value.origin)
            value, mask = value.value, value.mask if buffer.grain == width else None
        first = offset // width
        buffer.view(dtype)[first : first + type_.lanes] = value
        writers = writer if mask is None else np.where(mask, 0, writer)
        if mask is not None:
            buffer.comes_from(offset, mask)
        self.touch(buffer, offset, type_.size, True, "CPU", place)
        buffer.wrote(offset, type_.size, writers, vector=True, all_=mask is None)

    def writer_of(self, place: Place) -> int:
        """The number that stands for ``place`` in the record of writers."""
        try:
            return min(self.places.index(place, 2), MOST_WRITERS)
        except ValueError:
            self.places.append(place)
            return min(len(self.places) - 1, MOST_WRITERS)

    def touch(self, buffer: Buffer, offset: int, size: int, writes: bool, by: str, place: Place) -> None:
        """Notes an access to an output that other cores see as well."""
        if buffer.kind != "output" or buffer.owner is not None:
            return
        low = buffer.base + offset
        for last in self.touched[max(self.since, len(self.touched) - RECENT) :]:
            if last.high == low and last.place == place and last.writes == writes:
                last.high = low + size
                return
        self.touched.append(Touch(low, low + size, writes, by, place, buffer))

    def in_flight(self, buffer: Buffer, first: int, last: int, verb: str, place: Place) -> Stop | None:
        raise NotImplementedError

    # what every access has in common

    def checked(self, p: Pointer, size: int, alignment: int, verb: str, place: Place, vector: bool = False) -> tuple[Buffer, Any]:
        buffer, offset = p.buffer, p.offset
        if buffer is None:
            if type(offset) is Range:
                raise CannotLift("a range of bare addresses")
            p = self.find(offset, verb, place)
            buffer, offset = p.buffer, p.offset
            assert buffer is not None
        if self.forbidden or verb == "writes" or vector:
            self._permitted(buffer, verb, place, vector)
        low, high = offset.span(size) if type(offset) is Range else (offset, offset + size)
        if type(offset) is Range:
            if low < buffer.begin or high > buffer.size or not buffer.live:
                raise CannotLift("out of bounds")
            if (offset.base + buffer.base) % alignment or offset.step % alignment:
                raise CannotLift("misaligned")
        elif low < buffer.begin or high > buffer.size or not buffer.live:
            raise self._outside(buffer, offset, size, verb, place)
        elif (buffer.base + offset) % alignment:
            what = f"`{element(buffer, offset)}` at address {buffer.base + offset:#x} is not aligned to {alignment} bytes"
            raise Stop("V105", f"{self.name} {verb} {size} bytes at a misaligned address: {what}", place)
        if p.limits and (low < p.limits[0] or high > p.limits[1]):
            what = f"{self.name} {verb} {size} bytes that reach beyond an array of {p.limits[1] - p.limits[0]} inside `{buffer.name}`"
            raise Stop("V114", what, place, "C lets a compiler take it for granted that this does not happen")
        if buffer.kind in ("static", "const"):
            self._static(buffer, offset, size, verb, place)
        if buffer.ghost:
            raise Seen(buffer, offset.base if type(offset) is Range else offset)
        if self.flights and (found := self.in_flight(buffer, low, high, verb, place)):
            raise found
        if self.held is not None:
            self.settled(buffer, verb, low, high)
        if verb == "reads" and buffer.kind == "output":
            self.touch(buffer, low, high - low, False, "CPU", place)
        return buffer, offset

    def settled(self, buffer: Buffer, verb: str, low: int, high: int) -> None:
        """Computes what is held where bytes low .. high - 1 need it."""
        if self.held is not None and self.held.meets(buffer, verb, low, high):
            self.settle()

    def settle(self) -> None:
        held, self.held = self.held, None
        if held is not None:
            held.settle()

    def apart(self, pointers: list[tuple[str, Any, bool]], place: Place) -> None:
        """Restrict pointers of a call (name, pointer, whether it may write): two to one place may not be, if one of them writes."""
        at: dict[tuple[int, int], tuple[str, bool]] = {}
        for name, p, writes in pointers:
            if p.buffer is None or type(p.offset) is not int:
                continue
            other, wrote = at.setdefault((id(p.buffer), p.offset), (name, writes))
            if other is not name and (writes or wrote):
                what = f"`{other}` and `{name}` are restrict, but both point to `{element(p.buffer, p.offset)}`"
                raise Stop("V115", what, place, "a compiler may read through one before it writes through the other")
        if self.lift is not None:
            self.lift.apart(pointers)

    def _static(self, buffer: Buffer, offset: Any, size: int, verb: str, place: Place) -> None:
        """Static objects: const ones are not written, others are not for several cores, nor for several calls."""
        if verb == "writes" and buffer.kind == "const":
            raise Stop("V007", f"{self.name} writes `{buffer.name}`, which is const", place)
        if verb == "writes" and self.shared:
            what = f"{self.name} writes `{buffer.name}`, a static object: there is one for all cores, who overwrite each other's values"
            todo = "take a local, or the core's own work area; unless the linker puts it there, the cores share it"
            raise Stop("V308", what, place, todo)
        if type(offset) is Range:
            stale = buffer.writer[min(offset.base, offset.last) // buffer.grain : (max(offset.base, offset.last) + size) // buffer.grain]
        else:
            stale = buffer.writer[offset // buffer.grain : -(-(offset + size) // buffer.grain)]
        if verb == "reads" and (stale == STALE).any():
            name = buffer.name if type(offset) is Range else element(buffer, offset)
            what = f"{self.name} reads `{name}`, in which an earlier call left its value"
            raise Stop("V309", what, place, "a kernel starts anew with every call: set it before it is read, or make it const")

    def _permitted(self, buffer: Buffer, verb: str, place: Place, vector: bool) -> None:
        """What may be touched at all, wherever in it."""
        operand = buffer.kind in ("input", "output")
        concerned = operand or (self.forbidden == "everything" and buffer.kind not in ("local", "static", "const", "packed"))
        if self.forbidden and concerned and (verb == "writes" or self.forbidden != "writes"):
            raise Stop("V109", f"{self.name} {verb} `{buffer.name}`: {self.why_forbidden}", place)
        if verb == "writes" and buffer.kind in ("input", "packed"):
            raise Stop("V106", f"{self.name} writes `{buffer.name}`, which is an input", place)
        if vector and self.vector_memory_private and operand and buffer.owner is None:
            what = f"{self.name} {verb} a vector of `{buffer.name}` in shared memory, which the vector unit does not reach"
            raise Stop("V112", what, place)
        if vector and self.vector_memory_private and not buffer.vectors:
            what = f"{self.name} {verb} a vector of `{buffer.name}`, a local of scalars, which may lie where the vector unit does not reach"
            raise Stop("V112", what, place, "make it a vector, or a union with one: those lie in vector memory")

    def _outside(self, buffer: Buffer, offset: int, size: int, verb: str, place: Place) -> Stop:
        if not buffer.live:
            return Stop("V111", f"{self.name} {verb} `{buffer.name}` after its lifetime", place)
        code = "V103" if verb == "reads" else "V104"
        before = offset < buffer.begin
        bad = offset if before else max(offset, buffer.size)
        where = "before the start" if before else "past the end"
        name = f"`{buffer.name}[{bad // buffer.grain}]`"
        note = f"bytes {offset} to {offset + size - 1} of `{buffer.name}`, which has {buffer.size} bytes"
        label = f"index {bad // buffer.grain}, valid {buffer.first}..{buffer.elements - 1}" if buffer.elements else ""
        which = f"elements {buffer.first} to {buffer.elements - 1}" if buffer.begin else f"{buffer.elements} elements"
        return Stop(code, f"{self.name} {verb} {name}, {where} of `{buffer.name}` ({which})", place, note, label=label)

    def wrote_lifted(self, buffer: Buffer, offset: Range, access: Any, masks: list[tuple[int, int, np.ndarray]]) -> None:
        """Notes what a lifted loop has stored: ``access`` at every offset."""
        size, per = access.size, access.size // buffer.grain // len(access.writers)
        writer = access.writers[0] if len(access.writers) == 1 else _each(access.writers, per)
        buffer.wrote_lifted(offset, size, writer, masks)
        if buffer.stored is not None:
            buffer.written += size * offset.count
            buffer.by_vector += size * offset.count if access.vector else 0
            if buffer.owner is None:
                for k in range(offset.count) if offset.step != size else (0,):
                    whole = size if offset.step != size else size * offset.count
                    self.touch(buffer, offset.base + k * offset.step, whole, True, "CPU", self.places[access.writers[0]])


@cache
def _each(writers: tuple[int, ...], times: int) -> np.ndarray:
    """The writer of each element, ``times`` elements each, again and again: long rows are filled fastest."""
    once = np.repeat(np.array(writers, np.uint16), times)
    return np.tile(once, -(-LONG // len(once)))
