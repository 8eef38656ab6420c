/* Gradients of the minimum on the cores of core_mask: DMA into L2, plain scalar C, DMA back. */
#include "78NE/utils.h"
#include <78NE/DMA.h>

#define BLOCK 0x2000
#define UNIT 16

void fp_minimumgrad_s(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length, int core_mask)
{
    int mask = core_mask & 0xff, core_num = GetCoreNum(mask), id = GetLogicCoreId(mask, DNUM), units, share, extra, start, end, i, n;
    float *a = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET), *b = a + BLOCK, *g = b + BLOCK, *ga = g + BLOCK, *gb = ga + BLOCK;

    if (id < 0)
        return;
    if (length > 0 && Input0 && Input1 && dy && dx0 && dx1) {
        units = (length - 1) / UNIT + 1;
        share = units / core_num;
        extra = units % core_num;
        start = (id * share + (id < extra ? id : extra)) * UNIT;
        share += id < extra;
        end = (length - start) / UNIT < share ? length : start + share * UNIT;
        for (; start < end; start += n) {
            n = end - start < BLOCK ? end - start : BLOCK;
            dma_trans(Input0 + start, a, n * 4);
            dma_trans(Input1 + start, b, n * 4);
            dma_trans(dy + start, g, n * 4);
            for (i = 0; i < n; i++) {
                ga[i] = a[i] < b[i] ? g[i] : 0.0f;
                gb[i] = a[i] >= b[i] ? g[i] : 0.0f;
            }
            dma_trans(ga, dx0 + start, n * 4);
            dma_trans(gb, dx1 + start, n * 4);
        }
    }
    C6678E_SyncN(core_num, id);
}
