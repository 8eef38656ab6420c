/* dsp-codegen sha256 369b6a7298983a6e7a1c0b9ca0c91922e665769b35a3d8e741a42f5fb62e3011 */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: sqrt_grad   inputs: 2501f038745ed761
 */
#include "sqrt_grad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 1048576 /* from this many elements on, a core stores past the caches */
};

/* The formula, on a vector of elements. */
static inline __m256 output_of(__m256 x, __m256 g)
{
    const __m256 one_half = _mm256_set1_ps(0.5f);

    return one_half * g / x;
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
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int begin, int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 x = _mm256_loadu_ps(&input0[i]);
        const __m256 g = _mm256_loadu_ps(&input1[i]);

        put(&output[i], output_of(x, g), nontemporal);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
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
static void through_copies(const float *input0, const float *input1, float *output, int first,
        int count)
{
    float input0_copy[LANES];
    float input1_copy[LANES];
    float output_copy[LANES];

    copy_in(input0_copy, &input0[first], count);
    copy_in(input1_copy, &input1[first], count);
    whole_vectors(input0_copy, input1_copy, output_copy, 0, LANES, false);
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
static void run_range(int begin, int end, int head, const float *input0, const float *input1,
        float *output)
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

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output,
        int size)
{
    if (arguments_ok(input0, input1, output, size)) {
        run_range(0, size, head_of(output), input0, input1, output);
    }
}
