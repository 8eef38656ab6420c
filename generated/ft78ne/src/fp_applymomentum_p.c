/* dsp-codegen sha256 a002e651319b1a96cfbbff7855cdfd04bc55fb55e735557b944a41ad112b964b */
/*
 * fp_applymomentum_p: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: applymomentum   inputs: df0081553222c09b
 */
#include "applymomentum.h"
#include "ft78ne_board.h"

enum {
    LANES = 4, /* elements in a vector */
    STEP = 8, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 8 /* the alignment that a vector access needs */
};

static inline __x128_t load4(const float *p)
{
    const __float2_t low = _amem8_f2_const(&p[0]);
    const __float2_t high = _amem8_f2_const(&p[2]);

    return _f2to128(high, low);
}

static inline void store4(float *p, __x128_t a)
{
    _amem8_f2(&p[0]) = _lof2_128(a);
    _amem8_f2(&p[2]) = _hif2_128(a);
}

static inline __x128_t sub4(__x128_t a, __x128_t b)
{
    return _f2to128(_dsubsp(_hif2_128(a), _hif2_128(b)), _dsubsp(_lof2_128(a), _lof2_128(b)));
}

/*
 * a * b + c, pair by pair: a product goes right into its sum. A quad of products would take more
 * registers, and keep them for longer.
 */
static inline __x128_t muladd4(__x128_t a, __x128_t b, __x128_t c)
{
    const __float2_t high = _dmpysp(_hif2_128(a), _hif2_128(b));
    const __float2_t low = _dmpysp(_lof2_128(a), _lof2_128(b));

    return _f2to128(_daddsp(high, _hif2_128(c)), _daddsp(low, _lof2_128(c)));
}

/* The formula of weight, on a vector of elements. */
static inline __x128_t weight_of(__x128_t w, __x128_t a, __x128_t g, float rate, float moment,
        bool nesterov)
{
    const __x128_t moment_all = _fto128(moment, moment, moment, moment);
    const __x128_t rate_all = _fto128(rate, rate, rate, rate);
    const __x128_t sum = muladd4(a, moment_all, g);
    const __x128_t t = muladd4(g, rate_all, _qmpysp(_qmpysp(sum, moment_all), rate_all));
    const __x128_t t2 = _qmpysp(sum, rate_all);
    const __x128_t step = (nesterov) ? t : t2;

    return sub4(w, step);
}

/* The formula of accumulate, on a vector of elements. */
static inline __x128_t accumulate_of(__x128_t a, __x128_t g, float moment)
{
    const __x128_t moment_all = _fto128(moment, moment, moment, moment);
    const __x128_t sum = muladd4(a, moment_all, g);

    return sum;
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float moment, bool nesterov,
        int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t w0 = load4(&weight[i]);
        const __x128_t a0 = load4(&accumulate[i]);
        const __x128_t g0 = load4(&gradient[i]);
        const __x128_t w1 = load4(&weight[i + LANES]);
        const __x128_t a1 = load4(&accumulate[i + LANES]);
        const __x128_t g1 = load4(&gradient[i + LANES]);

        store4(&weight[i], weight_of(w0, a0, g0, learning_rate, moment, nesterov));
        store4(&accumulate[i], accumulate_of(a0, g0, moment));
        store4(&weight[i + LANES], weight_of(w1, a1, g1, learning_rate, moment, nesterov));
        store4(&accumulate[i + LANES], accumulate_of(a1, g1, moment));
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
    __x128_t vectors[BLOCK / LANES];
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

    if ((length >= STEP) && all_aligned(weight, accumulate, gradient)) {
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
