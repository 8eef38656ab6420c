"""An operator's formula as an expression tree, read through ``ast`` and never run.

Comes in: the Python function of an operator file. Goes out: a ``Formula`` of named steps over operands, constants and numbers.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from codegen.errors import CodegenError, Problem

OPERATIONS = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "div"}
COMPARISONS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
LANGUAGE = "a formula has names, numbers, + - * /, a if x > y else b (with and, or, not), and locals assigned once"


@dataclass(frozen=True)
class Name:
    id: str


@dataclass(frozen=True)
class Number:
    value: float


@dataclass(frozen=True)
class Op:
    """``op`` is a key of a dialect's [spell] table: add, sub, mul, div, neg, fma, seed."""

    op: str
    args: tuple[Expr, ...]


@dataclass(frozen=True)
class Compare:
    """As in C: false where an operand is NaN (but for !=), and -0 equals 0."""

    op: str
    a: Expr
    b: Expr


@dataclass(frozen=True)
class Logic:
    """``op``: and, or, not."""

    op: str
    args: tuple[Condition, ...]


@dataclass(frozen=True)
class Select:
    """One of two values; both are computed, and neither is changed by it: a subnormal, a NaN or -0 passes as it is."""

    condition: Condition
    a: Expr
    b: Expr


Condition = Compare | Logic | Name
"""A name alone is that of a flag, or of a local that is a condition."""
Expr = Name | Number | Op | Select | Compare | Logic
"""A comparison or its logic stands only where a condition does."""


@dataclass(frozen=True)
class Formula:
    """``operands`` by the formula's names, constants by name, one (name, expression) per local, and the value of each output."""

    operands: tuple[str, ...]
    constants: dict[str, float]
    steps: tuple[tuple[str, Expr], ...]
    results: tuple[Expr, ...]
    note: str
    """The function's docstring: it becomes the comment of the C function."""

    @property
    def result(self) -> Expr:
        """Of a formula with one output."""
        return self.results[0]


def read(function: Callable[..., Any], where: str) -> Formula:
    """The tree of ``function``. Raises CodegenError for anything beyond the language of formulas."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    return _Reader(where, function.__code__.co_firstlineno - 1).formula(tree)


class _Reader:
    """``line``: where the function's text begins. ``known``: the names that may be used, with whether they are conditions."""

    def __init__(self, where: str, line: int):
        self.where, self.line = where, line
        self.known: dict[str, bool] = {}

    def refuse(self, node: ast.AST, what: str) -> CodegenError:
        return CodegenError(Problem(f"{self.where}:{self.line + getattr(node, 'lineno', 1)}: formula", what, LANGUAGE))

    def formula(self, tree: ast.stmt) -> Formula:
        if not isinstance(tree, ast.FunctionDef):
            raise self.refuse(tree, "is not a plain function")
        arguments = [a.arg for a in tree.args.args]
        first_constant = len(arguments) - len(tree.args.defaults)
        constants: dict[str, float] = {}
        for name, default in zip(arguments[first_constant:], tree.args.defaults, strict=True):
            if not (isinstance(default, ast.Constant) and isinstance(default.value, int | float)):
                raise self.refuse(default, f"the default of {name} is not a number")
            constants[name] = float(default.value)
        self.known = dict.fromkeys(arguments, False)
        steps: list[tuple[str, Expr]] = []
        for statement in tree.body:
            match statement:
                case ast.Assign([ast.Name(name)], value) if name not in self.known:
                    decides = isinstance(value, ast.Compare | ast.BoolOp) or isinstance(getattr(value, "op", None), ast.Not)
                    steps.append((name, self.condition(value) if decides else self.expression(value)))
                    self.known[name] = decides
                case ast.Return(ast.expr() as value) if statement is tree.body[-1]:
                    note = " ".join((ast.get_docstring(tree) or "").split())
                    results = tuple(map(self.expression, value.elts if isinstance(value, ast.Tuple) else [value]))
                    return Formula(tuple(arguments[:first_constant]), constants, tuple(steps), results, note)
                case ast.Expr(ast.Constant(str())):
                    pass  # a docstring
                case _:
                    raise self.refuse(statement, f"{ast.unparse(statement)!r} is neither a new local nor the final return")
        raise self.refuse(tree, "returns nothing")

    def expression(self, node: ast.expr) -> Expr:
        match node:
            case ast.BinOp(left, op, right) if type(op) in OPERATIONS:
                return Op(OPERATIONS[type(op)], (self.expression(left), self.expression(right)))
            case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as value)):
                return Number(-float(value))
            case ast.UnaryOp(ast.USub(), operand):
                return Op("neg", (self.expression(operand),))
            case ast.IfExp(test, body, orelse):
                return Select(self.condition(test), self.expression(body), self.expression(orelse))
            case ast.Name(id) if self.known.get(id) is False:
                return Name(id)
            case ast.Constant(int() | float() as value) if not isinstance(value, bool):
                return Number(float(value))
            case ast.Name(id) if id not in self.known:
                raise self.refuse(node, f"{id!r} is neither an argument nor assigned before")
            case ast.Name() | ast.Compare() | ast.BoolOp():
                raise self.refuse(node, f"{ast.unparse(node)!r} is a condition where a number has to be")
        raise self.refuse(node, f"{ast.unparse(node)!r} cannot be emitted")

    def condition(self, node: ast.expr) -> Condition:
        match node:
            case ast.Compare(left, ops, rights) if all(type(op) in COMPARISONS for op in ops):
                values = [self.expression(value) for value in (left, *rights)]
                found = [Compare(COMPARISONS[type(op)], a, b) for op, a, b in zip(ops, values, values[1:], strict=False)]
                return found[0] if len(found) == 1 else Logic("and", tuple(found))
            case ast.BoolOp(op, values):
                return Logic("and" if isinstance(op, ast.And) else "or", tuple(map(self.condition, values)))
            case ast.UnaryOp(ast.Not(), operand):
                return Logic("not", (self.condition(operand),))
            case ast.Name(id) if id in self.known:
                return Name(id)
            case ast.Name(id):
                raise self.refuse(node, f"{id!r} is neither an argument nor assigned before")
        raise self.refuse(node, f"{ast.unparse(node)!r} is no condition")
