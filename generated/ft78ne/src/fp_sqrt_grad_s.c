/* dsp-codegen sha256 df477501dea1f231ce596149d8a5c39a01c4a40e1b7cfa79daf1f08acfb740c3 */
/*
 * fp_sqrt_grad_s: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs into the operator, dialect or template file.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: fe09828c0f671582
 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum {
    LANES = 2, /* elements in a vector */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 16368, /* elements of each operand in the work area at a time */
    CORES = 8 /* of the board; bits of a core mask above them are ignored */
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

/* The formula, on a vector of elements. */
static inline __float2_t output_of(__float2_t x, __float2_t g)
{
    const __float2_t one_half = _ftof2(0.5f, 0.5f);

    return divide(_dmpysp(one_half, g), x);
}

/* Whole vectors; every base is aligned to one. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const __float2_t x = _amem8_f2_const(&input0[i]);
        const __float2_t g = _amem8_f2_const(&input1[i]);

        _amem8_f2(&output[i]) = output_of(x, g);
    }
}

/* Bad arguments write nothing: the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
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
        whole_vectors(input0_tile, input1_tile, output_tile, count);
        dma_out(output_tile, &output[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does whole blocks; the first ranks one more where they do not divide. */
static void run_share(int rank, int cores, float *input0, float *input1, float *output, int size)
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
        float *const area = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);

        run_tiles(area, begin, share, input0, input1, output);
    }
}

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output,
        int size, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = (int)DNUM;

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = GetCoreNum((int)active);
        const int rank = GetLogicCoreId((int)active, core);

        if (arguments_ok(input0, input1, output, size)) {
            run_share(rank, cores, input0, input1, output, size);
        }
        /* no return before this: the others would hang */
        C6678E_SyncN(cores, rank);
    }
}
