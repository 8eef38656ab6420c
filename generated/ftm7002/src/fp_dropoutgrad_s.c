/* dsp-codegen sha256 7b56b81a0dc7078ddd2619e37ff65fa821396179dd33bcbe92c32523b00f0b2d */
/*
 * fp_dropoutgrad_s: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 6ed1b643d08276c8
 */
#include "dropoutgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 4 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32704, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
};

/* The formula, on a vector of elements. */
static inline vector_float output_of(vector_float dy, float scale, vector_float mask)
{
    const vector_float scale_all = vec_svbcast(scale);

    return vec_muli(vec_muli(dy, mask), scale_all);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict input, const float *restrict mask, float scale,
        float *restrict output, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&input[i]);
        const vector_float mask_i0 = vec_ld(0, (const vector_float *)&mask[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&input[i + LANES]);
        const vector_float mask_i1 = vec_ld(0, (const vector_float *)&mask[i + LANES]);
        const vector_float dy2 = vec_ld(0, (const vector_float *)&input[i + (2 * LANES)]);
        const vector_float mask_i2 = vec_ld(0, (const vector_float *)&mask[i + (2 * LANES)]);
        const vector_float dy3 = vec_ld(0, (const vector_float *)&input[i + (3 * LANES)]);
        const vector_float mask_i3 = vec_ld(0, (const vector_float *)&mask[i + (3 * LANES)]);

        vec_st(output_of(dy0, scale, mask_i0), 0, (vector_float *)&output[i]);
        vec_st(output_of(dy1, scale, mask_i1), 0, (vector_float *)&output[i + LANES]);
        vec_st(output_of(dy2, scale, mask_i2), 0, (vector_float *)&output[i + (2 * LANES)]);
        vec_st(output_of(dy3, scale, mask_i3), 0, (vector_float *)&output[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input, int length, const float *output, const float *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
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
static void run_tiles(float *area, int begin, int share, float *input, float scale, float *output,
        float *mask)
{
    float *const input_tile = area;
    float *const output_tile = &area[TILE];
    float *const mask_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(input_tile, &input[first], count);
        dma_in(mask_tile, &mask[first], count);
        whole_vectors(input_tile, mask_tile, scale, output_tile, 0, count);
        dma_out(output_tile, &output[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *input, float scale, int length, float *output,
        float *mask)
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

        run_tiles(area, begin, share, input, scale, output, mask);
    }
}

void fp_dropoutgrad_s(float *restrict input, float scale, int length, float *restrict output,
        float *restrict mask, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input, length, output, mask)) {
            run_share(rank, cores, input, scale, length, output, mask);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
