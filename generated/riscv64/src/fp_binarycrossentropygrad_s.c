/* dsp-codegen sha256 95727c0c3a5b539d459938ac851429a23f9299287933e6bfea7e88f79e55b4ea */
/*
 * fp_binarycrossentropygrad_s: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: binarycrossentropygrad   inputs: fc9ab4ea68bf24b1
 */
#include "binarycrossentropygrad.h"
#include "riscv64_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
};

/*
 * The order ((w * (x - y)) / d) * s is part of the contract; x * (1 - x), never x - x * x, which
 * cancels near 1.
 */
static inline vfloat32m2_t dx_of(vfloat32m2_t x, vfloat32m2_t y, vfloat32m2_t w, vfloat32m2_t s)
{
    const vfloat32m2_t one = __riscv_vfmv_v_f_f32m2(1.0f, LANES);
    const vfloat32m2_t eps = __riscv_vfmv_v_f_f32m2(1e-12f, LANES);
    const vfloat32m2_t denominator = __riscv_vfmacc_vv_f32m2(eps, x,
            __riscv_vfsub_vv_f32m2(one, x, LANES), LANES);
    const vfloat32m2_t gradient = __riscv_vfdiv_vv_f32m2(__riscv_vfmul_vv_f32m2(w,
            __riscv_vfsub_vv_f32m2(x, y, LANES), LANES), denominator, LANES);

    return __riscv_vfmul_vv_f32m2(gradient, s, LANES);
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int begin,
        int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&input_x[i], LANES);
        const vfloat32m2_t y = __riscv_vle32_v_f32m2(&input_y[i], LANES);
        const vfloat32m2_t w = __riscv_vle32_v_f32m2(&weight[i], LANES);
        const vfloat32m2_t s = __riscv_vle32_v_f32m2(&dloss[i], LANES);

        __riscv_vse32_v_f32m2(&dx[i], dx_of(x, y, w, s), LANES);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int begin, int end)
{
    const vfloat32m2_t s = __riscv_vfmv_v_f_f32m2(s_all, LANES);
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&input_x[i], LANES);
        const vfloat32m2_t y = __riscv_vle32_v_f32m2(&input_y[i], LANES);
        const vfloat32m2_t w = __riscv_vle32_v_f32m2(&weight[i], LANES);

        __riscv_vse32_v_f32m2(&dx[i], dx_of(x, y, w, s), LANES);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int begin, int end)
{
    const vfloat32m2_t w = __riscv_vfmv_v_f_f32m2(1.0f, LANES);
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&input_x[i], LANES);
        const vfloat32m2_t y = __riscv_vle32_v_f32m2(&input_y[i], LANES);
        const vfloat32m2_t s = __riscv_vle32_v_f32m2(&dloss[i], LANES);

        __riscv_vse32_v_f32m2(&dx[i], dx_of(x, y, w, s), LANES);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int begin, int end)
{
    const vfloat32m2_t w = __riscv_vfmv_v_f_f32m2(1.0f, LANES);
    const vfloat32m2_t s = __riscv_vfmv_v_f_f32m2(s_all, LANES);
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&input_x[i], LANES);
        const vfloat32m2_t y = __riscv_vle32_v_f32m2(&input_y[i], LANES);

        __riscv_vse32_v_f32m2(&dx[i], dx_of(x, y, w, s), LANES);
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int weight_defined, float s_all,
        int begin, int end)
{
    if ((weight_defined != 0) && (reduction == REDUCTION_NONE)) {
        stream_weight_dloss(input_x, input_y, weight, dloss, dx, begin, end);
    } else if (weight_defined != 0) {
        stream_weight(input_x, input_y, weight, s_all, dx, begin, end);
    } else if (reduction == REDUCTION_NONE) {
        stream_dloss(input_x, input_y, dloss, dx, begin, end);
    } else {
        stream(input_x, input_y, s_all, dx, begin, end);
    }
}

/* The s of all elements, from dloss[0]; divided once, in fp32. */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(int input_size, int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, const float *dx, int weight_defined)
{
    return (input_size > 0)
        && ((reduction == REDUCTION_NONE)
            || (reduction == REDUCTION_MEAN)
            || (reduction == REDUCTION_SUM))
        && (input_x != NULL)
        && (input_y != NULL)
        && ((weight_defined == 0) || (weight != NULL))
        && (dloss != NULL)
        && (dx != NULL);
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
static void through_copies(int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int weight_defined, float s_all,
        int first, int count)
{
    float input_x_copy[LANES];
    float input_y_copy[LANES];
    float weight_copy[LANES];
    float dloss_copy[LANES];
    float dx_copy[LANES];

    copy_in(input_x_copy, &input_x[first], count);
    copy_in(input_y_copy, &input_y[first], count);
    if (weight_defined != 0) {
        copy_in(weight_copy, &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        copy_in(dloss_copy, &dloss[first], count);
    }
    whole_vectors(reduction, input_x_copy, input_y_copy, weight_copy, dloss_copy, dx_copy,
            weight_defined, s_all, 0, LANES);
    copy_out(&dx[first], dx_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, int input_size, int reduction, const float *input_x,
        const float *input_y, const float *weight, const float *dloss, float *dx,
        int weight_defined)
{
    const float s_all = (reduction == REDUCTION_NONE)
            ? 0.0f : s_for_all(reduction, dloss[0], input_size);
    const int left = (end - begin) % LANES;

    whole_vectors(reduction, input_x, input_y, weight, dloss, dx, weight_defined, s_all, begin,
            end - left);
    if (left > 0) {
        through_copies(reduction, input_x, input_y, weight, dloss, dx, weight_defined, s_all,
                end - left, left);
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
 * The first element of a block. Blocks are counted from the cache line that dx[0] lies in, `lead`
 * elements before it, so that no two cores store to one line; beyond the last block, input_size.
 */
static int element_of(int block, int lead, int input_size)
{
    int element = 0;

    if (block > 0) {
        const int head = BLOCK - lead; /* elements of block 0 */
        const int rest = input_size - head;

        /* the product fits an int only where it is not beyond rest */
        if ((rest <= 0) || ((rest / BLOCK) < (block - 1))) {
            element = input_size;
        } else {
            element = head + ((block - 1) * BLOCK);
        }
    }
    return element;
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, int input_size, int reduction, const float *input_x,
        const float *input_y, const float *weight, const float *dloss, float *dx,
        int weight_defined)
{
    const uintptr_t lead_bytes = (uintptr_t)dx % (uintptr_t)LINE_BYTES;
    const int lead = (int)lead_bytes / (int)sizeof(float);
    const int short_block = (input_size % BLOCK) + lead; /* counted from the line's start */
    const int blocks = (input_size / BLOCK) + ((short_block + BLOCK - 1) / BLOCK);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int first = (rank * quota) + ((rank < extra) ? rank : extra);
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = element_of(first, lead, input_size);
        const int end = element_of(first + mine, lead, input_size);

        run_range(begin, end, input_size, reduction, input_x, input_y, weight, dloss, dx,
                weight_defined);
    }
}

void fp_binarycrossentropygrad_s(int input_size, int reduction, float *restrict input_x,
        float *restrict input_y, float *restrict weight, float *restrict dloss, float *restrict dx,
        int weight_defined, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input_size, reduction, input_x, input_y, weight, dloss, dx,
                weight_defined)) {
            run_share(rank, cores, input_size, reduction, input_x, input_y, weight, dloss, dx,
                    weight_defined);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
