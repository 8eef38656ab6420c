/* dsp-codegen sha256 5b1f90638abcc771d24a3e2e5d0416ff4f3eea4b6049407c67e76069fd12b973 */
/*
 * hp_subgrad_s: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: subgrad   inputs: e9b875e477578780
 */
#include "subgrad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
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
static void run_share(int rank, int cores, const half *dy, half *dx1, half *dx2, int length)
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

        run_range(begin, end, dy, dx1, dx2);
    }
}

void hp_subgrad_s(half *restrict dy, half *restrict dx1, half *restrict dx2, int length,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(dy, dx1, dx2, length)) {
            run_share(rank, cores, dy, dx1, dx2, length);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
