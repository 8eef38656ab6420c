/* dsp-codegen sha256 3ed1452646bbab1cf38d9bbdc44cddd2e46cc82fe964c5d0f2240bff15e239ea */
/*
 * applymomentum.h: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * board: aarch64   operator: applymomentum   inputs: d49f649971b41650
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
 *                   element only; line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them. The cores are threads of
 *                   one team; team.h says which.
 *   _p              called by one core on operands in memory that nobody else writes meanwhile; no
 *                   DMA, no barrier, no work area.
 *   stack           copies for tails: 48 bytes in fp_*_s, 48 bytes in fp_*_p, 48 bytes in hp_*_s,
 *                   48 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 2,000 bytes in fp_applymomentum_s, 1,300 bytes in fp_applymomentum_p,
 *                   2,200 bytes in hp_applymomentum_s, 1,600 bytes in hp_applymomentum_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            4 ulp
 *   fp16            0.51 ulp
 */
#ifndef APPLYMOMENTUM_H
#define APPLYMOMENTUM_H

#include <stdbool.h>

#include "aarch64_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_applymomentum_s(float *weight, float *accumulate, const float *gradient,
        float learning_rate, float moment, bool nesterov, int start, int end, int core_mask);
void hp_applymomentum_s(half *weight, half *accumulate, const half *gradient, float learning_rate,
        float moment, bool nesterov, int start, int end, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_applymomentum_p(float *weight, float *accumulate, const float *gradient,
        float learning_rate, float moment, bool nesterov, int start, int end);
void hp_applymomentum_p(half *weight, half *accumulate, const half *gradient, float learning_rate,
        float moment, bool nesterov, int start, int end);

#ifdef __cplusplus
}
#endif

#endif
