/* dsp-codegen sha256 d9b687cacdf72f59b91d9bb3ca89c9fd311ab6ad408bc711283601fe3d82362b */
/*
 * hp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: dropoutgrad   inputs: 3a3f86fa6b90ef0e
 */
#include "dropoutgrad.h"
#include "aarch64_board.h"

enum {
    LANES = 8 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline float32x4_t output_of(float32x4_t dy, float scale, float32x4_t mask)
{
    const float32x4_t scale_all = vdupq_n_f32(scale);

    return vmulq_f32(vmulq_f32(dy, mask), scale_all);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict input, const half *restrict mask, half scale,
        half *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t dy = vld1q_f16(&input[i]);
        const float16x8_t mask_i = vld1q_f16(&mask[i]);
        const float32x4_t low = output_of(vcvt_f32_f16(vget_low_f16(dy)), (float)scale,
                vcvt_f32_f16(vget_low_f16(mask_i)));
        const float32x4_t high = output_of(vcvt_high_f32_f16(dy), (float)scale,
                vcvt_high_f32_f16(mask_i));

        vst1q_f16(&output[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
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
