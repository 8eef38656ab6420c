/* dsp-codegen sha256 764721b01fbd980be3c318eb0d0183a0fd4ea7b171fd2a434abab8da1f292289 */
/*
 * hp_l_relu_grad_p: Gradient of the leaky rectifier, from its input.
 *
 *     dst[n] = src1[n] > 0 ? src0[n] : alpha * src0[n]
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: l_relu_grad   inputs: 8fc87d9305908d06
 */
#include "l_relu_grad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    VECTOR_BYTES = 16, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 2097152 /* from this many elements on, a core stores past the caches */
};

/* The formula, on a vector of elements. */
static inline __m256 dst_of(__m256 dy, __m256 x, float alpha)
{
    const __m256 alpha_all = _mm256_set1_ps(alpha);
    const __m256 zero = _mm256_set1_ps(0.0f);

    return _mm256_blendv_ps(dy * alpha_all, dy, _mm256_cmp_ps(x, zero, _CMP_GT_OQ));
}

/* Past the caches, to addresses that are multiples of VECTOR_BYTES; or the usual way, to any. */
static inline void put(half *p, __m128i a, bool nontemporal)
{
    if (nontemporal) {
        _mm_stream_si128((__m128i *)p, a);
    } else {
        _mm_storeu_si128((__m128i *)p, a);
    }
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict src0, const half *restrict src1, half *restrict dst,
        half alpha, int begin, int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m128i dy = _mm_loadu_si128((const __m128i *)&src0[i]);
        const __m128i x = _mm_loadu_si128((const __m128i *)&src1[i]);
        const __m256 wide = dst_of(_mm256_cvtph_ps(dy), _mm256_cvtph_ps(x), (float)alpha);

        put(&dst[i], _mm256_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *src0, const half *src1, const half *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
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
static void through_copies(const half *src0, const half *src1, half *dst, half alpha, int first,
        int count)
{
    half src0_copy[LANES];
    half src1_copy[LANES];
    half dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, alpha, 0, LANES, false);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements before the first whole vector of dst, where stores past the caches can begin. */
static int head_of(const half *dst)
{
    const uintptr_t off = (uintptr_t)dst % (uintptr_t)VECTOR_BYTES;

    return (off > 0U) ? ((VECTOR_BYTES - (int)off) / (int)sizeof(half)) : 0;
}

/*
 * Elements `begin` to `end` - 1: whole vectors, then what is left. Where they are too many to stay
 * in the caches, stores go past these, so that no line is read before it is written; `head`
 * elements come first, up to where such stores may begin.
 */
static void run_range(int begin, int end, int head, const half *src0, const half *src1, half *dst,
        half alpha)
{
    const bool large = (end - begin) >= NONTEMPORAL;
    const int first = large ? (begin + head) : begin;
    const uintptr_t off = (uintptr_t)&dst[first] % (uintptr_t)VECTOR_BYTES;
    const bool nontemporal = large && (off == 0U); /* at other addresses these stores fault */
    const int left = (end - first) % LANES;

    if (first > begin) {
        through_copies(src0, src1, dst, alpha, begin, head);
    }
    whole_vectors(src0, src1, dst, alpha, first, end - left, nontemporal);
    if (left > 0) {
        through_copies(src0, src1, dst, alpha, end - left, left);
    }
    if (nontemporal) {
        _mm_sfence(); /* nothing else orders these stores before what follows */
    }
}

void hp_l_relu_grad_p(half *restrict src0, half *restrict src1, half *restrict dst, int length,
        half alpha)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, head_of(dst), src0, src1, dst, alpha);
    }
}
