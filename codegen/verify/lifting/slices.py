"""Functions that do nothing but run one loop, such as the slice of a tile: with the same arguments they do what they did before.

The sibling of machine/pure.py for what computes. What such a function decides, it decides by its arguments alone; once its loop was
lifted, a call with the same ones binds it again (``Bound.again`` asks what may have changed), and goes through no statement.

Comes in: a unit, or what runs one of its functions. Goes out: whether the function is such a one; a function that repeats its loop.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from codegen.verify.lifting.bound import Bound, keep
from codegen.verify.lifting.replay import carry_out
from codegen.verify.machine.memory import Pointer
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import VOID, Float, Vector
from codegen.verify.text.ctype import Pointer as PointerType

PROMISES = ("holds(", "iterates(")
"""Words of meanings that do nothing where they are kept."""
ACTS = tuple(f"{word}(" for word in "copy start prepare launch wait landed barrier meet allocate release".split())
"""Words of meanings that change more than values and the memory that they point to."""


def slices(unit: t.Unit, name: str, known: dict[str, bool]) -> bool:
    """Whether the function sees nothing but its arguments, except in the bodies of loops, and gives nothing back but what these store.

    ``known``: what was found of the functions of the unit, but for what they return.
    """
    procedure = unit.procedures.get(name)
    return procedure is not None and procedure.type.returns is VOID and _looks_away(unit, name, known)


def _looks_away(unit: t.Unit, name: str, known: dict[str, bool]) -> bool:
    procedure = unit.procedures.get(name)
    if procedure is None or procedure.body is None or procedure.memory_parameters:
        return False
    if name not in known:
        known[name] = False  # should it call itself
        nodes = list(_outside(procedure.body))
        loops = [node.body for node in nodes if isinstance(node, t.Loop)]
        calls = [node.function for node in nodes if isinstance(node, t.Call)]
        silent = (loops or calls) and all(map(_local, nodes)) and not any(acts(unit, body) for body in loops)
        known[name] = bool(silent) and all(_looks_away(unit, called, known) for called in calls)
    return known[name]


def acts(unit: t.Unit, node: Any) -> bool:
    """Whether a statement, or a function that it calls, moves memory by DMA, waits or meets other cores."""
    left, called = [node], set()
    while left:
        node = left.pop()
        if isinstance(node, tuple):
            left.extend(node)
        elif isinstance(node, t.Stmt | t.Expr):
            if isinstance(node, t.Intrinsic) and node.row.meaning.startswith(ACTS):
                return True
            if isinstance(node, t.Call) and node.function in unit.procedures and node.function not in called:
                called.add(node.function)
                left.append(unit.procedures[node.function].body)
            left.extend(getattr(node, name) for name in type(node).__match_args__)
    return False


def _outside(node: Any) -> Any:
    """Every node that is not in the body of a loop."""
    if isinstance(node, t.Stmt | t.Expr):
        yield node
        for field in fields(node):
            if not (isinstance(node, t.Loop) and field.name == "body"):
                yield from _outside(getattr(node, field.name))
    elif isinstance(node, tuple):
        for item in node:
            yield from _outside(item)


def _local(node: t.Stmt | t.Expr) -> bool:
    """Whether it depends on, and changes, nothing but locals that are not in memory."""
    if isinstance(node, t.Intrinsic):
        silent = isinstance(node.type, Float | Vector) or node.row.meaning.startswith(PROMISES)
        return silent and not any(isinstance(type_, PointerType) for type_ in node.row.parameters)
    if isinstance(node, t.Declare):
        return not node.memory
    return not isinstance(node, t.At | t.Address | t.Static)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A loop that was lifted: what it was bound to, the locals behind it, and the steps that it took."""

    bound: Bound
    frame: list[Any]
    cost: int

    def is_all_of(self, steps: int) -> bool:
        """Whether a call of so many steps did nothing else, and what it did may be done again."""
        return self.cost == steps and self.bound.lasting and not self.bound.carried


def repeated(run: Callable[..., Any]) -> Callable[..., Any]:
    """``run``, but its one loop alone where a call is as one before."""

    def call(core: Any, *arguments: Any) -> Any:
        if core.lift is not None:
            return core.lift.call(call, run, arguments)
        if core.done:
            return core.done.pop()
        key = _key(run, core, arguments) if core.lifting else None
        if key is None:
            return run(core, *arguments)
        outer = core.watched
        found: Repeat | None = core.repeats.get(key) or core.kept.repeats.get(key)
        if found and found.cost <= core.steps and found.bound.again(core, found.frame):
            carry_out(found.bound)
            core.lifted += found.bound.count
            core.steps -= found.cost
            if outer is not None:
                outer.append(found)
            return None
        watched: list[Repeat] = []
        core.watched = watched
        steps = core.steps
        result = run(core, *arguments)
        core.watched = outer
        if outer is not None:
            outer += watched
        if len(watched) == 1 and watched[0].is_all_of(steps - core.steps):
            keep(core.kept.repeats if watched[0].bound.outlasts(core) else core.repeats, key, watched[0])
        return result

    return call


def _key(run: Any, core: Any, arguments: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """What a call depends on; None: on more than is looked at here."""
    key: list[Any] = [run, core.depth]
    for a in arguments:
        kind = type(a)
        if kind is int:
            key.append(a)
        elif kind is Pointer and type(a.offset) is int:
            key += (a.buffer, a.offset, a.limits)
        elif isinstance(a, np.floating | np.ndarray):
            key += (a.dtype, a.tobytes())
        else:
            return None
    return tuple(key)
