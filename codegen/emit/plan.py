"""Every decision about one kernel: lanes, block, tile, loop variants, names, argument lists. Templates only print them.

Comes in: board, dialect, operator, dtype, variant. Goes out: a frozen ``Kernel``.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, replace

from codegen.emit import formula as formulas
from codegen.emit import vector
from codegen.emit.inside import Inside
from codegen.emit.spell import Speller, fill, type_names
from codegen.errors import CodegenError, Problem
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect, Runtime
from codegen.spec.dtype import DTYPES, VARIANTS, DType
from codegen.spec.operator import Array, Code, Flag, Operator, Scalar

FP32 = DTYPES["fp32"]
Absent = dict[frozenset[str], list[vector.VectorFunction]]
"""By the names of optional arrays that are absent: a function for each output."""


@dataclass(frozen=True)
class Loop:
    """One loop over whole vectors; ``branch`` is how the choice between the loops comes to it."""

    name: str
    comment: str
    branch: str
    parameters: list[str]
    arguments: list[str]
    body: vector.Body


@dataclass(frozen=True)
class Uniform:
    """An array that some codes make uniform: one value for all elements, unless the C condition ``each`` holds.

    ``value`` is the formula's name for it; where the condition ``divided`` holds, the value is element 0 over the size.
    """

    array: Array
    code: Code
    value: str
    each: str
    divided: str

    @property
    def not_each(self) -> str:
        return f"!({self.each})" if "||" in self.each else self.each[1:-1].replace("==", "!=")

    def result(self, size: str) -> str:
        return f"{self.divided} ? ({self.value} / (float){size}) : {self.value}" if self.divided else self.value

    def comment(self, dtype: DType, size: str) -> str:
        text = f"The {self.value} of all elements, from {self.array.name}[0]"
        if not self.divided:
            return text + "."
        why = f": half({size}) would be Inf from 65520 on" if dtype is not FP32 else ""
        return f"{text}; divided once, in fp32{why}."


@dataclass(frozen=True)
class Kernel:
    """One kernel file. Sizes in elements unless named otherwise.

    ``any_address``: vectors are loaded and stored wherever an element may lie, so that only the tail goes through copies.
    ``vectors``: how many go through an iteration.
    ``in_place``: the cores of a shared kernel compute on their shares where they lie; there is no work area and no DMA.
    ``nontemporal``: from so many elements on, a core stores past the caches; 0: never.
    ``extent``: the last parameters of loops: which elements they do, and how they store them.
    ``flights``: DMA transfers that a shared kernel has in flight at a time while it computes; 0: its DMA blocks.
    """

    board: Board
    dialect: Dialect
    operator: Operator
    dtype: DType
    variant: str
    vector_type: str
    vector_bytes: int
    """The alignment that a vector access needs."""
    lanes: int
    vectors: int
    block: int
    tile: int
    area_bytes: int
    any_address: bool
    in_place: bool
    nontemporal: int
    extent: list[str]
    flights: int
    inside: Inside
    divide: vector.VectorFunction | None
    formulas: list[vector.VectorFunction]
    """One for each output, and for loops without optional arrays."""
    loops: list[Loop]
    uniform: Uniform | None

    @property
    def function(self) -> str:
        return self.operator.symbol(self.dtype, self.variant)

    @property
    def file(self) -> str:
        return f"{self.function}.c"

    @property
    def vector_copies(self) -> bool:
        """Whether copies must be objects of a vector type: for their alignment, or to lie where vector loads reach."""
        return not self.any_address or self.board.vector_memory.value == "private"

    @property
    def private_memory(self) -> str:
        """Where the operands of a private kernel lie."""
        if not self.runtime.fetch:
            return "memory that nobody else writes meanwhile"
        return "AM, where vector loads reach" if self.board.vector_memory.value == "private" else "its private memory"

    @property
    def mask_literal(self) -> str:
        return f"{self.board.core_mask:#x}U"

    @property
    def step(self) -> int:
        """Elements in an iteration."""
        return self.vectors * self.lanes

    @property
    def stack_bytes(self) -> int:
        """Of the copies that tails go through, and unaligned bases; what the compiler itself takes comes on top."""
        if self.variant == "s" and not self.in_place:
            return 0
        return len(self.operator.arrays()) * (self.step if self.any_address else self.block) * self.dtype.bytes

    @property
    def passes(self) -> int:
        """Of the longest loop between two DMA transfers."""
        return self.tile // self.step

    @property
    def told_to_run(self) -> bool:
        """Whether the compiler is told that no loop is entered for nothing; the loops of a range may be."""
        return self.dialect.trip_count is not None and not self.any_address

    def stores(self) -> list[str]:
        """Statements that store vector a at p: past the caches, and the usual way."""
        store = Speller.of(self.dialect, self.dtype)
        return [store.apply(op, p="p", a="a") + ";" for op in ("nontemporal", "store")]

    @property
    def runtime(self) -> Runtime:
        return self.dialect.spell.runtime

    def runtime_call(self, what: str, **values: str) -> str:
        """A spelling of [spell.runtime] with C expressions in place of its placeholders."""
        return self._filled(getattr(self.runtime, what), what, values)

    def start_calls(self, **values: str) -> list[str]:
        """The statements of [spell.runtime] that begin a transfer."""
        return [self._filled(pattern, "start", values) for pattern in self.runtime.start]

    def _filled(self, pattern: str, what: str, values: dict[str, str]) -> str:
        types = type_names(self.dialect) | {"T": self.dtype.c}
        return fill(pattern, values, types, f"dialect {self.dialect.name}: spell.runtime.{what}")

    def spelled_functions(self) -> list[str]:
        """The dialect's own functions that the others call."""
        bodies = [line for loop in self.loops for line in (*loop.body.before, *loop.body.loads, *loop.body.compute, *loop.body.stores)]
        computed = [line for f in self.vector_functions() for line in (*f.lines, f.result)]
        return self.dialect.spell.functions("\n".join([*bodies, *computed]))

    def vector_functions(self) -> list[vector.VectorFunction]:
        return [self.divide, *self.formulas] if self.divide else self.formulas

    def enumerators(self) -> list[tuple[str, int, bool]]:
        """(name, value, last) of every code of the operator."""
        rows = [(enumerator(code, name), value) for code in self.operator.codes() for name, value in code.codes.items()]
        return [(name, value, k == len(rows) - 1) for k, (name, value) in enumerate(rows)]


