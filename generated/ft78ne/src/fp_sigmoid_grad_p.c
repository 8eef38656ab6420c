/* dsp-codegen sha256 53442df2bae78f3767d1a42cbd52c54aafa30b3b6fe2e0f80b3d74449f68aeb5 */
/*
 * fp_sigmoid_grad_p: Gradient of the sigmoid, from its output.
 *
 *     dst[n] = src0[n] * src1[n] * (1 - src1[n])
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: sigmoid_grad   inputs: 1847df7bfde4fa82
 */
#include "sigmoid_grad.h"
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

/* y * (1 - y), never y - y * y, which cancels near 1. */
static inline __x128_t dst_of(__x128_t dy, __x128_t y)
{
    const __x128_t one = _fto128(1.0f, 1.0f, 1.0f, 1.0f);

    return _qmpysp(dy, _qmpysp(y, sub4(one, y)));
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict src0, const float *restrict src1,
        float *restrict dst, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy0 = load4(&src0[i]);
        const __x128_t y0 = load4(&src1[i]);
        const __x128_t dy1 = load4(&src0[i + LANES]);
        const __x128_t y1 = load4(&src1[i + LANES]);

        store4(&dst[i], dst_of(dy0, y0));
        store4(&dst[i + LANES], dst_of(dy1, y1));
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
static void through_copies(const float *src0, const float *src1, float *dst, int first, int count)
{
    block_copy src0_copy;
    block_copy src1_copy;
    block_copy dst_copy;

    copy_in(&src0_copy, &src0[first], count);
    copy_in(&src1_copy, &src1[first], count);
    whole_vectors(src0_copy.elements, src1_copy.elements, dst_copy.elements, BLOCK);
    copy_out(&dst[first], &dst_copy, count);
}

void fp_sigmoid_grad_p(float *restrict src0, float *restrict src1, float *restrict dst, int length)
{
    if (arguments_ok(src0, src1, dst, length)) {
        int done = 0;

        if ((length >= STEP) && all_aligned(src0, src1, dst)) {
            done = length - (length % STEP);
            whole_vectors(src0, src1, dst, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(src0, src1, dst, done, count);
            done += count;
        }
    }
}
