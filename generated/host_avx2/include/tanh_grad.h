/* dsp-codegen sha256 e3789e079f428fa0b89b04c1f0999136f6ae3245c8f17ba8615ff5feb97c6983 */
/*
 * tanh_grad.h: Gradient of the hyperbolic tangent, from its output.
 *
 *     dst[n] = src0[n] * (1 - src1[n]^2)
 *
 * board: host_avx2   operator: tanh_grad   inputs: f0d660297689fd0f
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward output, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dst overlaps no input. Arrays need the alignment of their element only;
 *                   line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them. The cores are threads of
 *                   one team; team.h says which.
 *   _p              called by one core on operands in memory that nobody else writes meanwhile; no
 *                   DMA, no barrier, no work area.
 *   stack           copies for tails: 96 bytes in fp_*_s, 96 bytes in fp_*_p, 48 bytes in hp_*_s,
 *                   48 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 2,500 bytes in fp_tanh_grad_s, 1,600 bytes in fp_tanh_grad_p, 2,500
 *                   bytes in hp_tanh_grad_s, 1,700 bytes in hp_tanh_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            src1 is the output of the tangent, not its input.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef TANH_GRAD_H
#define TANH_GRAD_H

#include "host_avx2_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_tanh_grad_s(float *src0, float *src1, float *dst, int length, int core_mask);
void hp_tanh_grad_s(half *src0, half *src1, half *dst, int length, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_tanh_grad_p(float *src0, float *src1, float *dst, int length);
void hp_tanh_grad_p(half *src0, half *src1, half *dst, int length);

#ifdef __cplusplus
}
#endif

#endif
