"""What is told of one loop: its bounds, its schedule, what limits it, what it takes of registers, code and cache.

Comes in: a ``Variant``, a board's timing, a dialect's costs. Goes out: a ``LoopEstimate``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from codegen.estimate import bounds
from codegen.estimate.bounds import Use
from codegen.estimate.events import Variant
from codegen.estimate.graph import Costs, Graph, Op
from codegen.estimate.registers import Loop, pipelined
from codegen.spec.timing import Timing

UNROLLED = 8
"""The largest factor that is tried."""
OPERATIONS = 64
"""Of an iteration; more of them are not tried."""
SCHEDULED = 192
"""Operations of an iteration; one that has more is taken to follow the one before it. Compilers give such loops up as well."""


@dataclass(frozen=True)
class LoopEstimate:
    """One loop. Cycles are for one iteration, which makes ``elements``; without ``loop`` iterations follow one another."""

    variant: Variant
    graph: Graph
    timing: Timing
    uses: list[Use]
    resource: Fraction
    recurrence: int
    chain: int
    unaligned: Fraction | None
    """The resource bound with every vector access off its alignment; None where the dialect has no such access."""
    loop: Loop | None

    @property
    def elements(self) -> int:
        return self.graph.elements

    @property
    def interval(self) -> int:
        """Cycles from one iteration to the next."""
        return self.loop.placed.interval if self.loop else self.alone

    @property
    def alone(self) -> int:
        """Cycles of one iteration by itself."""
        return max(self.chain, -(-self.resource.numerator // self.resource.denominator), 1)

    @property
    def per_element(self) -> float:
        return self.interval / self.elements

    @property
    def bound(self) -> float:
        """The resource bound for one element."""
        return float(self.resource / self.elements)

    def cycles(self, iterations: int) -> float:
        """Of so many iterations in a row: the last one has to come to its end."""
        if not self.loop:
            return iterations * self.alone
        return (iterations + self.loop.placed.stages - 1) * self.interval

    @property
    def limit(self) -> str:
        """What keeps the interval from being shorter: units, by name; a recurrence; registers, where copies of values that live longer than
        the interval take units; a schedule, where none was found at the bound; a call; the size of an iteration that is not pipelined."""
        if not self.loop:
            calls = any(op.cost.call for op in self.graph.ops)
            return "call" if calls else "size" if len(self.graph.ops) > SCHEDULED else "registers"
        least = max(1, -(-self.resource.numerator // self.resource.denominator))
        if self.interval > max(least, self.recurrence):
            return "registers" if self.loop.copies else "schedule"
        return "recurrence" if self.recurrence > least else self.uses[0].name

    @property
    def ops(self) -> tuple[Op, ...]:
        """All that is scheduled: the text's operations, copies, the branch."""
        return self.loop.placed.graph.ops if self.loop else self.graph.ops

    @property
    def guesses(self) -> list[str]:
        """Operations whose cost is a guess."""
        return sorted({op.name for op in self.ops if op.tag == "guess"})

    @property
    def operations(self) -> dict[str, int]:
        return dict(sorted(Counter(op.name for op in self.graph.ops).items()))

    @property
    def code_bytes(self) -> int:
        """The loop with what comes before and after it in full swing; of the loop buffer, or where the core itself overlaps iterations,
        one copy of each operation."""
        repeated = self.loop and not self.loop.buffered and not self.renamed
        return len(self.ops) * self.timing.instruction_bytes.value * (self.loop.placed.stages if self.loop and repeated else 1)

    def uninterrupted(self, iterations: int) -> float:
        """Cycles for which no interrupt is taken."""
        return 0.0 if self.loop is None or self.loop.buffered else self.cycles(iterations)

    @property
    def renamed(self) -> bool:
        """Whether the core overlaps iterations by itself, out of order."""
        return self.timing.renamed is not None and self.timing.renamed.value

    @property
    def lines(self) -> float:
        """Lines of the L1D that one element takes, where each is met for the first time."""
        l1d = self.timing.l1d
        return sum(a.size for a in self.graph.accesses() if l1d.stores or not a.store) / self.elements / l1d.line if l1d else 0.0

    @property
    def from_behind(self) -> float:
        """Cycles for one element where each line of the L1D comes from the memory behind it."""
        lines = self.lines * self.timing.l1d.miss.value if self.timing.l1d else 0.0
        return max(self.per_element, lines) if self.renamed else self.per_element + lines

    @property
    def bytes_per_element(self) -> float:
        return self.graph.bytes / self.elements


@dataclass(frozen=True)
class Unrolled:
    """The loop with ``factor`` iterations as one."""

    factor: int
    elements: int
    loop: Loop

    @property
    def per_element(self) -> float:
        return self.loop.placed.interval / self.elements


def unrolled(found: LoopEstimate, costs: Costs) -> list[Unrolled]:
    """The loop unrolled by 2, 4, 8, as long as that helps."""
    better: list[Unrolled] = []
    best, factor = found.per_element, 2
    while found.loop and best > found.bound and factor <= UNROLLED and factor * len(found.graph.ops) <= OPERATIONS:
        graph = found.graph.unrolled(factor)
        loop = pipelined(graph, found.timing, costs, below=best * graph.elements)
        if loop is None:
            break
        better.append(Unrolled(factor, graph.elements, loop))
        best, factor = better[-1].per_element, 2 * factor
    return better


def estimate(variant: Variant, timing: Timing, costs: Costs) -> LoopEstimate:
    graph = variant.graph
    assert graph
    off = graph.unaligned(costs)
    return LoopEstimate(
        variant=variant,
        graph=graph,
        timing=timing,
        uses=bounds.uses(graph, timing),
        resource=bounds.resource(graph, timing),
        recurrence=bounds.recurrence(graph),
        chain=bounds.chain(graph),
        unaligned=bounds.resource(off, timing) if off else None,
        loop=pipelined(graph, timing, costs) if len(graph.ops) <= SCHEDULED else None,
    )
