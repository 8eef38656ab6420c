/* dsp-codegen sha256 e74eb1381a2189cef752509cd0bc252ee829a9d3a8b241926a3018f0614b9218 */
/*
 * fp_sgd_p: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: sgd   inputs: 47dc15d83bda44a7
 */
#include "sgd.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
};

/* The formula of weight, on a vector of elements. */
static inline float32x4_t weight_of(float32x4_t w, float32x4_t a, float32x4_t g, float rate,
        float dampening, float moment, bool nesterov, float decay)
{
    const float32x4_t decay_all = vdupq_n_f32(decay);
    const float32x4_t moment_all = vdupq_n_f32(moment);
    const float32x4_t one = vdupq_n_f32(1.0f);
    const float32x4_t dampening_all = vdupq_n_f32(dampening);
    const float32x4_t rate_all = vdupq_n_f32(rate);
    const float32x4_t slope = vfmaq_f32(g, w, decay_all);
    const float32x4_t sum = vfmaq_f32(vmulq_f32(slope, vsubq_f32(one, dampening_all)), a,
            moment_all);
    const float32x4_t t = vfmaq_f32(slope, sum, moment_all);
    const float32x4_t step = (nesterov) ? t : sum;

    return vfmaq_f32(w, vnegq_f32((moment > 0.0f) ? step : slope), rate_all);
}

/* The formula of accumulate, on a vector of elements. */
static inline float32x4_t accumulate_of(float32x4_t w, float32x4_t a, float32x4_t g,
        float dampening, float moment, float decay)
{
    const float32x4_t decay_all = vdupq_n_f32(decay);
    const float32x4_t moment_all = vdupq_n_f32(moment);
    const float32x4_t one = vdupq_n_f32(1.0f);
    const float32x4_t dampening_all = vdupq_n_f32(dampening);
    const float32x4_t slope = vfmaq_f32(g, w, decay_all);
    const float32x4_t sum = vfmaq_f32(vmulq_f32(slope, vsubq_f32(one, dampening_all)), a,
            moment_all);

    return (moment > 0.0f) ? sum : a;
}

/* Whole vectors; from any address. */
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t w = vld1q_f32(&weight[i]);
        const float32x4_t a = vld1q_f32(&accumulate[i]);
        const float32x4_t g = vld1q_f32(&gradient[i]);

        vst1q_f32(&weight[i],
                weight_of(w, a, g, learning_rate, dampening, moment, nesterov, weight_decay));
        vst1q_f32(&accumulate[i], accumulate_of(w, a, g, dampening, moment, weight_decay));
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
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int first, int count)
{
    float weight_copy[LANES];
    float accumulate_copy[LANES];
    float gradient_copy[LANES];

    copy_in(weight_copy, &weight[first], count);
    copy_in(accumulate_copy, &accumulate[first], count);
    copy_in(gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy, accumulate_copy, gradient_copy, learning_rate, dampening, moment,
            nesterov, weight_decay, 0, LANES);
    copy_out(&weight[first], weight_copy, count);
    copy_out(&accumulate[first], accumulate_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, float *weight, float *accumulate, const float *gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay)
{
    const int left = (end - begin) % LANES;

    whole_vectors(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, begin, end - left);
    if (left > 0) {
        through_copies(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
                weight_decay, end - left, left);
    }
}

void fp_sgd_p(float *restrict weight, float *restrict accumulate, const float *restrict gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int start, int end)
{
    const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

    if (arguments_ok(weight, accumulate, gradient, length)) {
        run_range(0, length, &weight[start], &accumulate[start], &gradient[start], learning_rate,
                dampening, moment, nesterov, weight_decay);
    }
}
