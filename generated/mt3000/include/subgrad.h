/* dsp-codegen sha256 e0ac3154b9d07af7dc53b02230def8b611486cb497476ad6e16a4f658c4f3d2f */
/*
 * subgrad.h: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * board: mt3000   operator: subgrad   inputs: 780621893605b367
 *
 * Parameters
 *   dy              upstream gradient, [length], in
 *   dx1             gradient with respect to x1, [length], out
 *   dx2             gradient with respect to x2, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 24 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          what is written overlaps no other array. Arrays need the alignment of their
 *                   element only; vector-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dx1 and dx2 back and
 *                   invalidates them (whole lines), and leaves these lines alone until _s returns.
 *   work area       Each core takes 0x7ec00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of dx1 and dx2 unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 1536 bytes in fp_*_p, 1536 bytes in hp_*_p; the compiler's
 *                   own frames come on top.
 *   code            about 6,300 bytes in fp_subgrad_s, 4,100 bytes in fp_subgrad_p, 7,500 bytes in
 *                   hp_subgrad_s, 5,300 bytes in hp_subgrad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 169 passes in _s.
 *   note            for x1, x2 and dy of equal shape; broadcasting has to sum over what was
 *                   repeated.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 *   fp16            0 ulp
 */
#ifndef SUBGRAD_H
#define SUBGRAD_H

#include "mt3000_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_subgrad_s(float *dy, float *dx1, float *dx2, int length, int core_mask);
void hp_subgrad_s(half *dy, half *dx1, half *dx2, int length, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_subgrad_p(float *dy, float *dx1, float *dx2, int length);
void hp_subgrad_p(half *dy, half *dx1, half *dx2, int length);

#ifdef __cplusplus
}
#endif

#endif
