/* dsp-codegen sha256 61864c508e7f6fe2bdc289b3c8a6a9acadf7b6b841b17206ef926729843dc189 */
/*
 * hp_tanh_grad_p: Gradient of the hyperbolic tangent, from its output.
 *
 *     dst[n] = src0[n] * (1 - src1[n]^2)
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: tanh_grad   inputs: 20cf3be4527c03f8
 */
#include "tanh_grad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* (1 - y) * (1 + y), never 1 - y * y, which cancels near 1 and -1. */
static inline vfloat32m2_t dst_of(vfloat32m2_t dy, vfloat32m2_t y)
{
    const vfloat32m2_t one = __riscv_vfmv_v_f_f32m2(1.0f, LANES);

    return __riscv_vfmul_vv_f32m2(dy,
            __riscv_vfmul_vv_f32m2(__riscv_vfsub_vv_f32m2(one, y, LANES),
            __riscv_vfadd_vv_f32m2(one, y, LANES), LANES), LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict src0, const half *restrict src1, half *restrict dst,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t dy = __riscv_vle16_v_f16m1(&src0[i], LANES);
        const vfloat16m1_t y = __riscv_vle16_v_f16m1(&src1[i], LANES);
        const vfloat32m2_t wide = dst_of(__riscv_vfwcvt_f_f_v_f32m2(dy, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(y, LANES));

        __riscv_vse16_v_f16m1(&dst[i], __riscv_vfncvt_f_f_w_f16m1(wide, LANES), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *src0, const half *src1, const half *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
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
static void through_copies(const half *src0, const half *src1, half *dst, int first, int count)
{
    half src0_copy[LANES];
    half src1_copy[LANES];
    half dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, 0, LANES);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *src0, const half *src1, half *dst)
{
    const int left = (end - begin) % LANES;

    whole_vectors(src0, src1, dst, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, end - left, left);
    }
}

void hp_tanh_grad_p(half *restrict src0, half *restrict src1, half *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        run_range(0, length, src0, src1, dst);
    }
}
