/* dsp-codegen sha256 4a89fd2ee5ae3ce165a79d7502ad2fa180f08b62aac77eebd31c0c9c70ddc2f6 */
/*
 * hp_subgrad_p: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: subgrad   inputs: e9b875e477578780
 */
#include "subgrad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8 /* elements in a vector */
};

/* The formula of dx1, on a vector of elements. */
static inline __m256 dx1_of(__m256 dy)
{
    return dy;
}

/* The formula of dx2, on a vector of elements. */
static inline __m256 dx2_of(__m256 dy)
{
    return -dy;
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict dy, half *restrict dx1, half *restrict dx2,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m128i dy_i = _mm_loadu_si128((const __m128i *)&dy[i]);
        const __m256 dx1_wide = dx1_of(_mm256_cvtph_ps(dy_i));
        const __m256 dx2_wide = dx2_of(_mm256_cvtph_ps(dy_i));

        _mm_storeu_si128((__m128i *)&dx1[i], _mm256_cvtps_ph(dx1_wide, _MM_FROUND_TO_NEAREST_INT));
        _mm_storeu_si128((__m128i *)&dx2[i], _mm256_cvtps_ph(dx2_wide, _MM_FROUND_TO_NEAREST_INT));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *dy, const half *dx1, const half *dx2, int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (dx2 != NULL);
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
static void through_copies(const half *dy, half *dx1, half *dx2, int first, int count)
{
    half dy_copy[LANES];
    half dx1_copy[LANES];
    half dx2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    whole_vectors(dy_copy, dx1_copy, dx2_copy, 0, LANES);
    copy_out(&dx1[first], dx1_copy, count);
    copy_out(&dx2[first], dx2_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *dy, half *dx1, half *dx2)
{
    const int left = (end - begin) % LANES;

    whole_vectors(dy, dx1, dx2, begin, end - left);
    if (left > 0) {
        through_copies(dy, dx1, dx2, end - left, left);
    }
}

void hp_subgrad_p(half *restrict dy, half *restrict dx1, half *restrict dx2, int length)
{
    if (arguments_ok(dy, dx1, dx2, length)) {
        run_range(0, length, dy, dx1, dx2);
    }
}
