/* dsp-codegen sha256 3fa68f6fa8c895339ba0d1fefb5f3d7acc7ff1dad9088ba2c31ac436f783d3b8 */
/*
 * hp_applymomentum_p: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: applymomentum   inputs: 16ed7b7ad16fb92d
 */
#include "applymomentum.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* The formula of weight, on a vector of elements. */
static inline lvector_float weight_of(lvector_float w, lvector_float a, lvector_float g,
        float rate, float moment, bool nesterov)
{
    const lvector_float moment_all = vec_vsvbcast_sf2(moment);
    const lvector_float rate_all = vec_vsvbcast_sf2(rate);
    const lvector_float sum = vec_mula(a, moment_all, g);
    const lvector_float t = vec_mula(g, rate_all, vec_muli(vec_muli(sum, moment_all), rate_all));
    const lvector_float t2 = vec_muli(sum, rate_all);
    const lvector_float step = (nesterov) ? t : t2;

    return w - step;
}

/* The formula of accumulate, on a vector of elements. */
static inline lvector_float accumulate_of(lvector_float a, lvector_float g, float moment)
{
    const lvector_float moment_all = vec_vsvbcast_sf2(moment);
    const lvector_float sum = vec_mula(a, moment_all, g);

    return sum;
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half w = vec_ld(0, (const lvector_half *)&weight[i]);
        const lvector_half a = vec_ld(0, (const lvector_half *)&accumulate[i]);
        const lvector_half g = vec_ld(0, (const lvector_half *)&gradient[i]);
        const lvector_float weight_low = weight_of(vec_fstdl(w), vec_fstdl(a), vec_fstdl(g),
                learning_rate, moment, nesterov);
        const lvector_float weight_high = weight_of(vec_fstdh(w), vec_fstdh(a), vec_fstdh(g),
                learning_rate, moment, nesterov);
        const lvector_float accumulate_low = accumulate_of(vec_fstdl(a), vec_fstdl(g), moment);
        const lvector_float accumulate_high = accumulate_of(vec_fstdh(a), vec_fstdh(g), moment);

        vec_st(vec_vfsphp16(weight_low, weight_high), 0, (lvector_half *)&weight[i]);
        vec_st(vec_vfsphp16(accumulate_low, accumulate_high), 0, (lvector_half *)&accumulate[i]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *weight, const half *accumulate, const half *gradient,
        int length)
{
    return (length > 0)
        && (weight != NULL)
        && (accumulate != NULL)
        && (gradient != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *weight, const half *accumulate, const half *gradient)
{
    const uintptr_t bits = (uintptr_t)weight | (uintptr_t)accumulate | (uintptr_t)gradient;

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
static void through_copies(half *weight, half *accumulate, const half *gradient,
        float learning_rate, float moment, bool nesterov, int first, int count)
{
    block_copy weight_copy;
    block_copy accumulate_copy;
    block_copy gradient_copy;

    copy_in(&weight_copy, &weight[first], count);
    copy_in(&accumulate_copy, &accumulate[first], count);
    copy_in(&gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy.elements, accumulate_copy.elements, gradient_copy.elements,
            learning_rate, moment, nesterov, BLOCK);
    copy_out(&weight[first], &weight_copy, count);
    copy_out(&accumulate[first], &accumulate_copy, count);
}

/* All elements, of arrays that begin with the first one. */
static void run_all(half *weight, half *accumulate, const half *gradient, float learning_rate,
        float moment, bool nesterov, int length)
{
    int done = 0;

    if (all_aligned(weight, accumulate, gradient)) {
        done = length - (length % LANES);
        whole_vectors(weight, accumulate, gradient, learning_rate, moment, nesterov, done);
    }
    while (done < length) { /* the tail; everything, where a base is not aligned */
        const int left = length - done;
        const int count = (left < BLOCK) ? left : BLOCK;

        through_copies(weight, accumulate, gradient, learning_rate, moment, nesterov, done, count);
        done += count;
    }
}

void hp_applymomentum_p(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int start,
        int end)
{
    const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

    if (arguments_ok(weight, accumulate, gradient, length)) {
        run_all(&weight[start], &accumulate[start], &gradient[start], learning_rate, moment,
                nesterov, length);
    }
}
