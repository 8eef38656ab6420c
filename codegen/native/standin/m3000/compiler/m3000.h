/*
 * compiler/m3000.h: stands in for the M3000 compiler and its header, with the vector types of GCC and Clang.
 *
 * After public MT-3000 kernels. vec_ld and vec_st take vectors of either element, which C says with _Generic and C++ with overloads.
 * Arithmetic is the host's: give the compiler -ffp-contract=off, and let it keep half precision half.
 */
#ifndef STANDIN_M3000_H
#define STANDIN_M3000_H

#include <math.h>

#include "m3000_keywords.h"
#include "seed.h"
#include "team.h"

enum { M3000_FLOATS = STANDIN_VECTOR_BYTES / 4 };

typedef lvector float m3000_float;
typedef lvector __fp16 m3000_half;

/* In which unit an offset counts is not confirmed: it must be 0. */
static inline void m3000_zero(int offset)
{
    if (offset != 0) {
        team_stop("gives an offset of %d, whose unit is not known", offset);
    }
}

static inline m3000_float m3000_load_float(int offset, const m3000_float *p)
{
    m3000_zero(offset);
    return *p;
}

static inline m3000_half m3000_load_half(int offset, const m3000_half *p)
{
    m3000_zero(offset);
    return *p;
}

static inline void m3000_store_float(m3000_float a, int offset, m3000_float *p)
{
    m3000_zero(offset);
    *p = a;
}

static inline void m3000_store_half(m3000_half a, int offset, m3000_half *p)
{
    m3000_zero(offset);
    *p = a;
}

#ifdef __cplusplus
static inline m3000_float vec_ld(int offset, const m3000_float *p)
{
    return m3000_load_float(offset, p);
}

static inline m3000_half vec_ld(int offset, const m3000_half *p)
{
    return m3000_load_half(offset, p);
}

static inline void vec_st(m3000_float a, int offset, m3000_float *p)
{
    m3000_store_float(a, offset, p);
}

static inline void vec_st(m3000_half a, int offset, m3000_half *p)
{
    m3000_store_half(a, offset, p);
}
#else
#define vec_ld(offset, p) __extension__ _Generic(*(p), m3000_float: m3000_load_float, m3000_half: m3000_load_half)(offset, p)
#define vec_st(a, offset, p) __extension__ _Generic((a), m3000_float: m3000_store_float, m3000_half: m3000_store_half)(a, offset, p)
#endif

static inline m3000_float vec_vsvbcast_sf2(float a)
{
    m3000_float all = {0};
    int k;

    for (k = 0; k < M3000_FLOATS; k++) {
        all[k] = a;
    }
    return all;
}

static inline m3000_float vec_muli(m3000_float a, m3000_float b)
{
    return a * b;
}

static inline m3000_float vec_neg(m3000_float a)
{
    return -a;
}

/* a * b + c, rounded once */
static inline m3000_float vec_mula(m3000_float a, m3000_float b, m3000_float c)
{
    m3000_float sum = c;
    int k;

    for (k = 0; k < M3000_FLOATS; k++) {
        sum[k] = fmaf(a[k], b[k], c[k]);
    }
    return sum;
}

/* a * b - c, rounded once */
static inline m3000_float vec_mulb(m3000_float a, m3000_float b, m3000_float c)
{
    return vec_mula(a, b, -c);
}

static inline m3000_float vec_vfrcps32(m3000_float a)
{
    m3000_float seeds = a;
    int k;

    for (k = 0; k < M3000_FLOATS; k++) {
        seeds[k] = standin_seed(a[k]);
    }
    return seeds;
}

/* The half of a from element `first` on, as float: exact. */
static inline m3000_float m3000_widen(m3000_half a, int first)
{
    m3000_float wide = {0};
    int k;

    for (k = 0; k < M3000_FLOATS; k++) {
        wide[k] = (float)a[first + k];
    }
    return wide;
}

static inline m3000_float vec_fstdl(m3000_half a)
{
    return m3000_widen(a, 0);
}

static inline m3000_float vec_fstdh(m3000_half a)
{
    return m3000_widen(a, M3000_FLOATS);
}

static inline m3000_float vec_vfhpsp16l(m3000_half a)
{
    return m3000_widen(a, 0);
}

static inline m3000_float vec_vfhpsp16h(m3000_half a)
{
    return m3000_widen(a, M3000_FLOATS);
}

/* Every lane rounded to half, once. */
static inline m3000_half vec_vfsphp16(m3000_float low, m3000_float high)
{
    m3000_half narrow = {0};
    int k;

    for (k = 0; k < M3000_FLOATS; k++) {
        narrow[k] = (__fp16)low[k];
        narrow[M3000_FLOATS + k] = (__fp16)high[k];
    }
    return narrow;
}

#endif
