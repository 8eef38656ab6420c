"""Every size as so many blocks for each core and a rest: written so, shares are sums, and hardly anything is left to divide.

With ``cores`` cores, n + lead elements lie in cores * q + r blocks, r < cores; ``last`` tells how far the last block goes. In each of a few
cases for ``last`` the divisions and comparisons of a kernel's own arithmetic have one outcome, which ``Settled`` finds by intervals alone.
Comes in: block, cores, lead. Goes out: ``Sizes``: together they are all sizes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from codegen.verify.calls.cases import INT_MAX
from codegen.verify.proving import term as terms
from codegen.verify.proving.symbolic import Log, Sym, Team, either, truth, whole
from codegen.verify.proving.term import Term

Interval = tuple[float, float]
Bounds = Mapping[str, Interval]
Span = Callable[[Term], Interval]
ANYTHING: Interval = (float("-inf"), float("inf"))
SIZE = terms.variable("n")
"""The size of the call, as every run has it."""


@dataclass(frozen=True)
class Sizes:
    """Some of the sizes. ``n`` in terms of q, r and last; ``log`` has what is known of these; all in elements."""

    log: Log
    n: Sym
    q: Sym
    r: Sym
    block: int
    lead: int
    bounds: Bounds
    cores: Sym | int

    def begin(self, rank: Sym | int) -> Sym | int:
        """Where the share of a rank begins if it has whole blocks, the first ranks one more; behind the last rank: n."""
        first = (self.q * rank + either(self.log, self.r < rank, self.r, rank)) * self.block - self.lead
        found: Sym | int = either(self.log, truth(rank == 0), 0, either(self.log, first < self.n, first, self.n))
        return found

    @cached_property
    def of(self) -> Settled:
        """A condition on ``SIZE`` for these sizes; that there is an element is known of every call that is followed."""
        none = {terms.less(whole(0), SIZE): terms.TRUE, terms.less(SIZE, whole(1)): terms.FALSE}
        share = (whole(self.cores), whole(self.q), whole(self.r))
        return Settled(self.bounds, {SIZE: whole(self.n), **none}, share)


def sizes(block: int, cores: int, lead: int, team: Team | None = None) -> list[Sizes]:
    """All sizes from 1 on, by where the last block ends: ``lead`` + ``last`` elements behind a block of n alone.

    With ``team``, its cores share them, however many these are, and ``begin`` is asked for its rank.
    """
    if lead:
        ends = [(0, block - lead - 1, 1), (block - lead, block - lead, 1), (block - lead + 1, block - 1, 2)]
    else:
        ends = [(0, 0, 0), (1, block - 1, 1)]
    return [_sizes(block, cores, lead, team, low, high, more) for low, high, more in ends if low <= high]


def _sizes(block: int, cores: int, lead: int, team: Team | None, low: int, high: int, more: int) -> Sizes:
    """n = block * (cores * q + r - more) + last: ``more`` blocks lie behind its whole ones, counted with the lead."""
    log = Log(team=team)
    by: Sym | int = team.cores if team else cores
    q, r, last = log.unknown("q", 0, INT_MAX), log.unknown("r", 0, cores - 1), log.unknown("last", low, high)
    n = (q * by + r - more) * block + last
    log.facts.append(terms.negation(terms.less(whole(n), whole(1))))
    bounds = {_name(q): (0, INT_MAX), _name(r): (0, cores - 1), _name(last): (low, high)}
    if team:
        log.facts += [*team.facts, terms.less(r.term, whole(by))]
        bounds |= {_name(number): (number.low, number.high) for number in team.numbers}
    return Sizes(log, n, q, r, block, lead, bounds, by)


def _name(number: Sym | int) -> str:
    return str(number.term.args[0]) if isinstance(number, Sym) else ""


class Settled:
    """Called with a term: the term with its variables as ``given``, and everything decided that the bounds of these variables decide.

    ``share``: cores, q, r; r < cores, so that cores * q + r divided by cores is q.
    """

    def __init__(self, bounds: Bounds, given: Mapping[Term, Term] | None = None, share: tuple[Term, Term, Term] | None = None):
        self.bounds, self.share = bounds, share
        self._done: dict[Term, Term] = dict(given or {})
        self._spans: dict[Term, Interval] = {}

    def __call__(self, term: Term) -> Term:
        if term not in self._done:
            made = self._rebuilt(term)
            if made is not term:
                made = self._rebuilt(made)  # a division that came apart leaves a smaller one
            self._done[term] = _decided(made, self._span)
        return self._done[term]

    def _rebuilt(self, term: Term) -> Term:
        if term.op in ("int", "var", "true", "false"):
            return term
        made = terms.rebuilt(term, self)
        if made.op == "quot" and self.share and made.args[1] is self.share[0]:
            cores, q, r = self.share
            return q if terms.plus(made.args[0], terms.product(q, cores), -1) is r else made
        return made

    def _span(self, term: Term) -> Interval:
        if term not in self._spans:
            self._spans[term] = _span(term, self.bounds, self._span)
        return self._spans[term]


def _span(t: Term, bounds: Bounds, span: Span) -> Interval:
    """The interval of a number."""
    match t.op:
        case "int":
            return t.args[0], t.args[0]
        case "var":
            return bounds.get(t.args[0], ANYTHING)
        case "sum":
            low = high = float(t.args[0])
            for term, k in t.args[1]:
                ends = sorted(k * end for end in span(term))
                low, high = low + ends[0], high + ends[1]
            return low, high
        case "div":
            low, high = (end // t.args[1] if abs(end) != float("inf") else end for end in span(t.args[0]))
            return low, high
        case "mul":
            ends = [0 if 0 in (a, b) else a * b for a in span(t.args[0]) for b in span(t.args[1])]
            return min(ends), max(ends)
        case "quot":
            ends = [end // by if abs(end) != float("inf") else end for end in span(t.args[0]) for by in span(t.args[1])]
            return min(ends), max(ends)
        case "ite":
            (a, b), (c, d) = span(t.args[1]), span(t.args[2])
            return min(a, c), max(b, d)
    raise AssertionError(t.op)


def _decided(t: Term, span: Span) -> Term:
    if t.op in ("div", "sum"):
        low, high = span(t)
        return terms.whole(int(low)) if low == high else t
    if t.op in ("lt0", "eq0"):
        low, high = span(t.args[0])
        if t.op == "lt0":
            return terms.TRUE if high < 0 else terms.FALSE if low >= 0 else t
        return terms.FALSE if low > 0 or high < 0 else terms.TRUE if low == high == 0 else t
    return t
