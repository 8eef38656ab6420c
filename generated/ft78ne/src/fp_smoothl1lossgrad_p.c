/* dsp-codegen sha256 578c2bc174da51fe9c7d0fe19cc4e343fbe46cb388b465b7b0e2c17dd92ce789 */
/*
 * fp_smoothl1lossgrad_p: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: smoothl1lossgrad   inputs: 7812af5d57dcfd38
 */
#include "smoothl1lossgrad.h"
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

static inline __x128_t rcp4(__x128_t a)
{
    return _fto128(_rcpsp(_get32f_128(a, 3U)), _rcpsp(_get32f_128(a, 2U)),
            _rcpsp(_get32f_128(a, 1U)), _rcpsp(_get32f_128(a, 0U)));
}

/* Lane by lane c where a > b, else d: also where one of the two is a NaN. */
static inline __x128_t if_greater4(__x128_t a, __x128_t b, __x128_t c, __x128_t d)
{
    return _fto128(
            (_get32f_128(a, 3U) > _get32f_128(b, 3U)) ? _get32f_128(c, 3U) : _get32f_128(d, 3U),
            (_get32f_128(a, 2U) > _get32f_128(b, 2U)) ? _get32f_128(c, 2U) : _get32f_128(d, 2U),
            (_get32f_128(a, 1U) > _get32f_128(b, 1U)) ? _get32f_128(c, 1U) : _get32f_128(d, 1U),
            (_get32f_128(a, 0U) > _get32f_128(b, 0U)) ? _get32f_128(c, 0U) : _get32f_128(d, 0U));
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
static inline __x128_t dx1_of(__x128_t dy, __x128_t x1, __x128_t x2, float beta)
{
    const __x128_t beta_all = _fto128(beta, beta, beta, beta);
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);
    const __x128_t minus_one = _fto128(-1.0f, -1.0f, -1.0f, -1.0f);
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);
    const __x128_t d = sub4(x1, x2);
    const __x128_t t = if_greater4(zero, d, minus_one, d);
    const __x128_t t2 = if_greater4(d, zero, one, t);
    const __x128_t t3 = if_greater4(beta_all, d, divide(d, beta_all), t2);
    const __x128_t slope = if_greater4(d, _qmpysp(beta_all, minus_one), t3, t2);

    return _qmpysp(slope, dy);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict dy, const float *restrict x1,
        const float *restrict x2, float *restrict dx1, float beta, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy_i0 = load4(&dy[i]);
        const __x128_t x1_i0 = load4(&x1[i]);
        const __x128_t x2_i0 = load4(&x2[i]);
        const __x128_t dy_i1 = load4(&dy[i + LANES]);
        const __x128_t x1_i1 = load4(&x1[i + LANES]);
        const __x128_t x2_i1 = load4(&x2[i + LANES]);

        store4(&dx1[i], dx1_of(dy_i0, x1_i0, x2_i0, beta));
        store4(&dx1[i + LANES], dx1_of(dy_i1, x1_i1, x2_i1, beta));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *x1, const float *x2,
        int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (x1 != NULL)
        && (x2 != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *dy, const float *dx1, const float *x1, const float *x2)
{
    const uintptr_t bits = (uintptr_t)dy | (uintptr_t)dx1 | (uintptr_t)x1 | (uintptr_t)x2;

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
static void through_copies(const float *dy, float *dx1, const float *x1, const float *x2,
        float beta, int first, int count)
{
    block_copy dy_copy;
    block_copy dx1_copy;
    block_copy x1_copy;
    block_copy x2_copy;

    copy_in(&dy_copy, &dy[first], count);
    copy_in(&x1_copy, &x1[first], count);
    copy_in(&x2_copy, &x2[first], count);
    whole_vectors(dy_copy.elements, x1_copy.elements, x2_copy.elements, dx1_copy.elements, beta,
            BLOCK);
    copy_out(&dx1[first], &dx1_copy, count);
}

void fp_smoothl1lossgrad_p(float *restrict dy, float *restrict dx1, float *restrict x1,
        float *restrict x2, int length, float beta)
{
    if (arguments_ok(dy, dx1, x1, x2, length)) {
        int done = 0;

        if ((length >= STEP) && all_aligned(dy, dx1, x1, x2)) {
            done = length - (length % STEP);
            whole_vectors(dy, x1, x2, dx1, beta, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(dy, dx1, x1, x2, beta, done, count);
            done += count;
        }
    }
}
