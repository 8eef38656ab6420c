/* dsp-codegen sha256 791beb986c3b0fb109098d64ff307abf5c325b85edea3e366e11cdf62779fb21 */
/*
 * fp_sqrt_grad_s: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 17d44d3471fe13ef
 */
#include "sqrt_grad.h"
#include "mt7004_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 43680, /* elements of each operand in the work area at a time */
    AREA_BYTES = 524160
};

/* a / b: an 8-bit seed of 1 / b, 2 fused Newton steps r + r * (1 - b * r), then the residual corrects q. */
static inline lvector_float divide(lvector_float a, lvector_float b)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float minus_b = vec_neg(b);
    const lvector_float r0 = vec_vfrcps32(b);
    const lvector_float e1 = vec_mula(minus_b, r0, one);
    const lvector_float r1 = vec_mula(r0, e1, r0);
    const lvector_float e2 = vec_mula(minus_b, r1, one);
    const lvector_float r2 = vec_mula(r1, e2, r1);
    const lvector_float q = vec_muli(a, r2);
    const lvector_float rest = vec_mula(minus_b, q, a);

    return vec_mula(rest, r2, q);
}

/* output[n] = 0.5 * input1[n] / input0[n] */
static inline lvector_float output_of(lvector_float x, lvector_float g)
{
    const lvector_float one_half = vec_vsvbcast_sf2(0.5f);

    return divide(vec_muli(one_half, g), x);
}

/* Whole vectors; every base is aligned to one. */
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_float x = vec_ld(0, (const lvector_float *)&input0[i]);
        const lvector_float g = vec_ld(0, (const lvector_float *)&input1[i]);

        vec_st(output_of(x, g), 0, (lvector_float *)&output[i]);
    }
}

/* Bad arguments write nothing: a void function cannot say more. */
static bool usable(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

static int bits_of(unsigned int mask)
{
    int bits = 0;
    unsigned int rest;

    for (rest = mask; rest != 0U; rest >>= 1) {
        bits += (int)(rest & 1U);
    }
    return bits;
}

/* The number of the mask's cores before this one; -1 outside the mask. */
static int rank_of(unsigned int mask, int core)
{
    const unsigned int bit = 1U << core;

    return ((mask & bit) != 0U) ? bits_of(mask & (bit - 1U)) : -1;
}

static void fetch(float *target, float *source, int count)
{
    const int bytes = count * (int)sizeof(float);

    (void)vector_load(source, target, (unsigned int)bytes);
}

static void put(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    (void)vector_store(source, target, (unsigned int)bytes);
}

/*
 * `share` elements from `begin` on, tile by tile: DMA in, compute, DMA out. The last vector of a tile may reach into the
 * padding of its buffers; what it computes there stays there, DMA takes exactly `count` elements back.
 */
static void tiles(float *area, int begin, int share, float *input0, float *input1, float *output)
{
    float *const input0_tile = area;
    float *const input1_tile = &area[TILE];
    float *const output_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int whole = ((count + LANES - 1) / LANES) * LANES;
        const int first = begin + done;

        fetch(input0_tile, &input0[first], count);
        fetch(input1_tile, &input1[first], count);
        whole_vectors(input0_tile, input1_tile, output_tile, whole);
        put(output_tile, &output[first], count);
        done += count;
    }
}

/* The share of core `rank` of `count`: whole blocks, the first ranks one more where they do not divide evenly. */
static void split(int rank, int count, float *input0, float *input1, float *output, int size)
{
    const int blocks = (size / BLOCK) + (((size % BLOCK) != 0) ? 1 : 0);
    const int quota = blocks / count;
    const int extra = blocks % count;
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = ((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;
        const int left = size - begin;
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK); /* the last block may be short */
        float *const area = (float *)vector_malloc((unsigned int)AREA_BYTES);

        if (area != NULL) {
            tiles(area, begin, share, input0, input1, output);
            (void)vector_free(area);
        }
    }
}

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output,
        int size, int core_mask)
{
    const unsigned int team = (unsigned int)core_mask & 0xfU; /* the cores this board has */
    const int core = get_core_id();
    const int count = bits_of(team);
    const int rank = rank_of(team, core);

    if (rank >= 0) { /* a core outside the mask touches nothing and meets nobody */
        if (usable(input0, input1, output, size)) {
            split(rank, count, input0, input1, output, size);
        }
        core_barrier(0U, (unsigned int)count); /* every core of the mask, also one without work */
    }
}
