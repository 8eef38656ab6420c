/* dsp-codegen sha256 554f4b780c110cb9bb9ed4ca35754eae7aa53eb2ba4286a76f606fb8d524e3af */
/*
 * hp_sgd_p: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: sgd   inputs: 47dc15d83bda44a7
 */
#include "sgd.h"
#include "aarch64_board.h"

enum {
    LANES = 8 /* elements in a vector */
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
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t w = vld1q_f16(&weight[i]);
        const float16x8_t a = vld1q_f16(&accumulate[i]);
        const float16x8_t g = vld1q_f16(&gradient[i]);
        const float32x4_t weight_low = weight_of(vcvt_f32_f16(vget_low_f16(w)),
                vcvt_f32_f16(vget_low_f16(a)), vcvt_f32_f16(vget_low_f16(g)), learning_rate,
                dampening, moment, nesterov, weight_decay);
        const float32x4_t weight_high = weight_of(vcvt_high_f32_f16(w), vcvt_high_f32_f16(a),
                vcvt_high_f32_f16(g), learning_rate, dampening, moment, nesterov, weight_decay);
        const float32x4_t accumulate_low = accumulate_of(vcvt_f32_f16(vget_low_f16(w)),
                vcvt_f32_f16(vget_low_f16(a)), vcvt_f32_f16(vget_low_f16(g)), dampening, moment,
                weight_decay);
        const float32x4_t accumulate_high = accumulate_of(vcvt_high_f32_f16(w),
                vcvt_high_f32_f16(a), vcvt_high_f32_f16(g), dampening, moment, weight_decay);

        vst1q_f16(&weight[i], vcvt_high_f16_f32(vcvt_f16_f32(weight_low), weight_high));
        vst1q_f16(&accumulate[i], vcvt_high_f16_f32(vcvt_f16_f32(accumulate_low), accumulate_high));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *weight, const half *accumulate, const half *gradient,
        int length)
{
    return (length > 0)
        && (weight != NULL)
        && (accumulate != NULL)
        && (gradient != NULL);
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
static void through_copies(half *weight, half *accumulate, const half *gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int first, int count)
{
    half weight_copy[LANES];
    half accumulate_copy[LANES];
    half gradient_copy[LANES];

    copy_in(weight_copy, &weight[first], count);
    copy_in(accumulate_copy, &accumulate[first], count);
    copy_in(gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy, accumulate_copy, gradient_copy, learning_rate, dampening, moment,
            nesterov, weight_decay, 0, LANES);
    copy_out(&weight[first], weight_copy, count);
    copy_out(&accumulate[first], accumulate_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, half *weight, half *accumulate, const half *gradient,
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

void hp_sgd_p(half *restrict weight, half *restrict accumulate, const half *restrict gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int start, int end)
{
    const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

    if (arguments_ok(weight, accumulate, gradient, length)) {
        run_range(0, length, &weight[start], &accumulate[start], &gradient[start], learning_rate,
                dampening, moment, nesterov, weight_decay);
    }
}
