/* dsp-codegen sha256 a26d8801daacc15fa24c96b123bf8efe7ca77a664bb4bf91e9b70cbf042d3d52 */
/*
 * hp_subgrad_p: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: ftm7032   operator: subgrad   inputs: ebc0394fe4a60ca1
 */
#include "subgrad.h"
#include "ftm7032_board.h"

enum {
    LANES = 64, /* elements in a vector */
    STEP = 256, /* elements in an iteration: 4 vectors */
    BLOCK = 256, /* elements that go through aligned copies at a time */
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
static void whole_vectors(const half *restrict dy, half *restrict dx1, half *restrict dx2,
        int count)
{
    int i;

    for (i = 0; i < count; i += STEP) {
        const lvector_half dy_i0 = vec_ld(0, (const lvector_half *)&dy[i]);
        const lvector_half dy_i1 = vec_ld(0, (const lvector_half *)&dy[i + LANES]);
        const lvector_half dy_i2 = vec_ld(0, (const lvector_half *)&dy[i + (2 * LANES)]);
        const lvector_half dy_i3 = vec_ld(0, (const lvector_half *)&dy[i + (3 * LANES)]);
        const lvector_float dx1_low0 = dx1_of(vec_fstdl(dy_i0));
        const lvector_float dx1_high0 = dx1_of(vec_fstdh(dy_i0));
        const lvector_float dx2_low0 = dx2_of(vec_fstdl(dy_i0));
        const lvector_float dx2_high0 = dx2_of(vec_fstdh(dy_i0));
        const lvector_float dx1_low1 = dx1_of(vec_fstdl(dy_i1));
        const lvector_float dx1_high1 = dx1_of(vec_fstdh(dy_i1));
        const lvector_float dx2_low1 = dx2_of(vec_fstdl(dy_i1));
        const lvector_float dx2_high1 = dx2_of(vec_fstdh(dy_i1));
        const lvector_float dx1_low2 = dx1_of(vec_fstdl(dy_i2));
        const lvector_float dx1_high2 = dx1_of(vec_fstdh(dy_i2));
        const lvector_float dx2_low2 = dx2_of(vec_fstdl(dy_i2));
        const lvector_float dx2_high2 = dx2_of(vec_fstdh(dy_i2));
        const lvector_float dx1_low3 = dx1_of(vec_fstdl(dy_i3));
        const lvector_float dx1_high3 = dx1_of(vec_fstdh(dy_i3));
        const lvector_float dx2_low3 = dx2_of(vec_fstdl(dy_i3));
        const lvector_float dx2_high3 = dx2_of(vec_fstdh(dy_i3));

        vec_st(vec_vfsphp16(dx1_low0, dx1_high0), 0, (lvector_half *)&dx1[i]);
        vec_st(vec_vfsphp16(dx2_low0, dx2_high0), 0, (lvector_half *)&dx2[i]);
        vec_st(vec_vfsphp16(dx1_low1, dx1_high1), 0, (lvector_half *)&dx1[i + LANES]);
        vec_st(vec_vfsphp16(dx2_low1, dx2_high1), 0, (lvector_half *)&dx2[i + LANES]);
        vec_st(vec_vfsphp16(dx1_low2, dx1_high2), 0, (lvector_half *)&dx1[i + (2 * LANES)]);
        vec_st(vec_vfsphp16(dx2_low2, dx2_high2), 0, (lvector_half *)&dx2[i + (2 * LANES)]);
        vec_st(vec_vfsphp16(dx1_low3, dx1_high3), 0, (lvector_half *)&dx1[i + (3 * LANES)]);
        vec_st(vec_vfsphp16(dx2_low3, dx2_high3), 0, (lvector_half *)&dx2[i + (3 * LANES)]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *dy, const half *dx1, const half *dx2, int length)
{
    return (length > 0)
        && (dy != NULL)
        && (dx1 != NULL)
        && (dx2 != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *dy, const half *dx1, const half *dx2)
{
    const uintptr_t bits = (uintptr_t)dy | (uintptr_t)dx1 | (uintptr_t)dx2;

    return (bits % (uintptr_t)VECTOR_BYTES) == 0U;
}

/* A block that is aligned for vectors and reached element by element. */
typedef union {
    lvector_half vectors[BLOCK / LANES];
    half elements[BLOCK];
} block_copy;

/* `count` elements; the rest of the block is 1, so that nothing stale is computed with. */
static void copy_in(block_copy *restrict copy, const half *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy->elements[i] = from[i];
    }
    for (i = count; i < BLOCK; i++) {
        copy->elements[i] = (half)1.0f;
    }
}

static void copy_out(half *restrict to, const block_copy *restrict copy, int count)
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
static void through_copies(const half *dy, half *dx1, half *dx2, int first, int count)
{
    block_copy dy_copy;
    block_copy dx1_copy;
    block_copy dx2_copy;

    copy_in(&dy_copy, &dy[first], count);
    whole_vectors(dy_copy.elements, dx1_copy.elements, dx2_copy.elements, BLOCK);
    copy_out(&dx1[first], &dx1_copy, count);
    copy_out(&dx2[first], &dx2_copy, count);
}

void hp_subgrad_p(half *restrict dy, half *restrict dx1, half *restrict dx2, int length)
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
