/* dsp-codegen sha256 66c13c7831d5988a2a54d335a682d23a909adbc2c674d0b5ad41eb51c349ff6b */
/*
 * hp_tanh_grad_p: Gradient of the hyperbolic tangent, from its output.
 *
 *     dst[n] = src0[n] * (1 - src1[n]^2)
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: tanh_grad   inputs: b760c27cf991d7c5
 */
#include "tanh_grad.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 2 vectors */
    BLOCK = 128, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* (1 - y) * (1 + y), never 1 - y * y, which cancels near 1 and -1. */
static inline lvector_float dst_of(lvector_float dy, lvector_float y)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);

    return vec_muli(dy, vec_muli(one - y, one + y));
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict src0, const half *restrict src1, half *restrict dst,
        int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half dy0 = vec_ld(0, (const lvector_half *)&src0[i]);
        const lvector_half y0 = vec_ld(0, (const lvector_half *)&src1[i]);
        const lvector_half dy1 = vec_ld(0, (const lvector_half *)&src0[i + LANES]);
        const lvector_half y1 = vec_ld(0, (const lvector_half *)&src1[i + LANES]);
        const lvector_float low0 = dst_of(vec_fstdl(dy0), vec_fstdl(y0));
        const lvector_float high0 = dst_of(vec_fstdh(dy0), vec_fstdh(y0));
        const lvector_float low1 = dst_of(vec_fstdl(dy1), vec_fstdl(y1));
        const lvector_float high1 = dst_of(vec_fstdh(dy1), vec_fstdh(y1));

        vec_st(vec_vfsphp16(low0, high0), 0, (lvector_half *)&dst[i]);
        vec_st(vec_vfsphp16(low1, high1), 0, (lvector_half *)&dst[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *src0, const half *src1, const half *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *src0, const half *src1, const half *dst)
{
    const uintptr_t bits = (uintptr_t)src0 | (uintptr_t)src1 | (uintptr_t)dst;

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
static void through_copies(const half *src0, const half *src1, half *dst, int first, int count)
{
    block_copy src0_copy;
    block_copy src1_copy;
    block_copy dst_copy;

    copy_in(&src0_copy, &src0[first], count);
    copy_in(&src1_copy, &src1[first], count);
    whole_vectors(src0_copy.elements, src1_copy.elements, dst_copy.elements, BLOCK);
    copy_out(&dst[first], &dst_copy, count);
}

void hp_tanh_grad_p(half *restrict src0, half *restrict src1, half *restrict dst, int length)
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
