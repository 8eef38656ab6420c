/* dsp-codegen sha256 ad8e90852a9e989606acce446c8bc96794b4e278075d98e639798a9f9efc530b */
/*
 * fp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: dropoutgrad   inputs: 3a3f86fa6b90ef0e
 */
#include "dropoutgrad.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline float32x4_t output_of(float32x4_t dy, float scale, float32x4_t mask)
{
    const float32x4_t scale_all = vdupq_n_f32(scale);

    return vmulq_f32(vmulq_f32(dy, mask), scale_all);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input, const float *restrict mask, float scale,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t dy = vld1q_f32(&input[i]);
        const float32x4_t mask_i = vld1q_f32(&mask[i]);

        vst1q_f32(&output[i], output_of(dy, scale, mask_i));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input, int length, const float *output, const float *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
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
static void through_copies(const float *input, float scale, float *output, const float *mask,
        int first, int count)
{
    float input_copy[LANES];
    float output_copy[LANES];
    float mask_copy[LANES];

    copy_in(input_copy, &input[first], count);
    copy_in(mask_copy, &mask[first], count);
    whole_vectors(input_copy, mask_copy, scale, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input, float scale, float *output,
        const float *mask)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input, mask, scale, output, begin, end - left);
    if (left > 0) {
        through_copies(input, scale, output, mask, end - left, left);
    }
}

void fp_dropoutgrad_p(float *restrict input, float scale, int length, float *restrict output,
        float *restrict mask)
{
    if (arguments_ok(input, length, output, mask)) {
        run_range(0, length, input, scale, output, mask);
    }
}
