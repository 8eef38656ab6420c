/* dsp-codegen sha256 f6b30494caa47848ede6228feb1375bf7736c830ee753733cacef066721fc2f2 */
/*
 * applymomentum.h: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * board: ft78ne   operator: applymomentum   inputs: df0081553222c09b
 *
 * where
 *   rate  learning_rate
 *
 * Parameters
 *   weight          weights, [end], in and out
 *   accumulate      momentum of each weight, [end], in and out
 *   gradient        gradients, [end], in
 *   learning_rate   learning rate
 *   moment          momentum
 *   nesterov        whether to look ahead
 *   start           the first element; less than 0: nothing is touched
 *   end             the element behind the last one; not above start: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          what is written overlaps no other array. Arrays need the alignment of their
 *                   element only; vector-aligned ones are faster. Subnormal operands and results
 *                   count as signed zeros.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes weight and accumulate back
 *                   and invalidates them (whole lines), and leaves these lines alone until _s
 *                   returns.
 *   work area       The work area is 0xbfe80 bytes of L2 from L2GADDBASE + core * L2GADDOFFSET:
 *                   link nothing there, keep no _p operand there; _s is not reentrant. DMA0's
 *                   channel of the core's number is in use as well.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier, no
 *                   work area.
 *   stack           copies for tails: 192 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 4,100 bytes in fp_applymomentum_s, 3,100 bytes in fp_applymomentum_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            4 ulp
 */
#ifndef APPLYMOMENTUM_H
#define APPLYMOMENTUM_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_applymomentum_s(float *weight, float *accumulate, const float *gradient,
        float learning_rate, float moment, bool nesterov, int start, int end, int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_applymomentum_p(float *weight, float *accumulate, const float *gradient,
        float learning_rate, float moment, bool nesterov, int start, int end);

#ifdef __cplusplus
}
#endif

#endif
