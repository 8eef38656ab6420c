/* dsp-codegen sha256 577d782599c9aafd1d7ff7f07e249a3f8996aa8166ebdfcf1ab13b9effd5242d */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; operands in the private memory of the calling core.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: adf08bc8bffe5ccc
 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum {
    LANES = 2, /* elements in a vector */
    BLOCK = 16, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 8 /* the alignment that a vector access needs */
};

/* a / b: each Newton step r * (2 - b * r) doubles the good bits of 1 / b: 8, 16, 24. */
static inline __float2_t divide(__float2_t a, __float2_t b)
{
    const __float2_t two = _ftof2(2.0f, 2.0f);
    const __float2_t r0 = _ftof2(_rcpsp(_hif2(b)), _rcpsp(_lof2(b)));
    const __float2_t r1 = _dmpysp(r0, _dsubsp(two, _dmpysp(b, r0)));
    const __float2_t r2 = _dmpysp(r1, _dsubsp(two, _dmpysp(b, r1)));

    return _dmpysp(a, r2);
}

/* output[n] = 0.5 * input1[n] / input0[n] */
static inline __float2_t output_of(__float2_t x, __float2_t g)
{
    const __float2_t one_half = _ftof2(0.5f, 0.5f);

    return divide(_dmpysp(one_half, g), x);
}

/* Whole vectors; every base is aligned to one. */
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const __float2_t x = _amem8_f2_const(&input0[i]);
        const __float2_t g = _amem8_f2_const(&input1[i]);

        _amem8_f2(&output[i]) = output_of(x, g);
    }
}

/* Bad arguments write nothing: a void function cannot say more. */
static bool usable(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors starts at a vector boundary. */
static bool aligned(const float *input0, const float *input1, const float *output)
{
    uintptr_t bits = (uintptr_t)input0 | (uintptr_t)input1 | (uintptr_t)output;

    return (bits % VECTOR_BYTES) == 0U;
}

/* count elements, padded to a block with ones, which no lane minds. */
static void copy_in(float *copy, const float *from, int count)
{
    int k;

    for (k = 0; k < count; k++) {
        copy[k] = from[k];
    }
    for (k = count; k < BLOCK; k++) {
        copy[k] = 1.0f;
    }
}

static void copy_out(float *to, const float *copy, int count)
{
    int k;

    for (k = 0; k < count; k++) {
        to[k] = copy[k];
    }
}

/* At most a block from any address, through aligned copies and the same loops: bit for bit what whole vectors give. */
static void through_copies(const float *input0, const float *input1, float *output, int first,
        int count)
{
    __float2_t input0_copy[BLOCK / LANES];
    __float2_t input1_copy[BLOCK / LANES];
    __float2_t output_copy[BLOCK / LANES];

    copy_in((float *)input0_copy, &input0[first], count);
    copy_in((float *)input1_copy, &input1[first], count);
    whole_vectors((const float *)input0_copy, (const float *)input1_copy, (float *)output_copy,
            BLOCK);
    copy_out(&output[first], (const float *)output_copy, count);
}

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output,
        int size)
{
    if (usable(input0, input1, output, size)) {
        int done = 0;

        if (aligned(input0, input1, output)) {
            done = size - (size % LANES);
            whole_vectors(input0, input1, output, done);
        }
        while (done < size) { /* the tail; everything, where a base is not aligned */
            const int left = size - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(input0, input1, output, done, count);
            done += count;
        }
    }
}
