/* dsp-codegen sha256 7560ebb722cf3290dd9c107a67606d3fadb75f3b3c5e1d702474c87205a557ab */
/*
 * hp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: sqrt_grad   inputs: 2501f038745ed761
 */
#include "sqrt_grad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    VECTOR_BYTES = 16, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 2097152 /* from this many elements on, a core stores past the caches */
};

/* The formula, on a vector of elements. */
static inline __m256 output_of(__m256 x, __m256 g)
{
    const __m256 one_half = _mm256_set1_ps(0.5f);

    return one_half * g / x;
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
static void whole_vectors(const half *restrict input0, const half *restrict input1,
        half *restrict output, int begin, int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m128i x = _mm_loadu_si128((const __m128i *)&input0[i]);
        const __m128i g = _mm_loadu_si128((const __m128i *)&input1[i]);
        const __m256 wide = output_of(_mm256_cvtph_ps(x), _mm256_cvtph_ps(g));

        put(&output[i], _mm256_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input0, const half *input1, const half *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
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
static void through_copies(const half *input0, const half *input1, half *output, int first,
        int count)
{
    half input0_copy[LANES];
    half input1_copy[LANES];
    half output_copy[LANES];

    copy_in(input0_copy, &input0[first], count);
    copy_in(input1_copy, &input1[first], count);
    whole_vectors(input0_copy, input1_copy, output_copy, 0, LANES, false);
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
static void run_range(int begin, int end, int head, const half *input0, const half *input1,
        half *output)
{
    const bool large = (end - begin) >= NONTEMPORAL;
    const int first = large ? (begin + head) : begin;
    const uintptr_t off = (uintptr_t)&output[first] % (uintptr_t)VECTOR_BYTES;
    const bool nontemporal = large && (off == 0U); /* at other addresses these stores fault */
    const int left = (end - first) % LANES;

    if (first > begin) {
        through_copies(input0, input1, output, begin, head);
    }
    whole_vectors(input0, input1, output, first, end - left, nontemporal);
    if (left > 0) {
        through_copies(input0, input1, output, end - left, left);
    }
    if (nontemporal) {
        _mm_sfence(); /* nothing else orders these stores before what follows */
    }
}

void hp_sqrt_grad_p(half *restrict input0, half *restrict input1, half *restrict output, int size)
{
    if (arguments_ok(input0, input1, output, size)) {
        run_range(0, size, head_of(output), input0, input1, output);
    }
}
