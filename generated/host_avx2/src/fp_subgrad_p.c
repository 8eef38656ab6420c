/* dsp-codegen sha256 e32cd36c386852986a25852893035531d058544d047596df1509c026fe5925b6 */
/*
 * fp_subgrad_p: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
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
static void whole_vectors(const float *restrict dy, float *restrict dx1, float *restrict dx2,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 dy_i = _mm256_loadu_ps(&dy[i]);

        _mm256_storeu_ps(&dx1[i], dx1_of(dy_i));
        _mm256_storeu_ps(&dx2[i], dx2_of(dy_i));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *dx2, int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (dx2 != NULL);
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
static void through_copies(const float *dy, float *dx1, float *dx2, int first, int count)
{
    float dy_copy[LANES];
    float dx1_copy[LANES];
    float dx2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    whole_vectors(dy_copy, dx1_copy, dx2_copy, 0, LANES);
    copy_out(&dx1[first], dx1_copy, count);
    copy_out(&dx2[first], dx2_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *dy, float *dx1, float *dx2)
{
    const int left = (end - begin) % LANES;

    whole_vectors(dy, dx1, dx2, begin, end - left);
    if (left > 0) {
        through_copies(dy, dx1, dx2, end - left, left);
    }
}

void fp_subgrad_p(float *restrict dy, float *restrict dx1, float *restrict dx2, int length)
{
    if (arguments_ok(dy, dx1, dx2, length)) {
        run_range(0, length, dy, dx1, dx2);
    }
}
