/* dsp-codegen sha256 ce30842dddaf8cb97bef20ea4dc358cb5008a3eebb77253725a9cebec90e3daa */
/*
 * hp_smoothl1lossgrad_s: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: smoothl1lossgrad   inputs: dfec588ff63d6f0c
 */
#include "smoothl1lossgrad.h"
#include "ftm7032_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32704, /* elements of each operand in the work area at a time */
    SET = 4 * TILE, /* elements of a set of tiles: dy, dx1, x1, x2 */
    AREA_BYTES = 523264, /* two sets of tiles */
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
static void whole_vectors(const half *restrict dy, const half *restrict x1,
        const half *restrict x2, half *restrict dx1, half beta, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half dy_i = vec_ld(0, (const lvector_half *)&dy[i]);
        const lvector_half x1_i = vec_ld(0, (const lvector_half *)&x1[i]);
        const lvector_half x2_i = vec_ld(0, (const lvector_half *)&x2[i]);
        const lvector_float low = dx1_of(vec_fstdl(dy_i), vec_fstdl(x1_i), vec_fstdl(x2_i),
                (float)beta);
        const lvector_float high = dx1_of(vec_fstdh(dy_i), vec_fstdh(x1_i), vec_fstdh(x2_i),
                (float)beta);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx1[i]);
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
static void dma_in(half *target, half *source, int count)
{
    const int bytes = count * (int)sizeof(half);

    (void)vector_load(source, target, (unsigned int)bytes);
}

/* Returns when the elements are in shared memory. */
static void dma_out(half *source, half *target, int count)
{
    const int bytes = count * (int)sizeof(half);

    (void)vector_store(source, target, (unsigned int)bytes);
}

/*
 * Returns at once: the transfer is in flight until it is waited for on the channel that this
 * gives. Either side is one row of all the bytes, with no gap; no row waits for another core.
 */
static unsigned int begin_copy(half *source, half *target, int count)
{
    const int bytes = count * (int)sizeof(half);

    return dma_p2p(source, 1UL, (unsigned int)bytes, 0, target, 1UL, (unsigned int)bytes, 0, false,
            0U);
}

/* The set of tiles for the elements from `done` on: the two sets of the work area take turns. */
static half *set_of(half *area, int done)
{
    return &area[((done / TILE) % 2) * SET];
}

/*
 * `count` elements from `from` on of a set of tiles. A last vector may reach into the padding of
 * the tiles: what it computes there stays there.
 */
static void compute(half *tiles, int from, int count, half beta)
{
    whole_vectors(&tiles[from], &tiles[(2 * TILE) + from], &tiles[(3 * TILE) + from],
            &tiles[TILE + from], beta, count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(half *tiles, int first, int count, half *dy, half *x1, half *x2)
{
    dma_in(tiles, &dy[first], count);
    dma_in(&tiles[2 * TILE], &x1[first], count);
    dma_in(&tiles[3 * TILE], &x2[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's result goes out and the `count` elements
 * behind it come in. At the end its own result is in flight, on the channel that this returns.
 */
static unsigned int run_tile(half *area, int begin, int done, int count, unsigned int dx1_channel,
        half *dy, half *dx1, half *x1, half *x2, half beta)
{
    half *const tiles = set_of(area, done);
    half *const others = set_of(area, done + TILE);
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
static void run_tiles(half *area, int begin, int share, half *dy, half *dx1, half *x1, half *x2,
        half beta)
{
    const int head = (share < TILE) ? share : TILE;
    half *last;
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
static void run_share(int rank, int cores, half *dy, half *dx1, half *x1, half *x2, int length,
        half beta)
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
        half *const area = (half *)vector_malloc((unsigned int)AREA_BYTES);

        if (area != NULL) {
            run_tiles(area, begin, share, dy, dx1, x1, x2, beta);
            (void)vector_free(area);
        }
    }
}

void hp_smoothl1lossgrad_s(half *restrict dy, half *restrict dx1, half *restrict x1,
        half *restrict x2, int length, half beta, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
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
