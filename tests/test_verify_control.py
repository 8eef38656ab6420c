"""The control of a kernel: what stays of a text when its floats are gone, and which kernels share a proof by it."""

import re

import pytest

from codegen.store import Store
from codegen.verify.check import Checker
from codegen.verify.proving import proof as proofs
from codegen.verify.proving.control import VALUES, Erased, control, does_nothing, told
from codegen.verify.run import Options, context_of, kernels_in
from codegen.verify.text import tree as t
from codegen.verify.text.loops import walk
from codegen.verify.text.unit import load
from tests.conftest import GENERATED, changed, kernel_text, task

RELU, HSIGMOID = "fp_relu_grad_s", "fp_hsigmoid_grad_s"


def checker(path, board):
    found = task(path, board, Options())
    context = context_of(found.board_file, found.operator_files)
    loaded = load(path, str(path), context)
    return Checker(next(iter(kernels_in(loaded, context))), context)


def of_text(folder, board, name, text):
    path = folder / f"{name}.c"
    path.write_text(text, encoding="utf-8")
    return checker(path, board)


def told_of(checker):
    kernel = checker.kernel
    name = kernel.procedure.name
    return told(control(kernel.loaded.unit, name), name, kernel.operator, kernel.variant)


def committed(board, name):
    return checker(GENERATED / board / "src" / f"{name}.c", board)


@pytest.mark.parametrize(
    ("board", "names"),
    [
        ("ft78ne", ["fp_tanh_grad_s", "fp_sigmoid_grad_s"]),
        ("mt7004", ["hp_hardshrink_grad_p", "hp_softshrink_grad_p", "hp_hswish_grad_p"]),
        ("host_avx2", ["fp_relu_grad_s", "fp_relu6_grad_s", "fp_hardshrink_grad_s", "fp_log_grad_s"]),  # with names of numbers, or none
    ],
)
def test_kernels_that_differ_in_what_they_compute_have_one_control(board, names):
    assert len({told_of(committed(board, name)) for name in names}) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("const int quota = blocks / cores;", "const int quota = blocks / cores + 0;"),
        ("BLOCK = 32,", "BLOCK = 64,"),
        ("while (done < (share - TILE))", "while (done <= (share - TILE))"),
        ("int begin = ((rank * quota)", "int begin = ((quota * quota)"),
        ("(dst != NULL)", "(src0 != NULL)"),
        ("(const lvector_float *)&src1[i]", "(const lvector_float *)&src1[i + 1]"),
    ],
)
def test_another_bound_index_address_or_condition_is_another_control(tmp_path, old, new):
    text = kernel_text("mt7004", RELU)
    before = told_of(of_text(tmp_path, "mt7004", RELU, text))
    assert told_of(of_text(tmp_path, "mt7004", RELU, changed(text, old, new))) != before


@pytest.mark.parametrize(("board", "name"), [("mt7004", HSIGMOID), ("ft78ne", "fp_smoothl1lossgrad_s"), ("host_avx2", "hp_sgd_s")])
def test_no_float_is_left_but_in_memory(board, name):
    """Locals, parameters and arguments that are floats are gone; loads and stores of floats stay."""
    unit = control(committed(board, name).kernel.loaded.unit, name)
    loads = 0
    for procedure in unit.procedures.values():
        assert not any(isinstance(type_, VALUES) for _, type_ in procedure.parameters)
        for node in walk(procedure.body):
            assert not (isinstance(node, t.Slot) and isinstance(node.type, VALUES))
            assert not (isinstance(node, t.Declare) and isinstance(node.type, VALUES) and not node.memory)
            loads += isinstance(node, t.At | t.Intrinsic) and isinstance(node.type, VALUES)
    assert loads


def test_slots_are_numbered_as_they_appear():
    unit = control(committed("ft78ne", "fp_tanh_grad_s").kernel.loaded.unit, "fp_tanh_grad_s")
    for procedure in unit.procedures.values():
        indices = [node.index for node in walk(procedure.body) if isinstance(node, t.Slot | t.Address | t.Declare)]
        assert set(indices) | set(range(len(procedure.parameters))) == set(range(procedure.slots))


SUMS = """
static float twice(float a) {{ return a + a; }}
static float third(const float *p) {{ return p[3]; }}
void fp_relu_grad_p(float *src0, float *src1, float *dst, int length) {{
    int i;
    for (i = 0; i < length; i++) {{
        dst[i] = {value};
    }}
}}
"""


