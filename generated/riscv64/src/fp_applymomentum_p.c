/* dsp-codegen sha256 ca5c6f6d490b1c87fa5cb00aafb330370f0b963bcad2eb2b0b8194e70ae7bce6 */
/*
 * fp_applymomentum_p: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: applymomentum   inputs: 327e6641b322692c
 */
#include "applymomentum.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula of weight, on a vector of elements. */
static inline vfloat32m2_t weight_of(vfloat32m2_t w, vfloat32m2_t a, vfloat32m2_t g, float rate,
        float moment, bool nesterov)
{
    const vfloat32m2_t moment_all = __riscv_vfmv_v_f_f32m2(moment, LANES);
    const vfloat32m2_t rate_all = __riscv_vfmv_v_f_f32m2(rate, LANES);
    const vfloat32m2_t sum = __riscv_vfmacc_vv_f32m2(g, a, moment_all, LANES);
    const vfloat32m2_t t = __riscv_vfmacc_vv_f32m2(__riscv_vfmul_vv_f32m2(__riscv_vfmul_vv_f32m2(sum,
            moment_all, LANES), rate_all, LANES), g, rate_all, LANES);
    const vfloat32m2_t t2 = __riscv_vfmul_vv_f32m2(sum, rate_all, LANES);
    const vfloat32m2_t step = (nesterov) ? t : t2;

    return __riscv_vfsub_vv_f32m2(w, step, LANES);
}

/* The formula of accumulate, on a vector of elements. */
static inline vfloat32m2_t accumulate_of(vfloat32m2_t a, vfloat32m2_t g, float moment)
{
    const vfloat32m2_t moment_all = __riscv_vfmv_v_f_f32m2(moment, LANES);
    const vfloat32m2_t sum = __riscv_vfmacc_vv_f32m2(g, a, moment_all, LANES);

    return sum;
}

/* Whole vectors; from any address. */
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t w = __riscv_vle32_v_f32m2(&weight[i], LANES);
        const vfloat32m2_t a = __riscv_vle32_v_f32m2(&accumulate[i], LANES);
        const vfloat32m2_t g = __riscv_vle32_v_f32m2(&gradient[i], LANES);

        __riscv_vse32_v_f32m2(&weight[i], weight_of(w, a, g, learning_rate, moment, nesterov),
                LANES);
        __riscv_vse32_v_f32m2(&accumulate[i], accumulate_of(a, g, moment), LANES);
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
