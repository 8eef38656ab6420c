/* dsp-codegen sha256 8f36dba301b4219a55656989dbc59cc08c484e6f9f5ad232b7215bd8fd47770c */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; operands in the private memory of the calling core.
 * Generated: a lasting change belongs into the operator, dialect or template file.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: 222b9b3aa8683e72
 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum {
    LANES = 2, /* elements in a vector */
    BLOCK = 16, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 8 /* the alignment that a vector access needs */
};

/*
 * a / b: each Newton step r * (2 - b * r) doubles the good bits of 1 / b: 8, 16, then nearly all.
 */
static inline __float2_t divide(__float2_t a, __float2_t b)
{
    const __float2_t two = _ftof2(2.0f, 2.0f);
    const __float2_t r0 = _ftof2(_rcpsp(_hif2(b)), _rcpsp(_lof2(b)));
    const __float2_t r1 = _dmpysp(r0, _dsubsp(two, _dmpysp(b, r0)));
    const __float2_t r2 = _dmpysp(r1, _dsubsp(two, _dmpysp(b, r1)));

    return _dmpysp(a, r2);
}

/* The formula, on a vector of elements. */
static inline __float2_t output_of(__float2_t x, __float2_t g)
{
    const __float2_t one_half = _ftof2(0.5f, 0.5f);

    return divide(_dmpysp(one_half, g), x);
}

/* Whole vectors; every base is aligned to one. */
INTERRUPT_THRESHOLD(whole_vectors)
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

/* Bad arguments write nothing: the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors starts at a vector boundary. */
static bool all_aligned(const float *input0, const float *input1, const float *output)
{
    uintptr_t bits = (uintptr_t)input0 | (uintptr_t)input1 | (uintptr_t)output;

    return (bits % (uintptr_t)VECTOR_BYTES) == 0U;
}

/* A block that is aligned for vectors and reached element by element. */
typedef union {
    __float2_t vectors[BLOCK / LANES];
    float elements[BLOCK];
} block_copy;

/* count elements; the rest of the block is 1, finite in every step and never copied out. */
static void copy_in(block_copy *copy, const float *from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy->elements[i] = from[i];
    }
    for (i = count; i < BLOCK; i++) {
        copy->elements[i] = 1.0f;
    }
}

static void copy_out(float *to, const block_copy *copy, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        to[i] = copy->elements[i];
    }
}

/*
 * At most a block, from any address: through aligned copies and the same loops, so that an element
 * comes out bit for bit as whole vectors would give it, and nothing beyond the last one is touched.
 */
static void through_copies(const float *input0, const float *input1, float *output, int first,
        int count)
{
    block_copy input0_copy;
    block_copy input1_copy;
    block_copy output_copy;

    copy_in(&input0_copy, &input0[first], count);
    copy_in(&input1_copy, &input1[first], count);
    whole_vectors(input0_copy.elements, input1_copy.elements, output_copy.elements, BLOCK);
    copy_out(&output[first], &output_copy, count);
}

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output,
        int size)
{
    if (arguments_ok(input0, input1, output, size)) {
        int done = 0;

        if (all_aligned(input0, input1, output)) {
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
