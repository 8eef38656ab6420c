/* dsp-codegen sha256 88ff8278f5172a19483653711ed0da2a044a27071558b6af06fa55cd398d7867 */
/*
 * fp_binary_cross_entropy_grad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: binary_cross_entropy_grad   inputs: 83a9ff43245d06e3
 */
#include "binary_cross_entropy_grad.h"
#include "ftm7032_board.h"

#include <limits.h>

enum {
    LANES = 32, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 2 vectors */
    BLOCK = 64, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
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
static inline lvector_float dx_of(lvector_float x, lvector_float y, lvector_float w,
        lvector_float s)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float eps = vec_vsvbcast_sf2(1e-12f);
    const lvector_float denominator = vec_mula(x, one - x, eps);
    const lvector_float gradient = divide(vec_muli(w, x - y), denominator);

    return vec_muli(gradient, s);
}

/* As above, without w, which is 1: a product with it changes no bit. */
static inline lvector_float dx_without_weight(lvector_float x, lvector_float y, lvector_float s)
{
    const lvector_float one = vec_vsvbcast_sf2(1.0f);
    const lvector_float eps = vec_vsvbcast_sf2(1e-12f);
    const lvector_float denominator = vec_mula(x, one - x, eps);
    const lvector_float gradient = divide(x - y, denominator);

    return vec_muli(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&input_x[i]);
        const lvector_float y0 = vec_ld(0, (const lvector_float *)&input_y[i]);
        const lvector_float w0 = vec_ld(0, (const lvector_float *)&weight[i]);
        const lvector_float s0 = vec_ld(0, (const lvector_float *)&dloss[i]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&input_x[i + LANES]);
        const lvector_float y1 = vec_ld(0, (const lvector_float *)&input_y[i + LANES]);
        const lvector_float w1 = vec_ld(0, (const lvector_float *)&weight[i + LANES]);
        const lvector_float s1 = vec_ld(0, (const lvector_float *)&dloss[i + LANES]);

        vec_st(dx_of(x0, y0, w0, s0), 0, (lvector_float *)&dx[i]);
        vec_st(dx_of(x1, y1, w1, s1), 0, (lvector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int count)
{
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&input_x[i]);
        const lvector_float y0 = vec_ld(0, (const lvector_float *)&input_y[i]);
        const lvector_float w0 = vec_ld(0, (const lvector_float *)&weight[i]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&input_x[i + LANES]);
        const lvector_float y1 = vec_ld(0, (const lvector_float *)&input_y[i + LANES]);
        const lvector_float w1 = vec_ld(0, (const lvector_float *)&weight[i + LANES]);

        vec_st(dx_of(x0, y0, w0, s), 0, (lvector_float *)&dx[i]);
        vec_st(dx_of(x1, y1, w1, s), 0, (lvector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&input_x[i]);
        const lvector_float y0 = vec_ld(0, (const lvector_float *)&input_y[i]);
        const lvector_float s0 = vec_ld(0, (const lvector_float *)&dloss[i]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&input_x[i + LANES]);
        const lvector_float y1 = vec_ld(0, (const lvector_float *)&input_y[i + LANES]);
        const lvector_float s1 = vec_ld(0, (const lvector_float *)&dloss[i + LANES]);

        vec_st(dx_without_weight(x0, y0, s0), 0, (lvector_float *)&dx[i]);
        vec_st(dx_without_weight(x1, y1, s1), 0, (lvector_float *)&dx[i + LANES]);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int count)
{
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float x0 = vec_ld(0, (const lvector_float *)&input_x[i]);
        const lvector_float y0 = vec_ld(0, (const lvector_float *)&input_y[i]);
        const lvector_float x1 = vec_ld(0, (const lvector_float *)&input_x[i + LANES]);
        const lvector_float y1 = vec_ld(0, (const lvector_float *)&input_y[i + LANES]);

        vec_st(dx_without_weight(x0, y0, s), 0, (lvector_float *)&dx[i]);
        vec_st(dx_without_weight(x1, y1, s), 0, (lvector_float *)&dx[i + LANES]);
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, float *dx, int reduction, int weight_defined, float s_all, int count)
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

/* The s of all elements, from dloss[0]; divided once, in fp32. */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* A packed number as an int; where none holds it INT_MIN, which is neither a size nor a code. */
static int int_of(long long packed)
{
    return ((packed >= INT_MIN) && (packed <= INT_MAX)) ? (int)packed : INT_MIN;
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, const float *dx, int input_size, int reduction, int weight_defined)
{
    return (input_size > 0)
        && ((reduction == REDUCTION_NONE)
            || (reduction == REDUCTION_MEAN)
            || (reduction == REDUCTION_SUM))
        && (input_x != NULL)
        && (input_y != NULL)
        && ((weight_defined == 0) || (weight != NULL))
        && (dloss != NULL)
        && (dx != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, const float *dx, int reduction, int weight_defined)
{
    uintptr_t bits = (uintptr_t)input_x | (uintptr_t)input_y | (uintptr_t)dx;

    if (weight_defined != 0) {
        bits |= (uintptr_t)weight;
    }
    if (reduction == REDUCTION_NONE) {
        bits |= (uintptr_t)dloss;
    }
    return (bits % (uintptr_t)VECTOR_BYTES) == 0U;
}

/* A block that is aligned for vectors and reached element by element. */
typedef union {
    lvector_float vectors[BLOCK / LANES];
    float elements[BLOCK];
} block_copy;

/* `count` elements; the rest of the block is 1, so that nothing stale is computed with. */
static void copy_in(block_copy *restrict copy, const float *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy->elements[i] = from[i];
    }
    for (i = count; i < BLOCK; i++) {
        copy->elements[i] = 1.0f;
    }
}

static void copy_out(float *restrict to, const block_copy *restrict copy, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        to[i] = copy->elements[i];
    }
}

/*
 * At most a block, from any address: through aligned copies and the same loops, so that an element
 * comes out bit for bit as whole vectors would give it, and nothing beyond the last one is touched.
 */
static void through_copies(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, float *dx, int reduction, int weight_defined, float s_all, int first,
        int count)
{
    block_copy input_x_copy;
    block_copy input_y_copy;
    block_copy weight_copy;
    block_copy dloss_copy;
    block_copy dx_copy;

    copy_in(&input_x_copy, &input_x[first], count);
    copy_in(&input_y_copy, &input_y[first], count);
    if (weight_defined != 0) {
        copy_in(&weight_copy, &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        copy_in(&dloss_copy, &dloss[first], count);
    }
    whole_vectors(input_x_copy.elements, input_y_copy.elements, weight_copy.elements,
            dloss_copy.elements, dx_copy.elements, reduction, weight_defined, s_all, BLOCK);
    copy_out(&dx[first], &dx_copy, count);
}

/* All elements, of arrays that begin with the first one. */
static void run_all(const float *input_x, const float *input_y, const float *weight,
        const float *dloss, float *dx, int input_size, int reduction, int weight_defined)
{
    const float s_all = s_for_all(reduction, dloss[0], input_size);
    int done = 0;

    if (all_aligned(input_x, input_y, weight, dloss, dx, reduction, weight_defined)) {
        done = input_size - (input_size % STEP);
        whole_vectors(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all, done);
    }
    while (done < input_size) { /* the tail; everything, where a base is not aligned */
        const int left = input_size - done;
        const int count = (left < BLOCK) ? left : BLOCK;

        through_copies(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all, done,
                count);
        done += count;
    }
}

void fp_binary_cross_entropy_grad_p(float *restrict input_x, float *restrict input_y,
        float *restrict weight, float *restrict dloss, float *restrict dx, long long *param)
{
    if (param != NULL) {
        const int input_size = int_of(param[0]);
        const int reduction = int_of(param[1]);
        const int weight_defined = (param[2] != 0) ? 1 : 0;

        if (arguments_ok(input_x, input_y, weight, dloss, dx, input_size, reduction,
                weight_defined)) {
            run_all(input_x, input_y, weight, dloss, dx, input_size, reduction, weight_defined);
        }
    }
}
