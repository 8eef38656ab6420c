/* Momentum on the cores of core_mask, in place in DDR: DMA into L2, plain scalar C, DMA back. */
#include <stdbool.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>

#define BLOCK 0x4000
#define UNIT 16

void fp_applymomentum_s(float *weight, float *accumulate, const float *gradient, float learning_rate, float moment,
                        bool nesterov, int start, int end, int core_mask)
{
    int mask = core_mask & 0xff, core_num = GetCoreNum(mask), id = GetLogicCoreId(mask, DNUM), units, share, extra, first, last, i, n;
    float *w = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET), *a = w + BLOCK, *g = a + BLOCK;

    if (id < 0)
        return;
    if (start >= 0 && start < end && weight && accumulate && gradient) {
        units = (end - start - 1) / UNIT + 1;
        share = units / core_num;
        extra = units % core_num;
        first = (id * share + (id < extra ? id : extra)) * UNIT;
        share += id < extra;
        last = (end - start - first) / UNIT < share ? end - start : first + share * UNIT;
        for (; first < last; first += n) {
            n = last - first < BLOCK ? last - first : BLOCK;
            dma_trans(weight + start + first, w, n * 4);
            dma_trans(accumulate + start + first, a, n * 4);
            dma_trans((void *)(gradient + start + first), g, n * 4);
            for (i = 0; i < n; i++) {
                a[i] = a[i] * moment + g[i];
                w[i] -= nesterov ? g[i] * learning_rate + a[i] * moment * learning_rate : a[i] * learning_rate;
            }
            dma_trans(w, weight + start + first, n * 4);
            dma_trans(a, accumulate + start + first, n * 4);
        }
    }
    C6678E_SyncN(core_num, id);
}
