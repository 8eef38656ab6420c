/* dsp-codegen sha256 1784cdc455372d8e490a85a9d6fd5e1968f16d1afcb64a531cba835acb1bc0ec */
/*
 * fp_smoothl1lossgrad_p: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: smoothl1lossgrad   inputs: 776463ec0a454d73
 */
#include "smoothl1lossgrad.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline float32x4_t dx1_of(float32x4_t dy, float32x4_t x1, float32x4_t x2, float beta)
{
    const float32x4_t beta_all = vdupq_n_f32(beta);
    const float32x4_t one = vdupq_n_f32(1.0f);
    const float32x4_t minus_one = vdupq_n_f32(-1.0f);
    const float32x4_t zero = vdupq_n_f32(0.0f);
    const float32x4_t d = vsubq_f32(x1, x2);
    const float32x4_t t = vbslq_f32(vcgtq_f32(zero, d), minus_one, d);
    const float32x4_t t2 = vbslq_f32(vcgtq_f32(d, zero), one, t);
    const float32x4_t t3 = vbslq_f32(vcgtq_f32(beta_all, d), vdivq_f32(d, beta_all), t2);
    const float32x4_t slope = vbslq_f32(vcgtq_f32(d, vnegq_f32(beta_all)), t3, t2);

    return vmulq_f32(slope, dy);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict dy, const float *restrict x1,
        const float *restrict x2, float *restrict dx1, float beta, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t dy_i = vld1q_f32(&dy[i]);
        const float32x4_t x1_i = vld1q_f32(&x1[i]);
        const float32x4_t x2_i = vld1q_f32(&x2[i]);

        vst1q_f32(&dx1[i], dx1_of(dy_i, x1_i, x2_i, beta));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *x1, const float *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
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
static void through_copies(const float *dy, float *dx1, const float *x1, const float *x2,
        float beta, int first, int count)
{
    float dy_copy[LANES];
    float dx1_copy[LANES];
    float x1_copy[LANES];
    float x2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    copy_in(x1_copy, &x1[first], count);
    copy_in(x2_copy, &x2[first], count);
    whole_vectors(dy_copy, x1_copy, x2_copy, dx1_copy, beta, 0, LANES);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *dy, float *dx1, const float *x1,
        const float *x2, float beta)
{
    const int left = (end - begin) % LANES;

    whole_vectors(dy, x1, x2, dx1, beta, begin, end - left);
    if (left > 0) {
        through_copies(dy, dx1, x1, x2, beta, end - left, left);
    }
}

void fp_smoothl1lossgrad_p(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta)
{
    if (arguments_ok(dy, dx1, x1, x2, length)) {
        run_range(0, length, dy, dx1, x1, x2, beta);
    }
}
