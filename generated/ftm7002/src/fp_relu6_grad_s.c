/* dsp-codegen sha256 d40e0394c22e33725d9c25489f379fab251666f9009180cd19c7cb578291b9af */
/*
 * fp_relu6_grad_s: Gradient of the rectifier that is cut off at 6, from its input.
 *
 *     dst[n] = 0 < src1[n] <= 6 ? src0[n] : 0
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: relu6_grad   inputs: 60eee59bad87e8d6
 */
#include "relu6_grad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 4 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32704, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
};

/* A vector of 16 floats that is reached lane by lane. */
typedef union {
    vector_float whole;
    float lane[16];
} float_lanes;

/* Lane by lane c where a > b, else d: also where one of the two is a NaN. */
static inline vector_float if_greater(vector_float a, vector_float b, vector_float c,
        vector_float d)
{
    float_lanes left;
    float_lanes right;
    float_lanes yes;
    float_lanes no;
    int k;

    left.whole = a;
    right.whole = b;
    yes.whole = c;
    no.whole = d;
    for (k = 0; k < 16; k++) {
        const float then = yes.lane[k];
        const float otherwise = no.lane[k];

        yes.lane[k] = (left.lane[k] > right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/* Lane by lane c where a >= b, else d: also where one of the two is a NaN. */
static inline vector_float if_at_least(vector_float a, vector_float b, vector_float c,
        vector_float d)
{
    float_lanes left;
    float_lanes right;
    float_lanes yes;
    float_lanes no;
    int k;

    left.whole = a;
    right.whole = b;
    yes.whole = c;
    no.whole = d;
    for (k = 0; k < 16; k++) {
        const float then = yes.lane[k];
        const float otherwise = no.lane[k];

        yes.lane[k] = (left.lane[k] >= right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/* The formula, on a vector of elements. */
static inline vector_float dst_of(vector_float dy, vector_float x)
{
    const vector_float zero = vec_svbcast(0.0f);
    const vector_float six = vec_svbcast(6.0f);
    const vector_float t = if_at_least(six, x, dy, zero);

    return if_greater(x, zero, t, zero);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&src0[i]);
        const vector_float x0 = vec_ld(0, (const vector_float *)&src1[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&src0[i + LANES]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&src1[i + LANES]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&src0[i + (2 * LANES)]);
        const vector_float x2 = vec_ld(0, (const vector_float *)&src1[i + (2 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&src0[i + (3 * LANES)]);
        const vector_float x3 = vec_ld(0, (const vector_float *)&src1[i + (3 * LANES)]);

        vec_st(dst_of(dy0, x0), 0, (vector_float *)&dst[i]);
        vec_st(dst_of(dy1, x1), 0, (vector_float *)&dst[i + LANES]);
        vec_st(dst_of(dy2, x2), 0, (vector_float *)&dst[i + (2 * LANES)]);
        vec_st(dst_of(dy3, x3), 0, (vector_float *)&dst[i + (3 * LANES)]);
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

/* Returns when the elements are in the work area. The vendor's DMA takes no pointers to const. */
static void dma_in(float *target, float *source, int count)
{
    const int bytes = count * (int)sizeof(float);

    M7002_datatrans(source, target, bytes);
}

/* Returns when the elements are in shared memory. */
static void dma_out(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    M7002_datatrans(source, target, bytes);
}

/*
 * `share` elements from `begin` on, tile by tile: DMA in, compute, DMA out. The last vector of a
 * tile may reach into the padding of its buffers: what it computes there stays there, DMA takes
 * exactly `count` elements back.
 */
static void run_tiles(float *area, int begin, int share, float *src0, float *src1, float *dst)
{
    float *const src0_tile = area;
    float *const src1_tile = &area[TILE];
    float *const dst_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(src0_tile, &src0[first], count);
        dma_in(src1_tile, &src1[first], count);
        whole_vectors(src0_tile, src1_tile, dst_tile, 0, count);
        dma_out(dst_tile, &dst[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *src0, float *src1, float *dst, int length)
{
    const int blocks = (length / BLOCK) + (((length % BLOCK) != 0) ? 1 : 0);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = ((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;
        const int left = length - begin;
        /* the last block may be short; mine * BLOCK fits an int only where it is not beyond left */
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK);
        float *const area = (float *)(uintptr_t)WORK_AREA;

        run_tiles(area, begin, share, src0, src1, dst);
    }
}

void fp_relu6_grad_s(float *restrict src0, float *restrict src1, float *restrict dst, int length,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(src0, src1, dst, length)) {
            run_share(rank, cores, src0, src1, dst, length);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
