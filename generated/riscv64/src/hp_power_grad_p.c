/* dsp-codegen sha256 ff8129ae4757138f2398994465b2e0885508f5b3a5c7de3ed286425526c55d73 */
/*
 * hp_power_grad_p: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: power_grad   inputs: aa49ba62a7cde799
 */
#include "power_grad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline vfloat32m2_t output_of(vfloat32m2_t dy, vfloat32m2_t x, float power, float scale,
        float shift)
{
    const vfloat32m2_t scale_all = __riscv_vfmv_v_f_f32m2(scale, LANES);
    const vfloat32m2_t shift_all = __riscv_vfmv_v_f_f32m2(shift, LANES);
    const vfloat32m2_t power_all = __riscv_vfmv_v_f_f32m2(power, LANES);
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);
    const vfloat32m2_t huge = __riscv_vfmv_v_f_f32m2(1e38f, LANES);
    const vfloat32m2_t base = __riscv_vfmacc_vv_f32m2(shift_all, x, scale_all, LANES);
    const vfloat32m2_t square = __riscv_vfmul_vv_f32m2(base, base, LANES);
    const vfloat32m2_t infinite = __riscv_vfmul_vv_f32m2(huge, huge, LANES);
    const vfloat32m2_t t = __riscv_vfmul_vv_f32m2(power_all, scale_all, LANES);
    const vfloat32m2_t t2 = __riscv_vfsub_vv_f32m2(infinite, infinite, LANES);
    const vfloat32m2_t scaled = __riscv_vfmul_vv_f32m2(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f))
            ? t : t2, LANES);
    const vfloat32m2_t t3 = __riscv_vfmul_vv_f32m2(square, base, LANES);
    const vfloat32m2_t t4 = (power == 3.0f) ? square : t3;
    const vfloat32m2_t high = (power == 2.0f) ? base : t4;
    const vfloat32m2_t t5 = __riscv_vfmul_vv_f32m2(scaled, high, LANES);
    const vfloat32m2_t t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict Input1, const half *restrict Input2,
        half *restrict output, float power, float scale, float shift, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t dy = __riscv_vle16_v_f16m1(&Input1[i], LANES);
        const vfloat16m1_t x = __riscv_vle16_v_f16m1(&Input2[i], LANES);
        const vfloat32m2_t wide = output_of(__riscv_vfwcvt_f_f_v_f32m2(dy, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(x, LANES), power, scale, shift);

        __riscv_vse16_v_f16m1(&output[i], __riscv_vfncvt_f_f_w_f16m1(wide, LANES), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *Input1, const half *Input2, const half *output, int length)
{
    return (length > 0)
        && (Input1 != NULL)
        && (Input2 != NULL)
        && (output != NULL);
}

/* `count` elements; the rest of the vector is 1, so that nothing stale is computed with. */
static void copy_in(half *restrict copy, const half *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy[i] = from[i];
    }
    for (i = count; i < LANES; i++) {
        copy[i] = (half)1.0f;
    }
}

static void copy_out(half *restrict to, const half *restrict copy, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        to[i] = copy[i];
    }
}

/*
 * Less than a vector, through copies and the same loops, so that an element comes out bit for bit
 * as whole vectors would give it, and nothing beyond the last one is touched.
 */
static void through_copies(const half *Input1, const half *Input2, half *output, float power,
        float scale, float shift, int first, int count)
{
    half Input1_copy[LANES];
    half Input2_copy[LANES];
    half output_copy[LANES];

    copy_in(Input1_copy, &Input1[first], count);
    copy_in(Input2_copy, &Input2[first], count);
    whole_vectors(Input1_copy, Input2_copy, output_copy, power, scale, shift, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *Input1, const half *Input2, half *output,
        float power, float scale, float shift)
{
    const int left = (end - begin) % LANES;

    whole_vectors(Input1, Input2, output, power, scale, shift, begin, end - left);
    if (left > 0) {
        through_copies(Input1, Input2, output, power, scale, shift, end - left, left);
    }
}

void hp_power_grad_p(half *restrict Input1, half *restrict Input2, half *restrict output,
        int length, float power, float scale, float shift)
{
    if (arguments_ok(Input1, Input2, output, length)) {
        run_range(0, length, Input1, Input2, output, power, scale, shift);
    }
}
