"""Expressions: every name found, every type checked, every conversion made explicit.

Comes in: pycparser's expression nodes. Goes out: typed expressions, or a Stop with a finding.
"""

from __future__ import annotations

import math
import sys
from typing import Any

from pycparser import c_ast

from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import (
    DOUBLE,
    FLOAT,
    INT,
    UINT,
    VOID,
    Array,
    CType,
    Float,
    Int,
    Model,
    Pointer,
    Record,
    Vector,
    alignment,
    common,
    promote,
)
from codegen.verify.text.declare import BROUGHT_BY, Declarations, Enumerator, Global, Local, Scope
from codegen.verify.text.library import REFUSED, header, is_assumed, library
from codegen.verify.text.literals import literal
from codegen.verify.text.meaning import Row, Vocabulary

ARITHMETIC = ("+", "-", "*", "/", "%")
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
BITWISE = ("&", "|", "^")
KEYWORDS = frozenset(("void", "_Bool", "char", "short", "int", "long", "float", "double"))
LIMITS: dict[str, tuple[CType, int | float]] = {
    "INT_MAX": (INT, 2**31 - 1),
    "INT_MIN": (INT, -(2**31)),
    "UINT_MAX": (UINT, 2**32 - 1),
    "SHRT_MAX": (INT, 2**15 - 1),
    "SHRT_MIN": (INT, -(2**15)),
    "CHAR_BIT": (INT, 8),
    "INT32_MAX": (INT, 2**31 - 1),
    "INT32_MIN": (INT, -(2**31)),
    "UINT32_MAX": (UINT, 2**32 - 1),
    "INT16_MAX": (INT, 2**15 - 1),
    "UINT16_MAX": (INT, 2**16 - 1),
    "FLT_MAX": (FLOAT, (2 - 2**-23) * 2.0**127),
    "FLT_MIN": (FLOAT, 2.0**-126),
    "FLT_EPSILON": (FLOAT, 2.0**-23),
    "DBL_MAX": (DOUBLE, sys.float_info.max),
    "DBL_MIN": (DOUBLE, sys.float_info.min),
    "DBL_EPSILON": (DOUBLE, sys.float_info.epsilon),
    "INFINITY": (FLOAT, math.inf),
    "HUGE_VALF": (FLOAT, math.inf),
    "HUGE_VAL": (DOUBLE, math.inf),
    "NAN": (FLOAT, math.nan),
    "M_PI": (DOUBLE, math.pi),
    "true": (INT, 1),
    "false": (INT, 0),
}


