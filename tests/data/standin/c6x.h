/* Stands in for TI's c6x.h, so that a host compiler can check the types of FT78NE kernels. Plain C definitions; no claim on speed. */
#ifndef C6X_H
#define C6X_H

typedef struct {
    _Alignas(8) float lo;
    float hi;
} __float2_t;

extern unsigned int DNUM;

static inline __float2_t _ftof2(float hi, float lo)
{
    const __float2_t r = {lo, hi};
    return r;
}

static inline float _hif2(__float2_t a) { return a.hi; }
static inline float _lof2(__float2_t a) { return a.lo; }
static inline float _rcpsp(float a) { return 1.0f / a; }

static inline __float2_t _daddsp(__float2_t a, __float2_t b) { return _ftof2(a.hi + b.hi, a.lo + b.lo); }
static inline __float2_t _dsubsp(__float2_t a, __float2_t b) { return _ftof2(a.hi - b.hi, a.lo - b.lo); }
static inline __float2_t _dmpysp(__float2_t a, __float2_t b) { return _ftof2(a.hi * b.hi, a.lo * b.lo); }

static inline __float2_t *standin_pair(void *p) { return (__float2_t *)p; }
static inline const __float2_t *standin_const_pair(const void *p) { return (const __float2_t *)p; }

#define _amem8_f2(p) (*standin_pair(p))
#define _amem8_f2_const(p) (*standin_const_pair(p))

#endif
