/* dsp-codegen sha256 68dd5f92c517883e0110e2aab8838e03a93bde26f204e91ca526da85521f0049 */
/*
 * hp_hswish_grad_p: Gradient of the hard swish x * clip((x + 3) / 6, 0, 1), from its input.
 *
 *     dst[n] = src1[n] > 3 ? src0[n] : src1[n] < -3 ? 0 : src0[n] * (2 * src1[n] + 3) / 6
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: hswish_grad   inputs: 380df1fed9ab6978
 */
#include "hswish_grad.h"
#include "ftm7032_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 2 vectors */
    BLOCK = 128, /* elements that go through aligned copies at a time */
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

/* The formula, on a vector of elements. */
static inline lvector_float dst_of(lvector_float dy, lvector_float x)
{
    const lvector_float two = vec_vsvbcast_sf2(2.0f);
    const lvector_float three = vec_vsvbcast_sf2(3.0f);
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);
    const lvector_float minus_three = vec_vsvbcast_sf2(-3.0f);
    const lvector_float sixth = vec_vsvbcast_sf2(0.16666666666666666f);
    const lvector_float inside = vec_muli(dy, vec_muli(vec_mula(two, x, three), sixth));
    const lvector_float t = if_greater(minus_three, x, zero, inside);

    return if_greater(x, three, dy, t);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict src0, const half *restrict src1, half *restrict dst,
        int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half dy0 = vec_ld(0, (const lvector_half *)&src0[i]);
        const lvector_half x0 = vec_ld(0, (const lvector_half *)&src1[i]);
        const lvector_half dy1 = vec_ld(0, (const lvector_half *)&src0[i + LANES]);
        const lvector_half x1 = vec_ld(0, (const lvector_half *)&src1[i + LANES]);
        const lvector_float low0 = dst_of(vec_fstdl(dy0), vec_fstdl(x0));
        const lvector_float high0 = dst_of(vec_fstdh(dy0), vec_fstdh(x0));
        const lvector_float low1 = dst_of(vec_fstdl(dy1), vec_fstdl(x1));
        const lvector_float high1 = dst_of(vec_fstdh(dy1), vec_fstdh(x1));

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

void hp_hswish_grad_p(half *restrict src0, half *restrict src1, half *restrict dst, int length)
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
