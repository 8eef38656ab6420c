/* dsp-codegen sha256 b8d0bc73186ffff720bec23f1526e2bbeea86297efa912512f95ea2fc8bbc902 */
/*
 * hp_sgd_p: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: sgd   inputs: c0f0104ced6438b7
 */
#include "sgd.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula of weight, on a vector of elements. */
static inline vfloat32m2_t weight_of(vfloat32m2_t w, vfloat32m2_t a, vfloat32m2_t g, float rate,
        float dampening, float moment, bool nesterov, float decay)
{
    const vfloat32m2_t decay_all = __riscv_vfmv_v_f_f32m2(decay, LANES);
    const vfloat32m2_t moment_all = __riscv_vfmv_v_f_f32m2(moment, LANES);
    const vfloat32m2_t one = __riscv_vfmv_v_f_f32m2(1.0f, LANES);
    const vfloat32m2_t dampening_all = __riscv_vfmv_v_f_f32m2(dampening, LANES);
    const vfloat32m2_t rate_all = __riscv_vfmv_v_f_f32m2(rate, LANES);
    const vfloat32m2_t slope = __riscv_vfmacc_vv_f32m2(g, w, decay_all, LANES);
    const vfloat32m2_t sum = __riscv_vfmacc_vv_f32m2(__riscv_vfmul_vv_f32m2(slope,
            __riscv_vfsub_vv_f32m2(one, dampening_all, LANES), LANES), a, moment_all, LANES);
    const vfloat32m2_t t = __riscv_vfmacc_vv_f32m2(slope, sum, moment_all, LANES);
    const vfloat32m2_t step = (nesterov) ? t : sum;

    return __riscv_vfmacc_vv_f32m2(w, __riscv_vfneg_v_f32m2((moment > 0.0f)
            ? step : slope, LANES), rate_all, LANES);
}

/* The formula of accumulate, on a vector of elements. */
static inline vfloat32m2_t accumulate_of(vfloat32m2_t w, vfloat32m2_t a, vfloat32m2_t g,
        float dampening, float moment, float decay)
{
    const vfloat32m2_t decay_all = __riscv_vfmv_v_f_f32m2(decay, LANES);
    const vfloat32m2_t moment_all = __riscv_vfmv_v_f_f32m2(moment, LANES);
    const vfloat32m2_t one = __riscv_vfmv_v_f_f32m2(1.0f, LANES);
    const vfloat32m2_t dampening_all = __riscv_vfmv_v_f_f32m2(dampening, LANES);
    const vfloat32m2_t slope = __riscv_vfmacc_vv_f32m2(g, w, decay_all, LANES);
    const vfloat32m2_t sum = __riscv_vfmacc_vv_f32m2(__riscv_vfmul_vv_f32m2(slope,
            __riscv_vfsub_vv_f32m2(one, dampening_all, LANES), LANES), a, moment_all, LANES);

    return (moment > 0.0f) ? sum : a;
}

/* Whole vectors; from any address. */
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t w = __riscv_vle16_v_f16m1(&weight[i], LANES);
        const vfloat16m1_t a = __riscv_vle16_v_f16m1(&accumulate[i], LANES);
        const vfloat16m1_t g = __riscv_vle16_v_f16m1(&gradient[i], LANES);
        const vfloat32m2_t weight_wide = weight_of(__riscv_vfwcvt_f_f_v_f32m2(w, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(a, LANES), __riscv_vfwcvt_f_f_v_f32m2(g, LANES),
                learning_rate, dampening, moment, nesterov, weight_decay);
        const vfloat32m2_t accumulate_wide = accumulate_of(__riscv_vfwcvt_f_f_v_f32m2(w, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(a, LANES), __riscv_vfwcvt_f_f_v_f32m2(g, LANES),
                dampening, moment, weight_decay);

        __riscv_vse16_v_f16m1(&weight[i], __riscv_vfncvt_f_f_w_f16m1(weight_wide, LANES), LANES);
        __riscv_vse16_v_f16m1(&accumulate[i], __riscv_vfncvt_f_f_w_f16m1(accumulate_wide, LANES),
                LANES);
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
