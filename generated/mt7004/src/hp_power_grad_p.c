/* dsp-codegen sha256 343b977596d0583aec50367dfd118d52e3ef58741f7ea7ceeb4bbfc030a25fa6 */
/*
 * hp_power_grad_p: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * fp16; called by one core on operands in AM, where vector loads reach.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: mt7004   operator: power_grad   inputs: b7316629b6e6be6c
 */
#include "power_grad.h"
#include "mt7004_board.h"

enum {
    LANES = 64, /* elements in a vector */
    BLOCK = 64, /* elements that go through aligned copies at a time */
    VECTOR_BYTES = 128 /* the alignment that a vector access needs */
};

/*
 * Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here.
 */
static inline lvector_float output_of(lvector_float dy, lvector_float x, float power, float scale,
        float shift)
{
    const lvector_float scale_all = vec_vsvbcast_sf2(scale);
    const lvector_float shift_all = vec_vsvbcast_sf2(shift);
    const lvector_float power_all = vec_vsvbcast_sf2(power);
    const lvector_float zero = vec_vsvbcast_sf2(0.0f);
    const lvector_float huge = vec_vsvbcast_sf2(1e38f);
    const lvector_float base = vec_mula(x, scale_all, shift_all);
    const lvector_float square = vec_muli(base, base);
    const lvector_float infinite = vec_muli(huge, huge);
    const lvector_float t = vec_muli(power_all, scale_all);
    const lvector_float t2 = infinite - infinite;
    const lvector_float scaled = vec_muli(dy,
            ((power == 1.0f) || (power == 2.0f) || (power == 3.0f) || (power == 4.0f)) ? t : t2);
    const lvector_float t3 = vec_muli(square, base);
    const lvector_float t4 = (power == 3.0f) ? square : t3;
    const lvector_float high = (power == 2.0f) ? base : t4;
    const lvector_float t5 = vec_muli(scaled, high);
    const lvector_float t6 = (power == 1.0f) ? scaled : t5;

    return ((scale == 0.0f) || (power == 0.0f)) ? zero : t6;
}

/* Whole vectors; every base is aligned for them. */
static void whole_vectors(const half *restrict Input1, const half *restrict Input2,
        half *restrict output, float power, float scale, float shift, int count)
{
    int i;

    for (i = 0; i < count; i += LANES) {
        const lvector_half dy = vec_ld(0, (const lvector_half *)&Input1[i]);
        const lvector_half x = vec_ld(0, (const lvector_half *)&Input2[i]);
        const lvector_float low = output_of(vec_fstdl(dy), vec_fstdl(x), power, scale, shift);
        const lvector_float high = output_of(vec_fstdh(dy), vec_fstdh(x), power, scale, shift);

        vec_st(vec_vfsphp16(low, high), 0, (lvector_half *)&output[i]);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *Input1, const half *Input2, const half *output, int length)
{
    return (length > 0)
        && (Input1 != NULL)
        && (Input2 != NULL)
        && (output != NULL);
}

/* True where every operand that is read or written in vectors is aligned to VECTOR_BYTES. */
static bool all_aligned(const half *Input1, const half *Input2, const half *output)
{
    const uintptr_t bits = (uintptr_t)Input1 | (uintptr_t)Input2 | (uintptr_t)output;

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
static void through_copies(const half *Input1, const half *Input2, half *output, float power,
        float scale, float shift, int first, int count)
{
    block_copy Input1_copy;
    block_copy Input2_copy;
    block_copy output_copy;

    copy_in(&Input1_copy, &Input1[first], count);
    copy_in(&Input2_copy, &Input2[first], count);
    whole_vectors(Input1_copy.elements, Input2_copy.elements, output_copy.elements, power, scale,
            shift, BLOCK);
    copy_out(&output[first], &output_copy, count);
}

void hp_power_grad_p(half *restrict Input1, half *restrict Input2, half *restrict output,
        int length, float power, float scale, float shift)
{
    if (arguments_ok(Input1, Input2, output, length)) {
        int done = 0;

        if (all_aligned(Input1, Input2, output)) {
            done = length - (length % LANES);
            whole_vectors(Input1, Input2, output, power, scale, shift, done);
        }
        while (done < length) { /* the tail; everything, where a base is not aligned */
            const int left = length - done;
            const int count = (left < BLOCK) ? left : BLOCK;

            through_copies(Input1, Input2, output, power, scale, shift, done, count);
            done += count;
        }
    }
}
