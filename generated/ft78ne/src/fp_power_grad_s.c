/* dsp-codegen sha256 653bc7bf39e0e8c0dcb655dc8dde266588185298ce5e1ed745686a8779501c8a */
/*
 * fp_power_grad_s: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: power_grad   inputs: 818d35ed933ab5ab
 */
#include "power_grad.h"
#include "ft78ne_board.h"

enum {
    LANES = 4, /* elements in a vector */
    STEP = 8, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32752, /* elements of each operand in the work area at a time */
    SET = 3 * TILE, /* elements of a set of tiles: Input1, Input2, output */
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

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline __x128_t output_of(__x128_t dy, __x128_t x, float power, float scale, float shift)
{
    const __x128_t scale_all = _fto128(scale, scale, scale, scale);
    const __x128_t shift_all = _fto128(shift, shift, shift, shift);
    const __x128_t power_all = _fto128(power, power, power, power);
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);
    const __x128_t huge = _fto128(1e38f, 1e38f, 1e38f, 1e38f);
    const __x128_t base = muladd4(x, scale_all, shift_all);
    const __x128_t square = _qmpysp(base, base);
    const __x128_t infinite = _qmpysp(huge, huge);
    const __x128_t t = _qmpysp(power_all, scale_all);
    const __x128_t t2 = sub4(infinite, infinite);
    const __x128_t scaled = _qmpysp(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f)) ? t : t2);
    const __x128_t t3 = _qmpysp(square, base);
    const __x128_t t4 = (power == 3.0f) ? square : t3;
    const __x128_t high = (power == 2.0f) ? base : t4;
    const __x128_t t5 = _qmpysp(scaled, high);
    const __x128_t t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict Input1, const float *restrict Input2,
        float *restrict output, float power, float scale, float shift, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy0 = load4(&Input1[i]);
        const __x128_t x0 = load4(&Input2[i]);
        const __x128_t dy1 = load4(&Input1[i + LANES]);
        const __x128_t x1 = load4(&Input2[i + LANES]);

        store4(&output[i], output_of(dy0, x0, power, scale, shift));
        store4(&output[i + LANES], output_of(dy1, x1, power, scale, shift));
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
static void compute(float *tiles, int from, int count, float power, float scale, float shift)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from], power, scale,
            shift, count);
}

/*
 * The operands of `count` elements from `first` on, by transfers that block; returns how many they
 * were.
 */
static int fetch_tiles(float *tiles, int first, int count, float *Input1, float *Input2)
{
    int transfers = 2;

    dma_in(tiles, &Input1[first], count);
    dma_in(&tiles[TILE], &Input2[first], count);
    return transfers;
}

/*
 * The tile at `done`, slice by slice. While the first is computed, the result of the tile before
 * goes out; with each of the rest an operand of the `count` elements behind the tile comes in. At
 * the end its own result is in flight.
 */
static void run_tile(float *area, int begin, int done, int count, int transfers, float *Input1,
        float *Input2, float *output, float power, float scale, float shift)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const int slice = (TILE / BLOCK / transfers) * BLOCK;
    int at = slice;

    compute(tiles, 0, slice, power, scale, shift);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM); /* the previous tile's result is out */
    }
    begin_copy(&Input1[next], others, count);
    compute(tiles, at, slice, power, scale, shift);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&Input2[next], &others[TILE], count);
    compute(tiles, at, TILE - at, power, scale, shift);
    (void)DMA_TransState(0U, DNUM);
    begin_copy(&tiles[2 * TILE], &output[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *Input1, float *Input2,
        float *output, float power, float scale, float shift)
{
    const int head = (share < TILE) ? share : TILE;
    int transfers = 1; /* of a tile: its result goes out, its operands come in */
    float *last;
    int done = 0;

    transfers += fetch_tiles(area, begin, head, Input1, Input2);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, transfers, Input1, Input2, output, power, scale, shift);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, power, scale, shift);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
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
        float *const area = (float *)(L2GADDBASE + (DNUM * L2GADDOFFSET));

        run_tiles(area, begin, share, Input1, Input2, output, power, scale, shift);
    }
}

void fp_power_grad_s(float *restrict Input1, float *restrict Input2, float *restrict output,
        int length, float power, float scale, float shift, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);

        if (arguments_ok(Input1, Input2, output, length)) {
            run_share(rank, cores, Input1, Input2, output, length, power, scale, shift);
        }
        /* no return before this: the others would hang */
        C6678E_SyncN(cores, rank);
    }
}
