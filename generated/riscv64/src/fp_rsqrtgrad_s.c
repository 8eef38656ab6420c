/* dsp-codegen sha256 b5f3e6e80e7cf5c21fc1f4b2f21ca3b7198c29e5f9d522fcc65a6a5a0f04bcbd */
/*
 * fp_rsqrtgrad_s: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: rsqrtgrad   inputs: f38d2c0eed0d8cb9
 */
#include "rsqrtgrad.h"
#include "riscv64_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The order ((-0.5 * dy) * y) * (y * y) keeps every step in range where the result is. */
static inline vfloat32m2_t output_of(vfloat32m2_t y, vfloat32m2_t dy)
{
    const vfloat32m2_t minus_half = __riscv_vfmv_v_f_f32m2(-0.5f, LANES);

    return __riscv_vfmul_vv_f32m2(__riscv_vfmul_vv_f32m2(__riscv_vfmul_vv_f32m2(minus_half, dy,
            LANES), y, LANES), __riscv_vfmul_vv_f32m2(y, y, LANES), LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input1, const float *restrict input2,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t y = __riscv_vle32_v_f32m2(&input1[i], LANES);
        const vfloat32m2_t dy = __riscv_vle32_v_f32m2(&input2[i], LANES);

        __riscv_vse32_v_f32m2(&output[i], output_of(y, dy), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input1, const float *input2, const float *output, int size)
{
    return (size > 0)
        && (input1 != NULL)
        && (input2 != NULL)
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
static void through_copies(const float *input1, const float *input2, float *output, int first,
        int count)
{
    float input1_copy[LANES];
    float input2_copy[LANES];
    float output_copy[LANES];

    copy_in(input1_copy, &input1[first], count);
    copy_in(input2_copy, &input2[first], count);
    whole_vectors(input1_copy, input2_copy, output_copy, 0, LANES);
    copy_out(&output[first], output_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *input1, const float *input2, float *output)
{
    const int left = (end - begin) % LANES;

    whole_vectors(input1, input2, output, begin, end - left);
    if (left > 0) {
        through_copies(input1, input2, output, end - left, left);
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
 * `lead` elements before it, so that no two cores store to one line; beyond the last block, size.
 */
static int element_of(int block, int lead, int size)
{
    int element = 0;

    if (block > 0) {
        const int head = BLOCK - lead; /* elements of block 0 */
        const int rest = size - head;

        /* the product fits an int only where it is not beyond rest */
        if ((rest <= 0) || ((rest / BLOCK) < (block - 1))) {
            element = size;
        } else {
            element = head + ((block - 1) * BLOCK);
        }
    }
    return element;
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, const float *input1, const float *input2, float *output,
        int size)
{
    const uintptr_t lead_bytes = (uintptr_t)output % (uintptr_t)LINE_BYTES;
    const int lead = (int)lead_bytes / (int)sizeof(float);
    const int short_block = (size % BLOCK) + lead; /* counted from the line's start */
    const int blocks = (size / BLOCK) + ((short_block + BLOCK - 1) / BLOCK);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int first = (rank * quota) + ((rank < extra) ? rank : extra);
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = element_of(first, lead, size);
        const int end = element_of(first + mine, lead, size);

        run_range(begin, end, input1, input2, output);
    }
}

void fp_rsqrtgrad_s(float *restrict input1, float *restrict input2, float *restrict output,
        int size, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input1, input2, output, size)) {
            run_share(rank, cores, input1, input2, output, size);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
