/* dsp-codegen sha256 a8b9df3a4241f09594b503bb0d9c8373a904f4ff3d4f43e9512d938ecf69881f */
/*
 * fp_rsqrtgrad_p: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
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
static void whole_vectors(const float *restrict input1, const float *restrict input2,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t y = __riscv_vle32_v_f32m2(&input1[i], LANES);
        const vfloat32m2_t dy = __riscv_vle32_v_f32m2(&input2[i], LANES);

        __riscv_vse32_v_f32m2(&output[i], output_of(y, dy), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input1, const float *input2, const float *output, int size)
{
    return (size > 0)
        && (input1 != NULL)
        && (input2 != NULL)
        && (output != NULL);
}

/* `count` elements; the rest of the vector is 1, so that nothing stale is computed with. */
static void copy_in(float *restrict copy, const float *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy[i] = from[i];
    }
    for (i = count; i < LANES; i++) {
        copy[i] = 1.0f;
    }
}

static void copy_out(float *restrict to, const float *restrict copy, int count)
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
static void through_copies(const float *input1, const float *input2, float *output, int first,
        int count)
{
    float input1_copy[LANES];
    float input2_copy[LANES];
    float output_copy[LANES];

    copy_in(input1_copy, &input1[first], count);
    copy_in(input2_copy, &input2[first], count);
    whole_vectors(input1_copy, input2_copy, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input1, const float *input2, float *output)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input1, input2, output, begin, end - left);
    if (left > 0) {
        through_copies(input1, input2, output, end - left, left);
    }
}

void fp_rsqrtgrad_p(float *restrict input1, float *restrict input2, float *restrict output,
        int size)
{
    if (arguments_ok(input1, input2, output, size)) {
        run_range(0, size, input1, input2, output);
    }
}
