/* dsp-codegen sha256 1647968f70bfdc83f180fe38b764c2e4045152e08b7caf647ff0252bf3270870 */
/*
 * hp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: dropoutgrad   inputs: 2ef8df7b670c71d6
 */
#include "dropoutgrad.h"
#include "host_avx512_board.h"

enum {
    LANES = 16, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 2097152 /* from this many elements on, a core stores past the caches */
};

/* The formula, on a vector of elements. */
static inline __m512 output_of(__m512 dy, float scale, __m512 mask)
{
    const __m512 scale_all = _mm512_set1_ps(scale);

    return dy * mask * scale_all;
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
static void whole_vectors(const half *restrict input, const half *restrict mask, half scale,
        half *restrict output, int begin, int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i dy = _mm256_loadu_si256((const __m256i *)&input[i]);
        const __m256i mask_i = _mm256_loadu_si256((const __m256i *)&mask[i]);
        const __m512 wide = output_of(_mm512_cvtph_ps(dy), (float)scale, _mm512_cvtph_ps(mask_i));

        put(&output[i], _mm512_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
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

void hp_dropoutgrad_p(half *restrict input, half scale, int length, half *restrict output,
        half *restrict mask)
{
    if (arguments_ok(input, length, output, mask)) {
        run_range(0, length, head_of(output), input, scale, output, mask);
    }
}
