/* dsp-codegen sha256 4d6b55855eb6e4b12374231f76c894e28dffed59632d89edaf01fb988ff247d4 */
/*
 * log_grad.h: Gradient of the logarithm, from its input.
 *
 *     output[n] = input0[n] / input1[n]
 *
 * board: host_avx2   operator: log_grad   inputs: ac6fe64acf2c1757
 *
 * Parameters
 *   input0          upstream gradient, [length], in
 *   input1          forward input, [length], in
 *   output          gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
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
 *   stack           copies for tails: 96 bytes in fp_*_s, 96 bytes in fp_*_p, 48 bytes in hp_*_s,
 *                   48 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 2,400 bytes in fp_log_grad_s, 1,600 bytes in fp_log_grad_p, 2,500 bytes
 *                   in hp_log_grad_s, 1,600 bytes in hp_log_grad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            input1 = 0 gives an infinity or a NaN: the caller sees to it.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef LOG_GRAD_H
#define LOG_GRAD_H

#include "host_avx2_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_log_grad_s(float *input0, float *input1, float *output, int length, int core_mask);
void hp_log_grad_s(half *input0, half *input1, half *output, int length, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_log_grad_p(float *input0, float *input1, float *output, int length);
void hp_log_grad_p(half *input0, half *input1, half *output, int length);

#ifdef __cplusplus
}
#endif

#endif
