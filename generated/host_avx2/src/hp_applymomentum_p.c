/* dsp-codegen sha256 e2ee85e9a11c3f1948d411f507d668240e8200794f8ce01864121ce5ebc9eedf */
/*
 * hp_applymomentum_p: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: applymomentum   inputs: 3e17f82b0337e6ba
 */
#include "applymomentum.h"
#include "host_avx2_board.h"

enum {
    LANES = 8 /* elements in a vector */
};

/* The formula of weight, on a vector of elements. */
static inline __m256 weight_of(__m256 w, __m256 a, __m256 g, float rate, float moment,
        bool nesterov)
{
    const __m256 moment_all = _mm256_set1_ps(moment);
    const __m256 rate_all = _mm256_set1_ps(rate);
    const __m256 sum = _mm256_fmadd_ps(a, moment_all, g);
    const __m256 t = _mm256_fmadd_ps(g, rate_all, sum * moment_all * rate_all);
    const __m256 t2 = sum * rate_all;
    const __m256 step = (nesterov) ? t : t2;

    return w - step;
}

/* The formula of accumulate, on a vector of elements. */
static inline __m256 accumulate_of(__m256 a, __m256 g, float moment)
{
    const __m256 moment_all = _mm256_set1_ps(moment);
    const __m256 sum = _mm256_fmadd_ps(a, moment_all, g);

    return sum;
}

/* Whole vectors; from any address. */
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int begin,
        int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m128i w = _mm_loadu_si128((const __m128i *)&weight[i]);
        const __m128i a = _mm_loadu_si128((const __m128i *)&accumulate[i]);
        const __m128i g = _mm_loadu_si128((const __m128i *)&gradient[i]);
        const __m256 weight_wide = weight_of(_mm256_cvtph_ps(w), _mm256_cvtph_ps(a),
                _mm256_cvtph_ps(g), learning_rate, moment, nesterov);
        const __m256 accumulate_wide = accumulate_of(_mm256_cvtph_ps(a), _mm256_cvtph_ps(g),
                moment);

        _mm_storeu_si128((__m128i *)&weight[i],
                _mm256_cvtps_ph(weight_wide, _MM_FROUND_TO_NEAREST_INT));
        _mm_storeu_si128((__m128i *)&accumulate[i],
                _mm256_cvtps_ph(accumulate_wide, _MM_FROUND_TO_NEAREST_INT));
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
