/* dsp-codegen sha256 aca3bc76175c06800b380cd4723c7ce8b7ef70c01ac98ed64edc3857b70e57e0 */
/*
 * hsigmoid_grad.h: Gradient of the hard sigmoid clip((x + 3) / 6, 0, 1), from its input.
 *
 *     dst[n] = |src1[n]| < 3 ? src0[n] / 6 : 0
 *
 * board: riscv64   operator: hsigmoid_grad   inputs: 65a60825a76695eb
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
 *   stack           copies for tails: 384 bytes in fp_*_s, 384 bytes in fp_*_p, 192 bytes in
 *                   hp_*_s, 192 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 1,300 bytes in fp_hsigmoid_grad_s, 900 bytes in fp_hsigmoid_grad_p,
 *                   5,900 bytes in hp_hsigmoid_grad_s, 5,500 bytes in hp_hsigmoid_grad_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            src1 = 3, -3 or NaN gives 0.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            1.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef HSIGMOID_GRAD_H
#define HSIGMOID_GRAD_H

#include "riscv64_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_hsigmoid_grad_s(float *src0, float *src1, float *dst, int length, int core_mask);
void hp_hsigmoid_grad_s(half *src0, half *src1, half *dst, int length, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_hsigmoid_grad_p(float *src0, float *src1, float *dst, int length);
void hp_hsigmoid_grad_p(half *src0, half *src1, half *dst, int length);

#ifdef __cplusplus
}
#endif

#endif
