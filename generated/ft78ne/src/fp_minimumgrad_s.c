/* dsp-codegen sha256 87933bebb8f862cea8f0f79bb5f5720f5e2c210eac95e4e5c229573492bd7260 */
/*
 * fp_minimumgrad_s: Gradients of the elementwise minimum.
 *
 *     dx0[n] = Input0[n] < Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] >= Input1[n] ? dy[n] : 0
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: minimumgrad   inputs: 5b615494ff7b8094
 */
#include "minimumgrad.h"
#include "ft78ne_board.h"

enum {
    LANES = 4, /* elements in a vector */
    STEP = 8, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 24560, /* elements of each operand in the work area at a time */
    SET = 5 * TILE, /* elements of a set of tiles: Input0, Input1, dy, dx0, dx1 */
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

/* Lane by lane c where a > b, else d: also where one of the two is a NaN. */
static inline __x128_t if_greater4(__x128_t a, __x128_t b, __x128_t c, __x128_t d)
{
    return _fto128(
            (_get32f_128(a, 3U) > _get32f_128(b, 3U)) ? _get32f_128(c, 3U) : _get32f_128(d, 3U),
            (_get32f_128(a, 2U) > _get32f_128(b, 2U)) ? _get32f_128(c, 2U) : _get32f_128(d, 2U),
            (_get32f_128(a, 1U) > _get32f_128(b, 1U)) ? _get32f_128(c, 1U) : _get32f_128(d, 1U),
            (_get32f_128(a, 0U) > _get32f_128(b, 0U)) ? _get32f_128(c, 0U) : _get32f_128(d, 0U));
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

/* The formula of dx0, on a vector of elements. */
static inline __x128_t dx0_of(__x128_t x0, __x128_t x1, __x128_t dy)
{
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);

    return if_greater4(x1, x0, dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline __x128_t dx1_of(__x128_t x0, __x128_t x1, __x128_t dy)
{
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);

    return if_at_least4(x0, x1, dy, zero);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict Input0, const float *restrict Input1,
        const float *restrict dy, float *restrict dx0, float *restrict dx1, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x00 = load4(&Input0[i]);
        const __x128_t x10 = load4(&Input1[i]);
        const __x128_t dy_i0 = load4(&dy[i]);
        const __x128_t x01 = load4(&Input0[i + LANES]);
        const __x128_t x11 = load4(&Input1[i + LANES]);
        const __x128_t dy_i1 = load4(&dy[i + LANES]);

        store4(&dx0[i], dx0_of(x00, x10, dy_i0));
        store4(&dx1[i], dx1_of(x00, x10, dy_i0));
        store4(&dx0[i + LANES], dx0_of(x01, x11, dy_i1));
        store4(&dx1[i + LANES], dx1_of(x01, x11, dy_i1));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input0, const float *Input1, const float *dy,
        const float *dx0, const float *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
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
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from],
            &tiles[(3 * TILE) + from], &tiles[(4 * TILE) + from], count);
}

/*
 * The operands of `count` elements from `first` on, by transfers that block; returns how many they
 * were.
 */
static int fetch_tiles(float *tiles, int first, int count, float *Input0, float *Input1, float *dy)
{
    int transfers = 3;

    dma_in(tiles, &Input0[first], count);
    dma_in(&tiles[TILE], &Input1[first], count);
    dma_in(&tiles[2 * TILE], &dy[first], count);
    return transfers;
}

/*
 * The tile at `done`, slice by slice. While the first ones are computed, the results of the tile
 * before go out; with each of the rest an operand of the `count` elements behind the tile comes in.
 * At the end the first of its own results is in flight; the others go out during the next tile.
 */
static void run_tile(float *area, int begin, int done, int count, int transfers, float *Input0,
        float *Input1, float *dy, float *dx0, float *dx1)
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
        begin_copy(&others[4 * TILE], &dx1[first - TILE], TILE);
    }
    compute(tiles, at, slice);
    at += slice;
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
    }
    begin_copy(&Input0[next], others, count);
    compute(tiles, at, slice);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&Input1[next], &others[TILE], count);
    compute(tiles, at, slice);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&dy[next], &others[2 * TILE], count);
    compute(tiles, at, TILE - at);
    (void)DMA_TransState(0U, DNUM);
    begin_copy(&tiles[3 * TILE], &dx0[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *Input0, float *Input1, float *dy,
        float *dx0, float *dx1)
{
    const int head = (share < TILE) ? share : TILE;
    int transfers = 2; /* of a tile: its results go out, its operands come in */
    float *last;
    int done = 0;

    transfers += fetch_tiles(area, begin, head, Input0, Input1, dy);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, transfers, Input0, Input1, dy, dx0, dx1);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
        dma_out(&set_of(area, done - TILE)[4 * TILE], &dx1[begin + done - TILE], TILE);
    }
    dma_out(&last[3 * TILE], &dx0[begin + done], share - done);
    dma_out(&last[4 * TILE], &dx1[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *Input0, float *Input1, float *dy, float *dx0,
        float *dx1, int length)
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

        run_tiles(area, begin, share, Input0, Input1, dy, dx0, dx1);
    }
}

void fp_minimumgrad_s(float *restrict Input0, float *restrict Input1, float *restrict dy,
        float *restrict dx0, float *restrict dx1, int length, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);

        if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
            run_share(rank, cores, Input0, Input1, dy, dx0, dx1, length);
        }
        /* no return before this: the others would hang */
        C6678E_SyncN(cores, rank);
    }
}
