/* dsp-codegen sha256 9137ded02ec6a23a66fd17140cc4920023c83b884d77aff590861e444a27a1cd */
/*
 * fp_dropoutgrad_s: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: dropoutgrad   inputs: 2ef8df7b670c71d6
 */
#include "dropoutgrad.h"
#include "host_avx512_board.h"

enum {
    LANES = 16, /* elements in a vector */
    VECTOR_BYTES = 64, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 1048576, /* from this many elements on, a core stores past the caches */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula, on a vector of elements. */
static inline __m512 output_of(__m512 dy, float scale, __m512 mask)
{
    const __m512 scale_all = _mm512_set1_ps(scale);

    return dy * mask * scale_all;
}

/* Past the caches, to addresses that are multiples of VECTOR_BYTES; or the usual way, to any. */
static inline void put(float *p, __m512 a, bool nontemporal)
{
    if (nontemporal) {
        _mm512_stream_ps(p, a);
    } else {
        _mm512_storeu_ps(p, a);
    }
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input, const float *restrict mask, float scale,
        float *restrict output, int begin, int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m512 dy = _mm512_loadu_ps(&input[i]);
        const __m512 mask_i = _mm512_loadu_ps(&mask[i]);

        put(&output[i], output_of(dy, scale, mask_i), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input, int length, const float *output, const float *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
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
static void through_copies(const float *input, float scale, float *output, const float *mask,
        int first, int count)
{
    float input_copy[LANES];
    float output_copy[LANES];
    float mask_copy[LANES];

    copy_in(input_copy, &input[first], count);
    copy_in(mask_copy, &mask[first], count);
    whole_vectors(input_copy, mask_copy, scale, output_copy, 0, LANES, false);
    copy_out(&output[first], output_copy, count);
}

/* Elements before the first whole vector of output, where stores past the caches can begin. */
static int head_of(const float *output)
{
    const uintptr_t off = (uintptr_t)output % (uintptr_t)VECTOR_BYTES;

    return (off > 0U) ? ((VECTOR_BYTES - (int)off) / (int)sizeof(float)) : 0;
}

/*
 * Elements `begin` to `end` - 1: whole vectors, then what is left. Where they are too many to stay
 * in the caches, stores go past these, so that no line is read before it is written; `head`
 * elements come first, up to where such stores may begin.
 */
static void run_range(int begin, int end, int head, const float *input, float scale, float *output,
        const float *mask)
{
    const bool large = (end - begin) >= NONTEMPORAL;
    const int first = large ? (begin + head) : begin;
    const uintptr_t off = (uintptr_t)&output[first] % (uintptr_t)VECTOR_BYTES;
    const bool nontemporal = large && (off == 0U); /* at other addresses these stores fault */
    const int left = (end - first) % LANES;

    if (first > begin) {
        through_copies(input, scale, output, mask, begin, head);
    }
    whole_vectors(input, mask, scale, output, first, end - left, nontemporal);
    if (left > 0) {
        through_copies(input, scale, output, mask, end - left, left);
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
 * The first element of a block. Blocks are counted from the cache line that output[0] lies in,
 * `lead` elements before it, so that no two cores store to one line; beyond the last block,
 * length.
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
static void run_share(int rank, int cores, const float *input, float scale, int length,
        float *output, const float *mask)
{
    const uintptr_t lead_bytes = (uintptr_t)output % (uintptr_t)LINE_BYTES;
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
        const int head = (rank == 0) ? head_of(output) : 0; /* the others begin at cache lines */

        run_range(begin, end, head, input, scale, output, mask);
    }
}

void fp_dropoutgrad_s(float *restrict input, float scale, int length, float *restrict output,
        float *restrict mask, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input, length, output, mask)) {
            run_share(rank, cores, input, scale, length, output, mask);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
