/* dsp-codegen sha256 605deac7c1e898f0f2b71227676171b229838132f54aaf98705fe192bde46c05 */
/*
 * fp_applymomentum_s: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: applymomentum   inputs: df0081553222c09b
 */
#include "applymomentum.h"
#include "ft78ne_board.h"

enum {
    LANES = 4, /* elements in a vector */
    STEP = 8, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32752, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: weight, accumulate, gradient */
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

/*
 * a * b + c, pair by pair: a product goes right into its sum. A quad of products would take more
 * registers, and keep them for longer.
 */
static inline __x128_t muladd4(__x128_t a, __x128_t b, __x128_t c)
{
    const __float2_t high = _dmpysp(_hif2_128(a), _hif2_128(b));
    const __float2_t low = _dmpysp(_lof2_128(a), _lof2_128(b));

    return _f2to128(_daddsp(high, _hif2_128(c)), _daddsp(low, _lof2_128(c)));
}

/* The formula of weight, on a vector of elements. */
static inline __x128_t weight_of(__x128_t w, __x128_t a, __x128_t g, float rate, float moment,
        bool nesterov)
{
    const __x128_t moment_all = _fto128(moment, moment, moment, moment);
    const __x128_t rate_all = _fto128(rate, rate, rate, rate);
    const __x128_t sum = muladd4(a, moment_all, g);
    const __x128_t t = muladd4(g, rate_all, _qmpysp(_qmpysp(sum, moment_all), rate_all));
    const __x128_t t2 = _qmpysp(sum, rate_all);
    const __x128_t step = (nesterov) ? t : t2;

    return sub4(w, step);
}

/* The formula of accumulate, on a vector of elements. */
static inline __x128_t accumulate_of(__x128_t a, __x128_t g, float moment)
{
    const __x128_t moment_all = _fto128(moment, moment, moment, moment);
    const __x128_t sum = muladd4(a, moment_all, g);

    return sum;
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t w0 = load4(&weight[i]);
        const __x128_t a0 = load4(&accumulate[i]);
        const __x128_t g0 = load4(&gradient[i]);
        const __x128_t w1 = load4(&weight[i + LANES]);
        const __x128_t a1 = load4(&accumulate[i + LANES]);
        const __x128_t g1 = load4(&gradient[i + LANES]);

        store4(&weight[i], weight_of(w0, a0, g0, learning_rate, moment, nesterov));
        store4(&accumulate[i], accumulate_of(a0, g0, moment));
        store4(&weight[i + LANES], weight_of(w1, a1, g1, learning_rate, moment, nesterov));
        store4(&accumulate[i + LANES], accumulate_of(a1, g1, moment));
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
static void compute(float *tiles, int from, int count, float learning_rate, float moment,
        bool nesterov)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], learning_rate,
            moment, nesterov, count);
}

/*
 * The operands of `count` elements from `first` on, by transfers that block; returns how many they
 * were.
 */
static int fetch_tiles(float *tiles, int first, int count, float *weight, float *accumulate,
        float *gradient)
{
    int transfers = 3;

    dma_in(tiles, &weight[first], count);
    dma_in(&tiles[TILE], &accumulate[first], count);
    dma_in(&tiles[2 * TILE], &gradient[first], count);
    return transfers;
}

/*
 * The tile at `done`, slice by slice. While the first ones are computed, the results of the tile
 * before go out; with each of the rest an operand of the `count` elements behind the tile comes in.
 * At the end the first of its own results is in flight; the others go out during the next tile.
 */
static void run_tile(float *area, int begin, int done, int count, int transfers, float *weight,
        float *accumulate, float *gradient, float learning_rate, float moment, bool nesterov)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const int slice = (TILE / BLOCK / transfers) * BLOCK;
    int at = slice;

    compute(tiles, 0, slice, learning_rate, moment, nesterov);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM); /* the previous tile's result is out */
        begin_copy(&others[TILE], &accumulate[first - TILE], TILE);
    }
    compute(tiles, at, slice, learning_rate, moment, nesterov);
    at += slice;
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
    }
    begin_copy(&weight[next], others, count);
    compute(tiles, at, slice, learning_rate, moment, nesterov);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&accumulate[next], &others[TILE], count);
    compute(tiles, at, slice, learning_rate, moment, nesterov);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&gradient[next], &others[2 * TILE], count);
    compute(tiles, at, TILE - at, learning_rate, moment, nesterov);
    (void)DMA_TransState(0U, DNUM);
    begin_copy(tiles, &weight[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *weight, float *accumulate,
        float *gradient, float learning_rate, float moment, bool nesterov)
{
    const int head = (share < TILE) ? share : TILE;
    int transfers = 2; /* of a tile: its results go out, its operands come in */
    float *last;
    int done = 0;

    transfers += fetch_tiles(area, begin, head, weight, accumulate, gradient);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, transfers, weight, accumulate, gradient, learning_rate,
                moment, nesterov);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, learning_rate, moment, nesterov);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
        dma_out(&set_of(area, done - TILE)[TILE], &accumulate[begin + done - TILE], TILE);
    }
    dma_out(last, &weight[begin + done], share - done);
    dma_out(&last[TILE], &accumulate[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *weight, float *accumulate, float *gradient,
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
        float *const area = (float *)(L2GADDBASE + (DNUM * L2GADDOFFSET));

        run_tiles(area, begin, share, weight, accumulate, gradient, learning_rate, moment,
                nesterov);
    }
}

void fp_applymomentum_s(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int start, int end, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);
        const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

        if (arguments_ok(weight, accumulate, gradient, length)) {
            run_share(rank, cores, &weight[start], &accumulate[start], (float *)&gradient[start],
                    learning_rate, moment, nesterov, length);
        }
        /* no return before this: the others would hang */
        C6678E_SyncN(cores, rank);
    }
}
