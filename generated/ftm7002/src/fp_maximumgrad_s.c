/* dsp-codegen sha256 d41ab73bbb6823c109bbbe40a8648ceb4273634e85b399d2b7fa6ed53a5ab51b */
/*
 * fp_maximumgrad_s: Gradients of the elementwise maximum.
 *
 *     dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0
 *
 * fp32; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7002   operator: maximumgrad   inputs: c5d89b59edce8d5a
 */
#include "maximumgrad.h"
#include "ftm7002_board.h"

enum {
    LANES = 16, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 4 vectors */
    BLOCK = 16, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 19648, /* elements of each operand in the work area at a time */
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

/* Lane by lane c where a >= b, else d: also where one of the two is a NaN. */
static inline vector_float if_at_least(vector_float a, vector_float b, vector_float c,
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

        yes.lane[k] = (left.lane[k] >= right.lane[k]) ? then : otherwise;
    }
    return yes.whole;
}

/* The formula of dx0, on a vector of elements. */
static inline vector_float dx0_of(vector_float x0, vector_float x1, vector_float dy)
{
    const vector_float zero = vec_svbcast(0.0f);

    return if_greater(x0, x1, dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline vector_float dx1_of(vector_float x0, vector_float x1, vector_float dy)
{
    const vector_float zero = vec_svbcast(0.0f);

    return if_at_least(x1, x0, dy, zero);
}

/* Whole vectors; from any address. */
static void whole_vectors(const float *restrict Input0, const float *restrict Input1,
        const float *restrict dy, float *restrict dx0, float *restrict dx1, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += STEP) {
        const vector_float x00 = vec_ld(0, (const vector_float *)&Input0[i]);
        const vector_float x10 = vec_ld(0, (const vector_float *)&Input1[i]);
        const vector_float dy_i0 = vec_ld(0, (const vector_float *)&dy[i]);
        const vector_float x01 = vec_ld(0, (const vector_float *)&Input0[i + LANES]);
        const vector_float x11 = vec_ld(0, (const vector_float *)&Input1[i + LANES]);
        const vector_float dy_i1 = vec_ld(0, (const vector_float *)&dy[i + LANES]);
        const vector_float x02 = vec_ld(0, (const vector_float *)&Input0[i + (2 * LANES)]);
        const vector_float x12 = vec_ld(0, (const vector_float *)&Input1[i + (2 * LANES)]);
        const vector_float dy_i2 = vec_ld(0, (const vector_float *)&dy[i + (2 * LANES)]);
        const vector_float x03 = vec_ld(0, (const vector_float *)&Input0[i + (3 * LANES)]);
        const vector_float x13 = vec_ld(0, (const vector_float *)&Input1[i + (3 * LANES)]);
        const vector_float dy_i3 = vec_ld(0, (const vector_float *)&dy[i + (3 * LANES)]);

        vec_st(dx0_of(x00, x10, dy_i0), 0, (vector_float *)&dx0[i]);
        vec_st(dx1_of(x00, x10, dy_i0), 0, (vector_float *)&dx1[i]);
        vec_st(dx0_of(x01, x11, dy_i1), 0, (vector_float *)&dx0[i + LANES]);
        vec_st(dx1_of(x01, x11, dy_i1), 0, (vector_float *)&dx1[i + LANES]);
        vec_st(dx0_of(x02, x12, dy_i2), 0, (vector_float *)&dx0[i + (2 * LANES)]);
        vec_st(dx1_of(x02, x12, dy_i2), 0, (vector_float *)&dx1[i + (2 * LANES)]);
        vec_st(dx0_of(x03, x13, dy_i3), 0, (vector_float *)&dx0[i + (3 * LANES)]);
        vec_st(dx1_of(x03, x13, dy_i3), 0, (vector_float *)&dx1[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input0, const float *Input1, const float *dy,
        const float *dx0, const float *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
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
static void run_tiles(float *area, int begin, int share, float *Input0, float *Input1, float *dy,
        float *dx0, float *dx1)
{
    float *const Input0_tile = area;
    float *const Input1_tile = &area[TILE];
    float *const dy_tile = &area[2 * TILE];
    float *const dx0_tile = &area[3 * TILE];
    float *const dx1_tile = &area[4 * TILE];
    int done = 0;

    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int first = begin + done;

        dma_in(Input0_tile, &Input0[first], count);
        dma_in(Input1_tile, &Input1[first], count);
        dma_in(dy_tile, &dy[first], count);
        whole_vectors(Input0_tile, Input1_tile, dy_tile, dx0_tile, dx1_tile, 0, count);
        dma_out(dx0_tile, &dx0[first], count);
        dma_out(dx1_tile, &dx1[first], count);
        done += count;
    }
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, float *Input0, float *Input1, float *dy, float *dx0,
        float *dx1, int length)
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

        run_tiles(area, begin, share, Input0, Input1, dy, dx0, dx1);
    }
}

void fp_maximumgrad_s(float *restrict Input0, float *restrict Input1, float *restrict dy,
        float *restrict dx0, float *restrict dx1, int length, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0x3U;
    const int core = getCoreId();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));

        if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
            run_share(rank, cores, Input0, Input1, dy, dx0, dx1, length);
        }
        /* no return before this: the others would hang */
        m7002_barrier(cores, rank);
    }
}
