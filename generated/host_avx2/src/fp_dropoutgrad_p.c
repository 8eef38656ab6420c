/* dsp-codegen sha256 77a482932112b2d7cc7a523c708f9bc36f269971c6787516da3d011146758c4d */
/*
 * fp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: dropoutgrad   inputs: 34a6fa83a1035c9a
 */
#include "dropoutgrad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 1048576 /* from this many elements on, a core stores past the caches */
};

/* The formula, on a vector of elements. */
static inline __m256 output_of(__m256 dy, float scale, __m256 mask)
{
    const __m256 scale_all = _mm256_set1_ps(scale);

    return dy * mask * scale_all;
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
static void whole_vectors(const float *restrict input, const float *restrict mask, float scale,
        float *restrict output, int begin, int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 dy = _mm256_loadu_ps(&input[i]);
        const __m256 mask_i = _mm256_loadu_ps(&mask[i]);

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

void fp_dropoutgrad_p(float *restrict input, float scale, int length, float *restrict output,
        float *restrict mask)
{
    if (arguments_ok(input, length, output, mask)) {
        run_range(0, length, head_of(output), input, scale, output, mask);
    }
}
