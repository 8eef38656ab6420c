/* dsp-codegen sha256 e5dd55a1e1e5ef3483902f4b4a97706b5dca9e2951c04a5f74aa16955c59c89e */
/*
 * hp_sqrt_grad_s: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs into the operator, dialect or template file.
 *
 * board: ftm7032   operator: sqrt_grad   inputs: 03af0e58b4abec02
 */
#include "sqrt_grad.h"
#include "ftm7032_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 87360, /* elements of each operand in the work area at a time */
    AREA_BYTES = 524160, /* 3 tiles: input0, input1, output */
    CORES = 8 /* of the board; bits of a core mask above them are ignored */
};

/*
 * a / b: each fused step doubles the good bits: 8, 16, 32. Newton's on r = 1 / b, then the
 * residual's on q = a * r.
 */
static inline lvector_float divide(lvector_float a, lvector_float b)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float minus_b = vec_neg(b);
    const lvector_float r0 = vec_vfrcps32(b);
    const lvector_float e1 = vec_mula(minus_b, r0, one);
    const lvector_float r1 = vec_mula(r0, e1, r0);
    const lvector_float q = vec_muli(a, r1);
    const lvector_float residual = vec_mula(minus_b, q, a);

    return vec_mula(residual, r1, q);
}

/* The formula, on a vector of elements. */
static inline lvector_float output_of(lvector_float x, lvector_float g)
{
    const lvector_float one_half = vec_vsvbcast_sf2(0.5f);

    return divide(vec_muli(one_half, g), x);
}

/* Whole vectors; every base is aligned to one. */
static void whole_vectors(const half *restrict input0, const half *restrict input1,
        half *restrict output, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input0[i]);
        const lvector_half g = vec_ld(0, (const lvector_half *)&input1[i]);
        const lvector_float low = output_of(vec_fstdl(x), vec_fstdl(g));
        const lvector_float high = output_of(vec_fstdh(x), vec_fstdh(g));

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&output[i]);
    }
}

/* Bad arguments write nothing: the ABI has no status to return. */
static bool arguments_ok(const half *input0, const half *input1, const half *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

static int bits_of(unsigned int mask)
{
    unsigned int bits = 0U;
    unsigned int rest;

    for (rest = mask; rest != 0U; rest >>= 1) {
        bits += rest & 1U;
    }
    return (int)bits;
}

static void dma_in(half *target, half *source, int count)
{
    const int bytes = count * (int)sizeof(half);

    (void)vector_load(source, target, (unsigned int)bytes);
}

static void dma_out(half *source, half *target, int count)
{
    const int bytes = count * (int)sizeof(half);

    (void)vector_store(source, target, (unsigned int)bytes);
}

/*
 * `share` elements from `begin` on, tile by tile: DMA in, compute, DMA out. The last vector of a
 * tile may reach into the padding of its buffers: what it computes there stays there, DMA takes
 * exactly `count` elements back.
 */
static void run_tiles(half *area, int begin, int share, half *input0, half *input1, half *output)
{
    half *const input0_tile = area;
    half *const input1_tile = &area[TILE];
    half *const output_tile = &area[2 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(input0_tile, &input0[first], count);
        dma_in(input1_tile, &input1[first], count);
        whole_vectors(input0_tile, input1_tile, output_tile, count);
        dma_out(output_tile, &output[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does whole blocks; the first ranks one more where they do not divide. */
static void run_share(int rank, int cores, half *input0, half *input1, half *output, int size)
{
    const int blocks = (size / BLOCK) + (((size % BLOCK) != 0) ? 1 : 0);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = ((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;
        const int left = size - begin;
        /* the last block may be short; mine * BLOCK fits an int only where it is not beyond left */
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK);
        half *const area = (half *)vector_malloc((unsigned int)AREA_BYTES);

        if (area != NULL) {
            run_tiles(area, begin, share, input0, input1, output);
            (void)vector_free(area);
        }
    }
}

void hp_sqrt_grad_s(half *restrict input0, half *restrict input1, half *restrict output, int size,
        int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = get_core_id();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(input0, input1, output, size)) {
            run_share(rank, cores, input0, input1, output, size);
        }
        /* no return before this: the others would hang */
        core_barrier((unsigned int)BARRIER_ID, (unsigned int)cores);
    }
}
