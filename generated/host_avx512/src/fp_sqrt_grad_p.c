/* dsp-codegen sha256 33cc546987c2b91ddabf0af97c3ba62cbe25ca565f1648c8e5096c36833fd57a */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; operands in the private memory of the calling core.
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
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m512 x = _mm512_loadu_ps(&input0[i]);
        const __m512 g = _mm512_loadu_ps(&input1[i]);

        _mm512_storeu_ps(&output[i], output_of(x, g));
    }
}

/* Bad arguments write nothing: the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

/* count elements; the rest of the vector is 1, finite in every step and never copied out. */
static void copy_in(float *copy, const float *from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy[i] = from[i];
    }
    for (i = count; i < LANES; i++) {
        copy[i] = 1.0f;
    }
}

static void copy_out(float *to, const float *copy, int count)
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
    whole_vectors(input0_copy, input1_copy, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input0, const float *input1, float *output)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input0, input1, output, begin, end - left);
    if (left > 0) {
        through_copies(input0, input1, output, end - left, left);
    }
}

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output,
        int size)
{
    if (arguments_ok(input0, input1, output, size)) {
        run_range(0, size, input0, input1, output);
    }
}
