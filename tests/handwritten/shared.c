/* Gradient of the binary cross entropy on the cores of core_mask: DMA into L2, plain scalar C, DMA back. */
#include <stdio.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>
#include "binarycrossentropygrad.h"

#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define L2_BYTES 0xF0000
#define BUFFERS 5
#define ALIGN 64
#define UNIT (ALIGN / (int)sizeof(float))
/* elements of one of the equal parts of L2: whole cache lines */
#define BLOCK (L2_BYTES / BUFFERS / ALIGN * ALIGN / (int)sizeof(float))

static const float eps = 1e-12f;

void fp_binarycrossentropygrad_s(int input_size, int reduction, float *input_x, float *input_y, float *weight,
                                 float *dloss, float *dx, int weight_defined, int core_mask)
{
    int core_id = get_core_id();
    int mask = core_mask & 0xff;
    int logic_core_id = GetLogicCoreId(mask, core_id);
    int core_num = GetCoreNum(mask);
    int units, share, extra, start, end, i, n;
    float *x, *y, *w, *s, *out;
    float scale = 1.0f;

    if (logic_core_id < 0) {
        return;
    }
    if (input_size > 0 && reduction >= 0 && reduction <= 2 && input_x && input_y && dloss && dx && (weight || !weight_defined)) {
        x = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);
        y = x + BLOCK;
        w = y + BLOCK;
        s = w + BLOCK;
        out = s + BLOCK;
        units = (input_size - 1) / UNIT + 1;
        share = units / core_num;
        extra = units % core_num;
        start = (logic_core_id * share + MIN(logic_core_id, extra)) * UNIT;
        share += logic_core_id < extra;
        end = (input_size - start) / UNIT < share ? input_size : start + share * UNIT;
        if (reduction != 0 && start < end) {
            dma_trans(dloss, s, sizeof(float));
            scale = s[0];
            if (reduction == 1)
                scale /= (float)input_size;
        }
        for (; start < end; start += n) {
            n = MIN(end - start, BLOCK);
            dma_trans(input_x + start, x, n * sizeof(float));
            dma_trans(input_y + start, y, n * sizeof(float));
            if (weight_defined)
                dma_trans(weight + start, w, n * sizeof(float));
            if (reduction == 0)
                dma_trans(dloss + start, s, n * sizeof(float));
            for (i = 0; i < n; i++) {
                float grad = x[i] - y[i];
                if (weight_defined)
                    grad = w[i] * grad;
                grad = grad / (x[i] * (1.0f - x[i]) + eps);
                out[i] = grad * (reduction == 0 ? s[i] : scale);
            }
            dma_trans(out, dx + start, n * sizeof(float));
        }
    }
    C6678E_SyncN(core_num, logic_core_id);
}
