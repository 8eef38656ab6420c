/* dsp-codegen sha256 57696fae4bc650d2884d74200c336eb0e767a7ec2c013fafd9a02f4d167853d7 */
/*
 * fp_power_grad_s: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: power_grad   inputs: aa49ba62a7cde799
 */
#include "power_grad.h"
#include "riscv64_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline vfloat32m2_t output_of(vfloat32m2_t dy, vfloat32m2_t x, float power, float scale,
        float shift)
{
    const vfloat32m2_t scale_all = __riscv_vfmv_v_f_f32m2(scale, LANES);
    const vfloat32m2_t shift_all = __riscv_vfmv_v_f_f32m2(shift, LANES);
    const vfloat32m2_t power_all = __riscv_vfmv_v_f_f32m2(power, LANES);
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);
    const vfloat32m2_t huge = __riscv_vfmv_v_f_f32m2(1e38f, LANES);
    const vfloat32m2_t base = __riscv_vfmacc_vv_f32m2(shift_all, x, scale_all, LANES);
    const vfloat32m2_t square = __riscv_vfmul_vv_f32m2(base, base, LANES);
    const vfloat32m2_t infinite = __riscv_vfmul_vv_f32m2(huge, huge, LANES);
    const vfloat32m2_t t = __riscv_vfmul_vv_f32m2(power_all, scale_all, LANES);
    const vfloat32m2_t t2 = __riscv_vfsub_vv_f32m2(infinite, infinite, LANES);
    const vfloat32m2_t scaled = __riscv_vfmul_vv_f32m2(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f))
            ? t : t2, LANES);
    const vfloat32m2_t t3 = __riscv_vfmul_vv_f32m2(square, base, LANES);
    const vfloat32m2_t t4 = (power == 3.0f) ? square : t3;
    const vfloat32m2_t high = (power == 2.0f) ? base : t4;
    const vfloat32m2_t t5 = __riscv_vfmul_vv_f32m2(scaled, high, LANES);
    const vfloat32m2_t t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict Input1, const float *restrict Input2,
        float *restrict output, float power, float scale, float shift, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t dy = __riscv_vle32_v_f32m2(&Input1[i], LANES);
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&Input2[i], LANES);

        __riscv_vse32_v_f32m2(&output[i], output_of(dy, x, power, scale, shift), LANES);
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

/* How many bits of a mask are set. */
static int bits_of(unsigned int mask)
{
    unsigned int bits = 0U;
    unsigned int rest;

    for (rest = mask; rest != 0U; rest >>= 1) {
        bits += rest & 1U;
    }
    return (int)bits;
}

/*
 * The first element of a block. Blocks are counted from the cache line that output[0] lies in,
 * `lead` elements before it, so that no two cores store to one line; beyond the last block,
 * length.
 */
static int element_of(int block, int lead, int length)
{
    int element = 0;

    if (block > 0) {
        const int head = BLOCK - lead; /* elements of block 0 */
        const int rest = length - head;

        /* the product fits an int only where it is not beyond rest */
        if ((rest <= 0) || ((rest / BLOCK) < (block - 1))) {
            element = length;
        } else {
            element = head + ((block - 1) * BLOCK);
        }
    }
    return element;
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, const float *Input1, const float *Input2, float *output,
        int length, float power, float scale, float shift)
{
    const uintptr_t lead_bytes = (uintptr_t)output % (uintptr_t)LINE_BYTES;
    const int lead = (int)lead_bytes / (int)sizeof(float);
    const int short_block = (length % BLOCK) + lead; /* counted from the line's start */
    const int blocks = (length / BLOCK) + ((short_block + BLOCK - 1) / BLOCK);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int first = (rank * quota) + ((rank < extra) ? rank : extra);
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = element_of(first, lead, length);
        const int end = element_of(first + mine, lead, length);

        run_range(begin, end, Input1, Input2, output, power, scale, shift);
    }
}

void fp_power_grad_s(float *restrict Input1, float *restrict Input2, float *restrict output,
        int length, float power, float scale, float shift, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(Input1, Input2, output, length)) {
            run_share(rank, cores, Input1, Input2, output, length, power, scale, shift);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
