/* dsp-codegen sha256 5f9a7c6fd8e6d7eb72311d46daae3aa468ee995a874415ab0c7fd9f1f00a1696 */
/*
 * hp_dropoutgrad_s: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: dropoutgrad   inputs: aab3f8c265b2468f
 */
#include "dropoutgrad.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 2 vectors */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 43648, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: input, output, mask */
    AREA_BYTES = 523776, /* two sets of tiles */
    CORES = 4 /* of the board; bits of a core mask above them are ignored */
};

/* The formula, on a vector of elements. */
static inline lvector_float output_of(lvector_float dy, float scale, lvector_float mask)
{
    const lvector_float scale_all = vec_vsvbcast_sf2(scale);

    return vec_muli(vec_muli(dy, mask), scale_all);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict input, const half *restrict mask, half scale,
        half *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half dy0 = vec_ld(0, (const lvector_half *)&input[i]);
        const lvector_half mask_i0 = vec_ld(0, (const lvector_half *)&mask[i]);
        const lvector_half dy1 = vec_ld(0, (const lvector_half *)&input[i + LANES]);
        const lvector_half mask_i1 = vec_ld(0, (const lvector_half *)&mask[i + LANES]);
        const lvector_float low0 = output_of(vec_fstdl(dy0), (float)scale, vec_fstdl(mask_i0));
        const lvector_float high0 = output_of(vec_fstdh(dy0), (float)scale, vec_fstdh(mask_i0));
        const lvector_float low1 = output_of(vec_fstdl(dy1), (float)scale, vec_fstdl(mask_i1));
        const lvector_float high1 = output_of(vec_fstdh(dy1), (float)scale, vec_fstdh(mask_i1));

        vec_st(vec_vfsphp16(low0, high0), 0, (lvector_half *)&output[i]);
        vec_st(vec_vfsphp16(low1, high1), 0, (lvector_half *)&output[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input, int length, const half *output, const half *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
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
static void compute(half *tiles, int from, int count, half scale)
{
    whole_vectors(&tiles[from], &tiles[(2 * TILE) + from], scale, &tiles[TILE + from], count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(half *tiles, int first, int count, half *input, half *mask)
{
    dma_in(tiles, &input[first], count);
    dma_in(&tiles[2 * TILE], &mask[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's result goes out and the `count` elements
 * behind it come in. At the end its own result is in flight, on the channel that this returns.
 */
static unsigned int run_tile(half *area, int begin, int done, int count,
        unsigned int output_channel, half *input, half scale, half *output, half *mask)
{
    half *const tiles = set_of(area, done);
    half *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const unsigned int input_channel = begin_copy(&input[next], others, count);
    const unsigned int mask_channel = begin_copy(&mask[next], &others[2 * TILE], count);

    compute(tiles, 0, TILE, scale);
    if (done > 0) {
        dma_wait(output_channel);
    }
    dma_wait(input_channel);
    dma_wait(mask_channel);
    return begin_copy(&tiles[TILE], &output[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(half *area, int begin, int share, half *input, half scale, half *output,
        half *mask)
{
    const int head = (share < TILE) ? share : TILE;
    half *last;
    unsigned int output_channel = 0U;
    int done = 0;

    fetch_tiles(area, begin, head, input, mask);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        output_channel = run_tile(area, begin, done, count, output_channel, input, scale, output,
                mask);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, scale);
    if (done > 0) {
        dma_wait(output_channel);
    }
    dma_out(&last[TILE], &output[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, half *input, half scale, int length, half *output,
        half *mask)
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
            run_tiles(area, begin, share, input, scale, output, mask);
            (void)vector_free(area);
        }
    }
}

void hp_dropoutgrad_s(half *restrict input, half scale, int length, half *restrict output,
        half *restrict mask, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xfU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input, length, output, mask)) {
            run_share(rank, cores, input, scale, length, output, mask);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
