/* dsp-codegen sha256 d3caf6c86abfa386e73c4ea0beb1791aca7ad0937a4e77b52703a31e34ea6ed8 */
/*
 * fp_power_grad_p: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: power_grad   inputs: 818d35ed933ab5ab
 */
#include "power_grad.h"
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

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline __x128_t output_of(__x128_t dy, __x128_t x, float power, float scale, float shift)
{
    const __x128_t scale_all = _fto128(scale, scale, scale, scale);
    const __x128_t shift_all = _fto128(shift, shift, shift, shift);
    const __x128_t power_all = _fto128(power, power, power, power);
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);
    const __x128_t huge = _fto128(1e38f, 1e38f, 1e38f, 1e38f);
    const __x128_t base = muladd4(x, scale_all, shift_all);
    const __x128_t square = _qmpysp(base, base);
    const __x128_t infinite = _qmpysp(huge, huge);
    const __x128_t t = _qmpysp(power_all, scale_all);
    const __x128_t t2 = sub4(infinite, infinite);
    const __x128_t scaled = _qmpysp(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f)) ? t : t2);
    const __x128_t t3 = _qmpysp(square, base);
    const __x128_t t4 = (power == 3.0f) ? square : t3;
    const __x128_t high = (power == 2.0f) ? base : t4;
    const __x128_t t5 = _qmpysp(scaled, high);
    const __x128_t t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict Input1, const float *restrict Input2,
        float *restrict output, float power, float scale, float shift, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy0 = load4(&Input1[i]);
        const __x128_t x0 = load4(&Input2[i]);
        const __x128_t dy1 = load4(&Input1[i + LANES]);
        const __x128_t x1 = load4(&Input2[i + LANES]);

        store4(&output[i], output_of(dy0, x0, power, scale, shift));
        store4(&output[i + LANES], output_of(dy1, x1, power, scale, shift));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input1, const float *Input2, const float *output, int length)
{
    return (length > 0)
        && (Input1 != NULL)
        && (Input2 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *Input1, const float *Input2, const float *output)
{
    const uintptr_t bits = (uintptr_t)Input1 | (uintptr_t)Input2 | (uintptr_t)output;

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
static void through_copies(const float *Input1, const float *Input2, float *output, float power,
        float scale, float shift, int first, int count)
{
    block_copy Input1_copy;
    block_copy Input2_copy;
    block_copy output_copy;

    copy_in(&Input1_copy, &Input1[first], count);
    copy_in(&Input2_copy, &Input2[first], count);
    whole_vectors(Input1_copy.elements, Input2_copy.elements, output_copy.elements, power, scale,
            shift, BLOCK);
    copy_out(&output[first], &output_copy, count);
}

void fp_power_grad_p(float *restrict Input1, float *restrict Input2, float *restrict output,
        int length, float power, float scale, float shift)
{
    if (arguments_ok(Input1, Input2, output, length)) {
        int done = 0;

        if ((length >= STEP) && all_aligned(Input1, Input2, output)) {
            done = length - (length % STEP);
            whole_vectors(Input1, Input2, output, power, scale, shift, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(Input1, Input2, output, power, scale, shift, done, count);
            done += count;
        }
    }
}
