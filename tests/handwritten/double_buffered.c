/* MT7004: gradient of the square root. Two sets of tiles: the next one comes in while this one is computed and the last goes out. */
#include "sqrt_grad.h"
#include "mt7004_board.h"

enum { LANES = 32, TILE = 4096, AREA_BYTES = 6 * TILE * (int)sizeof(float) };

static lvector_float output_of(lvector_float x, lvector_float g)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f), minus = vec_neg(x), a = vec_muli(vec_vsvbcast_sf2(0.5f), g);
    const lvector_float r0 = vec_vfrcps32(x), r1 = vec_mula(r0, vec_mula(minus, r0, one), r0), q = vec_muli(a, r1);

    return vec_mula(vec_mula(minus, q, a), r1, q);
}

static void compute(const float *restrict x, const float *restrict g, float *restrict out, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        vec_st(output_of(vec_ld(0, (const lvector_float *)&x[i]), vec_ld(0, (const lvector_float *)&g[i])), 0, (lvector_float *)&out[i]);
    }
}

static unsigned int begin_copy(float *from, float *to, int count)
{
    const unsigned int bytes = (unsigned int)count * (unsigned int)sizeof(float);

    return dma_p2p(from, 1UL, bytes, 0, to, 1UL, bytes, 0, 0, 0U);
}

static int tile_of(int share, int done)
{
    return (share - done) < TILE ? (share - done) : TILE;
}

static void run_tiles(float *area, float *x, float *g, float *out, int share)
{
    unsigned int in_x = 0U, in_g = 0U, back[2] = {0U, 0U};
    int done = 0, k = 0, sent = 0;

    if (share > 0) {
        in_x = begin_copy(x, area, tile_of(share, 0));
        in_g = begin_copy(g, area + TILE, tile_of(share, 0));
    }
    while (done < share) {
        const int count = tile_of(share, done), next = done + count;
        float *const here = area + ((k & 1) * 3 * TILE), *const there = area + ((1 - (k & 1)) * 3 * TILE);

        dma_wait(in_x);
        dma_wait(in_g);
        if (next < share) {
            in_x = begin_copy(&x[next], there, tile_of(share, next));
            in_g = begin_copy(&g[next], there + TILE, tile_of(share, next));
        }
        if (sent > 1) {
            dma_wait(back[k & 1]);
            sent -= 1;
        }
        compute(here, here + TILE, here + 2 * TILE, count);
        back[k & 1] = begin_copy(here + 2 * TILE, &out[done], count);
        sent += 1;
        done = next;
        k += 1;
    }
    if (sent > 1) {
        dma_wait(back[k & 1]);
    }
    if (sent > 0) {
        dma_wait(back[1 - (k & 1)]);
    }
}

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output, int size, int core_mask)
{
    const unsigned int mask = (unsigned int)core_mask & 0xfU;
    const int id = get_core_id();
    int k, cores = 0, rank = 0;

    for (k = 0; k < 4; k++) {
        cores += (int)(mask >> k & 1U);
        rank += k < id ? (int)(mask >> k & 1U) : 0;
    }
    if ((mask >> id & 1U) != 0U) {
        if (size > 0 && input0 != NULL && input1 != NULL && output != NULL) {
            const int blocks = (size - 1) / LANES + 1, quota = blocks / cores, extra = blocks % cores;
            const int mine = quota + (rank < extra ? 1 : 0);

            if (mine > 0) {
                const int begin = (rank * quota + (rank < extra ? rank : extra)) * LANES, left = size - begin;
                float *const area = (float *)vector_malloc((unsigned int)AREA_BYTES);

                if (area != NULL) {
                    run_tiles(area, &input0[begin], &input1[begin], &output[begin], (left / LANES) < mine ? left : mine * LANES);
                    (void)vector_free(area);
                }
            }
        }
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
