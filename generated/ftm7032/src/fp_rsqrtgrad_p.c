/* dsp-codegen sha256 8e151a8984a273023f8d07f128a531d7fe8a5d232254855fb6bcffa910e48cc6 */
/*
 * fp_rsqrtgrad_p: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: 5cda048819354ebc
 */
#include "rsqrtgrad.h"
#include "ftm7032_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
    BLOCK = 128, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* The order ((-0.5 * dy) * y) * (y * y) keeps every step in range where the result is. */
static inline lvector_float output_of(lvector_float y, lvector_float dy)
{
    const lvector_float minus_half = vec_vsvbcast_sf2(-0.5f);

    return vec_muli(vec_muli(vec_muli(minus_half, dy), y), vec_muli(y, y));
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict input1, const float *restrict input2,
        float *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float y0 = vec_ld(0, (const lvector_float *)&input1[i]);
        const lvector_float dy0 = vec_ld(0, (const lvector_float *)&input2[i]);
        const lvector_float y1 = vec_ld(0, (const lvector_float *)&input1[i + LANES]);
        const lvector_float dy1 = vec_ld(0, (const lvector_float *)&input2[i + LANES]);
        const lvector_float y2 = vec_ld(0, (const lvector_float *)&input1[i + (2 * LANES)]);
        const lvector_float dy2 = vec_ld(0, (const lvector_float *)&input2[i + (2 * LANES)]);
        const lvector_float y3 = vec_ld(0, (const lvector_float *)&input1[i + (3 * LANES)]);
        const lvector_float dy3 = vec_ld(0, (const lvector_float *)&input2[i + (3 * LANES)]);

        vec_st(output_of(y0, dy0), 0, (lvector_float *)&output[i]);
        vec_st(output_of(y1, dy1), 0, (lvector_float *)&output[i + LANES]);
        vec_st(output_of(y2, dy2), 0, (lvector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(y3, dy3), 0, (lvector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input1, const float *input2, const float *output, int size)
{
    return (size > 0)
        && (input1 != NULL)
        && (input2 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *input1, const float *input2, const float *output)
{
    const uintptr_t bits = (uintptr_t)input1 | (uintptr_t)input2 | (uintptr_t)output;

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
static void through_copies(const float *input1, const float *input2, float *output, int first,
        int count)
{
    block_copy input1_copy;
    block_copy input2_copy;
    block_copy output_copy;

    copy_in(&input1_copy, &input1[first], count);
    copy_in(&input2_copy, &input2[first], count);
    whole_vectors(input1_copy.elements, input2_copy.elements, output_copy.elements, BLOCK);
    copy_out(&output[first], &output_copy, count);
}

void fp_rsqrtgrad_p(float *restrict input1, float *restrict input2, float *restrict output,
        int size)
{
    if (arguments_ok(input1, input2, output, size)) {
        int done = 0;

        if (all_aligned(input1, input2, output)) {
            done = size - (size % STEP);
            whole_vectors(input1, input2, output, done);
        }
        while (done < size) { /* the tail; everything, where a base is not aligned */
            const int left = size - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(input1, input2, output, done, count);
            done += count;
        }
    }
}
