"""The control of a kernel: its text without the values of floats, which no address, no index and no loop depends on.

Kernels that differ only in what they compute have one control, and what is proven of it is proven of each of them. Floats and vectors
become ``Erased``: what they are made of stays only where it does something, as a load does, or an index that may overflow. Parameters
and locals that hold them are gone; slots are numbered as they appear. The prover follows what comes out, not the text as it was.

Comes in: a unit and the kernel in it. Goes out: a unit of the functions that the kernel reaches, and ``told``: a text that is the same
for kernels of the same control, whatever their functions and variables are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from codegen.spec.operator import Array, Code, Operator, Packed, Parameter, Scalar
from codegen.verify.finding import Place
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import CType, Float, Function, Mask, Pointer, Vector
from codegen.verify.text.loops import walk

VALUES = Float | Vector | Mask
"""Types whose values are not followed."""
COMPARE = ("<", "<=", ">", ">=", "==", "!=")
NUMBER = re.compile(r"-?\d+")
UNTOLD = ("place", "name", "source", "tag", "run")
"""Fields that no proof depends on."""


@dataclass(frozen=True, slots=True)
class Erased(t.Expr):
    """A float or vector that is not followed; ``parts``: what evaluating it does besides."""

    parts: tuple[t.Expr, ...] = ()


def control(unit: t.Unit, kernel: str) -> t.Unit:
    """The functions that ``kernel`` reaches, without floats."""
    found = t.Unit(prototypes=unit.prototypes, variables=unit.variables, rows=unit.rows)
    left = [kernel]
    while left:
        name = left.pop()
        if name in unit.procedures and name not in found.procedures:
            found.procedures[name] = procedure = _Eraser(unit).procedure(unit.procedures[name])
            left += [node.function for node in walk(procedure.body) if isinstance(node, t.Call)]
    return found


class _Eraser:
    """Erases the floats of one function. ``slots``: old slot -> new one."""

    def __init__(self, unit: t.Unit):
        self.unit = unit
        self.slots: dict[int, int] = {}

    def procedure(self, p: t.Procedure) -> t.Procedure:
        kept = [k for k, (_, type_) in enumerate(p.parameters) if _followed(type_) or k in p.memory_parameters]
        for k in kept:
            self._slot(k)
        body = self.statement(p.body) if p.body else None
        assert body is None or isinstance(body, t.Block)
        return replace(
            p,
            type=Function(p.type.returns, tuple(p.type.parameters[k] for k in kept)),
            parameters=[p.parameters[k] for k in kept],
            memory_parameters=frozenset(self.slots[k] for k in p.memory_parameters),
            restricts=tuple(self.slots[k] for k in p.restricts),
            slots=len(self.slots),
            body=body,
        )

    def _slot(self, index: int) -> int:
        return self.slots.setdefault(index, len(self.slots))

    # expressions

    def expression(self, node: t.Expr) -> t.Expr:
        """``node`` without floats; an ``Erased`` where it is one itself, but for loads and calls."""
        match node:
            case t.Assign(target=t.Slot()) if not _followed(node.type):
                return Erased(node.type, node.place, self.effects(node.value))
            case t.Call():
                return self._call(node)
            case t.At() | t.Assign():
                return self._inside(node)
            case t.Intrinsic() if _reaches_memory(node):
                return self._inside(node)
            case t.Comma(a=a, b=b) if not _followed(node.type):
                return Erased(node.type, node.place, (*self.effects(a), *self.effects(b)))
            case t.Choose(condition=condition) if not _followed(node.type):
                a, b = self.expression(node.a), self.expression(node.b)
                if _silent(a) and _silent(b):
                    return Erased(node.type, node.place, self.effects(condition))
                return replace(node, condition=self.expression(condition), a=a, b=b)
            case t.Binary(op=op) if not _followed(node.a.type) and _followed(node.type):
                return replace(node, op="<" if op in COMPARE else op, a=self.expression(node.a), b=self.expression(node.b))
        if not _followed(node.type):
            return Erased(node.type, node.place, tuple(e for part in _operands(node) for e in self.effects(part)))
        return self._inside(node)

    def effects(self, node: t.Expr) -> tuple[t.Expr, ...]:
        """What is left of ``node`` where nobody looks at its value."""
        match self.expression(node):
            case Erased(parts=parts):
                return parts
            case t.Binary(a=a, b=b) if not _followed(a.type):  # a comparison
                return tuple(e for part in (a, b) for e in (part.parts if isinstance(part, Erased) else (part,)))
            case erased:
                return () if _silent(erased) else (erased,)

    def _call(self, node: t.Call) -> t.Expr:
        """Without the arguments that are floats; what evaluating these does comes first."""
        if node.function not in self.unit.procedures:
            return self._inside(node)
        memory = self.unit.procedures[node.function].memory_parameters
        kept = tuple(self.expression(a) for k, a in enumerate(node.arguments) if _followed(a.type) or k in memory)
        before = [e for k, a in enumerate(node.arguments) if not (_followed(a.type) or k in memory) for e in self.effects(a)]
        found: t.Expr = replace(node, arguments=kept)
        if not _followed(node.type) and does_nothing(self.unit, node.function):
            return Erased(node.type, node.place, (*before, *(a for a in kept if not _silent(a))))
        for effect in reversed(before):
            found = t.Comma(found.type, found.place, effect, found)
        return found

    def _inside(self, node: Any) -> Any:
        """``node`` with its parts erased."""
        changes: dict[str, Any] = {}
        for field in fields(node):
            value = getattr(node, field.name)
            if field.name == "index":
                changes["index"] = self._slot(value)
            elif isinstance(value, t.Expr):
                changes[field.name] = self.expression(value)
            elif isinstance(value, t.Stmt):
                changes[field.name] = self.statement(value)
            elif field.name == "parts":
                changes["parts"] = tuple((offset, type_, self.expression(expr)) for offset, type_, expr in value)
            elif isinstance(value, tuple) and value and isinstance(value[0], t.Expr):
                changes[field.name] = tuple(map(self.expression, value))
        return replace(node, **changes)

    # statements

    def statement(self, node: t.Stmt) -> t.Stmt:
        match node:
            case t.Block(body=body):
                return replace(node, body=tuple(self._statements(body)))
            case t.Switch(body=body):  # its labels count statements
                return replace(node, value=self.expression(node.value), body=tuple(map(self.statement, body)))
            case t.Evaluate(expr=expr):
                return _block(node.place, [t.Evaluate(node.place, e) for e in self.effects(expr)])
            case t.Declare(init=init) if not _followed(node.type) and not node.memory:
                return _block(node.place, [t.Evaluate(node.place, e) for e in (self.effects(init) if init else ())])
        return self._inside(node)

    def _statements(self, body: tuple[t.Stmt, ...]) -> Iterator[t.Stmt]:
        for statement in map(self.statement, body):
            if isinstance(statement, t.Block) and not any(isinstance(s, t.Declare) for s in statement.body):
                yield from statement.body
            else:
                yield statement


def does_nothing(unit: t.Unit, name: str, callers: tuple[str, ...] = ()) -> bool:
    """Whether a call of the function does nothing but compute a float or vector, of such."""
    procedure = unit.procedures[name]
    if name in callers or procedure.memory_parameters or procedure.body is None:
        return False

    def computes(node: t.Expr) -> bool:
        if isinstance(node, t.Call):
            return node.function in unit.procedures and does_nothing(unit, node.function, (*callers, name))
        if _is_number(node) or (isinstance(node, t.Binary) and not _followed(node.a.type)):
            return True
        return not _followed(node.type) and not isinstance(node, t.At | t.Assign) and not _reaches_memory(node)

    def harmless(node: t.Stmt) -> bool:
        match node:
            case t.Declare(memory=False, init=expr) | t.Return(value=expr):
                return expr is None or all(map(computes, walk(expr)))
        return False

    return all(map(harmless, procedure.body.body))


def _reaches_memory(node: t.Expr) -> bool:
    """Whether it is a call of the vendor's that loads."""
    return isinstance(node, t.Intrinsic) and (node.row.is_memory or any(isinstance(a.type, Pointer) for a in node.arguments))


