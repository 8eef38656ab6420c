/* dsp-codegen sha256 9d6a9edca4c53411013a12443e027ccf0330f25f7f3310672a9fad3b84a2daee */
/*
 * relu_grad.h: Gradient of the rectifier, from its input.
 *
 *     dst[n] = src1[n] > 0 ? src0[n] : 0
 *
 * board: host_avx2   operator: relu_grad   inputs: e17cd0bf43ec46be
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward input, [length], in
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
 *   code            about 2,500 bytes in fp_relu_grad_s, 1,600 bytes in fp_relu_grad_p, 3,400
 *                   bytes in hp_relu_grad_s, 2,600 bytes in hp_relu_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            src1 = 0, -0 or NaN gives 0.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 *   fp16            0 ulp
 */
#ifndef RELU_GRAD_H
#define RELU_GRAD_H

#include "host_avx2_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_relu_grad_s(float *src0, float *src1, float *dst, int length, int core_mask);
void hp_relu_grad_s(half *src0, half *src1, half *dst, int length, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_relu_grad_p(float *src0, float *src1, float *dst, int length);
void hp_relu_grad_p(half *src0, half *src1, half *dst, int length);

#ifdef __cplusplus
}
#endif

#endif
