/* dsp-codegen sha256 c0f59dcb43d29091d727b696509723e067331eb10420d0c8d550a3102863e87c */
/*
 * fp_tanh_grad_s: Gradient of the hyperbolic tangent, from its output.
 *
 *     dst[n] = src0[n] * (1 - src1[n]^2)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: tanh_grad   inputs: 7859b07643c06fd5
 */
#include "tanh_grad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 4 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32704, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
};

/* (1 - y) * (1 + y), never 1 - y * y, which cancels near 1 and -1. */
static inline vector_float dst_of(vector_float dy, vector_float y)
{
    const vector_float one = vec_svbcast(1.0f);

    return vec_muli(dy, vec_muli(vec_sub(y, one), vec_add(one, y)));
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&src0[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&src1[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&src0[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&src1[i + LANES]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&src0[i + (2 * LANES)]);
        const vector_float y2 = vec_ld(0, (const vector_float *)&src1[i + (2 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&src0[i + (3 * LANES)]);
        const vector_float y3 = vec_ld(0, (const vector_float *)&src1[i + (3 * LANES)]);

        vec_st(dst_of(dy0, y0), 0, (vector_float *)&dst[i]);
        vec_st(dst_of(dy1, y1), 0, (vector_float *)&dst[i + LANES]);
        vec_st(dst_of(dy2, y2), 0, (vector_float *)&dst[i + (2 * LANES)]);
        vec_st(dst_of(dy3, y3), 0, (vector_float *)&dst[i + (3 * LANES)]);
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

void fp_tanh_grad_s(float *restrict src0, float *restrict src1, float *restrict dst, int length,
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
