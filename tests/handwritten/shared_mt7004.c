/* MT7004: gradient of the binary cross entropy. Vectors in AM, whole ones only: the rest of the last is padding that stays there. */
#include <stddef.h>
#include <compiler/m3000.h>
#include "hthread_device.h"

#define LANES 32
#define BLOCK 8192 /* elements of a buffer, whole vectors */
typedef lvector float vf;

static vf divide(vf a, vf b)
{
    vf one = vec_vsvbcast_sf2(1.0f), minus = vec_neg(b), r = vec_vfrcps32(b), q;
    int k;

    for (k = 0; k < 2; k++)
        r = vec_mula(r, vec_mula(minus, r, one), r);
    q = vec_muli(a, r);
    return vec_mula(vec_mula(minus, q, a), r, q);
}

static int count_bits(unsigned int v)
{
    int bits = 0;

    while (v) {
        v &= v - 1;
        ++bits;
    }
    return bits;
}

void fp_binarycrossentropygrad_s(int input_size, int reduction, float *input_x, float *input_y, float *weight,
                                 float *dloss, float *dx, int weight_defined, int core_mask)
{
    unsigned int mask = (unsigned int)core_mask & 0xf;
    int id = get_core_id(), cores = count_bits(mask), rank = count_bits(mask & ((1u << id) - 1)), i;
    float *area = NULL;
    vf one = vec_vsvbcast_sf2(1.0f), eps = vec_vsvbcast_sf2(1e-12f), scale = one;

    if (!(mask >> id & 1))
        return;
    if (input_size > 0 && (unsigned int)reduction < 3 && input_x && input_y && dloss && dx && (weight || !weight_defined))
        area = vector_malloc(5 * BLOCK * sizeof(float));
    if (area) {
        float *x = area, *y = x + BLOCK, *w = y + BLOCK, *s = w + BLOCK, *out = s + BLOCK;
        int blocks = (input_size - 1) / LANES + 1;
        int first = blocks / cores * rank + (rank < blocks % cores ? rank : blocks % cores);
        int last = first + blocks / cores + (rank < blocks % cores);

        if (reduction) {
            vector_load(dloss, s, sizeof(float));
            scale = vec_vsvbcast_sf2(reduction == 1 ? s[0] / input_size : s[0]);
        }
        while (first < last) {
            int now = last - first < BLOCK / LANES ? last - first : BLOCK / LANES;
            int start = first * LANES;
            int n = input_size - start < now * LANES ? input_size - start : now * LANES;

            vector_load(input_x + start, x, n * sizeof(float));
            vector_load(input_y + start, y, n * sizeof(float));
            if (weight_defined)
                vector_load(weight + start, w, n * sizeof(float));
            if (!reduction)
                vector_load(dloss + start, s, n * sizeof(float));
            for (i = 0; i < n; i += LANES) {
                vf vx = vec_ld(0, (vf *)(x + i)), vy = vec_ld(0, (vf *)(y + i));
                vf g = vx - vy;

                if (weight_defined)
                    g = vec_muli(g, vec_ld(0, (vf *)(w + i)));
                g = divide(g, vec_mula(vx, one - vx, eps));
                vec_st(vec_muli(g, reduction ? scale : vec_ld(0, (vf *)(s + i))), 0, (vf *)(out + i));
            }
            vector_store(out, dx + start, n * sizeof(float));
            first += now;
        }
        vector_free(area);
    }
    core_barrier(0, cores);
}
