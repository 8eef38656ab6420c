/* dsp-codegen sha256 140a59d5498d13e1361029418b8ca72fe46a57c93a42b73c517917b044c454c9 */
/*
 * hp_sgd_s: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * fp16; operands in shared memory, the cores of core_mask share the work.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: sgd   inputs: bba300301f7bd342
 */
#include "sgd.h"
#include "host_avx512_board.h"

enum {
    LANES = 16, /* elements in a vector */
    BLOCK = 32, /* elements in a block, the unit of the split: whole vectors, whole cache lines */
    LINE_BYTES = 64, /* a cache line */
    CORES = 8 /* at most this many threads; bits of a core mask above them are ignored */
};

/* The formula of weight, on a vector of elements. */
static inline __m512 weight_of(__m512 w, __m512 a, __m512 g, float rate, float dampening,
        float moment, bool nesterov, float decay)
{
    const __m512 decay_all = _mm512_set1_ps(decay);
    const __m512 moment_all = _mm512_set1_ps(moment);
    const __m512 one = _mm512_set1_ps(1.0f);
    const __m512 dampening_all = _mm512_set1_ps(dampening);
    const __m512 rate_all = _mm512_set1_ps(rate);
    const __m512 slope = _mm512_fmadd_ps(w, decay_all, g);
    const __m512 sum = _mm512_fmadd_ps(a, moment_all, slope * (one - dampening_all));
    const __m512 t = _mm512_fmadd_ps(sum, moment_all, slope);
    const __m512 step = (nesterov) ? t : sum;

    return _mm512_fmadd_ps(-((moment > 0.0f) ? step : slope), rate_all, w);
}

/* The formula of accumulate, on a vector of elements. */
static inline __m512 accumulate_of(__m512 w, __m512 a, __m512 g, float dampening, float moment,
        float decay)
{
    const __m512 decay_all = _mm512_set1_ps(decay);
    const __m512 moment_all = _mm512_set1_ps(moment);
    const __m512 one = _mm512_set1_ps(1.0f);
    const __m512 dampening_all = _mm512_set1_ps(dampening);
    const __m512 slope = _mm512_fmadd_ps(w, decay_all, g);
    const __m512 sum = _mm512_fmadd_ps(a, moment_all, slope * (one - dampening_all));

    return (moment > 0.0f) ? sum : a;
}

/* Whole vectors; from any address. */
static void whole_vectors(half *restrict weight, half *restrict accumulate,
        const half *restrict gradient, float learning_rate, float dampening, float moment,
        bool nesterov, float weight_decay, int begin, int end)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i w = _mm256_loadu_si256((const __m256i *)&weight[i]);
        const __m256i a = _mm256_loadu_si256((const __m256i *)&accumulate[i]);
        const __m256i g = _mm256_loadu_si256((const __m256i *)&gradient[i]);
        const __m512 weight_wide = weight_of(_mm512_cvtph_ps(w), _mm512_cvtph_ps(a),
                _mm512_cvtph_ps(g), learning_rate, dampening, moment, nesterov, weight_decay);
        const __m512 accumulate_wide = accumulate_of(_mm512_cvtph_ps(w), _mm512_cvtph_ps(a),
                _mm512_cvtph_ps(g), dampening, moment, weight_decay);

        _mm256_storeu_si256((__m256i *)&weight[i],
                _mm512_cvtps_ph(weight_wide, _MM_FROUND_TO_NEAREST_INT));
        _mm256_storeu_si256((__m256i *)&accumulate[i],
                _mm512_cvtps_ph(accumulate_wide, _MM_FROUND_TO_NEAREST_INT));
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