class Expressions(Declarations):
    """Resolves expressions against a scope, the prototypes of a unit and a dialect's vocabulary."""

    def __init__(self, model: Model, vocabulary: Vocabulary, path: str):
        super().__init__(model, path)
        self.vocabulary, self.library = vocabulary, library(model)
        self.declared: set[str] = set()
        """Functions of the vendor or of C that the text itself declares."""
        self.scope = Scope()
        self.unit = t.Unit()
        self.vendor_headers: frozenset[str] = frozenset()

    def type_names(self) -> list[str]:
        """The names that the parser must take for types."""
        return [name for name in self.typedefs if name.isidentifier() and name not in KEYWORDS]

    def value(self, node: c_ast.Node) -> t.Expr:
        """An expression's value: arrays decay to pointers."""
        return self._decayed(self.expression(node))

    def _decayed(self, expr: t.Expr) -> t.Expr:
        if isinstance(expr.type, Array):
            assert isinstance(expr, t.At)
            pointer, type_ = expr.pointer, self.model.pointer(expr.type.of, expr.const)
            if isinstance(pointer, t.Address | t.Static):
                return t.Convert(type_, expr.place, pointer)
            return t.Within(type_, expr.place, pointer, expr.type.size)
        return self._fixed(expr) if isinstance(expr, t.At) and isinstance(expr.pointer, t.Static) and expr.const else expr

    def _fixed(self, at: t.At) -> t.Expr:
        """The value of a const variable, where that is a constant."""
        assert isinstance(at.pointer, t.Static)
        match self.unit.variables[at.pointer.key]:
            case t.Variable(const=True, parts=((0, type_, t.Const(value=value)),)) if type_ == at.type:
                return t.Const(at.type, at.place, value)
        return at

    def expression(self, node: c_ast.Node) -> t.Expr:
        place = self.place(node)
        match node:
            case c_ast.Constant():
                return literal(node, place, self.model)
            case c_ast.ID():
                return self._name(node.name, place)
            case c_ast.ArrayRef():
                return self._at(self._element(node, place), place)
            case c_ast.StructRef():
                return self._member(node, place)
            case c_ast.UnaryOp():
                return self._unary(node, place)
            case c_ast.BinaryOp():
                return self._binary(node.op, node.left, node.right, place)
            case c_ast.Assignment():
                return self._assign(node, place)
            case c_ast.TernaryOp():
                return self._choose(node, place)
            case c_ast.Cast():
                return self._cast(self.value(node.expr), self.type_of(node.to_type), place)
            case c_ast.FuncCall():
                return self._call(node, place)
            case c_ast.ExprList():
                *before, last = [self.value(e) for e in node.exprs]
                for expr in reversed(before):
                    last = t.Comma(last.type, place, expr, last)
                return last
        raise Stop("V003", f"an expression of kind {type(node).__name__} is not supported", place)

    def _name(self, name: str, place: Place) -> t.Expr:
        symbol = self.scope.find(name)
        if isinstance(symbol, Local):
            if symbol.memory:
                address = t.Address(self.model.pointer(symbol.type, symbol.const), place, symbol.index, name)
                return t.At(symbol.type, place, address, symbol.const, alignment(symbol.type))
            return t.Slot(symbol.type, place, symbol.index, name, symbol.const)
        if isinstance(symbol, Global):
            static = t.Static(self.model.pointer(symbol.type, symbol.const), place, symbol.key)
            return t.At(symbol.type, place, static, symbol.const, alignment(symbol.type))
        if isinstance(symbol, Enumerator):
            return t.Const(INT, place, symbol.value)
        if name in BROUGHT_BY:
            self.need(name, place)
        if name == "NULL":
            return t.Const(self.model.pointer(VOID), place, 0)
        if name in LIMITS:
            return t.Const(LIMITS[name][0], place, LIMITS[name][1])
        if name in self.vocabulary.names and self._has_vendor(name, place):
            row = self.vocabulary.names[name]
            self.unit.rows.add(row)
            return t.Intrinsic(row.returns, place, row, ())
        if name in self.unit.prototypes or name in self.vocabulary.functions or name in self.library:
            raise Stop("V003", f"function `{name}` used as a value", place)
        raise Stop("V004", f"`{name}` is not declared", place)

    def brings(self, name: str) -> bool:
        """Whether a header included so far brings ``name``, perhaps as a macro."""
        vendor = name in self.vocabulary.functions or name in self.vocabulary.names
        return bool(BROUGHT_BY.get(name, frozenset()) & self.included) or (vendor and bool(self.included & self.vendor_headers))

    def _has_vendor(self, name: str, place: Place) -> bool:
        """A vendor's name needs a header of the vendor, or a declaration."""
        if name not in self.declared and not self.included & self.vendor_headers:
            raise Stop("V004", f"`{name}` needs a header of the vendor", place, f"such as {', '.join(sorted(self.vendor_headers))}")
        return True

    def _member(self, node: c_ast.StructRef, place: Place) -> t.Expr:
        """``record.member`` and ``pointer->member``."""
        at = self._at(self.value(node.name), place) if node.type == "->" else self.expression(node.name)
        if not isinstance(at, t.At) or not isinstance(at.type, Record):
            raise Stop("V005", f"{at.type} has no members", place)
        found = at.type.member(node.field.name)
        if found is None:
            raise Stop("V004", f"{at.type} has no member `{node.field.name}`", place)
        type_, offset = found
        address = t.Member(self.model.pointer(type_, at.const), place, at.pointer, offset)
        return t.At(type_, place, address, at.const, alignment(type_))

    def _at(self, pointer: t.Expr, place: Place) -> t.At:
        if not isinstance(pointer.type, Pointer) or pointer.type.to is VOID:
            raise Stop("V005", f"{pointer.type} cannot be dereferenced", place)
        to = pointer.type.to
        self.sized(to, place)
        return t.At(to, place, pointer, pointer.type.const, alignment(to))

    def _unary(self, node: c_ast.UnaryOp, place: Place) -> t.Expr:
        op = node.op
        if op == "sizeof":
            type_ = self.type_of(node.expr) if isinstance(node.expr, c_ast.Typename) else self.expression(node.expr).type
            self.sized(type_, place)
            return t.Const(self.model.names["size_t"], place, type_.size)
        if op == "&":
            expr = self.expression(node.expr)
            if not isinstance(expr, t.At):
                raise Stop("V005", "& needs something in memory", place)
            return t.Convert(self.model.pointer(expr.type, expr.const), place, expr.pointer)
        if op == "*":
            return self._at(self.value(node.expr), place)
        if op in ("++", "--", "p++", "p--"):
            target = self._target(node.expr, place)
            one = t.Const(INT, place, 1)
            old = t.Old(target.type, place)
            value = self._add(old, one, op[-1], place)
            return t.Assign(target.type, place, target, self.convert(value, target.type, place), True, op[0] == "p")
        a = self.value(node.expr)
        if op == "!":
            return t.Unary(INT, place, "!", self.truth_of(a, place))
        if isinstance(a.type, Vector) and op == "-" and "-" in a.type.operators:
            return t.Unary(a.type, place, "-", a)
        if op in ("-", "+") and isinstance(a.type, Int | Float):
            type_ = promote(a.type) if isinstance(a.type, Int) else common(a.type, a.type)
            a = self.convert(a, type_, place)
            return t.Unary(type_, place, "-", a) if op == "-" else a
        if op == "~" and isinstance(a.type, Int):
            return t.Unary(promote(a.type), place, "~", self.convert(a, promote(a.type), place))
        raise Stop("V005", f"{op} does not work on {a.type}", place)

    def _binary(self, op: str, left: c_ast.Node, right: c_ast.Node, place: Place) -> t.Expr:
        if op in ("&&", "||"):
            return t.Logic(INT, place, op, self.truth(left), self.truth(right))
        return self._operate(op, self.value(left), self.value(right), place)

    def _operate(self, op: str, a: t.Expr, b: t.Expr, place: Place) -> t.Expr:
        if isinstance(a.type, Vector) or isinstance(b.type, Vector):
            if a.type != b.type or not isinstance(a.type, Vector) or op not in a.type.operators:
                raise Stop("V005", f"{a.type} {op} {b.type}: not an operation of this dialect", place, "use its intrinsics")
            self._may_contract(op, a, b, place)
            return t.Binary(a.type, place, op, a, b)
        if op in ("+", "-") and (isinstance(a.type, Pointer) or isinstance(b.type, Pointer)):
            return self._add(a, b, op, place)
        if op in COMPARISONS and (isinstance(a.type, Pointer) or isinstance(b.type, Pointer)):
            return self._compare_pointers(op, a, b, place)
        if not (isinstance(a.type, Int | Float) and isinstance(b.type, Int | Float)):
            raise Stop("V005", f"{a.type} {op} {b.type}: not an operation of C", place)
        if op in ("<<", ">>"):
            if not (isinstance(a.type, Int) and isinstance(b.type, Int)):
                raise Stop("V005", f"{a.type} {op} {b.type}: shifts work on integers", place)
            shifted = promote(a.type)
            return t.Binary(shifted, place, op, self.convert(a, shifted, place), self.convert(b, promote(b.type), place))
        self._may_contract(op, a, b, place)
        type_ = common(a.type, b.type)
        if isinstance(type_, Float) and (op in BITWISE or op == "%"):
            raise Stop("V005", f"{a.type} {op} {b.type}: works on integers only", place)
        if op not in (*ARITHMETIC, *COMPARISONS, *BITWISE):
            raise Stop("V003", f"operator {op} is not supported", place)
        result = INT if op in COMPARISONS else type_
        return t.Binary(result, place, op, self.convert(a, type_, place), self.convert(b, type_, place))

    def _may_contract(self, op: str, a: t.Expr, b: t.Expr, place: Place) -> None:
        """On a board with a fused multiply-add, a compiler may make one of a product and a sum in C operators."""
        products = [e for e in (a, b) if isinstance(e, t.Binary) and e.op == "*" and isinstance(e.type, Float | Vector)]
        if op in ("+", "-") and products and self.vocabulary.fuses:
            what = f"a product and {'a sum' if op == '+' else 'a difference'} in C operators: a compiler may or may not contract them"
            note = "spell the fused operation, or the product, as an intrinsic; the result must not depend on the compiler"
            self.unit.warnings.append(Finding("V604", what, place, (note,), severity="warning"))

    def _element(self, node: c_ast.ArrayRef, place: Place) -> t.Expr:
        """The pointer to an element. An array inside a record or another array ends before its memory does: its index is watched."""
        array = self.expression(node.name)
        pointer, index = self._decayed(array), self.value(node.subscript)
        inside = isinstance(array, t.At) and isinstance(array.type, Array) and not isinstance(array.pointer, t.Address | t.Static)
        if inside and isinstance(index.type, Int):
            assert isinstance(array.type, Array)
            name = node.name.field.name if isinstance(node.name, c_ast.StructRef) else "the array"
            index = t.Bounded(index.type, place, index, array.type.length, name)
        return self._add(pointer, index, "+", place)

    def _add(self, a: t.Expr, b: t.Expr, op: str, place: Place) -> t.Expr:
        """Sums and differences, also of pointers; an index may stand on either side."""
        if op == "+" and isinstance(b.type, Pointer) and isinstance(a.type, Int):
            a, b = b, a
        if isinstance(a.type, Pointer) and isinstance(b.type, Int):
            if a.type.to.size == 0:
                raise Stop("V005", f"arithmetic on {a.type}", place)
            return t.Binary(a.type, place, op, a, b)
        if isinstance(a.type, Pointer) and isinstance(b.type, Pointer) and op == "-" and a.type.to == b.type.to:
            return t.Binary(self.model.names["ptrdiff_t"], place, "-", a, b)
        if isinstance(a.type, Int | Float) and isinstance(b.type, Int | Float):
            return self._operate(op, a, b, place)
        raise Stop("V005", f"{a.type} {op} {b.type}: not an operation of C", place)

    def _compare_pointers(self, op: str, a: t.Expr, b: t.Expr, place: Place) -> t.Expr:
        if op in ("==", "!="):  # only these compare with a null pointer constant
            if _is_null(a) and isinstance(b.type, Pointer):
                a = t.Const(b.type, place, 0)
            if _is_null(b) and isinstance(a.type, Pointer):
                b = t.Const(a.type, place, 0)
        if not (isinstance(a.type, Pointer) and isinstance(b.type, Pointer)) or not (
            a.type.to == b.type.to or (op in ("==", "!=") and VOID in (a.type.to, b.type.to))
        ):
            raise Stop("V005", f"{a.type} {op} {b.type}: not comparable", place)
        return t.Binary(INT, place, op, a, b)

    def _target(self, node: c_ast.Node, place: Place) -> t.Slot | t.At:
        target = self.expression(node)
        if isinstance(target, t.Intrinsic) and target.row.is_memory:
            target = self._memory_of(target)
        if not isinstance(target, t.Slot | t.At) or isinstance(target.type, Array):
            raise Stop("V005", "the left side of an assignment is not an object", place)
        if target.const:
            what = f"`{target.name}`" if isinstance(target, t.Slot) else "what it points to"
            raise Stop("V007", f"{what} is const", place)
        return target

    def _assign(self, node: c_ast.Assignment, place: Place) -> t.Expr:
        target = self._target(node.lvalue, place)
        value = self.value(node.rvalue)
        if node.op != "=":
            value = self._operate(node.op[:-1], t.Old(target.type, place), value, place)
        return t.Assign(target.type, place, target, self.convert(value, target.type, place), node.op != "=")

    def _choose(self, node: c_ast.TernaryOp, place: Place) -> t.Expr:
        condition, a, b = self.truth(node.cond), self.value(node.iftrue), self.value(node.iffalse)
        if isinstance(a.type, Int | Float) and isinstance(b.type, Int | Float):
            type_: CType = common(a.type, b.type)
        elif isinstance(a.type, Pointer) and _is_null(b):
            type_ = a.type
        elif isinstance(b.type, Pointer) and _is_null(a):
            type_ = b.type
        elif isinstance(a.type, Pointer) and isinstance(b.type, Pointer) and (a.type.to == b.type.to or VOID in (a.type.to, b.type.to)):
            to = a.type.to if a.type.to == b.type.to else VOID
            type_ = self.model.pointer(to, a.type.const or b.type.const)
        elif a.type == b.type:
            type_ = a.type
        else:
            raise Stop("V005", f"? {a.type} : {b.type}: no common type", place)
        return t.Choose(type_, place, condition, self.convert(a, type_, place), self.convert(b, type_, place))

    def truth(self, node: c_ast.Node) -> t.Expr:
        return self.truth_of(self.value(node), self.place(node))

    def truth_of(self, expr: t.Expr, place: Place) -> t.Expr:
        if not isinstance(expr.type, Int | Float | Pointer):
            raise Stop("V005", f"{expr.type} is neither true nor false", place)
        return expr

    def _cast(self, a: t.Expr, to: CType, place: Place) -> t.Expr:
        if to is VOID or a.type == to:
            return t.Convert(to, place, a)
        scalars = isinstance(a.type, Int | Float) and isinstance(to, Int | Float)
        pointers = isinstance(a.type, Pointer | Int) and isinstance(to, Pointer | Int)
        if not scalars and not pointers:
            raise Stop("V005", f"{a.type} cannot be cast to {to}", place)
        return t.Convert(to, place, a)

    def convert(self, a: t.Expr, to: CType, place: Place) -> t.Expr:
        """``a`` as the type it is assigned to, where C allows that without a cast."""
        if a.type == to:
            return a
        if isinstance(a.type, Int | Float) and isinstance(to, Int | Float):
            if isinstance(a, t.Const) and isinstance(to, Int) and isinstance(a.value, int) and to.low <= a.value <= to.high:
                return t.Const(to, place, a.value)
            return t.Convert(to, a.place, a)
        if isinstance(to, Pointer) and _is_null(a):
            return t.Const(to, place, 0)
        if isinstance(a.type, Pointer) and isinstance(to, Pointer) and (a.type.to == to.to or VOID in (a.type.to, to.to)):
            if a.type.const and not to.const:
                raise Stop("V007", f"{a.type} loses its const as {to}", a.place)
            return t.Convert(to, a.place, a)
        raise Stop("V005", f"{a.type} is not {to}", a.place)

    def _call(self, node: c_ast.FuncCall, place: Place) -> t.Expr:
        if not isinstance(node.name, c_ast.ID):
            raise Stop("V003", "a call through a pointer is not supported", place)
        name = node.name.name
        arguments = [self.value(a) for a in node.args.exprs] if node.args else []
        if self.scope.find(name) is None and name in self.vocabulary.functions and self._has_vendor(name, place):
            return self._intrinsic(name, arguments, place, self.vocabulary.functions[name])
        if isinstance(self.scope.find(name), Local):
            raise Stop("V003", "a call through a pointer is not supported", place)
        if name in self.library and name not in self.unit.prototypes:
            return self._of_c(name, arguments, place)
        if name not in self.unit.prototypes:
            todo = REFUSED.get(name, "declare it, define it here, or include the header that does")
            raise Stop("V004", f"`{name}` is no function known here", place, todo)
        type_ = self.unit.prototypes[name][0]
        if len(arguments) != len(type_.parameters):
            raise Stop("V006", f"`{name}` takes {len(type_.parameters)} arguments, not {len(arguments)}", place)
        converted = tuple(self.convert(a, p, a.place) for a, p in zip(arguments, type_.parameters, strict=True))
        return t.Call(type_.returns, place, name, converted)

    def _of_c(self, name: str, arguments: list[t.Expr], place: Place) -> t.Expr:
        """A call of the standard library."""
        if name not in self.declared and header(name) not in self.included:
            raise Stop("V004", f"`{name}` needs #include <{header(name)}>", place)
        if is_assumed(name) and not any(f.code == "V605" for f in self.unit.warnings):
            what = f"`{name}`: it is assumed that the board's libm is as good as float64 rounded once"
            note = "the accuracy of the board's libm is not known: leave room for it, or write the function out"
            self.unit.warnings.append(Finding("V605", what, place, (note,), severity="warning"))
        return self._intrinsic(name, arguments, place, [self.library[name]])

    def _intrinsic(self, name: str, arguments: list[t.Expr], place: Place, rows: list[Row]) -> t.Expr:
        """The first overload whose parameters take the arguments."""
        fault: Stop | None = None
        for row in rows:
            if len(row.parameters) != len(arguments):
                fault = fault or Stop("V006", f"`{name}` takes {len(row.parameters)} arguments, not {len(arguments)}", place)
                continue
            try:
                converted = tuple(self.convert(a, p, a.place) for a, p in zip(arguments, row.parameters, strict=True))
            except Stop as stop:
                fault = stop if fault is None or len(rows) == 1 else fault
                continue
            if rows[0] is not self.library.get(name):
                self.unit.rows.add(row)
            call = t.Intrinsic(row.returns, place, row, converted)
            return self._memory_of(call) if row.is_memory else call
        assert fault
        if len(rows) > 1 and fault.finding.code != "V006":
            raise Stop("V006", f"no form of `{name}` takes ({', '.join(str(a.type) for a in arguments)})", place)
        raise fault

    def _memory_of(self, call: t.Intrinsic) -> t.At:
        """A call that stands for a piece of memory, such as _amem8_f2(p)."""
        pointer = call.arguments[0]
        assert isinstance(pointer.type, Pointer) and call.row.alignment
        const = call.row.parameters[0].const if isinstance(call.row.parameters[0], Pointer) else False
        typed = t.Convert(self.model.pointer(call.type, const), call.place, pointer)
        return t.At(call.type, call.place, typed, const, call.row.alignment)

    # constant expressions

    def constant(self, node: c_ast.Node) -> int:
        value = _fold(self.value(node))
        if value is None:
            raise Stop("V005", "not an integer constant", self.place(node), "write a number, an enumerator or a macro that is one")
        return value


