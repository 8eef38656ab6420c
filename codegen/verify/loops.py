"""Which loops may be lifted: counted ones whose body carries nothing from one iteration to the next in a register.

Comes in: a ``Loop`` of the typed tree. Goes out: its variable, stride and bound, or None.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from codegen.verify import tree as t
from codegen.verify.ctype import Int, Vector
from codegen.verify.finding import Place


@dataclass(frozen=True)
class Counted:
    """for (...; index < bound; index += stride): ``stride`` > 0; ``inclusive``: <= ; ``high``: the variable's largest value."""

    index: int
    stride: int
    bound: t.Expr
    inclusive: bool
    lanes: int
    high: int
    place: Place


def counted(loop: t.Loop) -> Counted | None:
    condition, step = loop.condition, loop.step
    if not loop.first or not isinstance(condition, t.Binary) or condition.op not in ("<", "<=", "!=") or not isinstance(step, t.Assign):
        return None
    variable, stride = condition.a, _stride(step)
    if not isinstance(variable, t.Slot) or not isinstance(variable.type, Int) or stride is None or not isinstance(step.target, t.Slot):
        return None
    if step.target.index != variable.index or (condition.op == "!=" and stride != 1):
        return None
    nodes = list(walk(loop.body))
    declared = {n.index for n in nodes if isinstance(n, t.Declare)}
    assigned = {n.target.index for n in nodes if isinstance(n, t.Assign) and isinstance(n.target, t.Slot)}
    leaves = any(isinstance(n, t.Break | t.Continue | t.Return) for n in nodes)
    carried = assigned - declared
    bound_nodes = list(walk(condition.b))
    fixed = all(isinstance(n, t.Const | t.Slot | t.Convert | t.Binary) for n in bound_nodes)
    if leaves or carried or not fixed or any(isinstance(n, t.Slot) and n.index in assigned | {variable.index} for n in bound_nodes):
        return None
    lanes = max((n.type.lanes for n in nodes if isinstance(n, t.Expr) and isinstance(n.type, Vector)), default=1)
    return Counted(variable.index, stride, condition.b, condition.op == "<=", lanes, variable.type.high, loop.place)


def _stride(step: t.Assign) -> int | None:
    """The constant of i++, i += c and i = i + c."""
    value = step.value
    while isinstance(value, t.Convert):
        value = value.a
    if not isinstance(value, t.Binary) or value.op != "+" or not isinstance(value.b, t.Const) or not isinstance(value.b.value, int):
        return None
    old = value.a
    same = isinstance(old, t.Old) or (isinstance(old, t.Slot) and isinstance(step.target, t.Slot) and old.index == step.target.index)
    return value.b.value if same and value.b.value > 0 else None


def walk(node: Any) -> Iterator[Any]:
    """Every node of a tree, statements and expressions alike."""
    if isinstance(node, t.Stmt | t.Expr):
        yield node
        for field in fields(node):
            yield from walk(getattr(node, field.name))
    elif isinstance(node, tuple):
        for item in node:
            yield from walk(item)