def _followed(type_: CType) -> bool:
    return not isinstance(type_, VALUES)


def _is_number(node: t.Expr) -> bool:
    """Whether it is a constant, or the vendor's name of one."""
    return isinstance(node, t.Const) or (isinstance(node, t.Intrinsic) and NUMBER.fullmatch(node.row.meaning) is not None)


def _silent(node: t.Expr) -> bool:
    """Whether evaluating it does nothing."""
    return isinstance(node, t.Slot | t.Address | t.Static) or _is_number(node) or (isinstance(node, Erased) and not node.parts)


def _operands(node: t.Expr) -> Iterator[t.Expr]:
    for field in fields(node):
        value = getattr(node, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, t.Expr):
                yield part


def _block(place: Place, body: list[t.Evaluate]) -> t.Stmt:
    return body[0] if len(body) == 1 else t.Block(place, tuple(body))


def told(unit: t.Unit, kernel: str, op: Operator, variant: str) -> str:
    """What a proof of the kernel depends on, but for the board: how it is called, and its functions from ``kernel`` on."""
    numbers = {kernel: 0}
    parameters = [p for p in op.of_variant(variant) if not isinstance(p, Scalar)]
    places = {p.name: k for k, p in enumerate(parameters)}

    def parameter(p: Parameter) -> Any:
        match p:
            case Array():
                return "array", p.out, places.get(p.when), places.get(p.by), sorted(p.modes.items())
            case Code():
                return "code", p.type, sorted(p.codes.items())
            case Packed():
                return "packed", p.type, [(parameter(entry), entry.type) for entry in p.of]
        return type(p).__name__, p.type

    def tell(value: Any) -> str:
        if isinstance(value, tuple | list):
            return f"[{','.join(map(tell, value))}]"
        if isinstance(value, t.Call) and value.function in unit.procedures:
            return f"Call({numbers.setdefault(value.function, len(numbers))},{tell(value.arguments)})"
        if isinstance(value, t.Procedure):
            return tell([value.type, sorted(value.memory_parameters), value.restricts, value.slots, value.body])
        if isinstance(value, t.Static):
            return tell(unit.variables[value.key])
        if not is_dataclass(value) or isinstance(value, CType):
            return repr(value)
        return f"{type(value).__name__}({','.join(tell(getattr(value, f.name)) for f in fields(value) if f.name not in UNTOLD)})"

    texts = [repr([parameter(p) for p in parameters])]
    while len(texts) <= len(numbers):  # telling one may number others
        texts.append(tell(unit.procedures[list(numbers)[len(texts) - 1]]))
    return "\n".join(texts)
