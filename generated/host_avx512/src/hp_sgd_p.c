/* dsp-codegen sha256 7076ea8302b1d5f9d68baaab7f3bd1386fbfd43275bf51b679d44e53710bb346 */
/*
 * hp_sgd_p: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
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
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i w = _mm256_loadu_si256((const __m256i *)&weight[i]);
        const __m256i a = _mm256_loadu_si256((const __m256i *)&accumulate[i]);
        const __m256i g = _mm256_loadu_si256((const __m256i *)&gradient[i]);
        const __m512 weight_wide = weight_of(_mm512_cvtph_ps(w), _mm512_cvtph_ps(a),
                _mm512_cvtph_ps(g), learning_rate, dampening, moment, nesterov, weight_decay);
        const __m512 accumulate_wide = accumulate_of(_mm512_cvtph_ps(w), _mm512_cvtph_ps(a),
                _mm512_cvtph_ps(g), dampening, moment, weight_decay);

        _mm256_storeu_si256((__m256i *)&weight[i],
                _mm512_cvtps_ph(weight_wide, _MM_FROUND_TO_NEAREST_INT));
        _mm256_storeu_si256((__m256i *)&accumulate[i],
                _mm512_cvtps_ph(accumulate_wide, _MM_FROUND_TO_NEAREST_INT));
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
