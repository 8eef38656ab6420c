/* dsp-codegen sha256 1b7ec3d0ce06c286ad0ad3facca1b52ac6b0d3c2ffd770eb43d61e1dc331c802 */
/*
 * hp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: dropoutgrad   inputs: 16959f83d07cbc5a
 */
#include "dropoutgrad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline vfloat32m2_t output_of(vfloat32m2_t dy, float scale, vfloat32m2_t mask)
{
    const vfloat32m2_t scale_all = __riscv_vfmv_v_f_f32m2(scale, LANES);

    return __riscv_vfmul_vv_f32m2(__riscv_vfmul_vv_f32m2(dy, mask, LANES), scale_all, LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict input, const half *restrict mask, half scale,
        half *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t dy = __riscv_vle16_v_f16m1(&input[i], LANES);
        const vfloat16m1_t mask_i = __riscv_vle16_v_f16m1(&mask[i], LANES);
        const vfloat32m2_t wide = output_of(__riscv_vfwcvt_f_f_v_f32m2(dy, LANES), (float)scale,
                __riscv_vfwcvt_f_f_v_f32m2(mask_i, LANES));

        __riscv_vse16_v_f16m1(&output[i], __riscv_vfncvt_f_f_w_f16m1(wide, LANES), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input, int length, const half *output, const half *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
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
static void through_copies(const half *input, half scale, half *output, const half *mask,
        int first, int count)
{
    half input_copy[LANES];
    half output_copy[LANES];
    half mask_copy[LANES];

    copy_in(input_copy, &input[first], count);
    copy_in(mask_copy, &mask[first], count);
    whole_vectors(input_copy, mask_copy, scale, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *input, half scale, half *output,
        const half *mask)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input, mask, scale, output, begin, end - left);
    if (left > 0) {
        through_copies(input, scale, output, mask, end - left, left);
    }
}

void hp_dropoutgrad_p(half *restrict input, half scale, int length, half *restrict output,
        half *restrict mask)
{
    if (arguments_ok(input, length, output, mask)) {
        run_range(0, length, input, scale, output, mask);
    }
}
