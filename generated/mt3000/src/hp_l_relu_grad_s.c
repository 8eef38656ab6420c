/* dsp-codegen sha256 34b753d176347f7245dae429dcee7e74fcd107330371785b7efce0d43662179b */
/*
 * hp_l_relu_grad_s: Gradient of the leaky rectifier, from its input.
 *
 *     dst[n] = src1[n] > 0 ? src0[n] : alpha * src0[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt3000   operator: l_relu_grad   inputs: b485514ea116a15f
 */
#include "l_relu_grad.h"
#include "mt3000_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 2 vectors */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 43648, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: src0, src1, dst */
    AREA_BYTES = 523776, /* two sets of tiles */
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

/* The formula, on a vector of elements. */
static inline lvector_float dst_of(lvector_float dy, lvector_float x, float alpha)
{
    const lvector_float alpha_all = vec_vsvbcast_sf2(alpha);
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);

    return if_greater(x, zero, dy, vec_muli(dy, alpha_all));
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict src0, const half *restrict src1, half *restrict dst,
        half alpha, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half dy0 = vec_ld(0, (const lvector_half *)&src0[i]);
        const lvector_half x0 = vec_ld(0, (const lvector_half *)&src1[i]);
        const lvector_half dy1 = vec_ld(0, (const lvector_half *)&src0[i + LANES]);
        const lvector_half x1 = vec_ld(0, (const lvector_half *)&src1[i + LANES]);
        const lvector_float low0 = dst_of(vec_fstdl(dy0), vec_fstdl(x0), (float)alpha);
        const lvector_float high0 = dst_of(vec_fstdh(dy0), vec_fstdh(x0), (float)alpha);
        const lvector_float low1 = dst_of(vec_fstdl(dy1), vec_fstdl(x1), (float)alpha);
        const lvector_float high1 = dst_of(vec_fstdh(dy1), vec_fstdh(x1), (float)alpha);

        vec_st(vec_vfsphp16(low0, high0), 0, (lvector_half *)&dst[i]);
        vec_st(vec_vfsphp16(low1, high1), 0, (lvector_half *)&dst[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *src0, const half *src1, const half *dst, int length)
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
static void compute(half *tiles, int from, int count, half alpha)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], alpha, count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(half *tiles, int first, int count, half *src0, half *src1)
{
    dma_in(tiles, &src0[first], count);
    dma_in(&tiles[TILE], &src1[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's result goes out and the `count` elements
 * behind it come in. At the end its own result is in flight, on the channel that this returns.
 */
static unsigned int run_tile(half *area, int begin, int done, int count, unsigned int dst_channel,
        half *src0, half *src1, half *dst, half alpha)
{
    half *const tiles = set_of(area, done);
    half *const others = set_of(area, done + TILE);
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
static void run_tiles(half *area, int begin, int share, half *src0, half *src1, half *dst,
        half alpha)
{
    const int head = (share < TILE) ? share : TILE;
    half *last;
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
static void run_share(int rank, int cores, half *src0, half *src1, half *dst, int length,
        half alpha)
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
            run_tiles(area, begin, share, src0, src1, dst, alpha);
            (void)vector_free(area);
        }
    }
}

void hp_l_relu_grad_s(half *restrict src0, half *restrict src1, half *restrict dst, int length,
        half alpha, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffffffU;
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
