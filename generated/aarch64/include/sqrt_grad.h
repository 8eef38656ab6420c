/* dsp-codegen sha256 58f706fcc16f4541acc5bfd869fa31661e455de149dca86b051a83716bf0f4e8 */
/*
 * sqrt_grad.h: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * board: aarch64   operator: sqrt_grad   inputs: 57582811de0333f6
 *
 * Parameters
 *   input0          output of the forward square root, [size], in
 *   input1          upstream gradient, [size], in
 *   output          gradient with respect to the input, [size], out
 *   size            number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them. The cores are threads of
 *                   one team; team.h says which.
 *   _p              called by one core on operands in memory that nobody else writes meanwhile; no
 *                   DMA, no barrier, no work area.
 *   stack           copies for tails: 48 bytes in fp_*_s, 48 bytes in fp_*_p, 48 bytes in hp_*_s,
 *                   48 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 1,700 bytes in fp_sqrt_grad_s, 1,100 bytes in fp_sqrt_grad_p, 1,800
 *                   bytes in hp_sqrt_grad_s, 1,200 bytes in hp_sqrt_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            input0 = 0 or an infinity gives an infinity or a NaN.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef SQRT_GRAD_H
#define SQRT_GRAD_H

#include "aarch64_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask);
void hp_sqrt_grad_s(half *input0, half *input1, half *output, int size, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size);
void hp_sqrt_grad_p(half *input0, half *input1, half *output, int size);

#ifdef __cplusplus
}
#endif

#endif
