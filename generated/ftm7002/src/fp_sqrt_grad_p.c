/* dsp-codegen sha256 8d2ff1be93b757e41873e04f7514763edf54812d5338f412b29cbc7367d37004 */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: 32a4488a329d5a1d
 */
#include "sqrt_grad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64 /* elements in an iteration: 4 vectors */
};

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
static inline vector_float output_of(vector_float x, vector_float g)
{
    const vector_float one_half = vec_svbcast(0.5f);

    return divide(vec_muli(one_half, g), x);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input0[i]);
        const vector_float g0 = vec_ld(0, (const vector_float *)&input1[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input0[i + LANES]);
        const vector_float g1 = vec_ld(0, (const vector_float *)&input1[i + LANES]);
        const vector_float x2 = vec_ld(0, (const vector_float *)&input0[i + (2 * LANES)]);
        const vector_float g2 = vec_ld(0, (const vector_float *)&input1[i + (2 * LANES)]);
        const vector_float x3 = vec_ld(0, (const vector_float *)&input0[i + (3 * LANES)]);
        const vector_float g3 = vec_ld(0, (const vector_float *)&input1[i + (3 * LANES)]);

        vec_st(output_of(x0, g0), 0, (vector_float *)&output[i]);
        vec_st(output_of(x1, g1), 0, (vector_float *)&output[i + LANES]);
        vec_st(output_of(x2, g2), 0, (vector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(x3, g3), 0, (vector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
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
static void through_copies(const float *input0, const float *input1, float *output, int first,
        int count)
{
    step_copy input0_copy;
    step_copy input1_copy;
    step_copy output_copy;

    copy_in(&input0_copy, &input0[first], count);
    copy_in(&input1_copy, &input1[first], count);
    whole_vectors(input0_copy.elements, input1_copy.elements, output_copy.elements, 0, STEP);
    copy_out(&output[first], &output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input0, const float *input1, float *output)
{
    const int left = (end - begin) % STEP;

    whole_vectors(input0, input1, output, begin, end - left);
    if (left > 0) {
        through_copies(input0, input1, output, end - left, left);
    }
}

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output,
        int size)
{
    if (arguments_ok(input0, input1, output, size)) {
        run_range(0, size, input0, input1, output);
    }
}
