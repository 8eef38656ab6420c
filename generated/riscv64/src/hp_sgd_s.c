/* dsp-codegen sha256 5b3a8d6aa019968929d5dff610aade74abddd1a294e59793e11e50aae63428e1 */
/*
 * hp_sgd_s: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: riscv64   operator: sgd   inputs: c0f0104ced6438b7
 */
#include "sgd.h"
#include "riscv64_board.h"

enum {
    LANES = 32, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula of weight, on a vector of elements. */
static inline vfloat32m2_t weight_of(vfloat32m2_t w, vfloat32m2_t a, vfloat32m2_t g, float rate,
        float dampening, float moment, bool nesterov, float decay)
{
    const vfloat32m2_t decay_all = __riscv_vfmv_v_f_f32m2(decay, LANES);
    const vfloat32m2_t moment_all = __riscv_vfmv_v_f_f32m2(moment, LANES);
    const vfloat32m2_t one = __riscv_vfmv_v_f_f32m2(1.0f, LANES);
    const vfloat32m2_t dampening_all = __riscv_vfmv_v_f_f32m2(dampening, LANES);
    const vfloat32m2_t rate_all = __riscv_vfmv_v_f_f32m2(rate, LANES);
    const vfloat32m2_t slope = __riscv_vfmacc_vv_f32m2(g, w, decay_all, LANES);
    const vfloat32m2_t sum = __riscv_vfmacc_vv_f32m2(__riscv_vfmul_vv_f32m2(slope,
            __riscv_vfsub_vv_f32m2(one, dampening_all, LANES), LANES), a, moment_all, LANES);
    const vfloat32m2_t t = __riscv_vfmacc_vv_f32m2(slope, sum, moment_all, LANES);
    const vfloat32m2_t step = (nesterov) ? t : sum;

    return __riscv_vfmacc_vv_f32m2(w, __riscv_vfneg_v_f32m2((moment > 0.0f)
            ? step : slope, LANES), rate_all, LANES);
}

/* The formula of accumulate, on a vector of elements. */
static inline vfloat32m2_t accumulate_of(vfloat32m2_t w, vfloat32m2_t a, vfloat32m2_t g,
        float dampening, float moment, float decay)
{
    const vfloat32m2_t decay_all = __riscv_vfmv_v_f_f32m2(decay, LANES);
    const vfloat32m2_t moment_all = __riscv_vfmv_v_f_f32m2(moment, LANES);
    const vfloat32m2_t one = __riscv_vfmv_v_f_f32m2(1.0f, LANES);
    const vfloat32m2_t dampening_all = __riscv_vfmv_v_f_f32m2(dampening, LANES);
    const vfloat32m2_t slope = __riscv_vfmacc_vv_f32m2(g, w, decay_all, LANES);
    const vfloat32m2_t sum = __riscv_vfmacc_vv_f32m2(__riscv_vfmul_vv_f32m2(slope,
            __riscv_vfsub_vv_f32m2(one, dampening_all, LANES), LANES), a, moment_all, LANES);

    return (moment > 0.0f) ? sum : a;
}

/* Whole vectors; from any address. */
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const vfloat16m1_t w = __riscv_vle16_v_f16m1(&weight[i], LANES);
        const vfloat16m1_t a = __riscv_vle16_v_f16m1(&accumulate[i], LANES);
        const vfloat16m1_t g = __riscv_vle16_v_f16m1(&gradient[i], LANES);
        const vfloat32m2_t weight_wide = weight_of(__riscv_vfwcvt_f_f_v_f32m2(w, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(a, LANES), __riscv_vfwcvt_f_f_v_f32m2(g, LANES),
                learning_rate, dampening, moment, nesterov, weight_decay);
        const vfloat32m2_t accumulate_wide = accumulate_of(__riscv_vfwcvt_f_f_v_f32m2(w, LANES),
                __riscv_vfwcvt_f_f_v_f32m2(a, LANES), __riscv_vfwcvt_f_f_v_f32m2(g, LANES),
                dampening, moment, weight_decay);

        __riscv_vse16_v_f16m1(&weight[i], __riscv_vfncvt_f_f_w_f16m1(weight_wide, LANES), LANES);
        __riscv_vse16_v_f16m1(&accumulate[i], __riscv_vfncvt_f_f_w_f16m1(accumulate_wide, LANES),
                LANES);
    }
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *weight, const half *accumulate, const half *gradient,
        int length)
{
    return (length > 0)
        && (weight != NULL)
        && (accumulate != NULL)
        && (gradient != NULL);
}

