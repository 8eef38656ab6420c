"""Functions of whole numbers alone, such as a count of bits: with the same numbers they give what they gave before, in as many steps.

Comes in: a unit, or what runs one of its functions. Goes out: whether the function is such a one; a function that runs it once for each
arguments.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Int
from codegen.verify.text.loops import walk

KEPT = 4096
"""Results; a call of another size after another should not fill the memory."""
OUTSIDE = t.At | t.Address | t.Static | t.Intrinsic
"""What sees more than locals."""


def pure(unit: t.Unit, name: str, callers: tuple[str, ...] = ()) -> bool:
    """Whether nothing but whole numbers in its locals takes part in the function, nor in what it calls."""
    procedure = unit.procedures.get(name)
    if procedure is None or name in callers or procedure.memory_parameters:
        return False
    return all(isinstance(type_, Int) for _, type_ in procedure.parameters) and all(
        not isinstance(node, OUTSIDE)
        and (not isinstance(node, t.Expr) or isinstance(node.type, Int))
        and (not isinstance(node, t.Declare) or (isinstance(node.type, Int) and not node.memory))
        and (not isinstance(node, t.Call) or pure(unit, node.function, (*callers, name)))
        for node in walk(procedure.body)
    )


def remembered(run: Callable[..., Any]) -> Callable[..., Any]:
    """``run``, but not twice with the same numbers."""
    known: dict[tuple[Any, ...], tuple[Any, int]] = {}

    def call(core: Any, *arguments: Any) -> Any:
        if any(type(a) is not int for a in arguments):
            return run(core, *arguments)
        found = known.get(arguments)
        if found and found[1] <= core.steps:
            core.steps -= found[1]
            return found[0]
        before = core.steps
        result = run(core, *arguments)
        if len(known) == KEPT:
            known.clear()
        known[arguments] = result, before - core.steps
        return result

    return call
