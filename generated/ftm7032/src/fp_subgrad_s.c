/* dsp-codegen sha256 19a68ab7131744ed7738d493cae0ea2b870922e68a414811891b43fbcf358066 */
/*
 * fp_subgrad_s: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: subgrad   inputs: ebc0394fe4a60ca1
 */
#include "subgrad.h"
#include "ftm7032_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 21632, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: dy, dx1, dx2 */
    AREA_BYTES = 519168, /* two sets of tiles */
    CORES = 8 /* of the board; bits of a core mask above them are ignored */
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
static void whole_vectors(const float *restrict dy, float *restrict dx1, float *restrict dx2,
        int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy_i0 = vec_ld(0, (const lvector_float *)&dy[i]);
        const lvector_float dy_i1 = vec_ld(0, (const lvector_float *)&dy[i + LANES]);
        const lvector_float dy_i2 = vec_ld(0, (const lvector_float *)&dy[i + (2 * LANES)]);
        const lvector_float dy_i3 = vec_ld(0, (const lvector_float *)&dy[i + (3 * LANES)]);

        vec_st(dx1_of(dy_i0), 0, (lvector_float *)&dx1[i]);
        vec_st(dx2_of(dy_i0), 0, (lvector_float *)&dx2[i]);
        vec_st(dx1_of(dy_i1), 0, (lvector_float *)&dx1[i + LANES]);
        vec_st(dx2_of(dy_i1), 0, (lvector_float *)&dx2[i + LANES]);
        vec_st(dx1_of(dy_i2), 0, (lvector_float *)&dx1[i + (2 * LANES)]);
        vec_st(dx2_of(dy_i2), 0, (lvector_float *)&dx2[i + (2 * LANES)]);
        vec_st(dx1_of(dy_i3), 0, (lvector_float *)&dx1[i + (3 * LANES)]);
        vec_st(dx2_of(dy_i3), 0, (lvector_float *)&dx2[i + (3 * LANES)]);
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
static void compute(float *tiles, int from, int count)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(float *tiles, int first, int count, float *dy)
{
    dma_in(tiles, &dy[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's results go out and the `count` elements
 * behind it come in. At the end its own results are in flight, on `channels`.
 */
static void run_tile(float *area, int begin, int done, int count, unsigned int channels[],
        float *dy, float *dx1, float *dx2)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
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
static void run_tiles(float *area, int begin, int share, float *dy, float *dx1, float *dx2)
{
    const int head = (share < TILE) ? share : TILE;
    float *last;
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
        float *const area = (float *)vector_malloc((unsigned int)AREA_BYTES);

        if (area != NULL) {
            run_tiles(area, begin, share, dy, dx1, dx2);
            (void)vector_free(area);
        }
    }
}

void fp_subgrad_s(float *restrict dy, float *restrict dx1, float *restrict dx2, int length,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
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
