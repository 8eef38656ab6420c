"""A dialect file: one C language extension, stated twice and separately.

``[intrinsic]`` and ``[name]`` say what the vendor's names *mean* (read by the verifying half only); ``[spell]`` says how an
operation is *written* (read by the emitting half only). Comes in: ``codegen/dialects/*.toml``. Goes out: a frozen ``Dialect``.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import ClassVar, Literal

from pydantic import Field, field_validator, model_validator

from codegen.errors import CodegenError, Problem, nearest
from codegen.spec.board import Board
from codegen.spec.dtype import DTYPES
from codegen.spec.load import File, Identifier, Strict, Tag, load
from codegen.spec.native import Native
from codegen.spec.timing import Cost, CostRows, problems_of_costs

BUNDLED = Path(__file__).parent.parent / "dialects"

MEANINGS: dict[str, int | tuple[int, int] | None] = {
    # values: a scalar or every lane of a vector
    "fma": 3, "seed": 2, "splat": 1, "lanes": None, "lane": 2, "part": 3, "join": 2, "fp32": 1, "fp16": (1, 2),
    # truths, one for each lane, and values chosen by them
    "greater": 2, "at_least": 2, "less": 2, "at_most": 2, "equal": 2, "unequal": 2, "compare": 3, "select": 3, "ones": 1, "sign": 1,
    # memory
    "at": (1, 2), "load": (1, 3), "store": (2, 4), "nontemporal": 2, "zero": 1, "nearest": 1,
    # what the text promises its compiler
    "holds": 1,
    # lanes that are switched off
    "first": 2, "enable": 1,
    # the core and its fellows
    "core": 0, "rank": 2, "count": 1, "barrier": (1, 2), "meet": 2, "fence": 0, "region": 1, "stride": 1,
    # private memory and its DMA
    "copy": 3, "start": (4, 8), "prepare": (5, 7), "fits": 2, "only": 2, "launch": 1, "wait": 1, "landed": 1, "allocate": 1, "release": 1,
}  # fmt: skip
"""The words of a meaning and how many arguments each takes (None: any number, a pair: from, to)."""

PROTOTYPE = re.compile(r"(?P<returns>[\w\s*]+?[\s*])(?P<name>\w+)\((?P<parameters>[^()]*)\)")
VARIABLE = re.compile(r"(?P<type>[\w\s*]+?[\s*])(?P<name>\w+)")


class Vector(Strict):
    """A vector type."""

    element: str
    """fp32 or fp16."""
    lanes: int
    """Elements in a vector."""
    alignment: int
    """Bytes that an access must be aligned to."""
    operators: list[str] = []
    """The C operators that it takes."""
    sizeless: bool = False
    """C knows no size of it, so that no object in memory can be one."""
    typedef: Identifier | None = None
    """One name for a type of two words."""
    tag: Tag
    source: str

    @field_validator("element")
    @classmethod
    def _dtype(cls, element: str) -> str:
        if element not in DTYPES:
            raise ValueError(f"no such dtype; {nearest(element, DTYPES)}")
        return element


class Mask(Strict):
    """A type that holds a truth for each lane of a vector."""

    tag: Tag
    source: str


Rows = dict[Tag, dict[str, dict[str, str]]]
"""tag -> source -> declaration -> meaning"""


class Spelling(Strict):
    """How the operations of one dtype are written, as C expressions over a, b, c, d, p, LANES and the types T (element) and V (vector)."""

    vector: str
    """The vector type."""
    load: str
    """The vector at p."""
    store: str
    """Stores a at p."""
    nontemporal: str | None = None
    """Stores a at p past the caches; p is aligned to a whole vector."""
    alignment: int = 0
    """What load and store ask of an address, in bytes; 0: that of a whole vector."""
    splat: str | None = None
    """A scalar in every lane."""
    add: str | None = None
    sub: str | None = None
    mul: str | None = None
    div: str | None = None
    """A divide of the board's own; else division goes by seed."""
    neg: str | None = None
    """Else a product with -1."""
    fma: str | None = None
    """a * b + c rounded once; with it division ends in a residual correction."""
    mul_add: str | None = None
    """a * b + c, both rounded: where a product that goes into a sum is better written otherwise than as mul."""
    greater: str | None = None
    """c where a > b, else d."""
    at_least: str | None = None
    """c where a >= b, else d."""
    equal: str | None = None
    """c where a == b, else d."""
    seed: str | None = None
    """An approximation of 1 / a."""
    seed_bits: int = 0
    """Bits to which the seed is good."""
    widen: list[str] = []
    """fp16 only: the vectors of floats that one of halves holds, the low one first."""
    narrow: str | None = None
    """fp16 only: these floats rounded to one vector of halves, once."""


