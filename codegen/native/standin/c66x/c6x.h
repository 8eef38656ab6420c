/*
 * c6x.h: stands in for TI's, as far as FT78NE kernels use it. After TI SPRUI04 (the intrinsics) and SPRU733 (what they compute).
 *
 * A pair of floats is a structure: as on the board, where it is a container, a + b on pairs does not compile. Subnormals are
 * flushed by the thread that runs (see team.h).
 */
#ifndef STANDIN_C6X_H
#define STANDIN_C6X_H

#include <float.h>
#include <math.h>

#include "seed.h"
#include "team.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A promise to the compiler; here it is held against the run. */
#define _nassert(condition) ((condition) ? (void)0 : team_stop("promises in line %d what is not so: %s", __LINE__, #condition))

#define DNUM ((unsigned int)team_core())

typedef struct __attribute__((aligned(8), may_alias)) {
    float lo;
    float hi;
} __float2_t;

/* The same at any address that suits a float. */
typedef __float2_t c6x_near_pair __attribute__((aligned(4)));

typedef struct __attribute__((aligned(8))) {
    __float2_t lo;
    __float2_t hi;
} __x128_t;

static inline __float2_t _ftof2(float hi, float lo)
{
    __float2_t pair;

    pair.lo = lo;
    pair.hi = hi;
    return pair;
}

static inline float _hif2(__float2_t a)
{
    return a.hi;
}

static inline float _lof2(__float2_t a)
{
    return a.lo;
}

static inline __float2_t _daddsp(__float2_t a, __float2_t b)
{
    return _ftof2(a.hi + b.hi, a.lo + b.lo);
}

static inline __float2_t _dsubsp(__float2_t a, __float2_t b)
{
    return _ftof2(a.hi - b.hi, a.lo - b.lo);
}

/* What the thread flushes, and a change of sign, which compilers make of a product with -1, does not. */
static inline float c6x_product(float a, float b)
{
    const float product = a * b;

    return (fabsf(product) < FLT_MIN) ? copysignf(0.0f, product) : product;
}

static inline __float2_t _dmpysp(__float2_t a, __float2_t b)
{
    return _ftof2(c6x_product(a.hi, b.hi), c6x_product(a.lo, b.lo));
}

static inline __x128_t _f2to128(__float2_t hi, __float2_t lo)
{
    __x128_t both;

    both.lo = lo;
    both.hi = hi;
    return both;
}

static inline __float2_t _hif2_128(__x128_t a)
{
    return a.hi;
}

static inline __float2_t _lof2_128(__x128_t a)
{
    return a.lo;
}

static inline __x128_t _fto128(float a3, float a2, float a1, float a0)
{
    return _f2to128(_ftof2(a3, a2), _ftof2(a1, a0));
}

static inline float _get32f_128(__x128_t a, unsigned int k)
{
    const __float2_t pair = (k > 1U) ? a.hi : a.lo;

    return ((k & 1U) != 0U) ? pair.hi : pair.lo;
}

static inline __x128_t _qmpysp(__x128_t a, __x128_t b)
{
    return _f2to128(_dmpysp(a.hi, b.hi), _dmpysp(a.lo, b.lo));
}

static inline float _rcpsp(float a)
{
    return standin_seed(a);
}

static inline __float2_t *c6x_pair(void *p)
{
    return (__float2_t *)p;
}

static inline const __float2_t *c6x_const_pair(const void *p)
{
    return (const __float2_t *)p;
}

static inline c6x_near_pair *c6x_near(void *p)
{
    return (c6x_near_pair *)p;
}

static inline const c6x_near_pair *c6x_const_near(const void *p)
{
    return (const c6x_near_pair *)p;
}

/* Pairs in memory, which may stand on either side of =. */
#define _amem8_f2(p) (*c6x_pair(p))
#define _amem8_f2_const(p) (*c6x_const_pair(p))
#define _mem8_f2(p) (*c6x_near(p))
#define _mem8_f2_const(p) (*c6x_const_near(p))

#ifdef __cplusplus
}
#endif

#endif
