/* dsp-codegen sha256 5916f28a483b93fca078200f7425dd4be3a292d14754d87c42eb2260d75d45e4 */
/*
 * hp_smoothl1lossgrad_s: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: smoothl1lossgrad   inputs: c83b7e82f9979cc0
 */
#include "smoothl1lossgrad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    VECTOR_BYTES = 16, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 2097152, /* from this many elements on, a core stores past the caches */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula, on a vector of elements. */
static inline __m256 dx1_of(__m256 dy, __m256 x1, __m256 x2, float beta)
{
    const __m256 beta_all = _mm256_set1_ps(beta);
    const __m256 one = _mm256_set1_ps(1.0f);
    const __m256 minus_one = _mm256_set1_ps(-1.0f);
    const __m256 zero = _mm256_set1_ps(0.0f);
    const __m256 d = x1 - x2;
    const __m256 t = _mm256_blendv_ps(d, minus_one, _mm256_cmp_ps(zero, d, _CMP_GT_OQ));
    const __m256 t2 = _mm256_blendv_ps(t, one, _mm256_cmp_ps(d, zero, _CMP_GT_OQ));
    const __m256 t3 = _mm256_blendv_ps(t2, d / beta_all, _mm256_cmp_ps(beta_all, d, _CMP_GT_OQ));
    const __m256 slope = _mm256_blendv_ps(t2, t3, _mm256_cmp_ps(d, -beta_all, _CMP_GT_OQ));

    return slope * dy;
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
static void whole_vectors(const half *restrict dy, const half *restrict x1,
        const half *restrict x2, half *restrict dx1, half beta, int begin, int end,
        bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m128i dy_i = _mm_loadu_si128((const __m128i *)&dy[i]);
        const __m128i x1_i = _mm_loadu_si128((const __m128i *)&x1[i]);
        const __m128i x2_i = _mm_loadu_si128((const __m128i *)&x2[i]);
        const __m256 wide = dx1_of(_mm256_cvtph_ps(dy_i), _mm256_cvtph_ps(x1_i),
                _mm256_cvtph_ps(x2_i), (float)beta);

        put(&dx1[i], _mm256_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
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

/* How many bits of a mask are set. */
static int bits_of(unsigned int mask)
{
    unsigned int bits = 0U;
    unsigned int rest;

    for (rest = mask; rest != 0U; rest >>= 1) {
        bits += rest & 1U;
    }
    return (int)bits;
}

/*
 * The first element of a block. Blocks are counted from the cache line that dx1[0] lies in, `lead`
 * elements before it, so that no two cores store to one line; beyond the last block, length.
 */
static int element_of(int block, int lead, int length)
{
    int element = 0;

    if (block > 0) {
        const int head = BLOCK - lead; /* elements of block 0 */
        const int rest = length - head;

        /* the product fits an int only where it is not beyond rest */
        if ((rest <= 0) || ((rest / BLOCK) < (block - 1))) {
            element = length;
        } else {
            element = head + ((block - 1) * BLOCK);
        }
    }
    return element;
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, const half *dy, half *dx1, const half *x1,
        const half *x2, int length, half beta)
{
    const uintptr_t lead_bytes = (uintptr_t)dx1 % (uintptr_t)LINE_BYTES;
    const int lead = (int)lead_bytes / (int)sizeof(half);
    const int short_block = (length % BLOCK) + lead; /* counted from the line's start */
    const int blocks = (length / BLOCK) + ((short_block + BLOCK - 1) / BLOCK);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int first = (rank * quota) + ((rank < extra) ? rank : extra);
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = element_of(first, lead, length);
        const int end = element_of(first + mine, lead, length);
        const int head = (rank == 0) ? head_of(dx1) : 0; /* the others begin at cache lines */

        run_range(begin, end, head, dy, dx1, x1, x2, beta);
    }
}

void hp_smoothl1lossgrad_s(half *restrict dy, half *restrict dx1, half *restrict x1,
        half *restrict x2, int length, half beta, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(dy, dx1, x1, x2, length)) {
            run_share(rank, cores, dy, dx1, x1, x2, length, beta);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
