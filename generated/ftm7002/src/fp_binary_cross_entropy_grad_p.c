/* dsp-codegen sha256 197f579a16cd5ed37fca7d42dd188668ce6bcb1bc9b577b3f838c0e8d8d5e054 */
/*
 * fp_binary_cross_entropy_grad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: binary_cross_entropy_grad   inputs: 3694a501083e3935
 */
#include "binary_cross_entropy_grad.h"
#include "ftm7002_board.h"

#include <limits.h>

enum {
    LANES = 16, /* elements in a vector */
    STEP = 32 /* elements in an iteration: 2 vectors */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
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
static inline vector_float dx_of(vector_float x, vector_float y, vector_float w, vector_float s)
{
    const vector_float one = vec_svbcast(1.0f);
    const vector_float eps = vec_svbcast(1e-12f);
    const vector_float denominator = vec_mula(x, vec_sub(x, one), eps);
    const vector_float gradient = divide(vec_muli(w, vec_sub(y, x)), denominator);

    return vec_muli(gradient, s);
}

/* As above, without w, which is 1: a product with it changes no bit. */
static inline vector_float dx_without_weight(vector_float x, vector_float y, vector_float s)
{
    const vector_float one = vec_svbcast(1.0f);
    const vector_float eps = vec_svbcast(1e-12f);
    const vector_float denominator = vec_mula(x, vec_sub(x, one), eps);
    const vector_float gradient = divide(vec_sub(y, x), denominator);

    return vec_muli(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int begin,
        int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input_x[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&input_y[i]);
        const vector_float w0 = vec_ld(0, (const vector_float *)&weight[i]);
        const vector_float s0 = vec_ld(0, (const vector_float *)&dloss[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input_x[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input_y[i + LANES]);
        const vector_float w1 = vec_ld(0, (const vector_float *)&weight[i + LANES]);
        const vector_float s1 = vec_ld(0, (const vector_float *)&dloss[i + LANES]);

        vec_st(dx_of(x0, y0, w0, s0), 0, (vector_float *)&dx[i]);
        vec_st(dx_of(x1, y1, w1, s1), 0, (vector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int begin, int end)
{
    const vector_float s = vec_svbcast(s_all);
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input_x[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&input_y[i]);
        const vector_float w0 = vec_ld(0, (const vector_float *)&weight[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input_x[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input_y[i + LANES]);
        const vector_float w1 = vec_ld(0, (const vector_float *)&weight[i + LANES]);

        vec_st(dx_of(x0, y0, w0, s), 0, (vector_float *)&dx[i]);
        vec_st(dx_of(x1, y1, w1, s), 0, (vector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input_x[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&input_y[i]);
        const vector_float s0 = vec_ld(0, (const vector_float *)&dloss[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input_x[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input_y[i + LANES]);
        const vector_float s1 = vec_ld(0, (const vector_float *)&dloss[i + LANES]);

        vec_st(dx_without_weight(x0, y0, s0), 0, (vector_float *)&dx[i]);
        vec_st(dx_without_weight(x1, y1, s1), 0, (vector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int begin, int end)
{
    const vector_float s = vec_svbcast(s_all);
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input_x[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&input_y[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input_x[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input_y[i + LANES]);

        vec_st(dx_without_weight(x0, y0, s), 0, (vector_float *)&dx[i]);
        vec_st(dx_without_weight(x1, y1, s), 0, (vector_float *)&dx[i + LANES]);
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, float *dx, int reduction, int weight_defined, float s_all, int begin,
        int end)
{
    if ((weight_defined != 0) && (reduction == REDUCTION_NONE)) {
        stream_weight_dloss(input_x, input_y, weight, dloss, dx, begin, end);
    } else if (weight_defined != 0) {
        stream_weight(input_x, input_y, weight, s_all, dx, begin, end);
    } else if (reduction == REDUCTION_NONE) {
        stream_dloss(input_x, input_y, dloss, dx, begin, end);
    } else {
        stream(input_x, input_y, s_all, dx, begin, end);
    }
}

/* The s of all elements, from dloss[0]; divided once, in fp32. */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* A packed number as an int; where none holds it INT_MIN, which is neither a size nor a code. */
static int int_of(long long packed)
{
    return ((packed >= INT_MIN) && (packed <= INT_MAX)) ? (int)packed : INT_MIN;
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, const float *dx, int input_size, int reduction, int weight_defined)
{
    return (input_size > 0)
        && ((reduction == REDUCTION_NONE)
            || (reduction == REDUCTION_MEAN)
            || (reduction == REDUCTION_SUM))
        && (input_x != NULL)
        && (input_y != NULL)
        && ((weight_defined == 0) || (weight != NULL))
        && (dloss != NULL)
        && (dx != NULL);
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
static void through_copies(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, float *dx, int reduction, int weight_defined, float s_all, int first,
        int count)
{
    step_copy input_x_copy;
    step_copy input_y_copy;
    step_copy weight_copy;
    step_copy dloss_copy;
    step_copy dx_copy;

    copy_in(&input_x_copy, &input_x[first], count);
    copy_in(&input_y_copy, &input_y[first], count);
    if (weight_defined != 0) {
        copy_in(&weight_copy, &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        copy_in(&dloss_copy, &dloss[first], count);
    }
    whole_vectors(input_x_copy.elements, input_y_copy.elements, weight_copy.elements,
            dloss_copy.elements, dx_copy.elements, reduction, weight_defined, s_all, 0, STEP);
    copy_out(&dx[first], &dx_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int input_size, int reduction,
        int weight_defined)
{
    const float s_all = (reduction == REDUCTION_NONE)
            ? 0.0f : s_for_all(reduction, dloss[0], input_size);
    const int left = (end - begin) % STEP;

    whole_vectors(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all, begin,
            end - left);
    if (left > 0) {
        through_copies(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all,
                end - left, left);
    }
}

void fp_binary_cross_entropy_grad_p(float *restrict input_x, float *restrict input_y,
        float *restrict weight, float *restrict dloss, float *restrict dx, long long *param)
{
    if (param != NULL) {
        const int input_size = int_of(param[0]);
        const int reduction = int_of(param[1]);
        const int weight_defined = (param[2] != 0) ? 1 : 0;

        if (arguments_ok(input_x, input_y, weight, dloss, dx, input_size, reduction,
                weight_defined)) {
            run_range(0, input_size, input_x, input_y, weight, dloss, dx, input_size, reduction,
                    weight_defined);
        }
    }
}
