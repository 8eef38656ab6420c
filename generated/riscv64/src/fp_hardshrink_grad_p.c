/* dsp-codegen sha256 51ec75f3ac12580e117aba1cd6618c9bec9aad99dd9c2c95b2f83de54198eb62 */
/*
 * fp_hardshrink_grad_p: Gradient of the hard shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: hardshrink_grad   inputs: 6cb265fddecd871e
 */
#include "hardshrink_grad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline vfloat32m2_t dst_of(vfloat32m2_t dy, vfloat32m2_t x, float lambd)
{
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);
    const vfloat32m2_t lambd_all = __riscv_vfmv_v_f_f32m2(lambd, LANES);
    const vfloat32m2_t t = __riscv_vmerge_vvm_f32m2(dy, zero,
            __riscv_vmfge_vv_f32m2_b16(lambd_all, x, LANES), LANES);

    return __riscv_vmerge_vvm_f32m2(dy, t,
            __riscv_vmfge_vv_f32m2_b16(x, __riscv_vfneg_v_f32m2(lambd_all, LANES), LANES), LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, float lambd, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t dy = __riscv_vle32_v_f32m2(&src0[i], LANES);
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&src1[i], LANES);

        __riscv_vse32_v_f32m2(&dst[i], dst_of(dy, x, lambd), LANES);
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
static void through_copies(const float *src0, const float *src1, float *dst, float lambd,
        int first, int count)
{
    float src0_copy[LANES];
    float src1_copy[LANES];
    float dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, lambd, 0, LANES);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *src0, const float *src1, float *dst,
        float lambd)
{
    const int left = (end - begin) % LANES;

    whole_vectors(src0, src1, dst, lambd, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, lambd, end - left, left);
    }
}

void fp_hardshrink_grad_p(float *restrict src0, float *restrict src1, float *restrict dst,
        int length, float lambd)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, src0, src1, dst, lambd);
    }
}
