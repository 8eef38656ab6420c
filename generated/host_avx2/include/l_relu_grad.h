/* dsp-codegen sha256 506f845e94ff131dd14b10c12c453b5a2f9787d154e81bc2e064c256ede26239 */
/*
 * l_relu_grad.h: Gradient of the leaky rectifier, from its input.
 *
 *     dst[n] = src1[n] > 0 ? src0[n] : alpha * src0[n]
 *
 * board: host_avx2   operator: l_relu_grad   inputs: 8fc87d9305908d06
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward input, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   alpha           slope below 0
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
 *   code            about 2,500 bytes in fp_l_relu_grad_s, 1,700 bytes in fp_l_relu_grad_p, 3,500
 *                   bytes in hp_l_relu_grad_s, 2,600 bytes in hp_l_relu_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef L_RELU_GRAD_H
#define L_RELU_GRAD_H

#include "host_avx2_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_l_relu_grad_s(float *src0, float *src1, float *dst, int length, float alpha, int core_mask);
void hp_l_relu_grad_s(half *src0, half *src1, half *dst, int length, half alpha, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_l_relu_grad_p(float *src0, float *src1, float *dst, int length, float alpha);
void hp_l_relu_grad_p(half *src0, half *src1, half *dst, int length, half alpha);

#ifdef __cplusplus
}
#endif

#endif
