/* dsp-codegen sha256 e8faca9eb89061a96c3656ecaff9f63fc22b58b38d9c00806acdf61a95a4ca25 */
/*
 * power_grad.h: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * board: mt3000   operator: power_grad   inputs: ce9c879c9eca94d1
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
 *                   board's 24 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes output back and
 *                   invalidates it (whole lines), and leaves these lines alone until _s returns.
 *   work area       Each core takes 0x7fe00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of output unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 768 bytes in fp_*_p, 384 bytes in hp_*_p; the compiler's own
 *                   frames come on top.
 *   code            about 6,400 bytes in fp_power_grad_s, 4,300 bytes in fp_power_grad_p, 6,300
 *                   bytes in hp_power_grad_s, 4,200 bytes in hp_power_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 681 passes in _s.
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

#include "mt3000_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_power_grad_s(float *Input1, float *Input2, float *output, int length, float power,
        float scale, float shift, int core_mask);
void hp_power_grad_s(half *Input1, half *Input2, half *output, int length, float power,
        float scale, float shift, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_power_grad_p(float *Input1, float *Input2, float *output, int length, float power,
        float scale, float shift);
void hp_power_grad_p(half *Input1, half *Input2, half *output, int length, float power,
        float scale, float shift);

#ifdef __cplusplus
}
#endif

#endif
