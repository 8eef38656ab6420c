/* dsp-codegen sha256 9244c9a1719ae4d5c9493a08f04c026231ea6bf61ee30a18d7d3b6e609af4981 */
/*
 * fp_subgrad_p: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp32; called by one core on operands in its private memory.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ft78ne   operator: subgrad   inputs: d040563982a1388d
 */
#include "subgrad.h"
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

/* The formula of dx1, on a vector of elements. */
static inline __x128_t dx1_of(__x128_t dy)
{
    return dy;
}

/* The formula of dx2, on a vector of elements. */
static inline __x128_t dx2_of(__x128_t dy)
{
    const __x128_t minus_one = _fto128(-1.0f, -1.0f, -1.0f, -1.0f);

    return _qmpysp(dy, minus_one);
}

/* Whole vectors; every base is aligned for them. */
INTERRUPT_THRESHOLD(whole_vectors)
static void whole_vectors(const float *restrict dy, float *restrict dx1, float *restrict dx2,
        int count)
{
    int i;

    TRIP_COUNT(1)
    for (i = 0; i < count; i += STEP) {
        const __x128_t dy_i0 = load4(&dy[i]);
        const __x128_t dy_i1 = load4(&dy[i + LANES]);

        store4(&dx1[i], dx1_of(dy_i0));
        store4(&dx2[i], dx2_of(dy_i0));
        store4(&dx1[i + LANES], dx1_of(dy_i1));
        store4(&dx2[i + LANES], dx2_of(dy_i1));
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const float *dy, const float *dx1, const float *dx2, int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (dx2 != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const float *dy, const float *dx1, const float *dx2)
{
    const uintptr_t bits = (uintptr_t)dy | (uintptr_t)dx1 | (uintptr_t)dx2;

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
static void through_copies(const float *dy, float *dx1, float *dx2, int first, int count)
{
    block_copy dy_copy;
    block_copy dx1_copy;
    block_copy dx2_copy;

    copy_in(&dy_copy, &dy[first], count);
    whole_vectors(dy_copy.elements, dx1_copy.elements, dx2_copy.elements, BLOCK);
    copy_out(&dx1[first], &dx1_copy, count);
    copy_out(&dx2[first], &dx2_copy, count);
}

void fp_subgrad_p(float *restrict dy, float *restrict dx1, float *restrict dx2, int length)
{
    if (arguments_ok(dy, dx1, dx2, length)) {
        int done = 0;

        if ((length >= STEP) && all_aligned(dy, dx1, dx2)) {
            done = length - (length % STEP);
            whole_vectors(dy, dx1, dx2, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(dy, dx1, dx2, done, count);
            done += count;
        }
    }
}
