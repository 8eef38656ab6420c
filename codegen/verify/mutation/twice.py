"""Whether a statement that was done once, and is done twice in a row, leaves the same behind: what it stores depends on nothing it stores.

Comes in: the typed unit of a text, and that of a changed one. Goes out: yes, or no (also where that is not clear).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from codegen.verify.mutation.equivalent import normal
from codegen.verify.text import tree as t
from codegen.verify.text.loops import walk
from codegen.verify.text.meaning import Row

ONLY_STORES = frozenset(
    "fma seed splat lanes lane part join fp32 fp16 greater at_least less at_most equal unequal compare select ones sign".split()
    + "store zero first core rank count region stride holds iterates".split()
)
"""Words of meanings that compute from their arguments, and at most store what comes of it."""


def only_repeats(old: t.Unit, new: t.Unit) -> bool:
    """Whether the texts differ in nothing but statements that are done twice, each to the same effect as once."""
    if old.procedures.keys() != new.procedures.keys():
        return False
    bodies = [(p.body, new.procedures[name].body) for name, p in old.procedures.items() if p.type == new.procedures[name].type]
    if len(bodies) < len(old.procedures):
        return False
    repeated = [s for a, b in bodies for s in _repeated(a, b, old)]
    return bool(repeated) and all(s is not None and _idempotent(s.expr, old) for s in repeated)


def _repeated(a: Any, b: Any, unit: t.Unit) -> Iterator[t.Evaluate | None]:
    """The statements of ``a`` that stand twice in ``b``; None for any other difference."""
    match a, b:
        case t.Evaluate(), t.Block(body=(t.Evaluate() as first, t.Evaluate() as second)):
            same = normal(a, unit) == normal(first, unit) == normal(second, unit)
            yield a if same else None
        case (tuple(), tuple()) if len(a) == len(b):
            for x, y in zip(a, b, strict=True):
                yield from _repeated(x, y, unit)
        case (t.Block() | t.If() | t.Loop() | t.Switch(), _) if type(a) is type(b):
            for field in fields(a):
                if field.name != "place":
                    yield from _repeated(getattr(a, field.name), getattr(b, field.name), unit)
        case _:
            if normal(a, unit) != normal(b, unit):
                yield None


def _idempotent(e: t.Expr, unit: t.Unit) -> bool:
    """It reads no memory; a local that it sets itself is not among what it reads; and whatever it calls is like that."""
    if isinstance(e, t.Assign) and isinstance(e.target, t.Slot):
        read = {n.index for n in walk(e.value) if isinstance(n, t.Slot)}
        return not e.compound and e.target.index not in read and _only_stores(e.value, unit, 0)
    assigned = any(isinstance(n, t.Assign) and isinstance(n.target, t.Slot) for n in walk(e))
    return not assigned and _only_stores(e, unit, 0)


def _only_stores(node: Any, unit: t.Unit, depth: int) -> bool:
    nodes = list(walk(node))
    targets = {id(n.target) for n in nodes if isinstance(n, t.Assign) and not n.compound}
    for n in nodes:
        match n:
            case t.At() if id(n) not in targets:
                return False
            case t.Assign(target=t.At(), compound=True):
                return False
            case t.Intrinsic(row=row) if _reaches(row):
                return False
            case t.Call(function=name):
                procedure = unit.procedures.get(name)
                if depth > 8 or not procedure or not procedure.body or not _only_stores(procedure.body, unit, depth + 1):
                    return False
    return True


def _reaches(row: Row) -> bool:
    words = (n.func.id for n in ast.walk(ast.parse(row.meaning, mode="eval")) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name))
    return not ONLY_STORES.issuperset(words)
