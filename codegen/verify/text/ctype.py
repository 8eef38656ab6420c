"""The C types that kernels use, and the conversions between them.

Goes out: frozen type records; ``common`` gives the type of an arithmetic operation (C11 6.3.1.8).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from codegen.spec.dialect import Dialect


@dataclass(frozen=True)
class CType:
    """A C type; ``str`` gives its name as in C."""

    @property
    def size(self) -> int:
        return 0


@dataclass(frozen=True)
class Void(CType):
    def __str__(self) -> str:
        return "void"


@dataclass(frozen=True)
class Int(CType):
    name: str
    bytes: int
    signed: bool
    rank: int

    @property
    def size(self) -> int:
        return self.bytes

    @property
    def low(self) -> int:
        return -(1 << (8 * self.bytes - 1)) if self.signed else 0

    @property
    def high(self) -> int:
        return (1 << (8 * self.bytes - self.signed)) - 1 if self.name != "bool" else 1

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Float(CType):
    name: str
    bytes: int

    @property
    def size(self) -> int:
        return self.bytes

    @property
    def numpy(self) -> Any:
        return {2: np.float16, 4: np.float32, 8: np.float64}[self.bytes]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Vector(CType):
    name: str
    element: Float
    lanes: int
    alignment: int
    operators: tuple[str, ...]
    sizeless: bool = False

    @property
    def size(self) -> int:
        return self.lanes * self.element.bytes

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Mask(CType):
    """A truth for each lane of a vector; what it is in memory is left open."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Pointer(CType):
    to: CType
    const: bool
    bytes: int

    @property
    def size(self) -> int:
        return self.bytes

    def __str__(self) -> str:
        return f"{'const ' if self.const else ''}{self.to} *"


@dataclass(frozen=True)
class Array(CType):
    of: CType
    length: int

    @property
    def size(self) -> int:
        return self.of.size * self.length

    def __str__(self) -> str:
        return f"{self.of}[{self.length}]"


@dataclass(frozen=True)
class Record(CType):
    """A struct or union: each member's name, type and offset in bytes."""

    name: str
    members: tuple[tuple[str, CType, int], ...]
    bytes: int
    alignment: int

    @property
    def size(self) -> int:
        return self.bytes

    def member(self, name: str) -> tuple[CType, int] | None:
        return next(((type_, offset) for n, type_, offset in self.members if n == name), None)

    @property
    def is_union(self) -> bool:
        return self.name.startswith("union")

    @property
    def grain(self) -> int:
        """The smallest element of any member."""
        return min(grain(type_) for _, type_, _ in self.members)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Function(CType):
    returns: CType
    parameters: tuple[CType, ...]

    def __str__(self) -> str:
        return f"{self.returns}({', '.join(map(str, self.parameters)) or 'void'})"


VOID = Void()
BOOL = Int("bool", 1, False, 0)
CHAR = Int("char", 1, True, 1)
INT = Int("int", 4, True, 3)
UINT = Int("unsigned int", 4, False, 3)
HALF, FLOAT, DOUBLE = Float("half", 2), Float("float", 4), Float("double", 8)
BY_ELEMENT = {"fp16": HALF, "fp32": FLOAT}

Arithmetic = Int | Float


@dataclass(frozen=True)
class Model:
    """The type names of one dialect: the standard ones at its sizes, its vectors, the typedefs of standard headers."""

    names: dict[str, CType]
    pointer_bytes: int
    aliases: dict[str, CType]
    """The names that our own headers give to types: half, and one word for each vector type."""

    def pointer(self, to: CType, const: bool = False) -> Pointer:
        return Pointer(to, const, self.pointer_bytes)

    @classmethod
    def of(cls, dialect: Dialect) -> Model:
        long, wide = dialect.long_bytes, dialect.pointer_bytes
        longs = Int("long", long, True, 4), Int("unsigned long", long, False, 4)
        long_longs = Int("long long", 8, True, 5), Int("unsigned long long", 8, False, 5)
        word = (INT, UINT) if wide == 4 else longs if long == 8 else long_longs
        i64, u64 = longs if long == 8 else long_longs
        names: dict[str, CType] = {
            "void": VOID, "_Bool": BOOL, "bool": BOOL, "char": CHAR, "signed char": Int("signed char", 1, True, 1),
            "unsigned char": Int("unsigned char", 1, False, 1), "short": Int("short", 2, True, 2),
            "unsigned short": Int("unsigned short", 2, False, 2), "int": INT, "unsigned int": UINT,
            "long": longs[0], "unsigned long": longs[1], "long long": long_longs[0], "unsigned long long": long_longs[1],
            "float": FLOAT, "double": DOUBLE, "__fp16": HALF, "_Float16": HALF,
            "size_t": word[1], "uintptr_t": word[1], "ptrdiff_t": word[0], "intptr_t": word[0],
            "int8_t": Int("signed char", 1, True, 1), "uint8_t": Int("unsigned char", 1, False, 1), "int16_t": Int("short", 2, True, 2),
            "uint16_t": Int("unsigned short", 2, False, 2), "int32_t": INT, "uint32_t": UINT, "int64_t": i64, "uint64_t": u64,
        }  # fmt: skip
        names |= {name: Mask(name) for name in dialect.mask}
        aliases: dict[str, CType] = {"half": HALF} if dialect.half else {}
        for name, vector in dialect.vector.items():
            type_ = Vector(name, BY_ELEMENT[vector.element], vector.lanes, vector.alignment, tuple(vector.operators), vector.sizeless)
            names[name] = type_
            if vector.typedef:
                aliases[vector.typedef] = type_
        return cls(names, wide, aliases)


def grain(type_: CType) -> int:
    """Bytes of the elements that memory of this type is made of."""
    match type_:
        case Array(of=of):
            return grain(of)
        case Vector(element=element):
            return element.bytes
        case Record():
            return type_.grain
    return type_.size


def holds_vectors(type_: CType) -> bool:
    """Whether an object of this type is a vector, or has one inside."""
    match type_:
        case Array(of=of):
            return holds_vectors(of)
        case Record(members=members):
            return any(holds_vectors(member) for _, member, _ in members)
    return isinstance(type_, Vector)


def alignment(type_: CType) -> int:
    """The alignment of an object of this type."""
    match type_:
        case Array(of=of):
            return alignment(of)
        case Vector() | Record():
            return type_.alignment
    return max(1, type_.size)


def promote(type_: Int) -> Int:
    return INT if type_.rank < INT.rank else type_


def common(a: Arithmetic, b: Arithmetic) -> Arithmetic:
    """The type both operands of an arithmetic operator are converted to. Half is computed in float, as the compilers do."""
    if isinstance(a, Float) or isinstance(b, Float):
        return max((t for t in (a, b, FLOAT) if isinstance(t, Float)), key=lambda t: t.bytes)
    a, b = promote(a), promote(b)
    if a.signed == b.signed:
        return max(a, b, key=lambda t: t.rank)
    signed, unsigned = (a, b) if a.signed else (b, a)
    if unsigned.rank >= signed.rank:
        return unsigned
    if signed.bytes > unsigned.bytes:
        return signed
    return Int("unsigned " + signed.name, signed.bytes, False, signed.rank)
