/* dsp-codegen sha256 19c5353694fc4fecec64646330707638ddf11c8a1ae0a40312f30ea7b683dabb */
/*
 * hp_subgrad_s: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt3000   operator: subgrad   inputs: 780621893605b367
 */
#include "subgrad.h"
#include "mt3000_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 256, /* elements in an iteration: 4 vectors */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 43264, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: dy, dx1, dx2 */
    AREA_BYTES = 519168, /* two sets of tiles */
    CORES = 24 /* of the board; bits of a core mask above them are ignored */
};

/* The formula of dx1, on a vector of elements. */
static inline lvector_float dx1_of(lvector_float dy)
{
    return dy;
}

/* The formula of dx2, on a vector of elements. */
static inline lvector_float dx2_of(lvector_float dy)
{
    return vec_neg(dy);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict dy, half *restrict dx1, half *restrict dx2,
        int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half dy_i0 = vec_ld(0, (const lvector_half *)&dy[i]);
        const lvector_half dy_i1 = vec_ld(0, (const lvector_half *)&dy[i + LANES]);
        const lvector_half dy_i2 = vec_ld(0, (const lvector_half *)&dy[i + (2 * LANES)]);
        const lvector_half dy_i3 = vec_ld(0, (const lvector_half *)&dy[i + (3 * LANES)]);
        const lvector_float dx1_low0 = dx1_of(vec_fstdl(dy_i0));
        const lvector_float dx1_high0 = dx1_of(vec_fstdh(dy_i0));
        const lvector_float dx2_low0 = dx2_of(vec_fstdl(dy_i0));
        const lvector_float dx2_high0 = dx2_of(vec_fstdh(dy_i0));
        const lvector_float dx1_low1 = dx1_of(vec_fstdl(dy_i1));
        const lvector_float dx1_high1 = dx1_of(vec_fstdh(dy_i1));
        const lvector_float dx2_low1 = dx2_of(vec_fstdl(dy_i1));
        const lvector_float dx2_high1 = dx2_of(vec_fstdh(dy_i1));
        const lvector_float dx1_low2 = dx1_of(vec_fstdl(dy_i2));
        const lvector_float dx1_high2 = dx1_of(vec_fstdh(dy_i2));
        const lvector_float dx2_low2 = dx2_of(vec_fstdl(dy_i2));
        const lvector_float dx2_high2 = dx2_of(vec_fstdh(dy_i2));
        const lvector_float dx1_low3 = dx1_of(vec_fstdl(dy_i3));
        const lvector_float dx1_high3 = dx1_of(vec_fstdh(dy_i3));
        const lvector_float dx2_low3 = dx2_of(vec_fstdl(dy_i3));
        const lvector_float dx2_high3 = dx2_of(vec_fstdh(dy_i3));

        vec_st(vec_vfsphp16(dx1_low0, dx1_high0), 0, (lvector_half *)&dx1[i]);
        vec_st(vec_vfsphp16(dx2_low0, dx2_high0), 0, (lvector_half *)&dx2[i]);
        vec_st(vec_vfsphp16(dx1_low1, dx1_high1), 0, (lvector_half *)&dx1[i + LANES]);
        vec_st(vec_vfsphp16(dx2_low1, dx2_high1), 0, (lvector_half *)&dx2[i + LANES]);
        vec_st(vec_vfsphp16(dx1_low2, dx1_high2), 0, (lvector_half *)&dx1[i + (2 * LANES)]);
        vec_st(vec_vfsphp16(dx2_low2, dx2_high2), 0, (lvector_half *)&dx2[i + (2 * LANES)]);
        vec_st(vec_vfsphp16(dx1_low3, dx1_high3), 0, (lvector_half *)&dx1[i + (3 * LANES)]);
        vec_st(vec_vfsphp16(dx2_low3, dx2_high3), 0, (lvector_half *)&dx2[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *dy, const half *dx1, const half *dx2, int length)
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
static void compute(half *tiles, int from, int count)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(half *tiles, int first, int count, half *dy)
{
    dma_in(tiles, &dy[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's results go out and the `count` elements
 * behind it come in. At the end its own results are in flight, on `channels`.
 */
static void run_tile(half *area, int begin, int done, int count, unsigned int channels[], half *dy,
        half *dx1, half *dx2)
{
    half *const tiles = set_of(area, done);
    half *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const unsigned int dy_channel = begin_copy(&dy[next], others, count);

    compute(tiles, 0, TILE);
    if (done > 0) {
        dma_wait(channels[0]);
        dma_wait(channels[1]);
    }
    dma_wait(dy_channel);
    channels[0] = begin_copy(&tiles[TILE], &dx1[first], TILE);
    channels[1] = begin_copy(&tiles[2 * TILE], &dx2[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(half *area, int begin, int share, half *dy, half *dx1, half *dx2)
{
    const int head = (share < TILE) ? share : TILE;
    half *last;
    unsigned int channels[2] = { 0U, 0U };
    int done = 0;

    fetch_tiles(area, begin, head, dy);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, channels, dy, dx1, dx2);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done);
    if (done > 0) {
        dma_wait(channels[0]);
        dma_wait(channels[1]);
    }
    dma_out(&last[TILE], &dx1[begin + done], share - done);
    dma_out(&last[2 * TILE], &dx2[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, half *dy, half *dx1, half *dx2, int length)
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
            run_tiles(area, begin, share, dy, dx1, dx2);
            (void)vector_free(area);
        }
    }
}

void hp_subgrad_s(half *restrict dy, half *restrict dx1, half *restrict dx2, int length,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffffffU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(dy, dx1, dx2, length)) {
            run_share(rank, cores, dy, dx1, dx2, length);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
