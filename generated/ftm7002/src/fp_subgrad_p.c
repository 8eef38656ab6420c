/* dsp-codegen sha256 d8166e1062c65f3a784a1daecff171d54ee253a971d3bf1bf19a178385ce65c3 */
/*
 * fp_subgrad_p: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: subgrad   inputs: 74b329ae819fdb6d
 */
#include "subgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64 /* elements in an iteration: 4 vectors */
};

/* The formula of dx1, on a vector of elements. */
static inline vector_float dx1_of(vector_float dy)
{
    return dy;
}

/* The formula of dx2, on a vector of elements. */
static inline vector_float dx2_of(vector_float dy)
{
    return vec_neg(dy);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict dy, float *restrict dx1, float *restrict dx2,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy_i0 = vec_ld(0, (const vector_float *)&dy[i]);
        const vector_float dy_i1 = vec_ld(0, (const vector_float *)&dy[i + LANES]);
        const vector_float dy_i2 = vec_ld(0, (const vector_float *)&dy[i + (2 * LANES)]);
        const vector_float dy_i3 = vec_ld(0, (const vector_float *)&dy[i + (3 * LANES)]);

        vec_st(dx1_of(dy_i0), 0, (vector_float *)&dx1[i]);
        vec_st(dx2_of(dy_i0), 0, (vector_float *)&dx2[i]);
        vec_st(dx1_of(dy_i1), 0, (vector_float *)&dx1[i + LANES]);
        vec_st(dx2_of(dy_i1), 0, (vector_float *)&dx2[i + LANES]);
        vec_st(dx1_of(dy_i2), 0, (vector_float *)&dx1[i + (2 * LANES)]);
        vec_st(dx2_of(dy_i2), 0, (vector_float *)&dx2[i + (2 * LANES)]);
        vec_st(dx1_of(dy_i3), 0, (vector_float *)&dx1[i + (3 * LANES)]);
        vec_st(dx2_of(dy_i3), 0, (vector_float *)&dx2[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *dx2, int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (dx2 != NULL);
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
static void through_copies(const float *dy, float *dx1, float *dx2, int first, int count)
{
    step_copy dy_copy;
    step_copy dx1_copy;
    step_copy dx2_copy;

    copy_in(&dy_copy, &dy[first], count);
    whole_vectors(dy_copy.elements, dx1_copy.elements, dx2_copy.elements, 0, STEP);
    copy_out(&dx1[first], &dx1_copy, count);
    copy_out(&dx2[first], &dx2_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *dy, float *dx1, float *dx2)
{
    const int left = (end - begin) % STEP;

    whole_vectors(dy, dx1, dx2, begin, end - left);
    if (left > 0) {
        through_copies(dy, dx1, dx2, end - left, left);
    }
}

void fp_subgrad_p(float *restrict dy, float *restrict dx1, float *restrict dx2, int length)
{
    if (arguments_ok(dy, dx1, dx2, length)) {
        run_range(0, length, dy, dx1, dx2);
    }
}
