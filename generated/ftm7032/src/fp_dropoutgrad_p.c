/* dsp-codegen sha256 9cb1984a810c3da685009f16ff367728832bc4fbb35e18199510e207496de178 */
/*
 * fp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: dropoutgrad   inputs: a46f0d4ece776531
 */
#include "dropoutgrad.h"
#include "ftm7032_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
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
static void whole_vectors(const float *restrict input, const float *restrict mask, float scale,
        float *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy0 = vec_ld(0, (const lvector_float *)&input[i]);
        const lvector_float mask_i0 = vec_ld(0, (const lvector_float *)&mask[i]);
        const lvector_float dy1 = vec_ld(0, (const lvector_float *)&input[i + LANES]);
        const lvector_float mask_i1 = vec_ld(0, (const lvector_float *)&mask[i + LANES]);
        const lvector_float dy2 = vec_ld(0, (const lvector_float *)&input[i + (2 * LANES)]);
        const lvector_float mask_i2 = vec_ld(0, (const lvector_float *)&mask[i + (2 * LANES)]);
        const lvector_float dy3 = vec_ld(0, (const lvector_float *)&input[i + (3 * LANES)]);
        const lvector_float mask_i3 = vec_ld(0, (const lvector_float *)&mask[i + (3 * LANES)]);

        vec_st(output_of(dy0, scale, mask_i0), 0, (lvector_float *)&output[i]);
        vec_st(output_of(dy1, scale, mask_i1), 0, (lvector_float *)&output[i + LANES]);
        vec_st(output_of(dy2, scale, mask_i2), 0, (lvector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(dy3, scale, mask_i3), 0, (lvector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input, int length, const float *output, const float *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *input, const float *output, const float *mask)
{
    const uintptr_t bits = (uintptr_t)input | (uintptr_t)output | (uintptr_t)mask;

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
static void through_copies(const float *input, float scale, float *output, const float *mask,
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

void fp_dropoutgrad_p(float *restrict input, float scale, int length, float *restrict output,
        float *restrict mask)
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
