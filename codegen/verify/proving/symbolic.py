"""Whole numbers that depend on the size of a call: terms, each with an interval that it lies in.

The third kind of value that the evaluator works on. The interval decides most questions; what it leaves open becomes an ``Obligation``,
to be refuted by Z3 later. Goes out: ``Sym`` (a number), ``Truth`` (a condition), ``Log`` (what is assumed and what must hold).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, overload

from codegen.verify.finding import Place
from codegen.verify.proving import term as terms
from codegen.verify.proving.term import Term
from codegen.verify.text.ctype import Int

FEW = 8
"""A number with no more values than that may divide another."""


class CannotProve(Exception):
    """The text does what the prover does not follow; nothing is claimed."""


@dataclass(frozen=True)
class Obligation:
    """``right`` must hold wherever ``path`` is taken; ``code`` and ``what`` tell what it means if it does not."""

    path: tuple[Term, ...]
    right: Term
    code: str
    what: str
    place: Place

    @property
    def wrong(self) -> Term:
        return terms.every(*self.path, terms.negation(self.right))


@dataclass(frozen=True)
class Team:
    """The cores of a mask, of which one is followed for all: its rank, and how many there are, where ``counts`` has several numbers.

    ``numbers``: the unknowns that these are sums of: the ranks before it and those behind it.
    """

    counts: range
    rank: Sym
    cores: Sym | int
    numbers: tuple[Sym, ...]

    @classmethod
    def of(cls, log: Log, counts: range) -> Team:
        """A core of any rank among so many cores."""
        most = counts[-1] - 1
        rank = log.given("its rank", 0, most)
        if len(counts) == 1:
            return cls(counts, rank, counts[0], (rank,))
        behind = log.given("ranks behind it", 0, most)
        cores = Sym(log, terms.plus(whole(rank + behind), terms.whole(1)), counts[0], counts[-1])
        log.facts.append(between(cores.term, cores.low, cores.high))
        return cls(counts, rank, cores, (rank, behind))

    @property
    def unknowns(self) -> frozenset[str]:
        return frozenset().union(*(number.term.unknowns for number in self.numbers))

    @property
    def facts(self) -> list[Term]:
        """What is known of its numbers."""
        return [between(n.term, n.low, n.high) for n in (*self.numbers, self.cores) if isinstance(n, Sym)]


@dataclass
class Log:
    """``facts`` are assumed, each under the path that it was found on; ``path`` is what led to the present statement."""

    facts: list[Term] = field(default_factory=list)
    obligations: list[Obligation] = field(default_factory=list)
    path: list[Term] = field(default_factory=list)
    made: list[Term] = field(default_factory=list)
    """Every unknown made so far, in order, and their names."""
    names: list[str] = field(default_factory=list)
    prefix: str = ""
    team: Team | None = None
    """Where one core is followed for all ranks at once."""
    holds: Callable[[Term], bool] = lambda condition: False
    """Whether a condition is known to hold here."""

    def guard(self) -> Term:
        return terms.every(*self.path)

    def assume(self, fact: Term) -> None:
        self.facts.append(terms.implies(self.guard(), fact))

    def demand(self, right: Truth | bool, code: str, what: str, place: Place) -> None:
        """``right`` must hold wherever the present path is taken."""
        term = right.term if isinstance(right, Truth) else terms.TRUE if right else terms.FALSE
        if term is not terms.TRUE:
            self.obligations.append(Obligation(tuple(self.path), term, code, what, place))

    def given(self, name: str, low: int, high: int) -> Sym:
        """An argument of the call: the same for all cores."""
        term = terms.variable(name)
        self.facts.append(between(term, low, high))
        return Sym(self, term, low, high)

    def unknown(self, name: str, low: int, high: int) -> Sym:
        """A number of which nothing is known but low <= it <= high; ``name`` and how often it came make it the same one in every run."""
        term = terms.variable(f"{self.prefix}{name}.{self.names.count(name)}")
        self.made.append(term)
        self.names.append(name)
        self.facts.append(between(term, low, high))
        return Sym(self, term, low, high)


def between(term: Term, low: int, high: int) -> Term:
    return terms.every(at_most(terms.whole(low), term), at_most(term, terms.whole(high)))


def at_most(a: Term, b: Term) -> Term:
    """a <= b."""
    return terms.negation(terms.less(b, a))


LOWEST = 7
"""Bits that an alignment has, at most: those of 128 bytes."""


class Truth:
    """A condition that is true for some sizes and false for others."""

    __slots__ = ("term",)

    def __init__(self, term: Term):
        self.term = term

    def __bool__(self) -> bool:
        raise CannotProve("a decision on the size in a place where both ways cannot be followed")


@overload
def negation(a: Truth) -> Truth: ...
@overload
def negation(a: Truth | bool) -> Truth | bool: ...
def negation(a: Truth | bool) -> Truth | bool:
    return not a if isinstance(a, bool) else Truth(terms.negation(a.term))


def both(a: Truth | bool, b: Truth | bool) -> Truth | bool:
    if isinstance(a, bool):
        return b if a else False
    if isinstance(b, bool):
        return a if b else False
    return Truth(terms.every(a.term, b.term))


def truth(value: Any) -> Truth | bool:
    """A number as a condition: not 0."""
    if isinstance(value, Truth | bool):
        return value
    if not isinstance(value, Sym):
        return bool(value)
    return value.truth if value.truth is not None else value != 0


class Sym:
    """A number: ``term``, somewhere in low .. high. ``truth``: the condition that it is 1 for, if it came of one."""

    __slots__ = ("high", "log", "low", "term", "truth")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, log: Log, term: Term, low: int, high: int, truth: Truth | None = None):
        self.log, self.term, self.low, self.high, self.truth = log, term, low, high, truth

    def _made(self, term: Term, *ends: int) -> Any:
        low, high = min(ends), max(ends)
        return low if low == high else Sym(self.log, term, low, high)

    # arithmetic

    def __add__(self, other: Any) -> Any:
        if isinstance(other, int) and other == 0:
            return self
        return self._made(terms.plus(self.term, whole(other)), self.low + _low(other), self.high + _high(other))

    __radd__ = __add__

    def __neg__(self) -> Any:
        return self._made(terms.times(self.term, -1), -self.high, -self.low)

    def __sub__(self, other: Any) -> Any:
        return self._made(terms.plus(self.term, whole(other), -1), self.low - _high(other), self.high - _low(other))

    def __rsub__(self, other: Any) -> Any:
        return -self + other

    def __mul__(self, other: Any) -> Any:
        if isinstance(other, Sym):
            return self._by_team(other)
        if other in (0, 1):
            return self if other else 0
        return self._made(terms.times(self.term, other), self.low * other, self.high * other)

    __rmul__ = __mul__

    def _by_team(self, other: Sym) -> Any:
        """The product with a number that depends on nothing but rank and number of cores. What follows from their ends is noted of it."""
        team = self.log.team
        factors = [(a, b) for a, b in ((self, other), (other, self)) if team and b.term.unknowns <= team.unknowns]
        if team is None or not factors:
            raise CannotProve("a product of two numbers that depend on the size")
        of, by = factors[0]
        self.log.facts += [_multiple(number, of.term) for number in team.numbers if number.term.unknowns <= by.term.unknowns]
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return self._made(terms.product(self.term, other.term), *ends)

    def _per_core(self, cores: Sym) -> Any:
        """Divided by the number of cores, as it is noted: so often it goes in, and once more it does not."""
        if self.low < 0 and not self.log.holds(at_most(terms.whole(0), self.term)):
            raise CannotProve("a number that may be negative, divided among cores")
        quotient = Sym(self.log, terms.quotient(self.term, cores.term), max(self.low, 0) // cores.high, self.high // cores.low)
        product = terms.product(quotient.term, cores.term)
        self.log.assume(terms.every(at_most(terms.whole(0), quotient.term), at_most(product, self.term)))
        self.log.assume(terms.less(self.term, terms.plus(product, cores.term)))
        quotient * cores  # notes what follows of the product
        return quotient

    def divided(self, other: Any) -> Any:
        """C's division, toward zero."""
        team = self.log.team
        if isinstance(other, Sym) and team and isinstance(team.cores, Sym) and other.term is team.cores.term:
            return self._per_core(team.cores)
        if not isinstance(other, int) or other == 0:
            return _by_each(self, other)
        if other < 0:
            return -self.divided(-other)
        if other == 1:
            return self
        negative = terms.less(self.term, terms.whole(0))
        low = 0 if self.low < 0 and self.log.holds(terms.negation(negative)) else self.low
        term = terms.divide(self.term, other)
        if low < 0:
            term = terms.choose(negative, terms.times(terms.divide(terms.times(self.term, -1), other), -1), term)
        return self._made(term, _toward(low, other), _toward(self.high, other))

    def remainder(self, by: Any) -> Any:
        """C's %, with the sign of what is divided."""
        left = self - self.divided(by) * by
        team = self.log.team
        if isinstance(left, Sym) and isinstance(by, Sym) and team and by.term is whole(team.cores):
            return Sym(self.log, left.term, 0, by.high - 1)
        if not isinstance(left, Sym) or not isinstance(by, int):
            return left
        most = abs(by) - 1
        return Sym(self.log, left.term, max(left.low, 0 if self.low >= 0 else -most), min(left.high, 0 if self.high <= 0 else most))

    def divides(self, other: int) -> Any:
        return _by_each(other, self)

    def shifted(self, op: str, bits: Any) -> Any:
        if not isinstance(bits, int):
            raise CannotProve("a shift by a number that depends on the size")
        if op == "<<":
            return self * (1 << bits)
        return self._made(terms.divide(self.term, 1 << bits), self.low >> bits, self.high >> bits)

    def __and__(self, other: Any) -> Any:
        if not isinstance(other, int) or other < 0 or other & (other + 1):
            raise CannotProve("bits of a number that depends on the size")
        if other == 0 or (self.low >= 0 and self.high <= other):
            return self if other else 0
        return self._made(terms.rest(self.term, other + 1), 0, other)

    __rand__ = __and__

    def __or__(self, other: Any) -> Any:
        """A number of which is known what kernels ask of joined addresses: whether its lowest bits are 0, which are those of both."""
        if self.low < 0 or _low(other) < 0:
            raise CannotProve("bits of a number that may be negative")
        joined: Sym = self.log.unknown("joined", max(self.low, _low(other)), self.high + _high(other))
        for bits in range(1, LOWEST + 1):
            clear, *of = (terms.equal(terms.rest(whole(x), 1 << bits), terms.whole(0)) for x in (joined, self, other))
            both_clear = terms.every(*of)
            self.log.facts.append(terms.every(terms.implies(clear, both_clear), terms.implies(both_clear, clear)))
        return joined

    __ror__ = __or__

    def __xor__(self, _: Any) -> Any:
        raise CannotProve("bits of a number that depends on the size")

    __rxor__ = __xor__

    # conversions

    def checked(self, type_: Int, place: Place) -> Any:
        """As the result of an operation in ``type_``: signed overflow is an obligation, unsigned wraps."""
        if type_.low <= self.low and self.high <= type_.high:
            return self
        if not type_.signed:
            return self.wrapped(type_)
        inside = Truth(between(self.term, type_.low, type_.high))
        self.log.demand(inside, "V202", f"signed overflow: the result does not fit {type_}", place)
        return Sym(self.log, self.term, max(self.low, type_.low), min(self.high, type_.high))

    def wrapped(self, to: Int) -> Any:
        """Converted to ``to``: modulo 2**n."""
        if to.low <= self.low and self.high <= to.high:
            return self
        span, low = to.high - to.low + 1, terms.whole(to.low)
        return Sym(self.log, terms.plus(terms.rest(terms.plus(self.term, low, -1), span), low), to.low, to.high)

    def bounded(self, length: int, name: str, place: Place) -> Sym:
        """As an index into an array of ``length`` elements."""
        what = f"an index is outside `{name}`, an array of {length} elements inside a larger object"
        self.log.demand(both(self >= 0, self < length), "V114", what, place)
        return self

    def array(self) -> Any:
        raise CannotProve("a number that depends on the size, as values")

    # conditions

    def _compare(self, sure: bool, never: bool, term: Term) -> Truth | bool:
        if sure or term is terms.TRUE:
            return True
        return False if never or term is terms.FALSE else Truth(term)

    def __lt__(self, other: Any) -> Any:
        return self._compare(self.high < _low(other), self.low >= _high(other), terms.less(self.term, whole(other)))

    def __le__(self, other: Any) -> Any:
        return self._compare(self.high <= _low(other), self.low > _high(other), at_most(self.term, whole(other)))

    def __gt__(self, other: Any) -> Any:
        return self._compare(self.low > _high(other), self.high <= _low(other), terms.less(whole(other), self.term))

    def __ge__(self, other: Any) -> Any:
        return self._compare(self.low >= _high(other), self.high < _low(other), at_most(whole(other), self.term))

    def __eq__(self, other: object) -> Any:
        return self._compare(False, self.high < _low(other) or self.low > _high(other), terms.equal(self.term, whole(other)))

    def __ne__(self, other: object) -> Any:
        return negation(self == other)

    def __bool__(self) -> bool:
        if self.low > 0 or self.high < 0:
            return True
        raise CannotProve("a decision on the size in a place where both ways cannot be followed")

    def __index__(self) -> int:
        raise CannotProve("a number that depends on the size where only a fixed one can stand")


