import pytest

from codegen.verify.finding import Place
from codegen.verify.lifting.lift import CannotLift, Footprint, Range, no_conflict
from codegen.verify.text.ctype import INT


def test_ranges_are_affine():
    r = Range(3, 2, 5)
    assert (r + 1).array().tolist() == [4, 6, 8, 10, 12]
    assert (r * 3).array().tolist() == [9, 15, 21, 27, 33]
    assert (10 - r).array().tolist() == [7, 5, 3, 1, -1]
    assert (r + Range(0, 1, 5)).array().tolist() == [3, 6, 9, 12, 15]
    assert r.last == 11


def test_comparisons_must_be_uniform():
    r = Range(0, 1, 10)
    assert r < 10
    assert not r > 9
    assert r < 10
    with pytest.raises(CannotLift):
        _ = r < 5
    with pytest.raises(CannotLift):
        _ = r == 3
    with pytest.raises(CannotLift):
        r * r
    with pytest.raises(CannotLift):
        r.divided(2)
    with pytest.raises(CannotLift):
        bool(r)


def test_overflow_within_a_range_is_not_lifted():
    with pytest.raises(CannotLift):
        Range(2**31 - 5, 1, 10).checked(INT, Place("", 1, 1))


class Memory:
    """Stands for a buffer."""


def commits(*accesses):
    """Whether accesses (kind, buffer, start, step, size), in program order, may be lifted over 8 iterations."""
    footprints = [Footprint(buffer, start, step, 8, size) for _, buffer, start, step, size in accesses]
    try:
        no_conflict(footprints, [k for k, access in enumerate(accesses) if access[0] == "store"])
    except CannotLift:
        return False
    return True


def test_what_may_be_lifted():
    a, b = Memory(), Memory()
    assert commits(("load", a, 0, 4, 4), ("store", b, 0, 4, 4))
    assert commits(("load", a, 0, 4, 4), ("store", a, 0, 4, 4)), "read, then overwritten in the same iteration"
    assert commits(("store", a, 0, 8, 4), ("store", a, 4, 8, 4)), "interleaved halves"
    assert commits(("store", a, 0, 4, 4), ("load", a, 32, 4, 4)), "apart as a whole"
    assert not commits(("load", a, 0, 4, 4), ("store", a, 4, 4, 4)), "the next iteration reads what this one writes"
    assert not commits(("store", a, 4, 4, 4), ("load", a, 0, 4, 4)), "carried backwards"
    assert not commits(("store", a, 0, 4, 4), ("load", a, 0, 4, 4)), "written, then read in the same iteration"
    assert not commits(("store", a, 0, 4, 4), ("load", a, 0, 8, 4)), "other strides"
    assert not commits(("store", a, 0, 4, 4), ("load", a, 16, 0, 4)), "one place read by all"
