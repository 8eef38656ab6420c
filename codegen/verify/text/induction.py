"""Loops that count down or walk with pointers, as loops over an index that do the same, so that they can be lifted.

``while (n--) *p++ = *q++;`` becomes ``for (k = 0; k != n; k++) p[k] = q[k];`` and what n, p and q are after it. A walker is a local that
every iteration moves by constants and nothing else. Comes in: a ``Loop`` of the typed tree. Goes out: a statement that does the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from codegen.verify.finding import Place
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import INT, Int, Pointer
from codegen.verify.text.loops import leaves, moved_by, plain, walk

WIDE = Int("long long", 8, True, 5)


def indexed(loop: t.Loop, slot: Callable[[], int]) -> t.Stmt:
    """``loop`` itself where it needs no change, or cannot be changed; ``slot`` gives a slot that nobody uses."""
    loop = _one_step(_with_step(loop))
    if not loop.first or leaves(loop.body, t.Break, t.Continue):
        return loop
    walkers = _walkers(loop.body)
    turn = _down(loop) or _along(loop, walkers)
    if turn:
        return _numbered(loop, turn, walkers, slot())
    variable = _up(loop)
    if variable is None:
        return loop
    told = {n.index for n in walk(loop.condition) if isinstance(n, t.Slot)}
    walkers = {k: d for k, d in walkers.items() if k not in told}
    return _counting_up(loop, variable, walkers, slot) if walkers else loop


def peeled(loop: t.Loop, slot: Callable[[], int]) -> t.Stmt:
    """``do ... while (c)`` as its first iteration and the others, where that makes a loop over an index of them."""
    if leaves(loop.body, t.Break, t.Continue):
        return loop
    others = replace(loop, first=True)
    rest = indexed(others, slot)
    return loop if rest is others else t.Block(loop.place, (loop.body, rest))


# the loop's own step


def _with_step(loop: t.Loop) -> t.Loop:
    """``while (i < n) { ...; i++; }`` as a for loop."""
    body = loop.body
    if loop.step or loop.condition is None or not isinstance(body, t.Block) or not body.body:
        return loop
    last, variable = body.body[-1], plain(loop.condition.a if isinstance(loop.condition, t.Binary) else loop.condition)
    if not isinstance(last, t.Evaluate) or not isinstance(variable, t.Slot) or leaves(body, t.Continue):
        return loop
    if not isinstance(last.expr, t.Assign) or moved_by(last.expr) is None or _slot_of(last.expr) != variable.index:
        return loop
    return replace(loop, step=last.expr, body=replace(body, body=body.body[:-1]))


def _one_step(loop: t.Loop) -> t.Loop:
    """``i++, p++`` steps i; the rest ends the body."""
    if not isinstance(loop.step, t.Comma) or leaves(loop.body, t.Continue):
        return loop
    step, *rest = _listed(loop.step)
    if not all(isinstance(e, t.Assign) and moved_by(e) is not None for e in (step, *rest)):
        return loop
    tail = tuple(t.Evaluate(e.place, e) for e in rest)
    return replace(loop, step=step, body=t.Block(loop.body.place, (loop.body, *tail)))


def _listed(expr: t.Expr) -> list[t.Expr]:
    return [*_listed(expr.a), *_listed(expr.b)] if isinstance(expr, t.Comma) else [expr]


def _up(loop: t.Loop) -> t.Slot | None:
    """The variable of a loop that counts up."""
    condition, step = loop.condition, loop.step
    variable = plain(condition.a) if isinstance(condition, t.Binary) and condition.op in ("<", "<=", "!=") else None
    if not isinstance(variable, t.Slot) or not isinstance(variable.type, Int) or not isinstance(step, t.Assign):
        return None
    return variable if _slot_of(step) == variable.index and (moved_by(step) or 0) > 0 and not _assigned(loop.body, variable.index) else None


@dataclass(frozen=True)
class Turn:
    """A loop whose ``variable`` moves by ``stride`` as long as ``op`` holds of the number of the iteration and ``bound``.

    ``within``: it is moved in the condition, not in the step.
    """

    variable: t.Slot
    op: str
    bound: t.Expr
    stride: int
    within: bool

    @property
    def type(self) -> Int:
        assert isinstance(self.bound.type, Int)
        return self.bound.type


def _down(loop: t.Loop) -> Turn | None:
    """``while (n--)``, ``while (--n)``, ``for (; n > 0; n--)``, ``for (i = n - 1; i >= 0; i--)``."""
    condition = loop.condition
    op = "!="
    if isinstance(condition, t.Binary) and condition.op in (">", ">=", "!=") and _is_zero(condition.b):
        op, condition = condition.op, condition.a
    within = isinstance(condition, t.Assign) and loop.step is None
    counter = condition if within else loop.step
    if not isinstance(counter, t.Assign) or moved_by(counter) != -1 or not isinstance(counter.target, t.Slot):
        return None
    variable = replace(counter.target, const=False)
    same = within or (isinstance(condition, t.Slot) and condition.index == variable.index)
    if not same or not isinstance(variable.type, Int) or variable.type.rank < INT.rank or _assigned(loop.body, variable.index):
        return None
    if op == ">=" and not variable.type.signed:
        return None
    bound: t.Expr = variable
    if within and not counter.postfix:
        bound = t.Binary(WIDE, loop.place, "-", t.Convert(WIDE, loop.place, variable), t.Const(WIDE, loop.place, 1))
    return Turn(variable, {">": "<", ">=": "<=", "!=": "!="}[op], bound, -1, within)


def _along(loop: t.Loop, walkers: dict[int, int]) -> Turn | None:
    """``for (; p < end; p++)`` with pointers, or with the step in the body."""
    condition, step = loop.condition, loop.step
    if not isinstance(condition, t.Binary) or condition.op not in ("<", "!="):
        return None
    variable, end = condition.a, condition.b
    if not isinstance(variable, t.Slot) or not isinstance(end, t.Slot) or not isinstance(variable.type, Pointer):
        return None
    if not isinstance(end.type, Pointer) or end.type.to != variable.type.to or variable.type.to.size == 0:
        return None
    if isinstance(step, t.Assign):
        steady = moved_by(step) == 1 and _slot_of(step) == variable.index and not _assigned(loop.body, variable.index)
    else:
        steady = step is None and walkers.get(variable.index) == 1
    if not steady or _assigned(loop.body, end.index):
        return None
    return Turn(replace(variable, const=False), condition.op, t.Binary(WIDE, loop.place, "-", end, variable), 1, False)


def _is_zero(expr: t.Expr) -> bool:
    return isinstance(expr, t.Const) and expr.value == 0


# walkers


def _slot_of(assign: t.Assign) -> int | None:
    return assign.target.index if isinstance(assign.target, t.Slot) else None


def _assigned(node: Any, index: int) -> bool:
    return any(isinstance(n, t.Assign) and _slot_of(n) == index for n in walk(node))


def _statements(node: t.Stmt) -> Iterator[t.Stmt]:
    """The statements that every iteration goes through, in order."""
    if isinstance(node, t.Block):
        for inner in node.body:
            yield from _statements(inner)
    else:
        yield node


def _sure(node: Any) -> Iterator[Any]:
    """The parts of an expression that are always evaluated."""
    if isinstance(node, t.Expr):
        yield node
        if isinstance(node, t.Logic):
            yield from _sure(node.a)
        elif isinstance(node, t.Choose):
            yield from _sure(node.condition)
        else:
            for field in fields(node):
                for part in _tuple(getattr(node, field.name)):
                    yield from _sure(part)


def _tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _expression(node: t.Stmt) -> t.Expr | None:
    if isinstance(node, t.Evaluate):
        return node.expr
    return node.init if isinstance(node, t.Declare) else None


def _walkers(body: t.Stmt) -> dict[int, int]:
    """Slot -> how far one iteration moves it."""
    nodes = list(walk(body))
    found: dict[int, int] = {}
    barred = {n.index for n in nodes if isinstance(n, t.Declare)}
    sure = 0
    for statement in _statements(body):
        expr = _expression(statement)
        for node in _sure(expr):
            distance = moved_by(node) if isinstance(node, t.Assign) else None
            if distance is None or not isinstance(node.target, t.Slot) or not isinstance(node.type, Int | Pointer):
                continue
            k = node.target.index
            found[k] = found.get(k, 0) + distance
            sure += 1
            if sum(isinstance(n, t.Slot) and n.index == k for n in walk(expr)) > 1:
                barred.add(k)  # read beside its own step: in which order is for the compiler to say
    for k in list(found):
        steps = sum(isinstance(n, t.Assign) and _slot_of(n) == k for n in nodes)
        steady = sum(isinstance(n, t.Assign) and _slot_of(n) == k for s in _statements(body) for n in _sure(_expression(s)))
        if k in barred or steps != steady or any(isinstance(n, t.Assign) and _slot_of(n) == k and moved_by(n) is None for n in nodes):
            del found[k]
    return found


# the loops that come of it


@dataclass
class _Walk:
    """Rewrites a body: ``number`` of the iteration, ``walkers`` by slot, ``gone``: how far each has moved in this iteration."""

    number: t.Expr
    walkers: dict[int, int]
    gone: dict[int, int]

    def value(self, slot: t.Slot, place: Place) -> t.Expr:
        """What a walker is: where it was before the loop, and how far it has come."""
        far: t.Expr = t.Binary(WIDE, place, "*", t.Convert(WIDE, place, self.number), t.Const(WIDE, place, self.walkers[slot.index]))
        if self.gone[slot.index]:
            far = t.Binary(WIDE, place, "+", far, t.Const(WIDE, place, self.gone[slot.index]))
        return t.Binary(slot.type, place, "+", slot, far if isinstance(slot.type, Pointer) else t.Convert(slot.type, place, far))

    def rewritten(self, node: Any) -> Any:
        if isinstance(node, tuple):
            return tuple(self.rewritten(n) for n in node)
        if isinstance(node, t.Slot) and node.index in self.walkers:
            return self.value(node, node.place)
        if isinstance(node, t.Assign) and _slot_of(node) in self.walkers:
            assert isinstance(node.target, t.Slot)
            before = self.value(node.target, node.place)
            self.gone[node.target.index] += moved_by(node) or 0
            return before if node.postfix else self.value(node.target, node.place)
        if isinstance(node, t.Stmt | t.Expr):
            return replace(node, **{f.name: self.rewritten(getattr(node, f.name)) for f in fields(node)})
        return node


def _counting_up(loop: t.Loop, variable: t.Slot, walkers: dict[int, int], slot: Callable[[], int]) -> t.Stmt:
    """The loop's own variable numbers the iterations, from where it starts."""
    assert isinstance(loop.step, t.Assign)
    place, stride = loop.place, moved_by(loop.step) or 1
    walkers = {k: d // stride for k, d in walkers.items() if d % stride == 0}
    if not walkers:
        return loop
    start = t.Slot(variable.type, place, slot(), "start")
    number = t.Binary(WIDE, place, "-", t.Convert(WIDE, place, variable), t.Convert(WIDE, place, start))
    kept = t.Declare(place, start.index, start.name, start.type, variable, False)
    body = _Walk(number, walkers, dict.fromkeys(walkers, 0)).rewritten(loop.body)
    ends = _after(loop.body, number, walkers, {})
    return t.Block(place, (*_before(loop), kept, replace(loop, init=None, body=body), *ends))


def _numbered(loop: t.Loop, turn: Turn, walkers: dict[int, int], index: int) -> t.Stmt:
    """A new variable numbers the iterations."""
    place, type_, variable = loop.place, turn.type, turn.variable
    number = t.Slot(type_, place, index, "k")
    walkers = {**walkers, variable.index: turn.stride}
    ahead = {variable.index: turn.stride if turn.within else 0}
    body = _Walk(number, walkers, {**dict.fromkeys(walkers, 0), **ahead}).rewritten(loop.body)
    more = t.Binary(type_, place, "+", t.Old(type_, place), t.Const(type_, place, 1))
    counting = t.Loop(place, None, t.Binary(INT, place, turn.op, number, turn.bound), t.Assign(type_, place, number, more, True), body)
    start = t.Declare(place, index, number.name, type_, t.Const(type_, place, 0), False)
    ends = _after((loop.body, t.Evaluate(place, variable)), number, walkers, ahead)
    return t.Block(place, (*_before(loop), start, counting, *ends))


def _before(loop: t.Loop) -> tuple[t.Stmt, ...]:
    return (loop.init,) if loop.init else ()


def _after(nodes: Any, number: t.Expr, walkers: dict[int, int], ahead: dict[int, int]) -> Iterator[t.Stmt]:
    """Every walker is left where the loop would have left it."""
    slots = {n.index: n for n in walk(nodes) if isinstance(n, t.Slot) and n.index in walkers}
    for slot in slots.values():
        end = _Walk(number, walkers, {**dict.fromkeys(walkers, 0), **ahead})
        yield t.Evaluate(slot.place, t.Assign(slot.type, slot.place, replace(slot, const=False), end.value(slot, slot.place)))
