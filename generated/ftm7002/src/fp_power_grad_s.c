/* dsp-codegen sha256 a1eb6666a281b057e9d1d600ab0f75e7c56d461f61fda119304e615e17f3259e */
/*
 * fp_power_grad_s: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: power_grad   inputs: 92c0c243b48b0fc6
 */
#include "power_grad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 32, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 32736, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
};

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline vector_float output_of(vector_float dy, vector_float x, float power, float scale,
        float shift)
{
    const vector_float scale_all = vec_svbcast(scale);
    const vector_float shift_all = vec_svbcast(shift);
    const vector_float power_all = vec_svbcast(power);
    const vector_float zero = vec_svbcast(0.0f);
    const vector_float huge = vec_svbcast(1e38f);
    const vector_float base = vec_mula(x, scale_all, shift_all);
    const vector_float square = vec_muli(base, base);
    const vector_float infinite = vec_muli(huge, huge);
    const vector_float t = vec_muli(power_all, scale_all);
    const vector_float t2 = vec_sub(infinite, infinite);
    const vector_float scaled = vec_muli(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f)) ? t : t2);
    const vector_float t3 = vec_muli(square, base);
    const vector_float t4 = (power == 3.0f) ? square : t3;
    const vector_float high = (power == 2.0f) ? base : t4;
    const vector_float t5 = vec_muli(scaled, high);
    const vector_float t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict Input1, const float *restrict Input2,
        float *restrict output, float power, float scale, float shift, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy0 = vec_ld(0, (const vector_float *)&Input1[i]);
        const vector_float x0 = vec_ld(0, (const vector_float *)&Input2[i]);
        const vector_float dy1 = vec_ld(0, (const vector_float *)&Input1[i + LANES]);
        const vector_float x1 = vec_ld(0, (const vector_float *)&Input2[i + LANES]);

        vec_st(output_of(dy0, x0, power, scale, shift), 0, (vector_float *)&output[i]);
        vec_st(output_of(dy1, x1, power, scale, shift), 0, (vector_float *)&output[i + LANES]);
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
static void run_tiles(float *area, int begin, int share, float *Input1, float *Input2,
        float *output, float power, float scale, float shift)
{
    float *const Input1_tile = area;
    float *const Input2_tile = &area[TILE];
    float *const output_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(Input1_tile, &Input1[first], count);
        dma_in(Input2_tile, &Input2[first], count);
        whole_vectors(Input1_tile, Input2_tile, output_tile, power, scale, shift, 0, count);
        dma_out(output_tile, &output[first], count);
        done += count;
    }
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
        float *const area = (float *)(uintptr_t)WORK_AREA;

        run_tiles(area, begin, share, Input1, Input2, output, power, scale, shift);
    }
}

void fp_power_grad_s(float *restrict Input1, float *restrict Input2, float *restrict output,
        int length, float power, float scale, float shift, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(Input1, Input2, output, length)) {
            run_share(rank, cores, Input1, Input2, output, length, power, scale, shift);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
