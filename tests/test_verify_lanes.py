"""Lanes that take no part: switched off by a core's mask, or beyond a vector length."""

import pytest

from codegen.verify.finding import Stop
from codegen.verify.machine.memory import Buffer, Pointer

from .conftest import GENERATED, ROOT, changed, kernel_text, run_c, unit_of, verify_text
from .test_verify_prove import proof_of

MASKED = (ROOT / "codegen/verify/codes/V310/good.c").read_text()
STORE = """
void f(float *to, int mask)
{
    const vector_float a = vec_svbcast(3.0f);

    mov_to_vlr((unsigned int)mask);
    vec_st(a, 0, (vector_float *)to);
    mov_to_vlr(0xffffU);
}
"""


def output(elements, base=0x1000):
    return Buffer("to", base, 4 * elements, 4, "output", 0)


def stopped(text, *arguments, operands=(), board="ftm7002"):
    with pytest.raises(Stop) as stop:
        run_c(text, "f", *arguments, board=board, operands=operands)
    return stop.value.finding


@pytest.mark.parametrize("mask", [0, 1, 0x8000, 0x00FF, 0xA5A5, 0xFFFF])
def test_a_masked_store_writes_the_lanes_of_the_mask_and_nothing_else(mask):
    to = output(16)
    run_c(STORE, "f", Pointer(to, 0), mask, board="ftm7002", operands=[to])
    assert [bool(w) for w in to.writer] == [bool(mask >> k & 1) for k in range(16)]
    assert to.written == 4 * bin(mask).count("1")


def test_lanes_that_are_off_may_lie_outside_those_that_are_on_may_not():
    to = output(5)
    run_c(STORE, "f", Pointer(to, 0), 0x1F, board="ftm7002", operands=[to])
    assert stopped(STORE, Pointer(to, 0), 0x3F, operands=[to]).code == "V104"


def test_a_masked_store_minds_its_alignment():
    to = output(16, base=0x1002)
    assert stopped(STORE, Pointer(to, 0), 0x1, operands=[to]).code == "V105"


@pytest.mark.parametrize("compute", ["vec_add(a, a)", "vec_svbcast(1.0f)", "*(const vector_float *)from"])
def test_what_is_computed_in_a_lane_that_is_off_must_not_reach_the_output(compute):
    text = f"""
    void f(float *to, const float *from)
    {{
        const vector_float a = vec_svbcast(3.0f);
        vector_float b;

        mov_to_vlr(0xfffeU);
        b = {compute};
        mov_to_vlr(0xffffU);
        vec_st(b, 0, (vector_float *)to);
    }}
    """
    to, source = output(16), Buffer("from", 0x2000, 64, 4, "input", 0)
    source.give()
    found = stopped(text, Pointer(to, 0), Pointer(source, 0), operands=[to, source])
    assert found.code == "V110"
    text = text.replace("0xfffeU", "0xffffU")
    run_c(text, "f", Pointer(to, 0), Pointer(source, 0), board="ftm7002", operands=[to, source])


def test_the_offset_of_a_load_counts_elements():
    text = "void f(float *to, float *from) { vec_st(vec_ld(3, (const vector_float *)from), 1, (vector_float *)to); }"
    to, source = output(17), Buffer("from", 0x2000, 76, 4, "input", 0)
    source.give()
    source.view("float32")[:] = range(19)
    run_c(text, "f", Pointer(to, 0), Pointer(source, 0), board="ftm7002", operands=[to, source])
    assert list(to.view("float32")[1:]) == list(range(3, 19))
    assert stopped(text.replace("vec_ld(3", "vec_ld(4"), Pointer(to, 0), Pointer(source, 0), operands=[to, source]).code == "V103"


def test_sub_takes_the_first_from_the_second():
    text = "float f(float *to) { vec_st(vec_sub(vec_svbcast(1.0f), vec_svbcast(5.0f)), 0, (vector_float *)to); return to[0]; }"
    to = output(16)
    assert run_c(text, "f", Pointer(to, 0), board="ftm7002", operands=[to])[0] == 4.0
    text = kernel_text("ftm7002", "fp_binarycrossentropygrad_p")
    assert "vec_sub(y, x)" in text


def test_operands_of_sub_exchanged_give_wrong_values(tmp_path):
    text = changed(kernel_text("ftm7002", "fp_binarycrossentropygrad_p"), "vec_sub(y, x)", "vec_sub(x, y)")
    (finding,) = verify_text(tmp_path, "ftm7002", "fp_binarycrossentropygrad_p", text)
    assert finding.code == "V201"


