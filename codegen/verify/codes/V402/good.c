/* board: ft78ne   operator: sqrt_grad   verify: -n 40 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

/* Block by block, each core every `cores`-th one: DMA in, compute, DMA out. */
static void share(int rank, int cores, float *x, float *g, float *out, int size)
{
    float *const tile = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);
    const int blocks = size / 16 + ((size % 16 != 0) ? 1 : 0);
    int block;
    int i;

    for (block = rank; block < blocks; block += cores) {
        const int first = block * 16;
        const int count = (size - first < 16) ? size - first : 16;

        dma_trans(&x[first], tile, count * 4);
        dma_trans(&g[first], &tile[16], count * 4);
        for (i = 0; i < count; i++) {
            tile[32 + i] = 0.5f * tile[16 + i] / tile[i];
        }
        dma_trans(&tile[32], &out[first], count * 4);
    }
}

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    const int active = core_mask & 0xff;
    const int cores = GetCoreNum(active);
    const int rank = GetLogicCoreId(active, (int)DNUM);

    if (rank >= 0) {
        if ((size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
            share(rank, cores, input0, input1, output, size);
        }
        C6678E_SyncN(cores, rank);
    }
}
