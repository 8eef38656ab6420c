/* dsp-codegen sha256 1431a1259aa8bd461d2786defcbf950a752f24ef769ab95f1f59c04c7e07a496 */
/*
 * fp_sqrt_grad_p: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: f29ec2055ca19582
 */
#include "sqrt_grad.h"
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
static inline __x128_t output_of(__x128_t x, __x128_t g)
{
    const __x128_t one_half = _fto128(0.5f, 0.5f, 0.5f, 0.5f);

    return divide(_qmpysp(one_half, g), x);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict input0, const float *restrict input1,
        float *restrict output, int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t x0 = load4(&input0[i]);
        const __x128_t g0 = load4(&input1[i]);
        const __x128_t x1 = load4(&input0[i + LANES]);
        const __x128_t g1 = load4(&input1[i + LANES]);

        store4(&output[i], output_of(x0, g0));
        store4(&output[i + LANES], output_of(x1, g1));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *input0, const float *input1, const float *output, int size)
{
    return (size > 0)
        && (input0 != NULL)
        && (input1 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *input0, const float *input1, const float *output)
{
    const uintptr_t bits = (uintptr_t)input0 | (uintptr_t)input1 | (uintptr_t)output;

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
static void through_copies(const float *input0, const float *input1, float *output, int first,
        int count)
{
    block_copy input0_copy;
    block_copy input1_copy;
    block_copy output_copy;

    copy_in(&input0_copy, &input0[first], count);
    copy_in(&input1_copy, &input1[first], count);
    whole_vectors(input0_copy.elements, input1_copy.elements, output_copy.elements, BLOCK);
    copy_out(&output[first], &output_copy, count);
}

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output,
        int size)
{
    if (arguments_ok(input0, input1, output, size)) {
        int done = 0;

        if ((size >= STEP) && all_aligned(input0, input1, output)) {
            done = size - (size % STEP);
            whole_vectors(input0, input1, output, done);
        }
        while (done < size) { /* the tail; everything, where a base is not aligned */
            const int left = size - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(input0, input1, output, done, count);
            done += count;
        }
    }
}
