/* dsp-codegen sha256 f4e4a28c693533735d1139f638831ca13e23e46ff385cb7481fdb42e4bd61620 */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt3000   operator: sqrt_grad   inputs: 7870d3ea288c405f
 */
#include "sqrt_grad.h"
#include "mt3000_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
    BLOCK = 128, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/*
 * a / b: each fused step doubles the good bits: 8, 16, 32. Newton's on r = 1 / b, then the
 * residual's on q = a * r.
 */
static inline lvector_float divide(lvector_float a, lvector_float b)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float minus_b = vec_neg(b);
    const lvector_float r0 = vec_vfrcps32(b);
    const lvector_float e1 = vec_mula(minus_b, r0, one);
    const lvector_float r1 = vec_mula(r0, e1, r0);
    const lvector_float q = vec_muli(a, r1);
    const lvector_float residual = vec_mula(minus_b, q, a);

    return vec_mula(residual, r1, q);
}

/* The formula, on a vector of elements. */
static inline lvector_float output_of(lvector_float x, lvector_float g)
{
    const lvector_float one_half = vec_vsvbcast_sf2(0.5f);

    return divide(vec_muli(one_half, g), x);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&input0[i]);
        const lvector_float g0 = vec_ld(0, (const lvector_float *)&input1[i]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&input0[i + LANES]);
        const lvector_float g1 = vec_ld(0, (const lvector_float *)&input1[i + LANES]);
        const lvector_float x2 = vec_ld(0, (const lvector_float *)&input0[i + (2 * LANES)]);
        const lvector_float g2 = vec_ld(0, (const lvector_float *)&input1[i + (2 * LANES)]);
        const lvector_float x3 = vec_ld(0, (const lvector_float *)&input0[i + (3 * LANES)]);
        const lvector_float g3 = vec_ld(0, (const lvector_float *)&input1[i + (3 * LANES)]);

        vec_st(output_of(x0, g0), 0, (lvector_float *)&output[i]);
        vec_st(output_of(x1, g1), 0, (lvector_float *)&output[i + LANES]);
        vec_st(output_of(x2, g2), 0, (lvector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(x3, g3), 0, (lvector_float *)&output[i + (3 * LANES)]);
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

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *input0, const float *input1, const float *output)
{
    const uintptr_t bits = (uintptr_t)input0 | (uintptr_t)input1 | (uintptr_t)output;

    return (bits % (uintptr_t)VECTOR_BYTES) == 0U;
}

/* A block that is aligned for vectors and reached element by element. */
typedef union {
    lvector_float vectors[BLOCK / LANES];
    float elements[BLOCK];
} block_copy;

/* `count` elements; the rest of the block is 1, so that nothing stale is computed with. */
static void copy_in(block_copy *restrict copy, const float *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy->elements[i] = from[i];
    }
    for (i = count; i < BLOCK; i++) {
        copy->elements[i] = 1.0f;
    }
}

static void copy_out(float *restrict to, const block_copy *restrict copy, int count)
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
            done = size - (size % STEP);
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
