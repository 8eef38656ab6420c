/* dsp-codegen sha256 8241b055eb576bb21bda90e56473e4ed222bcd3813c3884d36950116a52053fd */
/*
 * fp_applymomentum_p: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: applymomentum   inputs: cde39c62149700c3
 */
#include "applymomentum.h"
#include "ftm7032_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 64, /* elements in an iteration: 2 vectors */
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
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float w0 = vec_ld(0, (const lvector_float *)&weight[i]);
        const lvector_float a0 = vec_ld(0, (const lvector_float *)&accumulate[i]);
        const lvector_float g0 = vec_ld(0, (const lvector_float *)&gradient[i]);
        const lvector_float w1 = vec_ld(0, (const lvector_float *)&weight[i + LANES]);
        const lvector_float a1 = vec_ld(0, (const lvector_float *)&accumulate[i + LANES]);
        const lvector_float g1 = vec_ld(0, (const lvector_float *)&gradient[i + LANES]);

        vec_st(weight_of(w0, a0, g0, learning_rate, moment, nesterov), 0,
                (lvector_float *)&weight[i]);
        vec_st(accumulate_of(a0, g0, moment), 0, (lvector_float *)&accumulate[i]);
        vec_st(weight_of(w1, a1, g1, learning_rate, moment, nesterov), 0,
                (lvector_float *)&weight[i + LANES]);
        vec_st(accumulate_of(a1, g1, moment), 0, (lvector_float *)&accumulate[i + LANES]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *weight, const float *accumulate, const float *gradient,
        int length)
{
    return (length > 0)
        && (weight != NULL)
        && (accumulate != NULL)
        && (gradient != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *weight, const float *accumulate, const float *gradient)
{
    const uintptr_t bits = (uintptr_t)weight | (uintptr_t)accumulate | (uintptr_t)gradient;

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
static void through_copies(float *weight, float *accumulate, const float *gradient,
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
static void run_all(float *weight, float *accumulate, const float *gradient, float learning_rate,
        float moment, bool nesterov, int length)
{
    int done = 0;

    if (all_aligned(weight, accumulate, gradient)) {
        done = length - (length % STEP);
        whole_vectors(weight, accumulate, gradient, learning_rate, moment, nesterov, done);
    }
    while (done < length) { /* the tail; everything, where a base is not aligned */
        const int left = length - done;
        const int count = (left < BLOCK) ? left : BLOCK;

        through_copies(weight, accumulate, gradient, learning_rate, moment, nesterov, done, count);
        done += count;
    }
}

void fp_applymomentum_p(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int start, int end)
{
    const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

    if (arguments_ok(weight, accumulate, gradient, length)) {
        run_all(&weight[start], &accumulate[start], &gradient[start], learning_rate, moment,
                nesterov, length);
    }
}
