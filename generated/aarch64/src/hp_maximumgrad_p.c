/* dsp-codegen sha256 c7b93901165eb49a422ba66616eed548aac8e1e57998eeff054a0bdbd7eff102 */
/*
 * hp_maximumgrad_p: Gradients of the elementwise maximum.
 *
 *     dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: maximumgrad   inputs: b4865152c4d0deeb
 */
#include "maximumgrad.h"
#include "aarch64_board.h"

enum {
    LANES = 8 /* elements in a vector */
};

/* The formula of dx0, on a vector of elements. */
static inline float32x4_t dx0_of(float32x4_t x0, float32x4_t x1, float32x4_t dy)
{
    const float32x4_t zero = vdupq_n_f32(0.0f);

    return vbslq_f32(vcgtq_f32(x0, x1), dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline float32x4_t dx1_of(float32x4_t x0, float32x4_t x1, float32x4_t dy)
{
    const float32x4_t zero = vdupq_n_f32(0.0f);

    return vbslq_f32(vcgeq_f32(x1, x0), dy, zero);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict Input0, const half *restrict Input1,
        const half *restrict dy, half *restrict dx0, half *restrict dx1, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t x0 = vld1q_f16(&Input0[i]);
        const float16x8_t x1 = vld1q_f16(&Input1[i]);
        const float16x8_t dy_i = vld1q_f16(&dy[i]);
        const float32x4_t dx0_low = dx0_of(vcvt_f32_f16(vget_low_f16(x0)),
                vcvt_f32_f16(vget_low_f16(x1)), vcvt_f32_f16(vget_low_f16(dy_i)));
        const float32x4_t dx0_high = dx0_of(vcvt_high_f32_f16(x0), vcvt_high_f32_f16(x1),
                vcvt_high_f32_f16(dy_i));
        const float32x4_t dx1_low = dx1_of(vcvt_f32_f16(vget_low_f16(x0)),
                vcvt_f32_f16(vget_low_f16(x1)), vcvt_f32_f16(vget_low_f16(dy_i)));
        const float32x4_t dx1_high = dx1_of(vcvt_high_f32_f16(x0), vcvt_high_f32_f16(x1),
                vcvt_high_f32_f16(dy_i));

        vst1q_f16(&dx0[i], vcvt_high_f16_f32(vcvt_f16_f32(dx0_low), dx0_high));
        vst1q_f16(&dx1[i], vcvt_high_f16_f32(vcvt_f16_f32(dx1_low), dx1_high));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *Input0, const half *Input1, const half *dy, const half *dx0,
        const half *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
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
static void through_copies(const half *Input0, const half *Input1, const half *dy, half *dx0,
        half *dx1, int first, int count)
{
    half Input0_copy[LANES];
    half Input1_copy[LANES];
    half dy_copy[LANES];
    half dx0_copy[LANES];
    half dx1_copy[LANES];

    copy_in(Input0_copy, &Input0[first], count);
    copy_in(Input1_copy, &Input1[first], count);
    copy_in(dy_copy, &dy[first], count);
    whole_vectors(Input0_copy, Input1_copy, dy_copy, dx0_copy, dx1_copy, 0, LANES);
    copy_out(&dx0[first], dx0_copy, count);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *Input0, const half *Input1, const half *dy,
        half *dx0, half *dx1)
{
    const int left = (end - begin) % LANES;

    whole_vectors(Input0, Input1, dy, dx0, dx1, begin, end - left);
    if (left > 0) {
        through_copies(Input0, Input1, dy, dx0, dx1, end - left, left);
    }
}

void hp_maximumgrad_p(half *restrict Input0, half *restrict Input1, half *restrict dy,
        half *restrict dx0, half *restrict dx1, int length)
{
    if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
        run_range(0, length, Input0, Input1, dy, dx0, dx1);
    }
}
