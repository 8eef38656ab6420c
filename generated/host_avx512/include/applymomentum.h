/* dsp-codegen sha256 46c8ad1efad76ccc7907ea3cec07780ae297dd16f1d134b1c6ec5589908ea15d */
/*
 * applymomentum.h: One step of gradient descent with momentum, in place.
 *
 *     a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)
 *
 * board: host_avx512   operator: applymomentum   inputs: 772477739a3ee15d
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
 *   stack           copies for tails: 192 bytes in fp_*_s, 192 bytes in fp_*_p, 96 bytes in
 *                   hp_*_s, 96 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 2,900 bytes in fp_applymomentum_s, 2,000 bytes in fp_applymomentum_p,
 *                   3,000 bytes in hp_applymomentum_s, 2,100 bytes in hp_applymomentum_p; reckoned
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

#include "host_avx512_types.h"

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