class Runtime(Strict):
    """How a kernel asks for its core, its fellows, its private memory and its DMA; cores without these two compute in place."""

    core: str
    """The number of the core that runs this."""
    team_note: str = ""
    """What callers have to know of the team."""
    rank: str | None = None
    """The rank of `core` among those of `mask`; else the kernel counts bits."""
    count: str | None = None
    """How many cores `mask` has; else the kernel counts bits."""
    fence: str | None = None
    """Orders non-temporal stores before all that follows."""
    barrier: str
    """Waits for the `count` cores of the mask, of which this is number `rank`."""
    work_area: str | None = None
    """Private memory of `bytes` for the call."""
    work_area_note: str = ""
    """What callers have to know of it; AREA is its size, OUTPUT the output."""
    release: str | None = None
    """Gives `area` back."""
    fetch: str | None = None
    """Copies `bytes` from shared `source` to private `target`; returns when that is done."""
    put: str | None = None
    """Copies `bytes` from private `source` to shared `target`; returns when that is done."""
    start: list[str] = []
    """Begins to copy `bytes` from `source` to `target`, statement by statement, and returns before that is done."""
    start_note: str = ""
    """What readers of these statements have to know."""
    wait: str | None = None
    """Returns when what was begun is done; `channel`, where it is named, is what the last statement of start gives."""

    @property
    def names_channel(self) -> bool:
        """Whether a transfer is waited for on its channel; else a core has only one."""
        return re.search(r"\bchannel\b", self.wait or "") is not None


class Spell(Strict):
    fp32: Spelling | None = None
    fp16: Spelling | None = None
    function: dict[Identifier, str] = {}
    """C functions of our own that spellings call, and types that these have, by name; a kernel has those that it needs, in this order."""
    operations: int = 1
    """Operations that an iteration of a loop should have; where one vector takes fewer, it does several."""
    vectors: Literal[1, 2, 4] = 4
    """At most so many: with more of them short arrays have no whole iteration."""
    runtime: Runtime

    def functions(self, text: str) -> list[str]:
        """The texts of those that ``text`` names, or that these name, in the file's order."""
        needed: set[str] = set()
        todo = [text]
        while todo:
            called = {name for name in self.function if name not in needed and re.search(rf"\b{name}\b", todo[-1])}
            todo[-1:] = [self.function[name] for name in called]
            needed |= called
        return [text.strip("\n") for name, text in self.function.items() if name in needed]


class Constant(Strict):
    """A number that the emitted board header gives a name."""

    value: int
    why: str
    """The comment beside it in the emitted board header."""


class Supplied(Strict):
    """A function that no header of the vendor declares: the integrator writes it."""

    todo: str
    """What the integrator's function has to do."""


class Threshold(Strict):
    """How a function asks its compiler not to hold interrupts off for long."""

    compiler: str = Field(pattern=r"^[A-Za-z_]\w*$")
    """The macro by which the compiler is known that takes the pragma; to others nothing is said."""
    pragma: str
    """Stands before the definition of FUNCTION; CYCLES is the board's interrupt_threshold."""
    note: str
    """What comes of it, for callers."""
    tag: Tag
    source: str

    @property
    def word(self) -> str:
        """The pragma's name."""
        return re.split(r"\W", self.pragma, maxsplit=1)[0]


class TripCount(Strict):
    """How a loop tells its compiler how often it runs at least, so that nothing is made ready for a loop that does not."""

    compiler: str = Field(pattern=r"^[A-Za-z_]\w*$")
    """The macro by which the compiler is known that takes the pragma; to others nothing is said."""
    pragma: str
    """Stands right before a loop that runs LEAST times or oftener."""
    tag: Tag
    source: str

    @property
    def word(self) -> str:
        """The pragma's name."""
        return re.split(r"\W", self.pragma, maxsplit=1)[0]


class Half(Strict):
    """The type behind the vendor's ``half``."""

    type: str
    """The type."""
    header: str | None = None
    """The header that has it, where the compiler itself does not."""
    extension: bool = False
    """Beyond ISO C, which the typedef says, so that `-Wpedantic` is silent."""
    tag: Tag
    source: str


