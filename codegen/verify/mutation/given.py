"""Whether two expressions of a function are the same for the arguments that it is given, wherever it is called.

Comes in: both expressions, the function and the unit that all of it stands in. Goes out: yes, or no (also where that is not clear).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Vector
from codegen.verify.text.loops import walk

APART = 1 << 20
"""Added to the numbers of a function's own locals: the arguments have those of the caller. What is unknown has negative numbers."""
PURE = t.Const | t.Slot | t.Intrinsic | t.Convert | t.Unary
DEPTH = 4
"""Calls around the function that are looked at."""
SPLAT = re.compile(r"(lanes|splat)\(.*\)")
ARITHMETIC = re.compile(r"-?[a-c]( [-+*] [a-c])*")
"""Meanings that make a vector of scalars, and that do the same at each lane."""


def same_when_called(
    a: t.Expr, b: t.Expr, procedure: t.Procedure, unit: t.Unit, same: Callable[[t.Expr, t.Expr], bool], depth: int = DEPTH
) -> bool:
    """Whether ``same`` holds of ``a`` and ``b`` with the arguments of each call in place of the parameters."""
    if not procedure.static or procedure.memory_parameters or any(k < len(procedure.parameters) for k in _set(procedure)):
        return False
    calls = [(caller, n) for caller in unit.procedures.values() for n in walk(caller.body) if isinstance(n, t.Call)]
    calls = [(caller, n) for caller, n in calls if n.function == procedure.name]
    for caller, call in calls:
        given = _traced(call.arguments, caller)
        x, y = _put(a, given), _put(b, given)
        if not same(x, y) and not (depth and same_when_called(x, y, caller, unit, same, depth - 1)):
            return False
    return bool(calls)


def _set(procedure: t.Procedure) -> Counter[int]:
    """How often each local is assigned."""
    return Counter(n.target.index for n in walk(procedure.body) if isinstance(n, t.Assign) and isinstance(n.target, t.Slot))


def _traced(arguments: tuple[t.Expr, ...], caller: t.Procedure) -> tuple[t.Expr, ...]:
    """With what a local was declared as in its place, where it never holds anything else. What may differ from call to call is unknown."""
    declared = [n for n in walk(caller.body) if isinstance(n, t.Declare)]
    times, assigned = Counter(d.index for d in declared), _set(caller)
    once = {d.index: d.init for d in declared if d.init and times[d.index] == 1 and not assigned[d.index] and not d.memory}
    traced = (_origin(e, {k: init for k, init in once.items() if _is_pure(init, assigned)}) for e in arguments)
    return tuple(e if _is_pure(e, Counter()) else t.Slot(e.type, e.place, -1 - k, "") for k, e in enumerate(traced))


def _is_pure(e: t.Expr, assigned: Counter[int]) -> bool:
    """Made of constants, and of locals that are not ``assigned``, alone."""
    nodes = [n for n in walk(e) if isinstance(n, t.Expr)]
    return all(
        isinstance(n, PURE)
        and not (isinstance(n, t.Slot) and assigned[n.index])
        and not (isinstance(n, t.Intrinsic) and not SPLAT.fullmatch(n.row.meaning) and not ARITHMETIC.fullmatch(n.row.meaning))
        for n in nodes
    )


def _origin(e: Any, once: dict[int, t.Expr]) -> Any:
    match e:
        case t.Slot(index=index) if index in once:
            return _origin(once[index], once)
        case t.Expr():
            return replace(e, **{f.name: _origin(getattr(e, f.name), once) for f in fields(e)})
        case tuple():
            return tuple(_origin(x, once) for x in e)
    return e


def _put(e: Any, arguments: tuple[t.Expr, ...]) -> Any:
    """``e`` with arguments for parameters; of a vector whose lanes are all one value, any lane is lane 0."""
    match e:
        case t.Slot(index=index) if 0 <= index < len(arguments):
            return arguments[index]
        case t.Slot(index=index):
            return replace(e, index=index + APART if index >= 0 else index - APART)
        case t.Expr():
            return _any_lane(replace(e, **{f.name: _put(getattr(e, f.name), arguments) for f in fields(e)}))
        case tuple():
            return tuple(_put(x, arguments) for x in e)
    return e


def _any_lane(e: t.Expr) -> t.Expr:
    match e:
        case t.Intrinsic(row=row, arguments=(vector, t.Const(value=k) as number)) if row.meaning == "lane(a, k)" and _uniform(vector):
            assert isinstance(vector.type, Vector)
            return replace(e, arguments=(vector, replace(number, value=0))) if 0 <= k < vector.type.lanes else e
    return e


def _uniform(e: t.Expr) -> bool:
    """Whether all lanes are one value."""
    match e:
        case t.Intrinsic(row=row, arguments=(first, *rest)) if SPLAT.fullmatch(row.meaning):
            return not isinstance(first.type, Vector) and all(_alike(first, x) for x in rest)
        case t.Intrinsic(row=row, arguments=parts) if ARITHMETIC.fullmatch(row.meaning):
            return all(_uniform(x) for x in parts)
    return False


def _alike(a: t.Expr, b: t.Expr) -> bool:
    """Two scalars that are the same."""
    match a, b:
        case t.Unary(a=x), t.Unary(a=y):
            return a.op == b.op and a.type == b.type and _alike(x, y)
        case t.Const(value=x), t.Const(value=y):
            return a.type == b.type and str(x) == str(y)  # also of zeros, which have signs
        case t.Slot(index=x), t.Slot(index=y):
            return x == y
    return False
