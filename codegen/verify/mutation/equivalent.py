"""Whether two typed trees mean the same, proven: where they differ, the expressions are equal in every state that they are reached in.

Comes in: the typed unit of a text, its ``States``, and the unit of a changed text. Goes out: why they are equivalent, or "".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

import z3

from codegen.verify.finding import Place
from codegen.verify.mutation.logic import State, Unknown, follows
from codegen.verify.mutation.states import States
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import VOID, Int, Pointer
from codegen.verify.text.meaning import Row

SAME, REORDERED, EQUAL = "the typed trees are the same", "operands in another order", "equal for all values that occur"
MIRRORED = {">": "<", ">=": "<="}
COMMUTE = ("+", "*", "&", "|", "^", "==", "!=")


@dataclass(frozen=True)
class Pair:
    """An expression before and after; ``truth``: only whether it is zero matters."""

    old: t.Expr
    new: t.Expr
    truth: bool


def equivalent(old: t.Unit, new: t.Unit, states: States) -> str:
    """The proof in a few words; "" where there is none."""
    if old.procedures.keys() != new.procedures.keys():
        return ""
    reasons = set()
    for name, procedure in old.procedures.items():
        other = new.procedures[name]
        if procedure.type != other.type or procedure.parameters != other.parameters:
            return ""
        for chain in _differences(procedure.body, other.body, (), False):
            reason = next(filter(None, (_equal(pair, states) for pair in reversed(chain))), "")
            if not reason:
                return ""
            reasons.add(reason)
    return "; ".join(sorted(reasons)) or SAME


def _equal(pair: Pair, states: States) -> str:
    if normal(pair.old) == normal(pair.new):
        return REORDERED
    return EQUAL if all(_equal_in(pair, state, states) for state in states.of.get(id(pair.old), [])) and id(pair.old) in states.of else ""


def _equal_in(pair: Pair, state: State, states: States) -> bool:
    terms, inner = states.terms, state.copy()
    defined: list[Any] = []
    if isinstance(pair.old.type, Pointer) != isinstance(pair.new.type, Pointer):
        return False
    if isinstance(pair.old.type, Pointer) and pair.old.type != pair.new.type:
        return False
    try:
        if pair.truth:
            old: Any = terms.truth(pair.old, inner, inner.facts)
            new = terms.truth(pair.new, inner, defined)
        else:
            old, new = terms.assumed(pair.old, inner), terms.term(pair.new, inner, defined)
    except Unknown:
        return False
    return follows(inner.facts, z3.And(old == new, *defined))


# where two trees differ


def _differences(a: Any, b: Any, chain: tuple[Pair, ...], truth: bool) -> Iterator[tuple[Pair, ...]]:
    """For each innermost difference the expressions around it, the outermost first; an empty chain where statements differ."""
    if isinstance(a, tuple) and isinstance(b, tuple) and len(a) == len(b):
        for x, y in zip(a, b, strict=True):
            yield from _differences(x, y, chain, False)
        return
    if isinstance(a, t.Expr) and isinstance(b, t.Expr):
        chain = (*chain, Pair(a, b, truth))
    elif isinstance(a, t.Stmt) and isinstance(b, t.Stmt):
        chain = ()
        if isinstance(a, t.Declare) and isinstance(b, t.Declare) and _other_integer(a, b):  # each use of the local is compared apart
            yield from _differences(a.init, b.init, chain, False)
            return
    elif a == b or isinstance(a, Place):
        return
    if type(a) is not type(b) or not isinstance(a, t.Expr | t.Stmt) or not _alike(a, b):
        yield chain
        return
    for field in fields(a):
        if field.name not in ("place", "name"):
            yield from _differences(getattr(a, field.name), getattr(b, field.name), chain, _only_truth(a, field.name))


def _alike(a: Any, b: Any) -> bool:
    """The same but for what is below them."""
    below = t.Expr | t.Stmt | tuple | Place
    return all(
        getattr(a, f.name) == getattr(b, f.name)
        for f in fields(a)
        if f.name != "name" and not (isinstance(getattr(a, f.name), below) and isinstance(getattr(b, f.name), below))
    )


def _other_integer(a: t.Declare, b: t.Declare) -> bool:
    """Two declarations of one local as integers of different types; an assignment to it would differ as well."""
    return a.index == b.index and isinstance(a.type, Int) and isinstance(b.type, Int) and bool(a.init and b.init)


def _only_truth(parent: Any, role: str) -> bool:
    return role == "condition" or isinstance(parent, t.Logic) or (isinstance(parent, t.Unary) and parent.op == "!")


# a normal form


def normal(e: Any) -> Any:
    """What stands for every expression that computes the same from the same: places dropped, commutative operands sorted."""
    match e:
        case t.Convert(a=a) if e.type is VOID or e.type == a.type:
            return normal(a)
        case t.Const(value=value):
            return "const", e.type, value, str(value)
        case t.Binary(op=op, a=a, b=b):
            op, x, y = (MIRRORED[op], normal(b), normal(a)) if op in MIRRORED else (op, normal(a), normal(b))
            return ("binary", op, e.type, *(sorted((x, y), key=repr) if op in COMMUTE else (x, y)))
        case t.Intrinsic(row=row, arguments=arguments):
            done = [normal(x) for x in arguments]
            for j, k in _exchangeable(row):
                done[j], done[k] = sorted((done[j], done[k]), key=repr)
            return ("intrinsic", row.name, row.meaning, *done)
        case t.Expr():
            return (type(e).__name__, *(normal(getattr(e, f.name)) for f in fields(e) if f.name not in ("place", "name", "const")))
        case tuple():
            return tuple(normal(x) for x in e)
    return str(e)


def _exchangeable(row: Row) -> list[tuple[int, int]]:
    """Arguments of a sum or a product, also of the product in an fma: IEEE 754 sums and products commute."""
    match ast.parse(row.meaning, mode="eval").body:
        case ast.BinOp(ast.Name(), ast.Add() | ast.Mult(), ast.Name()) if not isinstance(row.parameters[0], Pointer):
            return [(0, 1)]
        case ast.Call(ast.Name("fma"), [ast.Name("a"), ast.Name("b"), _]):
            return [(0, 1)]
    return []
