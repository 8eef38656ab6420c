/* dsp-codegen sha256 aea349e6befe5ef8bdfdeb0f108e711c7d52e08851819fb1deaadc77c952f2e4 */
/*
 * hp_applymomentum_p: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: applymomentum   inputs: 772477739a3ee15d
 */
#include "applymomentum.h"
#include "host_avx512_board.h"

enum {
    LANES = 16 /* elements in a vector */
};

/* The formula of weight, on a vector of elements. */
static inline __m512 weight_of(__m512 w, __m512 a, __m512 g, float rate, float moment,
        bool nesterov)
{
    const __m512 moment_all = _mm512_set1_ps(moment);
    const __m512 rate_all = _mm512_set1_ps(rate);
    const __m512 sum = _mm512_fmadd_ps(a, moment_all, g);
    const __m512 t = _mm512_fmadd_ps(g, rate_all, sum * moment_all * rate_all);
    const __m512 t2 = sum * rate_all;
    const __m512 step = (nesterov) ? t : t2;

    return w - step;
}

/* The formula of accumulate, on a vector of elements. */
static inline __m512 accumulate_of(__m512 a, __m512 g, float moment)
{
    const __m512 moment_all = _mm512_set1_ps(moment);
    const __m512 sum = _mm512_fmadd_ps(a, moment_all, g);

    return sum;
}

/* Whole vectors; from any address. */
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int begin,
        int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i w = _mm256_loadu_si256((const __m256i *)&weight[i]);
        const __m256i a = _mm256_loadu_si256((const __m256i *)&accumulate[i]);
        const __m256i g = _mm256_loadu_si256((const __m256i *)&gradient[i]);
        const __m512 weight_wide = weight_of(_mm512_cvtph_ps(w), _mm512_cvtph_ps(a),
                _mm512_cvtph_ps(g), learning_rate, moment, nesterov);
        const __m512 accumulate_wide = accumulate_of(_mm512_cvtph_ps(a), _mm512_cvtph_ps(g),
                moment);

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
        float learning_rate, float moment, bool nesterov, int first, int count)
{
    half weight_copy[LANES];
    half accumulate_copy[LANES];
    half gradient_copy[LANES];

    copy_in(weight_copy, &weight[first], count);
    copy_in(accumulate_copy, &accumulate[first], count);
    copy_in(gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy, accumulate_copy, gradient_copy, learning_rate, moment, nesterov, 0,
            LANES);
    copy_out(&weight[first], weight_copy, count);
    copy_out(&accumulate[first], accumulate_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, half *weight, half *accumulate, const half *gradient,
        float learning_rate, float moment, bool nesterov)
{
    const int left = (end - begin) % LANES;

    whole_vectors(weight, accumulate, gradient, learning_rate, moment, nesterov, begin, end - left);
    if (left > 0) {
        through_copies(weight, accumulate, gradient, learning_rate, moment, nesterov, end - left,
                left);
    }
}

void hp_applymomentum_p(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int start,
        int end)
{
    const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

    if (arguments_ok(weight, accumulate, gradient, length)) {
        run_range(0, length, &weight[start], &accumulate[start], &gradient[start], learning_rate,
                moment, nesterov);
    }
}
