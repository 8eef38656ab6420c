/* dsp-codegen sha256 b810faf01c59ef2430d8d0d04566f00cfb33e72a1e157619839f2ea344a9feb2 */
/*
 * fp_maximumgrad_s: Gradients of the elementwise maximum.
 *
 *     dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: maximumgrad   inputs: 0abff7584bf4a5c0
 */
#include "maximumgrad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
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
static void whole_vectors(const float *restrict Input0, const float *restrict Input1,
        const float *restrict dy, float *restrict dx0, float *restrict dx1, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 x0 = _mm256_loadu_ps(&Input0[i]);
        const __m256 x1 = _mm256_loadu_ps(&Input1[i]);
        const __m256 dy_i = _mm256_loadu_ps(&dy[i]);

        _mm256_storeu_ps(&dx0[i], dx0_of(x0, x1, dy_i));
        _mm256_storeu_ps(&dx1[i], dx1_of(x0, x1, dy_i));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input0, const float *Input1, const float *dy,
        const float *dx0, const float *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
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
static void through_copies(const float *Input0, const float *Input1, const float *dy, float *dx0,
        float *dx1, int first, int count)
{
    float Input0_copy[LANES];
    float Input1_copy[LANES];
    float dy_copy[LANES];
    float dx0_copy[LANES];
    float dx1_copy[LANES];

    copy_in(Input0_copy, &Input0[first], count);
    copy_in(Input1_copy, &Input1[first], count);
    copy_in(dy_copy, &dy[first], count);
    whole_vectors(Input0_copy, Input1_copy, dy_copy, dx0_copy, dx1_copy, 0, LANES);
    copy_out(&dx0[first], dx0_copy, count);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *Input0, const float *Input1,
        const float *dy, float *dx0, float *dx1)
{
    const int left = (end - begin) % LANES;

    whole_vectors(Input0, Input1, dy, dx0, dx1, begin, end - left);
    if (left > 0) {
        through_copies(Input0, Input1, dy, dx0, dx1, end - left, left);
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
 * The first element of a block. Blocks are counted from the cache line that dx0[0] lies in, `lead`
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
static void run_share(int rank, int cores, const float *Input0, const float *Input1,
        const float *dy, float *dx0, float *dx1, int length)
{
    const uintptr_t lead_bytes = (uintptr_t)dx0 % (uintptr_t)LINE_BYTES;
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

        run_range(begin, end, Input0, Input1, dy, dx0, dx1);
    }
}

void fp_maximumgrad_s(float *restrict Input0, float *restrict Input1, float *restrict dy,
        float *restrict dx0, float *restrict dx1, int length, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
            run_share(rank, cores, Input0, Input1, dy, dx0, dx1, length);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
