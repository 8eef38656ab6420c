"""Proof, for every size at once, that the cores of a mask write the whole output once, stay inside, and share it evenly.

Z3 is asked for a size at which the cores' intervals do not tile the output, an access leaves its memory, or an index overflows. Comes in:
the cores of a mask, after their runs. Goes out: ``Refuted`` with a size, or nothing: then it holds for all sizes. CannotProve where
nothing is claimed.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cached_property

from codegen.verify.finding import Place
from codegen.verify.proving import term as terms
from codegen.verify.proving.prove import Core
from codegen.verify.proving.questions import Questions, cone
from codegen.verify.proving.split import SIZE, Sizes, sizes
from codegen.verify.proving.symbolic import CannotProve, Obligation, Sym, at_most, whole
from codegen.verify.proving.term import Term


@dataclass(frozen=True)
class Refuted:
    """At ``n`` elements, with the arguments ``given``, ``code`` happens."""

    n: int
    given: dict[str, int]
    code: str
    what: str
    place: Place


@dataclass(frozen=True)
class Tiling:
    """The cores of one mask in the order of their ranks, or one that stands for ``count`` of them at most; ``grain``, ``block``: bytes.

    ``start``: the first element that is to be written of each output. ``lead``: bytes of the first output's first cache line that lie
    before it, where cores store to it in place: blocks are counted from there.
    """

    cores: list[Core]
    count: int
    grain: int
    block: int
    start: Term
    lead: int
    outputs: tuple[str, ...]
    home: Place
    arguments: tuple[str, ...]
    """The codes and flags that the runs left open."""

    @cached_property
    def _parts(self) -> list[Sizes]:
        """All sizes, in parts."""
        return sizes(self.block // self.grain, self.count, self.lead // self.grain, self.cores[0].log.team)

    def refute(self, questions: Questions) -> Refuted | None:
        """The smallest size at which something is wrong; None where nothing ever is. Raises CannotProve."""
        self._consistent()
        refuted = [self._ask(questions, core.log.facts, core.log.obligations) for core in self.cores]
        if not any(refuted) and not self._even(questions):
            facts = [fact for core in self.cores for fact in core.log.facts]
            refuted.append(self._ask(questions, facts, self._together()))
        return min((r for r in refuted if r), key=lambda r: r.n, default=None)

    def holds_for_every_rank(self, questions: Questions) -> bool:
        """Of the one core that stands for all: whether nothing is ever wrong. If not, that may be for what is not known of its rank."""
        (core,) = self.cores
        self._consistent()
        assert core.log.team
        rank = core.log.team.rank
        anything = terms.some(*(o.wrong for o in core.log.obligations))
        return all(
            self._never(questions, part, core.log.facts, part.of(anything)) and self._has_share(questions, part, core, rank)
            for part in self._parts
        )

    def _consistent(self) -> None:
        """Raises CannotProve where what is assumed leaves no size: anything would follow from it."""
        questions = Questions()  # of its own: what else is asked does not depend on it
        if any(questions.impossible(core.log.facts) for core in self.cores):
            raise CannotProve("what is assumed on the way contradicts itself")

    def _even(self, questions: Questions) -> bool:
        """Whether every core writes just what it has in the even split: then they tile the output, in whole blocks, balanced.

        Each core is asked about alone.
        """
        ranks = itertools.product(self._parts, enumerate(self.cores))
        return all(self._has_share(questions, part, core, rank) for part, (rank, core) in ranks)

    def _writes(self, core: Core, output: str) -> list[tuple[Term, Term, Term, Place]]:
        """When, from which byte to which, counted from the first one that is to be written, and where in the text."""
        origin = terms.times(self.start, self.grain)
        mine = [w for w in core.writes if w.buffer.name == output]
        return [(terms.every(*w.when), terms.plus(whole(w.low), origin, -1), terms.plus(whole(w.high), origin, -1), w.place) for w in mine]

    def _has_share(self, questions: Questions, part: Sizes, core: Core, rank: Sym | int) -> bool:
        begin, end = (terms.times(whole(part.begin(k)), self.grain) for k in (rank, rank + 1))
        right = []
        for output in self.outputs:
            position = begin
            for *write, _ in self._writes(core, output):
                taken, low, high = map(part.of, write)
                right.append(terms.implies(taken, terms.equal(low, position)))
                position = terms.choose(taken, high, position)
            right.append(terms.equal(position, end))
        return self._never(questions, part, core.log.facts, part.of(terms.negation(terms.every(*right))))

    def _never(self, questions: Questions, part: Sizes, facts: list[Term], wrong: Term) -> bool:
        """Whether ``wrong``, which is said of these sizes already, holds at none of them."""
        return questions.impossible([*part.log.facts, *map(part.of, cone(facts, wrong)), wrong])

    def _ask(self, questions: Questions, facts: list[Term], obligations: list[Obligation]) -> Refuted | None:
        anything = terms.some(*(o.wrong for o in obligations))
        conditions = [*cone(facts, anything), anything]
        if all(self._never(questions, s, facts, s.of(anything)) for s in self._parts):
            return None
        n, model = questions.smallest(conditions, SIZE)
        first = next(o for o in obligations if questions.holds_in(model, o.wrong))
        given = {name: questions.value_in(model, terms.variable(name)) for name in self.arguments}
        return Refuted(n, given, first.code, first.what, first.place)

    def _together(self) -> list[Obligation]:
        """What the cores must keep together."""
        return [obligation for output in self.outputs for obligation in self._one_behind_the_other(output)]

    def _one_behind_the_other(self, output: str) -> list[Obligation]:
        found = []
        position = terms.whole(0)
        size = terms.times(SIZE, self.grain)
        blocks = self._blocks(size)
        fewest = terms.divide(blocks, len(self.cores))
        most = terms.divide(terms.plus(blocks, terms.whole(len(self.cores) - 1)), len(self.cores))
        for core in self.cores:
            begin, last = position, self.home
            for taken, low, high, place in self._writes(core, output):
                what = f"{core.name} begins to write `{output}` where the core before it does not end"
                found.append(Obligation((taken,), terms.equal(low, position), "V108", what, place))
                position, last = terms.choose(taken, high, position), place
            if len(self.cores) > 1:
                what = f"{core.name} begins inside a block of {self.block} bytes"
                offset = terms.plus(begin, terms.whole(self.lead))
                aligned = terms.equal(terms.rest(offset, self.block), terms.whole(0))
                if self.lead:
                    aligned = terms.some(aligned, terms.equal(begin, terms.whole(0)))
                found.append(Obligation((terms.negation(terms.equal(position, begin)),), aligned, "V306", what, last))
                share = (
                    terms.plus(self._blocks(position), self._blocks(begin), -1)
                    if self.lead
                    else self._blocks(terms.plus(position, begin, -1))
                )
                even = terms.every(at_most(fewest, share), at_most(share, most))
                found.append(Obligation((), even, "V303", f"{core.name} has over a block more or less than another", last))
        found.append(Obligation((), terms.equal(position, size), "V108", f"`{output}` is not written up to its end", self.home))
        return found

    def _blocks(self, size: Term) -> Term:
        """Blocks that the first ``size`` bytes lie in."""
        blocks = terms.divide(terms.plus(size, terms.whole(self.block - 1 + self.lead)), self.block)
        return terms.choose(terms.equal(size, terms.whole(0)), terms.whole(0), blocks) if self.lead else blocks
