"""What a dialect's names mean: each row's expression, compiled to a function of a core and argument values.

Comes in: a dialect's [intrinsic] and [name_meaning] tables. Goes out: ``Row`` objects with C types and a callable.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from codegen.spec.dialect import PROTOTYPE, VARIABLE, Dialect
from codegen.spec.load import Tag
from codegen.verify.finding import Place, Stop
from codegen.verify.machine.number import COMPARISONS, PREDICATES
from codegen.verify.text.ctype import CType, Model, Pointer, Vector


@dataclass(frozen=True, eq=False)
class Row:
    """One vendor name. ``place`` is set when the meaning is a piece of memory: the call can stand left of ``=``."""

    name: str
    returns: CType
    parameters: tuple[CType, ...]
    meaning: str
    tag: Tag
    source: str
    alignment: int | None = None
    run: Callable[..., Any] = field(repr=False, default=lambda core, place: None)
    names: tuple[str, ...] = ()
    """What its meaning calls the parameters."""

    @property
    def is_memory(self) -> bool:
        return self.alignment is not None


@dataclass(frozen=True)
class Vocabulary:
    """The vendor's functions (by name, overloads in order), the names that stand for values, and what its arithmetic can do."""

    functions: dict[str, list[Row]]
    names: dict[str, Row]
    way: str
    fuses: bool
    """It has a fused multiply-add, so that a compiler may contract a product and a sum."""


def vocabulary(dialect: Dialect, model: Model) -> Vocabulary:
    functions: dict[str, list[Row]] = {}
    for declaration, meaning, tag, source in dialect.rows(dialect.intrinsic):
        match = PROTOTYPE.fullmatch(declaration)
        assert match
        parameters = [p.strip() for p in match["parameters"].split(",") if p.strip() not in ("", "void")]
        names = [re.split(r"[\s*]", p)[-1] for p in parameters]
        types = tuple(type_of(p[: -len(n)], model) for p, n in zip(parameters, names, strict=True))
        row = _row(match["name"], type_of(match["returns"], model), types, names, meaning, tag, source)
        functions.setdefault(row.name, []).append(row)
    variables = {}
    for declaration, meaning, tag, source in dialect.rows(dialect.meaning_of_names):
        match = VARIABLE.fullmatch(declaration)
        assert match
        variables[match["name"]] = _row(match["name"], type_of(match["type"], model), (), [], meaning, tag, source)
    fuses = any("fma(" in meaning for _, meaning, _, _ in dialect.rows(dialect.intrinsic))
    return Vocabulary(functions, variables, _way(dialect, fuses), fuses)


def _way(dialect: Dialect, fuses: bool) -> str:
    """How the board can divide: with a vector divide, with a seed and FMA, or with a seed alone."""
    words = " ".join(meaning for _, meaning, _, _ in dialect.rows(dialect.intrinsic))
    if any("/" in v.operators for v in dialect.vector.values()) or re.search(r"\ba / b\b", words):
        return "divide"
    return "residual" if fuses else "newton"


def type_of(text: str, model: Model) -> CType:
    """The C type of a declaration such as ``const lvector float *``."""
    words, stars = " ".join(text.replace("*", " ").split()), text.count("*")
    const = words.startswith("const ")
    words = words.removeprefix("const ")
    if words not in model.names:
        raise ValueError(f"no such type {words!r}")
    type_ = model.names[words]
    for k in range(stars):
        type_ = model.pointer(type_, const and k == 0)
    return type_


def _row(name: str, returns: CType, types: tuple[CType, ...], names: list[str], meaning: str, tag: Tag, source: str) -> Row:
    tree = ast.parse(meaning, mode="eval").body
    alignment = None
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id == "at":
        alignment = ast.literal_eval(tree.args[1]) if len(tree.args) > 1 else getattr(returns, "alignment", returns.size)
        tree = tree.args[0]
    run = _compile(tree, dict(zip(names, range(len(names)), strict=True)), returns, types)
    return Row(name, returns, types, meaning, tag, source, alignment, lambda core, place, *args: run(core, place, args), tuple(names))


Compiled = Callable[[Any, Any, tuple[Any, ...]], Any]
BINARY: dict[type[ast.operator], str] = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "div"}


