"""The evaluator: a typed tree becomes Python closures over a frame; frame[0] is the core, the slots follow.

One evaluator serves values of several kinds: an int or a NumPy scalar (stepping), a ``Range`` or an array over the iterations of a
loop (lifting). Comes in: a typed ``Unit``. Goes out: a ``Program`` whose functions run on a core.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import numpy as np

from codegen.verify import tree as t
from codegen.verify.ctype import VOID, Array, Float, Int, Pointer, Vector
from codegen.verify.finding import Place, Stop
from codegen.verify.lift import CannotLift, Lift, Range
from codegen.verify.loops import Counted, counted
from codegen.verify.memory import NULL, Buffer
from codegen.verify.memory import Pointer as Address
from codegen.verify.number import Poisoned

Frame = list[Any]
Run = Callable[[Frame], Any]

BREAK, CONTINUE, RETURN = "break", "continue", "return"
MAX_DEPTH = 64
CHUNK = 8192
"""Elements that one lifted pass takes: its temporaries stay in the cache."""


class Program:
    """The functions of one translation unit, compiled when first called."""

    def __init__(self, unit: t.Unit, places: list[Place]):
        self.unit, self.places = unit, places
        self._compiled: dict[str, Callable[..., Any]] = {}

    def function(self, name: str) -> Callable[..., Any]:
        """``f(core, *arguments)``; a function that is only declared is the core's to call."""
        if name not in self._compiled:
            procedure = self.unit.procedures.get(name)
            self._compiled[name] = self._define(procedure) if procedure else self._external(name)
        return self._compiled[name]

    def _external(self, name: str) -> Callable[..., Any]:
        return lambda core, *arguments: core.call_external(name, arguments)

    def _define(self, procedure: t.Procedure) -> Callable[..., Any]:
        assert procedure.body
        body = Compiler(self).statement(procedure.body)
        size, count = procedure.slots + 1, len(procedure.parameters)
        returns = procedure.type.returns

        def call(core: Any, *arguments: Any) -> Any:
            core.depth += 1
            if core.depth > MAX_DEPTH:
                raise Stop("V503", f"calls are nested more than {MAX_DEPTH} deep, here of `{procedure.name}`", procedure.place)
            frame: Frame = [core, *arguments, *([None] * (size - 1 - count))]
            result = body(frame)
            core.depth -= 1
            if result is not None:
                return result[1]
            if returns is not VOID:
                raise Stop("V206", f"`{procedure.name}` ends without a return", procedure.place)
            return None

        return call


