/* dsp-codegen sha256 5f9b89ba68b065e54f51f0660da81a1e57d658f374ebb11e4f98ddd8d5fb6a5a */
/*
 * hp_applymomentum_s: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: applymomentum   inputs: 16ed7b7ad16fb92d
 */
#include "applymomentum.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 43584, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: weight, accumulate, gradient */
    AREA_BYTES = 523008, /* two sets of tiles */
    CORES = 4 /* of the board; bits of a core mask above them are ignored */
};

/* The formula of weight, on a vector of elements. */
static inline lvector_float weight_of(lvector_float w, lvector_float a, lvector_float g,
        float rate, float moment, bool nesterov)
{
    const lvector_float moment_all = vec_vsvbcast_sf2(moment);
    const lvector_float rate_all = vec_vsvbcast_sf2(rate);
    const lvector_float sum = vec_mula(a, moment_all, g);
    const lvector_float t = vec_mula(g, rate_all, vec_muli(vec_muli(sum, moment_all), rate_all));
    const lvector_float t2 = vec_muli(sum, rate_all);
    const lvector_float step = (nesterov) ? t : t2;

    return w - step;
}

/* The formula of accumulate, on a vector of elements. */
static inline lvector_float accumulate_of(lvector_float a, lvector_float g, float moment)
{
    const lvector_float moment_all = vec_vsvbcast_sf2(moment);
    const lvector_float sum = vec_mula(a, moment_all, g);

    return sum;
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half w = vec_ld(0, (const lvector_half *)&weight[i]);
        const lvector_half a = vec_ld(0, (const lvector_half *)&accumulate[i]);
        const lvector_half g = vec_ld(0, (const lvector_half *)&gradient[i]);
        const lvector_float weight_low = weight_of(vec_fstdl(w), vec_fstdl(a), vec_fstdl(g),
                learning_rate, moment, nesterov);
        const lvector_float weight_high = weight_of(vec_fstdh(w), vec_fstdh(a), vec_fstdh(g),
                learning_rate, moment, nesterov);
        const lvector_float accumulate_low = accumulate_of(vec_fstdl(a), vec_fstdl(g), moment);
        const lvector_float accumulate_high = accumulate_of(vec_fstdh(a), vec_fstdh(g), moment);

        vec_st(vec_vfsphp16(weight_low, weight_high), 0, (lvector_half *)&weight[i]);
        vec_st(vec_vfsphp16(accumulate_low, accumulate_high), 0, (lvector_half *)&accumulate[i]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *weight, const half *accumulate, const half *gradient,
        int length)
{
    return (length > 0)
        && (weight != NULL)
        && (accumulate != NULL)
        && (gradient != NULL);
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
static void compute(half *tiles, int from, int count, float learning_rate, float moment,
        bool nesterov)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], learning_rate,
            moment, nesterov, count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(half *tiles, int first, int count, half *weight, half *accumulate,
        half *gradient)
{
    dma_in(tiles, &weight[first], count);
    dma_in(&tiles[TILE], &accumulate[first], count);
    dma_in(&tiles[2 * TILE], &gradient[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's results go out and the `count` elements
 * behind it come in. At the end its own results are in flight, on `channels`.
 * An operand that is changed in place comes into the tile that the previous result has left.
 */
static void run_tile(half *area, int begin, int done, int count, unsigned int channels[],
        half *weight, half *accumulate, half *gradient, float learning_rate, float moment,
        bool nesterov)
{
    half *const tiles = set_of(area, done);
    half *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;

    if (done > 0) {
        dma_wait(channels[0]);
        dma_wait(channels[1]);
    }
    const unsigned int weight_channel = begin_copy(&weight[next], others, count);
    const unsigned int accumulate_channel = begin_copy(&accumulate[next], &others[TILE], count);
    const unsigned int gradient_channel = begin_copy(&gradient[next], &others[2 * TILE], count);

    compute(tiles, 0, TILE, learning_rate, moment, nesterov);
    dma_wait(weight_channel);
    dma_wait(accumulate_channel);
    dma_wait(gradient_channel);
    channels[0] = begin_copy(tiles, &weight[first], TILE);
    channels[1] = begin_copy(&tiles[TILE], &accumulate[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(half *area, int begin, int share, half *weight, half *accumulate,
        half *gradient, float learning_rate, float moment, bool nesterov)
{
    const int head = (share < TILE) ? share : TILE;
    half *last;
    unsigned int channels[2] = { 0U, 0U };
    int done = 0;

    fetch_tiles(area, begin, head, weight, accumulate, gradient);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, channels, weight, accumulate, gradient, learning_rate,
                moment, nesterov);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, learning_rate, moment, nesterov);
    if (done > 0) {
        dma_wait(channels[0]);
        dma_wait(channels[1]);
    }
    dma_out(last, &weight[begin + done], share - done);
    dma_out(&last[TILE], &accumulate[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, half *weight, half *accumulate, half *gradient,
        float learning_rate, float moment, bool nesterov, int length)
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
            run_tiles(area, begin, share, weight, accumulate, gradient, learning_rate, moment,
                    nesterov);
            (void)vector_free(area);
        }
    }
}

void hp_applymomentum_s(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int start,
        int end, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xfU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));
        const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

        if (arguments_ok(weight, accumulate, gradient, length)) {
            run_share(rank, cores, &weight[start], &accumulate[start], (half *)&gradient[start],
                    learning_rate, moment, nesterov, length);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
