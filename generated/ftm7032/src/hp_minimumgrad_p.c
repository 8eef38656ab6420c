/* dsp-codegen sha256 aac7a29032e19525ab5edcc83eac4c2eb01b75102955a9b4caa3aefc83e77a65 */
/*
 * hp_minimumgrad_p: Gradients of the elementwise minimum.
 *
 *     dx0[n] = Input0[n] < Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] >= Input1[n] ? dy[n] : 0
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: minimumgrad   inputs: db53af8cdce0557d
 */
#include "minimumgrad.h"
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

/* The formula of dx0, on a vector of elements. */
static inline lvector_float dx0_of(lvector_float x0, lvector_float x1, lvector_float dy)
{
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);

    return if_greater(x1, x0, dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline lvector_float dx1_of(lvector_float x0, lvector_float x1, lvector_float dy)
{
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);

    return if_at_least(x0, x1, dy, zero);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict Input0, const half *restrict Input1,
        const half *restrict dy, half *restrict dx0, half *restrict dx1, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half x00 = vec_ld(0, (const lvector_half *)&Input0[i]);
        const lvector_half x10 = vec_ld(0, (const lvector_half *)&Input1[i]);
        const lvector_half dy_i0 = vec_ld(0, (const lvector_half *)&dy[i]);
        const lvector_half x01 = vec_ld(0, (const lvector_half *)&Input0[i + LANES]);
        const lvector_half x11 = vec_ld(0, (const lvector_half *)&Input1[i + LANES]);
        const lvector_half dy_i1 = vec_ld(0, (const lvector_half *)&dy[i + LANES]);
        const lvector_float dx0_low0 = dx0_of(vec_fstdl(x00), vec_fstdl(x10), vec_fstdl(dy_i0));
        const lvector_float dx0_high0 = dx0_of(vec_fstdh(x00), vec_fstdh(x10), vec_fstdh(dy_i0));
        const lvector_float dx1_low0 = dx1_of(vec_fstdl(x00), vec_fstdl(x10), vec_fstdl(dy_i0));
        const lvector_float dx1_high0 = dx1_of(vec_fstdh(x00), vec_fstdh(x10), vec_fstdh(dy_i0));
        const lvector_float dx0_low1 = dx0_of(vec_fstdl(x01), vec_fstdl(x11), vec_fstdl(dy_i1));
        const lvector_float dx0_high1 = dx0_of(vec_fstdh(x01), vec_fstdh(x11), vec_fstdh(dy_i1));
        const lvector_float dx1_low1 = dx1_of(vec_fstdl(x01), vec_fstdl(x11), vec_fstdl(dy_i1));
        const lvector_float dx1_high1 = dx1_of(vec_fstdh(x01), vec_fstdh(x11), vec_fstdh(dy_i1));

        vec_st(vec_vfsphp16(dx0_low0, dx0_high0), 0, (lvector_half *)&dx0[i]);
        vec_st(vec_vfsphp16(dx1_low0, dx1_high0), 0, (lvector_half *)&dx1[i]);
        vec_st(vec_vfsphp16(dx0_low1, dx0_high1), 0, (lvector_half *)&dx0[i + LANES]);
        vec_st(vec_vfsphp16(dx1_low1, dx1_high1), 0, (lvector_half *)&dx1[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *Input0, const half *Input1, const half *dy, const half *dx0,
        const half *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *Input0, const half *Input1, const half *dy, const half *dx0,
        const half *dx1)
{
    const uintptr_t bits = (uintptr_t)Input0
            | (uintptr_t)Input1
            | (uintptr_t)dy
            | (uintptr_t)dx0
            | (uintptr_t)dx1;

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
static void through_copies(const half *Input0, const half *Input1, const half *dy, half *dx0,
        half *dx1, int first, int count)
{
    block_copy Input0_copy;
    block_copy Input1_copy;
    block_copy dy_copy;
    block_copy dx0_copy;
    block_copy dx1_copy;

    copy_in(&Input0_copy, &Input0[first], count);
    copy_in(&Input1_copy, &Input1[first], count);
    copy_in(&dy_copy, &dy[first], count);
    whole_vectors(Input0_copy.elements, Input1_copy.elements, dy_copy.elements, dx0_copy.elements,
            dx1_copy.elements, BLOCK);
    copy_out(&dx0[first], &dx0_copy, count);
    copy_out(&dx1[first], &dx1_copy, count);
}

void hp_minimumgrad_p(half *restrict Input0, half *restrict Input1, half *restrict dy,
        half *restrict dx0, half *restrict dx1, int length)
{
    if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
        int done = 0;

        if (all_aligned(Input0, Input1, dy, dx0, dx1)) {
            done = length - (length % STEP);
            whole_vectors(Input0, Input1, dy, dx0, dx1, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(Input0, Input1, dy, dx0, dx1, done, count);
            done += count;
        }
    }
}
