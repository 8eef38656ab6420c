/* dsp-codegen sha256 a337a66fd240b375dd9ddbee87c6f50b89a53a16dc7caa8aacf998af4b1e4f3b */
/*
 * hp_power_grad_s: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: power_grad   inputs: ccb6f1b2dfcde0fa
 */
#include "power_grad.h"
#include "host_avx512_board.h"

enum {
    LANES = 16, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 2097152, /* from this many elements on, a core stores past the caches */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline __m512 output_of(__m512 dy, __m512 x, float power, float scale, float shift)
{
    const __m512 scale_all = _mm512_set1_ps(scale);
    const __m512 shift_all = _mm512_set1_ps(shift);
    const __m512 power_all = _mm512_set1_ps(power);
    const __m512 zero = _mm512_set1_ps(0.0f);
    const __m512 huge = _mm512_set1_ps(1e38f);
    const __m512 base = _mm512_fmadd_ps(x, scale_all, shift_all);
    const __m512 square = base * base;
    const __m512 infinite = huge * huge;
    const __m512 t = power_all * scale_all;
    const __m512 t2 = infinite - infinite;
    const __m512 scaled = dy * (((power == 1.0f) || (power == 2.0f) || (power == 3.0f)
            || (power == 4.0f)) ? t : t2);
    const __m512 t3 = square * base;
    const __m512 t4 = (power == 3.0f) ? square : t3;
    const __m512 high = (power == 2.0f) ? base : t4;
    const __m512 t5 = scaled * high;
    const __m512 t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
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
static void whole_vectors(const half *restrict Input1, const half *restrict Input2,
        half *restrict output, float power, float scale, float shift, int begin, int end,
        bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i dy = _mm256_loadu_si256((const __m256i *)&Input1[i]);
        const __m256i x = _mm256_loadu_si256((const __m256i *)&Input2[i]);
        const __m512 wide = output_of(_mm512_cvtph_ps(dy), _mm512_cvtph_ps(x), power, scale, shift);

        put(&output[i], _mm512_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *Input1, const half *Input2, const half *output, int length)
{
    return (length > 0)
        && (Input1 != NULL)
        && (Input2 != NULL)
        && (output != NULL);
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
static void through_copies(const half *Input1, const half *Input2, half *output, float power,
        float scale, float shift, int first, int count)
{
    half Input1_copy[LANES];
    half Input2_copy[LANES];
    half output_copy[LANES];

    copy_in(Input1_copy, &Input1[first], count);
    copy_in(Input2_copy, &Input2[first], count);
    whole_vectors(Input1_copy, Input2_copy, output_copy, power, scale, shift, 0, LANES, false);
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
static void run_range(int begin, int end, int head, const half *Input1, const half *Input2,
        half *output, float power, float scale, float shift)
{
    const bool large = (end - begin) >= NONTEMPORAL;
    const int first = large ? (begin + head) : begin;
    const uintptr_t off = (uintptr_t)&output[first] % (uintptr_t)VECTOR_BYTES;
    const bool nontemporal = large && (off == 0U); /* at other addresses these stores fault */
    const int left = (end - first) % LANES;

    if (first > begin) {
        through_copies(Input1, Input2, output, power, scale, shift, begin, head);
    }
    whole_vectors(Input1, Input2, output, power, scale, shift, first, end - left, nontemporal);
    if (left > 0) {
        through_copies(Input1, Input2, output, power, scale, shift, end - left, left);
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
static void run_share(int rank, int cores, const half *Input1, const half *Input2, half *output,
        int length, float power, float scale, float shift)
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

        run_range(begin, end, head, Input1, Input2, output, power, scale, shift);
    }
}

void hp_power_grad_s(half *restrict Input1, half *restrict Input2, half *restrict output,
        int length, float power, float scale, float shift, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(Input1, Input2, output, length)) {
            run_share(rank, cores, Input1, Input2, output, length, power, scale, shift);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
