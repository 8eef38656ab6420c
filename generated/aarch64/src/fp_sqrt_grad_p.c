/* dsp-codegen sha256 5348caa274665d598c9d2f2ea15570b006c6005ff6d232d5448c8c527614702f */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: sqrt_grad   inputs: 57582811de0333f6
 */
#include "sqrt_grad.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline float32x4_t output_of(float32x4_t x, float32x4_t g)
{
    const float32x4_t one_half = vdupq_n_f32(0.5f);

    return vdivq_f32(vmulq_f32(one_half, g), x);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t x = vld1q_f32(&input0[i]);
        const float32x4_t g = vld1q_f32(&input1[i]);

        vst1q_f32(&output[i], output_of(x, g));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
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
static void through_copies(const float *input0, const float *input1, float *output, int first,
        int count)
{
    float input0_copy[LANES];
    float input1_copy[LANES];
    float output_copy[LANES];

    copy_in(input0_copy, &input0[first], count);
    copy_in(input1_copy, &input1[first], count);
    whole_vectors(input0_copy, input1_copy, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input0, const float *input1, float *output)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input0, input1, output, begin, end - left);
    if (left > 0) {
        through_copies(input0, input1, output, end - left, left);
    }
}

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output,
        int size)
{
    if (arguments_ok(input0, input1, output, size)) {
        run_range(0, size, input0, input1, output);
    }
}