def _multiple(number: Sym, of: Term) -> Term:
    """What number * ``of`` is sure to be, in terms that Z3 finds easy: between ``of`` (from 1 on) and as much as the highest gives."""
    product, zero = terms.product(number.term, of), terms.whole(0)
    none, negative = terms.equal(number.term, zero), terms.less(of, zero)
    most = terms.times(of, number.high)
    up = terms.every(at_most(terms.choose(none, zero, of), product), at_most(product, most))
    down = terms.every(at_most(product, terms.choose(none, zero, of)), at_most(most, product))
    return terms.every(terms.implies(none, terms.equal(product, zero)), terms.some(negative, up), terms.implies(negative, down))


def _by_each(a: Any, b: Any) -> Any:
    """a / b, where b is one of a few numbers above 0: one case for each of them."""
    if not isinstance(b, Sym) or b.low <= 0 or b.high - b.low >= FEW:
        raise CannotProve("a division by a number that depends on the size")
    quotient = _quotient(a, b.high)
    for value in range(b.low, b.high):
        quotient = either(b.log, b == value, _quotient(a, value), quotient)
    return quotient


def _quotient(a: Any, b: int) -> Any:
    return a.divided(b) if isinstance(a, Sym) else _toward(a, b)


def _toward(value: int, divisor: int) -> int:
    quotient = abs(value) // divisor
    return quotient if value >= 0 else -quotient


