/* dsp-codegen sha256 fa808e0867cd01bd190e976712cac50d5ab11c8025e10ff8ca2e12557f4953d6 */
/*
 * hp_softshrink_grad_s: Gradient of the soft shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: softshrink_grad   inputs: 3680582372046b82
 */
#include "softshrink_grad.h"
#include "riscv64_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula, on a vector of elements. */
static inline vfloat32m2_t dst_of(vfloat32m2_t dy, vfloat32m2_t x, float lambd)
{
    const vfloat32m2_t zero = __riscv_vfmv_v_f_f32m2(0.0f, LANES);
    const vfloat32m2_t lambd_all = __riscv_vfmv_v_f_f32m2(lambd, LANES);
    const vfloat32m2_t t = __riscv_vmerge_vvm_f32m2(dy, zero,
            __riscv_vmfge_vv_f32m2_b16(lambd_all, x, LANES), LANES);

    return __riscv_vmerge_vvm_f32m2(dy, t,
            __riscv_vmfge_vv_f32m2_b16(x, __riscv_vfneg_v_f32m2(lambd_all, LANES), LANES), LANES);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict src0, const half *restrict src1, half *restrict dst,
        half lambd, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t dy = __riscv_vle16_v_f16m1(&src0[i], LANES);
        const vfloat16m1_t x = __riscv_vle16_v_f16m1(&src1[i], LANES);
        const vfloat32m2_t wide = dst_of(__riscv_vfwcvt_f_f_v_f32m2(dy, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(x, LANES), (float)lambd);

        __riscv_vse16_v_f16m1(&dst[i], __riscv_vfncvt_f_f_w_f16m1(wide, LANES), LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *src0, const half *src1, const half *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
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
static void through_copies(const half *src0, const half *src1, half *dst, half lambd, int first,
        int count)
{
    half src0_copy[LANES];
    half src1_copy[LANES];
    half dst_copy[LANES];

    copy_in(src0_copy, &src0[first], count);
    copy_in(src1_copy, &src1[first], count);
    whole_vectors(src0_copy, src1_copy, dst_copy, lambd, 0, LANES);
    copy_out(&dst[first], dst_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *src0, const half *src1, half *dst, half lambd)
{
    const int left = (end - begin) % LANES;

    whole_vectors(src0, src1, dst, lambd, begin, end - left);
    if (left > 0) {
        through_copies(src0, src1, dst, lambd, end - left, left);
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
static void run_share(int rank, int cores, const half *src0, const half *src1, half *dst,
        int length, half lambd)
{
    const uintptr_t lead_bytes = (uintptr_t)dst % (uintptr_t)LINE_BYTES;
    const int lead = (int)lead_bytes / (int)sizeof(half);
    const int short_block = (length % BLOCK) + lead; /* counted from the line's start */
    const int blocks = (length / BLOCK) + ((short_block + BLOCK - 1) / BLOCK);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int first = (rank * quota) + ((rank < extra) ? rank : extra);
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = element_of(first, lead, length);
        const int end = element_of(first + mine, lead, length);

        run_range(begin, end, src0, src1, dst, lambd);
    }
}

void hp_softshrink_grad_s(half *restrict src0, half *restrict src1, half *restrict dst, int length,
        half lambd, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(src0, src1, dst, length)) {
            run_share(rank, cores, src0, src1, dst, length, lambd);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