@pytest.mark.parametrize(
    "path",
    [
        "        mov_to_vlr(0xffffU);\n",  # at the end
        "        mov_to_vlr(0xffffU);\n        if (size > 77) {\n            mov_to_vlr(0x7fffU);\n            return;\n        }\n",  # on one path
    ],
)
def test_a_mask_that_one_path_does_not_restore_is_found(tmp_path, path):
    text = changed(MASKED, "        mov_to_vlr(0xffffU);\n", path if "return" in path else "")
    text = text.replace("/* board: ftm7002   operator: sqrt_grad   verify: -n 40 */", "/* board: ftm7002   operator: sqrt_grad */")
    (finding,) = verify_text(tmp_path, "ftm7002", "fp_sqrt_grad_p", text)
    assert finding.code == "V310"
    assert any(("returned at line" if "return" in path else "ran to the end") in note for note in finding.notes)
    assert ("call: size=" in " ".join(finding.notes)) and (("size=78" in " ".join(finding.notes)) == ("return" in path))


def test_a_hand_written_kernel_with_masked_tails_is_right_at_every_size(tmp_path):
    assert verify_text(tmp_path, "ftm7002", "fp_sqrt_grad_p", MASKED) == []


def test_a_vector_of_a_local_of_scalars_may_lie_where_vectors_do_not_reach(tmp_path):
    text = kernel_text("ftm7002", "fp_sqrt_grad_p")
    text = changed(text, "    vector_float vectors[STEP / LANES];\n", "")
    (finding,) = verify_text(tmp_path, "ftm7002", "fp_sqrt_grad_p", text)
    assert finding.code == "V112"
    assert "local of scalars" in finding.message


def test_the_barrier_that_the_integrator_writes_is_declared_and_called():
    header = (GENERATED / "ftm7002/include/ftm7002_board.h").read_text()
    assert "\nvoid m7002_barrier(int count, int rank);\n" in header
    assert "To be written for this board." in header
    assert "        m7002_barrier(cores, rank);\n" in kernel_text("ftm7002", "fp_sqrt_grad_s")


LENGTH = """
void f(float *to, const float *from, int load, int store)
{
    const vfloat32m2_t a = __riscv_vle32_v_f32m2(from, (size_t)load);
    const vfloat32m2_t b = __riscv_vfadd_vv_f32m2(a, a, (size_t)load);

    __riscv_vse32_v_f32m2(to, b, (size_t)store);
}
"""


@pytest.mark.parametrize("n", [0, 1, 31, 32])
def test_a_vector_length_is_how_many_elements_are_read_and_written(n):
    to, source = output(n + 1), Buffer("from", 0x2000, 4 * n, 4, "input", 0)
    source.give()
    source.view("float32")[:] = range(n)
    run_c(LENGTH, "f", Pointer(to, 0), Pointer(source, 0), n, n, board="riscv64", operands=[to, source])
    assert list(to.view("float32")[:n]) == [2.0 * k for k in range(n)]
    assert to.written == 4 * n


@pytest.mark.parametrize(
    ("load", "store", "code"), [(16, 17, "V110"), (33, 16, "V116"), (16, 33, "V116"), (32, 32, "V103"), (31, 31, None)]
)
def test_lanes_beyond_the_vector_length_are_not_set(load, store, code):
    to, source = output(40), Buffer("from", 0x2000, 4 * 31, 4, "input", 0)
    source.give()
    arguments = (Pointer(to, 0), Pointer(source, 0), load, store)
    if code:
        assert stopped(LENGTH, *arguments, operands=[to, source], board="riscv64").code == code
    else:
        run_c(LENGTH, "f", *arguments, board="riscv64", operands=[to, source])


def test_a_kernel_with_tails_by_vector_length_is_right_and_proven(tmp_path):
    text = (ROOT / "codegen/verify/codes/V116/good.c").read_text()
    proof = proof_of(tmp_path, "riscv64", "fp_sqrt_grad_p", text)
    assert (proof.up_to, proof.why) == (2**31 - 1, "")
    assert verify_text(tmp_path, "riscv64", "fp_sqrt_grad_p", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "typedef struct { vfloat32m2_t a; } held;",
        "void f(void) { vfloat32m2_t a[2]; (void)a; }",
        "int f(void) { return (int)sizeof(vfloat32m2_t); }",
        "void f(float *p) { *(vfloat32m2_t *)p = __riscv_vfmv_v_f_f32m2(1.0f, 32); }",
    ],
)
def test_no_object_in_memory_has_a_type_without_a_size(text):
    with pytest.raises(Stop) as stop:
        unit_of(f'#include "riscv64_board.h"\n{text}\nvoid g(void) {{ }}\n', "riscv64")
    assert stop.value.finding.code == "V005"
    assert "vfloat32m2_t has no size" in stop.value.finding.message