def _low(value: Any) -> int:
    return value.low if isinstance(value, Sym) else value


def _high(value: Any) -> int:
    return value.high if isinstance(value, Sym) else value


def number(log: Log, condition: Truth | bool) -> Any:
    """A condition as the 0 or 1 that C makes of it."""
    if isinstance(condition, bool):
        return int(condition)
    return Sym(log, terms.choose(condition.term, terms.whole(1), terms.whole(0)), 0, 1, condition)


def either(log: Log, condition: Truth | bool, a: Any, b: Any) -> Any:
    """``a`` where ``condition`` holds, else ``b``."""
    if isinstance(condition, bool):
        return a if condition else b
    if a is b or (isinstance(a, int) and isinstance(b, int) and a == b):
        return a
    if isinstance(a, int) and isinstance(b, int) and {a, b} == {0, 1}:
        return number(log, condition if a else negation(condition))
    low, high = min(_low(a), _low(b)), max(_high(a), _high(b))
    return Sym(log, terms.choose(condition.term, whole(a), whole(b)), low, high)


def whole(value: Any) -> Term:
    """The term of a number."""
    return value.term if isinstance(value, Sym) else terms.whole(value)


def condition(value: Truth | bool) -> Term:
    """The term of a condition."""
    return value.term if isinstance(value, Truth) else terms.TRUE if value else terms.FALSE
