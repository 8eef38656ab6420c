/* dsp-codegen sha256 d35e0a63ed09aabae714e433e32a852135c8a52a163a2a23acd3e724229582b3 */
/*
 * smoothl1lossgrad.h: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * board: host_avx512   operator: smoothl1lossgrad   inputs: b055881bd4019cf2
 *
 * Parameters
 *   dy              upstream gradient, [length], in
 *   dx1             gradient with respect to x1, [length], out
 *   x1              predictions, [length], in
 *   x2              targets, [length], in
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   beta            where the loss goes over into a straight line
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dx1 overlaps no input. Arrays need the alignment of their element only;
 *                   line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them. The cores are threads of
 *                   one team; team.h says which.
 *   _p              called by one core on operands in memory that nobody else writes meanwhile; no
 *                   DMA, no barrier, no work area.
 *   stack           copies for tails: 256 bytes in fp_*_s, 256 bytes in fp_*_p, 128 bytes in
 *                   hp_*_s, 128 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 3,300 bytes in fp_smoothl1lossgrad_s, 2,300 bytes in
 *                   fp_smoothl1lossgrad_p, 12,400 bytes in hp_smoothl1lossgrad_s, 11,400 bytes in
 *                   hp_smoothl1lossgrad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            |d| = beta takes the straight line.
 *   note            the sign of a zero result is not specified.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            2 ulp
 *   fp16            0.501 ulp
 */
#ifndef SMOOTHL1LOSSGRAD_H
#define SMOOTHL1LOSSGRAD_H

#include "host_avx512_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_smoothl1lossgrad_s(float *dy, float *dx1, float *x1, float *x2, int length, float beta,
        int core_mask);
void hp_smoothl1lossgrad_s(half *dy, half *dx1, half *x1, half *x2, int length, half beta,
        int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_smoothl1lossgrad_p(float *dy, float *dx1, float *x1, float *x2, int length, float beta);
void hp_smoothl1lossgrad_p(half *dy, half *dx1, half *x1, half *x2, int length, half beta);

#ifdef __cplusplus
}
#endif

#endif
