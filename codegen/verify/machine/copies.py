"""Copies of whole pieces of memory: what DMA carries, memcpy, memmove, memset, and the assignment of records.

Comes in: pointers and a number of bytes. Goes out: the bytes moved, with what is known of them: who wrote each element, and what stored
pointers point into.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.machine.access import Access
from codegen.verify.machine.memory import GIVEN, Buffer, Pointer


class Copies(Access):
    """Adds copies to the accesses of a core. ``steps`` that it may still go: a copy costs one for every 64 elements."""

    steps = 0

    def move(self, target: Pointer, source: Pointer, size: int, place: Place, *, apart: bool) -> Pointer:
        """Copies by the core itself; ``apart``: the two may not overlap, as for memcpy."""
        if self.lift is not None:
            raise CannotLift("a copy")
        if size == 0:
            return target
        (a, start), (b, to) = self.checked(source, size, 1, "reads", place), self.checked(target, size, 1, "writes", place)
        if a is b and apart and abs(start - to) < size:
            raise Stop("V113", f"{self.name} copies {size} bytes within `{a.name}` onto themselves", place, "use memmove")
        self.transfer(a, start, b, to, size, place, "copies {}")
        self.touch(b, to, size, True, "CPU", place)
        return target

    def fill(self, target: Pointer, value: int, size: int, place: Place) -> Pointer:
        """Sets every byte, as memset does."""
        if self.lift is not None or type(value) is not int:
            raise CannotLift("a fill")
        if size:
            buffer, offset = self.checked(target, size, 1, "writes", place)
            buffer.data[offset : offset + size] = value & 0xFF
            buffer.wrote(offset, size, self.writer_of(place))
            self.steps -= size // (64 * buffer.grain)
            self.touch(buffer, offset, size, True, "CPU", place)
        return target

    def transfer(self, a: Buffer, start: int, b: Buffer, to: int, size: int, place: Place, how: str) -> tuple[int, int]:
        """Moves ``size`` bytes between checked places, and what is known of them; the elements first .. last - 1 that it wrote.

        ``how`` the core does it, in words, with {} for the element.
        """
        self.steps -= size // (64 * b.grain)
        b.data[to : to + size] = a.data[start : start + size]  # NumPy minds an overlap
        if a.pointers:
            b.pointers |= {at - start + to: p for at, p in a.pointers.items() if start <= at < start + size}
        first, last = to // b.grain, -(-(to + size) // b.grain)
        writers: Any = GIVEN if a.kind == "input" else a.who(start // a.grain, -(-(start + size) // a.grain))
        complete = a.initialised(start, size)
        if isinstance(writers, np.ndarray) and (a.grain != b.grain or len(writers) != last - first):
            writers = int(complete)
        if b.kind == "output" and not complete:
            k = int(np.argmin(writers != 0))
            told = how.format(f"`{b.name}[{first + k}]`")
            what = f"{self.name} {told} from `{a.name}[{start // a.grain + k}]`, which was never written"
            raise Stop("V110", what, place, origin=a.origin(start // a.grain + k))
        b.wrote(to, size, writers, all_=complete)
        return first, last
