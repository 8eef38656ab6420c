/* dsp-codegen sha256 45273b4ff07d2709bef0388d027f12769721f6ed3067d903478cc64554a2d0e2 */
/*
 * softshrink_grad.h: Gradient of the soft shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * board: riscv64   operator: softshrink_grad   inputs: 3680582372046b82
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward input, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   lambd           half the width of what is cut to 0
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
 *   code            about 1,300 bytes in fp_softshrink_grad_s, 900 bytes in fp_softshrink_grad_p,
 *                   5,900 bytes in hp_softshrink_grad_s, 5,400 bytes in hp_softshrink_grad_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            src1 = lambd or -lambd gives 0; where src1 is NaN the gradient passes, as in
 *                   MindSpore and PyTorch.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 *   fp16            0 ulp
 */
#ifndef SOFTSHRINK_GRAD_H
#define SOFTSHRINK_GRAD_H

#include "riscv64_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_softshrink_grad_s(float *src0, float *src1, float *dst, int length, float lambd,
        int core_mask);
void hp_softshrink_grad_s(half *src0, half *src1, half *dst, int length, half lambd, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_softshrink_grad_p(float *src0, float *src1, float *dst, int length, float lambd);
void hp_softshrink_grad_p(half *src0, half *src1, half *dst, int length, half lambd);

#ifdef __cplusplus
}
#endif

#endif
