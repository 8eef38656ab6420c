/* dsp-codegen sha256 35e1bf3b0ca2ca0e2bf491996101ec97115af133750d7cce2ff17c87204c98a1 */
/*
 * fp_sgd_p: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
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
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t w = __riscv_vle32_v_f32m2(&weight[i], LANES);
        const vfloat32m2_t a = __riscv_vle32_v_f32m2(&accumulate[i], LANES);
        const vfloat32m2_t g = __riscv_vle32_v_f32m2(&gradient[i], LANES);

        __riscv_vse32_v_f32m2(&weight[i],
                weight_of(w, a, g, learning_rate, dampening, moment, nesterov, weight_decay),
                LANES);
        __riscv_vse32_v_f32m2(&accumulate[i],
                accumulate_of(w, a, g, dampening, moment, weight_decay), LANES);
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