class Dialect(File):
    """One C dialect, stated twice and separately."""

    aside: ClassVar[frozenset[str]] = frozenset({"cost", "native"})

    name: Identifier
    """What board files call it."""
    title: str
    """As people call it."""
    headers: list[str]
    """The vendor's headers that the emitted board header includes, as they are written there."""
    also_headers: list[str] = []
    """Others of the vendor that a hand-written kernel may include."""
    pointer_bytes: int
    """Bytes of a pointer."""
    long_bytes: int
    """Bytes of a long."""
    cflags: str = ""
    """Flags that the emitted Makefile fragment asks for."""
    half: Half | None = None
    """The type behind the vendor's `half`."""
    constant: dict[str, Constant] = {}
    """Numbers that the emitted board header gives names."""
    supplied: dict[str, Supplied] = {}
    """Functions that the integrator writes."""
    interrupts: str = ""
    """What holds interrupts off for how long, and how to bound that; PASSES stands for those of a loop over a tile."""
    interrupt_threshold: Threshold | None = None
    """How that is bounded, where a board has an interrupt_threshold; then its note stands instead of `interrupts`."""
    trip_count: TripCount | None = None
    """How a loop says how often it runs at least; the verifying half holds every such pragma against the loop."""
    check_first: list[str] = []
    """What to check before the first run, against the vendor's SDK where there is one; it stands in the board header."""
    vector: dict[str, Vector]
    """The vector types, by their C names."""
    mask: dict[str, Mask] = {}
    """The types of comparisons of vectors, by their C names."""
    intrinsic: Rows
    """What the vendor's functions mean: tag, source, prototype = meaning. Read by the verifying half only."""
    meaning_of_names: Rows = Field(default={}, alias="name_meaning")
    """What other names of the vendor mean, in the same way."""
    spell: Spell
    """How operations are written. Read by the emitting half only."""
    native: Native | None = None
    """How compilers of this machine take it."""
    cost: CostRows = {}
    """What operations cost, for `codegen estimate`: tag, source, operation = units and latency."""

    @field_validator("headers", "also_headers")
    @classmethod
    def _include(cls, headers: list[str]) -> list[str]:
        for header in headers:
            if not re.fullmatch(r"<[\w./]+>|\"[\w./]+\"", header):
                raise ValueError(f'{header!r} must look like <name.h> or "name.h"')
        return headers

    @field_validator("intrinsic", "meaning_of_names")
    @classmethod
    def _meanings(cls, rows: Rows) -> Rows:
        wrong = []
        for sources in rows.values():
            for table in sources.values():
                for declaration, meaning in table.items():
                    wrong += [f"{declaration!r}: {problem}" for problem in problems_of_row(declaration, meaning)]
        if wrong:
            raise ValueError("; ".join(wrong))
        return rows

    @model_validator(mode="after")
    def _consistent(self) -> Dialect:
        wrong = []
        for dtype in ("fp32", "fp16"):
            spelling: Spelling | None = getattr(self.spell, dtype)
            if spelling is None:
                continue
            if spelling.vector not in self.vector:
                wrong.append(f"spell.{dtype}.vector: no [vector] {spelling.vector!r}; {nearest(spelling.vector, self.vector)}")
            if dtype == "fp16" and (not spelling.widen or not spelling.narrow):
                wrong.append("spell.fp16 needs widen and narrow: half is computed in fp32 and rounded once")
            if dtype == "fp32" and not spelling.div and not (spelling.seed and spelling.seed_bits):
                wrong.append("spell.fp32 needs div, or seed and seed_bits")
            if dtype == "fp32":
                missing = [key for key in ("splat", "add", "sub", "mul") if not getattr(spelling, key)]
                wrong += [f"spell.fp32.{key}: missing, every formula needs it" for key in missing]
            if dtype == "fp16" and len(spelling.widen) > 2:
                wrong.append(f"spell.fp16.widen: {len(spelling.widen)} parts; a half vector widens to one or two vectors")
        if self.trip_count and self.interrupt_threshold and self.trip_count.compiler != self.interrupt_threshold.compiler:
            wrong.append("trip_count and interrupt_threshold know the compiler by two macros: name the same one")
        told = [key for key in ("work_area", "fetch", "put") if getattr(self.spell.runtime, key)]
        if len(told) in (1, 2):
            wrong.append(f"spell.runtime has {' and '.join(told)}: a work area needs work_area, fetch and put, all three")
        if bool(self.spell.runtime.start) != bool(self.spell.runtime.wait):
            wrong.append("spell.runtime has one of start and wait: a transfer that is begun is waited for, so give both or neither")
        meant = {d for d, *_ in self.rows(self.intrinsic)}
        wrong += [f"supplied.{d!r}: [intrinsic] does not say what it means; {nearest(d, meant)}" for d in self.supplied if d not in meant]
        if self.spell.fp16 and not self.half:
            wrong.append("[half] is missing: spell.fp16 needs the type behind `half`")
        declared = (PROTOTYPE.fullmatch(declaration) for declaration, _, _, _ in self.rows(self.intrinsic))
        wrong += problems_of_costs(self.cost, {match["name"] for match in declared if match}, set(self.vector))
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    def rows(self, table: Rows) -> list[tuple[str, str, Tag, str]]:
        """(declaration, meaning, tag, source) of every row of ``table``, in the file's order."""
        return [(d, m, tag, source) for tag, sources in table.items() for source, t in sources.items() for d, m in t.items()]

    def costs(self) -> dict[str, tuple[Cost, Tag, str]]:
        """Operation -> (cost, tag, source)."""
        return {name: (c, tag, source) for tag, sources in self.cost.items() for source, t in sources.items() for name, c in t.items()}


