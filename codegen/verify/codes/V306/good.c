/* board: ft78ne   operator: sqrt_grad */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum {
    BLOCK = 16, /* elements of a cache line */
    TILE = 4096
};

static void run_tiles(int begin, int share, float *x, float *g, float *out)
{
    float *const tile = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;
        int i;

        dma_trans(&x[first], tile, count * 4);
        dma_trans(&g[first], &tile[TILE], count * 4);
        for (i = 0; i < count; i++) {
            tile[2 * TILE + i] = 0.5f * tile[TILE + i] / tile[i];
        }
        dma_trans(&tile[2 * TILE], &out[first], count * 4);
        done += count;
    }
}

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    const int active = core_mask & 0xff;
    const int cores = GetCoreNum(active);
    const int rank = GetLogicCoreId(active, (int)DNUM);

    if (rank >= 0) {
        if ((size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
            const int blocks = size / BLOCK + ((size % BLOCK != 0) ? 1 : 0);
            const int quota = blocks / cores;
            const int extra = blocks % cores;
            const int mine = quota + ((rank < extra) ? 1 : 0);

            if (mine > 0) {
                const int begin = (rank * quota + ((rank < extra) ? rank : extra)) * BLOCK;
                const int left = size - begin;

                run_tiles(begin, (left / BLOCK < mine) ? left : mine * BLOCK, input0, input1, output);
            }
        }
        C6678E_SyncN(cores, rank);
    }
}
