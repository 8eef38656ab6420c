/* dsp-codegen sha256 f8348278a204959642f1e363ec14eb37780c36363ebdac804ce6e04d47bb9460 */
/*
 * sqrt_grad.h: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * board: ftm7032   operator: sqrt_grad   inputs: 63d26ee893bbdbcd
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
 *                   vector-aligned ones are faster. A zero result may lose its sign.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes output back and
 *                   invalidates it (whole lines), and leaves these lines alone until _s returns.
 *   work area       Each core takes 0x7fb00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of output unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 1536 bytes in fp_*_p, 384 bytes in hp_*_p; the compiler's
 *                   own frames come on top.
 *   code            about 7,000 bytes in fp_sqrt_grad_s, 4,800 bytes in fp_sqrt_grad_p, 5,700
 *                   bytes in hp_sqrt_grad_s, 3,600 bytes in hp_sqrt_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 681 passes in _s.
 *   note            input0 = 0 or an infinity gives an infinity or a NaN.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            1 ulp, if the reciprocal seed is good to 8 bits
 *   fp16            0.501 ulp, if the reciprocal seed is good to 8 bits
 */
#ifndef SQRT_GRAD_H
#define SQRT_GRAD_H

#include "ftm7032_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask);
void hp_sqrt_grad_s(half *input0, half *input1, half *output, int size, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size);
void hp_sqrt_grad_p(half *input0, half *input1, half *output, int size);

#ifdef __cplusplus
}
#endif

#endif
