/* dsp-codegen sha256 350781788ec7b0d1df5e7cf7c9cc0579f35a1a2bc9b29806d4cb2b2c1204925c */
/*
 * hp_binary_cross_entropy_grad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: binary_cross_entropy_grad   inputs: e5432128c94ed8d0
 */
#include "binary_cross_entropy_grad.h"
#include "aarch64_board.h"

#include <limits.h>

enum {
    LANES = 8 /* elements in a vector */
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
static void stream_weight_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, const half *restrict dloss, half *restrict dx, int begin,
        int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t x = vld1q_f16(&input_x[i]);
        const float16x8_t y = vld1q_f16(&input_y[i]);
        const float16x8_t w = vld1q_f16(&weight[i]);
        const float16x8_t s = vld1q_f16(&dloss[i]);
        const float32x4_t low = dx_of(vcvt_f32_f16(vget_low_f16(x)), vcvt_f32_f16(vget_low_f16(y)),
                vcvt_f32_f16(vget_low_f16(w)), vcvt_f32_f16(vget_low_f16(s)));
        const float32x4_t high = dx_of(vcvt_high_f32_f16(x), vcvt_high_f32_f16(y),
                vcvt_high_f32_f16(w), vcvt_high_f32_f16(s));

        vst1q_f16(&dx[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, float s_all, half *restrict dx, int begin, int end)
{
    const float32x4_t s = vdupq_n_f32(s_all);
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t x = vld1q_f16(&input_x[i]);
        const float16x8_t y = vld1q_f16(&input_y[i]);
        const float16x8_t w = vld1q_f16(&weight[i]);
        const float32x4_t low = dx_of(vcvt_f32_f16(vget_low_f16(x)), vcvt_f32_f16(vget_low_f16(y)),
                vcvt_f32_f16(vget_low_f16(w)), s);
        const float32x4_t high = dx_of(vcvt_high_f32_f16(x), vcvt_high_f32_f16(y),
                vcvt_high_f32_f16(w), s);

        vst1q_f16(&dx[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict dloss, half *restrict dx, int begin, int end)
{
    const float32x4_t w = vdupq_n_f32(1.0f);
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t x = vld1q_f16(&input_x[i]);
        const float16x8_t y = vld1q_f16(&input_y[i]);
        const float16x8_t s = vld1q_f16(&dloss[i]);
        const float32x4_t low = dx_of(vcvt_f32_f16(vget_low_f16(x)), vcvt_f32_f16(vget_low_f16(y)),
                w, vcvt_f32_f16(vget_low_f16(s)));
        const float32x4_t high = dx_of(vcvt_high_f32_f16(x), vcvt_high_f32_f16(y), w,
                vcvt_high_f32_f16(s));

        vst1q_f16(&dx[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const half *restrict input_x, const half *restrict input_y, float s_all,
        half *restrict dx, int begin, int end)
{
    const float32x4_t w = vdupq_n_f32(1.0f);
    const float32x4_t s = vdupq_n_f32(s_all);
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t x = vld1q_f16(&input_x[i]);
        const float16x8_t y = vld1q_f16(&input_y[i]);
        const float32x4_t low = dx_of(vcvt_f32_f16(vget_low_f16(x)), vcvt_f32_f16(vget_low_f16(y)),
                w, s);
        const float32x4_t high = dx_of(vcvt_high_f32_f16(x), vcvt_high_f32_f16(y), w, s);

        vst1q_f16(&dx[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(const half *input_x, const half *input_y, const half *weight,
        const half *dloss, half *dx, int reduction, int weight_defined, float s_all, int begin,
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

/*
 * The s of all elements, from dloss[0]; divided once, in fp32: half(input_size) would be Inf from
 * 65520 on.
 */
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
static bool arguments_ok(const half *input_x, const half *input_y, const half *weight,
        const half *dloss, const half *dx, int input_size, int reduction, int weight_defined)
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
static void copy_in(half *restrict copy, const half *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy[i] = from[i];
    }
    for (i = count; i < LANES; i++) {
        copy[i] = (half)1.0f;
    }
}

static void copy_out(half *restrict to, const half *restrict copy, int count)
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
static void through_copies(const half *input_x, const half *input_y, const half *weight,
        const half *dloss, half *dx, int reduction, int weight_defined, float s_all, int first,
        int count)
{
    half input_x_copy[LANES];
    half input_y_copy[LANES];
    half weight_copy[LANES];
    half dloss_copy[LANES];
    half dx_copy[LANES];

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
static void run_range(int begin, int end, const half *input_x, const half *input_y,
        const half *weight, const half *dloss, half *dx, int input_size, int reduction,
        int weight_defined)
{
    const float s_all = (reduction == REDUCTION_NONE)
            ? 0.0f : s_for_all(reduction, (float)dloss[0], input_size);
    const int left = (end - begin) % LANES;

    whole_vectors(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all, begin,
            end - left);
    if (left > 0) {
        through_copies(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all,
                end - left, left);
    }
}

void hp_binary_cross_entropy_grad_p(half *restrict input_x, half *restrict input_y,
        half *restrict weight, half *restrict dloss, half *restrict dx, long long *param)
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
