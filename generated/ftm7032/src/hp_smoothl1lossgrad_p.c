/* dsp-codegen sha256 a6511ac23852d58857579e64df2ed1f2253e09f56b1c67887a181f478eeeedc3 */
/*
 * hp_smoothl1lossgrad_p: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: dfec588ff63d6f0c
 */
#include "smoothl1lossgrad.h"
#include "ftm7032_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* A vector of 32 floats that is reached lane by lane. */
typedef union {
    lvector_float whole;
    float lane[32];
} float_lanes;

/* Lane by lane c where a > b, else d: also where one of the two is a NaN. */
static inline lvector_float if_greater(lvector_float a, lvector_float b, lvector_float c,
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

        yes.lane[k] = (left.lane[k] > right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

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
static inline lvector_float dx1_of(lvector_float dy, lvector_float x1, lvector_float x2, float beta)
{
    const lvector_float beta_all = vec_vsvbcast_sf2(beta);
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float minus_one = vec_vsvbcast_sf2(-1.0f);
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);
    const lvector_float d = x1 - x2;
    const lvector_float t = if_greater(zero, d, minus_one, d);
    const lvector_float t2 = if_greater(d, zero, one, t);
    const lvector_float t3 = if_greater(beta_all, d, divide(d, beta_all), t2);
    const lvector_float slope = if_greater(d, vec_neg(beta_all), t3, t2);

    return vec_muli(slope, dy);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict dy, const half *restrict x1,
        const half *restrict x2, half *restrict dx1, half beta, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half dy_i = vec_ld(0, (const lvector_half *)&dy[i]);
        const lvector_half x1_i = vec_ld(0, (const lvector_half *)&x1[i]);
        const lvector_half x2_i = vec_ld(0, (const lvector_half *)&x2[i]);
        const lvector_float low = dx1_of(vec_fstdl(dy_i), vec_fstdl(x1_i), vec_fstdl(x2_i),
                (float)beta);
        const lvector_float high = dx1_of(vec_fstdh(dy_i), vec_fstdh(x1_i), vec_fstdh(x2_i),
                (float)beta);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx1[i]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *dy, const half *dx1, const half *x1, const half *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *dy, const half *dx1, const half *x1, const half *x2)
{
    const uintptr_t bits = (uintptr_t)dy | (uintptr_t)dx1 | (uintptr_t)x1 | (uintptr_t)x2;

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
static void through_copies(const half *dy, half *dx1, const half *x1, const half *x2, half beta,
        int first, int count)
{
    block_copy dy_copy;
    block_copy dx1_copy;
    block_copy x1_copy;
    block_copy x2_copy;

    copy_in(&dy_copy, &dy[first], count);
    copy_in(&x1_copy, &x1[first], count);
    copy_in(&x2_copy, &x2[first], count);
    whole_vectors(dy_copy.elements, x1_copy.elements, x2_copy.elements, dx1_copy.elements, beta,
            BLOCK);
    copy_out(&dx1[first], &dx1_copy, count);
}

void hp_smoothl1lossgrad_p(half *restrict dy, half *restrict dx1, half *restrict x1,
        half *restrict x2, int length, half beta)
{
    if (arguments_ok(dy, dx1, x1, x2, length)) {
        int done = 0;

        if (all_aligned(dy, dx1, x1, x2)) {
            done = length - (length % LANES);
            whole_vectors(dy, x1, x2, dx1, beta, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(dy, dx1, x1, x2, beta, done, count);
            done += count;
        }
    }
}
