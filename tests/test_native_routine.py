"""Kernels as NumPy callables: every operator against its reference, and everything that a call may bring."""

import inspect
import os
import threading
from functools import lru_cache

import numpy as np
import pytest

import codegen
from codegen.native.fit import Unfit
from codegen.spec.operator import Array

from .conftest import bundled, operator

NAMES = [op.name for op in bundled().operators]
KINDS = [("fp32", "s"), ("fp16", "p"), ("fp32", "p"), ("fp16", "s")]
NUMPY = {"fp32": np.float32, "fp16": np.float16}
DRAWN = {
    "unit": lambda rng, n: rng.uniform(0.05, 0.95, n),
    "sign": lambda rng, n: rng.uniform(-1, 1, n),
    "positive": lambda rng, n: rng.uniform(0.5, 2, n),
    "label": lambda rng, n: rng.integers(0, 2, n),
}


@lru_cache
def loaded(name):
    """A kernel of each operator: the four kinds in turn."""
    dtype, variant = KINDS[NAMES.index(name) % len(KINDS)]
    return codegen.load(name, dtype=dtype, variant=variant)


@pytest.fixture(scope="module")
def gradient():
    """binarycrossentropygrad has codes, an optional array, and one that may be a number."""
    return codegen.load("binarycrossentropygrad", "host_avx2", threads=2)


def ones(n=5, dtype=np.float32):
    return np.ones(n, dtype)


def drawn(op, dtype, shape, choice):
    """The arguments of a call, and what the reference has in their place. ``choice``: codes by name."""
    rng = np.random.default_rng(len(op.name))
    given, operands = {}, {}
    for p in op.operands():
        if isinstance(p, Array):
            mode = p.modes[choice[p.by]] if p.by else "each"
            array = DRAWN[p.draw](rng, shape if mode == "each" else 1).astype(NUMPY[dtype])
            given[p.name] = array
            operands[p.is_] = array.astype(np.float64) / (np.prod(shape) if "size" in mode else 1)
        elif p in op.scalars():
            value = NUMPY[dtype if p.type == "T" else "fp32"](p.values[0])
            given[p.name], operands[p.is_] = value, float(value)
        else:
            given[p.name], operands[p.is_] = True, 1.0
    return given | choice, operands


def tuples(value):
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize("name", NAMES)
def test_every_operator_gives_what_its_reference_says(name):
    op, routine = operator(name), loaded(name)
    dtype = routine.dtype.name
    for choice in [{c.name: k} for c in op.codes() for k in c.codes] or [{}]:
        given, operands = drawn(op, dtype, (37, 29), choice)
        with np.errstate(all="ignore"):
            right = tuples(op.reference(**operands))
            terms = tuples(op.terms(**operands)) if op.terms else right
            results = tuples(routine(**given))
        bound = op.bound(dtype, "divide", choice, 37 * 29)
        for result, expected, term in zip(results, right, terms, strict=True):
            largest = np.maximum(np.maximum(np.abs(term), np.abs(expected)), np.finfo(NUMPY[dtype]).tiny)
            unit = np.spacing(largest.astype(NUMPY[dtype])).astype(np.float64)
            assert result.shape == (37, 29) and result.dtype == NUMPY[dtype]
            assert np.all(np.abs(result - expected) <= 1.01 * bound * unit)
        changed = [given[a.name] for a in op.outputs() if a.is_]
        assert all(any(result is array for result in results) for array in changed)


def test_an_absent_operand_stands_for_what_the_contract_says(gradient):
    x, y = np.full(9, 0.25, np.float32), ones(9)
    plain = gradient(x, y, 1.0, reduction="sum")
    assert np.array_equal(plain, gradient(x, y, 1.0, weight=ones(9), reduction=2))
    assert np.array_equal(2 * plain, gradient(x, y, 1.0, weight=2 * ones(9), reduction="sum"))
    assert np.array_equal(plain, gradient(x, y, np.array([1.0], np.float32), weight=None, reduction="sum"))


def test_several_outputs_go_where_they_are_asked_to():
    routine = loaded("subgrad")
    dy = np.arange(6, dtype=np.float32).reshape(2, 3)
    first, second = routine(dy)
    assert np.array_equal(first, dy) and np.array_equal(second, -dy)
    out = np.empty_like(dy), np.empty_like(dy)
    given = routine(dy, out=out)
    assert given[0] is out[0] and given[1] is out[1] and np.array_equal(out[1], -dy)
    with pytest.raises(Unfit, match="has 1 arrays for 2 outputs\n    give a tuple of: dx1, dx2"):
        routine(dy, out=out[0])


def test_a_range_leaves_the_rest_alone():
    routine = loaded("sgd")
    assert list(inspect.signature(routine).parameters)[-2:] == ["start", "end"]
    numbers = {"learning_rate": 0.5, "dampening": 0.0, "moment": 0.9, "weight_decay": 0.0, "nesterov": False}
    half = np.float16
    weight, accumulate = np.zeros(64, half), np.zeros(64, half)
    routine(weight, accumulate, ones(64, half), start=10, end=20, **numbers)
    assert np.flatnonzero(weight).tolist() == list(range(10, 20))
    for start, end in ((-1, 5), (0, 65), (20, 10), (0.5, 3)):
        with pytest.raises(Unfit, match="give 0 <= start <= end <= 64"):
            routine(weight, accumulate, ones(64, half), start=start, end=end, **numbers)


