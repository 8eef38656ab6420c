/* dsp-codegen sha256 5cdf8d03fccffd9532da477d18a3e47c1b62cdf412aa5668145399bb33a9def9 */
/*
 * fp_smoothl1lossgrad_p: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
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
static void whole_vectors(const float *restrict dy, const float *restrict x1,
        const float *restrict x2, float *restrict dx1, float beta, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t dy_i = __riscv_vle32_v_f32m2(&dy[i], LANES);
        const vfloat32m2_t x1_i = __riscv_vle32_v_f32m2(&x1[i], LANES);
        const vfloat32m2_t x2_i = __riscv_vle32_v_f32m2(&x2[i], LANES);

        __riscv_vse32_v_f32m2(&dx1[i], dx1_of(dy_i, x1_i, x2_i, beta), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *x1, const float *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
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
static void through_copies(const float *dy, float *dx1, const float *x1, const float *x2,
        float beta, int first, int count)
{
    float dy_copy[LANES];
    float dx1_copy[LANES];
    float x1_copy[LANES];
    float x2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    copy_in(x1_copy, &x1[first], count);
    copy_in(x2_copy, &x2[first], count);
    whole_vectors(dy_copy, x1_copy, x2_copy, dx1_copy, beta, 0, LANES);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *dy, float *dx1, const float *x1,
        const float *x2, float beta)
{
    const int left = (end - begin) % LANES;

    whole_vectors(dy, x1, x2, dx1, beta, begin, end - left);
    if (left > 0) {
        through_copies(dy, dx1, x1, x2, beta, end - left, left);
    }
}

void fp_smoothl1lossgrad_p(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta)
{
    if (arguments_ok(dy, dx1, x1, x2, length)) {
        run_range(0, length, dy, dx1, x1, x2, beta);
    }
}
