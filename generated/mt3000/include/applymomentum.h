/* dsp-codegen sha256 bc19fca11d5ac82cdb3c7b2d475824bd5616d4e7dd9dd37c0ca6fd16a7b99663 */
/*
 * applymomentum.h: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * board: mt3000   operator: applymomentum   inputs: 7ac615b8104ab28a
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
 *                   board's 24 cores are ignored; no bit left: nothing happens
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
 *   code            about 6,800 bytes in fp_applymomentum_s, 4,500 bytes in fp_applymomentum_p,
 *                   6,700 bytes in hp_applymomentum_s, 4,400 bytes in hp_applymomentum_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 681 passes in _s.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            4 ulp
 *   fp16            0.51 ulp
 */
#ifndef APPLYMOMENTUM_H
#define APPLYMOMENTUM_H

#include <stdbool.h>

#include "mt3000_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_applymomentum_s(float *weight, float *accumulate, const float *gradient,
        float learning_rate, float moment, bool nesterov, int start, int end, int core_mask);
void hp_applymomentum_s(half *weight, half *accumulate, const half *gradient, float learning_rate,
        float moment, bool nesterov, int start, int end, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_applymomentum_p(float *weight, float *accumulate, const float *gradient,
        float learning_rate, float moment, bool nesterov, int start, int end);
void hp_applymomentum_p(half *weight, half *accumulate, const half *gradient, float learning_rate,
        float moment, bool nesterov, int start, int end);

#ifdef __cplusplus
}
#endif

#endif
