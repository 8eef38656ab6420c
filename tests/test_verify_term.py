"""Terms against plain Python numbers, and against Z3."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.verify.proving import term as terms
from codegen.verify.proving.questions import Questions, cone
from codegen.verify.proving.symbolic import CannotProve, Log, Sym, Team

N, M = terms.variable("n"), terms.variable("m")


def value(term, n, m=0, team=(0, 0)):
    """What ``term`` is at n and m, for a core of a rank with so many behind it."""
    of = lambda t: value(t, n, m, team)  # noqa: E731
    match term.op:
        case "int":
            return term.args[0]
        case "var":
            return {"n": n, "m": m, "its rank": team[0], "ranks behind it": team[1]}[term.args[0]]
        case "sum":
            return term.args[0] + sum(of(t) * k for t, k in term.args[1])
        case "div":
            return of(term.args[0]) // term.args[1]
        case "mul":
            return of(term.args[0]) * of(term.args[1])
        case "quot":
            return of(term.args[0]) // of(term.args[1])
        case "ite":
            return of(term.args[1]) if of(term.args[0]) else of(term.args[2])
        case "true" | "false":
            return term.op == "true"
        case "lt0":
            return of(term.args[0]) < 0
        case "eq0":
            return of(term.args[0]) == 0
        case "not":
            return not of(term.args[0])
        case "and":
            return all(map(of, term.args))
    return any(map(of, term.args))


def grown(whole):
    small = st.integers(-9, 9)
    condition = st.one_of(
        st.builds(terms.less, whole, whole),
        st.builds(terms.equal, whole, whole),
        st.builds(lambda a, b: terms.every(terms.less(a, b), terms.negation(terms.equal(a, b))), whole, whole),
        st.builds(lambda a, b: terms.some(terms.less(b, a), terms.equal(a, b)), whole, whole),
    )
    return st.one_of(
        st.builds(terms.plus, whole, whole, small),
        st.builds(terms.times, whole, small),
        st.builds(terms.divide, whole, st.integers(1, 9)),
        st.builds(terms.rest, whole, st.integers(1, 9)),
        st.builds(terms.choose, condition, whole, whole),
    )


TERMS = st.recursive(st.one_of(st.just(N), st.just(M), st.builds(terms.whole, st.integers(-40, 40))), grown, max_leaves=12)
NUMBERS = st.integers(-100, 100)


@given(TERMS, NUMBERS, NUMBERS, NUMBERS)
@settings(max_examples=300, deadline=None)
def test_substitution_is_evaluation_at_another_place(term, n, m, k):
    assert value(terms.substitute(term, {N: terms.plus(M, terms.whole(k))}), n, m) == value(term, m + k, m)


@given(TERMS, NUMBERS, NUMBERS)
@settings(max_examples=150, deadline=None)
def test_z3_reads_a_term_as_python_does(term, n, m):
    at = [terms.equal(N, terms.whole(n)), terms.equal(M, terms.whole(m))]
    assert Questions().impossible([*at, terms.negation(terms.equal(term, terms.whole(value(term, n, m))))])


@given(TERMS, TERMS, NUMBERS, NUMBERS, NUMBERS)
@settings(max_examples=150, deadline=None)
def test_a_product_is_one_at_every_place(a, b, n, m, k):
    product = terms.product(a, b)
    assert value(product, n, m) == value(a, n, m) * value(b, n, m)
    assert product is terms.product(b, a)
    assert value(terms.substitute(product, {N: terms.plus(M, terms.whole(k))}), n, m) == value(product, m + k, m)


def ranks(counts):
    """Every (rank, how many behind it)."""
    return [(rank, count - 1 - rank) for count in counts for rank in range(count)]


@pytest.mark.parametrize("counts", [range(2, 3), range(24, 25), range(1, 9)])
def test_what_is_noted_of_a_multiple_of_the_rank_is_true(counts):
    log = Log()
    log.team = Team.of(log, counts)
    product = (log.team.rank + 1) * (Sym(log, N, -30, 30) + 4)
    noted = terms.every(*log.facts)
    for n, (rank, behind) in itertools.product(range(-30, 31), ranks(counts)):
        assert value(noted, n, team=(rank, behind))
        assert value(product.term, n, team=(rank, behind)) == (rank + 1) * (n + 4)
        assert product.low <= (rank + 1) * (n + 4) <= product.high
    assert not value(noted, 5, team=(counts[-1], 0)), "and it says something"


def test_what_is_noted_of_a_number_divided_among_cores_is_true():
    """For teams of any size; Z3 finds with it that the shares of all ranks make up the number."""
    log, counts = Log(), range(1, 9)
    log.team = team = Team.of(log, counts)
    whole = Sym(log, N, 0, 100)
    quotient, rest = whole.divided(team.cores), whole.remainder(team.cores)
    noted = terms.every(*log.facts)
    for n, (rank, behind) in itertools.product(range(101), ranks(counts)):
        at, cores = (rank, behind), rank + behind + 1
        assert value(noted, n, team=at)
        assert (value(quotient.term, n, team=at), value(rest.term, n, team=at)) == divmod(n, cores)
        assert quotient.low <= n // cores <= quotient.high
        assert rest.low <= n % cores <= rest.high
    questions, bounds = Questions(), [*log.facts, terms.negation(terms.less(N, terms.whole(0)))]
    assert questions.impossible([*bounds, terms.negation(terms.less(rest.term, team.cores.term))])
    assert questions.impossible([*bounds, terms.less(rest.term, terms.whole(0))])
    begin = quotient * team.rank
    last = terms.equal(team.cores.term, terms.plus(team.rank.term, terms.whole(1)))
    end = terms.plus(terms.plus(begin.term, quotient.term), rest.term)
    assert questions.impossible([*bounds, last, terms.negation(terms.equal(end, N))])
    assert not questions.impossible([*bounds, terms.negation(terms.equal(end, N))]), "of the last rank alone"


def test_no_number_that_may_be_negative_is_divided_among_cores():
    log = Log()
    log.team = Team.of(log, range(1, 4))
    with pytest.raises(CannotProve, match="negative"):
        Sym(log, N, -1, 9).divided(log.team.cores)


def test_no_product_but_with_the_rank():
    log = Log()
    log.team = Team.of(log, range(1, 5))
    with pytest.raises(CannotProve):
        Sym(log, N, 0, 9) * (Sym(log, N, 0, 9) + log.team.rank)


@given(TERMS, TERMS)
def test_equal_terms_are_one_object(a, b):
    assert terms.plus(a, b) is terms.plus(b, a)
    assert terms.plus(terms.plus(a, b), b, -1) is a


@given(st.integers(-1000, 1000), st.integers(-1000, 1000), st.sampled_from([-7, -1, 1, 2, 16, 63]))
@settings(max_examples=100, deadline=None)
def test_numbers_divide_as_c_does_and_stay_in_their_interval(n, m, by):
    log = Log()
    result = (Sym(log, N, -1000, 1000) + Sym(log, M, -1000, 1000) * 2).divided(by)
    expected = int((n + 2 * m) / by)
    assert value(result.term, n, m) == expected
    assert result.low <= expected <= result.high


def test_what_only_a_fixed_number_can_do_is_refused():
    n = Sym(Log(), N, 0, 100)
    for wrong in (lambda: n * n, lambda: n.divided(n), lambda: n ^ 3, lambda: bool(n), lambda: list(range(n))):
        with pytest.raises(CannotProve):
            wrong()


def test_the_smallest_refutation_is_found():
    found, _ = Questions().smallest([terms.less(terms.whole(41), N), terms.equal(terms.rest(N, 16), terms.whole(3))], N)
    assert found == 51


def test_only_facts_with_a_bearing_are_asked():
    a, b, c = (terms.variable(f"rank0.{name}") for name in "abc")
    facts = [terms.less(a, b), terms.less(c, N), terms.less(N, terms.whole(9)), terms.less(b, N)]
    assert set(cone(facts, terms.less(a, terms.whole(0)))) == {facts[0], facts[2], facts[3]}
