/* board: mt7004   operator: sqrt_grad   verify: -n 70 */
#include "sqrt_grad.h"
#include "mt7004_board.h"

static int bits_of(unsigned int mask)
{
    int bits = 0;
    unsigned int rest;

    for (rest = mask; rest != 0U; rest >>= 1) {
        bits += (int)(rest & 1U);
    }
    return bits;
}

/* Block by block, each core every `cores`-th one: halves g in vectors, divides element by element. */
static void share(float *tile, int rank, int cores, float *x, float *g, float *out, int size)
{
    const int blocks = size / 32 + ((size % 32 != 0) ? 1 : 0);
    int block;
    int i;

    for (block = rank; block < blocks; block += cores) {
        const int first = block * 32;
        const int count = (size - first < 32) ? size - first : 32;
        lvector_float half_g;

        (void)vector_load(&x[first], tile, (unsigned int)(count * 4));
        (void)vector_load(&g[first], &tile[32], (unsigned int)(count * 4));
        half_g = vec_muli(vec_vsvbcast_sf2(0.5f), vec_ld(0, (const lvector_float *)&tile[32]));
        vec_st(half_g, 0, (lvector_float *)&tile[32]);
        for (i = 0; i < count; i++) {
            tile[64 + i] = tile[32 + i] / tile[i];
        }
        (void)vector_store(&tile[64], &out[first], (unsigned int)(count * 4));
    }
}

void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xfU;
    const int core = get_core_id();
    const int cores = bits_of(active);
    const int rank = bits_of(active & ((1U << core) - 1U));

    if (((active >> core) & 1U) != 0U) {
        if ((size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
            float *const tile = (float *)vector_malloc(96U * 4U);

            if (tile != NULL) {
                share(tile, rank, cores, input0, input1, output, size);
                (void)vector_free(tile);
            }
        }
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
