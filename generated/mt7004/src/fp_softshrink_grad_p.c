/* dsp-codegen sha256 5884ca1b37a0fafadaf7019030aab4c12c6f30b9bd11892f80229774d687f80d */
/*
 * fp_softshrink_grad_p: Gradient of the soft shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: softshrink_grad   inputs: 38b66539fb6bfe90
 */
#include "softshrink_grad.h"
#include "mt7004_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
    BLOCK = 128, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* A vector of 32 floats that is reached lane by lane. */
typedef union {
    lvector_float whole;
    float lane[32];
} float_lanes;

/* Lane by lane c where a >= b, else d: also where one of the two is a NaN. */
static inline lvector_float if_at_least(lvector_float a, lvector_float b, lvector_float c,
        lvector_float d)
{
    float_lanes left;
    float_lanes right;
    float_lanes yes;
    float_lanes no;
    int k;

    left.whole = a;
    right.whole = b;
    yes.whole = c;
    no.whole = d;
    for (k = 0; k < 32; k++) {
        const float then = yes.lane[k];
        const float otherwise = no.lane[k];

        yes.lane[k] = (left.lane[k] >= right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/* The formula, on a vector of elements. */
static inline lvector_float dst_of(lvector_float dy, lvector_float x, float lambd)
{
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);
    const lvector_float lambd_all = vec_vsvbcast_sf2(lambd);
    const lvector_float t = if_at_least(lambd_all, x, zero, dy);

    return if_at_least(x, vec_neg(lambd_all), t, dy);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, float lambd, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy0 = vec_ld(0, (const lvector_float *)&src0[i]);
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&src1[i]);
        const lvector_float dy1 = vec_ld(0, (const lvector_float *)&src0[i + LANES]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&src1[i + LANES]);
        const lvector_float dy2 = vec_ld(0, (const lvector_float *)&src0[i + (2 * LANES)]);
        const lvector_float x2 = vec_ld(0, (const lvector_float *)&src1[i + (2 * LANES)]);
        const lvector_float dy3 = vec_ld(0, (const lvector_float *)&src0[i + (3 * LANES)]);
        const lvector_float x3 = vec_ld(0, (const lvector_float *)&src1[i + (3 * LANES)]);

        vec_st(dst_of(dy0, x0, lambd), 0, (lvector_float *)&dst[i]);
        vec_st(dst_of(dy1, x1, lambd), 0, (lvector_float *)&dst[i + LANES]);
        vec_st(dst_of(dy2, x2, lambd), 0, (lvector_float *)&dst[i + (2 * LANES)]);
        vec_st(dst_of(dy3, x3, lambd), 0, (lvector_float *)&dst[i + (3 * LANES)]);
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
static void through_copies(const float *src0, const float *src1, float *dst, float lambd,
        int first, int count)
{
    block_copy src0_copy;
    block_copy src1_copy;
    block_copy dst_copy;

    copy_in(&src0_copy, &src0[first], count);
    copy_in(&src1_copy, &src1[first], count);
    whole_vectors(src0_copy.elements, src1_copy.elements, dst_copy.elements, lambd, BLOCK);
    copy_out(&dst[first], &dst_copy, count);
}

void fp_softshrink_grad_p(float *restrict src0, float *restrict src1, float *restrict dst,
        int length, float lambd)
{
    if (arguments_ok(src0, src1, dst, length)) {
        int done = 0;

        if (all_aligned(src0, src1, dst)) {
            done = length - (length % STEP);
            whole_vectors(src0, src1, dst, lambd, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(src0, src1, dst, lambd, done, count);
            done += count;
        }
    }
}
