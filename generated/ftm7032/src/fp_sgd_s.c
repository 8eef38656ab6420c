/* dsp-codegen sha256 e732712e516381775a29b0db60dd1209fd18a321c6f5343d8974b1c6adc5b056 */
/*
 * fp_sgd_s: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: sgd   inputs: fd85c736fe400e5e
 */
#include "sgd.h"
#include "ftm7032_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 2 vectors */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 21824, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: weight, accumulate, gradient */
    AREA_BYTES = 523776, /* two sets of tiles */
    CORES = 8 /* of the board; bits of a core mask above them are ignored */
};

/* The formula of weight, on a vector of elements. */
static inline lvector_float weight_of(lvector_float w, lvector_float a, lvector_float g,
        float rate, float dampening, float moment, bool nesterov, float decay)
{
    const lvector_float decay_all = vec_vsvbcast_sf2(decay);
    const lvector_float moment_all = vec_vsvbcast_sf2(moment);
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float dampening_all = vec_vsvbcast_sf2(dampening);
    const lvector_float rate_all = vec_vsvbcast_sf2(rate);
    const lvector_float slope = vec_mula(w, decay_all, g);
    const lvector_float sum = vec_mula(a, moment_all, vec_muli(slope, one - dampening_all));
    const lvector_float t = vec_mula(sum, moment_all, slope);
    const lvector_float step = (nesterov) ? t : sum;

    return vec_mula(vec_neg((moment > 0.0f) ? step : slope), rate_all, w);
}

/* The formula of accumulate, on a vector of elements. */
static inline lvector_float accumulate_of(lvector_float w, lvector_float a, lvector_float g,
        float dampening, float moment, float decay)
{
    const lvector_float decay_all = vec_vsvbcast_sf2(decay);
    const lvector_float moment_all = vec_vsvbcast_sf2(moment);
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float dampening_all = vec_vsvbcast_sf2(dampening);
    const lvector_float slope = vec_mula(w, decay_all, g);
    const lvector_float sum = vec_mula(a, moment_all, vec_muli(slope, one - dampening_all));

    return (moment > 0.0f) ? sum : a;
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float w0 = vec_ld(0, (const lvector_float *)&weight[i]);
        const lvector_float a0 = vec_ld(0, (const lvector_float *)&accumulate[i]);
        const lvector_float g0 = vec_ld(0, (const lvector_float *)&gradient[i]);
        const lvector_float w1 = vec_ld(0, (const lvector_float *)&weight[i + LANES]);
        const lvector_float a1 = vec_ld(0, (const lvector_float *)&accumulate[i + LANES]);
        const lvector_float g1 = vec_ld(0, (const lvector_float *)&gradient[i + LANES]);

        vec_st(weight_of(w0, a0, g0, learning_rate, dampening, moment, nesterov, weight_decay), 0,
                (lvector_float *)&weight[i]);
        vec_st(accumulate_of(w0, a0, g0, dampening, moment, weight_decay), 0,
                (lvector_float *)&accumulate[i]);
        vec_st(weight_of(w1, a1, g1, learning_rate, dampening, moment, nesterov, weight_decay), 0,
                (lvector_float *)&weight[i + LANES]);
        vec_st(accumulate_of(w1, a1, g1, dampening, moment, weight_decay), 0,
                (lvector_float *)&accumulate[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *weight, const float *accumulate, const float *gradient,
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
static void compute(float *tiles, int from, int count, float learning_rate, float dampening,
        float moment, bool nesterov, float weight_decay)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], learning_rate,
            dampening, moment, nesterov, weight_decay, count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(float *tiles, int first, int count, float *weight, float *accumulate,
        float *gradient)
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
static void run_tile(float *area, int begin, int done, int count, unsigned int channels[],
        float *weight, float *accumulate, float *gradient, float learning_rate, float dampening,
        float moment, bool nesterov, float weight_decay)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;

    if (done > 0) {
        dma_wait(channels[0]);
        dma_wait(channels[1]);
    }
    const unsigned int weight_channel = begin_copy(&weight[next], others, count);
    const unsigned int accumulate_channel = begin_copy(&accumulate[next], &others[TILE], count);
    const unsigned int gradient_channel = begin_copy(&gradient[next], &others[2 * TILE], count);

    compute(tiles, 0, TILE, learning_rate, dampening, moment, nesterov, weight_decay);
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
static void run_tiles(float *area, int begin, int share, float *weight, float *accumulate,
        float *gradient, float learning_rate, float dampening, float moment, bool nesterov,
        float weight_decay)
{
    const int head = (share < TILE) ? share : TILE;
    float *last;
    unsigned int channels[2] = { 0U, 0U };
    int done = 0;

    fetch_tiles(area, begin, head, weight, accumulate, gradient);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, channels, weight, accumulate, gradient, learning_rate,
                dampening, moment, nesterov, weight_decay);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, learning_rate, dampening, moment, nesterov, weight_decay);
    if (done > 0) {
        dma_wait(channels[0]);
        dma_wait(channels[1]);
    }
    dma_out(last, &weight[begin + done], share - done);
    dma_out(&last[TILE], &accumulate[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *weight, float *accumulate, float *gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int length)
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
            run_tiles(area, begin, share, weight, accumulate, gradient, learning_rate, dampening,
                    moment, nesterov, weight_decay);
            (void)vector_free(area);
        }
    }
}

void fp_sgd_s(float *restrict weight, float *restrict accumulate, const float *restrict gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int start, int end, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));
        const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

        if (arguments_ok(weight, accumulate, gradient, length)) {
            run_share(rank, cores, &weight[start], &accumulate[start], (float *)&gradient[start],
                    learning_rate, dampening, moment, nesterov, weight_decay, length);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
