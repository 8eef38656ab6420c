"""Declarations: from pycparser's declarators to C types, and the scopes that names live in.

Comes in: declaration nodes. Goes out: C types; ``Scope`` finds what a name means where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pycparser import c_ast

from codegen.verify.finding import Place, Stop
from codegen.verify.text.ctype import VOID, Array, CType, Function, Model, Pointer, Record, Vector, alignment

STANDARD_HEADERS = frozenset("stdio.h stdlib.h stdint.h stddef.h stdbool.h string.h math.h limits.h float.h assert.h".split())
_INTEGERS = ("int8_t", "uint8_t", "int16_t", "uint16_t", "int32_t", "uint32_t", "int64_t", "uint64_t", "intptr_t", "uintptr_t")
_ANY = frozenset(("stddef.h", "stdio.h", "stdlib.h", "string.h"))
BROUGHT_BY: dict[str, frozenset[str]] = {
    **dict.fromkeys(_INTEGERS, frozenset(("stdint.h",))),
    **dict.fromkeys(("bool", "true", "false"), frozenset(("stdbool.h",))),
    **dict.fromkeys(("INT_MAX", "INT_MIN", "UINT_MAX", "SHRT_MAX", "SHRT_MIN", "CHAR_BIT"), frozenset(("limits.h",))),
    **dict.fromkeys(("INT32_MAX", "INT32_MIN", "UINT32_MAX", "INT16_MAX", "UINT16_MAX"), frozenset(("stdint.h",))),
    **dict.fromkeys(("FLT_MAX", "FLT_MIN", "FLT_EPSILON", "DBL_MAX", "DBL_MIN", "DBL_EPSILON"), frozenset(("float.h",))),
    **dict.fromkeys(("INFINITY", "NAN", "HUGE_VALF", "HUGE_VAL", "M_PI"), frozenset(("math.h",))),
    "size_t": _ANY,
    "NULL": _ANY,
    "ptrdiff_t": frozenset(("stddef.h",)),
}
"""Names that a standard header must bring: any one of these."""


@dataclass(frozen=True)
class Local:
    index: int
    type: CType
    const: bool
    memory: bool


@dataclass(frozen=True)
class Global:
    """Lives as long as the program; ``key`` finds it in the unit."""

    key: str
    type: CType
    const: bool


@dataclass(frozen=True)
class Enumerator:
    value: int


Symbol = Local | Global | Enumerator | CType | Any


class Scope:
    """Names by nesting; the innermost meaning wins, a second one in the same scope is an error."""

    def __init__(self) -> None:
        self.levels: list[dict[str, Symbol]] = [{}]

    def push(self) -> None:
        self.levels.append({})

    def pop(self) -> None:
        self.levels.pop()

    def find(self, name: str) -> Symbol | None:
        return next((level[name] for level in reversed(self.levels) if name in level), None)

    def add(self, name: str, symbol: Symbol, place: Place) -> None:
        if name in self.levels[-1]:
            raise Stop("V005", f"`{name}` is declared twice in one scope", place)
        self.levels[-1][name] = symbol


class Declarations:
    """Turns declarators into types; ``constant`` evaluates an array length."""

    def __init__(self, model: Model, path: str):
        self.model, self.path = model, path
        self.typedefs: dict[str, CType] = dict(model.names)
        self.included: set[str] = set()
        """Every header included so far, by name, also by other headers."""

    def place(self, node: c_ast.Node) -> Place:
        coord = getattr(node, "coord", None)
        return Place(self.path, coord.line if coord else 1, (coord.column or 1) if coord else 1)

    def need(self, name: str, place: Place) -> None:
        """Raises where a standard name is used without a header that brings it."""
        headers = BROUGHT_BY.get(name)
        if headers and not headers & self.included:
            todo = "whether a header of the vendor brings it is not known"
            raise Stop("V004", f"`{name}` needs #include <{sorted(headers)[0]}>", place, todo)

    def constant(self, node: c_ast.Node) -> int:
        raise NotImplementedError

    def enumerators(self, node: c_ast.Enum) -> None:
        """Declares the enumerators of an enum, if it has any."""
        raise NotImplementedError

    def type_of(self, node: c_ast.Node) -> CType:
        """The type that a declarator or type name gives."""
        match node:
            case c_ast.TypeDecl(quals=quals) if "restrict" in quals:
                raise Stop("V005", "restrict stands with something that is no pointer", self.place(node))
            case c_ast.TypeDecl() | c_ast.Typename() | c_ast.Decl():
                return self.type_of(node.type)
            case c_ast.IdentifierType():
                return self._named(node)
            case c_ast.PtrDecl():
                to = self.type_of(node.type)
                const = isinstance(node.type, c_ast.TypeDecl | c_ast.PtrDecl) and "const" in node.type.quals
                return self.model.pointer(to, const)
            case c_ast.ArrayDecl():
                of = self.type_of(node.type)
                if node.dim is None:
                    raise Stop("V003", "an array without a length", self.place(node))
                length = self.constant(node.dim)
                if length < 1:
                    raise Stop("V005", f"an array of {length} elements", self.place(node))
                self.sized(of, self.place(node))
                return Array(of, length)
            case c_ast.FuncDecl():
                parameters = node.args.params if node.args else []
                if len(parameters) == 1 and isinstance(parameters[0], c_ast.Typename) and self.type_of(parameters[0]) is VOID:
                    parameters = []
                for parameter in parameters:
                    if isinstance(parameter, c_ast.EllipsisParam | c_ast.ID):
                        raise Stop("V003", "a parameter list of this form", self.place(parameter))
                return Function(self.type_of(node.type), tuple(self._parameter(p) for p in parameters))
            case c_ast.Enum():
                self.enumerators(node)
                return self.model.names["int"]
            case c_ast.Struct() | c_ast.Union():
                return self._record(node)
        raise Stop("V003", f"a declaration with {type(node).__name__} is not supported", self.place(node))

    def _record(self, node: c_ast.Node) -> CType:
        """A struct or union, laid out as C does: each member aligned, the whole a multiple of its alignment."""
        kind = "union" if isinstance(node, c_ast.Union) else "struct"
        key = f"{kind} {node.name}" if node.name else ""
        if node.decls is None:
            if key not in self.typedefs:
                raise Stop("V004", f"unknown type `{key}`", self.place(node))
            return self.typedefs[key]
        members: list[tuple[str, CType, int]] = []
        end = widest = 1
        end = 0
        for decl in node.decls:
            if not isinstance(decl, c_ast.Decl) or decl.name is None or decl.bitsize is not None:
                raise Stop("V003", f"a {kind} with unnamed members or bit fields", self.place(node))
            type_ = self.type_of(decl.type)
            self.sized(type_, self.place(decl))
            if isinstance(type_, Function) or type_.size == 0 or any(decl.name == name for name, _, _ in members):
                raise Stop("V005", f"member `{decl.name}` of a {kind} is {type_}, or is declared twice", self.place(decl))
            unit = alignment(type_)
            start = 0 if kind == "union" else -(-end // unit) * unit
            members.append((decl.name, type_, start))
            end, widest = max(end, start + type_.size), max(widest, unit)
        record = Record(key or kind, tuple(members), -(-end // widest) * widest, widest)
        if key:
            if key in self.typedefs:
                raise Stop("V005", f"`{key}` is declared twice", self.place(node))
            self.typedefs[key] = record
        return record

    def sized(self, type_: CType, place: Place) -> None:
        """Raises where an object in memory would be of a type without a size."""
        if isinstance(type_, Vector) and type_.sizeless:
            raise Stop("V005", f"{type_} has no size: no element, member or object in memory can be one", place, "load and store it")

    def _parameter(self, node: c_ast.Node) -> CType:
        """A parameter's type; an array stands for a pointer to its elements."""
        inner = node.type if isinstance(node, c_ast.Decl | c_ast.Typename) else node
        if isinstance(inner, c_ast.ArrayDecl):
            const = isinstance(inner.type, c_ast.TypeDecl | c_ast.PtrDecl) and "const" in inner.type.quals
            return self.model.pointer(self.type_of(inner.type), const)
        return self.type_of(node)

    def _named(self, node: c_ast.IdentifierType) -> CType:
        words = [w for w in node.names if w != "signed"] or ["int"]
        if "signed" in node.names and words == ["char"]:
            words = ["signed", "char"]
        if len(words) > 1 and words[-1] == "int":
            words = words[:-1]
        if "unsigned" in words:
            words = ["unsigned", *[w for w in words if w != "unsigned"]]
        name = " ".join(words)
        name = {"unsigned": "unsigned int"}.get(name, name)
        self.need(name, self.place(node))
        if name not in self.typedefs:
            raise Stop("V004", f"unknown type `{name}`", self.place(node))
        return self.typedefs[name]


def is_const(node: c_ast.Decl) -> bool:
    """Whether the declared object itself (not what it points to) is const."""
    inner = node.type
    while isinstance(inner, c_ast.ArrayDecl):
        inner = inner.type
    return "const" in (inner.quals if isinstance(inner, c_ast.TypeDecl | c_ast.PtrDecl) else [])


def same_type(a: CType, b: CType) -> bool:
    """Compatibility, which ignores const of what parameters point to only where both agree."""
    if isinstance(a, Pointer) and isinstance(b, Pointer):
        return a.const == b.const and same_type(a.to, b.to)
    return a == b
