/* dsp-codegen sha256 f029bb02a45c87b9568479f2e1dca27860c98a889fb25c9a7f5b4ef4ebc40eca */
/*
 * fp_relu6_grad_p: Gradient of the rectifier that is cut off at 6, from its input.
 *
 *     dst[n] = 0 < src1[n] <= 6 ? src0[n] : 0
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: relu6_grad   inputs: 881ff71ebd6db761
 */
#include "relu6_grad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline vfloat32m2_t dst_of(vfloat32m2_t dy, vfloat32m2_t x)
{
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);
    const vfloat32m2_t six = __riscv_vfmv_v_f_f32m2(6.0f, LANES);
    const vfloat32m2_t t = __riscv_vmerge_vvm_f32m2(zero, dy,
            __riscv_vmfge_vv_f32m2_b16(six, x, LANES), LANES);

    return __riscv_vmerge_vvm_f32m2(zero, t, __riscv_vmfgt_vv_f32m2_b16(x, zero, LANES), LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t dy = __riscv_vle32_v_f32m2(&src0[i], LANES);
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&src1[i], LANES);

        __riscv_vse32_v_f32m2(&dst[i], dst_of(dy, x), LANES);
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
static void through_copies(const float *src0, const float *src1, float *dst, int first, int count)
{
    float src0_copy[LANES];
    float src1_copy[LANES];
    float dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, 0, LANES);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *src0, const float *src1, float *dst)
{
    const int left = (end - begin) % LANES;

    whole_vectors(src0, src1, dst, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, end - left, left);
    }
}

void fp_relu6_grad_p(float *restrict src0, float *restrict src1, float *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, src0, src1, dst);
    }
}
