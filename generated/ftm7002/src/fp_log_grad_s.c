/* dsp-codegen sha256 d79ec448a2688378e94782db98d349302ca25b461e58b2019502f53ffeaff4d2 */
/*
 * fp_log_grad_s: Gradient of the logarithm, from its input.
 *
 *     output[n] = input0[n] / input1[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: log_grad   inputs: 6b3b86e896ad40b9
 */
#include "log_grad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 4 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32704, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
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

/* The formula, on a vector of elements. */
static inline vector_float output_of(vector_float dy, vector_float x)
{
    return divide(dy, x);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&input0[i]);
        const vector_float x0 = vec_ld(0, (const vector_float *)&input1[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&input0[i + LANES]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&input1[i + LANES]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&input0[i + (2 * LANES)]);
        const vector_float x2 = vec_ld(0, (const vector_float *)&input1[i + (2 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&input0[i + (3 * LANES)]);
        const vector_float x3 = vec_ld(0, (const vector_float *)&input1[i + (3 * LANES)]);

        vec_st(output_of(dy0, x0), 0, (vector_float *)&output[i]);
        vec_st(output_of(dy1, x1), 0, (vector_float *)&output[i + LANES]);
        vec_st(output_of(dy2, x2), 0, (vector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(dy3, x3), 0, (vector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int length)
{
    return (length > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
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
static void run_tiles(float *area, int begin, int share, float *input0, float *input1,
        float *output)
{
    float *const input0_tile = area;
    float *const input1_tile = &area[TILE];
    float *const output_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(input0_tile, &input0[first], count);
        dma_in(input1_tile, &input1[first], count);
        whole_vectors(input0_tile, input1_tile, output_tile, 0, count);
        dma_out(output_tile, &output[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *input0, float *input1, float *output, int length)
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

        run_tiles(area, begin, share, input0, input1, output);
    }
}

void fp_log_grad_s(float *restrict input0, float *restrict input1, float *restrict output,
        int length, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input0, input1, output, length)) {
            run_share(rank, cores, input0, input1, output, length);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
