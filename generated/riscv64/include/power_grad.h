/* dsp-codegen sha256 5396129e6a8959a9d97cd818c892377d29ee3a184294b3f423b23c7b850ea52d */
/*
 * power_grad.h: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * board: riscv64   operator: power_grad   inputs: aa49ba62a7cde799
 *
 * Parameters
 *   Input1          upstream gradient, [length], in
 *   Input2          forward input, [length], in
 *   output          gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   power           exponent: 0, 1, 2, 3 or 4
 *   scale           factor of x
 *   shift           what is added to x
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
 *   stack           copies for tails: 384 bytes in fp_*_s, 384 bytes in fp_*_p, 192 bytes in
 *                   hp_*_s, 192 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 1,400 bytes in fp_power_grad_s, 1,000 bytes in fp_power_grad_p, 1,500
 *                   bytes in hp_power_grad_s, 1,000 bytes in hp_power_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            scale = 0 or power = 0 gives 0.
 *   note            an exponent that is none of 0, 1, 2, 3, 4 gives NaN: it would take a
 *                   logarithm.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            8 ulp
 *   fp16            0.51 ulp
 */
#ifndef POWER_GRAD_H
#define POWER_GRAD_H

#include "riscv64_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_power_grad_s(float *Input1, float *Input2, float *output, int length, float power,
        float scale, float shift, int core_mask);
void hp_power_grad_s(half *Input1, half *Input2, half *output, int length, float power,
        float scale, float shift, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_power_grad_p(float *Input1, float *Input2, float *output, int length, float power,
        float scale, float shift);
void hp_power_grad_p(half *Input1, half *Input2, half *output, int length, float power,
        float scale, float shift);

#ifdef __cplusplus
}
#endif

#endif
