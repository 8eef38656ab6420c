/* dsp-codegen sha256 d2406dbe89dbbcba524e3ecdc91c09013c8587e564cc92bb5f3946d59f6d8ab0 */
/*
 * fp_binary_cross_entropy_grad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: binary_cross_entropy_grad   inputs: fd329a797b0ffced
 */
#include "binary_cross_entropy_grad.h"
#include "ft78ne_board.h"

#include <limits.h>

enum {
    LANES = 4, /* elements in a vector */
    STEP = 8, /* elements in an iteration: 2 vectors */
    BLOCK = 16, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 8 /* the alignment that a vector access needs */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
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

static inline __x128_t rcp4(__x128_t a)
{
    return _fto128(_rcpsp(_get32f_128(a, 3U)), _rcpsp(_get32f_128(a, 2U)),
            _rcpsp(_get32f_128(a, 1U)), _rcpsp(_get32f_128(a, 0U)));
}

/*
 * a / b: each Newton step r * (2 - b * r) doubles the good bits of 1 / b: 8, 16, then nearly all.
 * The last one is done on q = a * r, which shortens the chain by a product.
 */
static inline __x128_t divide(__x128_t a, __x128_t b)
{
    const __x128_t two = _fto128(2.0f, 2.0f, 2.0f, 2.0f);
    const __x128_t r0 = rcp4(b);
    const __x128_t r1 = _qmpysp(r0, sub4(two, _qmpysp(b, r0)));
    const __x128_t q = _qmpysp(a, r1);

    return _qmpysp(q, sub4(two, _qmpysp(b, r1)));
}

/* The formula, on a vector of elements. */
static inline __x128_t dx_of(__x128_t x, __x128_t y, __x128_t w, __x128_t s)
{
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);
    const __x128_t eps = _fto128(1e-12f, 1e-12f, 1e-12f, 1e-12f);
    const __x128_t denominator = muladd4(x, sub4(one, x), eps);
    const __x128_t gradient = divide(_qmpysp(w, sub4(x, y)), denominator);

    return _qmpysp(gradient, s);
}

/* As above, without w, which is 1: a product with it changes no bit. */
static inline __x128_t dx_without_weight(__x128_t x, __x128_t y, __x128_t s)
{
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);
    const __x128_t eps = _fto128(1e-12f, 1e-12f, 1e-12f, 1e-12f);
    const __x128_t denominator = muladd4(x, sub4(one, x), eps);
    const __x128_t gradient = divide(sub4(x, y), denominator);

    return _qmpysp(gradient, s);
}

/* Whole vectors: weight element by element, dloss element by element. */
INTERRUPT_THRESHOLD(stream_weight_dloss)
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input_x[i]);
        const __x128_t y0 = load4(&input_y[i]);
        const __x128_t w0 = load4(&weight[i]);
        const __x128_t s0 = load4(&dloss[i]);
        const __x128_t x1 = load4(&input_x[i + LANES]);
        const __x128_t y1 = load4(&input_y[i + LANES]);
        const __x128_t w1 = load4(&weight[i + LANES]);
        const __x128_t s1 = load4(&dloss[i + LANES]);

        store4(&dx[i], dx_of(x0, y0, w0, s0));
        store4(&dx[i + LANES], dx_of(x1, y1, w1, s1));
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
INTERRUPT_THRESHOLD(stream_weight)
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int count)
{
    const __x128_t s = _fto128(s_all, s_all, s_all, s_all);
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input_x[i]);
        const __x128_t y0 = load4(&input_y[i]);
        const __x128_t w0 = load4(&weight[i]);
        const __x128_t x1 = load4(&input_x[i + LANES]);
        const __x128_t y1 = load4(&input_y[i + LANES]);
        const __x128_t w1 = load4(&weight[i + LANES]);

        store4(&dx[i], dx_of(x0, y0, w0, s));
        store4(&dx[i + LANES], dx_of(x1, y1, w1, s));
    }
}

/* Whole vectors: no weight, dloss element by element. */
INTERRUPT_THRESHOLD(stream_dloss)
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input_x[i]);
        const __x128_t y0 = load4(&input_y[i]);
        const __x128_t s0 = load4(&dloss[i]);
        const __x128_t x1 = load4(&input_x[i + LANES]);
        const __x128_t y1 = load4(&input_y[i + LANES]);
        const __x128_t s1 = load4(&dloss[i + LANES]);

        store4(&dx[i], dx_without_weight(x0, y0, s0));
        store4(&dx[i + LANES], dx_without_weight(x1, y1, s1));
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
INTERRUPT_THRESHOLD(stream)
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int count)
{
    const __x128_t s = _fto128(s_all, s_all, s_all, s_all);
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input_x[i]);
        const __x128_t y0 = load4(&input_y[i]);
        const __x128_t x1 = load4(&input_x[i + LANES]);
        const __x128_t y1 = load4(&input_y[i + LANES]);

        store4(&dx[i], dx_without_weight(x0, y0, s));
        store4(&dx[i + LANES], dx_without_weight(x1, y1, s));
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

    if ((input_size >= STEP) && all_aligned(input_x, input_y, weight, dloss, dx, reduction,
            weight_defined)) {
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
