/* dsp-codegen sha256 18a5f46900b8b1244b0f4e7c97c6fa7819056ec655adcba609f5cbadea3b5d3e */
/*
 * hp_rsqrtgrad_p: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: rsqrtgrad   inputs: 0a65d30b836ebaac
 */
#include "rsqrtgrad.h"
#include "aarch64_board.h"

enum {
    LANES = 8 /* elements in a vector */
};

/* The order ((-0.5 * dy) * y) * (y * y) keeps every step in range where the result is. */
static inline float32x4_t output_of(float32x4_t y, float32x4_t dy)
{
    const float32x4_t minus_half = vdupq_n_f32(-0.5f);

    return vmulq_f32(vmulq_f32(vmulq_f32(minus_half, dy), y), vmulq_f32(y, y));
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict input1, const half *restrict input2,
        half *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t y = vld1q_f16(&input1[i]);
        const float16x8_t dy = vld1q_f16(&input2[i]);
        const float32x4_t low = output_of(vcvt_f32_f16(vget_low_f16(y)),
                vcvt_f32_f16(vget_low_f16(dy)));
        const float32x4_t high = output_of(vcvt_high_f32_f16(y), vcvt_high_f32_f16(dy));

        vst1q_f16(&output[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
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
