/* dsp-codegen sha256 50f5c6037743eca0f3c964d3ab42240870e51564bff3bf06fe15726dcf28856f */
/*
 * fp_binarycrossentropygrad_s: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs into the operator, dialect or template file.
 *
 * board: ft78ne   operator: binarycrossentropygrad   inputs: 317170992b267c17
 */
#include "binarycrossentropygrad.h"
#include "ft78ne_board.h"

enum {
    LANES = 2, /* elements in a vector */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 16368, /* elements of each operand in the work area at a time */
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

/*
 * `share` elements from `begin` on, tile by tile: DMA in, compute, DMA out. The last vector of a
 * tile may reach into the padding of its buffers: what it computes there stays there, DMA takes
 * exactly `count` elements back.
 */
static void run_tiles(float *area, int begin, int share, int input_size, int reduction,
        float *input_x, float *input_y, float *weight, float *dloss, float *dx, int weight_defined)
{
    float *const input_x_tile = area;
    float *const input_y_tile = &area[TILE];
    float *const weight_tile = &area[2 * TILE];
    float *const dloss_tile = &area[3 * TILE];
    float *const dx_tile = &area[4 * TILE];
    float s_all = 0.0f;
    int done = 0;

    if (reduction != REDUCTION_NONE) {
        dma_in(dloss_tile, dloss, 1);
        s_all = s_for_all(reduction, dloss_tile[0], input_size);
    }
    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(input_x_tile, &input_x[first], count);
        dma_in(input_y_tile, &input_y[first], count);
        if (weight_defined != 0) {
            dma_in(weight_tile, &weight[first], count);
        }
        if (reduction == REDUCTION_NONE) {
            dma_in(dloss_tile, &dloss[first], count);
        }
        whole_vectors(reduction, input_x_tile, input_y_tile, weight_tile, dloss_tile, dx_tile,
                weight_defined, s_all, count);
        dma_out(dx_tile, &dx[first], count);
        done += count;
    }
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
