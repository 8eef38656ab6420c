"""Initialisers: which values stand where in an object when its life begins; and the objects that live as long as the program.

Comes in: an initialiser and the type it is for. Goes out: its parts, each an offset, a type and an expression; ``Variable`` objects.
"""

from __future__ import annotations

from collections import deque

from pycparser import c_ast

from codegen.verify.finding import Place, Stop
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import VOID, Array, CType, Record
from codegen.verify.text.declare import Global, is_const
from codegen.verify.text.expressions import Expressions
from codegen.verify.text.loops import walk

FIXED = (t.Const, t.Convert, t.Unary, t.Binary, t.Logic, t.Choose, t.Static, t.Member)
"""What a constant expression is made of."""


class Initialisers(Expressions):
    """Resolves initialisers of scalars, arrays and records, with designators, and with inner braces left out."""

    def initialised(self, node: c_ast.Decl) -> tuple[CType, tuple[t.Part, ...]]:
        """The type of a declared object, its length counted where it is left open, and what its initialiser stores."""
        declared = node.type
        if isinstance(declared, c_ast.ArrayDecl) and declared.dim is None and isinstance(node.init, c_ast.InitList):
            of = self.type_of(declared.type)
            found: list[t.Part] = []
            length = self._fill(Array(of, 1 << 20), deque(node.init.exprs), 0, found, self.place(node.init))
            return Array(of, max(1, length)), tuple(found)
        type_ = self.type_of(declared)
        if type_ is VOID:
            raise Stop("V005", f"`{node.name}` is void", self.place(node))
        return type_, tuple(self._parts(type_, node.init, 0, self.place(node))) if node.init else ()

    def variable(self, node: c_ast.Decl, owner: str = "") -> None:
        """An object that lives as long as the program: a static local, or a variable at file level."""
        place = self.place(node)
        if "extern" in node.storage:
            raise Stop("V003", f"`{node.name}` is defined in another file", place, "a kernel gets what it needs as arguments")
        type_, parts = self.initialised(node)
        for _, _, expr in parts:
            if not all(isinstance(e, FIXED) for e in walk(expr)):
                raise Stop("V005", f"`{node.name}` lives as long as the program: its initialiser must be constant", expr.place)
        if not owner and node.name in self.unit.prototypes:
            raise Stop("V005", f"`{node.name}` is a function and a variable", place)
        key = f"{owner}.{node.name}.{len(self.unit.variables)}"
        self.unit.variables[key] = t.Variable(node.name, type_, is_const(node), parts, place)
        self.scope.add(node.name, Global(key, type_, is_const(node)), place)

    def _parts(self, type_: CType, node: c_ast.Node, offset: int, place: Place) -> list[t.Part]:
        if isinstance(node, c_ast.InitList):
            found: list[t.Part] = []
            if isinstance(type_, Array | Record):
                self._fill(type_, deque(node.exprs), offset, found, self.place(node))
            elif len(node.exprs) != 1:
                raise Stop("V005", f"{len(node.exprs)} values for one {type_}", place)
            else:
                found = self._parts(type_, node.exprs[0], offset, place)
            return found
        if isinstance(type_, Array):
            raise Stop("V005", f"{type_} needs its values in braces", place)
        value = self.value(node)
        return [(offset, type_, self.convert(value, type_, value.place))]

    def _fill(self, type_: Array | Record, items: deque[c_ast.Node], offset: int, found: list[t.Part], place: Place | None) -> int:
        """Takes the values of one object from ``items``; ``place``: of its braces, None where they are left out. How many it took."""
        k = most = 0
        while items and (place or k < _count(type_)):
            named = isinstance(items[0], c_ast.NamedInitializer)
            if named and not place:
                break
            if named:
                k, inner, at = self._designated(type_, items[0])
            elif k >= _count(type_):
                raise Stop("V005", f"more values than {type_} has", self.place(items[0]))
            else:
                inner, at = _element(type_, k)
            item = items[0].expr if named else items[0]
            if isinstance(inner, Array | Record) and not isinstance(item, c_ast.InitList) and not self._is_record(item, inner):
                if named:
                    raise Stop("V003", f"a designated {inner} without braces", self.place(items[0]), "put its values in braces")
                self._fill(inner, items, offset + at, found, None)
            else:
                items.popleft()
                found += self._parts(inner, item, offset + at, self.place(item))
            k += 1
            most = max(most, k)
        return most

    def _is_record(self, node: c_ast.Node, type_: CType) -> bool:
        return isinstance(type_, Record) and isinstance(node, c_ast.ID) and self.expression(node).type == type_

    def _designated(self, type_: CType, node: c_ast.NamedInitializer) -> tuple[int, CType, int]:
        """Which of the object's elements ``[3].x =`` begins at, and the type and offset of what it names."""
        first, offset = -1, 0
        for name in node.name:
            k = -1
            if isinstance(type_, Record) and isinstance(name, c_ast.ID):
                k = next((k for k, (member, _, _) in enumerate(type_.members) if member == name.name), -1)
            elif isinstance(type_, Array):
                k = self.constant(name.children()[0][1] if type(name).__name__ == "ArrayDesignator" else name)  # as pycparser has it
            if not isinstance(type_, Array | Record) or not 0 <= k < (type_.length if isinstance(type_, Array) else len(type_.members)):
                raise Stop("V005", f"{type_} has no such element", self.place(node))
            type_, at = _element(type_, k)
            offset += at
            first = k if first < 0 else first
        return first, type_, offset


def _count(type_: Array | Record) -> int:
    """How many elements a list without designators reaches: of a union, the first only."""
    if isinstance(type_, Array):
        return type_.length
    return 1 if type_.is_union else len(type_.members)


def _element(type_: CType, k: int) -> tuple[CType, int]:
    if isinstance(type_, Array):
        return type_.of, k * type_.of.size
    assert isinstance(type_, Record)
    return type_.members[k][1:]
