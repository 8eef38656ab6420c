/* dsp-codegen sha256 077b0ac1d07b94fe32f70b9894cd9a51811641aedcd891b75f4a6d155f85ee06 */
/*
 * dropoutgrad.h: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * board: ftm7032   operator: dropoutgrad   inputs: a46f0d4ece776531
 *
 * Parameters
 *   input           upstream gradient, [length], in
 *   scale           one over the share that is kept
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   output          gradient with respect to the input, [length], out
 *   mask            1 for what is kept, 0 for the rest, [length], in
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes output back and
 *                   invalidates it (whole lines), and leaves these lines alone until _s returns.
 *   work area       Each core takes 0x7fe00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of output unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 1536 bytes in fp_*_p, 768 bytes in hp_*_p; the compiler's
 *                   own frames come on top.
 *   code            about 6,000 bytes in fp_dropoutgrad_s, 3,900 bytes in fp_dropoutgrad_p, 5,800
 *                   bytes in hp_dropoutgrad_s, 3,700 bytes in hp_dropoutgrad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 341 passes in _s.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            1.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef DROPOUTGRAD_H
#define DROPOUTGRAD_H

#include "ftm7032_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_dropoutgrad_s(float *input, float scale, int length, float *output, float *mask,
        int core_mask);
void hp_dropoutgrad_s(half *input, half scale, int length, half *output, half *mask, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_dropoutgrad_p(float *input, float scale, int length, float *output, float *mask);
void hp_dropoutgrad_p(half *input, half scale, int length, half *output, half *mask);

#ifdef __cplusplus
}
#endif

#endif
