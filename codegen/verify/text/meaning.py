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
    words = _Words({n: k for k, n in enumerate(names)}, returns, types)
    parameters = ", ".join(["core", "place", *(f"a{k}" for k in range(len(names)))])
    run = eval(f"lambda {parameters}: {words.of(tree)}", {"moved": _moved, "vector": words.vector})
    return Row(name, returns, types, meaning, tag, source, alignment, run)


BINARY: dict[type[ast.operator], str] = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "div"}


def _moved(pointer: Any, by: Any) -> Any:
    return pointer if type(by) is int and by == 0 else pointer.moved(by)


class _Words:
    """One meaning as Python, in terms of ``core``, ``place`` and the arguments a0, a1, ...

    ``dialect.problems_of_row`` has admitted only these nodes.
    """

    def __init__(self, index: dict[str, int], returns: CType, types: tuple[CType, ...]):
        self.index, self.returns, self.types = index, returns, types
        self.vector = next((t for t in (returns, *types) if isinstance(t, Vector)), None)
        """What is loaded, stored or made of one value."""

    def of(self, node: ast.AST) -> str:
        match node:
            case ast.Constant(value):
                return repr(value)
            case ast.Name(name):
                return f"a{self.index[name]}"
            case ast.UnaryOp(_, operand):
                return f"core.arithmetic.neg({self.of(operand)})"
            case ast.BinOp(ast.Name(name), ast.Add(), right) if isinstance(self.types[self.index[name]], Pointer):
                return f"moved(a{self.index[name]}, {self._bytes(right)})"
            case ast.BinOp(left, op, right):
                return f"core.arithmetic.{BINARY[type(op)]}({self.of(left)}, {self.of(right)})"
            case ast.Call(ast.Name("seed"), [ast.BinOp(_, ast.Div(), v), bits]):  # seed(1 / v, bits)
                return f"core.arithmetic.seed({self.of(v)}, {self.of(bits)})"
            case ast.Call(ast.Name(word), arguments):
                return self._word(word, [self.of(a) for a in arguments])
        raise AssertionError(ast.dump(node))

    def _bytes(self, node: ast.AST) -> str:
        """A distance in bytes: a product of a number and an int, or what a word gives."""
        match node:
            case ast.BinOp(ast.Constant(int() as size), ast.Mult(), right):
                return f"{self.of(right)} * {size}"
        return self.of(node)

    def _word(self, word: str, a: list[str]) -> str:
        match word:
            case "fp16" if len(a) == 2:  # the second says how it rounds
                return f"core.arithmetic.fp16(({a[1]}, {a[0]})[1])"
            case "fma" | "fp32" | "fp16" | "lane" | "lanes" | "part" | "join":
                return f"core.arithmetic.{word}({', '.join(a)})"
            case "splat":
                assert isinstance(self.returns, Vector)
                return f"core.arithmetic.splat({a[0]}, {self.returns.lanes})"
            case "load" | "store" | "nontemporal":
                return self._access(word, a)
        # zero, core, rank, count, barrier, fence, region, stride, copy, allocate, release: the core does them
        return f"core.do_{word}({', '.join(['place', *a])})"

    def _access(self, word: str, a: list[str]) -> str:
        """load(p), load(p, alignment), load(p, alignment, n); store(p, v) and so on: n is how many lanes are moved, from the first on.

        nontemporal(p, v) stores a whole vector, aligned to one."""
        assert self.vector is not None
        pointer, value, rest = (a[0], [], a[1:]) if word == "load" else (a[0], [a[1]], a[2:])
        alignment, *n = rest or [str(self.vector.alignment)]
        return f"core.{word}_{'first' if n else 'vector'}({', '.join([pointer, 'vector', alignment, 'place', *value, *n])})"
