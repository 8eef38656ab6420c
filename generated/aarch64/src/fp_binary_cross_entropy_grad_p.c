/* dsp-codegen sha256 e2ac011d9f13b2d6be50aef9e06ce833c1bc95dcd4a2fd0e3fb2869c7effc171 */
/*
 * fp_binary_cross_entropy_grad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: binary_cross_entropy_grad   inputs: e5432128c94ed8d0
 */
#include "binary_cross_entropy_grad.h"
#include "aarch64_board.h"

#include <limits.h>

enum {
    LANES = 4 /* elements in a vector */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
};

/* The formula, on a vector of elements. */
static inline float32x4_t dx_of(float32x4_t x, float32x4_t y, float32x4_t w, float32x4_t s)
{
    const float32x4_t one = vdupq_n_f32(1.0f);
    const float32x4_t eps = vdupq_n_f32(1e-12f);
    const float32x4_t denominator = vfmaq_f32(eps, x, vsubq_f32(one, x));
    const float32x4_t gradient = vdivq_f32(vmulq_f32(w, vsubq_f32(x, y)), denominator);

    return vmulq_f32(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int begin,
        int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t x = vld1q_f32(&input_x[i]);
        const float32x4_t y = vld1q_f32(&input_y[i]);
        const float32x4_t w = vld1q_f32(&weight[i]);
        const float32x4_t s = vld1q_f32(&dloss[i]);

        vst1q_f32(&dx[i], dx_of(x, y, w, s));
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int begin, int end)
{
    const float32x4_t s = vdupq_n_f32(s_all);
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t x = vld1q_f32(&input_x[i]);
        const float32x4_t y = vld1q_f32(&input_y[i]);
        const float32x4_t w = vld1q_f32(&weight[i]);

        vst1q_f32(&dx[i], dx_of(x, y, w, s));
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int begin, int end)
{
    const float32x4_t w = vdupq_n_f32(1.0f);
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t x = vld1q_f32(&input_x[i]);
        const float32x4_t y = vld1q_f32(&input_y[i]);
        const float32x4_t s = vld1q_f32(&dloss[i]);

        vst1q_f32(&dx[i], dx_of(x, y, w, s));
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int begin, int end)
{
    const float32x4_t w = vdupq_n_f32(1.0f);
    const float32x4_t s = vdupq_n_f32(s_all);
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t x = vld1q_f32(&input_x[i]);
        const float32x4_t y = vld1q_f32(&input_y[i]);

        vst1q_f32(&dx[i], dx_of(x, y, w, s));
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

/* `count` elements; the rest of the vector is 1, so that nothing stale is computed with. */
static void copy_in(float *restrict copy, const float *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy[i] = from[i];
    }
    for (i = count; i < LANES; i++) {
        copy[i] = 1.0f;
    }
}

static void copy_out(float *restrict to, const float *restrict copy, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        to[i] = copy[i];
    }
}

/*
 * Less than a vector, through copies and the same loops, so that an element comes out bit for bit
 * as whole vectors would give it, and nothing beyond the last one is touched.
 */
static void through_copies(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, float *dx, int reduction, int weight_defined, float s_all, int first,
        int count)
{
    float input_x_copy[LANES];
    float input_y_copy[LANES];
    float weight_copy[LANES];
    float dloss_copy[LANES];
    float dx_copy[LANES];

    copy_in(input_x_copy, &input_x[first], count);
    copy_in(input_y_copy, &input_y[first], count);
    if (weight_defined != 0) {
        copy_in(weight_copy, &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        copy_in(dloss_copy, &dloss[first], count);
    }
    whole_vectors(input_x_copy, input_y_copy, weight_copy, dloss_copy, dx_copy, reduction,
            weight_defined, s_all, 0, LANES);
    copy_out(&dx[first], dx_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int input_size, int reduction,
        int weight_defined)
{
    const float s_all = (reduction == REDUCTION_NONE)
            ? 0.0f : s_for_all(reduction, dloss[0], input_size);
    const int left = (end - begin) % LANES;

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
