/* dsp-codegen sha256 2f3999acc93fef956ac1dfbce5bd3d7b03f556bdbb4c092313e51afc41f71853 */
/*
 * hp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp16; operands in the private memory of the calling core.
 * Generated: a lasting change belongs into the operator, dialect or template file.
 *
 * board: host_avx512   operator: sqrt_grad   inputs: 2e918b00fac1069a
 */
#include "sqrt_grad.h"
#include "host_avx512_board.h"

enum {
    LANES = 16 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline __m512 output_of(__m512 x, __m512 g)
{
    const __m512 one_half = _mm512_set1_ps(0.5f);

    return one_half * g / x;
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict input0, const half *restrict input1,
        half *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i x = _mm256_loadu_si256((const __m256i *)&input0[i]);
        const __m256i g = _mm256_loadu_si256((const __m256i *)&input1[i]);
        const __m512 wide = output_of(_mm512_cvtph_ps(x), _mm512_cvtph_ps(g));

        _mm256_storeu_si256((__m256i *)&output[i],
                _mm512_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT));
    }
}

/* Bad arguments write nothing: the ABI has no status to return. */
static bool arguments_ok(const half *input0, const half *input1, const half *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

/* count elements; the rest of the vector is 1, finite in every step and never copied out. */
static void copy_in(half *copy, const half *from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy[i] = from[i];
    }
    for (i = count; i < LANES; i++) {
        copy[i] = (half)1.0f;
    }
}

static void copy_out(half *to, const half *copy, int count)
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
    whole_vectors(input0_copy, input1_copy, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *input0, const half *input1, half *output)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input0, input1, output, begin, end - left);
    if (left > 0) {
        through_copies(input0, input1, output, end - left, left);
    }
}

void hp_sqrt_grad_p(half *restrict input0, half *restrict input1, half *restrict output, int size)
{
    if (arguments_ok(input0, input1, output, size)) {
        run_range(0, size, input0, input1, output);
    }
}
