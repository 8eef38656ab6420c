/* dsp-codegen sha256 208453b0f8cec2cb7523e4539db00388598a13ec3b36c623a185858f5dd3ba0f */
/*
 * fp_power_grad_p: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: power_grad   inputs: 92c0c243b48b0fc6
 */
#include "power_grad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 32 /* elements in an iteration: 2 vectors */
};

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline vector_float output_of(vector_float dy, vector_float x, float power, float scale,
        float shift)
{
    const vector_float scale_all = vec_svbcast(scale);
    const vector_float shift_all = vec_svbcast(shift);
    const vector_float power_all = vec_svbcast(power);
    const vector_float zero = vec_svbcast(0.0f);
    const vector_float huge = vec_svbcast(1e38f);
    const vector_float base = vec_mula(x, scale_all, shift_all);
    const vector_float square = vec_muli(base, base);
    const vector_float infinite = vec_muli(huge, huge);
    const vector_float t = vec_muli(power_all, scale_all);
    const vector_float t2 = vec_sub(infinite, infinite);
    const vector_float scaled = vec_muli(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f)) ? t : t2);
    const vector_float t3 = vec_muli(square, base);
    const vector_float t4 = (power == 3.0f) ? square : t3;
    const vector_float high = (power == 2.0f) ? base : t4;
    const vector_float t5 = vec_muli(scaled, high);
    const vector_float t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict Input1, const float *restrict Input2,
        float *restrict output, float power, float scale, float shift, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&Input1[i]);
        const vector_float x0 = vec_ld(0, (const vector_float *)&Input2[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&Input1[i + LANES]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&Input2[i + LANES]);

        vec_st(output_of(dy0, x0, power, scale, shift), 0, (vector_float *)&output[i]);
        vec_st(output_of(dy1, x1, power, scale, shift), 0, (vector_float *)&output[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input1, const float *Input2, const float *output, int length)
{
    return (length > 0)
        && (Input1 != NULL)
        && (Input2 != NULL)
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
static void through_copies(const float *Input1, const float *Input2, float *output, float power,
        float scale, float shift, int first, int count)
{
    step_copy Input1_copy;
    step_copy Input2_copy;
    step_copy output_copy;

    copy_in(&Input1_copy, &Input1[first], count);
    copy_in(&Input2_copy, &Input2[first], count);
    whole_vectors(Input1_copy.elements, Input2_copy.elements, output_copy.elements, power, scale,
            shift, 0, STEP);
    copy_out(&output[first], &output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *Input1, const float *Input2, float *output,
        float power, float scale, float shift)
{
    const int left = (end - begin) % STEP;

    whole_vectors(Input1, Input2, output, power, scale, shift, begin, end - left);
    if (left > 0) {
        through_copies(Input1, Input2, output, power, scale, shift, end - left, left);
    }
}

void fp_power_grad_p(float *restrict Input1, float *restrict Input2, float *restrict output,
        int length, float power, float scale, float shift)
{
    if (arguments_ok(Input1, Input2, output, length)) {
        run_range(0, length, Input1, Input2, output, power, scale, shift);
    }
}
