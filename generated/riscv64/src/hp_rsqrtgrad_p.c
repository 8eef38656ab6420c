/* dsp-codegen sha256 8209ba75ef2181c8ee3d52b0a24d2ce9ace52eb7f864f39ef3dae12eab29d9b7 */
/*
 * hp_rsqrtgrad_p: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: rsqrtgrad   inputs: f38d2c0eed0d8cb9
 */
#include "rsqrtgrad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The order ((-0.5 * dy) * y) * (y * y) keeps every step in range where the result is. */
static inline vfloat32m2_t output_of(vfloat32m2_t y, vfloat32m2_t dy)
{
    const vfloat32m2_t minus_half = __riscv_vfmv_v_f_f32m2(-0.5f, LANES);

    return __riscv_vfmul_vv_f32m2(__riscv_vfmul_vv_f32m2(__riscv_vfmul_vv_f32m2(minus_half, dy,
            LANES), y, LANES), __riscv_vfmul_vv_f32m2(y, y, LANES), LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict input1, const half *restrict input2,
        half *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t y = __riscv_vle16_v_f16m1(&input1[i], LANES);
        const vfloat16m1_t dy = __riscv_vle16_v_f16m1(&input2[i], LANES);
        const vfloat32m2_t wide = output_of(__riscv_vfwcvt_f_f_v_f32m2(y, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(dy, LANES));

        __riscv_vse16_v_f16m1(&output[i], __riscv_vfncvt_f_f_w_f16m1(wide, LANES), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input1, const half *input2, const half *output, int size)
{
    return (size > 0)
        && (input1 != NULL)
        && (input2 != NULL)
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
static void through_copies(const half *input1, const half *input2, half *output, int first,
        int count)
{
    half input1_copy[LANES];
    half input2_copy[LANES];
    half output_copy[LANES];

    copy_in(input1_copy, &input1[first], count);
    copy_in(input2_copy, &input2[first], count);
    whole_vectors(input1_copy, input2_copy, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *input1, const half *input2, half *output)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input1, input2, output, begin, end - left);
    if (left > 0) {
        through_copies(input1, input2, output, end - left, left);
    }
}

void hp_rsqrtgrad_p(half *restrict input1, half *restrict input2, half *restrict output, int size)
{
    if (arguments_ok(input1, input2, output, size)) {
        run_range(0, size, input1, input2, output);
    }
}