def enumerator(code: Code, name: str) -> str:
    return f"{code.name}_{name}".upper()


def restrict(declaration: str) -> str:
    return declaration.replace("*", "*restrict ")


def dtypes_of(board: Board, op: Operator) -> list[DType]:
    """The dtypes that board and operator have in common, in order; raises if there is none."""
    common = [d for d in board.dtype_list() if d.name in op.dtypes]
    if not common:
        has, asks = ", ".join(board.dtypes.value), ", ".join(op.dtypes)
        raise CodegenError(
            Problem(f"operator {op.name} on board {board.name}", f"asks for {asks}, but the board has {has}", "leave one of the two out")
        )
    return common


def kernels(board: Board, dialect: Dialect, op: Operator) -> list[Kernel]:
    """Plans every kernel of an operator on a board."""
    return [kernel(board, dialect, op, dtype, variant) for dtype in dtypes_of(board, op) for variant in VARIANTS]


def kernel(board: Board, dialect: Dialect, op: Operator, dtype: DType, variant: str) -> Kernel:
    """Plans one kernel. Raises CodegenError where the specifications do not allow it."""
    store = Speller.of(dialect, dtype)
    compute = store if dtype is FP32 else Speller.of(dialect, FP32)
    formula = formulas.read(op.formula, f"operator {op.name}")
    _check_operands(op, formula)

    inside = Inside.of(op)
    functions = _functions(op, formula, inside, compute)
    absent = _absent(functions, formula, op, inside, compute)
    divide = vector.division(compute) if "div" in vector.of_all(formula) and not compute.spelling.div else None
    lanes = dialect.vector[store.spelling.vector].lanes
    vectors = _vectors(dialect, op, functions, divide, store)
    block, whole = (math.lcm(n * lanes * dtype.bytes, board.cache_line.value) // dtype.bytes for n in (1, vectors))
    any_address = 0 < store.spelling.alignment <= dtype.bytes
    flights = _flights(board, dialect, len(op.arrays()))
    tile = _tile(board, (2 if flights else 1) * len(op.arrays()), whole * dtype.bytes) * whole if board.work_area else 0
    if not tile and not any_address:
        what = f"board {board.name} computes in place, but {store.where} asks for aligned vectors"
        raise CodegenError(Problem(store.where, what, "spell loads and stores for any address, and say so: alignment"))
    uniform = _uniform(op, inside)
    nontemporal = board.nontemporal_bytes.value // dtype.bytes if board.nontemporal_bytes and store.spelling.nontemporal else 0
    if len(op.outputs()) > 1 or op.outputs()[0].is_:  # several may lie apart from whole vectors; lines of what is read are in the caches
        nontemporal = 0
    extent = ["int begin", "int end"] if any_address else ["int count"]
    extent += ["bool nontemporal"] if nontemporal else []
    return Kernel(
        board=board,
        dialect=dialect,
        operator=op,
        dtype=dtype,
        variant=variant,
        vector_type=store.vector,
        vector_bytes=lanes * dtype.bytes if any_address else store.spelling.alignment or lanes * dtype.bytes,
        lanes=lanes,
        vectors=vectors,
        block=block if variant == "s" else whole,
        tile=tile,
        area_bytes=tile * (2 if flights else 1) * len(op.arrays()) * dtype.bytes,
        any_address=any_address,
        in_place=variant == "s" and not tile,
        nontemporal=nontemporal,
        extent=extent,
        flights=flights,
        inside=inside,
        divide=divide,
        formulas=list({f.name: f for some in absent.values() for f in some}.values()),
        loops=_loops(inside, dtype, uniform, formula, absent, store, compute, extent, any_address, nontemporal > 0, vectors),
        uniform=uniform,
    )


def _flights(board: Board, dialect: Dialect, arrays: int) -> int:
    """Transfers in flight while a tile is computed: one of each array where channels allow it, else one."""
    runtime, limit = dialect.spell.runtime, board.dma_channels.value if board.dma_channels else arrays
    if not runtime.start:
        return 0
    return arrays if runtime.names_channel and limit >= arrays else 1


def _functions(
    op: Operator, formula: formulas.Formula, inside: Inside, compute: Speller, suffix: str = "_of"
) -> list[vector.VectorFunction]:
    """A function for each output, called by its name and ``suffix``."""
    if len(formula.results) != len(op.outputs()):
        what = f"it returns {len(formula.results)} values for {len(op.outputs())} outputs"
        raise CodegenError(Problem(f"operator {op.name}: formula", what, "return one for each out array, in their order"))
    flags = [p for p in inside.parameters if isinstance(p, Flag) and p.is_]
    several = len(formula.results) > 1
    parts = [vector.only(formula, k) if several else formula for k in range(len(formula.results))]
    if several:
        notes = [f"The formula of {out.name}, on a vector of elements." for out in op.outputs()]
        if formula.note:
            notes = [formula.note, *(f"As above, for {out.name}." for out in op.outputs()[1:])]
        parts = [replace(part, note=note) for part, note in zip(parts, notes, strict=True)]
    return [
        vector.of_formula(part, f"{out.name}{suffix}", compute, flags, op.scalars()) for part, out in zip(parts, op.outputs(), strict=True)
    ]


def _absent(functions: list[vector.VectorFunction], formula: formulas.Formula, op: Operator, inside: Inside, compute: Speller) -> Absent:
    """The functions of loops without their optional arrays, where that saves products.

    Where the board divides by itself, the divide takes longer than all products: one function is easier to read there."""
    ones = [a for a in op.inputs() if a.when and a.otherwise == 1]
    found: Absent = {frozenset(): functions}
    for names in ({a.name for a in some} for k in range(1, len(ones) + 1) for some in itertools.combinations(ones, k)):
        less = vector.without(formula, {a.is_ for a in ones if a.name in names})
        found[frozenset(names)] = functions
        if len(less.operands) < len(formula.operands) and not compute.spelling.div:
            note = (
                f"As above, without {' and '.join(a.is_ for a in ones if a.name in names)}, which is 1: a product with it changes no bit."
            )
            fewer = _functions(op, replace(less, note=note), inside, compute, "_without_" + "_".join(sorted(names)))
            found[frozenset(names)] = [b if b.parameters != a.parameters else a for a, b in zip(functions, fewer, strict=True)]
    return found


def _vectors(
    dialect: Dialect, op: Operator, functions: list[vector.VectorFunction], divide: vector.VectorFunction | None, store: Speller
) -> int:
    """How many vectors go through an iteration, so that it has as many operations as the dialect wants: 1, 2, 4, ..."""
    parts, loads, stores = len(store.spelling.widen), len(op.inputs()), len(op.outputs())
    computed = sum(f.operations for f in functions) + (divide.operations - 1 if divide else 0)
    operations = loads + stores + (parts * (loads + computed) + stores if parts else computed)
    return min(dialect.spell.vectors, 1 << max(0, math.ceil(math.log2(dialect.spell.operations / operations))))


def _tile(board: Board, tiles: int, block_bytes: int) -> int:
    """Blocks of a tile, so that the work area has room for so many ``tiles``.

    They are odd in number: that makes tiles one behind the other begin in different sets of a cache, so that operands that are walked
    through side by side do not throw each other out.
    """
    assert board.work_area
    area = board.work_area.value
    room = min(area // tiles, board.tile_limit.value if board.tile_limit else area)
    if room < block_bytes:
        what = f"a work area of {area} bytes has no room for {tiles} blocks of {block_bytes} bytes"
        raise CodegenError(Problem(f"board {board.name}: work_area", what, "give the board more work area"))
    return (room // block_bytes - 1) | 1


def _check_operands(op: Operator, formula: formulas.Formula) -> None:
    names = [p.is_ for p in op.operands()]
    if sorted(formula.operands) != sorted(names):
        what = f"the formula takes {', '.join(formula.operands)}, but the operands are {', '.join(names)}"
        todo = "give each input array, scalar and flag the formula's name in is_"
        raise CodegenError(Problem(f"operator {op.name}: formula", what, todo))


def _uniform(op: Operator, inside: Inside) -> Uniform | None:
    moded = [a for a in op.inputs() if a.by]
    if not moded:
        return None
    if len(moded) > 1:
        raise CodegenError(Problem(f"operator {op.name}: parameters", "two arrays have modes", "only one array may depend on a Code"))
    array = moded[0]
    code = op.by_name(array.by)
    assert isinstance(code, Code)
    code = next(p for p in inside.parameters if isinstance(p, Code) and p.name == code.name)

    def is_one_of(mode: str) -> str:
        return " || ".join(f"({code.name} == {enumerator(code, c)})" for c in code.codes if array.modes[c] == mode)

    return Uniform(array, code, array.is_, is_one_of("each"), is_one_of("first / size"))


def _loops(
    inside: Inside,
    dtype: DType,
    uniform: Uniform | None,
    formula: formulas.Formula,
    functions: Absent,
    store: Speller,
    compute: Speller,
    extent: list[str],
    any_address: bool,
    nontemporal: bool,
    vectors: int,
) -> list[Loop]:
    """One loop for each combination of optional arrays, the fullest first."""
    op = inside.op
    varying = [a for a in op.inputs() if a.when or a.by]
    loops: list[Loop] = []
    for present in itertools.product((True, False), repeat=len(varying)):
        absent = {a.name for a, p in zip(varying, present, strict=True) if not p}
        inputs = [(a, "each" if a.name not in absent else "one" if a.by else "absent") for a in op.inputs()]
        conditions = [f"({a.when} != 0)" if a.when else uniform.each if uniform else "" for a in varying if a.name not in absent]
        parameters, arguments = [], []
        for array, how in inputs:
            if how == "each":
                declared = restrict(array.declare(dtype).removeprefix("const "))
                parameters.append(declared if array.out else f"const {declared}")
                arguments.append(array.name)
            elif how == "one":
                parameters.append(f"float {array.is_}_all")
                arguments.append(f"{array.is_}_all")
        for p in inside.parameters:
            if isinstance(p, Scalar) or (isinstance(p, Flag) and p.is_) or (isinstance(p, Array) and p.out and not p.is_):
                parameters.append(restrict(p.declare(dtype)) if isinstance(p, Array) else p.declare(dtype))
                arguments.append(p.name)
        streamed = [a.name for a, how in inputs if how == "each" and a in varying]
        condition = " && ".join(conditions) if len(conditions) > 1 else "".join(conditions)[1:-1]
        loops.append(
            Loop(
                name="_".join(["stream", *streamed]) if varying else "whole_vectors",
                comment=_loop_comment(inputs, varying, "from any address" if any_address else "every base is aligned for them"),
                branch=f"{'} else ' if loops else ''}if ({condition}) {{" if condition else "} else {",
                parameters=[*parameters, *extent],
                arguments=[*arguments, *(e.split()[-1] for e in extent)],
                body=vector.body(
                    functions[frozenset(a.name for a, how in inputs if how == "absent" and a.otherwise == 1)],
                    op,
                    _formula_order(inputs, formula),
                    store,
                    compute,
                    nontemporal,
                    vectors,
                ),
            )
        )
    return loops


def _formula_order(inputs: list[tuple[Array, str]], formula: formulas.Formula) -> list[tuple[Array, str]]:
    return sorted(inputs, key=lambda pair: formula.operands.index(pair[0].is_))


def _loop_comment(inputs: list[tuple[Array, str]], varying: list[Array], bases: str) -> str:
    if not varying:
        return f"Whole vectors; {bases}."
    words = {"each": "{} element by element", "one": "one value of {} for all", "absent": "no {}"}
    told = [words[how].format(a.name) for a, how in inputs if a in varying]
    return f"Whole vectors: {', '.join(told)}."
