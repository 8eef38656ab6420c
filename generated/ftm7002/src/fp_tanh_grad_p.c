/* dsp-codegen sha256 6bd1d2c155ae6469893584545c63e2d91f0fc4ea476c2f72affa81f6602d6613 */
/*
 * fp_tanh_grad_p: Gradient of the hyperbolic tangent, from its output.
 *
 *     dst[n] = src0[n] * (1 - src1[n]^2)
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: tanh_grad   inputs: 7859b07643c06fd5
 */
#include "tanh_grad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64 /* elements in an iteration: 4 vectors */
};

/* (1 - y) * (1 + y), never 1 - y * y, which cancels near 1 and -1. */
static inline vector_float dst_of(vector_float dy, vector_float y)
{
    const vector_float one = vec_svbcast(1.0f);

    return vec_muli(dy, vec_muli(vec_sub(y, one), vec_add(one, y)));
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&src0[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&src1[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&src0[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&src1[i + LANES]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&src0[i + (2 * LANES)]);
        const vector_float y2 = vec_ld(0, (const vector_float *)&src1[i + (2 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&src0[i + (3 * LANES)]);
        const vector_float y3 = vec_ld(0, (const vector_float *)&src1[i + (3 * LANES)]);

        vec_st(dst_of(dy0, y0), 0, (vector_float *)&dst[i]);
        vec_st(dst_of(dy1, y1), 0, (vector_float *)&dst[i + LANES]);
        vec_st(dst_of(dy2, y2), 0, (vector_float *)&dst[i + (2 * LANES)]);
        vec_st(dst_of(dy3, y3), 0, (vector_float *)&dst[i + (3 * LANES)]);
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
static void through_copies(const float *src0, const float *src1, float *dst, int first, int count)
{
    step_copy src0_copy;
    step_copy src1_copy;
    step_copy dst_copy;

    copy_in(&src0_copy, &src0[first], count);
    copy_in(&src1_copy, &src1[first], count);
    whole_vectors(src0_copy.elements, src1_copy.elements, dst_copy.elements, 0, STEP);
    copy_out(&dst[first], &dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *src0, const float *src1, float *dst)
{
    const int left = (end - begin) % STEP;

    whole_vectors(src0, src1, dst, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, end - left, left);
    }
}

void fp_tanh_grad_p(float *restrict src0, float *restrict src1, float *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, src0, src1, dst);
    }
}
