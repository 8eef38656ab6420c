import pytest

from codegen.emit.formula import Compare, Logic, Name, Number, Op, Select, read
from codegen.errors import CodegenError


def test_a_formula_is_read_and_never_run():
    def formula(x, y, eps=1e-12):
        """The docstring does not matter."""
        d = x * (1 - x) + eps
        return -(x - y) / d

    found = read(formula, "operator test")
    assert (found.operands, found.constants) == (("x", "y"), {"eps": 1e-12})
    product = Op("mul", (Name("x"), Op("sub", (Number(1.0), Name("x")))))
    assert found.steps == (("d", Op("add", (product, Name("eps")))),)
    assert found.result == Op("div", (Op("neg", (Op("sub", (Name("x"), Name("y"))),)), Name("d")))


def test_comparisons_and_selection_are_nodes_of_their_own():
    def formula(dy, x, strict, beta=1.0):
        inside = -beta < x < beta
        return (dy if x > 0 and not strict else 0), dy * 2 if inside or x == 3 else -dy

    found = read(formula, "operator test")
    inside = Logic("and", (Compare("<", Op("neg", (Name("beta"),)), Name("x")), Compare("<", Name("x"), Name("beta"))))
    assert found.steps == (("inside", inside),)
    positive = Logic("and", (Compare(">", Name("x"), Number(0.0)), Logic("not", (Name("strict"),))))
    either = Logic("or", (Name("inside"), Compare("==", Name("x"), Number(3.0))))
    doubled = Op("mul", (Name("dy"), Number(2.0)))
    assert found.results == (Select(positive, Name("dy"), Number(0.0)), Select(either, doubled, Op("neg", (Name("dy"),))))


def power(x):
    return x**2


def assigned_twice(x):
    a = x + 1
    a = a + 1
    return a * a


def unknown(x):
    return x + z  # noqa: F821


def unknown_condition(x):
    return x if z else 0  # noqa: F821


def call(x):
    return abs(x)


def branch(x):
    if x:
        return x
    return x


def number_for_a_condition(x):
    return 1 if x + 1 else 2


def condition_for_a_number(x):
    big = x > 1
    return big + x


def comparison_as_a_value(x):
    return (x > 1) * x


def membership(x):
    return 1 if x in x else 2


def nothing(x):
    a = x + 1  # noqa: F841


def string_default(x, eps="no"):
    return x


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (power, "'x \\*\\* 2' cannot be emitted"),
        (assigned_twice, "neither a new local nor the final return"),
        (unknown, "'z' is neither an argument nor assigned before"),
        (unknown_condition, "'z' is neither an argument nor assigned before"),
        (call, "'abs\\(x\\)' cannot be emitted"),
        (branch, "neither a new local nor the final return"),
        (number_for_a_condition, "'x \\+ 1' is no condition"),
        (condition_for_a_number, "'big' is a condition where a number has to be"),
        (comparison_as_a_value, "'x > 1' is a condition where a number has to be"),
        (membership, "'x in x' is no condition"),
        (nothing, "returns nothing"),
        (string_default, "the default of eps is not a number"),
    ],
)
def test_anything_else_is_refused_with_its_line(function, message):
    with pytest.raises(CodegenError, match=r"operator test:\d+: formula: .*" + message):
        read(function, "operator test")
