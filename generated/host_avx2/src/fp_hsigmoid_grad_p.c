/* dsp-codegen sha256 845e8b103728a2e234f7bf65ff7c3338b53ea27537399cb4f37b0ade25e92575 */
/*
 * fp_hsigmoid_grad_p: Gradient of the hard sigmoid clip((x + 3) / 6, 0, 1), from its input.
 *
 *     dst[n] = |src1[n]| < 3 ? src0[n] / 6 : 0
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: hsigmoid_grad   inputs: 943aec5807746138
 */
#include "hsigmoid_grad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 1048576 /* from this many elements on, a core stores past the caches */
};

/* The formula, on a vector of elements. */
static inline __m256 dst_of(__m256 dy, __m256 x)
{
    const __m256 zero = _mm256_set1_ps(0.0f);
    const __m256 three = _mm256_set1_ps(3.0f);
    const __m256 minus_three = _mm256_set1_ps(-3.0f);
    const __m256 sixth = _mm256_set1_ps(0.16666666666666666f);
    const __m256 t = _mm256_blendv_ps(zero, dy * sixth, _mm256_cmp_ps(three, x, _CMP_GT_OQ));

    return _mm256_blendv_ps(zero, t, _mm256_cmp_ps(x, minus_three, _CMP_GT_OQ));
}

/* Past the caches, to addresses that are multiples of VECTOR_BYTES; or the usual way, to any. */
static inline void put(float *p, __m256 a, bool nontemporal)
{
    if (nontemporal) {
        _mm256_stream_ps(p, a);
    } else {
        _mm256_storeu_ps(p, a);
    }
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int begin, int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 dy = _mm256_loadu_ps(&src0[i]);
        const __m256 x = _mm256_loadu_ps(&src1[i]);

        put(&dst[i], dst_of(dy, x), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *src0, const float *src1, const float *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
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
static void through_copies(const float *src0, const float *src1, float *dst, int first, int count)
{
    float src0_copy[LANES];
    float src1_copy[LANES];
    float dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, 0, LANES, false);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements before the first whole vector of dst, where stores past the caches can begin. */
static int head_of(const float *dst)
{
    const uintptr_t off = (uintptr_t)dst % (uintptr_t)VECTOR_BYTES;

    return (off > 0U) ? ((VECTOR_BYTES - (int)off) / (int)sizeof(float)) : 0;
}

/*
 * Elements `begin` to `end` - 1: whole vectors, then what is left. Where they are too many to stay
 * in the caches, stores go past these, so that no line is read before it is written; `head`
 * elements come first, up to where such stores may begin.
 */
static void run_range(int begin, int end, int head, const float *src0, const float *src1,
        float *dst)
{
    const bool large = (end - begin) >= NONTEMPORAL;
    const int first = large ? (begin + head) : begin;
    const uintptr_t off = (uintptr_t)&dst[first] % (uintptr_t)VECTOR_BYTES;
    const bool nontemporal = large && (off == 0U); /* at other addresses these stores fault */
    const int left = (end - first) % LANES;

    if (first > begin) {
        through_copies(src0, src1, dst, begin, head);
    }
    whole_vectors(src0, src1, dst, first, end - left, nontemporal);
    if (left > 0) {
        through_copies(src0, src1, dst, end - left, left);
    }
    if (nontemporal) {
        _mm_sfence(); /* nothing else orders these stores before what follows */
    }
}

void fp_hsigmoid_grad_p(float *restrict src0, float *restrict src1, float *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, head_of(dst), src0, src1, dst);
    }
}
