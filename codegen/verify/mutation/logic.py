"""Integer expressions of the typed tree as Z3 terms, with C's semantics: signed overflow is undefined.

Comes in: expressions, and a ``State`` that says what the locals hold. Goes out: terms over mathematical integers, the conditions under
which C defines them, and ``follows``: whether facts imply something.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import z3

from codegen.verify.text import tree as t
from codegen.verify.text.ctype import CType, Int, Pointer
from codegen.verify.text.loops import walk

EFFORT = 100_000
"""Of one question to Z3, in its own deterministic unit: about a tenth of a second."""
CORE = z3.Int("core")
OLD = -1
"""Among the slots of a state: the value that the target of a compound assignment had."""
RELATIONS = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}


class Unknown(Exception):
    """An expression that is not modelled: it reads memory, has an effect, or is no integer."""


@dataclass
class State:
    """What is known where an expression is evaluated: ``slots``: what the locals hold, of which ``types``; ``facts`` hold there."""

    slots: dict[int, Any] = field(default_factory=dict)
    facts: list[Any] = field(default_factory=list)
    types: dict[int, CType] = field(default_factory=dict)

    def copy(self) -> State:
        return State(dict(self.slots), list(self.facts), dict(self.types))


def follows(facts: list[Any], goal: Any) -> bool:
    """Whether the goal holds wherever the facts do; False also where that is too hard."""
    solver = z3.Solver()
    solver.set("rlimit", EFFORT)
    solver.add(*facts, z3.Not(goal))
    return bool(solver.check() == z3.unsat)


def follows_on_each(cores: int, facts: list[Any], goal: Any) -> bool:
    """As ``follows``, asked of each core apart where that is too hard of all."""
    if follows(facts, goal):
        return True
    everything = z3.Implies(z3.And(*facts), goal)
    each = (z3.simplify(z3.substitute(everything, (CORE, z3.IntVal(k)))) for k in range(cores))
    return all(follows([], alone) for alone in each)


class Terms:
    """Makes terms; ``cores`` is how many the board has."""

    def __init__(self, unit: t.Unit, cores: int):
        self.unit, self.cores = unit, cores
        self.made = 0
        self.comparing = False
        """Conversions are asked about: where a value fits, it stays as it is."""
        self.alike: dict[int, t.Expr] = {}
        """Calls that are not modelled, by id: the call of the original that gives the same. For one comparison, never among facts."""

    def fresh(self, type_: Any, state: State) -> Any:
        """A value of which only the type is known."""
        self.made += 1
        return self._ranged(z3.Int(f"v{self.made}"), type_, state)

    def _ranged(self, term: Any, type_: Any, state: State) -> Any:
        if isinstance(type_, Int):
            state.facts += [term >= type_.low, term <= type_.high]
        elif isinstance(type_, Pointer):
            state.facts.append(term >= 0)
        return term

    def assumed(self, e: t.Expr, state: State) -> Any:
        """The value of an expression of the original text, which is defined: verifying it found no overflow."""
        defined: list[Any] = []
        term = self.term(e, state, defined)
        state.facts += defined
        return term

    def truth(self, e: t.Expr, state: State, defined: list[Any]) -> Any:
        match e:
            case t.Binary(op=op, a=a, b=b) if op in RELATIONS:
                return RELATIONS[op](self.term(a, state, defined), self.term(b, state, defined))
            case t.Logic(op=op, a=a, b=b):
                inner: list[Any] = []
                left = self.truth(a, state, defined)
                right = self.truth(b, state, inner)
                defined += [z3.Implies(left if op == "&&" else z3.Not(left), d) for d in inner]
                return z3.And(left, right) if op == "&&" else z3.Or(left, right)
            case t.Unary(op="!", a=a):
                return z3.Not(self.truth(a, state, defined))
        return self.term(e, state, defined) != 0

    def term(self, e: t.Expr, state: State, defined: list[Any]) -> Any:
        """The value of ``e``; adds to ``defined`` what must hold for C to define it. Raises Unknown."""
        if not isinstance(e.type, Int | Pointer):
            raise Unknown
        match e:
            case t.Const(value=value):
                return z3.IntVal(int(value))
            case t.Slot(index=index):
                return self._held(index, e.type, state)
            case t.Old():
                return self._held(OLD, e.type, state)
            case t.Logic() | t.Unary(op="!"):
                return z3.If(self.truth(e, state, defined), 1, 0)
            case t.Unary(op=op, a=a):
                x = self.term(a, state, defined)
                return self._fit(-x if op == "-" else -x - 1, e.type, defined)
            case t.Binary(op=op) if op in RELATIONS:
                return z3.If(self.truth(e, state, defined), 1, 0)
            case t.Binary(op=op, a=a, b=b):
                return self._binary(e, self.term(a, state, defined), self.term(b, state, defined), state, defined)
            case t.Choose(condition=condition, a=a, b=b):
                test = self.truth(condition, state, defined)
                yes: list[Any] = []
                no: list[Any] = []
                chosen = z3.If(test, self.term(a, state, yes), self.term(b, state, no))
                defined += [z3.Implies(test, d) for d in yes] + [z3.Implies(z3.Not(test), d) for d in no]
                return chosen
            case t.Convert(a=a):
                return self._convert(e, a, state, defined)
            case t.Intrinsic() | t.Call():
                try:
                    return self._called(e, state, defined)
                except Unknown:
                    return self._same(e, state)
        raise Unknown

    def _called(self, e: t.Intrinsic | t.Call, state: State, defined: list[Any]) -> Any:
        arguments = [self.term(x, state, defined) for x in e.arguments]
        return self._intrinsic(e, arguments, state) if isinstance(e, t.Intrinsic) else self._call(e, arguments, state, defined)

    def _same(self, e: t.Expr, state: State) -> Any:
        if id(e) not in self.alike:
            raise Unknown
        first = self.alike[id(e)]
        return self.converted(self._ranged(z3.Int(f"call {id(first)}"), first.type, state), first.type, e.type, state)

    def _held(self, index: int, type_: Any, state: State) -> Any:
        """What a local holds. Where a mutant gave it another integer type, what it held before, converted to that."""
        if index not in state.slots:
            raise Unknown
        return self.converted(state.slots[index], state.types[index], type_, state)

    def converted(self, x: Any, source: Any, to: Any, state: State) -> Any:
        """A value of one type as another: between integers modulo 2**n; pointers stay what they are."""
        if not isinstance(source, Int) or not isinstance(to, Int) or (source.low >= to.low and source.high <= to.high) or z3.eq(x, CORE):
            return x  # the number of a core fits every type
        if to.name == "bool":
            return z3.If(x != 0, 1, 0)
        if self.comparing and follows(state.facts, z3.And(x >= to.low, x <= to.high)):
            return x
        return _wrapped(x, to)

    def _fit(self, x: Any, type_: Any, defined: list[Any]) -> Any:
        if type_.signed:
            defined += [x >= type_.low, x <= type_.high]
            return x
        return x % (type_.high + 1)

    def _binary(self, e: t.Binary, x: Any, y: Any, state: State, defined: list[Any]) -> Any:
        op, type_ = e.op, e.type
        if isinstance(e.a.type, Pointer):
            if not isinstance(e.b.type, Int):
                raise Unknown
            return x + y * e.a.type.to.size if op == "+" else x - y * e.a.type.to.size
        assert isinstance(type_, Int)
        if op in "+-*":
            return self._fit({"+": x + y, "-": x - y, "*": x * y}[op], type_, defined)
        if op in "/%":
            defined += [y != 0, z3.Not(z3.And(x == type_.low, y == -1))]
            positive = z3.If(y > 0, x / y, -(x / -y))  # z3 divides so that the remainder is not negative
            quotient = z3.If(x >= 0, positive, z3.If(y > 0, -(-x / y), -x / -y))
            return quotient if op == "/" else x - quotient * y
        if op in ("<<", ">>"):
            return self._shift(op, x, y, type_, defined)
        size = _power(y) if op == "&" else None
        if size is not None:
            return x % size
        bits = z3.Function(f"bits{op}{type_.name}", z3.IntSort(), z3.IntSort(), z3.IntSort())(x, y)
        if op == "&":
            state.facts += [*(z3.Implies(a >= 0, z3.And(bits >= 0, bits <= a)) for a in (x, y)), *self._lowest(bits, x, y)]
        return bits

    def _lowest(self, bits: Any, x: Any, mask: Any) -> list[Any]:
        """What ``bits`` = x & mask are where the mask is so many of the lowest bits as the number of the core says."""
        sizes = [_power(z3.substitute(mask, (CORE, z3.IntVal(k)))) for k in range(self.cores)]
        return [z3.Implies(k == CORE, bits == x % size) for k, size in enumerate(sizes) if size is not None]

    def _shift(self, op: str, x: Any, y: Any, type_: Int, defined: list[Any]) -> Any:
        bits = 8 * type_.bytes
        defined += [y >= 0, y < bits]
        count = z3.simplify(y)
        counts = [count.as_long()] if z3.is_int_value(count) else range(self.cores if z3.eq(y, CORE) else min(bits, 32))
        if op == "<<" and type_.signed:
            defined.append(x >= 0)
        result = None
        for k in counts:
            moved = x * 2**k if op == "<<" else x / 2**k
            result = moved if result is None else z3.If(y == k, moved, result)
        return self._fit(result, type_, defined)

    def _convert(self, e: t.Convert, a: t.Expr, state: State, defined: list[Any]) -> Any:
        to, source = e.type, a.type
        if isinstance(to, Int) and to.name == "bool":
            return z3.If(self.truth(a, state, defined), 1, 0)
        x = self.term(a, state, defined)
        if isinstance(to, Pointer):
            if not isinstance(source, Pointer):
                raise Unknown
            return x
        if isinstance(source, Pointer):
            assert isinstance(to, Int)
            return _wrapped(x, to)
        return self.converted(x, source, to, state)

    def _intrinsic(self, e: t.Intrinsic, arguments: list[Any], state: State) -> Any:
        """The board's words; a core of the mask has a rank below the count."""
        word = e.row.meaning.split("(")[0]
        if word == "core":
            state.facts += [CORE >= 0, self.cores > CORE]
            return CORE
        if word in ("region", "stride"):
            return self._ranged(z3.Int(e.row.meaning), e.type, state)
        if word == "count":
            return self._count(arguments[0], state)
        if word == "rank":
            mask, core = arguments
            rank = z3.Function("rank", z3.IntSort(), z3.IntSort(), z3.IntSort())(mask, core)
            inside = z3.Or(*(z3.And(core == k, (mask / 2**k) % 2 == 1) for k in range(32)))
            state.facts += [rank >= -1, rank < 32, z3.Implies(inside, z3.And(rank >= 0, rank < self._count(mask, state)))]
            return rank
        raise Unknown

    def _count(self, mask: Any, state: State) -> Any:
        count = z3.Function("count", z3.IntSort(), z3.IntSort())(mask)
        state.facts += [count >= 0, count <= 32, z3.Implies(z3.And(mask >= 0, mask < 2**self.cores), count <= self.cores)]
        return count

    def _call(self, e: t.Call, arguments: list[Any], state: State, defined: list[Any]) -> Any:
        """A function that only returns an expression is that expression; one that only computes gives equal results for equal arguments.

        It is the original's function: what a mutant passes or takes in another integer type is converted.
        """
        procedure = self.unit.procedures.get(e.function)
        if not procedure or not procedure.body:
            raise Unknown
        types = [type_ for _, type_ in procedure.parameters]
        arguments = [self.converted(x, a.type, to, state) for x, a, to in zip(arguments, e.arguments, types, strict=True)]
        return self.converted(self._returned(procedure, arguments, types, state, defined), procedure.type.returns, e.type, state)

    def _returned(self, procedure: t.Procedure, arguments: list[Any], types: list[CType], state: State, defined: list[Any]) -> Any:
        assert procedure.body
        match procedure.body.body:
            case (t.Return(value=value),) if value is not None:
                alike, self.alike = self.alike, {}  # these are of the call itself, not of what is called there
                try:
                    return self.term(value, State(dict(enumerate(arguments)), state.facts, dict(enumerate(types))), defined)
                finally:
                    self.alike = alike
        if any(isinstance(n, t.At | t.Call | t.Intrinsic | t.Address) for n in walk(procedure.body)):
            raise Unknown
        sorts = [z3.IntSort()] * (len(arguments) + 1)
        return self._ranged(z3.Function(procedure.name, *sorts)(*arguments), procedure.type.returns, state)


def _wrapped(x: Any, to: Int) -> Any:
    """Modulo 2**n."""
    size = 1 << (8 * to.bytes)
    return x % size if not to.signed else (x + size // 2) % size - size // 2


def _power(mask: Any) -> int | None:
    """2**k of a mask of the k lowest bits."""
    mask = z3.simplify(mask)
    size = mask.as_long() + 1 if z3.is_int_value(mask) else 0
    return size if size > 0 and size & (size - 1) == 0 else None
