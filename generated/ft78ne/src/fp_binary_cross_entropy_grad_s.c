/* dsp-codegen sha256 b90c6cbf3f1056284697350d9bdd8bd8edb1e8421268b9d8291edbc982b43742 */
/*
 * fp_binary_cross_entropy_grad_s: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: binary_cross_entropy_grad   inputs: fd329a797b0ffced
 */
#include "binary_cross_entropy_grad.h"
#include "ft78ne_board.h"

#include <limits.h>

enum {
    LANES = 4, /* elements in a vector */
    STEP = 8, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 24560, /* elements of each operand in the work area at a time */
    SET = 5 * TILE, /* elements of a set of tiles: input_x, input_y, weight, dloss, dx */
    CORES = 8 /* of the board; bits of a core mask above them are ignored */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
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

static inline __x128_t rcp4(__x128_t a)
{
    return _fto128(_rcpsp(_get32f_128(a, 3U)), _rcpsp(_get32f_128(a, 2U)),
            _rcpsp(_get32f_128(a, 1U)), _rcpsp(_get32f_128(a, 0U)));
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
static inline __x128_t dx_of(__x128_t x, __x128_t y, __x128_t w, __x128_t s)
{
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);
    const __x128_t eps = _fto128(1e-12f, 1e-12f, 1e-12f, 1e-12f);
    const __x128_t denominator = muladd4(x, sub4(one, x), eps);
    const __x128_t gradient = divide(_qmpysp(w, sub4(x, y)), denominator);

    return _qmpysp(gradient, s);
}

/* As above, without w, which is 1: a product with it changes no bit. */
static inline __x128_t dx_without_weight(__x128_t x, __x128_t y, __x128_t s)
{
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);
    const __x128_t eps = _fto128(1e-12f, 1e-12f, 1e-12f, 1e-12f);
    const __x128_t denominator = muladd4(x, sub4(one, x), eps);
    const __x128_t gradient = divide(sub4(x, y), denominator);

    return _qmpysp(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
INTERRUPT_THRESHOLD(stream_weight_dloss)
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input_x[i]);
        const __x128_t y0 = load4(&input_y[i]);
        const __x128_t w0 = load4(&weight[i]);
        const __x128_t s0 = load4(&dloss[i]);
        const __x128_t x1 = load4(&input_x[i + LANES]);
        const __x128_t y1 = load4(&input_y[i + LANES]);
        const __x128_t w1 = load4(&weight[i + LANES]);
        const __x128_t s1 = load4(&dloss[i + LANES]);

        store4(&dx[i], dx_of(x0, y0, w0, s0));
        store4(&dx[i + LANES], dx_of(x1, y1, w1, s1));
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
INTERRUPT_THRESHOLD(stream_weight)
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int count)
{
    const __x128_t s = _fto128(s_all, s_all, s_all, s_all);
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input_x[i]);
        const __x128_t y0 = load4(&input_y[i]);
        const __x128_t w0 = load4(&weight[i]);
        const __x128_t x1 = load4(&input_x[i + LANES]);
        const __x128_t y1 = load4(&input_y[i + LANES]);
        const __x128_t w1 = load4(&weight[i + LANES]);

        store4(&dx[i], dx_of(x0, y0, w0, s));
        store4(&dx[i + LANES], dx_of(x1, y1, w1, s));
    }
}

/* Whole vectors: no weight, dloss element by element. */
INTERRUPT_THRESHOLD(stream_dloss)
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input_x[i]);
        const __x128_t y0 = load4(&input_y[i]);
        const __x128_t s0 = load4(&dloss[i]);
        const __x128_t x1 = load4(&input_x[i + LANES]);
        const __x128_t y1 = load4(&input_y[i + LANES]);
        const __x128_t s1 = load4(&dloss[i + LANES]);

        store4(&dx[i], dx_without_weight(x0, y0, s0));
        store4(&dx[i + LANES], dx_without_weight(x1, y1, s1));
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
INTERRUPT_THRESHOLD(stream)
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int count)
{
    const __x128_t s = _fto128(s_all, s_all, s_all, s_all);
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input_x[i]);
        const __x128_t y0 = load4(&input_y[i]);
        const __x128_t x1 = load4(&input_x[i + LANES]);
        const __x128_t y1 = load4(&input_y[i + LANES]);

        store4(&dx[i], dx_without_weight(x0, y0, s));
        store4(&dx[i + LANES], dx_without_weight(x1, y1, s));
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, float *dx, int reduction, int weight_defined, float s_all, int count)
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

