/* dsp-codegen sha256 9715fecffba5ed96b502089467d8c6fa347edc8353c63b571422ab05b747a408 */
/*
 * fp_minimumgrad_p: Gradients of the elementwise minimum.
 *
 *     dx0[n] = Input0[n] < Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] >= Input1[n] ? dy[n] : 0
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: minimumgrad   inputs: 5b615494ff7b8094
 */
#include "minimumgrad.h"
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

/* Lane by lane c where a > b, else d: also where one of the two is a NaN. */
static inline __x128_t if_greater4(__x128_t a, __x128_t b, __x128_t c, __x128_t d)
{
    return _fto128(
            (_get32f_128(a, 3U) > _get32f_128(b, 3U)) ? _get32f_128(c, 3U) : _get32f_128(d, 3U),
            (_get32f_128(a, 2U) > _get32f_128(b, 2U)) ? _get32f_128(c, 2U) : _get32f_128(d, 2U),
            (_get32f_128(a, 1U) > _get32f_128(b, 1U)) ? _get32f_128(c, 1U) : _get32f_128(d, 1U),
            (_get32f_128(a, 0U) > _get32f_128(b, 0U)) ? _get32f_128(c, 0U) : _get32f_128(d, 0U));
}

/* Lane by lane c where a >= b, else d: also where one of the two is a NaN. */
static inline __x128_t if_at_least4(__x128_t a, __x128_t b, __x128_t c, __x128_t d)
{
    return _fto128(
            (_get32f_128(a, 3U) >= _get32f_128(b, 3U)) ? _get32f_128(c, 3U) : _get32f_128(d, 3U),
            (_get32f_128(a, 2U) >= _get32f_128(b, 2U)) ? _get32f_128(c, 2U) : _get32f_128(d, 2U),
            (_get32f_128(a, 1U) >= _get32f_128(b, 1U)) ? _get32f_128(c, 1U) : _get32f_128(d, 1U),
            (_get32f_128(a, 0U) >= _get32f_128(b, 0U)) ? _get32f_128(c, 0U) : _get32f_128(d, 0U));
}

/* The formula of dx0, on a vector of elements. */
static inline __x128_t dx0_of(__x128_t x0, __x128_t x1, __x128_t dy)
{
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);

    return if_greater4(x1, x0, dy, zero);
}

/* The formula of dx1, on a vector of elements. */
static inline __x128_t dx1_of(__x128_t x0, __x128_t x1, __x128_t dy)
{
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);

    return if_at_least4(x0, x1, dy, zero);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict Input0, const float *restrict Input1,
        const float *restrict dy, float *restrict dx0, float *restrict dx1, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x00 = load4(&Input0[i]);
        const __x128_t x10 = load4(&Input1[i]);
        const __x128_t dy_i0 = load4(&dy[i]);
        const __x128_t x01 = load4(&Input0[i + LANES]);
        const __x128_t x11 = load4(&Input1[i + LANES]);
        const __x128_t dy_i1 = load4(&dy[i + LANES]);

        store4(&dx0[i], dx0_of(x00, x10, dy_i0));
        store4(&dx1[i], dx1_of(x00, x10, dy_i0));
        store4(&dx0[i + LANES], dx0_of(x01, x11, dy_i1));
        store4(&dx1[i + LANES], dx1_of(x01, x11, dy_i1));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *Input0, const float *Input1, const float *dy,
        const float *dx0, const float *dx1, int length)
{
    return (length > 0)
        && (Input0 != NULL)
        && (Input1 != NULL)
        && (dy != NULL)
        && (dx0 != NULL)
        && (dx1 != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *Input0, const float *Input1, const float *dy,
        const float *dx0, const float *dx1)
{
    const uintptr_t bits = (uintptr_t)Input0
            | (uintptr_t)Input1
            | (uintptr_t)dy
            | (uintptr_t)dx0
            | (uintptr_t)dx1;

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
static void through_copies(const float *Input0, const float *Input1, const float *dy, float *dx0,
        float *dx1, int first, int count)
{
    block_copy Input0_copy;
    block_copy Input1_copy;
    block_copy dy_copy;
    block_copy dx0_copy;
    block_copy dx1_copy;

    copy_in(&Input0_copy, &Input0[first], count);
    copy_in(&Input1_copy, &Input1[first], count);
    copy_in(&dy_copy, &dy[first], count);
    whole_vectors(Input0_copy.elements, Input1_copy.elements, dy_copy.elements, dx0_copy.elements,
            dx1_copy.elements, BLOCK);
    copy_out(&dx0[first], &dx0_copy, count);
    copy_out(&dx1[first], &dx1_copy, count);
}

void fp_minimumgrad_p(float *restrict Input0, float *restrict Input1, float *restrict dy,
        float *restrict dx0, float *restrict dx1, int length)
{
    if (arguments_ok(Input0, Input1, dy, dx0, dx1, length)) {
        int done = 0;

        if ((length >= STEP) && all_aligned(Input0, Input1, dy, dx0, dx1)) {
            done = length - (length % STEP);
            whole_vectors(Input0, Input1, dy, dx0, dx1, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(Input0, Input1, dy, dx0, dx1, done, count);
            done += count;
        }
    }
}
