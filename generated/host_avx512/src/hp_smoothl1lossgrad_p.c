/* dsp-codegen sha256 96a4991eddf41244fb8751ed762fb42e0cbc6e0f06de59c227049eb6739b609e */
/*
 * hp_smoothl1lossgrad_p: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: smoothl1lossgrad   inputs: b055881bd4019cf2
 */
#include "smoothl1lossgrad.h"
#include "host_avx512_board.h"

enum {
    LANES = 16, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 2097152 /* from this many elements on, a core stores past the caches */
};

/* The formula, on a vector of elements. */
static inline __m512 dx1_of(__m512 dy, __m512 x1, __m512 x2, float beta)
{
    const __m512 beta_all = _mm512_set1_ps(beta);
    const __m512 one = _mm512_set1_ps(1.0f);
    const __m512 minus_one = _mm512_set1_ps(-1.0f);
    const __m512 zero = _mm512_set1_ps(0.0f);
    const __m512 d = x1 - x2;
    const __m512 t = _mm512_mask_blend_ps(_mm512_cmp_ps_mask(zero, d, _CMP_GT_OQ), d, minus_one);
    const __m512 t2 = _mm512_mask_blend_ps(_mm512_cmp_ps_mask(d, zero, _CMP_GT_OQ), t, one);
    const __m512 t3 = _mm512_mask_blend_ps(_mm512_cmp_ps_mask(beta_all, d, _CMP_GT_OQ), t2,
            d / beta_all);
    const __m512 slope = _mm512_mask_blend_ps(_mm512_cmp_ps_mask(d, -beta_all, _CMP_GT_OQ), t2, t3);

    return slope * dy;
}

/* Past the caches, to addresses that are multiples of VECTOR_BYTES; or the usual way, to any. */
static inline void put(half *p, __m256i a, bool nontemporal)
{
    if (nontemporal) {
        _mm256_stream_si256((__m256i *)p, a);
    } else {
        _mm256_storeu_si256((__m256i *)p, a);
    }
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict dy, const half *restrict x1,
        const half *restrict x2, half *restrict dx1, half beta, int begin, int end,
        bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i dy_i = _mm256_loadu_si256((const __m256i *)&dy[i]);
        const __m256i x1_i = _mm256_loadu_si256((const __m256i *)&x1[i]);
        const __m256i x2_i = _mm256_loadu_si256((const __m256i *)&x2[i]);
        const __m512 wide = dx1_of(_mm512_cvtph_ps(dy_i), _mm512_cvtph_ps(x1_i),
                _mm512_cvtph_ps(x2_i), (float)beta);

        put(&dx1[i], _mm512_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *dy, const half *dx1, const half *x1, const half *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
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
static void through_copies(const half *dy, half *dx1, const half *x1, const half *x2, half beta,
        int first, int count)
{
    half dy_copy[LANES];
    half dx1_copy[LANES];
    half x1_copy[LANES];
    half x2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    copy_in(x1_copy, &x1[first], count);
    copy_in(x2_copy, &x2[first], count);
    whole_vectors(dy_copy, x1_copy, x2_copy, dx1_copy, beta, 0, LANES, false);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements before the first whole vector of dx1, where stores past the caches can begin. */
static int head_of(const half *dx1)
{
    const uintptr_t off = (uintptr_t)dx1 % (uintptr_t)VECTOR_BYTES;

    return (off > 0U) ? ((VECTOR_BYTES - (int)off) / (int)sizeof(half)) : 0;
}

/*
 * Elements `begin` to `end` - 1: whole vectors, then what is left. Where they are too many to stay
 * in the caches, stores go past these, so that no line is read before it is written; `head`
 * elements come first, up to where such stores may begin.
 */
static void run_range(int begin, int end, int head, const half *dy, half *dx1, const half *x1,
        const half *x2, half beta)
{
    const bool large = (end - begin) >= NONTEMPORAL;
    const int first = large ? (begin + head) : begin;
    const uintptr_t off = (uintptr_t)&dx1[first] % (uintptr_t)VECTOR_BYTES;
    const bool nontemporal = large && (off == 0U); /* at other addresses these stores fault */
    const int left = (end - first) % LANES;

    if (first > begin) {
        through_copies(dy, dx1, x1, x2, beta, begin, head);
    }
    whole_vectors(dy, x1, x2, dx1, beta, first, end - left, nontemporal);
    if (left > 0) {
        through_copies(dy, dx1, x1, x2, beta, end - left, left);
    }
    if (nontemporal) {
        _mm_sfence(); /* nothing else orders these stores before what follows */
    }
}

void hp_smoothl1lossgrad_p(half *restrict dy, half *restrict dx1, half *restrict x1,
        half *restrict x2, int length, half beta)
{
    if (arguments_ok(dy, dx1, x1, x2, length)) {
        run_range(0, length, head_of(dx1), dy, dx1, x1, x2, beta);
    }
}
