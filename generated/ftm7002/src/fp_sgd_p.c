/* dsp-codegen sha256 5823ed2c693cab1be885c24d459fa86f9411d4dcb73856c9bdcb6a38c4d1c87d */
/*
 * fp_sgd_p: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: sgd   inputs: d76e612283bc4261
 */
#include "sgd.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 32 /* elements in an iteration: 2 vectors */
};

/* The formula of weight, on a vector of elements. */
static inline vector_float weight_of(vector_float w, vector_float a, vector_float g, float rate,
        float dampening, float moment, bool nesterov, float decay)
{
    const vector_float decay_all = vec_svbcast(decay);
    const vector_float moment_all = vec_svbcast(moment);
    const vector_float one = vec_svbcast(1.0f);
    const vector_float dampening_all = vec_svbcast(dampening);
    const vector_float rate_all = vec_svbcast(rate);
    const vector_float slope = vec_mula(w, decay_all, g);
    const vector_float sum = vec_mula(a, moment_all, vec_muli(slope, vec_sub(dampening_all, one)));
    const vector_float t = vec_mula(sum, moment_all, slope);
    const vector_float step = (nesterov) ? t : sum;

    return vec_mula(vec_neg((moment > 0.0f) ? step : slope), rate_all, w);
}

/* The formula of accumulate, on a vector of elements. */
static inline vector_float accumulate_of(vector_float w, vector_float a, vector_float g,
        float dampening, float moment, float decay)
{
    const vector_float decay_all = vec_svbcast(decay);
    const vector_float moment_all = vec_svbcast(moment);
    const vector_float one = vec_svbcast(1.0f);
    const vector_float dampening_all = vec_svbcast(dampening);
    const vector_float slope = vec_mula(w, decay_all, g);
    const vector_float sum = vec_mula(a, moment_all, vec_muli(slope, vec_sub(dampening_all, one)));

    return (moment > 0.0f) ? sum : a;
}

/* Whole vectors; from any address. */
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float w0 = vec_ld(0, (const vector_float *)&weight[i]);
        const vector_float a0 = vec_ld(0, (const vector_float *)&accumulate[i]);
        const vector_float g0 = vec_ld(0, (const vector_float *)&gradient[i]);
        const vector_float w1 = vec_ld(0, (const vector_float *)&weight[i + LANES]);
        const vector_float a1 = vec_ld(0, (const vector_float *)&accumulate[i + LANES]);
        const vector_float g1 = vec_ld(0, (const vector_float *)&gradient[i + LANES]);

        vec_st(weight_of(w0, a0, g0, learning_rate, dampening, moment, nesterov, weight_decay), 0,
                (vector_float *)&weight[i]);
        vec_st(accumulate_of(w0, a0, g0, dampening, moment, weight_decay), 0,
                (vector_float *)&accumulate[i]);
        vec_st(weight_of(w1, a1, g1, learning_rate, dampening, moment, nesterov, weight_decay), 0,
                (vector_float *)&weight[i + LANES]);
        vec_st(accumulate_of(w1, a1, g1, dampening, moment, weight_decay), 0,
                (vector_float *)&accumulate[i + LANES]);
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

/* A step that lies where vector loads reach and is reached element by element. */
typedef union {
    vector_float vectors[STEP / LANES];
    float elements[STEP];
} step_copy;

/* `count` elements; the rest of the step is 1, so that nothing stale is computed with. */
static void copy_in(step_copy *restrict copy, const float *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy->elements[i] = from[i];
    }
    for (i = count; i < STEP; i++) {
        copy->elements[i] = 1.0f;
    }
}

static void copy_out(float *restrict to, const step_copy *restrict copy, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        to[i] = copy->elements[i];
    }
}

/*
 * Less than a step, through copies and the same loops, so that an element comes out bit for bit
 * as whole vectors would give it, and nothing beyond the last one is touched.
 */
static void through_copies(float *weight, float *accumulate, const float *gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int first, int count)
{
    step_copy weight_copy;
    step_copy accumulate_copy;
    step_copy gradient_copy;

    copy_in(&weight_copy, &weight[first], count);
    copy_in(&accumulate_copy, &accumulate[first], count);
    copy_in(&gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy.elements, accumulate_copy.elements, gradient_copy.elements,
            learning_rate, dampening, moment, nesterov, weight_decay, 0, STEP);
    copy_out(&weight[first], &weight_copy, count);
    copy_out(&accumulate[first], &accumulate_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, float *weight, float *accumulate, const float *gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay)
{
    const int left = (end - begin) % STEP;

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
