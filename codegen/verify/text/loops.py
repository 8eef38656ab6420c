"""Which loops may be lifted: counted ones whose body carries no integer or pointer from one iteration to the next in a register.

Floats and vectors that it carries may be one-step shifts, as in x = x_next; a recording finds out.

Comes in: a ``Loop`` of the typed tree. Goes out: its variable, stride and bound, or None.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from codegen.verify.finding import Place
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Float, Int, Pointer, Vector

_FOLDED: dict[str, Callable[[int, int], int]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}


@dataclass(frozen=True)
class Counted:
    """for (...; index + ahead < bound; index += stride): ``stride`` > 0; ``inclusive``: <= ; ``high``: the variable's largest value.

    ``ints``, ``values``, ``pointers``: the slots of each kind that the body reads, and that it does not declare; pointers include
    locals in memory.
    """

    index: int
    stride: int
    ahead: int
    bound: t.Expr
    inclusive: bool
    lanes: int
    high: int
    ints: tuple[int, ...]
    values: tuple[int, ...]
    pointers: tuple[int, ...]
    place: Place
    left: int = 0
    """Iterations at the end that must be stepped: what the body leaves in locals of the function is of the last one."""
    carried: tuple[int, ...] = ()
    """The slots of floats and vectors that an iteration reads as the one before it left them."""


def counted(loop: t.Loop) -> Counted | None:
    condition, step = loop.condition, loop.step
    if not loop.first or not isinstance(condition, t.Binary) or condition.op not in ("<", "<=", "!=") or not isinstance(step, t.Assign):
        return None
    (variable, ahead), stride = _ahead(plain(condition.a)), _stride(step)
    if not isinstance(variable, t.Slot) or not isinstance(variable.type, Int) or stride is None or not isinstance(step.target, t.Slot):
        return None
    if step.target.index != variable.index or (condition.op == "!=" and (stride != 1 or ahead)):
        return None
    nodes = list(walk(loop.body))
    declared = {n.index for n in nodes if isinstance(n, t.Declare)}
    assigned = {n.target.index for n in nodes if isinstance(n, t.Assign) and isinstance(n.target, t.Slot)}
    first, sometimes = set_before_read(loop.body, assigned - declared)
    declared |= first
    floats = {n.target.index for n in nodes if isinstance(n, t.Assign) and isinstance(n.target, t.Slot) and _floats(n.target.type)}
    carried = assigned - declared - sometimes
    bound_nodes = list(walk(condition.b))
    kinds = (t.Const, t.Slot, t.Convert, t.Binary, *((t.At, t.Member, t.Address, t.Static) if _keeps_ints(nodes) else ()))
    fixed = all(isinstance(n, kinds) for n in bound_nodes)
    moving = any(isinstance(n, t.Slot) and n.index in assigned | {variable.index} for n in bound_nodes)
    if leaves(loop.body, t.Break, t.Return) or carried - floats or not fixed or moving or variable.index in assigned:
        return None
    lanes = max((n.type.lanes for n in nodes if isinstance(n, t.Expr) and isinstance(n.type, Vector)), default=1)
    read = {n.index: n.type for n in nodes if isinstance(n, t.Slot | t.Address) and n.index not in declared | carried | {variable.index}}

    def of(*kinds: type) -> tuple[int, ...]:
        return tuple(sorted(index for index, type_ in read.items() if isinstance(type_, kinds)))

    high, left = variable.type.high, 1 if first or sometimes else 0
    inclusive = condition.op == "<="
    kinds_of = (of(Int), of(Float, Vector), of(Pointer))
    return Counted(variable.index, stride, ahead, condition.b, inclusive, lanes, high, *kinds_of, loop.place, left, tuple(sorted(carried)))


def _floats(type_: Any) -> bool:
    return isinstance(type_, Float | Vector)


def _stride(step: t.Assign) -> int | None:
    distance = moved_by(step)
    return distance if distance is not None and distance > 0 else None


def moved_by(step: t.Assign) -> int | None:
    """The constant of i++, i += c, i = i + c, and with - its negative."""
    value = step.value
    while isinstance(value, t.Convert):
        value = value.a
    if not isinstance(value, t.Binary) or value.op not in ("+", "-"):
        return None
    old, distance = plain(value.a), constant(value.b)
    if distance is None:
        return None
    same = isinstance(old, t.Old) or (isinstance(old, t.Slot) and isinstance(step.target, t.Slot) and old.index == step.target.index)
    return (distance if value.op == "+" else -distance) if same else None


def plain(expr: t.Expr) -> t.Expr:
    """An integer without the conversions that keep every value of its type."""
    while isinstance(expr, t.Convert) and isinstance(expr.type, Int) and isinstance(expr.a.type, Int):
        if expr.type.low > expr.a.type.low or expr.type.high < expr.a.type.high:
            break
        expr = expr.a
    return expr


def leaves(body: t.Stmt, *kinds: type) -> bool:
    """Whether a jump of these kinds leads out of ``body``: those of a loop or a switch within it do not."""
    if isinstance(body, kinds):
        return True
    inner = {t.Break, t.Continue} if isinstance(body, t.Loop) else {t.Break} if isinstance(body, t.Switch) else set()
    out = tuple(kind for kind in kinds if kind not in inner)
    parts = [part for field in fields(body) for part in _tuple(getattr(body, field.name))]
    return any(leaves(part, *out) for part in parts if isinstance(part, t.Stmt))


def _keeps_ints(nodes: list[Any]) -> bool:
    """Whether a body leaves every integer in memory alone, so that a bound that lies there is fixed."""
    stores = (n for n in nodes if isinstance(n, t.Assign) and isinstance(n.target, t.At))
    return all(isinstance(n.type, Float | Vector) for n in stores) and not any(isinstance(n, t.Call) for n in nodes)


def set_before_read(body: Any, candidates: set[int]) -> tuple[set[int], set[int]]:
    """Locals of the function that carry nothing from one iteration to the next, though the body sets them.

    The first of them are set by every iteration before it reads them; others only where a condition holds, but never after a read,
    and a condition that is not the same for all iterations is not lifted.
    """
    events: dict[int, list[str]] = {k: [] for k in candidates}
    for kind, k in _events(body, True):
        if k in events:
            events[k].append(kind)
    first = {k for k, found in events.items() if found[0] == "set"}
    sometimes = {k for k, found in events.items() if k not in first and "read" not in found[: _last_set(found)]}
    return first, sometimes


def _last_set(found: list[str]) -> int:
    return max((k for k, kind in enumerate(found) if kind != "read"), default=0)


def trips(loop: t.Loop) -> int | None:
    """How often a loop runs whose bounds are constants: for (k = 0; k < 4; k++)."""
    start = None
    match loop.init:
        case t.Declare(init=t.Expr() as init):
            start = constant(init)
        case t.Evaluate(expr=t.Assign(target=t.Slot(), value=value)):
            start = constant(value)
    condition, step = loop.condition, loop.step
    if start is None or not isinstance(condition, t.Binary) or condition.op not in ("<", "<=") or not isinstance(step, t.Assign):
        return None
    end, stride = constant(condition.b), moved_by(step)
    if end is None or not stride or stride < 0 or not isinstance(plain(condition.a), t.Slot):
        return None
    return max(0, -(-(end + (condition.op == "<=") - start) // stride))


def _events(node: Any, sure: bool) -> Iterator[tuple[str, int]]:
    """("read" or "set" or "perhaps set", slot), as evaluated; ``sure``: by every iteration."""
    if isinstance(node, t.Slot):
        yield "read", node.index
    elif isinstance(node, t.Assign) and isinstance(node.target, t.Slot):
        if node.compound:
            yield "read", node.target.index
        yield from _events(node.value, sure)
        yield "set" if sure else "perhaps set", node.target.index
    elif isinstance(node, t.Assign):
        yield from _events(node.value, sure)
        yield from _events(node.target, sure)
    elif isinstance(node, t.Loop):
        for part in (node.init, node.condition, node.body, node.step):
            yield from _events(part, sure and part is node.init)
    elif isinstance(node, t.If | t.Choose | t.Logic | t.Switch):
        head = "condition" if isinstance(node, t.If | t.Choose) else "a" if isinstance(node, t.Logic) else "value"
        yield from _events(getattr(node, head), sure)
        for field in fields(node):
            if field.name != head:
                yield from _events(getattr(node, field.name), False)
    elif isinstance(node, t.Stmt | t.Expr):
        for field in fields(node):
            yield from _events(getattr(node, field.name), sure)
    elif isinstance(node, tuple):
        for item in node:
            yield from _events(item, sure)


def _tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _ahead(node: t.Expr) -> tuple[t.Expr, int]:
    """An index and what is added to it: loops unrolled by hand ask for i + 3 < n."""
    if isinstance(node, t.Binary) and node.op == "+" and (ahead := constant(node.b)) is not None and ahead >= 0:
        return plain(node.a), ahead
    return node, 0


def constant(node: t.Expr) -> int | None:
    """The value of an expression of integer constants, such as 4 * LANES."""
    match node:
        case t.Const(value=int() as value):
            return value
        case t.Convert(a=a):
            return constant(a)
        case t.Binary(op=op, a=a, b=b) if op in _FOLDED:
            x, y = constant(a), constant(b)
            return _FOLDED[op](x, y) if x is not None and y is not None else None
    return None


def assigns(node: Any) -> bool:
    """Whether evaluating it changes a variable or memory here, but for what functions that it calls do."""
    return any(isinstance(n, t.Assign) for n in walk(node))


def walk(node: Any) -> Iterator[Any]:
    """Every node of a tree, statements and expressions alike."""
    if isinstance(node, t.Stmt | t.Expr):
        yield node
        for field in fields(node):
            yield from walk(getattr(node, field.name))
    elif isinstance(node, tuple):
        for item in node:
            yield from walk(item)
