/* dsp-codegen sha256 b986d12f9566716ec0804f3c17e1f597992506af337e1dc7587a4f0d5caad219 */
/*
 * fp_applymomentum_s: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: applymomentum   inputs: 27623ef3deb05048
 */
#include "applymomentum.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 32, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32736, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
};

/* The formula of weight, on a vector of elements. */
static inline vector_float weight_of(vector_float w, vector_float a, vector_float g, float rate,
        float moment, bool nesterov)
{
    const vector_float moment_all = vec_svbcast(moment);
    const vector_float rate_all = vec_svbcast(rate);
    const vector_float sum = vec_mula(a, moment_all, g);
    const vector_float t = vec_mula(g, rate_all, vec_muli(vec_muli(sum, moment_all), rate_all));
    const vector_float t2 = vec_muli(sum, rate_all);
    const vector_float step = (nesterov) ? t : t2;

    return vec_sub(step, w);
}

/* The formula of accumulate, on a vector of elements. */
static inline vector_float accumulate_of(vector_float a, vector_float g, float moment)
{
    const vector_float moment_all = vec_svbcast(moment);
    const vector_float sum = vec_mula(a, moment_all, g);

    return sum;
}

/* Whole vectors; from any address. */
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float w0 = vec_ld(0, (const vector_float *)&weight[i]);
        const vector_float a0 = vec_ld(0, (const vector_float *)&accumulate[i]);
        const vector_float g0 = vec_ld(0, (const vector_float *)&gradient[i]);
        const vector_float w1 = vec_ld(0, (const vector_float *)&weight[i + LANES]);
        const vector_float a1 = vec_ld(0, (const vector_float *)&accumulate[i + LANES]);
        const vector_float g1 = vec_ld(0, (const vector_float *)&gradient[i + LANES]);

        vec_st(weight_of(w0, a0, g0, learning_rate, moment, nesterov), 0,
                (vector_float *)&weight[i]);
        vec_st(accumulate_of(a0, g0, moment), 0, (vector_float *)&accumulate[i]);
        vec_st(weight_of(w1, a1, g1, learning_rate, moment, nesterov), 0,
                (vector_float *)&weight[i + LANES]);
        vec_st(accumulate_of(a1, g1, moment), 0, (vector_float *)&accumulate[i + LANES]);
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
static void run_tiles(float *area, int begin, int share, float *weight, float *accumulate,
        float *gradient, float learning_rate, float moment, bool nesterov)
{
    float *const weight_tile = area;
    float *const accumulate_tile = &area[TILE];
    float *const gradient_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(weight_tile, &weight[first], count);
        dma_in(accumulate_tile, &accumulate[first], count);
        dma_in(gradient_tile, &gradient[first], count);
        whole_vectors(weight_tile, accumulate_tile, gradient_tile, learning_rate, moment, nesterov,
                0, count);
        dma_out(weight_tile, &weight[first], count);
        dma_out(accumulate_tile, &accumulate[first], count);
        done += count;
    }
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
        float *const area = (float *)(uintptr_t)WORK_AREA;

        run_tiles(area, begin, share, weight, accumulate, gradient, learning_rate, moment,
                nesterov);
    }
}

void fp_applymomentum_s(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int start, int end, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));
        const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

        if (arguments_ok(weight, accumulate, gradient, length)) {
            run_share(rank, cores, &weight[start], &accumulate[start], (float *)&gradient[start],
                    learning_rate, moment, nesterov, length);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
