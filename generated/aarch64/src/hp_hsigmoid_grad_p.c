/* dsp-codegen sha256 b902fc560048a5dd431ebd00b2cdedbc4ae075e28c70a2137100903ad81164cc */
/*
 * hp_hsigmoid_grad_p: Gradient of the hard sigmoid clip((x + 3) / 6, 0, 1), from its input.
 *
 *     dst[n] = |src1[n]| < 3 ? src0[n] / 6 : 0
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: hsigmoid_grad   inputs: 086cb28da728f2fe
 */
#include "hsigmoid_grad.h"
#include "aarch64_board.h"

enum {
    LANES = 8 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline float32x4_t dst_of(float32x4_t dy, float32x4_t x)
{
    const float32x4_t zero = vdupq_n_f32(0.0f);
    const float32x4_t three = vdupq_n_f32(3.0f);
    const float32x4_t minus_three = vdupq_n_f32(-3.0f);
    const float32x4_t sixth = vdupq_n_f32(0.16666666666666666f);
    const float32x4_t t = vbslq_f32(vcgtq_f32(three, x), vmulq_f32(dy, sixth), zero);

    return vbslq_f32(vcgtq_f32(x, minus_three), t, zero);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict src0, const half *restrict src1, half *restrict dst,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t dy = vld1q_f16(&src0[i]);
        const float16x8_t x = vld1q_f16(&src1[i]);
        const float32x4_t low = dst_of(vcvt_f32_f16(vget_low_f16(dy)),
                vcvt_f32_f16(vget_low_f16(x)));
        const float32x4_t high = dst_of(vcvt_high_f32_f16(dy), vcvt_high_f32_f16(x));

        vst1q_f16(&dst[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *src0, const half *src1, const half *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
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
static void through_copies(const half *src0, const half *src1, half *dst, int first, int count)
{
    half src0_copy[LANES];
    half src1_copy[LANES];
    half dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, 0, LANES);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *src0, const half *src1, half *dst)
{
    const int left = (end - begin) % LANES;

    whole_vectors(src0, src1, dst, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, end - left, left);
    }
}

void hp_hsigmoid_grad_p(half *restrict src0, half *restrict src1, half *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, src0, src1, dst);
    }
}
