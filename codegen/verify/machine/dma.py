"""DMA as one core sees it: transfers that block, and transfers in flight until they are awaited.

A transfer in flight is carried out at once, but its memory is watched: what it fills may not be touched, what it reads may not be changed,
until the text has waited for it. Comes in: the words copy, start, prepare, launch, wait and landed of meanings. Goes out: bytes moved, or
a Stop.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.lifting.rehearsal import effect
from codegen.verify.machine.lanes import Lanes
from codegen.verify.machine.memory import Buffer, Pointer


@dataclass
class Transfer:
    """``size`` bytes from one end to the other; ``polled``: how often the text has asked whether it is over.

    ``ends``: of each end, once it is found, the buffer, its bytes from .. to, and whether the transfer fills them.
    """

    target: Pointer
    source: Pointer
    size: int
    place: Place
    polled: int = 0
    ends: tuple[tuple[Buffer, int, int, bool], ...] = ()


class Transfers(Lanes):
    """The DMA of one core. ``flights``: by channel; ``prepared``: set up, but not launched."""

    flights: dict[int, Transfer]
    prepared: dict[int, Transfer]
    channels: int | None
    """Transfers that the board can have in flight; None: not known."""

    def not_lifted(self, what: str) -> None:
        if self.lift is not None:
            raise CannotLift(what)

    @effect
    def do_copy(self, place: Place, target: Pointer, source: Pointer, size: int) -> int:
        """A transfer that is over when the call returns."""
        self._room(place)
        self._move(Transfer(target, source, size, place))
        return 0

    @effect
    def do_start(
        self, place: Place, target: Pointer, source: Pointer, rows: int, size: int, other_rows: int = -1, other: int = -1, *_: int
    ) -> int:
        """Begins a transfer of rows * size bytes (the target's rows may be cut otherwise); returns its channel."""
        if other_rows >= 0 and rows * size != other_rows * other:
            what = f"{self.name} starts a DMA transfer of {rows} x {size} bytes into {other_rows} x {other} bytes"
            raise Stop("V402", what, place)
        channel = next(k for k in range(len(self.flights) + 1) if k not in self.flights)
        self._fly(channel, Transfer(target, source, rows * size, place))
        return channel

    @effect
    def do_prepare(self, place: Place, channel: int, target: Any, source: Any, rows: int, size: int, *_: int) -> int:
        """Sets a channel up; both ends are pointers or addresses."""
        self._idle(channel, place)
        to = target if type(target) is Pointer else self.pointer_to(target)
        start = source if type(source) is Pointer else self.pointer_to(source)
        self.prepared[channel] = Transfer(to, start, rows * size, place)
        return 0

    def do_fits(self, place: Place, value: Any, bits: int) -> Any:
        """A number that has to fit a field of the DMA's registers."""
        if not 0 <= value < 1 << bits:
            raise Stop("V402", f"{self.name} sets up a DMA transfer with {value} in a field of {bits} bits", place)
        return value

    def do_only(self, place: Place, value: Any, meant: int) -> int:
        """What has no meaning here but for this one value."""
        if type(value) is not int:
            raise CannotLift("a varying setting")
        if value != meant:
            what = f"{self.name} sets up a DMA transfer with {value:#x} where only {meant:#x} has a meaning that is confirmed"
            raise Stop("V602", what, place)
        return meant

    @effect
    def do_launch(self, place: Place, channel: int) -> int:
        """Begins the transfer that the channel is set up for."""
        self._idle(channel, place)
        if channel not in self.prepared:
            raise Stop("V408", f"{self.name} launches DMA channel {channel}, which is not set up", place)
        transfer = self.prepared[channel]
        transfer.place = place
        self._fly(channel, transfer)
        del self.prepared[channel]
        return 0

    @effect
    def do_wait(self, place: Place, channel: int) -> int:
        """Returns when the channel's transfer is over."""
        if channel not in self.flights:
            raise Stop("V408", f"{self.name} waits for DMA channel {channel}, on which nothing is in flight", place)
        del self.flights[channel]
        return 1

    @effect
    def do_landed(self, place: Place, channel: int) -> int:
        """Whether the channel's transfer is over: not at the first time of asking; then yes, and the channel is free."""
        if channel not in self.flights:
            raise Stop("V408", f"{self.name} waits for DMA channel {channel}, on which nothing is in flight: it may wait for ever", place)
        self.flights[channel].polled += 1
        if self.flights[channel].polled < 2:
            return 0
        del self.flights[channel]
        return 1

    def all_landed(self, what: str, place: Place) -> None:
        """Raises where a transfer is still in flight."""
        for transfer in self.flights.values():
            note = f"it was started at line {transfer.place.line}, and never awaited"
            raise Stop("V407", f"{self.name} {what} while a DMA transfer of {transfer.size} bytes is in flight", place, note)

    def in_flight(self, buffer: Buffer, first: int, last: int, verb: str, place: Place) -> Stop | None:
        """What is wrong with touching bytes first .. last - 1 of ``buffer`` now."""
        for transfer in self.flights.values():
            for end, low, high, filled in transfer.ends:
                if end is buffer and low < last and first < high and (filled or verb == "writes"):
                    k, how = max(first, low) // buffer.grain, "filled" if filled else "read"
                    what = f"{self.name} {verb} `{buffer.name}[{k}]`, which is still being {how} by DMA"
                    note = f"the transfer was started at line {transfer.place.line} and has not been awaited"
                    return Stop("V404" if filled else "V406", what, place, note)
        return None

    def _idle(self, channel: int, place: Place) -> None:
        if channel in self.flights:
            note = f"its transfer was started at line {self.flights[channel].place.line}, and has not been awaited"
            raise Stop("V408", f"{self.name} uses DMA channel {channel} again while it is in flight", place, note)

    def _room(self, place: Place) -> None:
        """Raises where as many transfers are in flight as the board can have."""
        if self.channels is not None and len(self.flights) >= self.channels:
            note = f"line {next(iter(self.flights.values())).place.line} has one in flight; the board is known to take {self.channels}"
            raise Stop("V408", f"{self.name} starts a DMA transfer while {len(self.flights)} are in flight", place, note)

    def _fly(self, channel: int, transfer: Transfer) -> None:
        self._room(transfer.place)
        self.flights[channel] = self._move(transfer)

    def _move(self, t: Transfer) -> Transfer:
        """Carries the transfer out; returns it with both ends resolved."""
        size, place = t.size, t.place
        if size <= 0:
            raise Stop("V402", f"{self.name} starts a DMA transfer of {size} bytes", place)
        source, target = self._end(t.source, size, "reads", place), self._end(t.target, size, "writes", place)
        a, b = source.buffer, target.buffer
        assert a is not None and b is not None
        if a is b and abs(source.offset - target.offset) < size:
            raise Stop("V403", f"{self.name} moves {size} bytes within `{a.name}` onto themselves", place)
        self.transfer(a, source.offset, b, target.offset, size, place, "sends {} by DMA")
        self.carried(b, target.offset, size, place)
        self.touch(a, source.offset, size, False, "DMA", place)
        self.touch(b, target.offset, size, True, "DMA", place)
        t.target, t.source = target, source
        t.ends = (b, target.offset, target.offset + size, True), (a, source.offset, source.offset + size, False)
        return t

    def _end(self, p: Pointer, size: int, verb: str, place: Place) -> Pointer:
        try:
            buffer, offset = self.checked(p, size, 1, verb, place)
        except Stop as stop:
            if stop.finding.code in ("V103", "V104"):
                found = stop.finding
                what = f"a DMA transfer of {size} bytes by {found.message}"
                raise Stop("V401", what, place, *found.notes, label=found.label) from None
            raise
        return Pointer(buffer, offset)

    # to be given by the core

    def carried(self, buffer: Buffer, offset: int, size: int, place: Place) -> None:
        raise NotImplementedError
