/* dsp-codegen sha256 74c48ab6835ed0b7bda7804a9f36176485eb3e63476c51b32028ffcb12091aed */
/*
 * log_grad.h: Gradient of the logarithm, from its input.
 *
 *     output[n] = input0[n] / input1[n]
 *
 * board: mt3000   operator: log_grad   inputs: 09f5203fcc09a1f0
 *
 * Parameters
 *   input0          upstream gradient, [length], in
 *   input1          forward input, [length], in
 *   output          gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 24 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster. A zero result may lose its sign.
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
 *   stack           copies for tails: 1536 bytes in fp_*_p, 768 bytes in hp_*_p; the compiler's
 *                   own frames come on top.
 *   code            about 6,800 bytes in fp_log_grad_s, 4,700 bytes in fp_log_grad_p, 6,600 bytes
 *                   in hp_log_grad_s, 4,500 bytes in hp_log_grad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 341 passes in _s.
 *   note            input1 = 0 gives an infinity or a NaN: the caller sees to it.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            1 ulp, if the reciprocal seed is good to 8 bits
 *   fp16            0.501 ulp, if the reciprocal seed is good to 8 bits
 */
#ifndef LOG_GRAD_H
#define LOG_GRAD_H

#include "mt3000_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_log_grad_s(float *input0, float *input1, float *output, int length, int core_mask);
void hp_log_grad_s(half *input0, half *input1, half *output, int length, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_log_grad_p(float *input0, float *input1, float *output, int length);
void hp_log_grad_p(half *input0, half *input1, half *output, int length);

#ifdef __cplusplus
}
#endif

#endif
