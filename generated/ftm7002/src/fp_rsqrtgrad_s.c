/* dsp-codegen sha256 0cdbafa5914ec2483d4160bcf1a9b235f61e77a628a6d5deb71e83137a1c676b */
/*
 * fp_rsqrtgrad_s: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: rsqrtgrad   inputs: 7f2034e241f66faf
 */
#include "rsqrtgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 4 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32704, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
};

/* The order ((-0.5 * dy) * y) * (y * y) keeps every step in range where the result is. */
static inline vector_float output_of(vector_float y, vector_float dy)
{
    const vector_float minus_half = vec_svbcast(-0.5f);

    return vec_muli(vec_muli(vec_muli(minus_half, dy), y), vec_muli(y, y));
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input1, const float *restrict input2,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float y0 = vec_ld(0, (const vector_float *)&input1[i]);
        const vector_float dy0 = vec_ld(0, (const vector_float *)&input2[i]);
        const vector_float y1 = vec_ld(0, (const vector_float *)&input1[i + LANES]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&input2[i + LANES]);
        const vector_float y2 = vec_ld(0, (const vector_float *)&input1[i + (2 * LANES)]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&input2[i + (2 * LANES)]);
        const vector_float y3 = vec_ld(0, (const vector_float *)&input1[i + (3 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&input2[i + (3 * LANES)]);

        vec_st(output_of(y0, dy0), 0, (vector_float *)&output[i]);
        vec_st(output_of(y1, dy1), 0, (vector_float *)&output[i + LANES]);
        vec_st(output_of(y2, dy2), 0, (vector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(y3, dy3), 0, (vector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input1, const float *input2, const float *output, int size)
{
    return (size > 0)
        && (input1 != NULL)
        && (input2 != NULL)
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
static void run_tiles(float *area, int begin, int share, float *input1, float *input2,
        float *output)
{
    float *const input1_tile = area;
    float *const input2_tile = &area[TILE];
    float *const output_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(input1_tile, &input1[first], count);
        dma_in(input2_tile, &input2[first], count);
        whole_vectors(input1_tile, input2_tile, output_tile, 0, count);
        dma_out(output_tile, &output[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *input1, float *input2, float *output, int size)
{
    const int blocks = (size / BLOCK) + (((size % BLOCK) != 0) ? 1 : 0);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = ((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;
        const int left = size - begin;
        /* the last block may be short; mine * BLOCK fits an int only where it is not beyond left */
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK);
        float *const area = (float *)(uintptr_t)WORK_AREA;

        run_tiles(area, begin, share, input1, input2, output);
    }
}

void fp_rsqrtgrad_s(float *restrict input1, float *restrict input2, float *restrict output,
        int size, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input1, input2, output, size)) {
            run_share(rank, cores, input1, input2, output, size);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
