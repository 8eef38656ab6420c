/* dsp-codegen sha256 90137b3cfc86f9c9aa0afc53f71a6ec098f94632260925fe6a0f90207c1c8bb1 */
/*
 * sgd.h: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * board: ftm7032   operator: sgd   inputs: fd85c736fe400e5e
 *
 * where
 *   g[n]  gradient[n]
 *   rate  learning_rate
 *
 * Parameters
 *   weight          weights, [end], in and out
 *   accumulate      momentum of each weight, [end], in and out
 *   gradient        gradients, [end], in
 *   learning_rate   learning rate
 *   dampening       dampening of the momentum
 *   moment          momentum; 0: accumulate keeps its values
 *   nesterov        whether to look ahead
 *   weight_decay    decay of the weights
 *   start           the first element; less than 0: nothing is touched
 *   end             the element behind the last one; not above start: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          what is written overlaps no other array. Arrays need the alignment of their
 *                   element only; vector-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes weight and accumulate back
 *                   and invalidates them (whole lines), and leaves these lines alone until _s
 *                   returns.
 *   work area       Each core takes 0x7fe00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of weight and accumulate
 *                   unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 768 bytes in fp_*_p, 384 bytes in hp_*_p; the compiler's own
 *                   frames come on top.
 *   code            about 7,300 bytes in fp_sgd_s, 5,000 bytes in fp_sgd_p, 7,200 bytes in
 *                   hp_sgd_s, 4,900 bytes in hp_sgd_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 681 passes in _s.
 *   note            g is gradient + weight_decay * weight; step is accumulate, or g + moment *
 *                   accumulate where nesterov.
 *   note            moment = 0: accumulate keeps its values, and step is g.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            6 ulp
 *   fp16            0.51 ulp
 */
#ifndef SGD_H
#define SGD_H

#include <stdbool.h>

#include "ftm7032_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_sgd_s(float *weight, float *accumulate, const float *gradient, float learning_rate,
        float dampening, float moment, bool nesterov, float weight_decay, int start, int end,
        int core_mask);
void hp_sgd_s(half *weight, half *accumulate, const half *gradient, float learning_rate,
        float dampening, float moment, bool nesterov, float weight_decay, int start, int end,
        int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_sgd_p(float *weight, float *accumulate, const float *gradient, float learning_rate,
        float dampening, float moment, bool nesterov, float weight_decay, int start, int end);
void hp_sgd_p(half *weight, half *accumulate, const half *gradient, float learning_rate,
        float dampening, float moment, bool nesterov, float weight_decay, int start, int end);

#ifdef __cplusplus
}
#endif

#endif
