/* seed.h: the seed of a reciprocal, as the stand-ins of all boards have it. */
#ifndef STANDIN_SEED_H
#define STANDIN_SEED_H

#include <float.h>
#include <math.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The nominal seed: 1 / a rounded to 8 fraction bits, ties to even. Of zeros and subnormals an infinity, of what is beyond 2^126
 * (whose reciprocal is subnormal) a zero, each with the sign of a. A board's own may be any value within 2^-8 of 1 / a: 8 bits are what the
 * kernels count on. There are no ties: a has 24 bits, a tie 10, and their product is no power of two. Needs -ffp-contract=off, as the
 * kernels do.
 */
static inline float standin_seed(float a)
{
    const double inverse = 1.0 / (double)a;
    const double shifted = inverse * 0x100000000001p0; /* 2^44 + 1: of the 53 bits of a double, 9 are left */

    if (isnan(a)) {
        return a;
    }
    if (fabsf(a) < FLT_MIN) {
        return copysignf(HUGE_VALF, a);
    }
    if (fabsf(a) > 0x1p126f) {
        return copysignf(0.0f, a);
    }
    return (float)(shifted - (shifted - inverse));
}

#ifdef __cplusplus
}
#endif

#endif
