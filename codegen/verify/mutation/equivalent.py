"""Whether two typed trees mean the same, proven: where they differ, the expressions are equal in every state that they are reached in.

Comes in: the typed unit of a text, its ``States``, and the unit of a changed text. Goes out: why they are equivalent, or "".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

import z3

from codegen.verify.finding import Place
from codegen.verify.mutation.given import same_when_called
from codegen.verify.mutation.logic import State, Unknown, follows_on_each
from codegen.verify.mutation.states import States
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import VOID, CType, Int, Pointer
from codegen.verify.text.loops import walk
from codegen.verify.text.meaning import Row

SAME, REORDERED, EQUAL = "the typed trees are the same", "operands in another order", "equal for all values that occur"
GIVEN = "the same for all arguments that the function is given"
MIRRORED = {">": "<", ">=": "<="}
COMMUTE = ("+", "*", "&", "|", "^", "==", "!=")


@dataclass(frozen=True)
class Pair:
    """An expression before and after. ``truth``: only whether it is zero matters. ``to``: after, an integer of this other type gets it."""

    old: t.Expr
    new: t.Expr
    truth: bool
    to: Int | None = None


def equivalent(old: t.Unit, new: t.Unit, states: States) -> str:
    """The proof in a few words; "" where there is none."""
    if old.procedures.keys() != new.procedures.keys():
        return ""
    comparison = _Comparison(states, old)
    reasons = set()
    for name, procedure in old.procedures.items():
        other = new.procedures[name]
        if not _same_type(procedure, other):
            return ""
        to = _retyped(procedure.type.returns, other.type.returns)
        for chain in comparison.differences(procedure.body, other.body, (), returns=to):
            reason = next(filter(None, (comparison.equal(pair, procedure) for pair in reversed(chain))), "")
            if not reason:
                return ""
            reasons.add(reason)
    return "; ".join(sorted(reasons)) or SAME


def _same_type(a: t.Procedure, b: t.Procedure) -> bool:
    """But for the integer types of a function of this file alone: what it is given and what it returns is compared where it is called."""
    if a.type == b.type and a.parameters == b.parameters:
        return True
    memory = a.memory_parameters | b.memory_parameters
    pairs = [(a.type.returns, b.type.returns, False)]
    pairs += [(x, y, k in memory) for k, ((_, x), (_, y)) in enumerate(zip(a.parameters, b.parameters, strict=True))]
    return a.static and b.static and all(x == y or (_retyped(x, y) and not held) for x, y, held in pairs)


def _retyped(a: CType, b: CType) -> Int | None:
    """The integer type ``b`` that stands in the place of ``a``, another one."""
    return b if isinstance(a, Int) and isinstance(b, Int) and a != b else None


class _Comparison:
    """Two trees side by side. A local, a parameter or a result of another integer type holds what it held before, converted to that."""

    def __init__(self, states: States, unit: t.Unit):
        self.states, self.unit = states, unit
        self.alike: dict[int, t.Expr] = {}

    def equal(self, pair: Pair, procedure: t.Procedure) -> str:
        """Why the expressions are equal in every state."""
        if not pair.to and self._written_alike(pair.old, pair.new):
            return REORDERED
        known = self.states.of.get(id(pair.old))
        if known and all(self._equal_in(pair, state) for state in known):
            return EQUAL
        return GIVEN if not pair.to and same_when_called(pair.old, pair.new, procedure, self.unit, self._written_alike) else ""

    def _written_alike(self, a: t.Expr, b: t.Expr) -> bool:
        return bool(normal(a, self.unit) == normal(b, self.unit))

    def _equal_in(self, pair: Pair, state: State) -> bool:
        terms, inner = self.states.terms, state.copy()
        defined: list[Any] = []
        if isinstance(pair.old.type, Pointer) != isinstance(pair.new.type, Pointer):
            return False
        if isinstance(pair.old.type, Pointer) and pair.old.type != pair.new.type:
            return False
        terms.alike, terms.comparing = self.alike, True
        try:
            if pair.truth:
                old: Any = terms.truth(pair.old, inner, inner.facts)
                new = terms.truth(pair.new, inner, defined)
            else:
                old, new = terms.assumed(pair.old, inner), terms.term(pair.new, inner, defined)
                old = terms.converted(old, pair.old.type, pair.to, inner) if pair.to else old
        except Unknown:
            return False
        finally:
            terms.alike, terms.comparing = {}, False
        return follows_on_each(terms.cores, inner.facts, z3.And(old == new, *defined))

    # where the trees differ

    def differences(
        self, a: Any, b: Any, chain: tuple[Pair, ...], truth: bool = False, to: Int | None = None, returns: Int | None = None
    ) -> Iterator[tuple[Pair, ...]]:
        """For each innermost difference the expressions around it, the outermost first; an empty chain where statements differ."""
        if isinstance(a, tuple) and isinstance(b, tuple) and len(a) == len(b):
            for x, y in zip(a, b, strict=True):
                yield from self.differences(x, y, chain, returns=returns)
            return
        if isinstance(a, t.Expr) and isinstance(b, t.Expr):
            chain = (*chain, Pair(a, b, truth, to))
            if calls := _calls_behind(a, b):
                yield from self._of_calls(*calls, chain)
                return
        elif isinstance(a, t.Stmt) and isinstance(b, t.Stmt):
            chain = ()
            values = _other_integer(a, b)
            if values is not None:  # each use of the local is compared apart
                for x, y in values:
                    yield from self.differences(x, y, (), to=_integer(y))
                return
        elif a == b or isinstance(a, Place):
            return
        if type(a) is not type(b) or not isinstance(a, t.Expr | t.Stmt) or not _alike(a, b):
            yield chain
            return
        for field in fields(a):
            if field.name not in ("place", "name"):
                x, y, into = getattr(a, field.name), getattr(b, field.name), None
                if isinstance(a, t.Return):
                    into = returns
                elif isinstance(a, t.Loop) and field.name == "step" and (values := _other_target(x, y)):
                    ((x, y),) = values
                    into = _integer(y)
                yield from self.differences(x, y, chain, _only_truth(a, field.name), into, returns if isinstance(a, t.Stmt) else None)

    def _of_calls(self, a: t.Call | t.Intrinsic, b: t.Call | t.Intrinsic, chain: tuple[Pair, ...]) -> Iterator[tuple[Pair, ...]]:
        """One call that gives or takes another integer type; what it gives is the same if its arguments are."""
        self.alike |= {id(a): a, id(b): a}
        for x, y in zip(a.arguments, b.arguments, strict=True):
            yield from self.differences(x, y, (), to=_retyped(x.type, y.type))
        yield chain


def _alike(a: Any, b: Any) -> bool:
    """The same but for what is below them."""
    below = t.Expr | t.Stmt | tuple | Place
    return all(
        getattr(a, f.name) == getattr(b, f.name)
        for f in fields(a)
        if f.name != "name" and not (isinstance(getattr(a, f.name), below) and isinstance(getattr(b, f.name), below))
    )


def _integer(e: t.Expr) -> Int:
    assert isinstance(e.type, Int)
    return e.type


def _other_integer(a: t.Stmt, b: t.Stmt) -> list[tuple[t.Expr, t.Expr]] | None:
    """What a local is given, if it is declared or assigned as an integer of another type; what an assignment gives itself is not used."""
    match a, b:
        case t.Declare(memory=False), t.Declare(memory=False) if a.index == b.index and _retyped(a.type, b.type):
            if a.init and b.init:
                return [(a.init, b.init)]
            return None if a.init or b.init else []
        case t.Evaluate(expr=x), t.Evaluate(expr=y):
            return _other_target(x, y)
    return None


def _other_target(a: t.Expr | None, b: t.Expr | None) -> list[tuple[t.Expr, t.Expr]] | None:
    match a, b:
        case t.Assign(target=t.Slot() as x), t.Assign(target=t.Slot() as y) if x.index == y.index and _retyped(x.type, y.type):
            return [(a.value, b.value)]
    return None


def _calls_behind(a: t.Expr, b: t.Expr) -> tuple[t.Call | t.Intrinsic, t.Call | t.Intrinsic] | tuple[()]:
    """Behind conversions: two calls of one function that differ in integer types; or the same call, converted otherwise."""
    x, y = _behind(a), _behind(b)
    match x, y:
        case t.Call(), t.Call() if x.function == y.function:
            pass
        case t.Intrinsic(), t.Intrinsic() if x.row.name == y.row.name:
            pass
        case _:
            return ()
    if not all(p.type == q.type or _retyped(p.type, q.type) for p, q in zip((x, *x.arguments), (y, *y.arguments), strict=True)):
        return ()
    alike = a.type == b.type and x.type == y.type and all(p.type == q.type for p, q in zip(x.arguments, y.arguments, strict=True))
    return () if alike else (x, y)


def _behind(e: t.Expr) -> t.Expr:
    while isinstance(e, t.Convert) and isinstance(e.type, Int) and isinstance(e.a.type, Int):
        e = e.a
    return e


def _only_truth(parent: Any, role: str) -> bool:
    return role == "condition" or isinstance(parent, t.Logic) or (isinstance(parent, t.Unary) and parent.op == "!")


# a normal form


def normal(e: Any, unit: t.Unit) -> Any:
    """What stands for every expression that computes the same from the same: places dropped, commutative operands sorted."""
    match e:
        case t.Convert(a=a) if e.type is VOID or e.type == a.type:
            return normal(a, unit)
        case t.Convert(a=t.Convert(a=a)) if _needless(e.type, e.a.type):
            return normal(replace(e, a=a), unit)
        case t.Const(value=value):
            return "const", e.type, value, str(value)
        case t.Binary(op=op, a=a, b=b):
            op, x, y = (MIRRORED[op], normal(b, unit), normal(a, unit)) if op in MIRRORED else (op, normal(a, unit), normal(b, unit))
            return ("binary", op, e.type, *(sorted((x, y), key=repr) if op in COMMUTE else (x, y)))
        case t.Intrinsic(row=row, arguments=arguments):
            return ("intrinsic", row.name, row.meaning, *_sorted(arguments, _exchangeable(row), unit))
        case t.Call(function=name, arguments=arguments):
            return ("call", name, e.type, *_sorted(arguments, _symmetric(name, unit), unit))
        case t.Expr() | t.Stmt():
            return (type(e).__name__, *(normal(getattr(e, f.name), unit) for f in fields(e) if f.name not in ("place", "name", "const")))
        case tuple():
            return tuple(normal(x, unit) for x in e)
    return str(e)


def _needless(to: CType, by: CType) -> bool:
    """Whether a conversion to ``to`` by way of ``by`` is the direct one: all bits that are kept in the end were kept on the way."""
    return isinstance(to, Int) and isinstance(by, Int) and "bool" not in (to.name, by.name) and by.bytes >= to.bytes


def _sorted(arguments: tuple[t.Expr, ...], pairs: list[tuple[int, int]], unit: t.Unit) -> list[Any]:
    done = [normal(x, unit) for x in arguments]
    for j, k in pairs:
        done[j], done[k] = sorted((done[j], done[k]), key=repr)
    return done


def _exchangeable(row: Row) -> list[tuple[int, int]]:
    """Arguments of a sum or a product, also of the product in an fma: IEEE 754 sums and products commute."""
    if any(isinstance(type_, Pointer) for type_ in row.parameters):
        return []
    meaning: ast.AST = ast.parse(row.meaning, mode="eval").body
    if isinstance(meaning, ast.Call) and isinstance(meaning.func, ast.Name) and meaning.func.id == "first":
        meaning = meaning.args[0]
    match meaning:
        case ast.BinOp(ast.Name(a), ast.Add() | ast.Mult(), ast.Name(b)) | ast.Call(ast.Name("fma"), [ast.Name(a), ast.Name(b), _]):
            return [(row.names.index(a), row.names.index(b))]
    return []


def _symmetric(name: str, unit: t.Unit) -> list[tuple[int, int]]:
    """The first two parameters of a function that is the same when they are exchanged. One that calls others is not looked into."""
    procedure = unit.procedures.get(name)
    if not procedure or not procedure.body or len(procedure.parameters) < 2 or procedure.memory_parameters:
        return []
    nodes = list(walk(procedure.body))
    if procedure.parameters[0][1] != procedure.parameters[1][1] or any(isinstance(n, t.Call | t.Assign) for n in nodes):
        return []
    exchanged = _exchanged(procedure.body)
    return [(0, 1)] if normal(procedure.body, unit) == normal(exchanged, unit) else []


def _exchanged(node: Any) -> Any:
    """The same with parameters 0 and 1 in each other's place."""
    match node:
        case t.Slot(index=0 | 1):
            return replace(node, index=1 - node.index)
        case t.Expr() | t.Stmt():
            return replace(node, **{f.name: _exchanged(getattr(node, f.name)) for f in fields(node)})
        case tuple():
            return tuple(map(_exchanged, node))
    return node
