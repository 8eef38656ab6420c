/* dsp-codegen sha256 94a1f126c9a5fa884791eb96293e2489bd08e7840063275639efccf9f73d9f83 */
/*
 * fp_subgrad_s: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: subgrad   inputs: 74b329ae819fdb6d
 */
#include "subgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 4 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32704, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
};

/* The formula of dx1, on a vector of elements. */
static inline vector_float dx1_of(vector_float dy)
{
    return dy;
}

/* The formula of dx2, on a vector of elements. */
static inline vector_float dx2_of(vector_float dy)
{
    return vec_neg(dy);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict dy, float *restrict dx1, float *restrict dx2,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy_i0 = vec_ld(0, (const vector_float *)&dy[i]);
        const vector_float dy_i1 = vec_ld(0, (const vector_float *)&dy[i + LANES]);
        const vector_float dy_i2 = vec_ld(0, (const vector_float *)&dy[i + (2 * LANES)]);
        const vector_float dy_i3 = vec_ld(0, (const vector_float *)&dy[i + (3 * LANES)]);

        vec_st(dx1_of(dy_i0), 0, (vector_float *)&dx1[i]);
        vec_st(dx2_of(dy_i0), 0, (vector_float *)&dx2[i]);
        vec_st(dx1_of(dy_i1), 0, (vector_float *)&dx1[i + LANES]);
        vec_st(dx2_of(dy_i1), 0, (vector_float *)&dx2[i + LANES]);
        vec_st(dx1_of(dy_i2), 0, (vector_float *)&dx1[i + (2 * LANES)]);
        vec_st(dx2_of(dy_i2), 0, (vector_float *)&dx2[i + (2 * LANES)]);
        vec_st(dx1_of(dy_i3), 0, (vector_float *)&dx1[i + (3 * LANES)]);
        vec_st(dx2_of(dy_i3), 0, (vector_float *)&dx2[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *dx2, int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (dx2 != NULL);
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
static void run_tiles(float *area, int begin, int share, float *dy, float *dx1, float *dx2)
{
    float *const dy_tile = area;
    float *const dx1_tile = &area[TILE];
    float *const dx2_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(dy_tile, &dy[first], count);
        whole_vectors(dy_tile, dx1_tile, dx2_tile, 0, count);
        dma_out(dx1_tile, &dx1[first], count);
        dma_out(dx2_tile, &dx2[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *dy, float *dx1, float *dx2, int length)
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

        run_tiles(area, begin, share, dy, dx1, dx2);
    }
}

void fp_subgrad_s(float *restrict dy, float *restrict dx1, float *restrict dx2, int length,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(dy, dx1, dx2, length)) {
            run_share(rank, cores, dy, dx1, dx2, length);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