def test_half_may_be_float16_or_its_bits():
    routine = loaded("sqrt_grad")
    dy, y = np.linspace(0.5, 2, 33, dtype=np.float16), np.linspace(1, 3, 33, dtype=np.float16)
    bits = routine(dy.view(np.uint16), y.view(np.uint16))
    assert bits.dtype == np.uint16
    assert np.array_equal(bits.view(np.float16), routine(dy, y))


def test_what_is_only_read_may_lie_anyhow_and_be_empty(gradient):
    x = np.random.default_rng(3).uniform(0.1, 0.9, (8, 8)).astype(np.float32)
    assert np.array_equal(gradient(x.T, x, 1.0, reduction="sum"), gradient(np.ascontiguousarray(x.T), x, 1.0, reduction="sum"))
    shifted = np.frombuffer(b"\0" + x.tobytes(), np.uint8)[1:].view(np.float32).reshape(8, 8)
    assert not shifted.flags.aligned
    assert np.array_equal(gradient(shifted, x, 1.0, reduction="sum"), gradient(x, x, 1.0, reduction="sum"))
    assert gradient(x[:0], x[:0], 1.0, reduction="sum").shape == (0, 8)


READ_ONLY = ones()
READ_ONLY.flags.writeable = False
UNFIT = [
    # arguments, others, what it says, what to do
    ((ones(),), {"reduction": 1}, "missing a required argument: 'input_y'", "call it as fp_binarycrossentropygrad_s"),
    ((ones(), ones(), 1.0), {"reduction": 1, "weigth": None}, "unexpected keyword argument 'weigth'", "call it as"),
    ((ones(), [1.0], 1.0), {"reduction": 1}, "input_y: is a list", "numpy.asarray"),
    ((ones(), ones(dtype=np.float64), 1.0), {"reduction": 1}, "input_y: is an array of float64 of the shape", "give an array of float32"),
    ((ones(), ones(4), 1.0), {"reduction": 1}, r"input_y: has the shape \(4,\), but input_x has \(5,\)", "nothing is broadcast"),
    (
        (ones(), ones(), ones()),
        {"reduction": 1},
        "dloss: has 5 elements, but for reduction='mean' it has one",
        "give that one, or a number",
    ),
    ((ones(), ones(), 1.0), {"reduction": 0}, "dloss: is a float", "give an array of float32"),
    ((ones(), ones(), 1.0), {"reduction": "men"}, "reduction: is 'men', none of its codes", "did you mean 'mean'"),
    ((ones(), ones(), 1.0), {"reduction": 7}, "reduction: is 7", "known: mean, none, sum; or give its number"),
    ((ones(), ones(), 1.0), {"reduction": True}, "reduction: is True", "or give its number"),
    ((ones(), ones(), 1.0), {"reduction": 1, "out": READ_ONLY}, "out: is read-only", "give a contiguous copy"),
    ((ones(), ones(), 1.0), {"reduction": 1, "out": ones(10)[::2]}, "out: is not contiguous", "give a contiguous copy"),
    ((ones(), ones(), 1.0), {"reduction": 1, "out": ones(4)}, "out: is an array of float32", r"of the shape \(5,\)"),
]


@pytest.mark.parametrize(("arrays", "others", "what", "todo"), UNFIT, ids=[row[2] for row in UNFIT])
def test_what_does_not_fit_is_told(gradient, arrays, others, what, todo):
    with pytest.raises(Unfit, match=what) as caught:
        gradient(*arrays, **others)
    assert isinstance(caught.value, ValueError) and isinstance(caught.value, codegen.CodegenError)
    caught.match(todo)


def test_what_is_written_overlaps_nothing(gradient):
    x = ones()
    with pytest.raises(Unfit, match=r"dx: shares memory with input_x\n    give it memory of its own"):
        gradient(x, ones(), 1.0, reduction="mean", out=x)


@pytest.mark.parametrize("value", ["1", None, True, 1j, ones(1)])
def test_a_scalar_is_a_number(value):
    routine = loaded("l_relu_grad")
    with pytest.raises(Unfit, match=r"hp_l_relu_grad_s\(\): alpha: is .*, no number\n    give a Python or NumPy number"):
        routine(ones(5, np.float16), ones(5, np.float16), alpha=value)
    with pytest.raises(Unfit, match="alpha: is beyond every float"):
        routine(ones(5, np.float16), ones(5, np.float16), alpha=10**400)


def test_it_says_what_it_is(gradient):
    assert str(inspect.signature(gradient)) == "(input_x, input_y, dloss, *, reduction, weight=None, out=None)"
    assert repr(gradient).startswith("<fp_binarycrossentropygrad_s(input_x") and "host_avx2" in repr(gradient)
    for words in (
        "predictions x of the forward pass (read)",
        "(none, mean, sum)",
        "dx: gradient with respect to x (returned)",
        "Accuracy: ",
    ):
        assert words in gradient.__doc__
    assert gradient.source.startswith("/* dsp-codegen sha256")
    assert gradient.compiler.startswith("gcc: ") and gradient.threads == 2 and gradient.__name__ == gradient.name


def test_calls_of_several_threads_wait_for_each_other(gradient):
    x = np.full(50_000, 0.25, np.float32)
    right, wrong = gradient(x, x / 2, 1.0, reduction="sum"), []

    def work():
        wrong.extend(k for k in range(30) if not np.array_equal(gradient(x, x / 2, 1.0, reduction="sum"), right))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_forked_process_has_a_team_of_its_own(gradient):
    x = np.full(1000, 0.25, np.float32)
    right = gradient(x, x / 2, 1.0, reduction="sum")
    child = os.fork()
    if child == 0:  # the threads of the parent's team are not here
        os._exit(0 if np.array_equal(gradient(x, x / 2, 1.0, reduction="sum"), right) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
