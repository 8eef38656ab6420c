/* dsp-codegen sha256 c5cfe9b23651a139c52daabf840556cb0cd87682ab988b41da20bf7bbb4d0b72 */
/*
 * fp_smoothl1lossgrad_p: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: smoothl1lossgrad   inputs: a056394b14d96f04
 */
#include "smoothl1lossgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 32 /* elements in an iteration: 2 vectors */
};

/* A vector of 16 floats that is reached lane by lane. */
typedef union {
    vector_float whole;
    float lane[16];
} float_lanes;

/* Lane by lane c where a > b, else d: also where one of the two is a NaN. */
static inline vector_float if_greater(vector_float a, vector_float b, vector_float c,
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

        yes.lane[k] = (left.lane[k] > right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/*
 * a / b: each fused step doubles the good bits: 8, 16, 32. Newton's on r = 1 / b, then the
 * residual's on q = a * r.
 */
static inline vector_float divide(vector_float a, vector_float b)
{
    const vector_float one = vec_svbcast(1.0f);
    const vector_float minus_b = vec_neg(b);
    const vector_float r0 = vec_vfrcps32(b);
    const vector_float e1 = vec_mula(minus_b, r0, one);
    const vector_float r1 = vec_mula(r0, e1, r0);
    const vector_float q = vec_muli(a, r1);
    const vector_float residual = vec_mula(minus_b, q, a);

    return vec_mula(residual, r1, q);
}

/* The formula, on a vector of elements. */
static inline vector_float dx1_of(vector_float dy, vector_float x1, vector_float x2, float beta)
{
    const vector_float beta_all = vec_svbcast(beta);
    const vector_float one = vec_svbcast(1.0f);
    const vector_float minus_one = vec_svbcast(-1.0f);
    const vector_float zero = vec_svbcast(0.0f);
    const vector_float d = vec_sub(x2, x1);
    const vector_float t = if_greater(zero, d, minus_one, d);
    const vector_float t2 = if_greater(d, zero, one, t);
    const vector_float t3 = if_greater(beta_all, d, divide(d, beta_all), t2);
    const vector_float slope = if_greater(d, vec_neg(beta_all), t3, t2);

    return vec_muli(slope, dy);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict dy, const float *restrict x1,
        const float *restrict x2, float *restrict dx1, float beta, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy_i0 = vec_ld(0, (const vector_float *)&dy[i]);
        const vector_float x1_i0 = vec_ld(0, (const vector_float *)&x1[i]);
        const vector_float x2_i0 = vec_ld(0, (const vector_float *)&x2[i]);
        const vector_float dy_i1 = vec_ld(0, (const vector_float *)&dy[i + LANES]);
        const vector_float x1_i1 = vec_ld(0, (const vector_float *)&x1[i + LANES]);
        const vector_float x2_i1 = vec_ld(0, (const vector_float *)&x2[i + LANES]);

        vec_st(dx1_of(dy_i0, x1_i0, x2_i0, beta), 0, (vector_float *)&dx1[i]);
        vec_st(dx1_of(dy_i1, x1_i1, x2_i1, beta), 0, (vector_float *)&dx1[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *x1, const float *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
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
static void through_copies(const float *dy, float *dx1, const float *x1, const float *x2,
        float beta, int first, int count)
{
    step_copy dy_copy;
    step_copy dx1_copy;
    step_copy x1_copy;
    step_copy x2_copy;

    copy_in(&dy_copy, &dy[first], count);
    copy_in(&x1_copy, &x1[first], count);
    copy_in(&x2_copy, &x2[first], count);
    whole_vectors(dy_copy.elements, x1_copy.elements, x2_copy.elements, dx1_copy.elements, beta, 0,
            STEP);
    copy_out(&dx1[first], &dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *dy, float *dx1, const float *x1,
        const float *x2, float beta)
{
    const int left = (end - begin) % STEP;

    whole_vectors(dy, x1, x2, dx1, beta, begin, end - left);
    if (left > 0) {
        through_copies(dy, dx1, x1, x2, beta, end - left, left);
    }
}

void fp_smoothl1lossgrad_p(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta)
{
    if (arguments_ok(dy, dx1, x1, x2, length)) {
        run_range(0, length, dy, dx1, x1, x2, beta);
    }
}
