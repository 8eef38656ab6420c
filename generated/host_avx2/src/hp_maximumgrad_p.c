/* dsp-codegen sha256 3401c662451d9e75cc8c7cfc32b285a1204649e8218d9bc858008fc8992ef350 */
/*
 * hp_maximumgrad_p: Gradients of the elementwise maximum.
 *
 *     dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: maximumgrad   inputs: 0abff7584bf4a5c0
 */
#include "maximumgrad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8 /* elements in a vector */
};

/* The formula of dx0, on a vector of elements. */
static inline __m256 dx0_of(__m256 x0, __m256 x1, __m256 dy)
{
    const __m256 zero = _mm256_set1_ps(0.0f);

    return _mm256_blendv_ps(zero, dy, _mm256_cmp_ps(x0, x1, _CMP_GT_OQ));
}

/* The formula of dx1, on a vector of elements. */
static inline __m256 dx1_of(__m256 x0, __m256 x1, __m256 dy)
{
    const __m256 zero = _mm256_set1_ps(0.0f);

    return _mm256_blendv_ps(zero, dy, _mm256_cmp_ps(x1, x0, _CMP_GE_OQ));
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict Input0, const half *restrict Input1,
        const half *restrict dy, half *restrict dx0, half *restrict dx1, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m128i x0 = _mm_loadu_si128((const __m128i *)&Input0[i]);
        const __m128i x1 = _mm_loadu_si128((const __m128i *)&Input1[i]);
        const __m128i dy_i = _mm_loadu_si128((const __m128i *)&dy[i]);
        const __m256 dx0_wide = dx0_of(_mm256_cvtph_ps(x0), _mm256_cvtph_ps(x1),
                _mm256_cvtph_ps(dy_i));
        const __m256 dx1_wide = dx1_of(_mm256_cvtph_ps(x0), _mm256_cvtph_ps(x1),
                _mm256_cvtph_ps(dy_i));

        _mm_storeu_si128((__m128i *)&dx0[i], _mm256_cvtps_ph(dx0_wide, _MM_FROUND_TO_NEAREST_INT));
        _mm_storeu_si128((__m128i *)&dx1[i], _mm256_cvtps_ph(dx1_wide, _MM_FROUND_TO_NEAREST_INT));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *Input0, const half *Input1, const half *dy, const half *dx0,
        const half *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
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
static void through_copies(const half *Input0, const half *Input1, const half *dy, half *dx0,
        half *dx1, int first, int count)
{
    half Input0_copy[LANES];
    half Input1_copy[LANES];
    half dy_copy[LANES];
    half dx0_copy[LANES];
    half dx1_copy[LANES];

    copy_in(Input0_copy, &Input0[first], count);
    copy_in(Input1_copy, &Input1[first], count);
    copy_in(dy_copy, &dy[first], count);
    whole_vectors(Input0_copy, Input1_copy, dy_copy, dx0_copy, dx1_copy, 0, LANES);
    copy_out(&dx0[first], dx0_copy, count);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *Input0, const half *Input1, const half *dy,
        half *dx0, half *dx1)
{
    const int left = (end - begin) % LANES;

    whole_vectors(Input0, Input1, dy, dx0, dx1, begin, end - left);
    if (left > 0) {
        through_copies(Input0, Input1, dy, dx0, dx1, end - left, left);
    }
}

void hp_maximumgrad_p(half *restrict Input0, half *restrict Input1, half *restrict dy,
        half *restrict dx0, half *restrict dx1, int length)
{
    if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
        run_range(0, length, Input0, Input1, dy, dx0, dx1);
    }
}
