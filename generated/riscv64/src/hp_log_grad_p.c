/* dsp-codegen sha256 62c0e6fd52c7d80a3fa1ac14930ea05cf91d1e6ec8c83ae74860e96427fd69c8 */
/*
 * hp_log_grad_p: Gradient of the logarithm, from its input.
 *
 *     output[n] = input0[n] / input1[n]
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: log_grad   inputs: b1beb30ebd6e1bdb
 */
#include "log_grad.h"
#include "riscv64_board.h"

enum {
    LANES = 32 /* elements in a vector */
};

/* The formula, on a vector of elements. */
static inline vfloat32m2_t output_of(vfloat32m2_t dy, vfloat32m2_t x)
{
    return __riscv_vfdiv_vv_f32m2(dy, x, LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict input0, const half *restrict input1,
        half *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t dy = __riscv_vle16_v_f16m1(&input0[i], LANES);
        const vfloat16m1_t x = __riscv_vle16_v_f16m1(&input1[i], LANES);
        const vfloat32m2_t wide = output_of(__riscv_vfwcvt_f_f_v_f32m2(dy, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(x, LANES));

        __riscv_vse16_v_f16m1(&output[i], __riscv_vfncvt_f_f_w_f16m1(wide, LANES), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input0, const half *input1, const half *output, int length)
{
    return (length > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
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
static void through_copies(const half *input0, const half *input1, half *output, int first,
        int count)
{
    half input0_copy[LANES];
    half input1_copy[LANES];
    half output_copy[LANES];

    copy_in(input0_copy, &input0[first], count);
    copy_in(input1_copy, &input1[first], count);
    whole_vectors(input0_copy, input1_copy, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *input0, const half *input1, half *output)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input0, input1, output, begin, end - left);
    if (left > 0) {
        through_copies(input0, input1, output, end - left, left);
    }
}

void hp_log_grad_p(half *restrict input0, half *restrict input1, half *restrict output, int length)
{
    if (arguments_ok(input0, input1, output, length)) {
        run_range(0, length, input0, input1, output);
    }
}
