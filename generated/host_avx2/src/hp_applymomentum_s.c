/* dsp-codegen sha256 42bc11be22c3c5be4d6c86cbf2b12daadb1c36c802cdd4b5db167dd03b63f619 */
/*
 * hp_applymomentum_s: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: applymomentum   inputs: 3e17f82b0337e6ba
 */
#include "applymomentum.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula of weight, on a vector of elements. */
static inline __m256 weight_of(__m256 w, __m256 a, __m256 g, float rate, float moment,
        bool nesterov)
{
    const __m256 moment_all = _mm256_set1_ps(moment);
    const __m256 rate_all = _mm256_set1_ps(rate);
    const __m256 sum = _mm256_fmadd_ps(a, moment_all, g);
    const __m256 t = _mm256_fmadd_ps(g, rate_all, sum * moment_all * rate_all);
    const __m256 t2 = sum * rate_all;
    const __m256 step = (nesterov) ? t : t2;

    return w - step;
}

/* The formula of accumulate, on a vector of elements. */
static inline __m256 accumulate_of(__m256 a, __m256 g, float moment)
{
    const __m256 moment_all = _mm256_set1_ps(moment);
    const __m256 sum = _mm256_fmadd_ps(a, moment_all, g);

    return sum;
}

/* Whole vectors; from any address. */
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int begin,
        int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m128i w = _mm_loadu_si128((const __m128i *)&weight[i]);
        const __m128i a = _mm_loadu_si128((const __m128i *)&accumulate[i]);
        const __m128i g = _mm_loadu_si128((const __m128i *)&gradient[i]);
        const __m256 weight_wide = weight_of(_mm256_cvtph_ps(w), _mm256_cvtph_ps(a),
                _mm256_cvtph_ps(g), learning_rate, moment, nesterov);
        const __m256 accumulate_wide = accumulate_of(_mm256_cvtph_ps(a), _mm256_cvtph_ps(g),
                moment);

        _mm_storeu_si128((__m128i *)&weight[i],
                _mm256_cvtps_ph(weight_wide, _MM_FROUND_TO_NEAREST_INT));
        _mm_storeu_si128((__m128i *)&accumulate[i],
                _mm256_cvtps_ph(accumulate_wide, _MM_FROUND_TO_NEAREST_INT));
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
        float learning_rate, float moment, bool nesterov, int first, int count)
{
    half weight_copy[LANES];
    half accumulate_copy[LANES];
    half gradient_copy[LANES];

    copy_in(weight_copy, &weight[first], count);
    copy_in(accumulate_copy, &accumulate[first], count);
    copy_in(gradient_copy, &gradient[first], count);
    whole_vectors(weight_copy, accumulate_copy, gradient_copy, learning_rate, moment, nesterov, 0,
            LANES);
    copy_out(&weight[first], weight_copy, count);
    copy_out(&accumulate[first], accumulate_copy, count);
}

/* Elements `begin` to `end` - 1: whole vectors, then what is left. */
static void run_range(int begin, int end, half *weight, half *accumulate, const half *gradient,
        float learning_rate, float moment, bool nesterov)
{
    const int left = (end - begin) % LANES;

    whole_vectors(weight, accumulate, gradient, learning_rate, moment, nesterov, begin, end - left);
    if (left > 0) {
        through_copies(weight, accumulate, gradient, learning_rate, moment, nesterov, end - left,
                left);
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
        float learning_rate, float moment, bool nesterov, int length)
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

        run_range(begin, end, weight, accumulate, gradient, learning_rate, moment, nesterov);
    }
}

void hp_applymomentum_s(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float moment, bool nesterov, int start,
        int end, int core_mask)
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
                    learning_rate, moment, nesterov, length);
        }
        /* no return before this: the others would hang */
        team_barrier(cores, rank);
    }
}
