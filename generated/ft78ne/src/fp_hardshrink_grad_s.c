/* dsp-codegen sha256 1ceb15aa3f8b95161e629e69922ae3032b83a7b228f38095acb98011e8587959 */
/*
 * fp_hardshrink_grad_s: Gradient of the hard shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: hardshrink_grad   inputs: 7cc41ce924bab878
 */
#include "hardshrink_grad.h"
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

/* Lane by lane c where a >= b, else d: also where one of the two is a NaN. */
static inline __x128_t if_at_least4(__x128_t a, __x128_t b, __x128_t c, __x128_t d)
{
    return _fto128(
            (_get32f_128(a, 3U) >= _get32f_128(b, 3U)) ? _get32f_128(c, 3U) : _get32f_128(d, 3U),
            (_get32f_128(a, 2U) >= _get32f_128(b, 2U)) ? _get32f_128(c, 2U) : _get32f_128(d, 2U),
            (_get32f_128(a, 1U) >= _get32f_128(b, 1U)) ? _get32f_128(c, 1U) : _get32f_128(d, 1U),
            (_get32f_128(a, 0U) >= _get32f_128(b, 0U)) ? _get32f_128(c, 0U) : _get32f_128(d, 0U));
}

/* The formula, on a vector of elements. */
static inline __x128_t dst_of(__x128_t dy, __x128_t x, float lambd)
{
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);
    const __x128_t lambd_all = _fto128(lambd, lambd, lambd, lambd);
    const __x128_t minus_one = _fto128(-1.0f, -1.0f, -1.0f, -1.0f);
    const __x128_t t = if_at_least4(lambd_all, x, zero, dy);

    return if_at_least4(x, _qmpysp(lambd_all, minus_one), t, dy);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, float lambd, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy0 = load4(&src0[i]);
        const __x128_t x0 = load4(&src1[i]);
        const __x128_t dy1 = load4(&src0[i + LANES]);
        const __x128_t x1 = load4(&src1[i + LANES]);

        store4(&dst[i], dst_of(dy0, x0, lambd));
        store4(&dst[i + LANES], dst_of(dy1, x1, lambd));
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
static void compute(float *tiles, int from, int count, float lambd)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], lambd, count);
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
        float *src1, float *dst, float lambd)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const int slice = (TILE / BLOCK / transfers) * BLOCK;
    int at = slice;

    compute(tiles, 0, slice, lambd);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM); /* the previous tile's result is out */
    }
    begin_copy(&src0[next], others, count);
    compute(tiles, at, slice, lambd);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&src1[next], &others[TILE], count);
    compute(tiles, at, TILE - at, lambd);
    (void)DMA_TransState(0U, DNUM);
    begin_copy(&tiles[2 * TILE], &dst[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *src0, float *src1, float *dst,
        float lambd)
{
    const int head = (share < TILE) ? share : TILE;
    int transfers = 1; /* of a tile: its result goes out, its operands come in */
    float *last;
    int done = 0;

    transfers += fetch_tiles(area, begin, head, src0, src1);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, transfers, src0, src1, dst, lambd);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, lambd);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
    }
    dma_out(&last[2 * TILE], &dst[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *src0, float *src1, float *dst, int length,
        float lambd)
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

        run_tiles(area, begin, share, src0, src1, dst, lambd);
    }
}

void fp_hardshrink_grad_s(float *restrict src0, float *restrict src1, float *restrict dst,
        int length, float lambd, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);

        if (arguments_ok(src0, src1, dst, length)) {
            run_share(rank, cores, src0, src1, dst, length, lambd);
        }
        /* no return before this: the others would hang */
        C6678E_SyncN(cores, rank);
    }
}
