/* dsp-codegen sha256 f9b7206f7a6ac978f860f580fe527a6a988c446f7047737a3ca3c82c172b53a5 */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; operands in the private memory of the calling core.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 17d44d3471fe13ef
 */
#include "sqrt_grad.h"
#include "mt7004_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* a / b: an 8-bit seed of 1 / b, 2 fused Newton steps r + r * (1 - b * r), then the residual corrects q. */
static inline lvector_float divide(lvector_float a, lvector_float b)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float minus_b = vec_neg(b);
    const lvector_float r0 = vec_vfrcps32(b);
    const lvector_float e1 = vec_mula(minus_b, r0, one);
    const lvector_float r1 = vec_mula(r0, e1, r0);
    const lvector_float e2 = vec_mula(minus_b, r1, one);
    const lvector_float r2 = vec_mula(r1, e2, r1);
    const lvector_float q = vec_muli(a, r2);
    const lvector_float rest = vec_mula(minus_b, q, a);

    return vec_mula(rest, r2, q);
}

/* output[n] = 0.5 * input1[n] / input0[n] */
static inline lvector_float output_of(lvector_float x, lvector_float g)
{
    const lvector_float one_half = vec_vsvbcast_sf2(0.5f);

    return divide(vec_muli(one_half, g), x);
}

/* Whole vectors; every base is aligned to one. */
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_float x = vec_ld(0, (const lvector_float *)&input0[i]);
        const lvector_float g = vec_ld(0, (const lvector_float *)&input1[i]);

        vec_st(output_of(x, g), 0, (lvector_float *)&output[i]);
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
    lvector_float input0_copy[BLOCK / LANES];
    lvector_float input1_copy[BLOCK / LANES];
    lvector_float output_copy[BLOCK / LANES];

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
