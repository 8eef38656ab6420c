/* dsp-codegen sha256 ac194c4867d90082e09da3b30898b64a1a807b6fbe1b467e17021c8d39fb243d */
/*
 * hp_binary_cross_entropy_grad_s: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: binary_cross_entropy_grad   inputs: 663865e31949c53a
 */
#include "binary_cross_entropy_grad.h"
#include "mt7004_board.h"

#include <limits.h>

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 26176, /* elements of each operand in the work area at a time */
    SET = 5 * TILE, /* elements of a set of tiles: input_x, input_y, weight, dloss, dx */
    AREA_BYTES = 523520, /* two sets of tiles */
    CORES = 4 /* of the board; bits of a core mask above them are ignored */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
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
static inline lvector_float dx_of(lvector_float x, lvector_float y, lvector_float w,
        lvector_float s)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float eps = vec_vsvbcast_sf2(1e-12f);
    const lvector_float denominator = vec_mula(x, one - x, eps);
    const lvector_float gradient = divide(vec_muli(w, x - y), denominator);

    return vec_muli(gradient, s);
}

/* As above, without w, which is 1: a product with it changes no bit. */
static inline lvector_float dx_without_weight(lvector_float x, lvector_float y, lvector_float s)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float eps = vec_vsvbcast_sf2(1e-12f);
    const lvector_float denominator = vec_mula(x, one - x, eps);
    const lvector_float gradient = divide(x - y, denominator);

    return vec_muli(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, const half *restrict dloss, half *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_half w = vec_ld(0, (const lvector_half *)&weight[i]);
        const lvector_half s = vec_ld(0, (const lvector_half *)&dloss[i]);
        const lvector_float low = dx_of(vec_fstdl(x), vec_fstdl(y), vec_fstdl(w), vec_fstdl(s));
        const lvector_float high = dx_of(vec_fstdh(x), vec_fstdh(y), vec_fstdh(w), vec_fstdh(s));

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, float s_all, half *restrict dx, int count)
{
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_half w = vec_ld(0, (const lvector_half *)&weight[i]);
        const lvector_float low = dx_of(vec_fstdl(x), vec_fstdl(y), vec_fstdl(w), s);
        const lvector_float high = dx_of(vec_fstdh(x), vec_fstdh(y), vec_fstdh(w), s);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict dloss, half *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_half s = vec_ld(0, (const lvector_half *)&dloss[i]);
        const lvector_float low = dx_without_weight(vec_fstdl(x), vec_fstdl(y), vec_fstdl(s));
        const lvector_float high = dx_without_weight(vec_fstdh(x), vec_fstdh(y), vec_fstdh(s));

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const half *restrict input_x, const half *restrict input_y, float s_all,
        half *restrict dx, int count)
{
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_float low = dx_without_weight(vec_fstdl(x), vec_fstdl(y), s);
        const lvector_float high = dx_without_weight(vec_fstdh(x), vec_fstdh(y), s);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(const half *input_x, const half *input_y, const half *weight,
        const half *dloss, half *dx, int reduction, int weight_defined, float s_all, int count)
{
    if ((weight_defined != 0) && (reduction == REDUCTION_NONE)) {
        stream_weight_dloss(input_x, input_y, weight, dloss, dx, count);
    } else if (weight_defined != 0) {
        stream_weight(input_x, input_y, weight, s_all, dx, count);
    } else if (reduction == REDUCTION_NONE) {
        stream_dloss(input_x, input_y, dloss, dx, count);
    } else {
        stream(input_x, input_y, s_all, dx, count);
    }
}

/*
 * The s of all elements, from dloss[0]; divided once, in fp32: half(input_size) would be Inf from
 * 65520 on.
 */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* A packed number as an int; where none holds it INT_MIN, which is neither a size nor a code. */
static int int_of(long long packed)
{
    return ((packed >= INT_MIN) && (packed <= INT_MAX)) ? (int)packed : INT_MIN;
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input_x, const half *input_y, const half *weight,
        const half *dloss, const half *dx, int input_size, int reduction, int weight_defined)
{
    return (input_size > 0)
        && ((reduction == REDUCTION_NONE)
            || (reduction == REDUCTION_MEAN)
            || (reduction == REDUCTION_SUM))
        && (input_x != NULL)
        && (input_y != NULL)
        && ((weight_defined == 0) || (weight != NULL))
        && (dloss != NULL)
        && (dx != NULL);
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
static void compute(half *tiles, int from, int count, int reduction, int weight_defined,
        float s_all)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from],
            &tiles[(3 * TILE) + from], &tiles[(4 * TILE) + from], reduction, weight_defined, s_all,
            count);
}

