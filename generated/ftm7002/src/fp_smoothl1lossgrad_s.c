/* dsp-codegen sha256 310740817a8b90d1a3a294057c0c5aee4085a1126522f12a5eadfe4a3756b6ab */
/*
 * fp_smoothl1lossgrad_s: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: smoothl1lossgrad   inputs: a056394b14d96f04
 */
#include "smoothl1lossgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 32, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 24544, /* elements of each operand in the work area at a time */
    CORES = 2 /* of the board; bits of a core mask above them are ignored */
};

/* A vector of 16 floats that is reached lane by lane. */
typedef union {
    vector_float whole;
    float lane[16];
} float_lanes;

/* Lane by lane c where a > b, else d: also where one of the two is a NaN. */
static inline vector_float if_greater(vector_float a, vector_float b, vector_float c,
        vector_float d)
{
    float_lanes left;
    float_lanes right;
    float_lanes yes;
    float_lanes no;
    int k;

    left.whole = a;
    right.whole = b;
    yes.whole = c;
    no.whole = d;
    for (k = 0; k < 16; k++) {
        const float then = yes.lane[k];
        const float otherwise = no.lane[k];

        yes.lane[k] = (left.lane[k] > right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/*
 * a / b: each fused step doubles the good bits: 8, 16, 32. Newton's on r = 1 / b, then the
 * residual's on q = a * r.
 */
static inline vector_float divide(vector_float a, vector_float b)
{
    const vector_float one = vec_svbcast(1.0f);
    const vector_float minus_b = vec_neg(b);
    const vector_float r0 = vec_vfrcps32(b);
    const vector_float e1 = vec_mula(minus_b, r0, one);
    const vector_float r1 = vec_mula(r0, e1, r0);
    const vector_float q = vec_muli(a, r1);
    const vector_float residual = vec_mula(minus_b, q, a);

    return vec_mula(residual, r1, q);
}

/* The formula, on a vector of elements. */
static inline vector_float dx1_of(vector_float dy, vector_float x1, vector_float x2, float beta)
{
    const vector_float beta_all = vec_svbcast(beta);
    const vector_float one = vec_svbcast(1.0f);
    const vector_float minus_one = vec_svbcast(-1.0f);
    const vector_float zero = vec_svbcast(0.0f);
    const vector_float d = vec_sub(x2, x1);
    const vector_float t = if_greater(zero, d, minus_one, d);
    const vector_float t2 = if_greater(d, zero, one, t);
    const vector_float t3 = if_greater(beta_all, d, divide(d, beta_all), t2);
    const vector_float slope = if_greater(d, vec_neg(beta_all), t3, t2);

    return vec_muli(slope, dy);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict dy, const float *restrict x1,
        const float *restrict x2, float *restrict dx1, float beta, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float dy_i0 = vec_ld(0, (const vector_float *)&dy[i]);
        const vector_float x1_i0 = vec_ld(0, (const vector_float *)&x1[i]);
        const vector_float x2_i0 = vec_ld(0, (const vector_float *)&x2[i]);
        const vector_float dy_i1 = vec_ld(0, (const vector_float *)&dy[i + LANES]);
        const vector_float x1_i1 = vec_ld(0, (const vector_float *)&x1[i + LANES]);
        const vector_float x2_i1 = vec_ld(0, (const vector_float *)&x2[i + LANES]);

        vec_st(dx1_of(dy_i0, x1_i0, x2_i0, beta), 0, (vector_float *)&dx1[i]);
        vec_st(dx1_of(dy_i1, x1_i1, x2_i1, beta), 0, (vector_float *)&dx1[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *x1, const float *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
}

/* How many bits of a mask are set. */
static int bits_of(unsigned int mask)
{
    unsigned int bits = 0U;
    unsigned int rest;

    for (rest = mask; rest != 0U; rest >>= 1) {
        bits += rest & 1U;
    }
    return (int)bits;
}

/* Returns when the elements are in the work area. The vendor's DMA takes no pointers to const. */
static void dma_in(float *target, float *source, int count)
{
    const int bytes = count * (int)sizeof(float);

    M7002_datatrans(source, target, bytes);
}

/* Returns when the elements are in shared memory. */
static void dma_out(float *source, float *target, int count)
{
    const int bytes = count * (int)sizeof(float);

    M7002_datatrans(source, target, bytes);
}

/*
 * `share` elements from `begin` on, tile by tile: DMA in, compute, DMA out. The last vector of a
 * tile may reach into the padding of its buffers: what it computes there stays there, DMA takes
 * exactly `count` elements back.
 */
static void run_tiles(float *area, int begin, int share, float *dy, float *dx1, float *x1,
        float *x2, float beta)
{
    float *const dy_tile = area;
    float *const dx1_tile = &area[TILE];
    float *const x1_tile = &area[2 * TILE];
    float *const x2_tile = &area[3 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(dy_tile, &dy[first], count);
        dma_in(x1_tile, &x1[first], count);
        dma_in(x2_tile, &x2[first], count);
        whole_vectors(dy_tile, x1_tile, x2_tile, dx1_tile, beta, 0, count);
        dma_out(dx1_tile, &dx1[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *dy, float *dx1, float *x1, float *x2, int length,
        float beta)
{
    const int blocks = (length / BLOCK) + (((length % BLOCK) != 0) ? 1 : 0);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = ((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;
        const int left = length - begin;
        /* the last block may be short; mine * BLOCK fits an int only where it is not beyond left */
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK);
        float *const area = (float *)(uintptr_t)WORK_AREA;

        run_tiles(area, begin, share, dy, dx1, x1, x2, beta);
    }
}

void fp_smoothl1lossgrad_s(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(dy, dx1, x1, x2, length)) {
            run_share(rank, cores, dy, dx1, x1, x2, length, beta);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
