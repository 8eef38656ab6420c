/* dsp-codegen sha256 06367b512dfd103ba3d89988616ba52e15624b585561ac9c1275011fbed49cc8 */
/*
 * hp_binary_cross_entropy_grad_p: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * fp16; called by one core on operands in memory that nobody else writes meanwhile.
 * Generated: a lasting change belongs in the operator, dialect or template file.
 *
 * board: host_avx512   operator: binary_cross_entropy_grad   inputs: 5b3a15d16a561098
 */
#include "binary_cross_entropy_grad.h"
#include "host_avx512_board.h"

#include <limits.h>

enum {
    LANES = 16, /* elements in a vector */
    VECTOR_BYTES = 32, /* the alignment that a store past the caches needs */
    NONTEMPORAL = 2097152 /* from this many elements on, a core stores past the caches */
};

enum {
    REDUCTION_NONE = 0,
    REDUCTION_MEAN = 1,
    REDUCTION_SUM = 2
};

/* The formula, on a vector of elements. */
static inline __m512 dx_of(__m512 x, __m512 y, __m512 w, __m512 s)
{
    const __m512 one = _mm512_set1_ps(1.0f);
    const __m512 eps = _mm512_set1_ps(1e-12f);
    const __m512 denominator = _mm512_fmadd_ps(x, one - x, eps);
    const __m512 gradient = w * (x - y) / denominator;

    return gradient * s;
}

/* Past the caches, to addresses that are multiples of VECTOR_BYTES; or the usual way, to any. */
static inline void put(half *p, __m256i a, bool nontemporal)
{
    if (nontemporal) {
        _mm256_stream_si256((__m256i *)p, a);
    } else {
        _mm256_storeu_si256((__m256i *)p, a);
    }
}

