/* dsp-codegen sha256 5bd80ea53db9cb6ff11569c34f3400292c837d1fb026f7d103a34a8439a42186 */
/*
 * hp_binarycrossentropygrad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt3000   operator: binarycrossentropygrad   inputs: 5b40a2b73a0157cd
 */
#include "binarycrossentropygrad.h"
#include "mt3000_board.h"

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

/*
 * The order ((w * (x - y)) / d) * s is part of the contract; x * (1 - x), never x - x * x, which
 * cancels near 1.
 */
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
static void stream_weight_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, const half *restrict dloss, half *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_half w = vec_ld(0, (const lvector_half *)&weight[i]);
        const lvector_half s = vec_ld(0, (const lvector_half *)&dloss[i]);
        const lvector_float low = dx_of(vec_fstdl(x), vec_fstdl(y), vec_fstdl(w), vec_fstdl(s));
        const lvector_float high = dx_of(vec_fstdh(x), vec_fstdh(y), vec_fstdh(w), vec_fstdh(s));

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
        const lvector_float low = dx_of(vec_fstdl(x), vec_fstdl(y), vec_fstdl(w), s);
        const lvector_float high = dx_of(vec_fstdh(x), vec_fstdh(y), vec_fstdh(w), s);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict dloss, half *restrict dx, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_half s = vec_ld(0, (const lvector_half *)&dloss[i]);
        const lvector_float low = dx_without_weight(vec_fstdl(x), vec_fstdl(y), vec_fstdl(s));
        const lvector_float high = dx_without_weight(vec_fstdh(x), vec_fstdh(y), vec_fstdh(s));

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const half *restrict input_x, const half *restrict input_y, float s_all,
        half *restrict dx, int count)
{
    const lvector_float s = vec_vsvbcast_sf2(s_all);
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half x = vec_ld(0, (const lvector_half *)&input_x[i]);
        const lvector_half y = vec_ld(0, (const lvector_half *)&input_y[i]);
        const lvector_float low = dx_without_weight(vec_fstdl(x), vec_fstdl(y), s);
        const lvector_float high = dx_without_weight(vec_fstdh(x), vec_fstdh(y), s);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&dx[i]);
    }
}

/* The modes are decided here, outside the loops. */
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

/*
 * The s of all elements, from dloss[0]; divided once, in fp32: half(input_size) would be Inf from
 * 65520 on.
 */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(int input_size, int reduction, const half *input_x, const half *input_y,
        const half *weight, const half *dloss, const half *dx, int weight_defined)
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
static bool all_aligned(int reduction, const half *input_x, const half *input_y,
        const half *weight, const half *dloss, const half *dx, int weight_defined)
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
    lvector_half vectors[BLOCK / LANES];
    half elements[BLOCK];
} block_copy;

/* `count` elements; the rest of the block is 1, so that nothing stale is computed with. */
static void copy_in(block_copy *restrict copy, const half *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy->elements[i] = from[i];
    }
    for (i = count; i < BLOCK; i++) {
        copy->elements[i] = (half)1.0f;
    }
}

static void copy_out(half *restrict to, const block_copy *restrict copy, int count)
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
static void through_copies(int reduction, const half *input_x, const half *input_y,
        const half *weight, const half *dloss, half *dx, int weight_defined, float s_all,
        int first, int count)
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
    whole_vectors(reduction, input_x_copy.elements, input_y_copy.elements, weight_copy.elements,
            dloss_copy.elements, dx_copy.elements, weight_defined, s_all, BLOCK);
    copy_out(&dx[first], &dx_copy, count);
}

void hp_binarycrossentropygrad_p(int input_size, int reduction, half *restrict input_x,
        half *restrict input_y, half *restrict weight, half *restrict dloss, half *restrict dx,
        int weight_defined)
{
    if (arguments_ok(input_size, reduction, input_x, input_y, weight, dloss, dx, weight_defined)) {
        const float s_all = s_for_all(reduction, (float)dloss[0], input_size);
        int done = 0;

        if (all_aligned(reduction, input_x, input_y, weight, dloss, dx, weight_defined)) {
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
