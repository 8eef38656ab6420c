"""Sizes written as shares and a rest: together they are all sizes, and what bounds decide is decided rightly."""

import itertools

import pytest

from codegen.verify.proving import term as terms
from codegen.verify.proving.questions import Questions
from codegen.verify.proving.split import Settled, sizes
from codegen.verify.proving.symbolic import Log, Team, whole

N, A, B = (terms.variable(name) for name in ("n", "a", "b"))


def value(term, of):
    """A term's value at given values of its variables."""
    found = terms.substitute(term, {terms.variable(name): terms.whole(number) for name, number in of.items()})
    return {"true": True, "false": False}.get(found.op, found.args and found.args[0])


@pytest.mark.parametrize(("block", "cores", "lead"), [(4, 3, 0), (4, 3, 1), (4, 2, 2), (4, 1, 3), (1, 5, 0), (8, 24, 7)])
def test_every_size_lies_in_one_part_with_its_even_split(block, cores, lead):
    seen = {}
    for part in sizes(block, cores, lead):
        (_, _), (_, _), (low, high) = part.bounds.values()
        names = list(part.bounds)
        for q, r, last in itertools.product(range(3), range(cores), range(low, high + 1)):
            at = dict(zip(names, (q, r, last), strict=True))
            n = value(whole(part.n), at)
            if n < 1:
                continue
            assert n not in seen, "in one part, in one way"
            blocks = -(-(n + lead) // block)
            assert blocks == cores * q + r
            ends = [0]
            for rank in range(cores):
                ends.append(min(n, max(0, (rank + 1) * (blocks // cores) * block + min(rank + 1, blocks % cores) * block - lead)))
            seen[n] = [value(whole(part.begin(rank)), at) for rank in range(cores)]
            assert seen[n] == ends[:-1]
            assert ends[-1] == n
    assert set(range(1, (3 * cores - 1) * block - lead + 1)) <= set(seen)


@pytest.mark.parametrize(("block", "lead"), [(4, 0), (4, 1), (8, 7)])
def test_one_split_stands_for_all_teams(block, lead):
    """The parts for any number of cores, at each of them, are its own parts; and its quotient is found by its name."""
    counts = range(1, 6)
    team = Team.of(Log(), counts)
    together = sizes(block, counts[-1], lead, team)
    for cores in counts:
        for part, alone in zip(together, sizes(block, cores, lead), strict=True):
            names, (*_, (low, high)) = list(alone.bounds), alone.bounds.values()
            for q, r, last, rank in itertools.product(range(3), range(cores), range(low, high + 1), range(cores)):
                at = dict(zip(names, (q, r, last), strict=True))
                here = at | {"its rank": rank, "ranks behind it": cores - 1 - rank}
                assert value(whole(part.n), here) == value(whole(alone.n), at)
                if value(whole(part.n), here) >= 1:
                    assert value(terms.every(*part.log.facts), here)
                    assert value(whole(part.begin(team.rank)), here) == value(whole(alone.begin(rank)), at)
    for part in together:
        blocks = terms.plus(terms.product(whole(part.q), whole(part.cores)), whole(part.r))
        assert part.of(terms.quotient(blocks, whole(part.cores))) is whole(part.q)
        beyond = terms.quotient(terms.plus(blocks, terms.whole(1)), whole(part.cores))
        assert part.of(beyond) is beyond, "that may be one more"


@pytest.mark.parametrize("bounds", [{"a": (0, 3), "b": (4, 9)}, {"a": (-7, -1), "b": (5, 5)}, {"a": (2, 2), "b": (-3, 3)}])
def test_what_is_settled_keeps_its_value_within_the_bounds(bounds):
    quotient = terms.divide(terms.plus(A, B, 3), 4)
    found = terms.choose(terms.less(A, B), quotient, terms.rest(terms.plus(A, B), 8))
    made = [found, terms.equal(found, A), terms.every(terms.less(found, terms.whole(40)), terms.negation(terms.equal(A, B)))]
    for term in made:
        simpler = Settled(bounds)(term)
        for a, b in itertools.product(*(range(low, high + 1) for low, high in (bounds["a"], bounds["b"]))):
            at = {"a": a, "b": b}
            assert value(simpler, at) == value(term, at)


def test_bounds_decide_divisions_and_comparisons():
    bounds = {"a": (1, 15)}
    assert Settled(bounds)(terms.divide(A, 16)) is terms.whole(0)
    assert Settled(bounds)(terms.equal(A, terms.whole(0))) is terms.FALSE
    assert Settled(bounds)(terms.less(A, terms.whole(16))) is terms.TRUE
    assert Settled(bounds)(terms.less(A, terms.whole(15))) is not terms.TRUE
    assert Settled(bounds)(terms.divide(B, 16)) is terms.divide(B, 16), "nothing is known of it"


def test_what_was_asked_before_makes_no_difference():
    odd = [terms.equal(terms.rest(N, 2), terms.whole(1)), terms.less(N, terms.whole(1)), terms.less(terms.whole(-1), N)]
    for asked in (odd, odd[:2], list(reversed(odd))):
        one, other = Questions(), Questions()
        for k in range(20):
            other.impossible([terms.less(terms.variable(f"x{k}"), N), terms.less(N, terms.variable(f"x{k}"))])
        assert one.impossible(asked) == other.impossible(asked)
