/* dsp-codegen sha256 ff2d73519a97d087e0a4222b12804ef07959f9541795c1422d2a2c8bffc141ba */
/*
 * fp_sgd_p: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: sgd   inputs: bba300301f7bd342
 */
#include "sgd.h"
#include "host_avx512_board.h"

enum {
    LANES = 16 /* elements in a vector */
};

/* The formula of weight, on a vector of elements. */
static inline __m512 weight_of(__m512 w, __m512 a, __m512 g, float rate, float dampening,
        float moment, bool nesterov, float decay)
{
    const __m512 decay_all = _mm512_set1_ps(decay);
    const __m512 moment_all = _mm512_set1_ps(moment);
    const __m512 one = _mm512_set1_ps(1.0f);
    const __m512 dampening_all = _mm512_set1_ps(dampening);
    const __m512 rate_all = _mm512_set1_ps(rate);
    const __m512 slope = _mm512_fmadd_ps(w, decay_all, g);
    const __m512 sum = _mm512_fmadd_ps(a, moment_all, slope * (one - dampening_all));
    const __m512 t = _mm512_fmadd_ps(sum, moment_all, slope);
    const __m512 step = (nesterov) ? t : sum;

    return _mm512_fmadd_ps(-((moment > 0.0f) ? step : slope), rate_all, w);
}

/* The formula of accumulate, on a vector of elements. */
static inline __m512 accumulate_of(__m512 w, __m512 a, __m512 g, float dampening, float moment,
        float decay)
{
    const __m512 decay_all = _mm512_set1_ps(decay);
    const __m512 moment_all = _mm512_set1_ps(moment);
    const __m512 one = _mm512_set1_ps(1.0f);
    const __m512 dampening_all = _mm512_set1_ps(dampening);
    const __m512 slope = _mm512_fmadd_ps(w, decay_all, g);
    const __m512 sum = _mm512_fmadd_ps(a, moment_all, slope * (one - dampening_all));

    return (moment > 0.0f) ? sum : a;
}

/* Whole vectors; from any address. */
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m512 w = _mm512_loadu_ps(&weight[i]);
        const __m512 a = _mm512_loadu_ps(&accumulate[i]);
        const __m512 g = _mm512_loadu_ps(&gradient[i]);

        _mm512_storeu_ps(&weight[i],
                weight_of(w, a, g, learning_rate, dampening, moment, nesterov, weight_decay));
        _mm512_storeu_ps(&accumulate[i], accumulate_of(w, a, g, dampening, moment, weight_decay));
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
