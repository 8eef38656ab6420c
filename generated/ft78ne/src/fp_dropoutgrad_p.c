/* dsp-codegen sha256 7dff47c303b94267933dbcf62baf562cfc241cb72a356eb745f9f641caff92ff */
/*
 * fp_dropoutgrad_p: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: dropoutgrad   inputs: 0ebf42cb610e11e8
 */
#include "dropoutgrad.h"
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

/* The formula, on a vector of elements. */
static inline __x128_t output_of(__x128_t dy, float scale, __x128_t mask)
{
    const __x128_t scale_all = _fto128(scale, scale, scale, scale);

    return _qmpysp(_qmpysp(dy, mask), scale_all);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict input, const float *restrict mask, float scale,
        float *restrict output, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy0 = load4(&input[i]);
        const __x128_t mask_i0 = load4(&mask[i]);
        const __x128_t dy1 = load4(&input[i + LANES]);
        const __x128_t mask_i1 = load4(&mask[i + LANES]);

        store4(&output[i], output_of(dy0, scale, mask_i0));
        store4(&output[i + LANES], output_of(dy1, scale, mask_i1));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input, int length, const float *output, const float *mask)
{
    return (length > 0)
        && (input != NULL)
        && (output != NULL)
        && (mask != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *input, const float *output, const float *mask)
{
    const uintptr_t bits = (uintptr_t)input | (uintptr_t)output | (uintptr_t)mask;

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
static void through_copies(const float *input, float scale, float *output, const float *mask,
        int first, int count)
{
    block_copy input_copy;
    block_copy output_copy;
    block_copy mask_copy;

    copy_in(&input_copy, &input[first], count);
    copy_in(&mask_copy, &mask[first], count);
    whole_vectors(input_copy.elements, mask_copy.elements, scale, output_copy.elements, BLOCK);
    copy_out(&output[first], &output_copy, count);
}

void fp_dropoutgrad_p(float *restrict input, float scale, int length, float *restrict output,
        float *restrict mask)
{
    if (arguments_ok(input, length, output, mask)) {
        int done = 0;

        if ((length >= STEP) && all_aligned(input, output, mask)) {
            done = length - (length % STEP);
            whole_vectors(input, mask, scale, output, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(input, scale, output, mask, done, count);
            done += count;
        }
    }
}
