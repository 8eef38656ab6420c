/* dsp-codegen sha256 29347198d0edee5ef7a968b2ace066373689ed0e42b59326ed463f362f19909f */
/*
 * fp_log_grad_s: Gradient of the logarithm, from its input.
 *
 *     output[n] = input0[n] / input1[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: log_grad   inputs: 14a1dae7045a0833
 */
#include "log_grad.h"
#include "mt7004_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 21632, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: input0, input1, output */
    AREA_BYTES = 519168, /* two sets of tiles */
    CORES = 4 /* of the board; bits of a core mask above them are ignored */
};

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
static inline lvector_float output_of(lvector_float dy, lvector_float x)
{
    return divide(dy, x);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy0 = vec_ld(0, (const lvector_float *)&input0[i]);
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&input1[i]);
        const lvector_float dy1 = vec_ld(0, (const lvector_float *)&input0[i + LANES]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&input1[i + LANES]);
        const lvector_float dy2 = vec_ld(0, (const lvector_float *)&input0[i + (2 * LANES)]);
        const lvector_float x2 = vec_ld(0, (const lvector_float *)&input1[i + (2 * LANES)]);
        const lvector_float dy3 = vec_ld(0, (const lvector_float *)&input0[i + (3 * LANES)]);
        const lvector_float x3 = vec_ld(0, (const lvector_float *)&input1[i + (3 * LANES)]);

        vec_st(output_of(dy0, x0), 0, (lvector_float *)&output[i]);
        vec_st(output_of(dy1, x1), 0, (lvector_float *)&output[i + LANES]);
        vec_st(output_of(dy2, x2), 0, (lvector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(dy3, x3), 0, (lvector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int length)
{
    return (length > 0)
        && (input0 != NULL)
        && (input1 != NULL)
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
static void compute(float *tiles, int from, int count)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(float *tiles, int first, int count, float *input0, float *input1)
{
    dma_in(tiles, &input0[first], count);
    dma_in(&tiles[TILE], &input1[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's result goes out and the `count` elements
 * behind it come in. At the end its own result is in flight, on the channel that this returns.
 */
static unsigned int run_tile(float *area, int begin, int done, int count,
        unsigned int output_channel, float *input0, float *input1, float *output)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const unsigned int input0_channel = begin_copy(&input0[next], others, count);
    const unsigned int input1_channel = begin_copy(&input1[next], &others[TILE], count);

    compute(tiles, 0, TILE);
    if (done > 0) {
        dma_wait(output_channel);
    }
    dma_wait(input0_channel);
    dma_wait(input1_channel);
    return begin_copy(&tiles[2 * TILE], &output[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *input0, float *input1,
        float *output)
{
    const int head = (share < TILE) ? share : TILE;
    float *last;
    unsigned int output_channel = 0U;
    int done = 0;

    fetch_tiles(area, begin, head, input0, input1);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        output_channel = run_tile(area, begin, done, count, output_channel, input0, input1, output);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done);
    if (done > 0) {
        dma_wait(output_channel);
    }
    dma_out(&last[2 * TILE], &output[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *input0, float *input1, float *output, int length)
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
            run_tiles(area, begin, share, input0, input1, output);
            (void)vector_free(area);
        }
    }
}

void fp_log_grad_s(float *restrict input0, float *restrict input1, float *restrict output,
        int length, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xfU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input0, input1, output, length)) {
            run_share(rank, cores, input0, input1, output, length);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
