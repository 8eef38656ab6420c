/* dsp-codegen sha256 1aa110afc304357d07218da2eedcd6b7c5d3237a149f96c3bd89d5ffbe99d3cf */
/*
 * fp_subgrad_p: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp32; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt3000   operator: subgrad   inputs: 780621893605b367
 */
#include "subgrad.h"
#include "mt3000_board.h"

enum {
    LANES = 32, /* elements in a vector */
    STEP = 128, /* elements in an iteration: 4 vectors */
    BLOCK = 128, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/* The formula of dx1, on a vector of elements. */
static inline lvector_float dx1_of(lvector_float dy)
{
    return dy;
}

/* The formula of dx2, on a vector of elements. */
static inline lvector_float dx2_of(lvector_float dy)
{
    return vec_neg(dy);
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const float *restrict dy, float *restrict dx1, float *restrict dx2,
        int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_float dy_i0 = vec_ld(0, (const lvector_float *)&dy[i]);
        const lvector_float dy_i1 = vec_ld(0, (const lvector_float *)&dy[i + LANES]);
        const lvector_float dy_i2 = vec_ld(0, (const lvector_float *)&dy[i + (2 * LANES)]);
        const lvector_float dy_i3 = vec_ld(0, (const lvector_float *)&dy[i + (3 * LANES)]);

        vec_st(dx1_of(dy_i0), 0, (lvector_float *)&dx1[i]);
        vec_st(dx2_of(dy_i0), 0, (lvector_float *)&dx2[i]);
        vec_st(dx1_of(dy_i1), 0, (lvector_float *)&dx1[i + LANES]);
        vec_st(dx2_of(dy_i1), 0, (lvector_float *)&dx2[i + LANES]);
        vec_st(dx1_of(dy_i2), 0, (lvector_float *)&dx1[i + (2 * LANES)]);
        vec_st(dx2_of(dy_i2), 0, (lvector_float *)&dx2[i + (2 * LANES)]);
        vec_st(dx1_of(dy_i3), 0, (lvector_float *)&dx1[i + (3 * LANES)]);
        vec_st(dx2_of(dy_i3), 0, (lvector_float *)&dx2[i + (3 * LANES)]);
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
    lvector_float vectors[BLOCK / LANES];
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

        if (all_aligned(dy, dx1, dx2)) {
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
