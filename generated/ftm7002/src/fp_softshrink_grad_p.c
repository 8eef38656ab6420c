/* dsp-codegen sha256 3db2fb47f24def620055766fda3068245e8c21f8b56824b28c8cd120727aa8a0 */
/*
 * fp_softshrink_grad_p: Gradient of the soft shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: softshrink_grad   inputs: debe5da63692f814
 */
#include "softshrink_grad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64 /* elements in an iteration: 4 vectors */
};

/* A vector of 16 floats that is reached lane by lane. */
typedef union {
    vector_float whole;
    float lane[16];
} float_lanes;

/* Lane by lane c where a >= b, else d: also where one of the two is a NaN. */
static inline vector_float if_at_least(vector_float a, vector_float b, vector_float c,
        vector_float d)
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
    for (k = 0; k < 16; k++) {
        const float then = yes.lane[k];
        const float otherwise = no.lane[k];

        yes.lane[k] = (left.lane[k] >= right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/* The formula, on a vector of elements. */
static inline vector_float dst_of(vector_float dy, vector_float x, float lambd)
{
    const vector_float zero = vec_svbcast(0.0f);
    const vector_float lambd_all = vec_svbcast(lambd);
    const vector_float t = if_at_least(lambd_all, x, zero, dy);

    return if_at_least(x, vec_neg(lambd_all), t, dy);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, float lambd, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&src0[i]);
        const vector_float x0 = vec_ld(0, (const vector_float *)&src1[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&src0[i + LANES]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&src1[i + LANES]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&src0[i + (2 * LANES)]);
        const vector_float x2 = vec_ld(0, (const vector_float *)&src1[i + (2 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&src0[i + (3 * LANES)]);
        const vector_float x3 = vec_ld(0, (const vector_float *)&src1[i + (3 * LANES)]);

        vec_st(dst_of(dy0, x0, lambd), 0, (vector_float *)&dst[i]);
        vec_st(dst_of(dy1, x1, lambd), 0, (vector_float *)&dst[i + LANES]);
        vec_st(dst_of(dy2, x2, lambd), 0, (vector_float *)&dst[i + (2 * LANES)]);
        vec_st(dst_of(dy3, x3, lambd), 0, (vector_float *)&dst[i + (3 * LANES)]);
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

/* A step that lies where vector loads reach and is reached element by element. */
typedef union {
    vector_float vectors[STEP / LANES];
    float elements[STEP];
} step_copy;

/* `count` elements; the rest of the step is 1, so that nothing stale is computed with. */
static void copy_in(step_copy *restrict copy, const float *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy->elements[i] = from[i];
    }
    for (i = count; i < STEP; i++) {
        copy->elements[i] = 1.0f;
    }
}

static void copy_out(float *restrict to, const step_copy *restrict copy, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        to[i] = copy->elements[i];
    }
}

/*
 * Less than a step, through copies and the same loops, so that an element comes out bit for bit
 * as whole vectors would give it, and nothing beyond the last one is touched.
 */
static void through_copies(const float *src0, const float *src1, float *dst, float lambd,
        int first, int count)
{
    step_copy src0_copy;
    step_copy src1_copy;
    step_copy dst_copy;

    copy_in(&src0_copy, &src0[first], count);
    copy_in(&src1_copy, &src1[first], count);
    whole_vectors(src0_copy.elements, src1_copy.elements, dst_copy.elements, lambd, 0, STEP);
    copy_out(&dst[first], &dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *src0, const float *src1, float *dst,
        float lambd)
{
    const int left = (end - begin) % STEP;

    whole_vectors(src0, src1, dst, lambd, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, lambd, end - left, left);
    }
}

void fp_softshrink_grad_p(float *restrict src0, float *restrict src1, float *restrict dst,
        int length, float lambd)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, src0, src1, dst, lambd);
    }
}
