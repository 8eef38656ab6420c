/* dsp-codegen sha256 312ac01fab82a7b773a9c0d30c1ab85a4072d10b096ea3d11e9ce0e7d2b027c9 */
/*
 * tanh_grad.h: Gradient of the hyperbolic tangent, from its output.
 *
 *     dst[n] = src0[n] * (1 - src1[n]^2)
 *
 * board: mt3000   operator: tanh_grad   inputs: db57ebb1c34f824c
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
 *   code            about 6,100 bytes in fp_tanh_grad_s, 4,000 bytes in fp_tanh_grad_p, 5,900
 *                   bytes in hp_tanh_grad_s, 3,700 bytes in hp_tanh_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 341 passes in _s.
 *   note            src1 is the output of the tangent, not its input.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef TANH_GRAD_H
#define TANH_GRAD_H

#include "mt3000_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_tanh_grad_s(float *src0, float *src1, float *dst, int length, int core_mask);
void hp_tanh_grad_s(half *src0, half *src1, half *dst, int length, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_tanh_grad_p(float *src0, float *src1, float *dst, int length);
void hp_tanh_grad_p(half *src0, half *src1, half *dst, int length);

#ifdef __cplusplus
}
#endif

#endif