/* The s of all elements, from dloss[0]; divided once, in fp32. */
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
static bool arguments_ok(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, const float *dx, int input_size, int reduction, int weight_defined)
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
static void compute(float *tiles, int from, int count, int reduction, int weight_defined,
        float s_all)
{
    whole_vectors(&tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from],
            &tiles[(3 * TILE) + from], &tiles[(4 * TILE) + from], reduction, weight_defined, s_all,
            count);
}

/*
 * The operands of `count` elements from `first` on, by transfers that block; returns how many they
 * were.
 */
static int fetch_tiles(float *tiles, int first, int count, float *input_x, float *input_y,
        float *weight, float *dloss, int reduction, int weight_defined)
{
    int transfers = 2;

    if (weight_defined != 0) {
        dma_in(&tiles[2 * TILE], &weight[first], count);
        transfers++;
    }
    if (reduction == REDUCTION_NONE) {
        dma_in(&tiles[3 * TILE], &dloss[first], count);
        transfers++;
    }
    dma_in(tiles, &input_x[first], count);
    dma_in(&tiles[TILE], &input_y[first], count);
    return transfers;
}

/*
 * The tile at `done`, slice by slice. While the first is computed, the result of the tile before
 * goes out; with each of the rest an operand of the `count` elements behind the tile comes in. At
 * the end its own result is in flight.
 */
static void run_tile(float *area, int begin, int done, int count, int transfers, float *input_x,
        float *input_y, float *weight, float *dloss, float *dx, int reduction, int weight_defined,
        float s_all)
{
    float *const tiles = set_of(area, done);
    float *const others = set_of(area, done + TILE);
    const int first = begin + done;
    const int next = first + TILE;
    const int slice = (TILE / BLOCK / transfers) * BLOCK;
    int at = slice;

    compute(tiles, 0, slice, reduction, weight_defined, s_all);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM); /* the previous tile's result is out */
    }
    if (weight_defined != 0) {
        begin_copy(&weight[next], &others[2 * TILE], count);
        compute(tiles, at, slice, reduction, weight_defined, s_all);
        (void)DMA_TransState(0U, DNUM);
        at += slice;
    }
    if (reduction == REDUCTION_NONE) {
        begin_copy(&dloss[next], &others[3 * TILE], count);
        compute(tiles, at, slice, reduction, weight_defined, s_all);
        (void)DMA_TransState(0U, DNUM);
        at += slice;
    }
    begin_copy(&input_x[next], others, count);
    compute(tiles, at, slice, reduction, weight_defined, s_all);
    (void)DMA_TransState(0U, DNUM);
    at += slice;
    begin_copy(&input_y[next], &others[TILE], count);
    compute(tiles, at, TILE - at, reduction, weight_defined, s_all);
    (void)DMA_TransState(0U, DNUM);
    begin_copy(&tiles[4 * TILE], &dx[first], TILE);
}

/*
 * `share` elements from `begin` on, tile by tile. The first tile comes in and the last result goes
 * out by transfers that block; where there is only one tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, float *input_x, float *input_y,
        float *weight, float *dloss, float *dx, int input_size, int reduction, int weight_defined)
{
    const int head = (share < TILE) ? share : TILE;
    int transfers = 1; /* of a tile: its result goes out, its operands come in */
    float *last;
    float s_all = 0.0f;
    int done = 0;

    if (reduction != REDUCTION_NONE) {
        dma_in(area, dloss, 1);
        s_all = s_for_all(reduction, area[0], input_size);
    }
    transfers += fetch_tiles(area, begin, head, input_x, input_y, weight, dloss, reduction,
            weight_defined);
    while (done < (share - TILE)) { /* there is a tile behind this one */
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;

        run_tile(area, begin, done, count, transfers, input_x, input_y, weight, dloss, dx,
                reduction, weight_defined, s_all);
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, reduction, weight_defined, s_all);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
    }
    dma_out(&last[4 * TILE], &dx[begin + done], share - done);
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *input_x, float *input_y, float *weight,
        float *dloss, float *dx, int input_size, int reduction, int weight_defined)
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
        float *const area = (float *)(L2GADDBASE + (DNUM * L2GADDOFFSET));

        run_tiles(area, begin, share, input_x, input_y, weight, dloss, dx, input_size, reduction,
                weight_defined);
    }
}

void fp_binary_cross_entropy_grad_s(float *restrict input_x, float *restrict input_y,
        float *restrict weight, float *restrict dloss, float *restrict dx, long long *param,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);

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
        C6678E_SyncN(cores, rank);
    }
}
