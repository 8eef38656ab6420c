/* dsp-codegen sha256 0fd08e28fa8f10d93bafb471bad1a8902d3a24c041678f9cf310daf7cc9c12d8 */
/*
 * fp_rsqrtgrad_p: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: rsqrtgrad   inputs: d0f36b314d871f91
 */
#include "rsqrtgrad.h"
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

/* The order ((-0.5 * dy) * y) * (y * y) keeps every step in range where the result is. */
static inline __x128_t output_of(__x128_t y, __x128_t dy)
{
    const __x128_t minus_half = _fto128(-0.5f, -0.5f, -0.5f, -0.5f);

    return _qmpysp(_qmpysp(_qmpysp(minus_half, dy), y), _qmpysp(y, y));
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict input1, const float *restrict input2,
        float *restrict output, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t y0 = load4(&input1[i]);
        const __x128_t dy0 = load4(&input2[i]);
        const __x128_t y1 = load4(&input1[i + LANES]);
        const __x128_t dy1 = load4(&input2[i + LANES]);

        store4(&output[i], output_of(y0, dy0));
        store4(&output[i + LANES], output_of(y1, dy1));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input1, const float *input2, const float *output, int size)
{
    return (size > 0)
        && (input1 != NULL)
        && (input2 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *input1, const float *input2, const float *output)
{
    const uintptr_t bits = (uintptr_t)input1 | (uintptr_t)input2 | (uintptr_t)output;

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
static void through_copies(const float *input1, const float *input2, float *output, int first,
        int count)
{
    block_copy input1_copy;
    block_copy input2_copy;
    block_copy output_copy;

    copy_in(&input1_copy, &input1[first], count);
    copy_in(&input2_copy, &input2[first], count);
    whole_vectors(input1_copy.elements, input2_copy.elements, output_copy.elements, BLOCK);
    copy_out(&output[first], &output_copy, count);
}

void fp_rsqrtgrad_p(float *restrict input1, float *restrict input2, float *restrict output,
        int size)
{
    if (arguments_ok(input1, input2, output, size)) {
        int done = 0;

        if ((size >= STEP) && all_aligned(input1, input2, output)) {
            done = size - (size % STEP);
            whole_vectors(input1, input2, output, done);
        }
        while (done < size) { /* the tail; everything, where a base is not aligned */
            const int left = size - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(input1, input2, output, done, count);
            done += count;
        }
    }
}
