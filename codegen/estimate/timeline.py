"""When each core computes, moves and waits: the logs of a call's cores side by side, sharing one memory.

A transfer takes a fixed time, then flows as fast as its DMA and its share of the memory let it; one that blocks holds up its core, one in
flight does not. A loop that reaches shared memory itself takes as long as its cycles or its bytes do, whichever is longer. Comes in: logs,
the price of loops, a board's timing. Goes out: a ``Timeline`` in seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from codegen.estimate.events import Event, Meet, Move, Variant, Wait, Work
from codegen.spec.timing import Timing

Price = Callable[[Variant, int], float]
"""Cycles of so many iterations of a loop."""
NEVER = float("inf")


@dataclass(frozen=True)
class Span:
    """What a core does from ``start`` to ``end``: compute, fixed (held up before a transfer's first byte), dma (by its bytes), barrier; or
    flight: the DMA beside it."""

    kind: str
    start: float
    end: float


@dataclass
class Timeline:
    """``spans``: of each core; ``bytes``: in shared memory; of each core, ``transfers`` and the bytes that they move."""

    seconds: float
    spans: list[list[Span]]
    bytes: int
    transfers: list[int]
    data: list[int]

    def time(self, core: int, kind: str) -> float:
        return sum(s.end - s.start for s in self.spans[core] if s.kind == kind)

    @property
    def slowest(self) -> int:
        """The core that works, or waits for DMA, for the longest time."""
        return max(range(len(self.spans)), key=lambda c: (sum(self.time(c, kind) for kind in ("compute", "fixed", "dma")), -c))


@dataclass(eq=False)
class Flow:
    """A stream of bytes that begins at ``ready``; ``weight`` of its ends are in shared memory; ``limit``: bytes a second at most."""

    left: float
    weight: int
    ready: float
    limit: float
    over: bool = False


MEETING = object()
Hold = float | Flow | object
"""What holds a core: a moment, a stream, or the others."""


def timeline(logs: list[list[Event]], price: Price, timing: Timing) -> Timeline:
    """Runs the logs against each other, from one moment at which something ends to the next."""
    return _Simulation(price, timing).run(logs)


def streamed(work: Work) -> int:
    """Bytes that a loop itself reads and writes in shared memory."""
    return work.variant.graph.shared_bytes * work.iterations if work.variant.graph else 0


class _Simulation:
    def __init__(self, price: Price, timing: Timing):
        self.price = price
        self.hertz = timing.clock_ghz.value * 1e9
        self.ddr = timing.ddr.value * 1e9
        self.dma = timing.dma.value * 1e9 if timing.dma else NEVER
        self.fixed = timing.dma_start.value * 1e-9 if timing.dma_start else 0.0
        self.flows: list[Flow] = []
        self.now = 0.0

    def run(self, logs: list[list[Event]]) -> Timeline:
        spans: list[list[Span]] = [[] for _ in logs]
        cores = {k: self._core(log, spans[k]) for k, log in enumerate(logs)}
        holds: dict[int, Hold] = dict.fromkeys(cores, 0.0)
        while holds:
            free = [k for k, hold in holds.items() if self._over(hold)]
            if not free and all(hold is MEETING for hold in holds.values()):
                free = list(holds)
            for k in free:
                holds[k] = next(cores[k], None)
                if holds[k] is None:
                    del holds[k]
            if not free:
                self._pass(holds)
        moves = [[e for e in log if isinstance(e, Move)] for log in logs]
        shared = sum(e.bytes * e.shared for log in moves for e in log)
        shared += sum(streamed(e) for log in logs for e in log if isinstance(e, Work))
        return Timeline(self.now, spans, shared, [len(m) for m in moves], [sum(e.bytes for e in m) for m in moves])

    def _core(self, log: list[Event], spans: list[Span]) -> Iterator[Hold]:
        """One core on its way through its log: what holds it, one thing after the other."""
        channels: dict[int, tuple[Flow, float]] = {}
        for event in log:
            start, kind, flow = self.now, "compute", None
            match event:
                case Work(variant, iterations):
                    end = start + self.price(variant, iterations) / self.hertz
                    if size := streamed(event):
                        yield self._flow(size, 1, start, NEVER)
                    yield end
                case Move(size, shared, None):
                    kind, flow = "dma", self._flow(size, shared, start + self.fixed, self.dma)
                    yield flow
                case Move(size, shared, int() as channel):
                    channels[channel] = self._flow(size, shared, start + self.fixed, self.dma), start
                    continue
                case Wait(channel):
                    kind = "dma"
                    flow, begun = channels.pop(channel)
                    yield flow
                    spans.append(Span("flight", begun, self.now))
                case Meet():
                    kind = "barrier"
                    yield MEETING
            if flow and start < flow.ready:
                spans.append(Span("fixed", start, min(flow.ready, self.now)))
                start = flow.ready
            if self.now > start:
                spans.append(Span(kind, start, self.now))

    def _flow(self, size: int, weight: int, ready: float, limit: float) -> Flow:
        self.flows.append(Flow(size, weight, ready, limit))
        return self.flows[-1]

    def _over(self, hold: Hold) -> bool:
        return hold.over if isinstance(hold, Flow) else isinstance(hold, float) and hold <= self.now

    def _pass(self, holds: dict[int, Hold]) -> None:
        """Lets time pass until the next thing ends, or the share of a stream changes."""
        flowing = [f for f in self.flows if f.ready <= self.now]
        weights = sum(f.weight for f in flowing)
        rates = {f: min(f.limit, self.ddr / weights if f.weight else NEVER) for f in flowing}
        moments = [h for h in holds.values() if isinstance(h, float)] + [f.ready for f in self.flows if f.ready > self.now]
        ends = {f: self.now + f.left / rates[f] for f in flowing}
        moment = min([*moments, *ends.values()])
        for f in flowing:
            f.left -= rates[f] * (moment - self.now)
            f.over = ends[f] <= moment
        self.flows = [f for f in self.flows if not f.over]
        self.now = moment
