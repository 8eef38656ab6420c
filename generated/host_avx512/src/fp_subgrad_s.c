/* dsp-codegen sha256 65bdac253e13ea8268790108fa995b09cf268374a11cf3463fa4df93dfe46cc2 */
/*
 * fp_subgrad_s: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: subgrad   inputs: a93d9a681c1ca29f
 */
#include "subgrad.h"
#include "host_avx512_board.h"

enum {
    LANES = 16, /* elements in a vector */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula of dx1, on a vector of elements. */
static inline __m512 dx1_of(__m512 dy)
{
    return dy;
}

/* The formula of dx2, on a vector of elements. */
static inline __m512 dx2_of(__m512 dy)
{
    return -dy;
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict dy, float *restrict dx1, float *restrict dx2,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m512 dy_i = _mm512_loadu_ps(&dy[i]);

        _mm512_storeu_ps(&dx1[i], dx1_of(dy_i));
        _mm512_storeu_ps(&dx2[i], dx2_of(dy_i));
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
static void run_share(int rank, int cores, const float *dy, float *dx1, float *dx2, int length)
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

        run_range(begin, end, dy, dx1, dx2);
    }
}

void fp_subgrad_s(float *restrict dy, float *restrict dx1, float *restrict dx2, int length,
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
