/* dsp-codegen sha256 8fd7336777a770aad0131116a777c2b6bec240e962c0ea3397908b8404ee2e4c */
/*
 * subgrad.h: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * board: aarch64   operator: subgrad   inputs: 381eb5a6b0b0ed10
 *
 * Parameters
 *   dy              upstream gradient, [length], in
 *   dx1             gradient with respect to x1, [length], out
 *   dx2             gradient with respect to x2, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          what is written overlaps no other array. Arrays need the alignment of their
 *                   element only; line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them. The cores are threads of
 *                   one team; team.h says which.
 *   _p              called by one core on operands in memory that nobody else writes meanwhile; no
 *                   DMA, no barrier, no work area.
 *   stack           copies for tails: 48 bytes in fp_*_s, 48 bytes in fp_*_p, 48 bytes in hp_*_s,
 *                   48 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 1,700 bytes in fp_subgrad_s, 1,100 bytes in fp_subgrad_p, 1,900 bytes in
 *                   hp_subgrad_s, 1,200 bytes in hp_subgrad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            for x1, x2 and dy of equal shape; broadcasting has to sum over what was
 *                   repeated.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 *   fp16            0 ulp
 */
#ifndef SUBGRAD_H
#define SUBGRAD_H

#include "aarch64_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_subgrad_s(float *dy, float *dx1, float *dx2, int length, int core_mask);
void hp_subgrad_s(half *dy, half *dx1, half *dx2, int length, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_subgrad_p(float *dy, float *dx1, float *dx2, int length);
void hp_subgrad_p(half *dy, half *dx1, half *dx2, int length);

#ifdef __cplusplus
}
#endif

#endif
