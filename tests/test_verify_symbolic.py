"""Numbers that depend on the size: what is known of them holds of the numbers that they stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.verify.proving import term as terms
from codegen.verify.proving.symbolic import CannotProve, Log, Truth, truth, whole


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1), st.booleans())
def test_what_is_known_of_joined_numbers_is_true(a, b, constant):
    log = Log()
    x = log.unknown("x", 0, 2**32 - 1)
    y = b if constant else log.unknown("y", 0, 2**32 - 1)
    joined = x | y
    values = {whole(x): terms.whole(a), whole(joined): terms.whole(a | b)}
    values |= {} if constant else {whole(y): terms.whole(b)}
    assert joined.low <= (a | b if constant else joined.high)
    assert all(terms.substitute(fact, values) is terms.TRUE for fact in log.facts)


def test_joined_numbers_need_both():
    """Facts leave out no number, but a multiple joined with another is not called one."""
    log = Log()
    x, y = log.unknown("x", 0, 1000), log.unknown("y", 0, 1000)
    joined = x | y
    wrong = {whole(x): terms.whole(8), whole(y): terms.whole(4), whole(joined): terms.whole(16)}
    assert any(terms.substitute(fact, wrong) is terms.FALSE for fact in log.facts)


def test_bits_of_negative_numbers_and_exclusive_or_are_not_followed():
    log = Log()
    x, y = log.unknown("x", -1, 10), log.unknown("y", 0, 10)
    with pytest.raises(CannotProve, match="negative"):
        x | y
    with pytest.raises(CannotProve, match="negative"):
        y | -1
    with pytest.raises(CannotProve, match="bits"):
        y ^ 1


def test_what_holds_of_itself_is_no_obligation():
    log = Log()
    log.demand(True, "V103", "", None)
    log.demand(Truth(terms.TRUE), "V105", "", None)
    assert log.obligations == []
    log.demand(truth(log.unknown("x", 0, 9) < 4), "V103", "", None)
    log.demand(False, "V103", "", None)
    assert len(log.obligations) == 2
