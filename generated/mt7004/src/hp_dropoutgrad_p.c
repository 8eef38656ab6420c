/* dsp-codegen sha256 65ed47a26d650cda53e5338ab742fd3d44d0a7d34c0078bf3e50a4319450e783 */
/*
 * hp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: dropoutgrad   inputs: aab3f8c265b2468f
 */
#include "dropoutgrad.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 2 vectors */
    BLOCK = 128, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* The formula, on a vector of elements. */
static inline lvector_float output_of(lvector_float dy, float scale, lvector_float mask)
{
    const lvector_float scale_all = vec_vsvbcast_sf2(scale);

    return vec_muli(vec_muli(dy, mask), scale_all);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict input, const half *restrict mask, half scale,
        half *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half dy0 = vec_ld(0, (const lvector_half *)&input[i]);
        const lvector_half mask_i0 = vec_ld(0, (const lvector_half *)&mask[i]);
        const lvector_half dy1 = vec_ld(0, (const lvector_half *)&input[i + LANES]);
        const lvector_half mask_i1 = vec_ld(0, (const lvector_half *)&mask[i + LANES]);
        const lvector_float low0 = output_of(vec_fstdl(dy0), (float)scale, vec_fstdl(mask_i0));
        const lvector_float high0 = output_of(vec_fstdh(dy0), (float)scale, vec_fstdh(mask_i0));
        const lvector_float low1 = output_of(vec_fstdl(dy1), (float)scale, vec_fstdl(mask_i1));
        const lvector_float high1 = output_of(vec_fstdh(dy1), (float)scale, vec_fstdh(mask_i1));

        vec_st(vec_vfsphp16(low0, high0), 0, (lvector_half *)&output[i]);
        vec_st(vec_vfsphp16(low1, high1), 0, (lvector_half *)&output[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input, int length, const half *output, const half *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *input, const half *output, const half *mask)
{
    const uintptr_t bits = (uintptr_t)input | (uintptr_t)output | (uintptr_t)mask;

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
static void through_copies(const half *input, half scale, half *output, const half *mask,
        int first, int count)
{
    block_copy input_copy;
    block_copy output_copy;
    block_copy mask_copy;

    copy_in(&input_copy, &input[first], count);
    copy_in(&mask_copy, &mask[first], count);
    whole_vectors(input_copy.elements, mask_copy.elements, scale, output_copy.elements, BLOCK);
    copy_out(&output[first], &output_copy, count);
}

void hp_dropoutgrad_p(half *restrict input, half scale, int length, half *restrict output,
        half *restrict mask)
{
    if (arguments_ok(input, length, output, mask)) {
        int done = 0;

        if (all_aligned(input, output, mask)) {
            done = length - (length % STEP);
            whole_vectors(input, mask, scale, output, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(input, scale, output, mask, done, count);
            done += count;
        }
    }
}
