/* dsp-codegen sha256 da3de9ec514661dd3da9492f795f1120bc788126f8ff8bb70062655c2e115999 */
/*
 * hp_minimumgrad_p: Gradients of the elementwise minimum.
 *
 *     dx0[n] = Input0[n] < Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] >= Input1[n] ? dy[n] : 0
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: minimumgrad   inputs: e87ab20f5fe289ab
 */
#include "minimumgrad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula of dx0, on a vector of elements. */
static inline vfloat32m2_t dx0_of(vfloat32m2_t x0, vfloat32m2_t x1, vfloat32m2_t dy)
{
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);

    return __riscv_vmerge_vvm_f32m2(zero, dy, __riscv_vmfgt_vv_f32m2_b16(x1, x0, LANES), LANES);
}

/* The formula of dx1, on a vector of elements. */
static inline vfloat32m2_t dx1_of(vfloat32m2_t x0, vfloat32m2_t x1, vfloat32m2_t dy)
{
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);

    return __riscv_vmerge_vvm_f32m2(zero, dy, __riscv_vmfge_vv_f32m2_b16(x0, x1, LANES), LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict Input0, const half *restrict Input1,
        const half *restrict dy, half *restrict dx0, half *restrict dx1, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t x0 = __riscv_vle16_v_f16m1(&Input0[i], LANES);
        const vfloat16m1_t x1 = __riscv_vle16_v_f16m1(&Input1[i], LANES);
        const vfloat16m1_t dy_i = __riscv_vle16_v_f16m1(&dy[i], LANES);
        const vfloat32m2_t dx0_wide = dx0_of(__riscv_vfwcvt_f_f_v_f32m2(x0, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(x1, LANES), __riscv_vfwcvt_f_f_v_f32m2(dy_i, LANES));
        const vfloat32m2_t dx1_wide = dx1_of(__riscv_vfwcvt_f_f_v_f32m2(x0, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(x1, LANES), __riscv_vfwcvt_f_f_v_f32m2(dy_i, LANES));

        __riscv_vse16_v_f16m1(&dx0[i], __riscv_vfncvt_f_f_w_f16m1(dx0_wide, LANES), LANES);
        __riscv_vse16_v_f16m1(&dx1[i], __riscv_vfncvt_f_f_w_f16m1(dx1_wide, LANES), LANES);
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

void hp_minimumgrad_p(half *restrict Input0, half *restrict Input1, half *restrict dy,
        half *restrict dx0, half *restrict dx1, int length)
{
    if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
        run_range(0, length, Input0, Input1, dy, dx0, dx1);
    }
}