def problems_of_row(declaration: str, meaning: str) -> list[str]:
    """What is wrong with a declaration and its meaning: syntax, an unknown word, a wrong number of arguments."""
    match = PROTOTYPE.fullmatch(declaration)
    if not match and not VARIABLE.fullmatch(declaration):
        return ["is not a C prototype or declaration such as 'float f(float a)' or 'int N'"]
    names = {parameter.split()[-1].lstrip("*") for parameter in match["parameters"].split(",") if parameter.strip()} if match else set()
    try:
        tree = ast.parse(meaning, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return [f"the meaning {meaning!r} is not an expression"]
    return _problems_of_meaning(tree, names)


def _problems_of_meaning(node: ast.AST, names: set[str]) -> list[str]:
    match node:
        case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult() | ast.Div(), right):
            return _problems_of_meaning(left, names) + _problems_of_meaning(right, names)
        case ast.UnaryOp(ast.USub(), operand):
            return _problems_of_meaning(operand, names)
        case ast.Constant(int() | float() | str()):
            return []
        case ast.Name(name):
            return [] if name in names else [f"the meaning names {name!r}, which is no parameter; {nearest(name, names)}"]
        case ast.Call(ast.Name(word), arguments, []):
            if word not in MEANINGS:
                return [f"the meaning calls {word!r}; {nearest(word, MEANINGS)}"]
            wanted = MEANINGS[word]
            low, high = wanted if isinstance(wanted, tuple) else (wanted or 0, wanted if wanted is not None else len(arguments))
            wrong = [p for argument in arguments for p in _problems_of_meaning(argument, names)]
            if not low <= len(arguments) <= high:
                wrong.append(f"{word}() takes {low if low == high else f'{low} to {high}'} arguments, not {len(arguments)}")
            return wrong
        case _:
            return [f"the meaning has {type(node).__name__}: only + - * /, names, numbers and the words {', '.join(sorted(MEANINGS))}"]


def of_board(board: Board) -> Dialect:
    """The dialect that ``board`` names, its vectors as wide as the board says."""
    assert board.path
    dialect = read(board.dialect, board.path.parent)
    unknown = [name for name in board.vector if name not in dialect.vector]
    if unknown:
        where = f"{board.path}: vector.{unknown[0]}"
        raise CodegenError(Problem(where, f"dialect {dialect.name} has no such vector type", nearest(unknown[0], dialect.vector)))
    if board.interrupt_threshold and not dialect.interrupt_threshold:
        where, what = f"{board.path}: interrupt_threshold", f"dialect {dialect.name} does not say how a compiler is asked to keep it"
        raise CodegenError(Problem(where, what, "add [interrupt_threshold] to the dialect file, or leave it out here"))
    widths = {
        name: vector.model_copy(update=board.vector[name].model_dump()) if name in board.vector else vector
        for name, vector in dialect.vector.items()
    }
    return dialect.model_copy(update={"vector": widths})


def bundled() -> list[str]:
    """The names of the dialects that come with the package."""
    return sorted(path.stem for path in BUNDLED.glob("*.toml"))


def by_name(name: str) -> Path:
    """The file of the bundled dialect ``name``; CodegenError with the nearest spelling if there is none."""
    if name not in bundled():
        raise CodegenError(Problem(f"dialect {name!r}", "no such dialect", nearest(name, bundled())))
    return BUNDLED / f"{name}.toml"


def read(name: str, beside: Path) -> Dialect:
    """The dialect ``name``: ``<name>.dialect.toml`` in the folder ``beside`` (the board file's), or a bundled one."""
    for path in (beside / f"{name}.dialect.toml", BUNDLED / f"{name}.toml"):
        if path.is_file():
            return load(path, Dialect)
    todo = f"{nearest(name, bundled())} (or put {name}.dialect.toml beside the board file)"
    raise CodegenError(Problem(f"dialect {name!r}", "no such dialect", todo))
