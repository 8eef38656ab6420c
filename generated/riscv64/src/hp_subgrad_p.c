/* dsp-codegen sha256 5eef2ae6aea7c231eb24890fa8ca99e03e83fd7492fdb766a3c28304a8d02011 */
/*
 * hp_subgrad_p: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: subgrad   inputs: 3fc6b61be9b5e859
 */
#include "subgrad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula of dx1, on a vector of elements. */
static inline vfloat32m2_t dx1_of(vfloat32m2_t dy)
{
    return dy;
}

/* The formula of dx2, on a vector of elements. */
static inline vfloat32m2_t dx2_of(vfloat32m2_t dy)
{
    return __riscv_vfneg_v_f32m2(dy, LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict dy, half *restrict dx1, half *restrict dx2,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t dy_i = __riscv_vle16_v_f16m1(&dy[i], LANES);
        const vfloat32m2_t dx1_wide = dx1_of(__riscv_vfwcvt_f_f_v_f32m2(dy_i, LANES));
        const vfloat32m2_t dx2_wide = dx2_of(__riscv_vfwcvt_f_f_v_f32m2(dy_i, LANES));

        __riscv_vse16_v_f16m1(&dx1[i], __riscv_vfncvt_f_f_w_f16m1(dx1_wide, LANES), LANES);
        __riscv_vse16_v_f16m1(&dx2[i], __riscv_vfncvt_f_f_w_f16m1(dx2_wide, LANES), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *dy, const half *dx1, const half *dx2, int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (dx2 != NULL);
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
static void through_copies(const half *dy, half *dx1, half *dx2, int first, int count)
{
    half dy_copy[LANES];
    half dx1_copy[LANES];
    half dx2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    whole_vectors(dy_copy, dx1_copy, dx2_copy, 0, LANES);
    copy_out(&dx1[first], dx1_copy, count);
    copy_out(&dx2[first], dx2_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *dy, half *dx1, half *dx2)
{
    const int left = (end - begin) % LANES;

    whole_vectors(dy, dx1, dx2, begin, end - left);
    if (left > 0) {
        through_copies(dy, dx1, dx2, end - left, left);
    }
}

void hp_subgrad_p(half *restrict dy, half *restrict dx1, half *restrict dx2, int length)
{
    if (arguments_ok(dy, dx1, dx2, length)) {
        run_range(0, length, dy, dx1, dx2);
    }
}
