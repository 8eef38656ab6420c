/* dsp-codegen sha256 3e5f5d001bd205b0b7e8311f19cf3b2e4b6daf0222eb316cacfd505bf6375fb5 */
/*
 * fp_smoothl1lossgrad_s: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: smoothl1lossgrad   inputs: c83b7e82f9979cc0
 */
#include "smoothl1lossgrad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 1048576, /* from this many elements on, a core stores past the caches */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
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
static inline void put(float *p, __m256 a, bool nontemporal)
{
    if (nontemporal) {
        _mm256_stream_ps(p, a);
    } else {
        _mm256_storeu_ps(p, a);
    }
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict dy, const float *restrict x1,
        const float *restrict x2, float *restrict dx1, float beta, int begin, int end,
        bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 dy_i = _mm256_loadu_ps(&dy[i]);
        const __m256 x1_i = _mm256_loadu_ps(&x1[i]);
        const __m256 x2_i = _mm256_loadu_ps(&x2[i]);

        put(&dx1[i], dx1_of(dy_i, x1_i, x2_i, beta), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *x1, const float *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
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
static void through_copies(const float *dy, float *dx1, const float *x1, const float *x2,
        float beta, int first, int count)
{
    float dy_copy[LANES];
    float dx1_copy[LANES];
    float x1_copy[LANES];
    float x2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    copy_in(x1_copy, &x1[first], count);
    copy_in(x2_copy, &x2[first], count);
    whole_vectors(dy_copy, x1_copy, x2_copy, dx1_copy, beta, 0, LANES, false);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements before the first whole vector of dx1, where stores past the caches can begin. */
static int head_of(const float *dx1)
{
    const uintptr_t off = (uintptr_t)dx1 % (uintptr_t)VECTOR_BYTES;

    return (off > 0U) ? ((VECTOR_BYTES - (int)off) / (int)sizeof(float)) : 0;
}

/*
 * Elements `begin` to `end` - 1: whole vectors, then what is left. Where they are too many to stay
 * in the caches, stores go past these, so that no line is read before it is written; `head`
 * elements come first, up to where such stores may begin.
 */
static void run_range(int begin, int end, int head, const float *dy, float *dx1, const float *x1,
        const float *x2, float beta)
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
static void run_share(int rank, int cores, const float *dy, float *dx1, const float *x1,
        const float *x2, int length, float beta)
{
    const uintptr_t lead_bytes = (uintptr_t)dx1 % (uintptr_t)LINE_BYTES;
    const int lead = (int)lead_bytes / (int)sizeof(float);
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

void fp_smoothl1lossgrad_s(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta, int core_mask)
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
