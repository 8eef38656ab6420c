/* dsp-codegen sha256 63b603fa2216b41fb875f6a184f3ebf4f351949c2e4ba0336faa8148ceb2fc20 */
/*
 * fp_hardshrink_grad_p: Gradient of the hard shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: hardshrink_grad   inputs: 7cc41ce924bab878
 */
#include "hardshrink_grad.h"
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

/* Lane by lane c where a >= b, else d: also where one of the two is a NaN. */
static inline __x128_t if_at_least4(__x128_t a, __x128_t b, __x128_t c, __x128_t d)
{
    return _fto128(
            (_get32f_128(a, 3U) >= _get32f_128(b, 3U)) ? _get32f_128(c, 3U) : _get32f_128(d, 3U),
            (_get32f_128(a, 2U) >= _get32f_128(b, 2U)) ? _get32f_128(c, 2U) : _get32f_128(d, 2U),
            (_get32f_128(a, 1U) >= _get32f_128(b, 1U)) ? _get32f_128(c, 1U) : _get32f_128(d, 1U),
            (_get32f_128(a, 0U) >= _get32f_128(b, 0U)) ? _get32f_128(c, 0U) : _get32f_128(d, 0U));
}

/* The formula, on a vector of elements. */
static inline __x128_t dst_of(__x128_t dy, __x128_t x, float lambd)
{
    const __x128_t zero = _fto128(0.0f, 0.0f, 0.0f, 0.0f);
    const __x128_t lambd_all = _fto128(lambd, lambd, lambd, lambd);
    const __x128_t minus_one = _fto128(-1.0f, -1.0f, -1.0f, -1.0f);
    const __x128_t t = if_at_least4(lambd_all, x, zero, dy);

    return if_at_least4(x, _qmpysp(lambd_all, minus_one), t, dy);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, float lambd, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy0 = load4(&src0[i]);
        const __x128_t x0 = load4(&src1[i]);
        const __x128_t dy1 = load4(&src0[i + LANES]);
        const __x128_t x1 = load4(&src1[i + LANES]);

        store4(&dst[i], dst_of(dy0, x0, lambd));
        store4(&dst[i + LANES], dst_of(dy1, x1, lambd));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *src0, const float *src1, const float *dst, int length)
{
    return (length > 0)
        && (src0 != NULL)
        && (src1 != NULL)
        && (dst != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *src0, const float *src1, const float *dst)
{
    const uintptr_t bits = (uintptr_t)src0 | (uintptr_t)src1 | (uintptr_t)dst;

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
static void through_copies(const float *src0, const float *src1, float *dst, float lambd,
        int first, int count)
{
    block_copy src0_copy;
    block_copy src1_copy;
    block_copy dst_copy;

    copy_in(&src0_copy, &src0[first], count);
    copy_in(&src1_copy, &src1[first], count);
    whole_vectors(src0_copy.elements, src1_copy.elements, dst_copy.elements, lambd, BLOCK);
    copy_out(&dst[first], &dst_copy, count);
}

void fp_hardshrink_grad_p(float *restrict src0, float *restrict src1, float *restrict dst,
        int length, float lambd)
{
    if (arguments_ok(src0, src1, dst, length)) {
        int done = 0;

        if ((length >= STEP) && all_aligned(src0, src1, dst)) {
            done = length - (length % STEP);
            whole_vectors(src0, src1, dst, lambd, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(src0, src1, dst, lambd, done, count);
            done += count;
        }
    }
}