def value_of(tmp_path, value):
    name = "fp_relu_grad_p"
    unit = of_text(tmp_path, "host_avx2", name, SUMS.format(value=value)).kernel.loaded.unit
    body = control(unit, name).procedures[name].body
    return next(node.value for node in walk(body) if isinstance(node, t.Assign) and isinstance(node.target, t.At))


@pytest.mark.parametrize("value", ["1.0f", "twice(twice(2.0f))", "(1.0f > 2.0f) ? 3.0f : twice(4.0f)"])
def test_what_only_computes_leaves_nothing(tmp_path, value):
    found = value_of(tmp_path, value)
    assert isinstance(found, Erased)
    assert found.parts == ()


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        ("src0[i] + twice(src1[i + 1])", [t.At, t.At]),  # both loads, whatever becomes of them
        ("twice(third(src0))", [t.Call]),
        ("(float)(i + i)", [t.Binary]),  # the sum may overflow
        ("(src0[i] > src1[i]) ? 1.0f : 2.0f", [t.At, t.At]),
    ],
)
def test_what_does_something_stays(tmp_path, value, kinds):
    found = value_of(tmp_path, value)
    assert isinstance(found, Erased)
    assert [type(part) for part in found.parts] == kinds


def test_a_load_under_a_condition_stays_under_it(tmp_path):
    found = value_of(tmp_path, "(i > 0) ? src0[i - 1] : 0.0f")
    assert isinstance(found, t.Choose)


def test_functions_that_do_nothing(tmp_path):
    unit = of_text(tmp_path, "host_avx2", "fp_relu_grad_p", SUMS.format(value="third(src0)")).kernel.loaded.unit
    assert does_nothing(unit, "twice")
    assert not does_nothing(unit, "third")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("src0[i + 1]", "V103"),
        ("twice(third(src0))", "V103"),
        ("(src0[0] > src1[i - 1]) ? 1.0f : 2.0f", "V103"),
        ("(float)(i * 2)", "V202"),
    ],
)
def test_what_a_value_does_wrong_is_still_refuted(tmp_path, value, code):
    found = proofs.prove(of_text(tmp_path, "host_avx2", "fp_relu_grad_p", SUMS.format(value=value)))
    assert found.refuted, found
    assert found.refuted.code == code


def test_one_proof_holds_for_every_kernel_of_the_control(tmp_path, monkeypatch):
    path = GENERATED / "ft78ne" / "src"
    first, second = checker(path / "fp_tanh_grad_p.c", "ft78ne"), checker(path / "fp_sigmoid_grad_p.c", "ft78ne")
    first.context.proven.clear()
    store = Store(tmp_path)
    proof = proofs.prove(first, store)
    assert proof.up_to == 2**31 - 1

    def never(*_):
        raise AssertionError("it was proven already")

    monkeypatch.setattr(proofs, "_prove", never)
    assert proofs.prove(second, store) is proof  # of this process
    first.context.proven.clear()
    assert proofs.prove(second, store) == proof  # of another one
    first.context.proven.clear()
    with pytest.raises(AssertionError, match="already"):
        proofs.prove(second, Store(tmp_path / "empty"))


def test_a_refuted_control_is_told_with_the_places_of_each_text(tmp_path):
    name = "fp_relu_grad_p"
    text = SUMS.format(value="src0[i + 1]")
    lines = [proofs.prove(of_text(tmp_path, "host_avx2", name, before + text)).refuted.place.line for before in ("", "\n\n")]
    assert lines[1] == lines[0] + 2


def test_the_names_of_parameters_are_not_told(tmp_path):
    text = kernel_text("ft78ne", "fp_sqrt_grad_p")
    one, other = (
        told_of(of_text(tmp_path, "ft78ne", "fp_sqrt_grad_p", re.sub(r"\binput0\b", name, text))) for name in ("input0", "another")
    )
    assert one == other


def test_a_text_that_is_nested_too_deeply_is_not_proven_and_no_fault_of_ours(monkeypatch):
    def deep(*_):
        raise RecursionError

    monkeypatch.setattr(proofs, "control", deep)
    assert proofs.prove(committed("ft78ne", "fp_sqrt_grad_p")) == proofs.Proof(why="nested too deeply to be followed")
