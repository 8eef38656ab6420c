/* dsp-codegen sha256 cbf192a1d36f0d602a54ad6c1433fd41bdc1c8bba0ed0b941eed9680050fb648 */
/*
 * hp_dropoutgrad_s: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: dropoutgrad   inputs: 34a6fa83a1035c9a
 */
#include "dropoutgrad.h"
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
static inline __m256 output_of(__m256 dy, float scale, __m256 mask)
{
    const __m256 scale_all = _mm256_set1_ps(scale);

    return dy * mask * scale_all;
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
static void whole_vectors(const half *restrict input, const half *restrict mask, half scale,
        half *restrict output, int begin, int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m128i dy = _mm_loadu_si128((const __m128i *)&input[i]);
        const __m128i mask_i = _mm_loadu_si128((const __m128i *)&mask[i]);
        const __m256 wide = output_of(_mm256_cvtph_ps(dy), (float)scale, _mm256_cvtph_ps(mask_i));

        put(&output[i], _mm256_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input, int length, const half *output, const half *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
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
static void through_copies(const half *input, half scale, half *output, const half *mask,
        int first, int count)
{
    half input_copy[LANES];
    half output_copy[LANES];
    half mask_copy[LANES];

    copy_in(input_copy, &input[first], count);
    copy_in(mask_copy, &mask[first], count);
    whole_vectors(input_copy, mask_copy, scale, output_copy, 0, LANES, false);
    copy_out(&output[first], output_copy, count);
}

/* Elements before the first whole vector of output, where stores past the caches can begin. */
static int head_of(const half *output)
{
    const uintptr_t off = (uintptr_t)output % (uintptr_t)VECTOR_BYTES;

    return (off > 0U) ? ((VECTOR_BYTES - (int)off) / (int)sizeof(half)) : 0;
}

/*
 * Elements `begin` to `end` - 1: whole vectors, then what is left. Where they are too many to stay
 * in the caches, stores go past these, so that no line is read before it is written; `head`
 * elements come first, up to where such stores may begin.
 */
static void run_range(int begin, int end, int head, const half *input, half scale, half *output,
        const half *mask)
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
static void run_share(int rank, int cores, const half *input, half scale, int length, half *output,
        const half *mask)
{
    const uintptr_t lead_bytes = (uintptr_t)output % (uintptr_t)LINE_BYTES;
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
        const int head = (rank == 0) ? head_of(output) : 0; /* the others begin at cache lines */

        run_range(begin, end, head, input, scale, output, mask);
    }
}

void hp_dropoutgrad_s(half *restrict input, half scale, int length, half *restrict output,
        half *restrict mask, int core_mask)
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
