/* dsp-codegen sha256 c015c39db19a8bc1b7f9e290ac0c09c9e36335862fabb0b35d772ca311d5e88e */
/*
 * fp_power_grad_p: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: power_grad   inputs: 6a4cbbd5e61ab131
 */
#include "power_grad.h"
#include "aarch64_board.h"

enum {
    LANES = 4 /* elements in a vector */
};

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline float32x4_t output_of(float32x4_t dy, float32x4_t x, float power, float scale,
        float shift)
{
    const float32x4_t scale_all = vdupq_n_f32(scale);
    const float32x4_t shift_all = vdupq_n_f32(shift);
    const float32x4_t power_all = vdupq_n_f32(power);
    const float32x4_t zero = vdupq_n_f32(0.0f);
    const float32x4_t huge = vdupq_n_f32(1e38f);
    const float32x4_t base = vfmaq_f32(shift_all, x, scale_all);
    const float32x4_t square = vmulq_f32(base, base);
    const float32x4_t infinite = vmulq_f32(huge, huge);
    const float32x4_t t = vmulq_f32(power_all, scale_all);
    const float32x4_t t2 = vsubq_f32(infinite, infinite);
    const float32x4_t scaled = vmulq_f32(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f)) ? t : t2);
    const float32x4_t t3 = vmulq_f32(square, base);
    const float32x4_t t4 = (power == 3.0f) ? square : t3;
    const float32x4_t high = (power == 2.0f) ? base : t4;
    const float32x4_t t5 = vmulq_f32(scaled, high);
    const float32x4_t t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict Input1, const float *restrict Input2,
        float *restrict output, float power, float scale, float shift, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float32x4_t dy = vld1q_f32(&Input1[i]);
        const float32x4_t x = vld1q_f32(&Input2[i]);

        vst1q_f32(&output[i], output_of(dy, x, power, scale, shift));
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
static void through_copies(const float *Input1, const float *Input2, float *output, float power,
        float scale, float shift, int first, int count)
{
    float Input1_copy[LANES];
    float Input2_copy[LANES];
    float output_copy[LANES];

    copy_in(Input1_copy, &Input1[first], count);
    copy_in(Input2_copy, &Input2[first], count);
    whole_vectors(Input1_copy, Input2_copy, output_copy, power, scale, shift, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *Input1, const float *Input2, float *output,
        float power, float scale, float shift)
{
    const int left = (end - begin) % LANES;

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