class Compiler:
    """Compiles the statements and expressions of one function."""

    def __init__(self, program: Program):
        self.program = program

    def writer(self, place: Place) -> int:
        """The number of ``place`` in the record of who wrote what."""
        self.program.places.append(place)
        return len(self.program.places) - 1

    # statements: None to go on, or (signal, value)

    def statement(self, node: t.Stmt) -> Run:
        return getattr(self, f"_{type(node).__name__.lower()}")(node)

    def _block(self, node: t.Block) -> Run:
        parts = [self.statement(s) for s in node.body]
        if len(parts) == 1 and not isinstance(node.body[0], t.Declare):
            return parts[0]

        def block(f: Frame) -> Any:
            for part in parts:
                signal = part(f)
                if signal is not None:
                    return signal
            return None

        if not any(isinstance(s, t.Declare) and s.memory for s in node.body):
            return block

        def scoped(f: Frame) -> Any:
            mark = len(f[0].stack)
            signal = block(f)
            f[0].leave(mark)
            return signal

        return scoped

    def _evaluate(self, node: t.Evaluate) -> Run:
        expr = self.expression(node.expr)

        def evaluate(f: Frame) -> None:
            expr(f)

        return evaluate

    def _declare(self, node: t.Declare) -> Run:
        index = node.index + 1
        init = self.expression(node.init) if node.init else None
        if not node.memory:

            def declare(f: Frame) -> None:
                f[index] = init(f) if init else None

            return declare
        type_, name, place = node.type, node.name, node.place
        element = type_.of if isinstance(type_, Array) else type_
        grain = element.element.bytes if isinstance(element, Vector) else element.size
        alignment = t.natural_alignment(type_)
        store = self._store_to(type_, alignment, place) if init else None

        def allocate(f: Frame) -> None:
            core = f[0]
            if core.lift is not None:
                raise CannotLift("a local in memory")
            f[index] = Address(core.enter(name, type_.size, grain, alignment, place), 0)
            if init and store:
                store(core, f[index], init(f))

        return allocate

    def _if(self, node: t.If) -> Run:
        condition, then = self.condition(node.condition), self.statement(node.then)
        otherwise = self.statement(node.otherwise) if node.otherwise else None

        def branch(f: Frame) -> Any:
            if condition(f):
                return then(f)
            return otherwise(f) if otherwise else None

        return branch

    def _return(self, node: t.Return) -> Run:
        value = self.expression(node.value) if node.value else None
        return lambda f: (RETURN, value(f) if value else None)

    def _break(self, node: t.Break) -> Run:
        return lambda f: (BREAK, None)

    def _continue(self, node: t.Continue) -> Run:
        return lambda f: (CONTINUE, None)

    def _loop(self, node: t.Loop) -> Run:
        init = self.statement(node.init) if node.init else None
        condition = self.condition(node.condition) if node.condition else (lambda f: True)
        step = self.expression(node.step) if node.step else None
        body = self.statement(node.body)
        first = node.first
        form = counted(node)
        lifted = self._lifted(form, body) if form else None

        def loop(f: Frame) -> Any:
            if init:
                init(f)
            if lifted and f[0].lifting and f[0].lift is None:
                lifted(f)
            core = f[0]
            test = first
            while not test or condition(f):
                test = True
                core.steps -= 1
                if core.steps < 0:
                    raise core.too_long(node.place)
                signal = body(f)
                if signal is not None and signal[0] is not CONTINUE:
                    return None if signal[0] is BREAK else signal
                if step:
                    step(f)
            return None

        return loop

    def _lifted(self, form: Counted, body: Run) -> Run:
        """Runs the loop in passes over many iterations, as long as that is possible; the variable says how far it came."""
        index, stride, bound, inclusive = form.index + 1, form.stride, self.expression(form.bound), form.inclusive
        at_once = max(16, CHUNK // form.lanes)

        def run(f: Frame) -> None:
            start, end = f[index], bound(f)
            if type(start) is not int or type(end) is not int:
                return
            count = (end - start + stride - (0 if inclusive else 1)) // stride if inclusive else -(-(end - start) // stride)
            if count < 2 or start + count * stride > form.high:
                return
            core = f[0]
            while count > 0:
                now = min(count, at_once)
                core.lift = lift = Lift()
                f[index] = Range(start, stride, now)
                depth, locals_, old = core.depth, len(core.stack), len(core.old)
                try:
                    body(f)
                    lift.commit()
                except (CannotLift, Stop):  # stepping finds out what is the matter, and where
                    f[index] = start
                    core.depth = depth
                    core.leave(locals_)
                    del core.old[old:]
                    return
                finally:
                    core.lift = None
                start, count = start + now * stride, count - now
                core.lifted += now
                core.steps -= now * form.lanes // 64
                f[index] = start

        return run

    # expressions

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
                    raise Stop("V101", "a branch depends on a value that was never initialised", place)
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

    def _at_value(self, node: t.At) -> Run:
        pointer, place, type_ = self.expression(node.pointer), node.place, node.type
        if isinstance(type_, Vector):
            alignment = node.alignment
            return lambda f: f[0].load_vector(pointer(f), type_, alignment, place)
        if isinstance(type_, Int | Float):
            return lambda f: f[0].load(pointer(f), type_, place)
        raise Stop("V003", f"a load of {type_} is not supported", place)

    def _unary_value(self, node: t.Unary) -> Run:
        a, type_, place = self.expression(node.a), node.type, node.place
        if node.op == "!":
            truth = self.condition(node.a)
            return lambda f: 0 if truth(f) else 1
        if isinstance(type_, Int):
            if node.op == "-":
                return lambda f: in_range(-a(f), type_, place)
            return lambda f: in_range(-a(f) - 1, type_, place)
        return lambda f: f[0].arithmetic.neg(a(f))

    def _binary_value(self, node: t.Binary) -> Run:
        a, b, op, type_, place = self.expression(node.a), self.expression(node.b), node.op, node.type, node.place
        if isinstance(node.a.type, Pointer):
            return self._pointer_binary(node, a, b)
        if op in _COMPARE:
            return self._comparison(node, _COMPARE[op], a, b)
        if isinstance(type_, Int):
            return _integer(op, a, b, type_, place)
        method = {"+": "add", "-": "sub", "*": "mul", "/": "div"}[op]
        return lambda f: getattr(f[0].arithmetic, method)(a(f), b(f))

    def _comparison(self, node: t.Binary, compare: Callable[[Any, Any], Any], a: Run, b: Run) -> Run:
        if isinstance(node.a.type, Int):
            return lambda f: 1 if compare(a(f), b(f)) else 0
        place = node.place

        def floats(f: Frame) -> int:
            x, y = a(f), b(f)
            if type(x) is Poisoned or type(y) is Poisoned:
                raise Stop("V101", "a comparison of a value that was never initialised", place)
            result = compare(x, y)
            if isinstance(result, np.ndarray) and result.ndim:
                raise CannotLift("a comparison of values")
            return 1 if result else 0

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
                return _divide(x.offset - y.offset, size)

            return difference
        compare = _COMPARE[op]
        return lambda f: 1 if compare(a(f).address, b(f).address) else 0

    def _convert_value(self, node: t.Convert) -> Run:
        a, to, source, place = self.expression(node.a), node.type, node.a.type, node.place
        if to is VOID or (isinstance(to, Pointer) and isinstance(source, Pointer)) or to == source:
            return a
        if isinstance(to, Pointer):
            return lambda f: f[0].pointer_to(a(f))
        if isinstance(to, Int):
            if isinstance(source, Float):
                return lambda f: _to_int(a(f), to, place)
            if isinstance(source, Pointer):
                return lambda f: _wrap(a(f).address, to)
            if to.name == "bool":
                return lambda f: 1 if a(f) != 0 else 0
            if source.low >= to.low and source.high <= to.high:  # type: ignore[attr-defined]
                return a
            return lambda f: _wrap(a(f), to)
        assert isinstance(to, Float)
        dtype = to.numpy
        if isinstance(source, Int):
            return lambda f: _from_int(a(f), dtype)
        if to.bytes == 8 or (isinstance(source, Float) and source.bytes == 8):
            return lambda f: _as(a(f), dtype)
        return (lambda f: f[0].arithmetic.fp32(a(f))) if to.bytes == 4 else (lambda f: f[0].arithmetic.fp16(a(f)))

    def _logic_value(self, node: t.Logic) -> Run:
        a, b = self.condition(node.a), self.condition(node.b)
        if node.op == "&&":
            return lambda f: 1 if a(f) and b(f) else 0
        return lambda f: 1 if a(f) or b(f) else 0

    def _choose_value(self, node: t.Choose) -> Run:
        condition, a, b = self.condition(node.condition), self.expression(node.a), self.expression(node.b)
        return lambda f: a(f) if condition(f) else b(f)

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
        store = self._store_to(node.target.type, node.target.alignment, node.place)
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

    def _store_to(self, type_: Any, alignment: int, place: Place) -> Callable[[Any, Address, Any], None]:
        writer = self.writer(place)
        if isinstance(type_, Vector):
            return lambda core, p, v: core.store_vector(p, type_, alignment, place, v, writer)
        if isinstance(type_, Int | Float):
            return lambda core, p, v: core.store(p, type_, v, writer, place)
        raise Stop("V003", f"a store of {type_} is not supported", place)

    def _call_value(self, node: t.Call) -> Run:
        program, name = self.program, node.function
        arguments = [self.expression(a) for a in node.arguments]
        return lambda f: program.function(name)(f[0], *[a(f) for a in arguments])

    def _intrinsic_value(self, node: t.Intrinsic) -> Run:
        run, place = node.row.run, node.place
        arguments = [self.expression(a) for a in node.arguments]
        if isinstance(node.row.returns, Int) and not node.arguments:
            to = node.row.returns
            return lambda f: _wrap(run(f[0], place), to)
        return lambda f: run(f[0], place, *[a(f) for a in arguments])


_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


def in_range(value: Any, type_: Int, place: Place) -> Any:
    """``value`` as ``type_``: signed overflow is a finding, unsigned wraps."""
    if type(value) is int:
        if type_.low <= value <= type_.high:
            return value
        if type_.signed:
            raise Stop("V202", f"signed overflow: the result {value} does not fit {type_}", place)
        return value & type_.high
    return value.checked(type_.low, type_.high)


def _integer(op: str, a: Run, b: Run, type_: Int, place: Place) -> Run:
    low, high, signed = type_.low, type_.high, type_.signed
    plain = {"+": operator.add, "-": operator.sub, "*": operator.mul, "&": operator.and_, "|": operator.or_, "^": operator.xor}.get(op)
    if plain:

        def arithmetic(f: Frame) -> Any:
            r = plain(a(f), b(f))
            if type(r) is int and low <= r <= high:
                return r
            return in_range(r, type_, place)

        return arithmetic
    if op in ("/", "%"):

        def divide(f: Frame) -> Any:
            x, y = a(f), b(f)
            if type(y) is int and y == 0:
                raise Stop("V203", f"division by zero: {x} {op} 0", place)
            q = _divide(x, y)
            return in_range(q if op == "/" else x - q * y, type_, place)

        return divide
    bits = 8 * type_.bytes

    def shift(f: Frame) -> Any:
        x, y = a(f), b(f)
        if type(x) is not int or type(y) is not int:
            raise CannotLift("a shift")
        if not 0 <= y < bits or (signed and op == "<<" and x < 0):
            raise Stop("V204", f"{x} {op} {y}: undefined for {type_}", place)
        return in_range(x << y if op == "<<" else x >> y, type_, place)

    return shift


def _divide(x: Any, y: Any) -> Any:
    """C's division, toward zero."""
    if type(x) is int and type(y) is int:
        q = abs(x) // abs(y)
        return q if (x < 0) == (y < 0) else -q
    raise CannotLift("a division")


def _wrap(value: Any, to: Int) -> Any:
    """A conversion between integers: modulo 2**n."""
    if type(value) is not int:
        return value.checked(to.low, to.high)
    value &= (1 << (8 * to.bytes)) - 1
    return value - (1 << (8 * to.bytes)) if to.signed and value > to.high else value


def _to_int(value: Any, to: Int, place: Place) -> int:
    if type(value) is Poisoned:
        raise Stop("V101", "a value that was never initialised is converted", place)
    if isinstance(value, np.ndarray) and value.ndim:
        raise CannotLift("a conversion to integer")
    if not np.isfinite(value) or not to.low <= int(value) <= to.high:
        raise Stop("V205", f"{value} does not fit {to}", place)
    return int(value)


def _from_int(value: Any, dtype: Any) -> Any:
    if type(value) is int:
        return dtype(value)
    return value.array().astype(dtype)


def _as(value: Any, dtype: Any) -> Any:
    if type(value) is Poisoned:
        return Poisoned(value.value.astype(dtype), value.mask)
    return value.astype(dtype)


__all__ = ["Buffer", "Program"]
