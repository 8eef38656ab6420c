/* dsp-codegen sha256 9f2579b349637bf1bbbd2323742dd27de112c437d0f403722662c5537676d1bb */
/*
 * hp_hardshrink_grad_s: Gradient of the hard shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: hardshrink_grad   inputs: 893e0586512c4b7c
 */
#include "hardshrink_grad.h"
#include "aarch64_board.h"

enum {
    LANES = 8, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula, on a vector of elements. */
static inline float32x4_t dst_of(float32x4_t dy, float32x4_t x, float lambd)
{
    const float32x4_t zero = vdupq_n_f32(0.0f);
    const float32x4_t lambd_all = vdupq_n_f32(lambd);
    const float32x4_t t = vbslq_f32(vcgeq_f32(lambd_all, x), zero, dy);

    return vbslq_f32(vcgeq_f32(x, vnegq_f32(lambd_all)), t, dy);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict src0, const half *restrict src1, half *restrict dst,
        half lambd, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t dy = vld1q_f16(&src0[i]);
        const float16x8_t x = vld1q_f16(&src1[i]);
        const float32x4_t low = dst_of(vcvt_f32_f16(vget_low_f16(dy)),
                vcvt_f32_f16(vget_low_f16(x)), (float)lambd);
        const float32x4_t high = dst_of(vcvt_high_f32_f16(dy), vcvt_high_f32_f16(x), (float)lambd);

        vst1q_f16(&dst[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
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

void hp_hardshrink_grad_s(half *restrict src0, half *restrict src1, half *restrict dst, int length,
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
