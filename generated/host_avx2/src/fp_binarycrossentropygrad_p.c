/* dsp-codegen sha256 873073a24a883fe90c781ab34989877143b125689601526cc6d2613d644003f5 */
/*
 * fp_binarycrossentropygrad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp32; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx2   operator: binarycrossentropygrad   inputs: 3e8f09fe13854974
 */
#include "binarycrossentropygrad.h"
#include "host_avx2_board.h"

enum {
    LANES = 8, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 1048576 /* from this many elements on, a core stores past the caches */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
};

/*
 * The order ((w * (x - y)) / d) * s is part of the contract; x * (1 - x), never x - x * x, which
 * cancels near 1.
 */
static inline __m256 dx_of(__m256 x, __m256 y, __m256 w, __m256 s)
{
    const __m256 one = _mm256_set1_ps(1.0f);
    const __m256 eps = _mm256_set1_ps(1e-12f);
    const __m256 denominator = _mm256_fmadd_ps(x, one - x, eps);
    const __m256 gradient = w * (x - y) / denominator;

    return gradient * s;
}

/* Past the caches, to addresses that are multiples of VECTOR_BYTES; or the usual way, to any. */
static inline void put(float *p, __m256 a, bool nontemporal)
{
    if (nontemporal) {
        _mm256_stream_ps(p, a);
    } else {
        _mm256_storeu_ps(p, a);
    }
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, const float *restrict dloss, float *restrict dx, int begin,
        int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 x = _mm256_loadu_ps(&input_x[i]);
        const __m256 y = _mm256_loadu_ps(&input_y[i]);
        const __m256 w = _mm256_loadu_ps(&weight[i]);
        const __m256 s = _mm256_loadu_ps(&dloss[i]);

        put(&dx[i], dx_of(x, y, w, s), nontemporal);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const float *restrict input_x, const float *restrict input_y,
        const float *restrict weight, float s_all, float *restrict dx, int begin, int end,
        bool nontemporal)
{
    const __m256 s = _mm256_set1_ps(s_all);
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 x = _mm256_loadu_ps(&input_x[i]);
        const __m256 y = _mm256_loadu_ps(&input_y[i]);
        const __m256 w = _mm256_loadu_ps(&weight[i]);

        put(&dx[i], dx_of(x, y, w, s), nontemporal);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const float *restrict input_x, const float *restrict input_y,
        const float *restrict dloss, float *restrict dx, int begin, int end, bool nontemporal)
{
    const __m256 w = _mm256_set1_ps(1.0f);
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 x = _mm256_loadu_ps(&input_x[i]);
        const __m256 y = _mm256_loadu_ps(&input_y[i]);
        const __m256 s = _mm256_loadu_ps(&dloss[i]);

        put(&dx[i], dx_of(x, y, w, s), nontemporal);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const float *restrict input_x, const float *restrict input_y, float s_all,
        float *restrict dx, int begin, int end, bool nontemporal)
{
    const __m256 w = _mm256_set1_ps(1.0f);
    const __m256 s = _mm256_set1_ps(s_all);
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256 x = _mm256_loadu_ps(&input_x[i]);
        const __m256 y = _mm256_loadu_ps(&input_y[i]);

        put(&dx[i], dx_of(x, y, w, s), nontemporal);
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int weight_defined, float s_all,
        int begin, int end, bool nontemporal)
{
    if ((weight_defined != 0) && (reduction == REDUCTION_NONE)) {
        stream_weight_dloss(input_x, input_y, weight, dloss, dx, begin, end, nontemporal);
    } else if (weight_defined != 0) {
        stream_weight(input_x, input_y, weight, s_all, dx, begin, end, nontemporal);
    } else if (reduction == REDUCTION_NONE) {
        stream_dloss(input_x, input_y, dloss, dx, begin, end, nontemporal);
    } else {
        stream(input_x, input_y, s_all, dx, begin, end, nontemporal);
    }
}

