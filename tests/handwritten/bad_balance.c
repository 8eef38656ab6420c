/* size / core_num for each core, and the rest for the last: with 8 cores it may do seven blocks while the others do none. */
#include <stdio.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>

#define UNIT 16
#define BLOCK 0x4000

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    int mask = core_mask & 0xff, core_num = GetCoreNum(mask), id = GetLogicCoreId(mask, DNUM), units, start, end, i, n;
    float *x = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET), *g = x + BLOCK, *out = g + BLOCK;

    if (id < 0)
        return;
    if (size > 0 && input0 && input1 && output) {
        units = size / UNIT;
        start = units / core_num * id * UNIT;
        end = id == core_num - 1 ? size : start + units / core_num * UNIT;
        for (; start < end; start += n) {
            n = end - start < BLOCK ? end - start : BLOCK;
            dma_trans(input0 + start, x, n * 4);
            dma_trans(input1 + start, g, n * 4);
            for (i = 0; i < n; i++)
                out[i] = 0.5f * g[i] / x[i];
            dma_trans(out, output + start, n * 4);
        }
    }
    C6678E_SyncN(core_num, id);
}
