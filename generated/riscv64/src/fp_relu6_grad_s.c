/* dsp-codegen sha256 95c7bc9013d2b58f92622d1558bbb8186fde6c18838fe2b8e25900cda3a7aa43 */
/*
 * fp_relu6_grad_s: Gradient of the rectifier that is cut off at 6, from its input.
 *
 *     dst[n] = 0 < src1[n] <= 6 ? src0[n] : 0
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: relu6_grad   inputs: 881ff71ebd6db761
 */
#include "relu6_grad.h"
#include "riscv64_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula, on a vector of elements. */
static inline vfloat32m2_t dst_of(vfloat32m2_t dy, vfloat32m2_t x)
{
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);
    const vfloat32m2_t six = __riscv_vfmv_v_f_f32m2(6.0f, LANES);
    const vfloat32m2_t t = __riscv_vmerge_vvm_f32m2(zero, dy,
            __riscv_vmfge_vv_f32m2_b16(six, x, LANES), LANES);

    return __riscv_vmerge_vvm_f32m2(zero, t, __riscv_vmfgt_vv_f32m2_b16(x, zero, LANES), LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat32m2_t dy = __riscv_vle32_v_f32m2(&src0[i], LANES);
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&src1[i], LANES);

        __riscv_vse32_v_f32m2(&dst[i], dst_of(dy, x), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *src0, const float *src1, const float *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
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
static void through_copies(const float *src0, const float *src1, float *dst, int first, int count)
{
    float src0_copy[LANES];
    float src1_copy[LANES];
    float dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, 0, LANES);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const float *src0, const float *src1, float *dst)
{
    const int left = (end - begin) % LANES;

    whole_vectors(src0, src1, dst, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, end - left, left);
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
 * The first element of a block. Blocks are counted from the cache line that dst[0] lies in, `lead`
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
static void run_share(int rank, int cores, const float *src0, const float *src1, float *dst,
        int length)
{
    const uintptr_t lead_bytes = (uintptr_t)dst % (uintptr_t)LINE_BYTES;
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

        run_range(begin, end, src0, src1, dst);
    }
}

void fp_relu6_grad_s(float *restrict src0, float *restrict src1, float *restrict dst, int length,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(src0, src1, dst, length)) {
            run_share(rank, cores, src0, src1, dst, length);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
