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


Expr = Name | Number | Op


@dataclass(frozen=True)
class Formula:
    """``operands`` by the formula's names, constants by name, one (name, expression) per local, and the value returned."""

    operands: tuple[str, ...]
    constants: dict[str, float]
    steps: tuple[tuple[str, Expr], ...]
    result: Expr
    note: str
    """The function's docstring: it becomes the comment of the C function."""


def read(function: Callable[..., Any], where: str) -> Formula:
    """The tree of ``function``. Raises CodegenError for anything beyond names, numbers, + - * / and locals assigned once."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]

    def refuse(node: ast.AST, what: str) -> CodegenError:
        line = function.__code__.co_firstlineno - 1 + getattr(node, "lineno", 1)
        return CodegenError(Problem(f"{where}:{line}: formula", what, "a formula has names, numbers, + - * / and locals assigned once"))

    if not isinstance(tree, ast.FunctionDef):
        raise refuse(tree, "is not a plain function")
    arguments = [a.arg for a in tree.args.args]
    first_constant = len(arguments) - len(tree.args.defaults)
    constants: dict[str, float] = {}
    for name, default in zip(arguments[first_constant:], tree.args.defaults, strict=True):
        if not (isinstance(default, ast.Constant) and isinstance(default.value, int | float)):
            raise refuse(default, f"the default of {name} is not a number")
        constants[name] = float(default.value)
    known = set(arguments)

    def expression(node: ast.expr) -> Expr:
        match node:
            case ast.BinOp(left, op, right) if type(op) in OPERATIONS:
                return Op(OPERATIONS[type(op)], (expression(left), expression(right)))
            case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as value)):
                return Number(-float(value))
            case ast.UnaryOp(ast.USub(), operand):
                return Op("neg", (expression(operand),))
            case ast.Name(id) if id in known:
                return Name(id)
            case ast.Constant(int() | float() as value) if not isinstance(value, bool):
                return Number(float(value))
        raise refuse(node, f"{ast.unparse(node)!r} cannot be emitted")

    steps: list[tuple[str, Expr]] = []
    for statement in tree.body:
        match statement:
            case ast.Assign([ast.Name(name)], value) if name not in known:
                steps.append((name, expression(value)))
                known.add(name)
            case ast.Return(ast.expr() as value) if statement is tree.body[-1]:
                note = " ".join((ast.get_docstring(tree) or "").split())
                return Formula(tuple(arguments[:first_constant]), constants, tuple(steps), expression(value), note)
            case ast.Expr(ast.Constant(str())):
                pass  # a docstring
            case _:
                raise refuse(statement, f"{ast.unparse(statement)!r} is neither a new local nor the final return")
    raise refuse(tree, "returns nothing")
