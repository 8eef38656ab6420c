/* dsp-codegen sha256 df6d9eb9fa45c9420b8d8d250e55f7ebd3b1d1104513083e0cf616c21367d10a */
/*
 * fp_l_relu_grad_s: Gradient of the leaky rectifier, from its input.
 *
 *     dst[n] = src1[n] > 0 ? src0[n] : alpha * src0[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: l_relu_grad   inputs: 31399cddfa7eb147
 */
#include "l_relu_grad.h"
#include "ftm7032_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 21632, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: src0, src1, dst */
    AREA_BYTES = 519168, /* two sets of tiles */
    CORES = 8 /* of the board; bits of a core mask above them are ignored */
};

/* A vector of 32 floats that is reached lane by lane. */
typedef union {
    lvector_float whole;
    float lane[32];
} float_lanes;

/* Lane by lane c where a > b, else d: also where one of the two is a NaN. */
static inline lvector_float if_greater(lvector_float a, lvector_float b, lvector_float c,
        lvector_float d)
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
    for (k = 0; k < 32; k++) {
        const float then = yes.lane[k];
        const float otherwise = no.lane[k];

        yes.lane[k] = (left.lane[k] > right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/* The formula, on a vector of elements. */
static inline lvector_float dst_of(lvector_float dy, lvector_float x, float alpha)
{
    const lvector_float alpha_all = vec_vsvbcast_sf2(alpha);
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);

    return if_greater(x, zero, dy, vec_muli(dy, alpha_all));
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, float alpha, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy0 = vec_ld(0, (const lvector_float *)&src0[i]);
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&src1[i]);
        const lvector_float dy1 = vec_ld(0, (const lvector_float *)&src0[i + LANES]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&src1[i + LANES]);
        const lvector_float dy2 = vec_ld(0, (const lvector_float *)&src0[i + (2 * LANES)]);
        const lvector_float x2 = vec_ld(0, (const lvector_float *)&src1[i + (2 * LANES)]);
        const lvector_float dy3 = vec_ld(0, (const lvector_float *)&src0[i + (3 * LANES)]);
        const lvector_float x3 = vec_ld(0, (const lvector_float *)&src1[i + (3 * LANES)]);

        vec_st(dst_of(dy0, x0, alpha), 0, (lvector_float *)&dst[i]);
        vec_st(dst_of(dy1, x1, alpha), 0, (lvector_float *)&dst[i + LANES]);
        vec_st(dst_of(dy2, x2, alpha), 0, (lvector_float *)&dst[i + (2 * LANES)]);
        vec_st(dst_of(dy3, x3, alpha), 0, (lvector_float *)&dst[i + (3 * LANES)]);
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

    (void)vector_load(source, target, (unsigned int)bytes);
}

/* Returns when the elements are in shared memory. */
static void dma_out(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    (void)vector_store(source, target, (unsigned int)bytes);
}

/*
 * Returns at once: the transfer is in flight until it is waited for on the channel that this
 * gives. Either side is one row of all the bytes, with no gap; no row waits for another core.
 */
static unsigned int begin_copy(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    return dma_p2p(source, 1UL, (unsigned int)bytes, 0, target, 1UL, (unsigned int)bytes, 0, false,
            0U);
}

/* The set of tiles for the elements from `done` on: the two sets of the work area take turns. */
static float *set_of(float *area, int done)
{
    return &area[((done / TILE) % 2) * SET];
}

/*
 * `count` elements from `from` on of a set of tiles. A last vector may reach into the padding of
 * the tiles: what it computes there stays there.
 */
static void compute(float *tiles, int from, int count, float alpha)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], alpha, count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(float *tiles, int first, int count, float *src0, float *src1)
{
    dma_in(tiles, &src0[first], count);
    dma_in(&tiles[TILE], &src1[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's result goes out and the `count` elements
 * behind it come in. At the end its own result is in flight, on the channel that this returns.
 */
static unsigned int run_tile(float *area, int begin, int done, int count, unsigned int dst_channel,
        float *src0, float *src1, float *dst, float alpha)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const unsigned int src0_channel = begin_copy(&src0[next], others, count);
    const unsigned int src1_channel = begin_copy(&src1[next], &others[TILE], count);

    compute(tiles, 0, TILE, alpha);
    if (done > 0) {
        dma_wait(dst_channel);
    }
    dma_wait(src0_channel);
    dma_wait(src1_channel);
    return begin_copy(&tiles[2 * TILE], &dst[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *src0, float *src1, float *dst,
        float alpha)
{
    const int head = (share < TILE) ? share : TILE;
    float *last;
    unsigned int dst_channel = 0U;
    int done = 0;

    fetch_tiles(area, begin, head, src0, src1);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        dst_channel = run_tile(area, begin, done, count, dst_channel, src0, src1, dst, alpha);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, alpha);
    if (done > 0) {
        dma_wait(dst_channel);
    }
    dma_out(&last[2 * TILE], &dst[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *src0, float *src1, float *dst, int length,
        float alpha)
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
        float *const area = (float *)vector_malloc((unsigned int)AREA_BYTES);

        if (area != NULL) {
            run_tiles(area, begin, share, src0, src1, dst, alpha);
            (void)vector_free(area);
        }
    }
}

void fp_l_relu_grad_s(float *restrict src0, float *restrict src1, float *restrict dst, int length,
        float alpha, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(src0, src1, dst, length)) {
            run_share(rank, cores, src0, src1, dst, length, alpha);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
