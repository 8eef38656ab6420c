/* Each core computes every core_num-th element of a block, but sends the whole block back: what it left out overwrites the others'. */
#include <stdio.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>

#define BLOCK 0x10000

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    int mask = core_mask & 0xff, core_num = GetCoreNum(mask), id = GetLogicCoreId(mask, DNUM), start, i, n;
    float *x = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET), *g = x + BLOCK, *out = g + BLOCK;

    if (id < 0)
        return;
    if (size > 0 && input0 && input1 && output) {
        for (start = 0; start <= size - 1; start += n) {
            n = size - start < BLOCK ? size - start : BLOCK;
            dma_trans(input0 + start, x, n * 4);
            dma_trans(input1 + start, g, n * 4);
            for (i = id; i < n; i += core_num)
                out[i] = 0.5f * g[i] / x[i];
            dma_trans(out, output + start, n * 4);
        }
    }
    C6678E_SyncN(core_num, id);
}
