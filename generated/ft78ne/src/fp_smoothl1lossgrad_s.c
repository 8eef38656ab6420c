/* dsp-codegen sha256 c6ad3d660702dab8c1113e6d99d2853a3e398a9acabb06c7c3f389211273645b */
/*
 * fp_smoothl1lossgrad_s: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: smoothl1lossgrad   inputs: 7812af5d57dcfd38
 */
#include "smoothl1lossgrad.h"
#include "ft78ne_board.h"

enum {
    LANES = 4, /* elements in a vector */
    STEP = 8, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 30704, /* elements of each operand in the work area at a time */
    SET = 4 * TILE, /* elements of a set of tiles: dy, dx1, x1, x2 */
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

static inline __x128_t sub4(__x128_t a, __x128_t b)
{
    return _f2to128(_dsubsp(_hif2_128(a), _hif2_128(b)), _dsubsp(_lof2_128(a), _lof2_128(b)));
}

static inline __x128_t rcp4(__x128_t a)
{
    return _fto128(_rcpsp(_get32f_128(a, 3U)), _rcpsp(_get32f_128(a, 2U)),
            _rcpsp(_get32f_128(a, 1U)), _rcpsp(_get32f_128(a, 0U)));
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

/*
 * a / b: each Newton step r * (2 - b * r) doubles the good bits of 1 / b: 8, 16, then nearly all.
 * The last one is done on q = a * r, which shortens the chain by a product.
 */
static inline __x128_t divide(__x128_t a, __x128_t b)
{
    const __x128_t two = _fto128(2.0f, 2.0f, 2.0f, 2.0f);
    const __x128_t r0 = rcp4(b);
    const __x128_t r1 = _qmpysp(r0, sub4(two, _qmpysp(b, r0)));
    const __x128_t q = _qmpysp(a, r1);

    return _qmpysp(q, sub4(two, _qmpysp(b, r1)));
}

/* The formula, on a vector of elements. */
static inline __x128_t dx1_of(__x128_t dy, __x128_t x1, __x128_t x2, float beta)
{
    const __x128_t beta_all = _fto128(beta, beta, beta, beta);
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);
    const __x128_t minus_one = _fto128(-1.0f, -1.0f, -1.0f, -1.0f);
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);
    const __x128_t d = sub4(x1, x2);
    const __x128_t t = if_greater4(zero, d, minus_one, d);
    const __x128_t t2 = if_greater4(d, zero, one, t);
    const __x128_t t3 = if_greater4(beta_all, d, divide(d, beta_all), t2);
    const __x128_t slope = if_greater4(d, _qmpysp(beta_all, minus_one), t3, t2);

    return _qmpysp(slope, dy);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict dy, const float *restrict x1,
        const float *restrict x2, float *restrict dx1, float beta, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy_i0 = load4(&dy[i]);
        const __x128_t x1_i0 = load4(&x1[i]);
        const __x128_t x2_i0 = load4(&x2[i]);
        const __x128_t dy_i1 = load4(&dy[i + LANES]);
        const __x128_t x1_i1 = load4(&x1[i + LANES]);
        const __x128_t x2_i1 = load4(&x2[i + LANES]);

        store4(&dx1[i], dx1_of(dy_i0, x1_i0, x2_i0, beta));
        store4(&dx1[i + LANES], dx1_of(dy_i1, x1_i1, x2_i1, beta));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *x1, const float *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
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
static void compute(float *tiles, int from, int count, float beta)
{
    whole_vectors(&tiles[from], &tiles[(2 * TILE) + from], &tiles[(3 * TILE) + from],
            &tiles[TILE + from], beta, count);
}

/*
 * The operands of `count` elements from `first` on, by transfers that block; returns how many they
 * were.
 */
static int fetch_tiles(float *tiles, int first, int count, float *dy, float *x1, float *x2)
{
    int transfers = 3;

    dma_in(tiles, &dy[first], count);
    dma_in(&tiles[2 * TILE], &x1[first], count);
    dma_in(&tiles[3 * TILE], &x2[first], count);
    return transfers;
}

/*
 * The tile at `done`, slice by slice. While the first is computed, the result of the tile before
 * goes out; with each of the rest an operand of the `count` elements behind the tile comes in. At
 * the end its own result is in flight.
 */
static void run_tile(float *area, int begin, int done, int count, int transfers, float *dy,
        float *dx1, float *x1, float *x2, float beta)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const int slice = (TILE / BLOCK / transfers) * BLOCK;
    int at = slice;

    compute(tiles, 0, slice, beta);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM); /* the previous tile's result is out */
    }
    begin_copy(&dy[next], others, count);
    compute(tiles, at, slice, beta);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&x1[next], &others[2 * TILE], count);
    compute(tiles, at, slice, beta);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&x2[next], &others[3 * TILE], count);
    compute(tiles, at, TILE - at, beta);
    (void)DMA_TransState(0U, DNUM);
    begin_copy(&tiles[TILE], &dx1[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *dy, float *dx1, float *x1,
        float *x2, float beta)
{
    const int head = (share < TILE) ? share : TILE;
    int transfers = 1; /* of a tile: its result goes out, its operands come in */
    float *last;
    int done = 0;

    transfers += fetch_tiles(area, begin, head, dy, x1, x2);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, transfers, dy, dx1, x1, x2, beta);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, beta);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
    }
    dma_out(&last[TILE], &dx1[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *dy, float *dx1, float *x1, float *x2, int length,
        float beta)
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

        run_tiles(area, begin, share, dy, dx1, x1, x2, beta);
    }
}

void fp_smoothl1lossgrad_s(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);

        if (arguments_ok(dy, dx1, x1, x2, length)) {
            run_share(rank, cores, dy, dx1, x1, x2, length, beta);
        }
        /* no return before this: the others would hang */
        C6678E_SyncN(cores, rank);
    }
}
