/* dsp-codegen sha256 febdd53ec0f5cfaa7fc53f784702265551b3e6fcace24d520786673e5f9b0d77 */
/*
 * fp_sigmoid_grad_p: Gradient of the sigmoid, from its output.
 *
 *     dst[n] = src0[n] * src1[n] * (1 - src1[n])
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: sigmoid_grad   inputs: 765247e0a9112973
 */
#include "sigmoid_grad.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
};

/* y * (1 - y), never y - y * y, which cancels near 1. */
static inline float32x4_t dst_of(float32x4_t dy, float32x4_t y)
{
    const float32x4_t one = vdupq_n_f32(1.0f);

    return vmulq_f32(dy, vmulq_f32(y, vsubq_f32(one, y)));
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t dy = vld1q_f32(&src0[i]);
        const float32x4_t y = vld1q_f32(&src1[i]);

        vst1q_f32(&dst[i], dst_of(dy, y));
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

void fp_sigmoid_grad_p(float *restrict src0, float *restrict src1, float *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, src0, src1, dst);
    }
}
