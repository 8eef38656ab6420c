/* board: ft78ne   operator: sqrt_grad   verify: -n 40 --core-mask 7 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum { BLOCK = 16 };

static void work(const float *a, const float *b, float *out, int first, int last)
{
    float *const area = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);

    float g = 0.0f;
    int i;

    if (first < last) {
        for (i = first; i < last; i++) {
            g = 0.5f * b[i];
            area[i - first] = g / a[i];
        }
        dma_trans(area, &out[first], (last - first) * (int)sizeof(float));
    }
}

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output, int size, int core_mask)
{
    const int mask = (int)((unsigned int)core_mask & 0xffU);
    const int core = (int)DNUM;
    const int cores = GetCoreNum(mask);
    const int rank = GetLogicCoreId(mask, core);

    if ((rank >= 0) && (size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
        const int blocks = (size / BLOCK) + (((size % BLOCK) != 0) ? 1 : 0);
        const int mine = (blocks / cores) + ((rank < (blocks % cores)) ? 1 : 0);
        const int begin = ((rank * (blocks / cores)) + ((rank < (blocks % cores)) ? rank : (blocks % cores))) * BLOCK;
        const int left = size - begin;
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK);

        work(input0, input1, output, begin, begin + share);
    }
    if (rank >= 0) {
        C6678E_SyncN(cores, rank);
    }
}
