/* dsp-codegen sha256 b3a0b92d251537174ee690e27d8b0e93211e6016c95083b47cd609f34d69a024 */
/*
 * fp_minimumgrad_p: Gradients of the elementwise minimum.
 *
 *     dx0[n] = Input0[n] < Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] >= Input1[n] ? dy[n] : 0
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: minimumgrad   inputs: d3d86d25a3de0894
 */
#include "minimumgrad.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
};

/* The formula of dx0, on a vector of elements. */
static inline float32x4_t dx0_of(float32x4_t x0, float32x4_t x1, float32x4_t dy)
{
    const float32x4_t zero = vdupq_n_f32(0.0f);

    return vbslq_f32(vcgtq_f32(x1, x0), dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline float32x4_t dx1_of(float32x4_t x0, float32x4_t x1, float32x4_t dy)
{
    const float32x4_t zero = vdupq_n_f32(0.0f);

    return vbslq_f32(vcgeq_f32(x0, x1), dy, zero);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict Input0, const float *restrict Input1,
        const float *restrict dy, float *restrict dx0, float *restrict dx1, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t x0 = vld1q_f32(&Input0[i]);
        const float32x4_t x1 = vld1q_f32(&Input1[i]);
        const float32x4_t dy_i = vld1q_f32(&dy[i]);

        vst1q_f32(&dx0[i], dx0_of(x0, x1, dy_i));
        vst1q_f32(&dx1[i], dx1_of(x0, x1, dy_i));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input0, const float *Input1, const float *dy,
        const float *dx0, const float *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
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
static void through_copies(const float *Input0, const float *Input1, const float *dy, float *dx0,
        float *dx1, int first, int count)
{
    float Input0_copy[LANES];
    float Input1_copy[LANES];
    float dy_copy[LANES];
    float dx0_copy[LANES];
    float dx1_copy[LANES];

    copy_in(Input0_copy, &Input0[first], count);
    copy_in(Input1_copy, &Input1[first], count);
    copy_in(dy_copy, &dy[first], count);
    whole_vectors(Input0_copy, Input1_copy, dy_copy, dx0_copy, dx1_copy, 0, LANES);
    copy_out(&dx0[first], dx0_copy, count);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *Input0, const float *Input1,
        const float *dy, float *dx0, float *dx1)
{
    const int left = (end - begin) % LANES;

    whole_vectors(Input0, Input1, dy, dx0, dx1, begin, end - left);
    if (left > 0) {
        through_copies(Input0, Input1, dy, dx0, dx1, end - left, left);
    }
}

void fp_minimumgrad_p(float *restrict Input0, float *restrict Input1, float *restrict dy,
        float *restrict dx0, float *restrict dx1, int length)
{
    if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
        run_range(0, length, Input0, Input1, dy, dx0, dx1);
    }
}