/* The s of all elements, from dloss[0]; divided once, in fp32. */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(int input_size, int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, const float *dx, int weight_defined)
{
    return (input_size > 0)
        && ((reduction == REDUCTION_NONE)
            || (reduction == REDUCTION_MEAN)
            || (reduction == REDUCTION_SUM))
        && (input_x != NULL)
        && (input_y != NULL)
        && ((weight_defined == 0) || (weight != NULL))
        && (dloss != NULL)
        && (dx != NULL);
}

/* `count` elements; the rest of the vector is 1, so that nothing stale is computed with. */
static void copy_in(float *restrict copy, const float *restrict from, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        copy[i] = from[i];
    }
    for (i = count; i < LANES; i++) {
        copy[i] = 1.0f;
    }
}

static void copy_out(float *restrict to, const float *restrict copy, int count)
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
static void through_copies(int reduction, const float *input_x, const float *input_y,
        const float *weight, const float *dloss, float *dx, int weight_defined, float s_all,
        int first, int count)
{
    float input_x_copy[LANES];
    float input_y_copy[LANES];
    float weight_copy[LANES];
    float dloss_copy[LANES];
    float dx_copy[LANES];

    copy_in(input_x_copy, &input_x[first], count);
    copy_in(input_y_copy, &input_y[first], count);
    if (weight_defined != 0) {
        copy_in(weight_copy, &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        copy_in(dloss_copy, &dloss[first], count);
    }
    whole_vectors(reduction, input_x_copy, input_y_copy, weight_copy, dloss_copy, dx_copy,
            weight_defined, s_all, 0, LANES, false);
    copy_out(&dx[first], dx_copy, count);
}

/* Elements before the first whole vector of dx, where stores past the caches can begin. */
static int head_of(const float *dx)
{
    const uintptr_t off = (uintptr_t)dx % (uintptr_t)VECTOR_BYTES;

    return (off > 0U) ? ((VECTOR_BYTES - (int)off) / (int)sizeof(float)) : 0;
}

/*
 * Elements `begin` to `end` - 1: whole vectors, then what is left. Where they are too many to stay
 * in the caches, stores go past these, so that no line is read before it is written; `head`
 * elements come first, up to where such stores may begin.
 */
static void run_range(int begin, int end, int head, int input_size, int reduction,
        const float *input_x, const float *input_y, const float *weight, const float *dloss,
        float *dx, int weight_defined)
{
    const float s_all = (reduction == REDUCTION_NONE)
            ? 0.0f : s_for_all(reduction, dloss[0], input_size);
    const bool large = (end - begin) >= NONTEMPORAL;
    const int first = large ? (begin + head) : begin;
    const uintptr_t off = (uintptr_t)&dx[first] % (uintptr_t)VECTOR_BYTES;
    const bool nontemporal = large && (off == 0U); /* at other addresses these stores fault */
    const int left = (end - first) % LANES;

    if (first > begin) {
        through_copies(reduction, input_x, input_y, weight, dloss, dx, weight_defined, s_all,
                begin, head);
    }
    whole_vectors(reduction, input_x, input_y, weight, dloss, dx, weight_defined, s_all, first,
            end - left, nontemporal);
    if (left > 0) {
        through_copies(reduction, input_x, input_y, weight, dloss, dx, weight_defined, s_all,
                end - left, left);
    }
    if (nontemporal) {
        _mm_sfence(); /* nothing else orders these stores before what follows */
    }
}

void fp_binarycrossentropygrad_p(int input_size, int reduction, float *restrict input_x,
        float *restrict input_y, float *restrict weight, float *restrict dloss, float *restrict dx,
        int weight_defined)
{
    if (arguments_ok(input_size, reduction, input_x, input_y, weight, dloss, dx, weight_defined)) {
        run_range(0, input_size, head_of(dx), input_size, reduction, input_x, input_y, weight,
                dloss, dx, weight_defined);
    }
}
