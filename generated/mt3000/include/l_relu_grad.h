/* dsp-codegen sha256 f5c81d7572aec79cc865ce4ab04d3235008a8feaa08532fd98356d49ea563cc4 */
/*
 * l_relu_grad.h: Gradient of the leaky rectifier, from its input.
 *
 *     dst[n] = src1[n] > 0 ? src0[n] : alpha * src0[n]
 *
 * board: mt3000   operator: l_relu_grad   inputs: b485514ea116a15f
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward input, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   alpha           slope below 0
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
 *   code            about 7,800 bytes in fp_l_relu_grad_s, 5,700 bytes in fp_l_relu_grad_p, 7,600
 *                   bytes in hp_l_relu_grad_s, 5,500 bytes in hp_l_relu_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 341 passes in _s.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef L_RELU_GRAD_H
#define L_RELU_GRAD_H

#include "mt3000_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_l_relu_grad_s(float *src0, float *src1, float *dst, int length, float alpha, int core_mask);
void hp_l_relu_grad_s(half *src0, half *src1, half *dst, int length, half alpha, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_l_relu_grad_p(float *src0, float *src1, float *dst, int length, float alpha);
void hp_l_relu_grad_p(half *src0, half *src1, half *dst, int length, half alpha);

#ifdef __cplusplus
}
#endif

#endif
