/* dsp-codegen sha256 27146741fa5e8218a54ad33af6a1e1de5cb9cee1f6ff556b69196f853661c8c2 */
/*
 * fp_hsigmoid_grad_p: Gradient of the hard sigmoid clip((x + 3) / 6, 0, 1), from its input.
 *
 *     dst[n] = |src1[n]| < 3 ? src0[n] / 6 : 0
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: hsigmoid_grad   inputs: 086cb28da728f2fe
 */
#include "hsigmoid_grad.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
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
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t dy = vld1q_f32(&src0[i]);
        const float32x4_t x = vld1q_f32(&src1[i]);

        vst1q_f32(&dst[i], dst_of(dy, x));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *src0, const float *src1, const float *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
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
static void through_copies(const float *src0, const float *src1, float *dst, int first, int count)
{
    float src0_copy[LANES];
    float src1_copy[LANES];
    float dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, 0, LANES);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *src0, const float *src1, float *dst)
{
    const int left = (end - begin) % LANES;

    whole_vectors(src0, src1, dst, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, end - left, left);
    }
}

void fp_hsigmoid_grad_p(float *restrict src0, float *restrict src1, float *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, src0, src1, dst);
    }
}
