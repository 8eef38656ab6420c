/* dsp-codegen sha256 a947faaabbaf0d5b77a3f196715cde6fe5eae52a33fb2eb20febc478df17d3e9 */
/*
 * hp_rsqrtgrad_p: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: 5cda048819354ebc
 */
#include "rsqrtgrad.h"
#include "ftm7032_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 2 vectors */
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
static void whole_vectors(const half *restrict input1, const half *restrict input2,
        half *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half y0 = vec_ld(0, (const lvector_half *)&input1[i]);
        const lvector_half dy0 = vec_ld(0, (const lvector_half *)&input2[i]);
        const lvector_half y1 = vec_ld(0, (const lvector_half *)&input1[i + LANES]);
        const lvector_half dy1 = vec_ld(0, (const lvector_half *)&input2[i + LANES]);
        const lvector_float low0 = output_of(vec_fstdl(y0), vec_fstdl(dy0));
        const lvector_float high0 = output_of(vec_fstdh(y0), vec_fstdh(dy0));
        const lvector_float low1 = output_of(vec_fstdl(y1), vec_fstdl(dy1));
        const lvector_float high1 = output_of(vec_fstdh(y1), vec_fstdh(dy1));

        vec_st(vec_vfsphp16(low0, high0), 0, (lvector_half *)&output[i]);
        vec_st(vec_vfsphp16(low1, high1), 0, (lvector_half *)&output[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input1, const half *input2, const half *output, int size)
{
    return (size > 0)
        && (input1 != NULL)
        && (input2 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *input1, const half *input2, const half *output)
{
    const uintptr_t bits = (uintptr_t)input1 | (uintptr_t)input2 | (uintptr_t)output;

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
static void through_copies(const half *input1, const half *input2, half *output, int first,
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

void hp_rsqrtgrad_p(half *restrict input1, half *restrict input2, half *restrict output, int size)
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
