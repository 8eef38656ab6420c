import pytest

from codegen.emit.formula import Name, Number, Op, read
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


def power(x):
    return x**2


def assigned_twice(x):
    a = x + 1
    a = a + 1
    return a * a


def unknown(x):
    return x + z  # noqa: F821


def call(x):
    return abs(x)


def branch(x):
    if x:
        return x
    return x


def nothing(x):
    a = x + 1  # noqa: F841


def string_default(x, eps="no"):
    return x


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (power, "'x \\*\\* 2' cannot be emitted"),
        (assigned_twice, "neither a new local nor the final return"),
        (unknown, "'z' cannot be emitted"),
        (call, "'abs\\(x\\)' cannot be emitted"),
        (branch, "neither a new local nor the final return"),
        (nothing, "returns nothing"),
        (string_default, "the default of eps is not a number"),
    ],
)
def test_anything_else_is_refused_with_its_line(function, message):
    with pytest.raises(CodegenError, match=r"operator test:\d+: formula: .*" + message):
        read(function, "operator test")