def _compile(node: ast.AST, index: dict[str, int], returns: CType, types: tuple[CType, ...]) -> Compiled:
    """The function (core, place, arguments) -> value of one meaning; ``dialect.problems_of_row`` has admitted only these nodes."""
    match node:
        case ast.Constant(value):
            return lambda core, place, args: value
        case ast.Name(name):
            k = index[name]
            return lambda core, place, args: args[k]
        case ast.UnaryOp(_, operand):
            a = _compile(operand, index, returns, types)
            return lambda core, place, args: core.arithmetic.neg(a(core, place, args))
        case ast.BinOp(ast.Name(name), ast.Add(), right) if isinstance(types[index[name]], Pointer):
            k, distance = index[name], _bytes(right, index, returns, types)

            def moved(core: Any, place: Any, args: tuple[Any, ...]) -> Any:
                by = distance(core, place, args)
                return args[k] if type(by) is int and by == 0 else args[k].moved(by)

            return moved
        case ast.BinOp(left, op, right):
            a, b, name = _compile(left, index, returns, types), _compile(right, index, returns, types), BINARY[type(op)]
            return lambda core, place, args: getattr(core.arithmetic, name)(a(core, place, args), b(core, place, args))
        case ast.Call(ast.Name("seed"), [ast.BinOp(_, ast.Div(), v), bits]):  # seed(1 / v, bits)
            a, b = _compile(v, index, returns, types), _compile(bits, index, returns, types)
            return lambda core, place, args: core.arithmetic.seed(a(core, place, args), b(core, place, args))
        case ast.Call(ast.Name(word), arguments):
            compiled = [_compile(a, index, returns, types) for a in arguments]
            return _word(word, compiled, returns, arguments, types, index)
    raise AssertionError(ast.dump(node))


def _bytes(node: ast.AST, index: dict[str, int], returns: CType, types: tuple[CType, ...]) -> Compiled:
    """A distance in bytes: a product of a number and an int, or what a word gives."""
    match node:
        case ast.BinOp(ast.Constant(int() as size), ast.Mult(), right):
            count = _compile(right, index, returns, types)
            return lambda core, place, args: count(core, place, args) * size
    return _compile(node, index, returns, types)


def _word(word: str, a: list[Compiled], returns: CType, nodes: list[ast.expr], types: tuple[CType, ...], index: dict[str, int]) -> Compiled:
    if word == "fp16" and len(a) == 2:  # the second says how it rounds

        def rounded(core: Any, place: Any, args: tuple[Any, ...]) -> Any:
            a[1](core, place, args)
            return core.arithmetic.fp16(a[0](core, place, args))

        return rounded
    if word == "lane" and isinstance(nodes[1], ast.Name):
        assert isinstance(nodes[0], ast.Name)
        vector = types[index[nodes[0].id]]
        assert isinstance(vector, Vector)
        return _lane(a[0], a[1], vector.lanes)
    if word in ("fma", "fp32", "fp16", "lane", "lanes", "part", "join", "ones", "sign", *COMPARISONS):
        return lambda core, place, args: getattr(core.arithmetic, word)(*(x(core, place, args) for x in a))
    if word == "select":
        return lambda core, place, args: core.arithmetic.choose(*(x(core, place, args) for x in a))
    if word == "compare":

        def compared(core: Any, place: Any, args: tuple[Any, ...]) -> Any:
            x, y, code = (of(core, place, args) for of in a)
            return getattr(core.arithmetic, predicate(code, place))(x, y)

        return compared
    if word == "splat":
        assert isinstance(returns, Vector)
        count = returns.lanes
        return lambda core, place, args: core.arithmetic.splat(a[0](core, place, args), count)
    if word in ("load", "store", "nontemporal"):
        vector = returns if word == "load" else next(t for t in types if isinstance(t, Vector))
        assert isinstance(vector, Vector)
        return _access(word, a, vector)
    # zero, core, rank, count, barrier, fence, region, stride, copy, allocate, release: the core does them
    does = f"do_{word}"
    return lambda core, place, args: getattr(core, does)(place, *[x(core, place, args) for x in a])


def _lane(value: Compiled, number: Compiled, lanes: int) -> Compiled:
    """The lane of a number that the caller gives."""

    def lane(core: Any, place: Any, args: tuple[Any, ...]) -> Any:
        k = number(core, place, args)
        if type(k) is int and not 0 <= k < lanes:
            raise Stop("V116", f"{core.name} asks for lane {k}; the vector has {lanes}, from 0 on", place)
        return core.arithmetic.lane(value(core, place, args), k)

    return lane


def predicate(code: Any, place: Place) -> str:
    """The comparison of x86's number; Stop for those that are not followed."""
    if code not in PREDICATES:
        raise Stop("V003", f"predicate {code}: only the quiet ones that mean what C's comparisons do are followed", place)
    return PREDICATES[code]


def _access(word: str, a: list[Compiled], vector: Vector) -> Compiled:
    """load(p), load(p, alignment), load(p, alignment, n); store(p, v) and so on: n is how many lanes are moved, from the first on.

    nontemporal(p, v) stores a whole vector, aligned to one."""
    pointer, value, rest = (a[0], [], a[1:]) if word == "load" else (a[0], [a[1]], a[2:])
    method = f"{word}_first" if len(rest) > 1 else f"{word}_vector"

    def access(core: Any, place: Any, args: tuple[Any, ...]) -> Any:
        alignment, *n = [x(core, place, args) for x in rest] or [vector.alignment]
        held = [x(core, place, args) for x in value]
        return getattr(core, method)(pointer(core, place, args), vector, alignment, place, *held, *n)

    return access
