/* dsp-codegen sha256 c2e50ca0858e61b55eb145a9c14c14de3741251448d331f0a79bdf6470d4d361 */
/*
 * fp_maximumgrad_p: Gradients of the elementwise maximum.
 *
 *     dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: maximumgrad   inputs: 9467e01b2c7e8ab6
 */
#include "maximumgrad.h"
#include "ftm7032_board.h"

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

    return if_greater(x0, x1, dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline lvector_float dx1_of(lvector_float x0, lvector_float x1, lvector_float dy)
{
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);

    return if_at_least(x1, x0, dy, zero);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict Input0, const float *restrict Input1,
        const float *restrict dy, float *restrict dx0, float *restrict dx1, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float x00 = vec_ld(0, (const lvector_float *)&Input0[i]);
        const lvector_float x10 = vec_ld(0, (const lvector_float *)&Input1[i]);
        const lvector_float dy_i0 = vec_ld(0, (const lvector_float *)&dy[i]);
        const lvector_float x01 = vec_ld(0, (const lvector_float *)&Input0[i + LANES]);
        const lvector_float x11 = vec_ld(0, (const lvector_float *)&Input1[i + LANES]);
        const lvector_float dy_i1 = vec_ld(0, (const lvector_float *)&dy[i + LANES]);
        const lvector_float x02 = vec_ld(0, (const lvector_float *)&Input0[i + (2 * LANES)]);
        const lvector_float x12 = vec_ld(0, (const lvector_float *)&Input1[i + (2 * LANES)]);
        const lvector_float dy_i2 = vec_ld(0, (const lvector_float *)&dy[i + (2 * LANES)]);
        const lvector_float x03 = vec_ld(0, (const lvector_float *)&Input0[i + (3 * LANES)]);
        const lvector_float x13 = vec_ld(0, (const lvector_float *)&Input1[i + (3 * LANES)]);
        const lvector_float dy_i3 = vec_ld(0, (const lvector_float *)&dy[i + (3 * LANES)]);

        vec_st(dx0_of(x00, x10, dy_i0), 0, (lvector_float *)&dx0[i]);
        vec_st(dx1_of(x00, x10, dy_i0), 0, (lvector_float *)&dx1[i]);
        vec_st(dx0_of(x01, x11, dy_i1), 0, (lvector_float *)&dx0[i + LANES]);
        vec_st(dx1_of(x01, x11, dy_i1), 0, (lvector_float *)&dx1[i + LANES]);
        vec_st(dx0_of(x02, x12, dy_i2), 0, (lvector_float *)&dx0[i + (2 * LANES)]);
        vec_st(dx1_of(x02, x12, dy_i2), 0, (lvector_float *)&dx1[i + (2 * LANES)]);
        vec_st(dx0_of(x03, x13, dy_i3), 0, (lvector_float *)&dx0[i + (3 * LANES)]);
        vec_st(dx1_of(x03, x13, dy_i3), 0, (lvector_float *)&dx1[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input0, const float *Input1, const float *dy,
        const float *dx0, const float *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *Input0, const float *Input1, const float *dy,
        const float *dx0, const float *dx1)
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
static void through_copies(const float *Input0, const float *Input1, const float *dy, float *dx0,
        float *dx1, int first, int count)
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

void fp_maximumgrad_p(float *restrict Input0, float *restrict Input1, float *restrict dy,
        float *restrict dx0, float *restrict dx1, int length)
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
