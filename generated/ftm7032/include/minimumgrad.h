/* dsp-codegen sha256 7bd7b2f134d5d776e074d9d01a367970d21fae2f98645d7e5a6475c15b68d4b5 */
/*
 * minimumgrad.h: Gradients of the elementwise minimum.
 *
 *     dx0[n] = Input0[n] < Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] >= Input1[n] ? dy[n] : 0
 *
 * board: ftm7032   operator: minimumgrad   inputs: db53af8cdce0557d
 *
 * Parameters
 *   Input0          first forward input, [length], in
 *   Input1          second forward input, [length], in
 *   dy              upstream gradient, [length], in
 *   dx0             gradient with respect to Input0, [length], out
 *   dx1             gradient with respect to Input1, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          what is written overlaps no other array. Arrays need the alignment of their
 *                   element only; vector-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dx0 and dx1 back and
 *                   invalidates them (whole lines), and leaves these lines alone until _s returns.
 *   work area       Each core takes 0x7ee00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of dx0 and dx1 unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 2560 bytes in fp_*_p, 1280 bytes in hp_*_p; the compiler's
 *                   own frames come on top.
 *   code            about 11,200 bytes in fp_minimumgrad_s, 8,500 bytes in fp_minimumgrad_p,
 *                   10,900 bytes in hp_minimumgrad_s, 8,200 bytes in hp_minimumgrad_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 203 passes in _s.
 *   note            ties go to Input1; where an input is NaN both gradients are 0.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 *   fp16            0 ulp
 */
#ifndef MINIMUMGRAD_H
#define MINIMUMGRAD_H

#include "ftm7032_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_minimumgrad_s(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length,
        int core_mask);
void hp_minimumgrad_s(half *Input0, half *Input1, half *dy, half *dx0, half *dx1, int length,
        int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_minimumgrad_p(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length);
void hp_minimumgrad_p(half *Input0, half *Input1, half *dy, half *dx0, half *dx1, int length);

#ifdef __cplusplus
}
#endif

#endif