/* Whole vectors: weight element by element, dloss element by element. */
static void stream_weight_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, const half *restrict dloss, half *restrict dx, int begin,
        int end, bool nontemporal)
{
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i x = _mm256_loadu_si256((const __m256i *)&input_x[i]);
        const __m256i y = _mm256_loadu_si256((const __m256i *)&input_y[i]);
        const __m256i w = _mm256_loadu_si256((const __m256i *)&weight[i]);
        const __m256i s = _mm256_loadu_si256((const __m256i *)&dloss[i]);
        const __m512 wide = dx_of(_mm512_cvtph_ps(x), _mm512_cvtph_ps(y), _mm512_cvtph_ps(w),
                _mm512_cvtph_ps(s));

        put(&dx[i], _mm512_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* Whole vectors: weight element by element, one value of dloss for all. */
static void stream_weight(const half *restrict input_x, const half *restrict input_y,
        const half *restrict weight, float s_all, half *restrict dx, int begin, int end,
        bool nontemporal)
{
    const __m512 s = _mm512_set1_ps(s_all);
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i x = _mm256_loadu_si256((const __m256i *)&input_x[i]);
        const __m256i y = _mm256_loadu_si256((const __m256i *)&input_y[i]);
        const __m256i w = _mm256_loadu_si256((const __m256i *)&weight[i]);
        const __m512 wide = dx_of(_mm512_cvtph_ps(x), _mm512_cvtph_ps(y), _mm512_cvtph_ps(w), s);

        put(&dx[i], _mm512_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* Whole vectors: no weight, dloss element by element. */
static void stream_dloss(const half *restrict input_x, const half *restrict input_y,
        const half *restrict dloss, half *restrict dx, int begin, int end, bool nontemporal)
{
    const __m512 w = _mm512_set1_ps(1.0f);
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i x = _mm256_loadu_si256((const __m256i *)&input_x[i]);
        const __m256i y = _mm256_loadu_si256((const __m256i *)&input_y[i]);
        const __m256i s = _mm256_loadu_si256((const __m256i *)&dloss[i]);
        const __m512 wide = dx_of(_mm512_cvtph_ps(x), _mm512_cvtph_ps(y), w, _mm512_cvtph_ps(s));

        put(&dx[i], _mm512_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* Whole vectors: no weight, one value of dloss for all. */
static void stream(const half *restrict input_x, const half *restrict input_y, float s_all,
        half *restrict dx, int begin, int end, bool nontemporal)
{
    const __m512 w = _mm512_set1_ps(1.0f);
    const __m512 s = _mm512_set1_ps(s_all);
    int i;

    for (i = begin; i < end; i += LANES) {
        const __m256i x = _mm256_loadu_si256((const __m256i *)&input_x[i]);
        const __m256i y = _mm256_loadu_si256((const __m256i *)&input_y[i]);
        const __m512 wide = dx_of(_mm512_cvtph_ps(x), _mm512_cvtph_ps(y), w, s);

        put(&dx[i], _mm512_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT), nontemporal);
    }
}

/* The modes are decided here, outside the loops. */
static void whole_vectors(const half *input_x, const half *input_y, const half *weight,
        const half *dloss, half *dx, int reduction, int weight_defined, float s_all, int begin,
        int end, bool nontemporal)
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

/*
 * The s of all elements, from dloss[0]; divided once, in fp32: half(input_size) would be Inf from
 * 65520 on.
 */
static float s_for_all(int reduction, float s, int input_size)
{
    return (reduction == REDUCTION_MEAN) ? (s / (float)input_size) : s;
}

/* A packed number as an int; where none holds it INT_MIN, which is neither a size nor a code. */
static int int_of(long long packed)
{
    return ((packed >= INT_MIN) && (packed <= INT_MAX)) ? (int)packed : INT_MIN;
}

/* Bad arguments, or no elements: nothing is written, as the ABI has no status to return. */
static bool arguments_ok(const half *input_x, const half *input_y, const half *weight,
        const half *dloss, const half *dx, int input_size, int reduction, int weight_defined)
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
static void through_copies(const half *input_x, const half *input_y, const half *weight,
        const half *dloss, half *dx, int reduction, int weight_defined, float s_all, int first,
        int count)
{
    half input_x_copy[LANES];
    half input_y_copy[LANES];
    half weight_copy[LANES];
    half dloss_copy[LANES];
    half dx_copy[LANES];

    copy_in(input_x_copy, &input_x[first], count);
    copy_in(input_y_copy, &input_y[first], count);
    if (weight_defined != 0) {
        copy_in(weight_copy, &weight[first], count);
    }
    if (reduction == REDUCTION_NONE) {
        copy_in(dloss_copy, &dloss[first], count);
    }
    whole_vectors(input_x_copy, input_y_copy, weight_copy, dloss_copy, dx_copy, reduction,
            weight_defined, s_all, 0, LANES, false);
    copy_out(&dx[first], dx_copy, count);
}

/* Elements before the first whole vector of dx, where stores past the caches can begin. */
static int head_of(const half *dx)
{
    const uintptr_t off = (uintptr_t)dx % (uintptr_t)VECTOR_BYTES;

    return (off > 0U) ? ((VECTOR_BYTES - (int)off) / (int)sizeof(half)) : 0;
}

/*
 * Elements `begin` to `end` - 1: whole vectors, then what is left. Where they are too many to stay
 * in the caches, stores go past these, so that no line is read before it is written; `head`
 * elements come first, up to where such stores may begin.
 */
static void run_range(int begin, int end, int head, const half *input_x, const half *input_y,
        const half *weight, const half *dloss, half *dx, int input_size, int reduction,
        int weight_defined)
{
    const float s_all = (reduction == REDUCTION_NONE)
            ? 0.0f : s_for_all(reduction, (float)dloss[0], input_size);
    const bool large = (end - begin) >= NONTEMPORAL;
    const int first = large ? (begin + head) : begin;
    const uintptr_t off = (uintptr_t)&dx[first] % (uintptr_t)VECTOR_BYTES;
    const bool nontemporal = large && (off == 0U); /* at other addresses these stores fault */
    const int left = (end - first) % LANES;

    if (first > begin) {
        through_copies(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all,
                begin, head);
    }
    whole_vectors(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all, first,
            end - left, nontemporal);
    if (left > 0) {
        through_copies(input_x, input_y, weight, dloss, dx, reduction, weight_defined, s_all,
                end - left, left);
    }
    if (nontemporal) {
        _mm_sfence(); /* nothing else orders these stores before what follows */
    }
}

void hp_binary_cross_entropy_grad_p(half *restrict input_x, half *restrict input_y,
        half *restrict weight, half *restrict dloss, half *restrict dx, long long *param)
{
    if (param != NULL) {
        const int input_size = int_of(param[0]);
        const int reduction = int_of(param[1]);
        const int weight_defined = (param[2] != 0) ? 1 : 0;

        if (arguments_ok(input_x, input_y, weight, dloss, dx, input_size, reduction,
                weight_defined)) {
            run_range(0, input_size, head_of(dx), input_x, input_y, weight, dloss, dx, input_size,
                    reduction, weight_defined);
        }
    }
}
