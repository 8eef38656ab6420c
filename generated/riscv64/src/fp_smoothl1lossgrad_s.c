/* dsp-codegen sha256 653d242ea6ebc712a94d01cde9ecc15ad4fb6b6bdb721251e82c68aaaf820e9c */
/*
 * fp_smoothl1lossgrad_s: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: smoothl1lossgrad   inputs: cdaf28901a9e73eb
 */
#include "smoothl1lossgrad.h"
#include "riscv64_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
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
 * The first element of a block. Blocks are counted from the cache line that dx1[0] lies in, `lead`
 * elements before it, so that no two cores store to one line; beyond the last block, length.
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
static void run_share(int rank, int cores, const float *dy, float *dx1, const float *x1,
        const float *x2, int length, float beta)
{
    const uintptr_t lead_bytes = (uintptr_t)dx1 % (uintptr_t)LINE_BYTES;
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

        run_range(begin, end, dy, dx1, x1, x2, beta);
    }
}

void fp_smoothl1lossgrad_s(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(dy, dx1, x1, x2, length)) {
            run_share(rank, cores, dy, dx1, x1, x2, length, beta);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
