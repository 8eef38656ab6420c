"""A board file: cores, memories, data types, and how sure each of these is.

Comes in: ``codegen/boards/*.toml`` or a user's file. Goes out: a frozen ``Board`` whose every fact carries value, tag, source.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, Literal

from pydantic import field_validator, model_validator

from codegen.errors import CodegenError, Problem, nearest
from codegen.spec.dtype import DTYPES, DType
from codegen.spec.load import Fact, File, Identifier, Strict, Tag, load
from codegen.spec.native import Native
from codegen.spec.timing import Timing

BUNDLED = Path(__file__).parent.parent / "boards"


class Region(Strict):
    """Memory at an address."""

    start: int
    """Its address; of core 0's, where each core has its own."""
    bytes: int
    """Its size."""
    kind: Literal["shared", "private"]
    """shared: all cores see it; private: its core alone works in it."""
    stride: int = 0
    """With it each core has its own, at start + core * stride."""
    local: bool = False
    """Each core sees its own at the same address."""
    tag: Tag
    source: str


class Width(Strict):
    """A vector type of the dialect that is of another width on this board."""

    lanes: int
    """Elements in a vector."""
    alignment: int
    """Bytes that an access must be aligned to."""
    tag: Tag
    source: str


class Example(Strict):
    """What the vendor's example mains pass: a core mask, and one address per array in the order of the arguments."""

    core_mask: int
    """The mask of the shared examples."""
    shared: list[int] = []
    """Addresses in a shared region; none: the arrays are static objects of the main."""
    private: list[int] = []
    """Addresses in a private region; none: static objects of the main."""
    tag: Tag
    source: str


