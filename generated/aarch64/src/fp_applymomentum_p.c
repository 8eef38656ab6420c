/* dsp-codegen sha256 82ac4adc4f7a8b80b8a6bc1a1b3e7f7ad40de3d374568345ea3de69f2927f349 */
/*
 * fp_applymomentum_p: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: applymomentum   inputs: d49f649971b41650
 */
#include "applymomentum.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
};

/* The formula of weight, on a vector of elements. */
static inline float32x4_t weight_of(float32x4_t w, float32x4_t a, float32x4_t g, float rate,
        float moment, bool nesterov)
{
    const float32x4_t moment_all = vdupq_n_f32(moment);
    const float32x4_t rate_all = vdupq_n_f32(rate);
    const float32x4_t sum = vfmaq_f32(g, a, moment_all);
    const float32x4_t t = vfmaq_f32(vmulq_f32(vmulq_f32(sum, moment_all), rate_all), g, rate_all);
    const float32x4_t t2 = vmulq_f32(sum, rate_all);
    const float32x4_t step = (nesterov) ? t : t2;

    return vsubq_f32(w, step);
}

/* The formula of accumulate, on a vector of elements. */
static inline float32x4_t accumulate_of(float32x4_t a, float32x4_t g, float moment)
{
    const float32x4_t moment_all = vdupq_n_f32(moment);
    const float32x4_t sum = vfmaq_f32(g, a, moment_all);

    return sum;
}

/* Whole vectors; from any address. */
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t w = vld1q_f32(&weight[i]);
        const float32x4_t a = vld1q_f32(&accumulate[i]);
        const float32x4_t g = vld1q_f32(&gradient[i]);

        vst1q_f32(&weight[i], weight_of(w, a, g, learning_rate, moment, nesterov));
        vst1q_f32(&accumulate[i], accumulate_of(a, g, moment));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *weight, const float *accumulate, const float *gradient,
        int length)
{
    return (length > 0)
        && (weight != NULL)
        && (accumulate != NULL)
        && (gradient != NULL);
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
static void through_copies(float *weight, float *accumulate, const float *gradient,
        float learning_rate, float moment, bool nesterov, int first, int count)
{
    float weight_copy[LANES];
    float accumulate_copy[LANES];
    float gradient_copy[LANES];

    copy_in(weight_copy, &weight[first], count);
    copy_in(accumulate_copy, &accumulate[first], count);
    copy_in(gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy, accumulate_copy, gradient_copy, learning_rate, moment, nesterov, 0,
            LANES);
    copy_out(&weight[first], weight_copy, count);
    copy_out(&accumulate[first], accumulate_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, float *weight, float *accumulate, const float *gradient,
        float learning_rate, float moment, bool nesterov)
{
    const int left = (end - begin) % LANES;

    whole_vectors(weight, accumulate, gradient, learning_rate, moment, nesterov, begin, end - left);
    if (left > 0) {
        through_copies(weight, accumulate, gradient, learning_rate, moment, nesterov, end - left,
                left);
    }
}

void fp_applymomentum_p(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int start, int end)
{
    const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

    if (arguments_ok(weight, accumulate, gradient, length)) {
        run_range(0, length, &weight[start], &accumulate[start], &gradient[start], learning_rate,
                moment, nesterov);
    }
}
