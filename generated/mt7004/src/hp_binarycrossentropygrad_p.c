/* dsp-codegen sha256 df625fc063b022ac2aee11255d89ee21b19a00753b06aa42e703efa1da448dc3 */
/*
 * hp_binarycrossentropygrad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp16; operands in the private memory of the calling core.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 720ae109a864b894
 */
#include "binarycrossentropygrad.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
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

/* True where every operand that is read or written in vectors starts at a vector boundary. */
static bool aligned(int reduction, const half *input_x, const half *input_y, const half *weight,
        const half *dloss, const half *dx, int weight_defined)
{
    uintptr_t bits = (uintptr_t)input_x | (uintptr_t)input_y | (uintptr_t)dx;

    if (weight_defined != 0) {
        bits |= (uintptr_t)weight;
    }
    if (reduction == REDUCTION_NONE) {
        bits |= (uintptr_t)dloss;
    }
    return (bits % VECTOR_BYTES) == 0U;
}

/* count elements, padded to a block with ones, which no lane minds. */
static void copy_in(half *copy, const half *from, int count)
{
    int k;

    for (k = 0; k < count; k++) {
        copy[k] = from[k];
    }
    for (k = count; k < BLOCK; k++) {
        copy[k] = (half)1.0f;
    }
}

static void copy_out(half *to, const half *copy, int count)
{
    int k;

    for (k = 0; k < count; k++) {
        to[k] = copy[k];
    }
}

/* At most a block from any address, through aligned copies and the same loops: bit for bit what whole vectors give. */
static void through_copies(int reduction, const half *input_x, const half *input_y,
        const half *weight, const half *dloss, half *dx, int weight_defined, float s_all,
        int first, int count)
{
    lvector_half input_x_copy[BLOCK / LANES];
    lvector_half input_y_copy[BLOCK / LANES];
    lvector_half weight_copy[BLOCK / LANES];
    lvector_half dloss_copy[BLOCK / LANES];
    lvector_half dx_copy[BLOCK / LANES];

    copy_in((half *)input_x_copy, &input_x[first], count);
    copy_in((half *)input_y_copy, &input_y[first], count);
    if (weight_defined != 0) {
        copy_in((half *)weight_copy, &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        copy_in((half *)dloss_copy, &dloss[first], count);
    }
    whole_vectors(reduction, (const half *)input_x_copy, (const half *)input_y_copy,
            (const half *)weight_copy, (const half *)dloss_copy, (half *)dx_copy, weight_defined,
            s_all, BLOCK);
    copy_out(&dx[first], (const half *)dx_copy, count);
}

void hp_binarycrossentropygrad_p(int input_size, int reduction, half *restrict input_x,
        half *restrict input_y, half *restrict weight, half *restrict dloss, half *restrict dx,
        int weight_defined)
{
    if (usable(input_size, reduction, input_x, input_y, weight, dloss, dx, weight_defined)) {
        const float s_all = (reduction == REDUCTION_NONE) ? 0.0f : s_for_all(reduction, (float)dloss[0], input_size);
        int done = 0;

        if (aligned(reduction, input_x, input_y, weight, dloss, dx, weight_defined)) {
            done = input_size - (input_size % LANES);
            whole_vectors(reduction, input_x, input_y, weight, dloss, dx, weight_defined, s_all,
                    done);
        }
        while (done < input_size) { /* the tail; everything, where a base is not aligned */
            const int left = input_size - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(reduction, input_x, input_y, weight, dloss, dx, weight_defined, s_all,
                    done, count);
            done += count;
        }
    }
}
