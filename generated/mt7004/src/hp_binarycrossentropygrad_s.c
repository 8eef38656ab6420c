/* dsp-codegen sha256 d8c2c4916165af3f0ab5fa588166d486812aba40dd8cd44e9fdb029a4c05021d */
/*
 * hp_binarycrossentropygrad_s: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 720ae109a864b894
 */
#include "binarycrossentropygrad.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    TILE = 52416, /* elements of each operand in the work area at a time */
    AREA_BYTES = 524160
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
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

/* dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps) */
static inline lvector_float dx_of(lvector_float x, lvector_float y, lvector_float w, lvector_float s)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float eps = vec_vsvbcast_sf2(1e-12f);
    const lvector_float denominator = vec_muli(x, one - x) + eps;
    const lvector_float gradient = divide(vec_muli(w, x - y), denominator);

    return vec_muli(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, const half *restrict dloss, half *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_half w = vec_ld(0, (const lvector_half *)&weight[i]);
        const lvector_half s = vec_ld(0, (const lvector_half *)&dloss[i]);
        const lvector_float low = dx_of(vec_vfhpsp16l(x), vec_vfhpsp16l(y), vec_vfhpsp16l(w), vec_vfhpsp16l(s));
        const lvector_float high = dx_of(vec_vfhpsp16h(x), vec_vfhpsp16h(y), vec_vfhpsp16h(w), vec_vfhpsp16h(s));

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, float s_all, half *restrict dx, int count)
{
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_half w = vec_ld(0, (const lvector_half *)&weight[i]);
        const lvector_float low = dx_of(vec_vfhpsp16l(x), vec_vfhpsp16l(y), vec_vfhpsp16l(w), s);
        const lvector_float high = dx_of(vec_vfhpsp16h(x), vec_vfhpsp16h(y), vec_vfhpsp16h(w), s);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict dloss, half *restrict dx, int count)
{
    const lvector_float w = vec_vsvbcast_sf2(1.0f);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_half s = vec_ld(0, (const lvector_half *)&dloss[i]);
        const lvector_float low = dx_of(vec_vfhpsp16l(x), vec_vfhpsp16l(y), w, vec_vfhpsp16l(s));
        const lvector_float high = dx_of(vec_vfhpsp16h(x), vec_vfhpsp16h(y), w, vec_vfhpsp16h(s));

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const half *restrict input_x, const half *restrict input_y, float s_all,
        half *restrict dx, int count)
{
    const lvector_float w = vec_vsvbcast_sf2(1.0f);
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_float low = dx_of(vec_vfhpsp16l(x), vec_vfhpsp16l(y), w, s);
        const lvector_float high = dx_of(vec_vfhpsp16h(x), vec_vfhpsp16h(y), w, s);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Chooses the loop once, so that no loop asks. */
static void whole_vectors(int reduction, const half *input_x, const half *input_y,
        const half *weight, const half *dloss, half *dx, int weight_defined, float s_all,
        int count)
{
    if ((weight_defined != 0) && (reduction == REDUCTION_NONE)) {
        stream_weight_dloss(input_x, input_y, weight, dloss, dx, count);
    } else if (weight_defined != 0) {
        stream_weight(input_x, input_y, weight, s_all, dx, count);
    } else if (reduction == REDUCTION_NONE) {
        stream_dloss(input_x, input_y, dloss, dx, count);
    } else {
        stream(input_x, input_y, s_all, dx, count);
    }
}

/* The s of all elements, from dloss[0]: divided once, in fp32. */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* Bad arguments write nothing: a void function cannot say more. */
static bool usable(int input_size, int reduction, const half *input_x, const half *input_y,
        const half *weight, const half *dloss, const half *dx, int weight_defined)
{
    return (input_size > 0)
        && ((reduction == REDUCTION_NONE) || (reduction == REDUCTION_MEAN) || (reduction == REDUCTION_SUM))
        && (input_x != NULL)
        && (input_y != NULL)
        && ((weight_defined == 0) || (weight != NULL))
        && (dloss != NULL)
        && (dx != NULL);
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

static void fetch(half *target, half *source, int count)
{
    const int bytes = count * (int)sizeof(half);

    (void)vector_load(source, target, (unsigned int)bytes);
}

static void put(half *source, half *target, int count)
{
    const int bytes = count * (int)sizeof(half);

    (void)vector_store(source, target, (unsigned int)bytes);
}

/*
 * `share` elements from `begin` on, tile by tile: DMA in, compute, DMA out. The last vector of a tile may reach into the
 * padding of its buffers; what it computes there stays there, DMA takes exactly `count` elements back.
 */
static void tiles(half *area, int begin, int share, int input_size, int reduction, half *input_x,
        half *input_y, half *weight, half *dloss, half *dx, int weight_defined)
{
    half *const input_x_tile = area;
    half *const input_y_tile = &area[TILE];
    half *const weight_tile = &area[2 * TILE];
    half *const dloss_tile = &area[3 * TILE];
    half *const dx_tile = &area[4 * TILE];
    float s_all = 0.0f;
    int done = 0;

    if (reduction != REDUCTION_NONE) {
        fetch(dloss_tile, dloss, 1);
        s_all = s_for_all(reduction, (float)dloss_tile[0], input_size);
    }
    while (done < share) {
        const int left = share - done;
        const int count = (left < TILE) ? left : TILE;
        const int whole = ((count + LANES - 1) / LANES) * LANES;
        const int first = begin + done;

        fetch(input_x_tile, &input_x[first], count);
        fetch(input_y_tile, &input_y[first], count);
        if (weight_defined != 0) {
            fetch(weight_tile, &weight[first], count);
        }
        if (reduction == REDUCTION_NONE) {
            fetch(dloss_tile, &dloss[first], count);
        }
        whole_vectors(reduction, input_x_tile, input_y_tile, weight_tile, dloss_tile, dx_tile,
                weight_defined, s_all, whole);
        put(dx_tile, &dx[first], count);
        done += count;
    }
}

/* The share of core `rank` of `count`: whole blocks, the first ranks one more where they do not divide evenly. */
static void split(int rank, int count, int input_size, int reduction, half *input_x, half *input_y,
        half *weight, half *dloss, half *dx, int weight_defined)
{
    const int blocks = (input_size / BLOCK) + (((input_size % BLOCK) != 0) ? 1 : 0);
    const int quota = blocks / count;
    const int extra = blocks % count;
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = ((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;
        const int left = input_size - begin;
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK); /* the last block may be short */
        half *const area = (half *)vector_malloc((unsigned int)AREA_BYTES);

        if (area != NULL) {
            tiles(area, begin, share, input_size, reduction, input_x, input_y, weight, dloss, dx,
                    weight_defined);
            (void)vector_free(area);
        }
    }
}

void hp_binarycrossentropygrad_s(int input_size, int reduction, half *restrict input_x,
        half *restrict input_y, half *restrict weight, half *restrict dloss, half *restrict dx,
        int weight_defined, int core_mask)
{
    const unsigned int team = (unsigned int)core_mask & 0xfU; /* the cores this board has */
    const int core = get_core_id();
    const int count = bits_of(team);
    const int rank = rank_of(team, core);

    if (rank >= 0) { /* a core outside the mask touches nothing and meets nobody */
        if (usable(input_size, reduction, input_x, input_y, weight, dloss, dx, weight_defined)) {
            split(rank, count, input_size, reduction, input_x, input_y, weight, dloss, dx,
                    weight_defined);
        }
        core_barrier(0U, (unsigned int)count); /* every core of the mask, also one without work */
    }
}
