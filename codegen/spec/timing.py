"""What an operation costs, and what a board has to carry it out: the data of ``codegen estimate``.

``Cost`` rows stand in a dialect's [cost], by intrinsic or C operator; ``Timing`` is a board's [timing]. No emitted byte depends on either:
there is nothing to choose by cost. A dialect spells one division. Boards with a divide of vectors spell no seed. Of those with a seed, C's
/ on FT78NE is a call for each lane, and the Matrix library's vm_fdivf32 states no bound; Newton's steps, and the residual where steps are
fused, are the fewest that reach the mantissa from the seed's bits, and one less is beyond every operator's ulp.
Comes in: tables of board and dialect files. Goes out: frozen records whose every number carries a tag and a source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import model_validator

from codegen.errors import nearest
from codegen.spec.load import Fact, Strict, Tag

WORDS = ("load", "store", "scalar load", "scalar store", "load unaligned", "store unaligned", "move", "loop", "convert", "select")
"""Operations that have no name in C: accesses of a vector, an element, or a vector off its alignment; a copy of a register; the branch and
count of a loop that no loop buffer holds; a conversion between scalar types; a choice of a scalar by a condition on data."""
OPERATORS = ("+", "-", "*", "/", "neg", "compare", "select")
"""C operators, behind the type that they work on: ``lvector float +``."""
SCALARS = ("float", "half", "double")


class Cost(Strict):
    """One operation: it takes ``units`` units of the kinds in ``on`` (any of them; of none: free) and one of each kind in ``also``, for
    ``cycles``, and its result can be read after ``latency`` cycles. ``call``: a function call, around which no loop is pipelined.
    ``bytes``: what a `move` moves at most; 0: any value."""

    on: list[str] = []
    also: list[str] = []
    units: int = 1
    cycles: int = 1
    latency: int = 0
    call: bool = False
    bytes: int = 0

    @model_validator(mode="after")
    def _sensible(self) -> Cost:
        if self.units < 1 or self.cycles < 1 or self.latency < 0:
            raise ValueError("units and cycles are 1 or more, latency 0 or more")
        if set(self.on) & set(self.also):
            raise ValueError("a kind of unit stands in `on` or in `also`, not in both; for two of one kind, say units = 2")
        return self


CostRows = dict[Tag, dict[str, dict[str, Cost]]]
"""tag -> source -> operation -> cost"""


class LoopBuffer(Strict):
    """A loop buffer that repeats a pipelined loop without a branch: iterations start every ``interval`` cycles or oftener, and one takes
    ``length`` cycles at most; interrupts are taken while it runs."""

    interval: int
    length: int
    tag: Tag
    source: str


class L1D(Strict):
    """The data cache nearest to the core; ``miss``: cycles that a line from behind it takes, of stall, or where registers are renamed
    beside what the units do. ``stores``: a store fetches its line as well."""

    bytes: int
    line: int
    miss: Fact[int]
    stores: bool = False
    tag: Tag
    source: str


class Mca(Strict):
    """How clang and llvm-mca are called for the core, where they know it: ``target``, ``cpu``, further ``flags`` of the compiler."""

    target: str
    cpu: str
    flags: list[str] = []
    tag: Tag
    source: str


class Timing(Strict):
    """One core, and what all cores share.

    ``units``: how many of each kind. ``clusters``: sides, each with its share of the units and a register file of its own; an operation
    reads one operand of the other side, of up to ``cross_path_bytes``, over one of ``cross_paths`` a cycle and side. An access goes to the
    side of its data path, if its cost has one in ``also``. ``registers`` of ``register_bytes`` in each file; ``addresses``
    and counters are kept there, or apart. ``renamed``: each write takes a register of its own, so that values may live
    longer than the interval.
    ``ddr``: GB/s for all cores together; ``dma``: GB/s of one transfer; ``dma_start``: ns of one, whatever its size; neither where
    cores compute in place.
    """

    clock_ghz: Fact[float]
    issue: Fact[int]
    units: dict[str, Fact[int]]
    clusters: Fact[int]
    cross_paths: Fact[int] | None = None
    cross_path_bytes: Fact[int] | None = None
    registers: Fact[int]
    register_bytes: Fact[int]
    addresses: Fact[Literal["registers", "apart"]]
    renamed: Fact[bool] | None = None
    instruction_bytes: Fact[int]
    loop_buffer: LoopBuffer | None = None
    l1d: L1D | None = None
    ddr: Fact[float]
    dma: Fact[float] | None = None
    dma_start: Fact[float] | None = None
    mca: Mca | None = None

    @model_validator(mode="after")
    def _sensible(self) -> Timing:
        wrong = [f"{key} = {fact.value}, but it is more than 0" for key, fact in self.facts() if _number(fact.value) and fact.value <= 0]
        if self.dma_start and self.dma_start.value == 0:
            wrong = [w for w in wrong if not w.startswith("dma_start")]
        for name, fact in self.units.items():
            if self.clusters.value > 0 and fact.value % self.clusters.value:
                wrong.append(f"units.{name} = {fact.value} are not shared out evenly over {self.clusters.value} clusters")
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self).model_validate, (self.model_dump(),)  # the class of a Fact[int] has no name to be found by

    def core(self) -> dict[str, Any]:
        """The values that the schedule of a loop depends on; those of the memory behind the core are none of them."""
        return {
            key: fact.value for key, fact in self.facts() if key.split(".")[0] not in ("clock_ghz", "l1d", "ddr", "dma", "dma_start", "mca")
        }

    def facts(self) -> Iterator[tuple[str, Fact[Any]]]:
        """Every fact with its key, nested ones with their path."""
        for key in type(self).model_fields:
            value = getattr(self, key)
            if isinstance(value, Fact):
                yield key, value
            elif isinstance(value, dict):
                yield from ((f"{key}.{name}", fact) for name, fact in value.items())
            elif isinstance(value, LoopBuffer):
                text = f"an interval of {value.interval}, {value.length} cycles"
                yield key, Fact[str](value=text, tag=value.tag, source=value.source)
            elif isinstance(value, Mca):
                yield key, Fact[str](value=f"{value.target}, {value.cpu}", tag=value.tag, source=value.source)
            elif isinstance(value, L1D):
                yield key, Fact[str](value=f"{value.bytes} bytes in lines of {value.line}", tag=value.tag, source=value.source)
                yield f"{key}.miss", value.miss


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def problems_of_costs(rows: CostRows, intrinsics: set[str], vectors: set[str]) -> list[str]:
    """Operations that no text of the dialect can have, and those priced twice."""
    known = {*WORDS, *intrinsics, *(f"{type_} {op}" for type_ in (*vectors, *SCALARS) for op in OPERATORS)}
    names = [name for sources in rows.values() for table in sources.values() for name in table]
    wrong = [f"cost: no operation {name!r}; {nearest(name, known)}" for name in names if name not in known]
    return wrong + [f"cost: {name!r} is priced twice" for name in sorted(set(names)) if names.count(name) > 1]
