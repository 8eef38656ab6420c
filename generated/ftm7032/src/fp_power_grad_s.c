/* dsp-codegen sha256 c1403375981f6783aee81b7d7caaced8fe5d1a8d03eb0642b4f40322fa885400 */
/*
 * fp_power_grad_s: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: power_grad   inputs: 0e24c334f7b385c6
 */
#include "power_grad.h"
#include "ftm7032_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 2 vectors */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 21824, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: Input1, Input2, output */
    AREA_BYTES = 523776, /* two sets of tiles */
    CORES = 8 /* of the board; bits of a core mask above them are ignored */
};

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline lvector_float output_of(lvector_float dy, lvector_float x, float power, float scale,
        float shift)
{
    const lvector_float scale_all = vec_vsvbcast_sf2(scale);
    const lvector_float shift_all = vec_vsvbcast_sf2(shift);
    const lvector_float power_all = vec_vsvbcast_sf2(power);
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);
    const lvector_float huge = vec_vsvbcast_sf2(1e38f);
    const lvector_float base = vec_mula(x, scale_all, shift_all);
    const lvector_float square = vec_muli(base, base);
    const lvector_float infinite = vec_muli(huge, huge);
    const lvector_float t = vec_muli(power_all, scale_all);
    const lvector_float t2 = infinite - infinite;
    const lvector_float scaled = vec_muli(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f)) ? t : t2);
    const lvector_float t3 = vec_muli(square, base);
    const lvector_float t4 = (power == 3.0f) ? square : t3;
    const lvector_float high = (power == 2.0f) ? base : t4;
    const lvector_float t5 = vec_muli(scaled, high);
    const lvector_float t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict Input1, const float *restrict Input2,
        float *restrict output, float power, float scale, float shift, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy0 = vec_ld(0, (const lvector_float *)&Input1[i]);
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&Input2[i]);
        const lvector_float dy1 = vec_ld(0, (const lvector_float *)&Input1[i + LANES]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&Input2[i + LANES]);

        vec_st(output_of(dy0, x0, power, scale, shift), 0, (lvector_float *)&output[i]);
        vec_st(output_of(dy1, x1, power, scale, shift), 0, (lvector_float *)&output[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input1, const float *Input2, const float *output, int length)
{
    return (length > 0)
        && (Input1 != NULL)
        && (Input2 != NULL)
        && (output != NULL);
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
static void compute(float *tiles, int from, int count, float power, float scale, float shift)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], power, scale,
            shift, count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(float *tiles, int first, int count, float *Input1, float *Input2)
{
    dma_in(tiles, &Input1[first], count);
    dma_in(&tiles[TILE], &Input2[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's result goes out and the `count` elements
 * behind it come in. At the end its own result is in flight, on the channel that this returns.
 */
static unsigned int run_tile(float *area, int begin, int done, int count,
        unsigned int output_channel, float *Input1, float *Input2, float *output, float power,
        float scale, float shift)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const unsigned int Input1_channel = begin_copy(&Input1[next], others, count);
    const unsigned int Input2_channel = begin_copy(&Input2[next], &others[TILE], count);

    compute(tiles, 0, TILE, power, scale, shift);
    if (done > 0) {
        dma_wait(output_channel);
    }
    dma_wait(Input1_channel);
    dma_wait(Input2_channel);
    return begin_copy(&tiles[2 * TILE], &output[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *Input1, float *Input2,
        float *output, float power, float scale, float shift)
{
    const int head = (share < TILE) ? share : TILE;
    float *last;
    unsigned int output_channel = 0U;
    int done = 0;

    fetch_tiles(area, begin, head, Input1, Input2);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        output_channel = run_tile(area, begin, done, count, output_channel, Input1, Input2, output,
                power, scale, shift);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, power, scale, shift);
    if (done > 0) {
        dma_wait(output_channel);
    }
    dma_out(&last[2 * TILE], &output[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *Input1, float *Input2, float *output, int length,
        float power, float scale, float shift)
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
            run_tiles(area, begin, share, Input1, Input2, output, power, scale, shift);
            (void)vector_free(area);
        }
    }
}

void fp_power_grad_s(float *restrict Input1, float *restrict Input2, float *restrict output,
        int length, float power, float scale, float shift, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(Input1, Input2, output, length)) {
            run_share(rank, cores, Input1, Input2, output, length, power, scale, shift);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
