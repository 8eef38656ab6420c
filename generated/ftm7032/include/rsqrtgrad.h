/* dsp-codegen sha256 b4ad192e54efed0a585180b668744319048ea6ec565e3a7796b93e5bb0b580cf */
/*
 * rsqrtgrad.h: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: 5cda048819354ebc
 *
 * Parameters
 *   input1          output of the forward operator, [size], in
 *   input2          upstream gradient, [size], in
 *   output          gradient with respect to the input, [size], out
 *   size            number of elements of the arrays; 0 or less: nothing is touched
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
 *   code            about 6,200 bytes in fp_rsqrtgrad_s, 4,000 bytes in fp_rsqrtgrad_p, 5,900
 *                   bytes in hp_rsqrtgrad_s, 3,800 bytes in hp_rsqrtgrad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 341 passes in _s.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3 ulp
 *   fp16            0.501 ulp
 */
#ifndef RSQRTGRAD_H
#define RSQRTGRAD_H

#include "ftm7032_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_rsqrtgrad_s(float *input1, float *input2, float *output, int size, int core_mask);
void hp_rsqrtgrad_s(half *input1, half *input2, half *output, int size, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_rsqrtgrad_p(float *input1, float *input2, float *output, int size);
void hp_rsqrtgrad_p(half *input1, half *input2, half *output, int size);

#ifdef __cplusplus
}
#endif

#endif