/* The operands of `count` elements from `first` on, by transfers that block. */
static void fetch_tiles(half *tiles, int first, int count, half *input_x, half *input_y,
        half *weight, half *dloss, int reduction, int weight_defined)
{
    if (weight_defined != 0) {
        dma_in(&tiles[2 * TILE], &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        dma_in(&tiles[3 * TILE], &dloss[first], count);
    }
    dma_in(tiles, &input_x[first], count);
    dma_in(&tiles[TILE], &input_y[first], count);
}

/*
 * The tile at `done`, computed while the previous tile's result goes out and the `count` elements
 * behind it come in. At the end its own result is in flight, on the channel that this returns.
 */
static unsigned int run_tile(half *area, int begin, int done, int count, unsigned int dx_channel,
        half *input_x, half *input_y, half *weight, half *dloss, half *dx, int reduction,
        int weight_defined, float s_all)
{
    half *const tiles = set_of(area, done);
    half *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const unsigned int weight_channel = (weight_defined != 0)
            ? begin_copy(&weight[next], &others[2 * TILE], count) : 0U;
    const unsigned int dloss_channel = (reduction == REDUCTION_NONE)
            ? begin_copy(&dloss[next], &others[3 * TILE], count) : 0U;
    const unsigned int input_x_channel = begin_copy(&input_x[next], others, count);
    const unsigned int input_y_channel = begin_copy(&input_y[next], &others[TILE], count);

    compute(tiles, 0, TILE, reduction, weight_defined, s_all);
    if (done > 0) {
        dma_wait(dx_channel);
    }
    if (weight_defined != 0) {
        dma_wait(weight_channel);
    }
    if (reduction == REDUCTION_NONE) {
        dma_wait(dloss_channel);
    }
    dma_wait(input_x_channel);
    dma_wait(input_y_channel);
    return begin_copy(&tiles[4 * TILE], &dx[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(half *area, int begin, int share, half *input_x, half *input_y, half *weight,
        half *dloss, half *dx, int input_size, int reduction, int weight_defined)
{
    const int head = (share < TILE) ? share : TILE;
    half *last;
    float s_all = 0.0f;
    unsigned int dx_channel = 0U;
    int done = 0;

    if (reduction != REDUCTION_NONE) {
        dma_in(area, dloss, 1);
        s_all = s_for_all(reduction, (float)area[0], input_size);
    }
    fetch_tiles(area, begin, head, input_x, input_y, weight, dloss, reduction, weight_defined);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        dx_channel = run_tile(area, begin, done, count, dx_channel, input_x, input_y, weight,
                dloss, dx, reduction, weight_defined, s_all);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, reduction, weight_defined, s_all);
    if (done > 0) {
        dma_wait(dx_channel);
    }
    dma_out(&last[4 * TILE], &dx[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, half *input_x, half *input_y, half *weight, half *dloss,
        half *dx, int input_size, int reduction, int weight_defined)
{
    const int blocks = (input_size / BLOCK) + (((input_size % BLOCK) != 0) ? 1 : 0);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = ((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;
        const int left = input_size - begin;
        /* the last block may be short; mine * BLOCK fits an int only where it is not beyond left */
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK);
        half *const area = (half *)vector_malloc((unsigned int)AREA_BYTES);

        if (area != NULL) {
            run_tiles(area, begin, share, input_x, input_y, weight, dloss, dx, input_size,
                    reduction, weight_defined);
            (void)vector_free(area);
        }
    }
}

void hp_binary_cross_entropy_grad_s(half *restrict input_x, half *restrict input_y,
        half *restrict weight, half *restrict dloss, half *restrict dx, long long *param,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xfU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (param != NULL) {
            const int input_size = int_of(param[0]);
            const int reduction = int_of(param[1]);
            const int weight_defined = (param[2] != 0) ? 1 : 0;

            if (arguments_ok(input_x, input_y, weight, dloss, dx, input_size, reduction,
                    weight_defined)) {
                run_share(rank, cores, input_x, input_y, weight, dloss, dx, input_size, reduction,
                        weight_defined);
            }
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