class Board(File):
    """One board. Sizes in bytes."""

    aside: ClassVar[frozenset[str]] = frozenset({"timing", "native"})

    name: Identifier
    """Folder and prefix of what is generated."""
    title: str
    """As people call the board."""
    dialect: Identifier
    """The C that its compiler takes: `<name>.dialect.toml` beside this file, or a bundled one."""
    dtypes: Fact[list[str]]
    """What it computes with: fp32, fp16."""
    cores: Fact[int]
    """The number of cores, which is that of usable bits in a core mask."""
    cache_line: Fact[int]
    """Bytes of a line of the caches in front of shared memory; the cores share work in whole lines."""
    work_area: Fact[int] | None = None
    """Bytes of private memory that a shared kernel may use on each core during its call; without it the cores compute in place."""
    coherent: Fact[bool] | None = None
    """Whether each core sees at once what another stores; cores that compute in place need that."""
    tile_limit: Fact[int] | None = None
    """At most so many bytes of an operand are moved and computed at a time."""
    nontemporal_bytes: Fact[int] | None = None
    """From so many bytes of output on, a core that computes in place stores past the caches, where its dialect can."""
    dma_channels: Fact[int] | None = None
    """Transfers that a core may have in flight; without it, nothing is known of a limit."""
    interrupt_threshold: Fact[int] | None = None
    """Cycles for which a kernel may hold interrupts off at a time, which its compiler is asked to keep; without it, nothing is asked."""
    operation_bytes: Fact[int] | None = None
    """Bytes of code that an operation of the text may take (an operator, a call, a branch), by which headers state the size of kernels."""
    program_cache: Fact[int] | None = None
    """Bytes of code that the memory nearest to a core holds: no kernel may take more."""
    subnormals: Fact[Literal["keep", "flush"]]
    """What the floating-point units do with subnormal operands and results: keep them, or flush them to signed zeros."""
    vector_memory: Fact[Literal["any", "private"]]
    """What vector loads and stores reach: any memory, or the private memory of their core."""
    vector: dict[str, Width] = {}
    """Vector types of the dialect that are of another width here."""
    region: dict[str, Region] = {}
    """The memories that kernels and examples use, with their addresses."""
    example: Example
    """What the example mains pass."""
    facts: dict[str, Fact[Any]] = {}
    """What else is known; kernels do not depend on it."""
    native: Native | None = None
    """What it says instead of its dialect's table: compilers of this machine, emulators."""
    timing: Timing | None = None
    """Units, latencies and memories, for `codegen estimate`."""

    @field_validator("dtypes")
    @classmethod
    def _known_dtypes(cls, dtypes: Fact[list[str]]) -> Fact[list[str]]:
        for name in dtypes.value:
            if name not in DTYPES:
                raise ValueError(f"no such dtype {name!r}; {nearest(name, DTYPES)}")
        if not dtypes.value:
            raise ValueError("a board without a dtype has no kernels")
        return dtypes

    @model_validator(mode="after")
    def _consistent(self) -> Board:
        wrong = []
        if not 1 <= self.cores.value <= 31:
            wrong.append(f"cores = {self.cores.value}, but an int core_mask has 31 usable bits: 1 to 31")
        line = self.cache_line.value
        if line < 4 or line & (line - 1):
            wrong.append(f"cache_line = {line} is not a power of two of at least 4 bytes")
        if self.tile_limit and self.tile_limit.value < line:
            wrong.append(f"tile_limit = {self.tile_limit.value} is less than a cache line of {line} bytes")
        if self.work_area and self.timing and not (self.timing.dma and self.timing.dma_start):
            wrong.append("work_area, but timing has no dma and dma_start: how long do its tiles take?")
        if self.work_area is None and not (self.coherent and self.coherent.value):
            wrong.append("no work_area, and caches that are not said to be coherent: where are shared operands computed?")
        if self.work_area and self.work_area.value < 16 * line:
            wrong.append(f"work_area = {self.work_area.value} is less than 16 cache lines of {line} bytes: no tile fits")
        if self.interrupt_threshold and self.interrupt_threshold.value < 1:
            wrong.append(f"interrupt_threshold = {self.interrupt_threshold.value} cycles is less than 1: leave it out to ask for nothing")
        if self.operation_bytes and self.operation_bytes.value < 1:
            wrong.append(f"operation_bytes = {self.operation_bytes.value}, but no code is that short: leave it out to state no size")
        if self.program_cache and not self.operation_bytes:
            wrong.append("program_cache without operation_bytes: what a kernel takes of it is not known")
        if not 0 < self.example.core_mask <= self.core_mask:
            wrong.append(f"example.core_mask = {self.example.core_mask:#x}, but {self.cores.value} cores have the mask {self.core_mask:#x}")
        for kind, addresses in (("shared", self.example.shared), ("private", self.example.private)):
            for address in addresses:
                if not any(r.kind == kind and r.start <= address < r.start + r.bytes for r in self.region.values()):
                    wrong.append(f"example.{kind} has {address:#x}, which lies in no {kind} region")
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    @property
    def core_mask(self) -> int:
        """The bits of a core mask that this board has cores for."""
        return (1 << self.cores.value) - 1

    def dtype_list(self) -> list[DType]:
        """The board's dtypes in the order of ``DTYPES``."""
        return [dtype for name, dtype in DTYPES.items() if name in self.dtypes.value]

    def tagged(self) -> dict[str, tuple[Any, Tag, str]]:
        """Every fact of the file: key -> (value, tag, source), in the file's order of keys."""
        rows: dict[str, tuple[Any, Tag, str]] = {}
        for key in type(self).model_fields:
            value = getattr(self, key)
            if isinstance(value, Fact):
                rows[key] = (value.value, value.tag, value.source)
            elif isinstance(value, Example):
                rows[key] = (f"core_mask {value.core_mask:#x}", value.tag, value.source)
            elif key == "region":
                for name, region in value.items():
                    rows[f"region.{name}"] = (
                        f"{region.kind} {region.start:#x}, {region.bytes:#x} bytes",
                        region.tag,
                        region.source,
                    )
            elif key == "vector":
                for name, width in value.items():
                    rows[f"vector.{name}"] = (f"{width.lanes} lanes, aligned to {width.alignment}", width.tag, width.source)
            elif key == "facts":
                rows.update({f"facts.{name}": (fact.value, fact.tag, fact.source) for name, fact in value.items()})
            elif isinstance(value, Timing):
                rows.update({f"timing.{name}": (fact.value, fact.tag, fact.source) for name, fact in value.facts()})
        return rows


def shown(key: str, value: Any) -> str:
    """The value of ``tagged()[key]``, for people."""
    if key == "work_area":
        return f"{value:#x} bytes per core"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def bundled() -> list[str]:
    """The names of the boards that come with the package."""
    return sorted(path.stem for path in BUNDLED.glob("*.toml"))


def by_name(name: str) -> Path:
    """The file of the bundled board ``name``; CodegenError with the nearest spelling if there is none."""
    if name not in bundled():
        raise CodegenError(Problem(f"board {name!r}", "no such board", f"{nearest(name, bundled())} (or give --board-file)"))
    return BUNDLED / f"{name}.toml"


def read(path: Path) -> Board:
    """Reads and validates one board file."""
    board = load(path, Board)
    if path.parent == BUNDLED and board.name != path.stem:
        raise CodegenError(Problem(f"{path}: name", f"{board.name!r}, but the file is {path.name}", "give both the same name"))
    return board
