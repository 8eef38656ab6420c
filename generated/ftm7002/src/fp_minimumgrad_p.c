/* dsp-codegen sha256 41fb9016b57ab5d06d2e61341beebcfdce698017c0ee01bd62d09e4e5be6a5a2 */
/*
 * fp_minimumgrad_p: Gradients of the elementwise minimum.
 *
 *     dx0[n] = Input0[n] < Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] >= Input1[n] ? dy[n] : 0
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: minimumgrad   inputs: c82f19c631705d7f
 */
#include "minimumgrad.h"
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

/* The formula of dx0, on a vector of elements. */
static inline vector_float dx0_of(vector_float x0, vector_float x1, vector_float dy)
{
    const vector_float zero = vec_svbcast(0.0f);

    return if_greater(x1, x0, dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline vector_float dx1_of(vector_float x0, vector_float x1, vector_float dy)
{
    const vector_float zero = vec_svbcast(0.0f);

    return if_at_least(x0, x1, dy, zero);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict Input0, const float *restrict Input1,
        const float *restrict dy, float *restrict dx0, float *restrict dx1, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x00 = vec_ld(0, (const vector_float *)&Input0[i]);
        const vector_float x10 = vec_ld(0, (const vector_float *)&Input1[i]);
        const vector_float dy_i0 = vec_ld(0, (const vector_float *)&dy[i]);
        const vector_float x01 = vec_ld(0, (const vector_float *)&Input0[i + LANES]);
        const vector_float x11 = vec_ld(0, (const vector_float *)&Input1[i + LANES]);
        const vector_float dy_i1 = vec_ld(0, (const vector_float *)&dy[i + LANES]);
        const vector_float x02 = vec_ld(0, (const vector_float *)&Input0[i + (2 * LANES)]);
        const vector_float x12 = vec_ld(0, (const vector_float *)&Input1[i + (2 * LANES)]);
        const vector_float dy_i2 = vec_ld(0, (const vector_float *)&dy[i + (2 * LANES)]);
        const vector_float x03 = vec_ld(0, (const vector_float *)&Input0[i + (3 * LANES)]);
        const vector_float x13 = vec_ld(0, (const vector_float *)&Input1[i + (3 * LANES)]);
        const vector_float dy_i3 = vec_ld(0, (const vector_float *)&dy[i + (3 * LANES)]);

        vec_st(dx0_of(x00, x10, dy_i0), 0, (vector_float *)&dx0[i]);
        vec_st(dx1_of(x00, x10, dy_i0), 0, (vector_float *)&dx1[i]);
        vec_st(dx0_of(x01, x11, dy_i1), 0, (vector_float *)&dx0[i + LANES]);
        vec_st(dx1_of(x01, x11, dy_i1), 0, (vector_float *)&dx1[i + LANES]);
        vec_st(dx0_of(x02, x12, dy_i2), 0, (vector_float *)&dx0[i + (2 * LANES)]);
        vec_st(dx1_of(x02, x12, dy_i2), 0, (vector_float *)&dx1[i + (2 * LANES)]);
        vec_st(dx0_of(x03, x13, dy_i3), 0, (vector_float *)&dx0[i + (3 * LANES)]);
        vec_st(dx1_of(x03, x13, dy_i3), 0, (vector_float *)&dx1[i + (3 * LANES)]);
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
static void through_copies(const float *Input0, const float *Input1, const float *dy, float *dx0,
        float *dx1, int first, int count)
{
    step_copy Input0_copy;
    step_copy Input1_copy;
    step_copy dy_copy;
    step_copy dx0_copy;
    step_copy dx1_copy;

    copy_in(&Input0_copy, &Input0[first], count);
    copy_in(&Input1_copy, &Input1[first], count);
    copy_in(&dy_copy, &dy[first], count);
    whole_vectors(Input0_copy.elements, Input1_copy.elements, dy_copy.elements, dx0_copy.elements,
            dx1_copy.elements, 0, STEP);
    copy_out(&dx0[first], &dx0_copy, count);
    copy_out(&dx1[first], &dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *Input0, const float *Input1,
        const float *dy, float *dx0, float *dx1)
{
    const int left = (end - begin) % STEP;

    whole_vectors(Input0, Input1, dy, dx0, dx1, begin, end - left);
    if (left > 0) {
        through_copies(Input0, Input1, dy, dx0, dx1, end - left, left);
    }
}

void fp_minimumgrad_p(float *restrict Input0, float *restrict Input1, float *restrict dy,
        float *restrict dx0, float *restrict dx1, int length)
{
    if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
        run_range(0, length, Input0, Input1, dy, dx0, dx1);
    }
}
