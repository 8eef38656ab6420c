/* dsp-codegen sha256 d9a7d08dcf11eecfb6f1fd21302d269d0272dd74741158d7437c51d5f3c405f8 */
/*
 * fp_sgd_p: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: sgd   inputs: a944510f5206ce7d
 */
#include "sgd.h"
#include "ft78ne_board.h"

enum {
    LANES = 4, /* elements in a vector */
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
static inline __x128_t weight_of(__x128_t w, __x128_t a, __x128_t g, float rate, float dampening,
        float moment, bool nesterov, float decay)
{
    const __x128_t decay_all = _fto128(decay, decay, decay, decay);
    const __x128_t moment_all = _fto128(moment, moment, moment, moment);
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);
    const __x128_t dampening_all = _fto128(dampening, dampening, dampening, dampening);
    const __x128_t rate_all = _fto128(rate, rate, rate, rate);
    const __x128_t slope = muladd4(w, decay_all, g);
    const __x128_t sum = muladd4(a, moment_all, _qmpysp(slope, sub4(one, dampening_all)));
    const __x128_t t = muladd4(sum, moment_all, slope);
    const __x128_t step = (nesterov) ? t : sum;

    return sub4(w, _qmpysp((moment > 0.0f) ? step : slope, rate_all));
}

/* The formula of accumulate, on a vector of elements. */
static inline __x128_t accumulate_of(__x128_t w, __x128_t a, __x128_t g, float dampening,
        float moment, float decay)
{
    const __x128_t decay_all = _fto128(decay, decay, decay, decay);
    const __x128_t moment_all = _fto128(moment, moment, moment, moment);
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);
    const __x128_t dampening_all = _fto128(dampening, dampening, dampening, dampening);
    const __x128_t slope = muladd4(w, decay_all, g);
    const __x128_t sum = muladd4(a, moment_all, _qmpysp(slope, sub4(one, dampening_all)));

    return (moment > 0.0f) ? sum : a;
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(float *restrict weight, float *restrict accumulate,
        const float *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += LANES) {
        const __x128_t w = load4(&weight[i]);
        const __x128_t a = load4(&accumulate[i]);
        const __x128_t g = load4(&gradient[i]);

        store4(&weight[i],
                weight_of(w, a, g, learning_rate, dampening, moment, nesterov, weight_decay));
        store4(&accumulate[i], accumulate_of(w, a, g, dampening, moment, weight_decay));
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
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int first, int count)
{
    block_copy weight_copy;
    block_copy accumulate_copy;
    block_copy gradient_copy;

    copy_in(&weight_copy, &weight[first], count);
    copy_in(&accumulate_copy, &accumulate[first], count);
    copy_in(&gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy.elements, accumulate_copy.elements, gradient_copy.elements,
            learning_rate, dampening, moment, nesterov, weight_decay, BLOCK);
    copy_out(&weight[first], &weight_copy, count);
    copy_out(&accumulate[first], &accumulate_copy, count);
}

/* All elements, of arrays that begin with the first one. */
static void run_all(float *weight, float *accumulate, const float *gradient, float learning_rate,
        float dampening, float moment, bool nesterov, float weight_decay, int length)
{
    int done = 0;

    if ((length >= LANES) && all_aligned(weight, accumulate, gradient)) {
        done = length - (length % LANES);
        whole_vectors(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
                weight_decay, done);
    }
    while (done < length) { /* the tail; everything, where a base is not aligned */
        const int left = length - done;
        const int count = (left < BLOCK) ? left : BLOCK;

        through_copies(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
                weight_decay, done, count);
        done += count;
    }
}

void fp_sgd_p(float *restrict weight, float *restrict accumulate, const float *restrict gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int start, int end)
{
    const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

    if (arguments_ok(weight, accumulate, gradient, length)) {
        run_all(&weight[start], &accumulate[start], &gradient[start], learning_rate, dampening,
                moment, nesterov, weight_decay, length);
    }
}
