/* board: ft78ne   operator: sqrt_grad   verify: -n 40 --core-mask 1 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum { TILE = 32 };

static void start(float *source, float *target, int count)
{
    DMA_ParaConfig(0U, DNUM, 0U, (unsigned int)source, (unsigned int)count * sizeof(float), 1U, (unsigned int)target, 0xFFFFFFFFU);
    DMA_Start(0U, DNUM);
}

static void await(void)
{
    while (DMA_TransState(0U, DNUM) == 0) {
    }
}

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output, int size, int core_mask)
{
    const int mask = (int)((unsigned int)core_mask & 0xffU);
    const int rank = GetLogicCoreId(mask, (int)DNUM);

    if (rank >= 0) {
        if ((rank == 0) && (size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
            float *const area = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);
            float *const a = area;
            float *const b = &area[TILE];
            float *const c = &area[2 * TILE];
            int done;

            for (done = 0; done < size; done += TILE) {
                const int count = (size - done < TILE) ? (size - done) : TILE;
                int i;

                start(&input0[done], a, count);
                await();
                start(&input1[done], b, count);
                await();
                for (i = 0; i < count; i++) {
                    c[i] = 0.5f * b[i] / a[i];
                }
                start(c, &output[done], count);
                await();
            }
        }
        C6678E_SyncN(GetCoreNum(mask), rank);
    }
}
