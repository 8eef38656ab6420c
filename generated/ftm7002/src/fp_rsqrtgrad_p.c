/* dsp-codegen sha256 7590a06458b22b2d06f46e97dc90973bccd2bab8b208bcd8c59a8604ede9979b */
/*
 * fp_rsqrtgrad_p: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: rsqrtgrad   inputs: 7f2034e241f66faf
 */
#include "rsqrtgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64 /* elements in an iteration: 4 vectors */
};

/* The order ((-0.5 * dy) * y) * (y * y) keeps every step in range where the result is. */
static inline vector_float output_of(vector_float y, vector_float dy)
{
    const vector_float minus_half = vec_svbcast(-0.5f);

    return vec_muli(vec_muli(vec_muli(minus_half, dy), y), vec_muli(y, y));
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input1, const float *restrict input2,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float y0 = vec_ld(0, (const vector_float *)&input1[i]);
        const vector_float dy0 = vec_ld(0, (const vector_float *)&input2[i]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input1[i + LANES]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&input2[i + LANES]);
        const vector_float y2 = vec_ld(0, (const vector_float *)&input1[i + (2 * LANES)]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&input2[i + (2 * LANES)]);
        const vector_float y3 = vec_ld(0, (const vector_float *)&input1[i + (3 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&input2[i + (3 * LANES)]);

        vec_st(output_of(y0, dy0), 0, (vector_float *)&output[i]);
        vec_st(output_of(y1, dy1), 0, (vector_float *)&output[i + LANES]);
        vec_st(output_of(y2, dy2), 0, (vector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(y3, dy3), 0, (vector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input1, const float *input2, const float *output, int size)
{
    return (size > 0)
        && (input1 != NULL)
        && (input2 != NULL)
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
static void through_copies(const float *input1, const float *input2, float *output, int first,
        int count)
{
    step_copy input1_copy;
    step_copy input2_copy;
    step_copy output_copy;

    copy_in(&input1_copy, &input1[first], count);
    copy_in(&input2_copy, &input2[first], count);
    whole_vectors(input1_copy.elements, input2_copy.elements, output_copy.elements, 0, STEP);
    copy_out(&output[first], &output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input1, const float *input2, float *output)
{
    const int left = (end - begin) % STEP;

    whole_vectors(input1, input2, output, begin, end - left);
    if (left > 0) {
        through_copies(input1, input2, output, end - left, left);
    }
}

void fp_rsqrtgrad_p(float *restrict input1, float *restrict input2, float *restrict output,
        int size)
{
    if (arguments_ok(input1, input2, output, size)) {
        run_range(0, size, input1, input2, output);
    }
}
