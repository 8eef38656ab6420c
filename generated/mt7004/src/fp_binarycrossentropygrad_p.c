/* dsp-codegen sha256 1e4ed40d167e3628dc3967633f57e15754294c1ce6394c651a47d8fd7f9efa27 */
/*
 * fp_binarycrossentropygrad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; operands in the private memory of the calling core.
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 720ae109a864b894
 */
#include "binarycrossentropygrad.h"
#include "mt7004_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements that go through aligned copies at a time */
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
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_float x = vec_ld(0, (const lvector_float *)&input_x[i]);
        const lvector_float y = vec_ld(0, (const lvector_float *)&input_y[i]);
        const lvector_float w = vec_ld(0, (const lvector_float *)&weight[i]);
        const lvector_float s = vec_ld(0, (const lvector_float *)&dloss[i]);

        vec_st(dx_of(x, y, w, s), 0, (lvector_float *)&dx[i]);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int count)
{
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_float x = vec_ld(0, (const lvector_float *)&input_x[i]);
        const lvector_float y = vec_ld(0, (const lvector_float *)&input_y[i]);
        const lvector_float w = vec_ld(0, (const lvector_float *)&weight[i]);

        vec_st(dx_of(x, y, w, s), 0, (lvector_float *)&dx[i]);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int count)
{
    const lvector_float w = vec_vsvbcast_sf2(1.0f);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_float x = vec_ld(0, (const lvector_float *)&input_x[i]);
        const lvector_float y = vec_ld(0, (const lvector_float *)&input_y[i]);
        const lvector_float s = vec_ld(0, (const lvector_float *)&dloss[i]);

        vec_st(dx_of(x, y, w, s), 0, (lvector_float *)&dx[i]);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int count)
{
    const lvector_float w = vec_vsvbcast_sf2(1.0f);
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_float x = vec_ld(0, (const lvector_float *)&input_x[i]);
        const lvector_float y = vec_ld(0, (const lvector_float *)&input_y[i]);

        vec_st(dx_of(x, y, w, s), 0, (lvector_float *)&dx[i]);
    }
}

/* Chooses the loop once, so that no loop asks. */
static void whole_vectors(int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int weight_defined, float s_all,
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
static bool usable(int input_size, int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, const float *dx, int weight_defined)
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
static bool aligned(int reduction, const float *input_x, const float *input_y, const float *weight,
        const float *dloss, const float *dx, int weight_defined)
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
static void copy_in(float *copy, const float *from, int count)
{
    int k;

    for (k = 0; k < count; k++) {
        copy[k] = from[k];
    }
    for (k = count; k < BLOCK; k++) {
        copy[k] = 1.0f;
    }
}

static void copy_out(float *to, const float *copy, int count)
{
    int k;

    for (k = 0; k < count; k++) {
        to[k] = copy[k];
    }
}

/* At most a block from any address, through aligned copies and the same loops: bit for bit what whole vectors give. */
static void through_copies(int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int weight_defined, float s_all,
        int first, int count)
{
    lvector_float input_x_copy[BLOCK / LANES];
    lvector_float input_y_copy[BLOCK / LANES];
    lvector_float weight_copy[BLOCK / LANES];
    lvector_float dloss_copy[BLOCK / LANES];
    lvector_float dx_copy[BLOCK / LANES];

    copy_in((float *)input_x_copy, &input_x[first], count);
    copy_in((float *)input_y_copy, &input_y[first], count);
    if (weight_defined != 0) {
        copy_in((float *)weight_copy, &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        copy_in((float *)dloss_copy, &dloss[first], count);
    }
    whole_vectors(reduction, (const float *)input_x_copy, (const float *)input_y_copy,
            (const float *)weight_copy, (const float *)dloss_copy, (float *)dx_copy,
            weight_defined, s_all, BLOCK);
    copy_out(&dx[first], (const float *)dx_copy, count);
}

void fp_binarycrossentropygrad_p(int input_size, int reduction, float *restrict input_x,
        float *restrict input_y, float *restrict weight, float *restrict dloss, float *restrict dx,
        int weight_defined)
{
    if (usable(input_size, reduction, input_x, input_y, weight, dloss, dx, weight_defined)) {
        const float s_all = (reduction == REDUCTION_NONE) ? 0.0f : s_for_all(reduction, dloss[0], input_size);
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
