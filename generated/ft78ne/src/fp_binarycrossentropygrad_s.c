/* dsp-codegen sha256 fff3ee0e7c155b0df437b8aadeb03a7ac740c6878e5b538f8c9f045c33224703 */
/*
 * fp_binarycrossentropygrad_s: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs into the operator, dialect or template file.
 *
 * board: ft78ne   operator: binarycrossentropygrad   inputs: a57b5e6c672518fe
 */
#include "binarycrossentropygrad.h"
#include "ft78ne_board.h"

enum {
    LANES = 2, /* elements in a vector */
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

/*
 * a / b: each Newton step r * (2 - b * r) doubles the good bits of 1 / b: 8, 16, then nearly all.
 */
static inline __float2_t divide(__float2_t a, __float2_t b)
{
    const __float2_t two = _ftof2(2.0f, 2.0f);
    const __float2_t r0 = _ftof2(_rcpsp(_hif2(b)), _rcpsp(_lof2(b)));
    const __float2_t r1 = _dmpysp(r0, _dsubsp(two, _dmpysp(b, r0)));
    const __float2_t r2 = _dmpysp(r1, _dsubsp(two, _dmpysp(b, r1)));

    return _dmpysp(a, r2);
}

/*
 * The order ((w * (x - y)) / d) * s is part of the contract; x * (1 - x), never x - x * x, which
 * cancels near 1.
 */
static inline __float2_t dx_of(__float2_t x, __float2_t y, __float2_t w, __float2_t s)
{
    const __float2_t one = _ftof2(1.0f, 1.0f);
    const __float2_t eps = _ftof2(1e-12f, 1e-12f);
    const __float2_t denominator = _daddsp(_dmpysp(x, _dsubsp(one, x)), eps);
    const __float2_t gradient = divide(_dmpysp(w, _dsubsp(x, y)), denominator);

    return _dmpysp(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
INTERRUPT_THRESHOLD(stream_weight_dloss)
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const __float2_t x = _amem8_f2_const(&input_x[i]);
        const __float2_t y = _amem8_f2_const(&input_y[i]);
        const __float2_t w = _amem8_f2_const(&weight[i]);
        const __float2_t s = _amem8_f2_const(&dloss[i]);

        _amem8_f2(&dx[i]) = dx_of(x, y, w, s);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
INTERRUPT_THRESHOLD(stream_weight)
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int count)
{
    const __float2_t s = _ftof2(s_all, s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const __float2_t x = _amem8_f2_const(&input_x[i]);
        const __float2_t y = _amem8_f2_const(&input_y[i]);
        const __float2_t w = _amem8_f2_const(&weight[i]);

        _amem8_f2(&dx[i]) = dx_of(x, y, w, s);
    }
}

/* Whole vectors: no weight, dloss element by element. */
INTERRUPT_THRESHOLD(stream_dloss)
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int count)
{
    const __float2_t w = _ftof2(1.0f, 1.0f);
    int i;

    for (i = 0; i < count; i += LANES) {
        const __float2_t x = _amem8_f2_const(&input_x[i]);
        const __float2_t y = _amem8_f2_const(&input_y[i]);
        const __float2_t s = _amem8_f2_const(&dloss[i]);

        _amem8_f2(&dx[i]) = dx_of(x, y, w, s);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
INTERRUPT_THRESHOLD(stream)
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int count)
{
    const __float2_t w = _ftof2(1.0f, 1.0f);
    const __float2_t s = _ftof2(s_all, s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const __float2_t x = _amem8_f2_const(&input_x[i]);
        const __float2_t y = _amem8_f2_const(&input_y[i]);

        _amem8_f2(&dx[i]) = dx_of(x, y, w, s);
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int weight_defined, float s_all,
        int count)
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

/* Bad arguments write nothing: the ABI has no status to return. */
static bool arguments_ok(int input_size, int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, const float *dx, int weight_defined)
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

static void dma_in(float *target, float *source, int count)
{
    const int bytes = count * (int)sizeof(float);

    dma_trans(source, target, bytes);
}

static void dma_out(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    dma_trans(source, target, bytes);
}

/* Returns at once: the transfer is in flight until it is waited for. */
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
    whole_vectors(reduction, &tiles[from], &tiles[TILE + from], &tiles[(2 * TILE) + from],
            &tiles[(3 * TILE) + from], &tiles[(4 * TILE) + from], weight_defined, s_all, count);
}

/*
 * `share` elements from `begin` on, tile by tile: while one is computed, the last result goes out
 * and the next tile comes in, one transfer at a time, each beside a slice of what is computed. The
 * first tile comes in and the last result goes out by transfers that block; where there is one
 * tile, that is all.
 */
static void run_tiles(float *area, int begin, int share, int input_size, int reduction,
        float *input_x, float *input_y, float *weight, float *dloss, float *dx, int weight_defined)
{
    const int head = (share < TILE) ? share : TILE;
    int transfers = 3; /* of a tile: the result goes out, what is always read comes in */
    int slice;
    float *last;
    float s_all = 0.0f;
    int done = 0;

    if (reduction != REDUCTION_NONE) {
        dma_in(area, dloss, 1);
        s_all = s_for_all(reduction, area[0], input_size);
    }
    if (weight_defined != 0) {
        dma_in(&area[2 * TILE], &weight[begin], head);
        transfers++;
    }
    if (reduction == REDUCTION_NONE) {
        dma_in(&area[3 * TILE], &dloss[begin], head);
        transfers++;
    }
    dma_in(area, &input_x[begin], head);
    dma_in(&area[TILE], &input_y[begin], head);
    slice = (TILE / BLOCK / transfers) * BLOCK;
    while (done < (share - TILE)) { /* there is a tile behind this one */
        float *const tiles = set_of(area, done);
        float *const others = set_of(area, done + TILE);
        const int first = begin + done;
        const int next = first + TILE;
        const int left = share - done - TILE;
        const int count = (left < TILE) ? left : TILE;
        int at = slice;

        compute(tiles, 0, slice, reduction, weight_defined, s_all);
        if (done > 0) {
            (void)DMA_TransState(0U, DNUM); /* the last result is out */
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
        done += TILE;
    }
    last = set_of(area, done);
    compute(last, 0, share - done, reduction, weight_defined, s_all);
    if (done > 0) {
        (void)DMA_TransState(0U, DNUM);
    }
    dma_out(&last[4 * TILE], &dx[begin + done], share - done);
}

/* Core `rank` of `cores` does whole blocks; the first ranks one more where they do not divide. */
static void run_share(int rank, int cores, int input_size, int reduction, float *input_x,
        float *input_y, float *weight, float *dloss, float *dx, int weight_defined)
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
        float *const area = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);

        run_tiles(area, begin, share, input_size, reduction, input_x, input_y, weight, dloss, dx,
                weight_defined);
    }
}

void fp_binarycrossentropygrad_s(int input_size, int reduction, float *restrict input_x,
        float *restrict input_y, float *restrict weight, float *restrict dloss, float *restrict dx,
        int weight_defined, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);

        if (arguments_ok(input_size, reduction, input_x, input_y, weight, dloss, dx,
                weight_defined)) {
            run_share(rank, cores, input_size, reduction, input_x, input_y, weight, dloss, dx,
                    weight_defined);
        }
        /* no return before this: the others would hang */
        C6678E_SyncN(cores, rank);
    }
}
