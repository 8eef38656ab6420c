/*
 * limits.c: what no kernel of binarycrossentropygrad can be faster than here. Compiled with the flags of the board's kernels.
 *
 * fp_divide: one divide an element, on registers.        fp_registers: all that a kernel computes, on registers.
 * hp_cached: all that a kernel computes, from four vectors in the nearest cache.
 * fp_/hp_stream: four arrays read, one written.          fp_/hp_stream_past: the same, written past the caches; with _s on a team.
 */
#include "team.h"

#include <immintrin.h>
#include <stddef.h>

#if defined(__AVX512F__)
#define V __m512
#define H __m256i
#define LOAD _mm512_loadu_ps
#define STORE _mm512_storeu_ps
#define STREAM _mm512_stream_ps
#define SPLAT _mm512_set1_ps
#define FMA _mm512_fmadd_ps
#define WIDEN _mm512_cvtph_ps
#define NARROW(a) _mm512_cvtps_ph(a, _MM_FROUND_TO_NEAREST_INT)
#else
#define V __m256
#define H __m128i
#define LOAD _mm256_loadu_ps
#define STORE _mm256_storeu_ps
#define STREAM _mm256_stream_ps
#define SPLAT _mm256_set1_ps
#define FMA _mm256_fmadd_ps
#define WIDEN _mm256_cvtph_ps
#define NARROW(a) _mm256_cvtps_ph(a, _MM_FROUND_TO_NEAREST_INT)
#endif

enum { LANES = (int)(sizeof(V) / sizeof(float)) };

/* The compiler can know nothing of what comes out, and has to have what goes in. */
#define FRESH(a) __asm__ volatile("" : "+v"(a))
#define USED(a) __asm__ volatile("" : : "v"(a))

#define ARGUMENTS int n, int reduction, const float *x, const float *y, const float *w, const float *s, float *dx, int weight_defined
#define UNUSED (void)reduction, (void)x, (void)y, (void)w, (void)s, (void)dx, (void)weight_defined

void fp_divide(ARGUMENTS);
void fp_registers(ARGUMENTS);
void hp_cached(ARGUMENTS);
void fp_stream(ARGUMENTS);
void fp_stream_s(ARGUMENTS, int core_mask);
void fp_stream_past(ARGUMENTS);
void fp_stream_past_s(ARGUMENTS, int core_mask);
void hp_stream(ARGUMENTS);
void hp_stream_s(ARGUMENTS, int core_mask);
void hp_stream_past(ARGUMENTS);
void hp_stream_past_s(ARGUMENTS, int core_mask);

void fp_divide(ARGUMENTS)
{
    V a = SPLAT(0.3f);
    V b = SPLAT(0.7f);
    int i;

    UNUSED;
    for (i = 0; i < n; i += LANES) {
        V quotient;

        FRESH(a);
        quotient = a / b;
        USED(quotient);
    }
}

static inline V formula(V x, V y, V w, V s)
{
    return w * (x - y) / FMA(x, SPLAT(1.0f) - x, SPLAT(1e-12f)) * s;
}

void fp_registers(ARGUMENTS)
{
    V a = SPLAT(0.3f);
    int i;

    UNUSED;
    for (i = 0; i < n; i += LANES) {
        V result;

        FRESH(a);
        result = formula(a, a, a, a);
        USED(result);
    }
}

void hp_cached(ARGUMENTS)
{
    const H half = NARROW(SPLAT(0.3f));
    const H operand[4] = {half, half, half, half};
    const H *from = operand;
    int i;

    UNUSED;
    for (i = 0; i < n; i += LANES) {
        H result;

        __asm__ volatile("" : "+r"(from) : : "memory"); /* loaded anew: a conversion from memory takes less than one from a register */
        result = NARROW(formula(WIDEN(from[0]), WIDEN(from[1]), WIDEN(from[2]), WIDEN(from[3])));
        USED(result);
    }
}

/* On one thread, and a part for each of a team: whole vectors of floats, which are n or, for halves, half as many. */
#define STREAMS(name, floats, store, fence) \
    static inline void name##_of(int begin, int end, const float *x, const float *y, const float *w, const float *s, float *dx) \
    { \
        int i; \
\
        for (i = begin; i < end; i += LANES) { \
            store(&dx[i], (LOAD(&x[i]) + LOAD(&y[i])) + (LOAD(&w[i]) + LOAD(&s[i]))); \
        } \
        fence; \
    } \
\
    void name(ARGUMENTS) \
    { \
        (void)reduction, (void)weight_defined; \
        name##_of(0, (floats) / LANES * LANES, x, y, w, s, dx); \
    } \
\
    void name##_s(ARGUMENTS, int core_mask) \
    { \
        const int threads = __builtin_popcount((unsigned int)core_mask); \
        const long long vectors = (floats) / LANES; \
        const int begin = (int)(vectors * team_core() / threads) * LANES; \
        const int end = (int)(vectors * (team_core() + 1) / threads) * LANES; \
\
        (void)reduction, (void)weight_defined; \
        name##_of(begin, end, x, y, w, s, dx); \
        team_barrier(threads, team_core()); \
    }

STREAMS(fp_stream, n, STORE, (void)0)
STREAMS(fp_stream_past, n, STREAM, _mm_sfence())
STREAMS(hp_stream, n / 2, STORE, (void)0)
STREAMS(hp_stream_past, n / 2, STREAM, _mm_sfence())