/* `count` elements; the rest of the vector is 1, so that nothing stale is computed with. */
static void copy_in(half *restrict copy, const half *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy[i] = from[i];
    }
    for (i = count; i < LANES; i++) {
        copy[i] = (half)1.0f;
    }
}

static void copy_out(half *restrict to, const half *restrict copy, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        to[i] = copy[i];
    }
}

/*
 * Less than a vector, through copies and the same loops, so that an element comes out bit for bit
 * as whole vectors would give it, and nothing beyond the last one is touched.
 */
static void through_copies(half *weight, half *accumulate, const half *gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int first, int count)
{
    half weight_copy[LANES];
    half accumulate_copy[LANES];
    half gradient_copy[LANES];

    copy_in(weight_copy, &weight[first], count);
    copy_in(accumulate_copy, &accumulate[first], count);
    copy_in(gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy, accumulate_copy, gradient_copy, learning_rate, dampening, moment,
            nesterov, weight_decay, 0, LANES);
    copy_out(&weight[first], weight_copy, count);
    copy_out(&accumulate[first], accumulate_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, half *weight, half *accumulate, const half *gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay)
{
    const int left = (end - begin) % LANES;

    whole_vectors(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, begin, end - left);
    if (left > 0) {
        through_copies(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
                weight_decay, end - left, left);
    }
}

/* How many bits of a mask are set. */
static int bits_of(unsigned int mask)
{
    unsigned int bits = 0U;
    unsigned int rest;

    for (rest = mask; rest != 0U; rest >>= 1) {
        bits += rest & 1U;
    }
    return (int)bits;
}

/*
 * The first element of a block. Blocks are counted from the cache line that weight[0] lies in,
 * `lead` elements before it, so that no two cores store to one line; beyond the last block,
 * length.
 */
static int element_of(int block, int lead, int length)
{
    int element = 0;

    if (block > 0) {
        const int head = BLOCK - lead; /* elements of block 0 */
        const int rest = length - head;

        /* the product fits an int only where it is not beyond rest */
        if ((rest <= 0) || ((rest / BLOCK) < (block - 1))) {
            element = length;
        } else {
            element = head + ((block - 1) * BLOCK);
        }
    }
    return element;
}

/* Core `rank` of `cores` does `quota` whole blocks; the first `extra` ranks do one more. */
static void run_share(int rank, int cores, half *weight, half *accumulate, const half *gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int length)
{
    const uintptr_t lead_bytes = (uintptr_t)weight % (uintptr_t)LINE_BYTES;
    const int lead = (int)lead_bytes / (int)sizeof(half);
    const int short_block = (length % BLOCK) + lead; /* counted from the line's start */
    const int blocks = (length / BLOCK) + ((short_block + BLOCK - 1) / BLOCK);
    const int quota = blocks / cores;
    const int extra = blocks % cores;
    const int first = (rank * quota) + ((rank < extra) ? rank : extra);
    const int mine = quota + ((rank < extra) ? 1 : 0);

    if (mine > 0) {
        const int begin = element_of(first, lead, length);
        const int end = element_of(first + mine, lead, length);

        run_range(begin, end, weight, accumulate, gradient, learning_rate, dampening, moment,
                nesterov, weight_decay);
    }
}

void hp_sgd_s(half *restrict weight, half *restrict accumulate, const half *restrict gradient,
        float learning_rate, float dampening, float moment, bool nesterov, float weight_decay,
        int start, int end, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xffU;
    const int core = team_core();

    /* a core outside the mask does nothing at all */
    if ((core >= 0) && (core < CORES) && (((active >> (unsigned int)core) & 1U) != 0U)) {
        const int cores = bits_of(active);
        const int rank = bits_of(active & (((unsigned int)1U << (unsigned int)core) - 1U));
        const int length = ((start >= 0) && (end > start)) ? (end - start) : 0;

        if (arguments_ok(weight, accumulate, gradient, length)) {
            run_share(rank, cores, &weight[start], &accumulate[start], &gradient[start],
                    learning_rate, dampening, moment, nesterov, weight_decay, length);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
