"""Arithmetic on names: equal terms mean equal bits."""

from codegen.boardcheck.terms import Arithmetic, operand, term

A, B, C = (operand(name, 2) for name in "abc")
DO = Arithmetic()


def test_operations_go_by_lane():
    assert DO.sub(A, B) == (term("sub", A[0], B[0]), term("sub", A[1], B[1]))
    assert DO.seed(A, 8)[1] == term("seed", A[1], 8)
    assert DO.add(operand("x"), operand("y")) == term("add", operand("x"), operand("y"))


def test_operands_change_places_only_where_that_changes_no_bit():
    assert DO.add(A, B) == DO.add(B, A)
    assert DO.fma(A, B, C) == DO.fma(B, A, C)
    assert DO.fma(A, B, C) != DO.fma(C, B, A)
    assert DO.sub(A, B) != DO.sub(B, A)
    assert DO.div(A, B) != DO.div(B, A)


def test_lanes_are_moved_and_nothing_else():
    assert DO.lanes(DO.lane(A, 0), DO.lane(A, 1)) == A
    assert DO.join(DO.part(A, 0, 2), DO.part(A, 1, 2)) == A
    assert DO.splat(operand("x"), 3) == (operand("x"),) * 3


def test_terms_read_as_people_write_them():
    assert str(term("sub", A[1], operand("x"))) == "(a[1] - x)"
    assert str(term("seed", A[0], 8)) == "seed(a[0], 8)"
