/* dsp-codegen sha256 c445cf08659d1534c6bc9be812a4528142aa84722ba4a541a4774652e73ed423 */
/*
 * hp_smoothl1lossgrad_s: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: aarch64   operator: smoothl1lossgrad   inputs: 776463ec0a454d73
 */
#include "smoothl1lossgrad.h"
#include "aarch64_board.h"

enum {
    LANES = 8, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula, on a vector of elements. */
static inline float32x4_t dx1_of(float32x4_t dy, float32x4_t x1, float32x4_t x2, float beta)
{
    const float32x4_t beta_all = vdupq_n_f32(beta);
    const float32x4_t one = vdupq_n_f32(1.0f);
    const float32x4_t minus_one = vdupq_n_f32(-1.0f);
    const float32x4_t zero = vdupq_n_f32(0.0f);
    const float32x4_t d = vsubq_f32(x1, x2);
    const float32x4_t t = vbslq_f32(vcgtq_f32(zero, d), minus_one, d);
    const float32x4_t t2 = vbslq_f32(vcgtq_f32(d, zero), one, t);
    const float32x4_t t3 = vbslq_f32(vcgtq_f32(beta_all, d), vdivq_f32(d, beta_all), t2);
    const float32x4_t slope = vbslq_f32(vcgtq_f32(d, vnegq_f32(beta_all)), t3, t2);

    return vmulq_f32(slope, dy);
}

/* Whole vectors; from any address. */
static void whole_vectors(const half *restrict dy, const half *restrict x1,
        const half *restrict x2, half *restrict dx1, half beta, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const float16x8_t dy_i = vld1q_f16(&dy[i]);
        const float16x8_t x1_i = vld1q_f16(&x1[i]);
        const float16x8_t x2_i = vld1q_f16(&x2[i]);
        const float32x4_t low = dx1_of(vcvt_f32_f16(vget_low_f16(dy_i)),
                vcvt_f32_f16(vget_low_f16(x1_i)), vcvt_f32_f16(vget_low_f16(x2_i)), (float)beta);
        const float32x4_t high = dx1_of(vcvt_high_f32_f16(dy_i), vcvt_high_f32_f16(x1_i),
                vcvt_high_f32_f16(x2_i), (float)beta);

        vst1q_f16(&dx1[i], vcvt_high_f16_f32(vcvt_f16_f32(low), high));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *dy, const half *dx1, const half *x1, const half *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
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
static void through_copies(const half *dy, half *dx1, const half *x1, const half *x2, half beta,
        int first, int count)
{
    half dy_copy[LANES];
    half dx1_copy[LANES];
    half x1_copy[LANES];
    half x2_copy[LANES];

    copy_in(dy_copy, &dy[first], count);
    copy_in(x1_copy, &x1[first], count);
    copy_in(x2_copy, &x2[first], count);
    whole_vectors(dy_copy, x1_copy, x2_copy, dx1_copy, beta, 0, LANES);
    copy_out(&dx1[first], dx1_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, const half *dy, half *dx1, const half *x1,
        const half *x2, half beta)
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
static void run_share(int rank, int cores, const half *dy, half *dx1, const half *x1,
        const half *x2, int length, half beta)
{
    const uintptr_t lead_bytes = (uintptr_t)dx1 % (uintptr_t)LINE_BYTES;
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

        run_range(begin, end, dy, dx1, x1, x2, beta);
    }
}

void hp_smoothl1lossgrad_s(half *restrict dy, half *restrict dx1, half *restrict x1,
        half *restrict x2, int length, half beta, int core_mask)
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
