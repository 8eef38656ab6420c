/* dsp-codegen sha256 ffbbffcfb12170b37452f39d18be4fbbe5fc44d14ce5c4fe23f43c73320b70df */
/*
 * hp_smoothl1lossgrad_p: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: smoothl1lossgrad   inputs: cdaf28901a9e73eb
 */
#include "smoothl1lossgrad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline vfloat32m2_t dx1_of(vfloat32m2_t dy, vfloat32m2_t x1, vfloat32m2_t x2, float beta)
{
    const vfloat32m2_t beta_all = __riscv_vfmv_v_f_f32m2(beta, LANES);
    const vfloat32m2_t one = __riscv_vfmv_v_f_f32m2(1.0f, LANES);
    const vfloat32m2_t minus_one = __riscv_vfmv_v_f_f32m2(-1.0f, LANES);
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);
    const vfloat32m2_t d = __riscv_vfsub_vv_f32m2(x1, x2, LANES);
    const vfloat32m2_t t = __riscv_vmerge_vvm_f32m2(d, minus_one,
            __riscv_vmfgt_vv_f32m2_b16(zero, d, LANES), LANES);
    const vfloat32m2_t t2 = __riscv_vmerge_vvm_f32m2(t, one,
            __riscv_vmfgt_vv_f32m2_b16(d, zero, LANES), LANES);
    const vfloat32m2_t t3 = __riscv_vmerge_vvm_f32m2(t2,
            __riscv_vfdiv_vv_f32m2(d, beta_all, LANES),
            __riscv_vmfgt_vv_f32m2_b16(beta_all, d, LANES), LANES);
    const vfloat32m2_t slope = __riscv_vmerge_vvm_f32m2(t2, t3,
            __riscv_vmfgt_vv_f32m2_b16(d, __riscv_vfneg_v_f32m2(beta_all, LANES), LANES), LANES);

    return __riscv_vfmul_vv_f32m2(slope, dy, LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict dy, const half *restrict x1,
        const half *restrict x2, half *restrict dx1, half beta, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t dy_i = __riscv_vle16_v_f16m1(&dy[i], LANES);
        const vfloat16m1_t x1_i = __riscv_vle16_v_f16m1(&x1[i], LANES);
        const vfloat16m1_t x2_i = __riscv_vle16_v_f16m1(&x2[i], LANES);
        const vfloat32m2_t wide = dx1_of(__riscv_vfwcvt_f_f_v_f32m2(dy_i, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(x1_i, LANES), __riscv_vfwcvt_f_f_v_f32m2(x2_i, LANES),
                (float)beta);

        __riscv_vse16_v_f16m1(&dx1[i], __riscv_vfncvt_f_f_w_f16m1(wide, LANES), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *dy, const half *dx1, const half *x1, const half *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
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
static void through_copies(const half *dy, half *dx1, const half *x1, const half *x2, half beta,
        int first, int count)
{
    half dy_copy[LANES];
    half dx1_copy[LANES];
    half x1_copy[LANES];
    half x2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    copy_in(x1_copy, &x1[first], count);
    copy_in(x2_copy, &x2[first], count);
    whole_vectors(dy_copy, x1_copy, x2_copy, dx1_copy, beta, 0, LANES);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *dy, half *dx1, const half *x1,
        const half *x2, half beta)
{
    const int left = (end - begin) % LANES;

    whole_vectors(dy, x1, x2, dx1, beta, begin, end - left);
    if (left > 0) {
        through_copies(dy, dx1, x1, x2, beta, end - left, left);
    }
}

void hp_smoothl1lossgrad_p(half *restrict dy, half *restrict dx1, half *restrict x1,
        half *restrict x2, int length, half beta)
{
    if (arguments_ok(dy, dx1, x1, x2, length)) {
        run_range(0, length, dy, dx1, x1, x2, beta);
    }
}
