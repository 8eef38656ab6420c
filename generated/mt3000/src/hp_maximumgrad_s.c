/* dsp-codegen sha256 e27b733dfba3383799be33297cfc1863e71675e249144bb2ab11a8dc828ec378 */
/*
 * hp_maximumgrad_s: Gradients of the elementwise maximum.
 *
 *     dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt3000   operator: maximumgrad   inputs: bd9968e8bf64ca12
 */
#include "maximumgrad.h"
#include "mt3000_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 2 vectors */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 25984, /* elements of each operand in the work area at a time */
    SET = 5 * TILE, /* elements of a set of tiles: Input0, Input1, dy, dx0, dx1 */
    AREA_BYTES = 519680, /* two sets of tiles */
    CORES = 24 /* of the board; bits of a core mask above them are ignored */
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

/* Lane by lane c where a >= b, else d: also where one of the two is a NaN. */
static inline lvector_float if_at_least(lvector_float a, lvector_float b, lvector_float c,
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

        yes.lane[k] = (left.lane[k] >= right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/* The formula of dx0, on a vector of elements. */
static inline lvector_float dx0_of(lvector_float x0, lvector_float x1, lvector_float dy)
{
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);

    return if_greater(x0, x1, dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline lvector_float dx1_of(lvector_float x0, lvector_float x1, lvector_float dy)
{
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);

    return if_at_least(x1, x0, dy, zero);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict Input0, const half *restrict Input1,
        const half *restrict dy, half *restrict dx0, half *restrict dx1, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half x00 = vec_ld(0, (const lvector_half *)&Input0[i]);
        const lvector_half x10 = vec_ld(0, (const lvector_half *)&Input1[i]);
        const lvector_half dy_i0 = vec_ld(0, (const lvector_half *)&dy[i]);
        const lvector_half x01 = vec_ld(0, (const lvector_half *)&Input0[i + LANES]);
        const lvector_half x11 = vec_ld(0, (const lvector_half *)&Input1[i + LANES]);
        const lvector_half dy_i1 = vec_ld(0, (const lvector_half *)&dy[i + LANES]);
        const lvector_float dx0_low0 = dx0_of(vec_fstdl(x00), vec_fstdl(x10), vec_fstdl(dy_i0));
        const lvector_float dx0_high0 = dx0_of(vec_fstdh(x00), vec_fstdh(x10), vec_fstdh(dy_i0));
        const lvector_float dx1_low0 = dx1_of(vec_fstdl(x00), vec_fstdl(x10), vec_fstdl(dy_i0));
        const lvector_float dx1_high0 = dx1_of(vec_fstdh(x00), vec_fstdh(x10), vec_fstdh(dy_i0));
        const lvector_float dx0_low1 = dx0_of(vec_fstdl(x01), vec_fstdl(x11), vec_fstdl(dy_i1));
        const lvector_float dx0_high1 = dx0_of(vec_fstdh(x01), vec_fstdh(x11), vec_fstdh(dy_i1));
        const lvector_float dx1_low1 = dx1_of(vec_fstdl(x01), vec_fstdl(x11), vec_fstdl(dy_i1));
        const lvector_float dx1_high1 = dx1_of(vec_fstdh(x01), vec_fstdh(x11), vec_fstdh(dy_i1));

        vec_st(vec_vfsphp16(dx0_low0, dx0_high0), 0, (lvector_half *)&dx0[i]);
        vec_st(vec_vfsphp16(dx1_low0, dx1_high0), 0, (lvector_half *)&dx1[i]);
        vec_st(vec_vfsphp16(dx0_low1, dx0_high1), 0, (lvector_half *)&dx0[i + LANES]);
        vec_st(vec_vfsphp16(dx1_low1, dx1_high1), 0, (lvector_half *)&dx1[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *Input0, const half *Input1, const half *dy, const half *dx0,
        const half *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
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
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from],
            &tiles[(3 * TILE) + from], &tiles[(4 * TILE) + from], count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(half *tiles, int first, int count, half *Input0, half *Input1, half *dy)
{
    dma_in(tiles, &Input0[first], count);
    dma_in(&tiles[TILE], &Input1[first], count);
    dma_in(&tiles[2 * TILE], &dy[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's results go out and the `count` elements
 * behind it come in. At the end its own results are in flight, on `channels`.
 */
static void run_tile(half *area, int begin, int done, int count, unsigned int channels[],
        half *Input0, half *Input1, half *dy, half *dx0, half *dx1)
{
    half *const tiles = set_of(area, done);
    half *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const unsigned int Input0_channel = begin_copy(&Input0[next], others, count);
    const unsigned int Input1_channel = begin_copy(&Input1[next], &others[TILE], count);
    const unsigned int dy_channel = begin_copy(&dy[next], &others[2 * TILE], count);

    compute(tiles, 0, TILE);
    if (done > 0) {
        dma_wait(channels[0]);
        dma_wait(channels[1]);
    }
    dma_wait(Input0_channel);
    dma_wait(Input1_channel);
    dma_wait(dy_channel);
    channels[0] = begin_copy(&tiles[3 * TILE], &dx0[first], TILE);
    channels[1] = begin_copy(&tiles[4 * TILE], &dx1[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(half *area, int begin, int share, half *Input0, half *Input1, half *dy,
        half *dx0, half *dx1)
{
    const int head = (share < TILE) ? share : TILE;
    half *last;
    unsigned int channels[2] = { 0U, 0U };
    int done = 0;

    fetch_tiles(area, begin, head, Input0, Input1, dy);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, channels, Input0, Input1, dy, dx0, dx1);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done);
    if (done > 0) {
        dma_wait(channels[0]);
        dma_wait(channels[1]);
    }
    dma_out(&last[3 * TILE], &dx0[begin + done], share - done);
    dma_out(&last[4 * TILE], &dx1[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, half *Input0, half *Input1, half *dy, half *dx0,
        half *dx1, int length)
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
            run_tiles(area, begin, share, Input0, Input1, dy, dx0, dx1);
            (void)vector_free(area);
        }
    }
}

void hp_maximumgrad_s(half *restrict Input0, half *restrict Input1, half *restrict dy,
        half *restrict dx0, half *restrict dx1, int length, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffffffU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
            run_share(rank, cores, Input0, Input1, dy, dx0, dx1, length);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
