/* Square root gradient: a record per task, a table of pointers, results through pointers. */
#include "78NE/utils.h"
#include <78NE/DMA.h>
#include <stdint.h>
#include <stdbool.h>

typedef struct {
    float *in[2];
    float *out;
    int32_t count;
} Task;

#define CHECK(c) do { if (!(c)) { ok = false; } } while (0)
#define AREA(k) ((float *)(L2GADDBASE + DNUM * L2GADDOFFSET) + (k) * (TILE))
enum { TILE = 0x8000 };

static void compute(const Task *t)
{
    int32_t i;
    const float *x = t->in[0], *g = t->in[1];
    for (i = 0; i < t->count; i++)
        t->out[i] = (0.5f * g[i]) / x[i];
}

static void get_range(int id, int num, int size, int *begin, int *end)
{
    int q = size / num, r = size % num;
    *begin = id * q + (id < r ? id : r);
    *end = *begin + q + (id < r);
}

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    const uint32_t mask = (uint32_t)core_mask & 0xffu;
    const int num = GetCoreNum(mask);
    const int id = GetLogicCoreId(mask, DNUM);
    bool ok = true;
    int begin, end;

    if (id >= 0) {
        CHECK(input0 != 0);
        CHECK(input1 != 0);
        CHECK(output != 0);
        if (ok && size > 0) {
            Task task = { { AREA(0), AREA(1) }, AREA(2), 0 };
            get_range(id, num, size, &begin, &end);
            while (begin < end) {
                task.count = end - begin > TILE ? TILE : end - begin;
                dma_trans(&input0[begin], task.in[0], task.count * sizeof(*input0));
                dma_trans(&input1[begin], task.in[1], task.count * sizeof(*input1));
                compute(&task);
                dma_trans(task.out, &output[begin], task.count * sizeof *output);
                begin += task.count;
            }
        }
        C6678E_SyncN(num, id);
    }
}
