/* dsp-codegen sha256 9a91de8c38122ec72e33f87e9ff3ee727d55c8dd48f37f89627d33bc88cd93e3 */
/*
 * fp_sigmoid_grad_p: Gradient of the sigmoid, from its output.
 *
 *     dst[n] = src0[n] * src1[n] * (1 - src1[n])
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: sigmoid_grad   inputs: e5cbe65d20717df3
 */
#include "sigmoid_grad.h"
#include "mt7004_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
    BLOCK = 128, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* y * (1 - y), never y - y * y, which cancels near 1. */
static inline lvector_float dst_of(lvector_float dy, lvector_float y)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);

    return vec_muli(dy, vec_muli(y, one - y));
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy0 = vec_ld(0, (const lvector_float *)&src0[i]);
        const lvector_float y0 = vec_ld(0, (const lvector_float *)&src1[i]);
        const lvector_float dy1 = vec_ld(0, (const lvector_float *)&src0[i + LANES]);
        const lvector_float y1 = vec_ld(0, (const lvector_float *)&src1[i + LANES]);
        const lvector_float dy2 = vec_ld(0, (const lvector_float *)&src0[i + (2 * LANES)]);
        const lvector_float y2 = vec_ld(0, (const lvector_float *)&src1[i + (2 * LANES)]);
        const lvector_float dy3 = vec_ld(0, (const lvector_float *)&src0[i + (3 * LANES)]);
        const lvector_float y3 = vec_ld(0, (const lvector_float *)&src1[i + (3 * LANES)]);

        vec_st(dst_of(dy0, y0), 0, (lvector_float *)&dst[i]);
        vec_st(dst_of(dy1, y1), 0, (lvector_float *)&dst[i + LANES]);
        vec_st(dst_of(dy2, y2), 0, (lvector_float *)&dst[i + (2 * LANES)]);
        vec_st(dst_of(dy3, y3), 0, (lvector_float *)&dst[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *src0, const float *src1, const float *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *src0, const float *src1, const float *dst)
{
    const uintptr_t bits = (uintptr_t)src0 | (uintptr_t)src1 | (uintptr_t)dst;

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
static void through_copies(const float *src0, const float *src1, float *dst, int first, int count)
{
    block_copy src0_copy;
    block_copy src1_copy;
    block_copy dst_copy;

    copy_in(&src0_copy, &src0[first], count);
    copy_in(&src1_copy, &src1[first], count);
    whole_vectors(src0_copy.elements, src1_copy.elements, dst_copy.elements, BLOCK);
    copy_out(&dst[first], &dst_copy, count);
}

void fp_sigmoid_grad_p(float *restrict src0, float *restrict src1, float *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        int done = 0;

        if (all_aligned(src0, src1, dst)) {
            done = length - (length % STEP);
            whole_vectors(src0, src1, dst, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(src0, src1, dst, done, count);
            done += count;
        }
    }
}
