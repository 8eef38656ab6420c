/* dsp-codegen sha256 2af6d427c1b9bc4561e903984af9cbeb88176c68f9220059754d03f869878fd5 */
/*
 * fp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 6ed1b643d08276c8
 */
#include "dropoutgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64 /* elements in an iteration: 4 vectors */
};

/* The formula, on a vector of elements. */
static inline vector_float output_of(vector_float dy, float scale, vector_float mask)
{
    const vector_float scale_all = vec_svbcast(scale);

    return vec_muli(vec_muli(dy, mask), scale_all);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input, const float *restrict mask, float scale,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&input[i]);
        const vector_float mask_i0 = vec_ld(0, (const vector_float *)&mask[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&input[i + LANES]);
        const vector_float mask_i1 = vec_ld(0, (const vector_float *)&mask[i + LANES]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&input[i + (2 * LANES)]);
        const vector_float mask_i2 = vec_ld(0, (const vector_float *)&mask[i + (2 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&input[i + (3 * LANES)]);
        const vector_float mask_i3 = vec_ld(0, (const vector_float *)&mask[i + (3 * LANES)]);

        vec_st(output_of(dy0, scale, mask_i0), 0, (vector_float *)&output[i]);
        vec_st(output_of(dy1, scale, mask_i1), 0, (vector_float *)&output[i + LANES]);
        vec_st(output_of(dy2, scale, mask_i2), 0, (vector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(dy3, scale, mask_i3), 0, (vector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input, int length, const float *output, const float *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
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
static void through_copies(const float *input, float scale, float *output, const float *mask,
        int first, int count)
{
    step_copy input_copy;
    step_copy output_copy;
    step_copy mask_copy;

    copy_in(&input_copy, &input[first], count);
    copy_in(&mask_copy, &mask[first], count);
    whole_vectors(input_copy.elements, mask_copy.elements, scale, output_copy.elements, 0, STEP);
    copy_out(&output[first], &output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input, float scale, float *output,
        const float *mask)
{
    const int left = (end - begin) % STEP;

    whole_vectors(input, mask, scale, output, begin, end - left);
    if (left > 0) {
        through_copies(input, scale, output, mask, end - left, left);
    }
}

void fp_dropoutgrad_p(float *restrict input, float scale, int length, float *restrict output,
        float *restrict mask)
{
    if (arguments_ok(input, length, output, mask)) {
        run_range(0, length, input, scale, output, mask);
    }
}
