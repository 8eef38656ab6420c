"""What a core does that takes time, and the core that writes it down.

Comes in: a call on the verifier's machine. Goes out: ``Event``s in the core's order.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from codegen.estimate.graph import Graph
from codegen.verify.finding import Place
from codegen.verify.machine.core import Core
from codegen.verify.machine.dma import Transfer
from codegen.verify.machine.memory import Pointer


@dataclass(eq=False)
class Variant:
    """A loop with one of its graphs; without one, ``why`` not."""

    function: str
    place: Place
    vector: bool
    graph: Graph | None
    why: str = ""


@dataclass(frozen=True)
class Work:
    """Iterations of a loop."""

    variant: Variant
    iterations: int


@dataclass(frozen=True)
class Move:
    """A DMA transfer: ``shared`` of its ends lie in memory that all cores see. It blocks, or is awaited on ``channel``."""

    bytes: int
    shared: int
    channel: int | None
    place: Place


@dataclass(frozen=True)
class Wait:
    channel: int
    place: Place


@dataclass(frozen=True)
class Meet:
    """A barrier."""

    place: Place


Event = Work | Move | Wait | Meet


class Logging(Core):
    """A core that keeps a log."""

    def __init__(self, *arguments: Any):
        super().__init__(*arguments)
        self.events: list[Event] = []
        self.iterations: Counter[Place] = Counter()
        """Of each loop, by where it stands."""

    def do_copy(self, place: Place, target: Pointer, source: Pointer, size: int) -> int:
        self._room(place)
        moved = self._move(Transfer(target, source, size, place))
        self.events.append(Move(size, _shared(moved), None, place))
        return 0

    def _fly(self, channel: int, transfer: Transfer) -> None:
        super()._fly(channel, transfer)
        self.events.append(Move(transfer.size, _shared(self.flights[channel]), int(channel), transfer.place))

    def do_wait(self, place: Place, channel: int) -> int:
        result = super().do_wait(place, channel)
        self.events.append(Wait(int(channel), place))
        return result

    def do_landed(self, place: Place, channel: int) -> int:
        result = super().do_landed(place, channel)
        if result:
            self.events.append(Wait(int(channel), place))
        return result

    def _meet(self, place: Place, count: int, rank: int | None, identity: int) -> None:
        self.events.append(Meet(place))
        super()._meet(place, count, rank, identity)


def _shared(transfer: Transfer) -> int:
    """Ends that lie where all cores see them."""
    return sum(end.buffer is not None and end.buffer.kind in ("input", "output") and end.buffer.owner is None for end in _ends(transfer))


def _ends(transfer: Transfer) -> tuple[Pointer, Pointer]:
    return transfer.target, transfer.source
