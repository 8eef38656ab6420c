/* dsp-codegen sha256 fd7ef7007d860bbb6500a577271115ee989b313fc41b91862355d76d957a51a0 */
/*
 * hp_log_grad_p: Gradient of the logarithm, from its input.
 *
 *     output[n] = input0[n] / input1[n]
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt3000   operator: log_grad   inputs: 09f5203fcc09a1f0
 */
#include "log_grad.h"
#include "mt3000_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 2 vectors */
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
static inline lvector_float output_of(lvector_float dy, lvector_float x)
{
    return divide(dy, x);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict input0, const half *restrict input1,
        half *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half dy0 = vec_ld(0, (const lvector_half *)&input0[i]);
        const lvector_half x0 = vec_ld(0, (const lvector_half *)&input1[i]);
        const lvector_half dy1 = vec_ld(0, (const lvector_half *)&input0[i + LANES]);
        const lvector_half x1 = vec_ld(0, (const lvector_half *)&input1[i + LANES]);
        const lvector_float low0 = output_of(vec_fstdl(dy0), vec_fstdl(x0));
        const lvector_float high0 = output_of(vec_fstdh(dy0), vec_fstdh(x0));
        const lvector_float low1 = output_of(vec_fstdl(dy1), vec_fstdl(x1));
        const lvector_float high1 = output_of(vec_fstdh(dy1), vec_fstdh(x1));

        vec_st(vec_vfsphp16(low0, high0), 0, (lvector_half *)&output[i]);
        vec_st(vec_vfsphp16(low1, high1), 0, (lvector_half *)&output[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input0, const half *input1, const half *output, int length)
{
    return (length > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *input0, const half *input1, const half *output)
{
    const uintptr_t bits = (uintptr_t)input0 | (uintptr_t)input1 | (uintptr_t)output;

    return (bits % (uintptr_t)VECTOR_BYTES) == 0U;
}

/* A block that is aligned for vectors and reached element by element. */
typedef union {
    lvector_half vectors[BLOCK / LANES];
    half elements[BLOCK];
} block_copy;

/* `count` elements; the rest of the block is 1, so that nothing stale is computed with. */
static void copy_in(block_copy *restrict copy, const half *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy->elements[i] = from[i];
    }
    for (i = count; i < BLOCK; i++) {
        copy->elements[i] = (half)1.0f;
    }
}

static void copy_out(half *restrict to, const block_copy *restrict copy, int count)
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
static void through_copies(const half *input0, const half *input1, half *output, int first,
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

void hp_log_grad_p(half *restrict input0, half *restrict input1, half *restrict output, int length)
{
    if (arguments_ok(input0, input1, output, length)) {
        int done = 0;

        if (all_aligned(input0, input1, output)) {
            done = length - (length % STEP);
            whole_vectors(input0, input1, output, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(input0, input1, output, done, count);
            done += count;
        }
    }
}
