/* dsp-codegen sha256 5378b8f6d994795588408e11130031696d840456247098a608641b3b27aa3fa3 */
/*
 * fp_smoothl1lossgrad_s: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: smoothl1lossgrad   inputs: b259261bee9ccd9b
 */
#include "smoothl1lossgrad.h"
#include "mt7004_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 2 vectors */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 16320, /* elements of each operand in the work area at a time */
    SET = 4 * TILE, /* elements of a set of tiles: dy, dx1, x1, x2 */
    AREA_BYTES = 522240, /* two sets of tiles */
    CORES = 4 /* of the board; bits of a core mask above them are ignored */
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

/*
 * a / b: each fused step doubles the good bits: 8, 16, 32. Newton's on r = 1 / b, then the
 * residual's on q = a * r.
 */
static inline lvector_float divide(lvector_float a, lvector_float b)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float minus_b = vec_neg(b);
    const lvector_float r0 = vec_vfrcps32(b);
    const lvector_float e1 = vec_mula(minus_b, r0, one);
    const lvector_float r1 = vec_mula(r0, e1, r0);
    const lvector_float q = vec_muli(a, r1);
    const lvector_float residual = vec_mula(minus_b, q, a);

    return vec_mula(residual, r1, q);
}

/* The formula, on a vector of elements. */
static inline lvector_float dx1_of(lvector_float dy, lvector_float x1, lvector_float x2, float beta)
{
    const lvector_float beta_all = vec_vsvbcast_sf2(beta);
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float minus_one = vec_vsvbcast_sf2(-1.0f);
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);
    const lvector_float d = x1 - x2;
    const lvector_float t = if_greater(zero, d, minus_one, d);
    const lvector_float t2 = if_greater(d, zero, one, t);
    const lvector_float t3 = if_greater(beta_all, d, divide(d, beta_all), t2);
    const lvector_float slope = if_greater(d, vec_neg(beta_all), t3, t2);

    return vec_muli(slope, dy);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict dy, const float *restrict x1,
        const float *restrict x2, float *restrict dx1, float beta, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy_i0 = vec_ld(0, (const lvector_float *)&dy[i]);
        const lvector_float x1_i0 = vec_ld(0, (const lvector_float *)&x1[i]);
        const lvector_float x2_i0 = vec_ld(0, (const lvector_float *)&x2[i]);
        const lvector_float dy_i1 = vec_ld(0, (const lvector_float *)&dy[i + LANES]);
        const lvector_float x1_i1 = vec_ld(0, (const lvector_float *)&x1[i + LANES]);
        const lvector_float x2_i1 = vec_ld(0, (const lvector_float *)&x2[i + LANES]);

        vec_st(dx1_of(dy_i0, x1_i0, x2_i0, beta), 0, (lvector_float *)&dx1[i]);
        vec_st(dx1_of(dy_i1, x1_i1, x2_i1, beta), 0, (lvector_float *)&dx1[i + LANES]);
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
static void compute(float *tiles, int from, int count, float beta)
{
    whole_vectors(&tiles[from], &tiles[(2 * TILE) + from], &tiles[(3 * TILE) + from],
            &tiles[TILE + from], beta, count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(float *tiles, int first, int count, float *dy, float *x1, float *x2)
{
    dma_in(tiles, &dy[first], count);
    dma_in(&tiles[2 * TILE], &x1[first], count);
    dma_in(&tiles[3 * TILE], &x2[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's result goes out and the `count` elements
 * behind it come in. At the end its own result is in flight, on the channel that this returns.
 */
static unsigned int run_tile(float *area, int begin, int done, int count, unsigned int dx1_channel,
        float *dy, float *dx1, float *x1, float *x2, float beta)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const unsigned int dy_channel = begin_copy(&dy[next], others, count);
    const unsigned int x1_channel = begin_copy(&x1[next], &others[2 * TILE], count);
    const unsigned int x2_channel = begin_copy(&x2[next], &others[3 * TILE], count);

    compute(tiles, 0, TILE, beta);
    if (done > 0) {
        dma_wait(dx1_channel);
    }
    dma_wait(dy_channel);
    dma_wait(x1_channel);
    dma_wait(x2_channel);
    return begin_copy(&tiles[TILE], &dx1[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *dy, float *dx1, float *x1,
        float *x2, float beta)
{
    const int head = (share < TILE) ? share : TILE;
    float *last;
    unsigned int dx1_channel = 0U;
    int done = 0;

    fetch_tiles(area, begin, head, dy, x1, x2);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        dx1_channel = run_tile(area, begin, done, count, dx1_channel, dy, dx1, x1, x2, beta);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, beta);
    if (done > 0) {
        dma_wait(dx1_channel);
    }
    dma_out(&last[TILE], &dx1[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *dy, float *dx1, float *x1, float *x2, int length,
        float beta)
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
            run_tiles(area, begin, share, dy, dx1, x1, x2, beta);
            (void)vector_free(area);
        }
    }
}

void fp_smoothl1lossgrad_s(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xfU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(dy, dx1, x1, x2, length)) {
            run_share(rank, cores, dy, dx1, x1, x2, length, beta);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