def _is_null(expr: t.Expr) -> bool:
    """A null pointer constant: 0, or NULL itself."""
    if isinstance(expr, t.Convert) and isinstance(expr.type, Pointer) and expr.type.to is VOID:
        expr = expr.a
    return (
        isinstance(expr, t.Const)
        and expr.value == 0
        and (isinstance(expr.type, Int) or (isinstance(expr.type, Pointer) and expr.type.to is VOID))
    )


def _fold(expr: t.Expr) -> int | None:
    """The value of an integer constant expression."""
    match expr:
        case t.Const(value=int() as value) if isinstance(expr.type, Int):
            return value
        case t.Convert(a=a) if isinstance(expr.type, Int):
            return _fold(a)
        case t.Unary(op="-", a=a):
            inner = _fold(a)
            return None if inner is None else -inner
        case t.Binary(op=op, a=a, b=b) if isinstance(expr.type, Int):
            x, y = _fold(a), _fold(b)
            if x is None or y is None or (op in "/%" and y == 0):
                return None
            table: dict[str, Any] = {"+": x + y, "-": x - y, "*": x * y, "&": x & y, "|": x | y}
            if op in "/%":
                table |= {"/": abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)}
                table |= {"%": x - y * table["/"]}
            if op in ("<<", ">>") and 0 <= y < 64:
                table[op] = x << y if op == "<<" else x >> y
            table |= {"^": x ^ y, "<": int(x < y), "<=": int(x <= y), ">": int(x > y), ">=": int(x >= y), "==": int(x == y)}
            table["!="] = int(x != y)
            return table.get(op)
    return None
