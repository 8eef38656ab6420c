/* dsp-codegen sha256 ed9df79f9a687bb687c252cb64d3b9919617a355813b1ef1863ceeed93dcafed */
/*
 * sigmoid_grad.h: Gradient of the sigmoid, from its output.
 *
 *     dst[n] = src0[n] * src1[n] * (1 - src1[n])
 *
 * board: mt3000   operator: sigmoid_grad   inputs: 272d2b75d4bb39d3
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward output, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 24 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dst overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dst back and invalidates
 *                   it (whole lines), and leaves these lines alone until _s returns.
 *   work area       Each core takes 0x7fe00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of dst unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 1536 bytes in fp_*_p, 768 bytes in hp_*_p; the compiler's
 *                   own frames come on top.
 *   code            about 6,100 bytes in fp_sigmoid_grad_s, 4,000 bytes in fp_sigmoid_grad_p,
 *                   5,800 bytes in hp_sigmoid_grad_s, 3,700 bytes in hp_sigmoid_grad_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 341 passes in _s.
 *   note            src1 is the output of the sigmoid, not its input.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3 ulp
 *   fp16            0.501 ulp
 */
#ifndef SIGMOID_GRAD_H
#define SIGMOID_GRAD_H

#include "mt3000_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_sigmoid_grad_s(float *src0, float *src1, float *dst, int length, int core_mask);
void hp_sigmoid_grad_s(half *src0, half *src1, half *dst, int length, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_sigmoid_grad_p(float *src0, float *src1, float *dst, int length);
void hp_sigmoid_grad_p(half *src0, half *src1, half *dst, int length);

#ifdef __cplusplus
}
#endif

#endif
