"""What a text promises its compiler of a loop: ``MUST_ITERATE(least, most, multiple)`` in a pragma right before it.

A compiler drops the code for what it is promised never to happen, so a promise that is not kept is a loop that runs too often, or once
where it should not. Each becomes a check between the start of its loop and the first iteration, which runs and proofs carry out as any
other intrinsic. Comes in: the pragma's text and the typed loop. Goes out: the loop with the check, or None where nothing counts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from codegen.verify.finding import Place
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import INT, VOID
from codegen.verify.text.induction import WIDE
from codegen.verify.text.loops import Counted, counted
from codegen.verify.text.meaning import Row

PRAGMA = re.compile(r"\s*(\w+)\s*\(\s*(\d*)\s*(?:,\s*(\d*)\s*)?(?:,\s*(\d*)\s*)?\)\s*")
UNBOUNDED = (1 << 31) - 1
ROW = Row(
    "MUST_ITERATE", VOID, (WIDE, INT, INT, INT, INT), "iterates(distance, stride, least, most, multiple)", "known", "TI SPRUI04", None,
    lambda core, place, *numbers: core.do_iterates(place, *numbers),
)  # fmt: skip


def numbers(pragma: str) -> tuple[int, int, int] | None:
    """(least, most, multiple); None where the pragma does not say them as numbers. What it leaves out promises nothing."""
    match = PRAGMA.fullmatch(pragma)
    if not match:
        return None
    least, most, multiple = (int(text) if text else None for text in match.groups()[1:])
    found = least or 0, UNBOUNDED if most is None else most, multiple or 1
    return found if max(found) <= UNBOUNDED else None


def promised(loop: t.Stmt, told: tuple[int, int, int], place: Place) -> t.Stmt | None:
    """``loop`` as it was resolved, perhaps a block with the loop in it; it checks what the pragma at ``place`` told of it."""
    match loop:
        case t.Loop() if form := counted(loop):
            check = _check(loop, form, told, place)
            return t.Block(loop.place, (*([loop.init] if loop.init else []), check, replace(loop, init=None)))
        case t.Block(body=body):
            inner = list(_within(body, told, place))
            return replace(loop, body=tuple(inner)) if inner != list(body) else None
    return None


def _within(body: tuple[t.Stmt, ...], told: tuple[int, int, int], place: Place) -> Iterator[t.Stmt]:
    for statement in body:
        yield (isinstance(statement, t.Loop) and promised(statement, told, place)) or statement


def _check(loop: t.Loop, form: Counted, told: tuple[int, int, int], place: Place) -> t.Stmt:
    """The distance from the variable to its bound, and the stride."""
    assert isinstance(loop.condition, t.Binary) and isinstance(loop.step, t.Assign) and isinstance(loop.step.target, t.Slot)
    bound, variable = (t.Convert(WIDE, place, e) for e in (form.bound, replace(loop.step.target, const=False)))
    distance = t.Binary(WIDE, place, "-", bound, variable)
    far = t.Binary(WIDE, place, "-", distance, t.Const(WIDE, place, form.ahead - form.inclusive))
    rest = tuple(t.Const(INT, place, value) for value in (form.stride, *told))
    return t.Evaluate(place, t.Intrinsic(VOID, place, ROW, (far, *rest)))
