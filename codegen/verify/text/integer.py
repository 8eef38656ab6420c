"""C integers on Python ints, Ranges and Syms: signed overflow is a finding, unsigned wraps, division goes toward zero.

Goes out: functions that the evaluator's closures call.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import numpy as np

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.machine.number import Poisoned
from codegen.verify.proving.symbolic import Sym
from codegen.verify.text.ctype import Int

Run = Callable[[list[Any]], Any]


def in_range(value: Any, type_: Int, place: Place) -> Any:
    """``value`` as ``type_``: signed overflow is a finding, unsigned wraps."""
    if type(value) is int:
        if type_.low <= value <= type_.high:
            return value
        if type_.signed:
            raise Stop("V202", f"signed overflow: the result {value} does not fit {type_}", place)
        return value & type_.high
    return value.checked(type_, place)


def operation(op: str, a: Run, b: Run, type_: Int, place: Place) -> Run:
    low, high, signed = type_.low, type_.high, type_.signed
    plain = {"+": operator.add, "-": operator.sub, "*": operator.mul, "&": operator.and_, "|": operator.or_, "^": operator.xor}.get(op)
    if plain:

        def arithmetic(f: list[Any]) -> Any:
            r = plain(a(f), b(f))
            if type(r) is int and low <= r <= high:
                return r
            return in_range(r, type_, place)

        return arithmetic
    if op in ("/", "%"):

        def quotient(f: list[Any]) -> Any:
            x, y = a(f), b(f)
            if type(y) is int and y == 0:
                raise Stop("V203", f"division by zero: {x} {op} 0", place)
            q = in_range(divide(x, y), type_, place)  # INT_MIN % -1 is as undefined as INT_MIN / -1
            return q if op == "/" else in_range(x.remainder(y) if isinstance(x, Sym) else x - q * y, type_, place)

        return quotient
    bits = 8 * type_.bytes

    def shift(f: list[Any]) -> Any:
        x, y = a(f), b(f)
        if type(x) is not int:
            return in_range(x.shifted(op, y), type_, place)
        if type(y) is not int:
            raise CannotLift("a shift by a varying number")
        if not 0 <= y < bits or (signed and op == "<<" and x < 0):
            raise Stop("V204", f"{x} {op} {y}: undefined for {type_}", place)
        return in_range(x << y if op == "<<" else x >> y, type_, place)

    return shift


def divide(x: Any, y: Any) -> Any:
    """C's division, toward zero."""
    if type(x) is int and type(y) is int:
        q = abs(x) // abs(y)
        return q if (x < 0) == (y < 0) else -q
    return y.divides(x) if type(x) is int else x.divided(y)


def wrap(value: Any, to: Int) -> Any:
    """A conversion between integers: modulo 2**n."""
    if type(value) is not int:
        return value.wrapped(to)
    value &= (1 << (8 * to.bytes)) - 1
    return value - (1 << (8 * to.bytes)) if to.signed and value > to.high else value


def conversion(a: Run, to: Int) -> Run:
    """``a`` between integers."""
    low, high = to.low, to.high

    def convert(f: list[Any]) -> Any:
        value = a(f)
        return value if type(value) is int and low <= value <= high else wrap(value, to)

    return convert


def from_float(value: Any, to: Int, place: Place) -> int:
    if type(value) is Poisoned:
        raise Stop("V101", "a value that was never initialised is converted", place, origin=value.origin)
    if isinstance(value, np.ndarray) and value.ndim:
        raise CannotLift("a conversion to integer")
    if not np.isfinite(value) or not to.low <= int(value) <= to.high:
        raise Stop("V205", f"{value} does not fit {to}", place)
    return int(value)


def to_float(value: Any, dtype: Any) -> Any:
    if type(value) is int:
        return dtype(value)
    return value.tape.index(value, dtype)
