"""Where pointers come from: which of a function's pointers each local pointer was made of, and what a compiler may take for granted of it.

Comes in: a function definition. Goes out: ``Roots``.
"""

from __future__ import annotations

from typing import Any

from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Pointer
from codegen.verify.text.loops import walk


class Roots:
    """The roots of a function's pointers, by slot."""

    def __init__(self, procedure: t.Procedure):
        self.restricts = set(procedure.restricts)
        self.memory: set[int] = set(procedure.memory_parameters)
        self.made: dict[int, set[Any]] = {}
        for node in walk(procedure.body):
            if isinstance(node, t.Declare):
                if node.memory:
                    self.memory.add(node.index)
                elif isinstance(node.type, Pointer) and node.init:
                    self._made(node.index, node.init)
            elif isinstance(node, t.Assign) and isinstance(node.target, t.Slot) and isinstance(node.type, Pointer):
                self._made(node.target.index, node.value)

    def _made(self, slot: int, value: t.Expr) -> None:
        source = _source(value, slot)
        if source != slot and source is not None:
            self.made.setdefault(slot, set()).add(source)
        elif source is None:
            self.made.setdefault(slot, set()).add(("unknown", slot))

    def of(self, slot: int) -> tuple[Any, bool, bool]:
        """The root of the pointer in a slot, whether that is restrict, and whether it is an object of the function itself."""
        seen: set[Any] = set()
        while slot not in self.memory and slot not in seen and len(self.made.get(slot, ())) == 1 and slot not in self.restricts:
            seen.add(slot)
            (source,) = self.made[slot]
            if not isinstance(source, int):
                break
            slot = source
        return slot, slot in self.restricts, slot in self.memory


def _source(expr: t.Expr, target: int) -> int | None:
    """The slot of the pointer that an expression moves, where it is assigned to ``target``."""
    match expr:
        case t.Slot(index=index) | t.Address(index=index):
            return index
        case t.Old():
            return target
        case t.Convert(a=a) | t.Binary(a=a):
            return _source(a, target)
        case t.Within(pointer=pointer):
            return _source(pointer, target)
        case t.Member(base=base):
            return _source(base, target)
        case t.Choose(a=a, b=b):
            return _source(a, target) if _source(a, target) == _source(b, target) else None
    return None
