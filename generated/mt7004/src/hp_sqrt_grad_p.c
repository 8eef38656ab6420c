/* dsp-codegen sha256 d08933bfc4e622d8ca31f961980adbbf6b5a532c86263bd884e745d0dc7b9c51 */
/*
 * hp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp16; operands in the private memory of the calling core.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 17d44d3471fe13ef
 */
#include "sqrt_grad.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements that go through aligned copies at a time */
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
static void whole_vectors(const half *restrict input0, const half *restrict input1,
        half *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input0[i]);
        const lvector_half g = vec_ld(0, (const lvector_half *)&input1[i]);
        const lvector_float low = output_of(vec_vfhpsp16l(x), vec_vfhpsp16l(g));
        const lvector_float high = output_of(vec_vfhpsp16h(x), vec_vfhpsp16h(g));

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&output[i]);
    }
}

/* Bad arguments write nothing: a void function cannot say more. */
static bool usable(const half *input0, const half *input1, const half *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors starts at a vector boundary. */
static bool aligned(const half *input0, const half *input1, const half *output)
{
    uintptr_t bits = (uintptr_t)input0 | (uintptr_t)input1 | (uintptr_t)output;

    return (bits % VECTOR_BYTES) == 0U;
}

/* count elements, padded to a block with ones, which no lane minds. */
static void copy_in(half *copy, const half *from, int count)
{
    int k;

    for (k = 0; k < count; k++) {
        copy[k] = from[k];
    }
    for (k = count; k < BLOCK; k++) {
        copy[k] = (half)1.0f;
    }
}

static void copy_out(half *to, const half *copy, int count)
{
    int k;

    for (k = 0; k < count; k++) {
        to[k] = copy[k];
    }
}

/* At most a block from any address, through aligned copies and the same loops: bit for bit what whole vectors give. */
static void through_copies(const half *input0, const half *input1, half *output, int first,
        int count)
{
    lvector_half input0_copy[BLOCK / LANES];
    lvector_half input1_copy[BLOCK / LANES];
    lvector_half output_copy[BLOCK / LANES];

    copy_in((half *)input0_copy, &input0[first], count);
    copy_in((half *)input1_copy, &input1[first], count);
    whole_vectors((const half *)input0_copy, (const half *)input1_copy, (half *)output_copy, BLOCK);
    copy_out(&output[first], (const half *)output_copy, count);
}

void hp_sqrt_grad_p(half *restrict input0, half *restrict input1, half *restrict output, int size)
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
