"""Every spelling of a dialect as a C function of its own, to be read and judged by the other half: does it mean what it is there for?

Comes in: board, dialect. Goes out: ``Probe``s, each a whole C file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.emit.spell import Speller, fill, type_names
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.dtype import DTYPES, DType

CHOICES = ("greater", "at_least", "equal")
"""The operations that choose c or d by a comparison of a and b."""
OPERANDS = {"add": "ab", "sub": "ab", "mul": "ab", "div": "ab", "neg": "a", "fma": "abc", "mul_add": "abc", "seed": "a"} | dict.fromkeys(
    CHOICES, "abcd"
)
"""The operations on vectors, and the names of their operands."""
RUNTIME = {
    "core": ("int", "void"),
    "rank": ("int", "int mask, int core"),
    "count": ("int", "int mask"),
    "fence": ("void", "void"),
    "barrier": ("void", "int count, int rank"),
    "fetch": ("void", "T *target, T *source, int bytes"),
    "put": ("void", "T *target, T *source, int bytes"),
    "start": ("void", "T *target, T *source, int bytes"),
    "wait": ("void", "T *target, T *source, int bytes"),
    "work_area": ("T *", "int bytes"),
    "release": ("void", "T *area"),
}
"""The words of [spell.runtime]: what each returns, and what it is given."""


@dataclass(frozen=True)
class Probe:
    """``text`` is a file with the one function ``probe``; ``key`` is the spelling in the dialect file, ``spelled`` what stands there."""

    key: str
    spelled: str
    text: str


def probes(board: Board, dialect: Dialect) -> Iterator[Probe]:
    """Raises CodegenError where a spelling is no C."""
    for dtype in board.dtype_list():
        if getattr(dialect.spell, dtype.name):
            yield from _of_dtype(board, dialect, dtype)
    yield from _of_runtime(board, dialect)


def _of_dtype(board: Board, dialect: Dialect, dtype: DType) -> Iterator[Probe]:
    speller = Speller.of(dialect, dtype)
    spelling, vector = speller.spelling, speller.vector

    def probe(key: str, pattern: str, head: str, **values: str) -> Probe:
        text = speller.write(pattern, **values)
        lanes = dialect.vector[spelling.vector].lanes
        body = text if head.startswith("void") else f"return {text}"
        return Probe(f"spell.{dtype.name}.{key}", pattern, _file(board, dialect, f"{head}\n{{\n    {body};\n}}", lanes))

    yield probe("load", spelling.load, f"{vector} probe(const {dtype.c} *p)", p="p")
    yield probe("store", spelling.store, f"void probe({dtype.c} *p, {vector} a)", p="p", a="a")
    if spelling.nontemporal:
        yield probe("nontemporal", spelling.nontemporal, f"void probe({dtype.c} *p, {vector} a)", p="p", a="a")
    if spelling.splat:
        yield probe("splat", spelling.splat, f"{vector} probe({dtype.c} a)", a="a")
    for op, operands in OPERANDS.items():
        if pattern := getattr(spelling, op):
            yield probe(op, pattern, f"{vector} probe({', '.join(f'{vector} {x}' for x in operands)})", **{x: x for x in operands})
    if dtype.name == "fp16":
        wide = Speller.of(dialect, DTYPES["fp32"]).vector
        for k, pattern in enumerate(spelling.widen):
            yield probe(f"widen[{k}]", pattern, f"{wide} probe({vector} a)", a="a")
        if spelling.narrow:
            parts = "ab"[: len(spelling.widen)]
            yield probe("narrow", spelling.narrow, f"{vector} probe({', '.join(f'{wide} {x}' for x in parts)})", **{x: x for x in parts})


def _of_runtime(board: Board, dialect: Dialect) -> Iterator[Probe]:
    element = board.dtype_list()[0].c
    for word, (returns, parameters) in RUNTIME.items():
        pattern = getattr(dialect.spell.runtime, word)
        if not pattern:
            continue
        names = [p.split()[-1].lstrip("*") for p in parameters.split(", ") if p != "void"]
        patterns = [pattern] if isinstance(pattern, str) else list(pattern)
        if word == "wait":
            patterns = [*dialect.spell.runtime.start, *patterns]
        where = f"dialect {dialect.name}: spell.runtime.{word}"
        lines = [fill(p, {n: n for n in names}, type_names(dialect) | {"T": element}, where) for p in patterns]
        if word == "wait" and dialect.spell.runtime.names_channel:
            lines[-2] = f"const unsigned int channel = {lines[-2]}"
        if returns != "void":
            lines[-1] = f"return {lines[-1]}"
        head = f"{returns} probe({parameters})".replace("T *", f"{element} *").replace("* probe", "*probe")
        body = "".join(f"    {line};\n" for line in lines)
        yield Probe(f"spell.runtime.{word}", "; ".join(patterns), _file(board, dialect, f"{head}\n{{\n{body}}}", 0))


def _file(board: Board, dialect: Dialect, function: str, lanes: int) -> str:
    function = "\n\n".join([*dialect.spell.functions(function), function])
    constants = f"\nenum {{ LANES = {lanes} }};\n" if "LANES" in function else ""
    return f'#include "{board.name}_board.h"\n{constants}\n{function}\n'
