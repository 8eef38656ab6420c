"""Expressions as Python closures over a frame; frame[0] is the core, the slots follow.

One evaluator serves values of several kinds: an int or a NumPy scalar (stepping), a ``Range`` or an array over the iterations of a
loop (lifting). Comes in: typed expressions. Goes out: functions of a frame.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from codegen.verify.finding import Place, Stop, outside
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.lifting.values import Value
from codegen.verify.machine.memory import MOST_WRITERS, NULL
from codegen.verify.machine.memory import Pointer as Address
from codegen.verify.machine.number import Poisoned
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import VOID, Float, Int, Pointer, Record, Vector
from codegen.verify.text.integer import conversion, divide, from_float, in_range, operation, to_float, wrap
from codegen.verify.text.loops import assigns

if TYPE_CHECKING:
    from codegen.verify.machine.interpret import Program

Frame = list[Any]
Run = Callable[[Frame], Any]

COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip
OF_FLOATS = {"<": "less", "<=": "at_most", ">": "greater", ">=": "at_least", "==": "equal", "!=": "unequal"}
"""The comparisons of an ``Arithmetic``."""


def _only_computes(node: t.Expr) -> bool:
    """Whether it may be evaluated though it is not chosen: numbers from locals, no memory, no call."""
    match node:
        case t.Const() | t.Slot():
            return isinstance(node.type, Float | Vector)
        case t.Convert(a=a) | t.Unary(a=a):
            return isinstance(node.type, Float) and _only_computes(a)
        case t.Binary(a=a, b=b):
            return isinstance(node.type, Float) and _only_computes(a) and _only_computes(b)
        case t.Choose(condition=t.Binary(a=x, b=y), a=a, b=b):
            return all(map(_only_computes, (x, y, a, b)))
        case t.Intrinsic(row=row, arguments=arguments):
            reaches = any(isinstance(type_, Pointer) for type_ in row.parameters)
            return isinstance(node.type, Float) and not reaches and all(isinstance(a, t.Const | t.Slot) for a in arguments)
    return False


class Expressions:
    """Compiles the expressions of one function."""

    def __init__(self, program: Program):
        self.program = program

    def writer(self, place: Place) -> int:
        """The number of ``place`` in the record of who wrote what."""
        self.program.places.append(place)
        return min(len(self.program.places) - 1, MOST_WRITERS)

    def condition(self, node: t.Expr) -> Run:
        """An expression as a Python truth value."""
        value = self.expression(node)
        place = node.place
        if isinstance(node.type, Pointer):
            return lambda f: value(f).address != 0
        if isinstance(node.type, Float):

            def true(f: Frame) -> bool:
                v = value(f)
                if type(v) is Poisoned:
                    raise Stop("V101", "a branch depends on a value that was never initialised", place, origin=v.origin)
                if isinstance(v, np.ndarray) and v.ndim:
                    raise CannotLift("a branch on values")
                return bool(v != 0)

            return true
        return value

    def expression(self, node: t.Expr) -> Run:
        return getattr(self, f"_{type(node).__name__.lower()}_value")(node)

    def _const_value(self, node: t.Const) -> Run:
        value: Any = node.value
        if isinstance(node.type, Float):
            value = node.type.numpy(value)
        elif isinstance(node.type, Pointer):
            value = NULL
        return lambda f: value

    def _slot_value(self, node: t.Slot) -> Run:
        index, name, place = node.index + 1, node.name, node.place

        def slot(f: Frame) -> Any:
            value = f[index]
            if value is None:
                raise Stop("V101", f"`{name}` is read before it is set", place)
            return value

        return slot

    def _address_value(self, node: t.Address) -> Run:
        index = node.index + 1
        return lambda f: f[index]

    def _static_value(self, node: t.Static) -> Run:
        key = node.key
        return lambda f: f[0].static(key)

    def _member_value(self, node: t.Member) -> Run:
        base, offset = self.expression(node.base), node.offset
        return lambda f: base(f).moved(offset)

    def _at_value(self, node: t.At) -> Run:
        pointer, place, type_ = self.expression(node.pointer), node.place, node.type
        if isinstance(type_, Vector):
            alignment = node.alignment
            return lambda f: f[0].load_vector(pointer(f), type_, alignment, place)
        if isinstance(type_, Int | Float | Pointer):
            return lambda f: f[0].load(pointer(f), type_, place)
        if isinstance(type_, Record):  # the value of a record is where it stands
            return pointer
        raise Stop("V003", f"a load of {type_} is not supported", place)

    def _within_value(self, node: t.Within) -> Run:
        pointer, size = self.expression(node.pointer), node.bytes
        return lambda f: pointer(f).within(size)

    def _bounded_value(self, node: t.Bounded) -> Run:
        a, length, name, place = self.expression(node.a), node.length, node.name, node.place

        def index(f: Frame) -> Any:
            value = a(f)
            if type(value) is not int:
                return value.bounded(length, name, place)
            if not 0 <= value < length:
                raise outside(value, length, name, place)
            return value

        return index

    def _unary_value(self, node: t.Unary) -> Run:
        a, type_, place = self.expression(node.a), node.type, node.place
        if node.op == "!":
            truth = self.condition(node.a)

            def negated(f: Frame) -> Any:
                found = truth(f)
                if type(found) is Value:
                    return f[0].lift.negated(found)
                return 0 if found else 1

            return negated
        if isinstance(type_, Int):
            if node.op == "-":
                return lambda f: in_range(-a(f), type_, place)
            return lambda f: in_range(-a(f) - 1, type_, place)
        return lambda f: f[0].arithmetic.neg(a(f))

    def _binary_value(self, node: t.Binary) -> Run:
        a, b, op, type_, place = self.expression(node.a), self.expression(node.b), node.op, node.type, node.place
        if isinstance(node.a.type, Pointer):
            return self._pointer_binary(node, a, b)
        if op in COMPARE:
            return self._comparison(node, COMPARE[op], a, b)
        if isinstance(type_, Int):
            return operation(op, a, b, type_, place)
        method = {"+": "add", "-": "sub", "*": "mul", "/": "div"}[op]
        return lambda f: getattr(f[0].arithmetic, method)(a(f), b(f))

    def _comparison(self, node: t.Binary, compare: Callable[[Any, Any], Any], a: Run, b: Run) -> Run:
        if isinstance(node.a.type, Int):
            return lambda f: 1 if compare(a(f), b(f)) else 0
        place, name = node.place, OF_FLOATS[node.op]

        def floats(f: Frame) -> Any:
            x, y = a(f), b(f)
            for v in (x, y):
                if type(v) is Poisoned:
                    raise Stop("V101", "a comparison of a value that was never initialised", place, origin=v.origin)
            result = getattr(f[0].arithmetic, name)(x, y)
            return result if type(result) is Value else 1 if result else 0

        return floats

    def _pointer_binary(self, node: t.Binary, a: Run, b: Run) -> Run:
        op, place = node.op, node.place
        assert isinstance(node.a.type, Pointer)
        size = node.a.type.to.size
        if isinstance(node.b.type, Int):
            sign = size if op == "+" else -size
            return lambda f: a(f).moved(b(f) * sign)
        if op == "-":

            def difference(f: Frame) -> Any:
                x, y = a(f), b(f)
                if x.buffer is not y.buffer:
                    raise Stop("V102", "a difference of pointers into different memory", place)
                return divide(x.offset - y.offset, size)

            return difference
        compare = COMPARE[op]
        return lambda f: 1 if compare(a(f).address, b(f).address) else 0

    def _convert_value(self, node: t.Convert) -> Run:
        a, to, source, place = self.expression(node.a), node.type, node.a.type, node.place
        if to is VOID or (isinstance(to, Pointer) and isinstance(source, Pointer)) or to == source:
            return a
        if isinstance(to, Pointer):
            return lambda f: f[0].pointer_to(a(f))
        if isinstance(to, Int):
            if to.name == "bool":
                truth = self.condition(node.a)
                return lambda f: 1 if truth(f) else 0
            if isinstance(source, Float):
                return lambda f: from_float(a(f), to, place)
            if isinstance(source, Pointer):
                return lambda f: wrap(a(f).address, to)
            if source.low >= to.low and source.high <= to.high:  # type: ignore[attr-defined]
                return a
            return conversion(a, to)
        assert isinstance(to, Float)
        dtype = to.numpy
        if isinstance(source, Int):
            return lambda f: to_float(a(f), dtype)
        if to.bytes == 8 or (isinstance(source, Float) and source.bytes == 8):
            return lambda f: f[0].arithmetic.cast(a(f), dtype)
        return (lambda f: f[0].arithmetic.fp32(a(f))) if to.bytes == 4 else (lambda f: f[0].arithmetic.fp16(a(f)))

    def _logic_value(self, node: t.Logic) -> Run:
        a, b, pure, decisive = self.condition(node.a), self.condition(node.b), not assigns(node.b), node.op == "||"

        def logic(f: Frame) -> Any:
            x = a(f)
            if type(x) is Value:
                return f[0].lift.logic(node.op, x, lambda: b(f)) if pure else bool(x)
            if bool(x) is decisive:
                return 1 if x else 0
            y = b(f)
            return y if type(y) is Value else 1 if y else 0

        return logic

    def _choose_value(self, node: t.Choose) -> Run:
        condition, a, b = self.condition(node.condition), self.expression(node.a), self.expression(node.b)
        pure, type_ = not assigns((node.a, node.b)), node.type
        compare = self._values_compared(node.condition) if _only_computes(node.a) and _only_computes(node.b) else None

        def choose(f: Frame) -> Any:
            found = compare(f) if compare else condition(f)
            if type(found) is Value and pure:
                return f[0].lift.either(found, lambda: a(f), lambda: b(f))
            if compare and type(found) is not np.bool_:  # it has no one truth: a value that was never initialised
                wide = f[0].arithmetic.splat(found, type_.lanes) if isinstance(type_, Vector) else found
                return f[0].arithmetic.choose(wide, a(f), b(f))
            return a(f) if found else b(f)

        return choose

    def _values_compared(self, node: t.Expr) -> Run | None:
        """A comparison of floats as a value, which may be computed with though it is of what was never initialised."""
        if not isinstance(node, t.Binary) or node.op not in COMPARE or not isinstance(node.a.type, Float):
            return None
        a, b, name = self.expression(node.a), self.expression(node.b), OF_FLOATS[node.op]
        return lambda f: getattr(f[0].arithmetic, name)(a(f), b(f))

    def _comma_value(self, node: t.Comma) -> Run:
        a, b = self.expression(node.a), self.expression(node.b)

        def comma(f: Frame) -> Any:
            a(f)
            return b(f)

        return comma

    def _old_value(self, node: t.Old) -> Run:
        return lambda f: f[0].old[-1]

    def _assign_value(self, node: t.Assign) -> Run:
        value = self.expression(node.value)
        if isinstance(node.target, t.Slot):
            return self._assign_slot(node, node.target, value)
        pointer = self.expression(node.target.pointer)
        store = self.store_to(node.target.type, node.target.alignment, node.place)
        load = self._load_from(node.target) if node.compound else None
        postfix = node.postfix

        def assign(f: Frame) -> Any:
            p = pointer(f)
            if load:
                f[0].old.append(load(f[0], p))
            v = value(f)
            store(f[0], p, v)
            old = f[0].old.pop() if load else None
            return old if postfix else v

        return assign

    def _assign_slot(self, node: t.Assign, target: t.Slot, value: Run) -> Run:
        index, name, place, postfix = target.index + 1, target.name, target.place, node.postfix
        if not node.compound:

            def assign(f: Frame) -> Any:
                f[index] = v = value(f)
                return v

            return assign

        def update(f: Frame) -> Any:
            old = f[index]
            if old is None:
                raise Stop("V101", f"`{name}` is read before it is set", place)
            f[0].old.append(old)
            f[index] = v = value(f)
            f[0].old.pop()
            return old if postfix else v

        return update

    def _load_from(self, target: t.At) -> Callable[[Any, Address], Any]:
        type_, alignment, place = target.type, target.alignment, target.place
        if isinstance(type_, Vector):
            return lambda core, p: core.load_vector(p, type_, alignment, place)
        return lambda core, p: core.load(p, type_, place)

    def store_to(self, type_: Any, alignment: int, place: Place) -> Callable[[Any, Address, Any], None]:
        writer = self.writer(place)
        if isinstance(type_, Vector):
            return lambda core, p, v: core.store_vector(p, type_, alignment, place, v, writer)
        if isinstance(type_, Int | Float | Pointer):
            return lambda core, p, v: core.store(p, type_, v, writer, place)
        if isinstance(type_, Record):
            size = type_.size
            return lambda core, p, v: core.move(p, v, size, place, apart=False)
        raise Stop("V003", f"a store of {type_} is not supported", place)

    def _call_value(self, node: t.Call) -> Run:
        compiled, function, name, place = self.program.compiled, self.program.function, node.function, node.place
        arguments = [self.expression(a) for a in node.arguments]

        def call(f: Frame) -> Any:
            values = [a(f) for a in arguments]
            try:
                return (compiled.get(name) or function(name))(f[0], *values)
            except Stop as stop:
                stop.calls.append(place)
                raise

        return call

    def _intrinsic_value(self, node: t.Intrinsic) -> Run:
        run, place = node.row.run, node.place
        arguments = [self.expression(a) for a in node.arguments]
        if isinstance(node.row.returns, Int) and not node.arguments:
            to = node.row.returns
            return conversion(lambda f: run(f[0], place), to)
        return lambda f: run(f[0], place, *[a(f) for a in arguments])
