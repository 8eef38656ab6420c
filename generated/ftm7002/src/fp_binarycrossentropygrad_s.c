/* dsp-codegen sha256 f28696c2cddbb767f4cc3e980177d757e93d3bc45eb0677eda764e78a1a26024 */
/*
 * fp_binarycrossentropygrad_s: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: binarycrossentropygrad   inputs: 143597a256f7bf6a
 */
#include "binarycrossentropygrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 32, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 19616, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
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
static inline vector_float divide(vector_float a, vector_float b)
{
    const vector_float one = vec_svbcast(1.0f);
    const vector_float minus_b = vec_neg(b);
    const vector_float r0 = vec_vfrcps32(b);
    const vector_float e1 = vec_mula(minus_b, r0, one);
    const vector_float r1 = vec_mula(r0, e1, r0);
    const vector_float q = vec_muli(a, r1);
    const vector_float residual = vec_mula(minus_b, q, a);

    return vec_mula(residual, r1, q);
}

/*
 * The order ((w * (x - y)) / d) * s is part of the contract; x * (1 - x), never x - x * x, which
 * cancels near 1.
 */
static inline vector_float dx_of(vector_float x, vector_float y, vector_float w, vector_float s)
{
    const vector_float one = vec_svbcast(1.0f);
    const vector_float eps = vec_svbcast(1e-12f);
    const vector_float denominator = vec_mula(x, vec_sub(x, one), eps);
    const vector_float gradient = divide(vec_muli(w, vec_sub(y, x)), denominator);

    return vec_muli(gradient, s);
}

/* As above, without w, which is 1: a product with it changes no bit. */
static inline vector_float dx_without_weight(vector_float x, vector_float y, vector_float s)
{
    const vector_float one = vec_svbcast(1.0f);
    const vector_float eps = vec_svbcast(1e-12f);
    const vector_float denominator = vec_mula(x, vec_sub(x, one), eps);
    const vector_float gradient = divide(vec_sub(y, x), denominator);

    return vec_muli(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int begin,
        int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input_x[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&input_y[i]);
        const vector_float w0 = vec_ld(0, (const vector_float *)&weight[i]);
        const vector_float s0 = vec_ld(0, (const vector_float *)&dloss[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input_x[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input_y[i + LANES]);
        const vector_float w1 = vec_ld(0, (const vector_float *)&weight[i + LANES]);
        const vector_float s1 = vec_ld(0, (const vector_float *)&dloss[i + LANES]);

        vec_st(dx_of(x0, y0, w0, s0), 0, (vector_float *)&dx[i]);
        vec_st(dx_of(x1, y1, w1, s1), 0, (vector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int begin, int end)
{
    const vector_float s = vec_svbcast(s_all);
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input_x[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&input_y[i]);
        const vector_float w0 = vec_ld(0, (const vector_float *)&weight[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input_x[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input_y[i + LANES]);
        const vector_float w1 = vec_ld(0, (const vector_float *)&weight[i + LANES]);

        vec_st(dx_of(x0, y0, w0, s), 0, (vector_float *)&dx[i]);
        vec_st(dx_of(x1, y1, w1, s), 0, (vector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input_x[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&input_y[i]);
        const vector_float s0 = vec_ld(0, (const vector_float *)&dloss[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input_x[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input_y[i + LANES]);
        const vector_float s1 = vec_ld(0, (const vector_float *)&dloss[i + LANES]);

        vec_st(dx_without_weight(x0, y0, s0), 0, (vector_float *)&dx[i]);
        vec_st(dx_without_weight(x1, y1, s1), 0, (vector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int begin, int end)
{
    const vector_float s = vec_svbcast(s_all);
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x0 = vec_ld(0, (const vector_float *)&input_x[i]);
        const vector_float y0 = vec_ld(0, (const vector_float *)&input_y[i]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input_x[i + LANES]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input_y[i + LANES]);

        vec_st(dx_without_weight(x0, y0, s), 0, (vector_float *)&dx[i]);
        vec_st(dx_without_weight(x1, y1, s), 0, (vector_float *)&dx[i + LANES]);
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int weight_defined, float s_all,
        int begin, int end)
{
    if ((weight_defined != 0) && (reduction == REDUCTION_NONE)) {
        stream_weight_dloss(input_x, input_y, weight, dloss, dx, begin, end);
    } else if (weight_defined != 0) {
        stream_weight(input_x, input_y, weight, s_all, dx, begin, end);
    } else if (reduction == REDUCTION_NONE) {
        stream_dloss(input_x, input_y, dloss, dx, begin, end);
    } else {
        stream(input_x, input_y, s_all, dx, begin, end);
    }
}

/* The s of all elements, from dloss[0]; divided once, in fp32. */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
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
static void dma_in(float *target, float *source, int count)
{
    const int bytes = count * (int)sizeof(float);

    M7002_datatrans(source, target, bytes);
}

/* Returns when the elements are in shared memory. */
static void dma_out(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    M7002_datatrans(source, target, bytes);
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
                weight_defined, s_all, 0, count);
        dma_out(dx_tile, &dx[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
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
        float *const area = (float *)(uintptr_t)WORK_AREA;

        run_tiles(area, begin, share, input_size, reduction, input_x, input_y, weight, dloss, dx,
                weight_defined);
    }
}

void fp_binarycrossentropygrad_s(int input_size, int reduction, float *restrict input_x,
        float *restrict input_y, float *restrict weight, float *restrict dloss, float *restrict dx,
        int weight_defined, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input_size, reduction, input_x, input_y, weight, dloss, dx,
                weight_defined)) {
            run_share(rank, cores, input_size, reduction, input_x, input_y, weight, dloss, dx,
                    weight_defined);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
