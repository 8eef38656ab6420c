/* board: ft78ne   operator: sqrt_grad   native: -n 1000 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    float *const tile = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);
    const int cores = GetCoreNum(core_mask & 0xff);
    const int rank = GetLogicCoreId(core_mask & 0xff, (int)DNUM);
    int i;

    if (rank >= 0) {
        if ((input0 != NULL) && (input1 != NULL) && (output != NULL)) {
            for (i = rank * 16; i < size; i += cores * 16) {
                const int count = (size - i < 16) ? size - i : 16;
                int k;

                dma_trans(&input0[i], tile, count * 4);
                dma_trans(&input1[i], &tile[16], count * 4);
                for (k = 0; k < count; k++) {
                    tile[32 + k] = 0.5f * tile[16 + k] / tile[k];
                }
                dma_trans(&tile[32], &output[i], count * 4);
            }
        }
        C6678E_SyncN(cores, rank);
    }
}
