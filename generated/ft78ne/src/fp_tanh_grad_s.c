/* dsp-codegen sha256 2ac587cd60a728574fc1f611706532955cacc3ea32150aa9fa8782b499c203d5 */
/*
 * fp_tanh_grad_s: Gradient of the hyperbolic tangent, from its output.
 *
 *     dst[n] = src0[n] * (1 - src1[n]^2)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: tanh_grad   inputs: d4189dc9f0532174
 */
#include "tanh_grad.h"
#include "ft78ne_board.h"

enum {
    LANES = 4, /* elements in a vector */
    STEP = 8, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32752, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: src0, src1, dst */
    CORES = 8 /* of the board; bits of a core mask above them are ignored */
};

static inline __x128_t load4(const float *p)
{
    const __float2_t low = _amem8_f2_const(&p[0]);
    const __float2_t high = _amem8_f2_const(&p[2]);

    return _f2to128(high, low);
}

static inline void store4(float *p, __x128_t a)
{
    _amem8_f2(&p[0]) = _lof2_128(a);
    _amem8_f2(&p[2]) = _hif2_128(a);
}

static inline __x128_t add4(__x128_t a, __x128_t b)
{
    return _f2to128(_daddsp(_hif2_128(a), _hif2_128(b)), _daddsp(_lof2_128(a), _lof2_128(b)));
}

static inline __x128_t sub4(__x128_t a, __x128_t b)
{
    return _f2to128(_dsubsp(_hif2_128(a), _hif2_128(b)), _dsubsp(_lof2_128(a), _lof2_128(b)));
}

/* (1 - y) * (1 + y), never 1 - y * y, which cancels near 1 and -1. */
static inline __x128_t dst_of(__x128_t dy, __x128_t y)
{
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);

    return _qmpysp(dy, _qmpysp(sub4(one, y), add4(one, y)));
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy0 = load4(&src0[i]);
        const __x128_t y0 = load4(&src1[i]);
        const __x128_t dy1 = load4(&src0[i + LANES]);
        const __x128_t y1 = load4(&src1[i + LANES]);

        store4(&dst[i], dst_of(dy0, y0));
        store4(&dst[i + LANES], dst_of(dy1, y1));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *src0, const float *src1, const float *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
}

/* Returns when the elements are in the work area. The vendor's DMA takes no pointers to const. */
static void dma_in(float *target, float *source, int count)
{
    const int bytes = count * (int)sizeof(float);

    dma_trans(source, target, bytes);
}

/* Returns when the elements are in shared memory. */
static void dma_out(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    dma_trans(source, target, bytes);
}

/*
 * Returns at once: the transfer is in flight until it is waited for. Four frames, one behind the
 * other: the length of a frame has 16 bits with a sign. DMA_TransState is what waits.
 */
static void begin_copy(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    DMA_ParaConfig(0U, DNUM, 0U, (unsigned int)(uintptr_t)source, ((unsigned int)bytes) / 4U, 4U,
            (unsigned int)(uintptr_t)target, 0xFFFFFFFFU);
    DMA_Start(0U, DNUM);
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

/*
 * The operands of `count` elements from `first` on, by transfers that block; returns how many they
 * were.
 */
static int fetch_tiles(float *tiles, int first, int count, float *src0, float *src1)
{
    int transfers = 2;

    dma_in(tiles, &src0[first], count);
    dma_in(&tiles[TILE], &src1[first], count);
    return transfers;
}

/*
 * The tile at `done`, slice by slice. While the first is computed, the result of the tile before
 * goes out; with each of the rest an operand of the `count` elements behind the tile comes in. At
 * the end its own result is in flight.
 */
static void run_tile(float *area, int begin, int done, int count, int transfers, float *src0,
        float *src1, float *dst)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const int slice = (TILE / BLOCK / transfers) * BLOCK;
    int at = slice;

    compute(tiles, 0, slice);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM); /* the previous tile's result is out */
    }
    begin_copy(&src0[next], others, count);
    compute(tiles, at, slice);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&src1[next], &others[TILE], count);
    compute(tiles, at, TILE - at);
    (void)DMA_TransState(0U, DNUM);
    begin_copy(&tiles[2 * TILE], &dst[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *src0, float *src1, float *dst)
{
    const int head = (share < TILE) ? share : TILE;
    int transfers = 1; /* of a tile: its result goes out, its operands come in */
    float *last;
    int done = 0;

    transfers += fetch_tiles(area, begin, head, src0, src1);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, transfers, src0, src1, dst);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
    }
    dma_out(&last[2 * TILE], &dst[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *src0, float *src1, float *dst, int length)
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
        float *const area = (float *)(L2GADDBASE + (DNUM * L2GADDOFFSET));

        run_tiles(area, begin, share, src0, src1, dst);
    }
}

void fp_tanh_grad_s(float *restrict src0, float *restrict src1, float *restrict dst, int length,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);

        if (arguments_ok(src0, src1, dst, length)) {
            run_share(rank, cores, src0, src1, dst, length);
        }
        /* no return before this: the others would hang */
        C6678E_SyncN(cores, rank);
    }
}
