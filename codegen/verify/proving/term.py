"""Terms over whole numbers and conditions on them: interned, sums in normal form, so that equal ones are one object.

Z3 is slow to build terms with from Python, and most terms are never asked about: these are built in its place and translated when a
question is asked. Goes out: constructors that simplify, ``substitute`` and ``unknowns``.
"""

from __future__ import annotations

import itertools
from functools import cache
from typing import Any

_numbers = itertools.count(1)


class Term:
    """op and arguments:

    int value | var name | sum constant ((term, factor), ...) | div term divisor (rounded down, divisor > 0) | mul term term |
    quot term term (rounded down; the divisor is > 0) | ite condition a b |
    true | false | lt0 term (term < 0) | eq0 term (term == 0) | not condition | and conditions | or conditions
    """

    __slots__ = ("args", "op", "order", "unknowns")

    def __init__(self, op: str, args: tuple[Any, ...]):
        self.op, self.args = op, args
        self.order = (0, args[0]) if op == "var" else (next(_numbers), "")
        """In sums: variables by their names, then what was made of them, as it was made."""
        self.unknowns: frozenset[str] = frozenset(args) if op == "var" else frozenset().union(*(p.unknowns for p in self.parts()))

    def parts(self) -> tuple[Term, ...]:
        if self.op == "sum":
            return tuple(term for term, _ in self.args[1])
        return tuple(a for a in self.args if isinstance(a, Term))


@cache
def _make(op: str, *args: Any) -> Term:
    return Term(op, args)


def forget() -> None:
    """Before a proof: what Z3 finds depends on the order of terms, which must not depend on earlier proofs."""
    for made in (_make, plus, divide, less, equal):
        made.cache_clear()


TRUE, FALSE = Term("true", ()), Term("false", ())


@cache
def whole(value: int) -> Term:
    return Term("int", (value,))


@cache
def variable(name: str) -> Term:
    return Term("var", (name,))


def value_of(a: Term) -> int | None:
    """The number that ``a`` is, if it is one."""
    return a.args[0] if a.op == "int" else None


def _linear(a: Term) -> tuple[int, tuple[tuple[Term, int], ...]]:
    if a.op == "int":
        return a.args[0], ()
    return (a.args[0], a.args[1]) if a.op == "sum" else (0, ((a, 1),))


@cache
def plus(a: Term, b: Term, factor: int = 1) -> Term:
    """a + factor * b."""
    (c, left), (d, right) = _linear(a), _linear(b)
    factors = dict(left)
    for term, by in right:
        factors[term] = factors.get(term, 0) + factor * by
    kept = tuple(sorted(((t, k) for t, k in factors.items() if k), key=lambda pair: pair[0].order))
    constant = c + factor * d
    if not kept:
        return whole(constant)
    return kept[0][0] if constant == 0 and len(kept) == 1 and kept[0][1] == 1 else _make("sum", constant, kept)


def times(a: Term, factor: int) -> Term:
    return plus(whole(0), a, factor)


def product(a: Term, b: Term) -> Term:
    """a * b: a sum of products ``mul`` of terms that are neither numbers nor sums."""
    (c, left), (d, right) = _linear(a), _linear(b)
    total = plus(times(a, d), plus(b, whole(d), -1), c)
    for (s, j), (t, k) in itertools.product(left, right):
        total = plus(total, _make("mul", *sorted((s, t), key=lambda term: term.order)), j * k)
    return total


@cache
def divide(a: Term, by: int) -> Term:
    """Rounded down; ``by`` > 0."""
    constant, parts = _linear(a)
    multiple, left = whole(constant // by), whole(constant % by)
    for term, k in parts:
        multiple, left = (plus(multiple, term, k // by), left) if k % by == 0 else (multiple, plus(left, term, k))
    return multiple if 0 <= (value_of(left) or 0) < by and left.op == "int" else plus(multiple, _make("div", left, by))


def quotient(a: Term, b: Term) -> Term:
    """a / b rounded down; b > 0."""
    number = value_of(b)
    return _make("quot", a, b) if number is None else divide(a, number)


def rest(a: Term, by: int) -> Term:
    """What ``divide`` leaves: 0 .. by - 1."""
    return plus(a, divide(a, by), -by)


def choose(condition: Term, a: Term, b: Term) -> Term:
    if condition is TRUE or a is b:
        return a
    return b if condition is FALSE else _make("ite", condition, a, b)


@cache
def less(a: Term, b: Term) -> Term:
    """a < b."""
    difference = plus(a, b, -1)
    number = value_of(difference)
    return _make("lt0", difference) if number is None else TRUE if number < 0 else FALSE


@cache
def equal(a: Term, b: Term) -> Term:
    difference = plus(a, b, -1)
    number = value_of(difference)
    return _make("eq0", difference) if number is None else TRUE if number == 0 else FALSE


def negation(a: Term) -> Term:
    if a is TRUE or a is FALSE:
        return FALSE if a is TRUE else TRUE
    return a.args[0] if a.op == "not" else _make("not", a)


def every(*conditions: Term) -> Term:
    return _joined("and", TRUE, FALSE, conditions)


def some(*conditions: Term) -> Term:
    return _joined("or", FALSE, TRUE, conditions)


def _joined(op: str, neutral: Term, decisive: Term, conditions: tuple[Term, ...]) -> Term:
    left = dict.fromkeys(c for c in conditions if c is not neutral)
    if decisive in left:
        return decisive
    return neutral if not left else next(iter(left)) if len(left) == 1 else _make(op, *left)


def implies(a: Term, b: Term) -> Term:
    return some(negation(a), b)


def substitute(a: Term, pairs: dict[Term, Term]) -> Term:
    """``a`` with every variable of ``pairs`` replaced."""
    names = {key.args[0] for key in pairs}
    done: dict[Term, Term] = dict(pairs)

    def replaced(t: Term) -> Term:
        if not t.unknowns & names:
            return t
        if t not in done:
            done[t] = rebuilt(t, replaced)
        return done[t]

    return replaced(a)


def rebuilt(t: Term, replaced: Any) -> Term:
    """``t`` with its parts replaced; a number or a variable has none."""
    match t.op:
        case "sum":
            total = whole(t.args[0])
            for term, factor in t.args[1]:
                total = plus(total, replaced(term), factor)
            return total
        case "div":
            return divide(replaced(t.args[0]), t.args[1])
        case "mul":
            return product(*map(replaced, t.args))
        case "quot":
            return quotient(*map(replaced, t.args))
        case "ite":
            return choose(*map(replaced, t.args))
        case "lt0":
            return less(replaced(t.args[0]), whole(0))
        case "eq0":
            return equal(replaced(t.args[0]), whole(0))
        case "not":
            return negation(replaced(t.args[0]))
        case "and":
            return every(*map(replaced, t.args))
    return some(*map(replaced, t.args))
