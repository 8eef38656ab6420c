"""The cores of one call together: each runs to its next barrier, then the next one does, until all have ended.

What two cores touch between two barriers happens in no order; where one of them writes, that is a race, whatever this run gave. Comes in:
cores and what each is to run. Goes out: nothing, or a Stop that names both places.
"""

from __future__ import annotations

import contextlib
import contextvars
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from greenlet import getcurrent, greenlet

from codegen.verify.finding import Place, Stop

if TYPE_CHECKING:
    from codegen.verify.machine.core import Core


@dataclass(slots=True)
class Touch:
    """Bytes low .. high - 1 of a shared output, touched by one core: ``writes`` or reads, ``by`` its CPU or by DMA."""

    low: int
    high: int
    writes: bool
    by: str
    place: Place
    buffer: Any


def together(cores: list[Core], line: int, run: Callable[[Core], None]) -> None:
    """Calls ``run`` on every core; ``line``: bytes of a cache line, 0 where caches are coherent. Raises Stop."""
    threads = {core: _thread(run) for core in cores if core.waits}

    def go_on(core: Core) -> None:
        if core in threads:
            threads[core].switch(core)
        else:
            run(core)

    waiting = cores
    members = [core for core in cores if core.member]
    while waiting:
        for core in waiting:
            try:
                go_on(core)
            except Stop as stop:
                if stop.finding.code == "V101":
                    _raced(core, waiting, members, go_on)
                raise
        waiting = [core for core in waiting if core in threads and not threads[core].dead]
        if waiting:
            _one_barrier(waiting, members)
        _no_race(members)
        for core in members:
            core.since = len(core.touched)
    if members and members[0].shared and not members[0].ghosts and not members[0].barriers:
        raise Stop("V301", f"{members[0].name} ends without the barrier that a shared kernel ends in", members[0].home)
    if line and (shared := shared_line(cores, line)):
        what, place, note = shared
        raise Stop("V304", what, place, f"{note}; caches are not coherent, so one of the two may be lost")


def _raced(core: Core, waiting: list[Core], members: list[Core], go_on: Callable[[Core], None]) -> None:
    """``core`` has read what nobody wrote: raises where a later core writes it before the next barrier, which is a race."""
    for other in waiting[waiting.index(core) + 1 :]:
        with contextlib.suppress(Stop):
            go_on(other)
    _no_race(members)


def _thread(run: Callable[[Core], None]) -> Any:
    thread = greenlet(run)
    thread.gr_context = contextvars.copy_context()  # NumPy keeps its error state there
    return thread


def rest() -> None:
    """The present core waits in a barrier; the others run."""
    getcurrent().parent.switch()


def _one_barrier(waiting: list[Core], members: list[Core]) -> None:
    """All members wait in the same barrier."""
    first, (identity, place) = waiting[0], waiting[0].barriers[-1]
    for core in waiting:
        other, where = core.barriers[-1]
        if other != identity:
            note = f"{core.name} waits in barrier {other} at line {where.line}"
            raise Stop("V301", f"{first.name} waits in barrier {identity}, {core.name} in barrier {other}: deadlock", place, note)
    gone = next((core for core in members if core not in waiting), None)
    if gone:
        what = f"{first.name} waits in barrier {identity}, which {gone.name} never reaches: deadlock"
        raise Stop("V301", what, place, f"{gone.name} {gone.way_out()}")


def _no_race(cores: list[Core]) -> None:
    """No byte is touched by two cores since the last barrier, unless both read it."""
    touched = sorted(((t.low, t.high, k, t) for k, core in enumerate(cores) for t in core.touched[core.since :]), key=lambda t: t[:3])
    if all(a[1] <= b[0] for a, b in pairwise(touched)):
        return
    furthest: dict[tuple[int, bool], Touch] = {}
    for low, high, k, touch in touched:
        for (other, writes), earlier in furthest.items():
            if other != k and earlier.high > low and (writes or touch.writes):
                raise _race(cores[other], earlier, cores[k], touch)
        known = furthest.get((k, touch.writes))
        if known is None or known.high < high:
            furthest[k, touch.writes] = touch


def _race(one: Core, first: Touch, other: Core, second: Touch) -> Stop:
    if not second.writes:
        one, first, other, second = other, second, one, first
    buffer, low = second.buffer, max(first.low, second.low)
    element = f"`{buffer.name}[{(low - buffer.base) // buffer.grain}]`"
    what = f"{other.name} writes {element}{_by(second)}, {one.name} {'writes' if first.writes else 'reads'} it{_by(first)}"
    return Stop("V307", f"{what}, and no barrier lies between", second.place, f"{one.name} does so at line {first.place.line}")


def _by(touch: Touch) -> str:
    return " by DMA" if touch.by == "DMA" else ""


def shared_line(cores: list[Core], line: int) -> tuple[str, Place, str] | None:
    """A cache line of shared memory that two cores have stored to: what, where, and who else."""
    stores = [(t.low // line, (t.high - 1) // line, k, t.place) for k, core in enumerate(cores) for t in core.touched if _by_cpu(t)]
    stores.sort(key=lambda store: store[:3])
    furthest = None
    for store in stores:
        if furthest and store[0] <= furthest[1] and store[2] != furthest[2]:
            one, other = sorted((furthest, store), key=lambda store: store[2])
            names = cores[one[2]].name, cores[other[2]].name
            what = f"{names[0]} and {names[1]} both store to the cache line of {line} bytes at {store[0] * line:#x}"
            return what, other[3], f"{names[0]} stores at line {one[3].line}"
        if not furthest or store[1] > furthest[1]:
            furthest = store
    return None


def _by_cpu(touch: Touch) -> bool:
    return touch.writes and touch.by != "DMA"
