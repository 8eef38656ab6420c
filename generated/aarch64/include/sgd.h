/* dsp-codegen sha256 a60992f10246b02f32d104d3e2ed2d0b8d28ad0025f745e5b333b10c93066fbf */
/*
 * sgd.h: One step of stochastic gradient descent, in place.
 *
 *     accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step
 *
 * board: aarch64   operator: sgd   inputs: 47dc15d83bda44a7
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
 *   code            about 2,100 bytes in fp_sgd_s, 1,400 bytes in fp_sgd_p, 2,400 bytes in
 *                   hp_sgd_s, 1,800 bytes in hp_sgd_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
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

#include "aarch64_types.h"

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

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_sgd_p(float *weight, float *accumulate, const float *gradient, float learning_rate,
        float dampening, float moment, bool nesterov, float weight_decay, int start, int end);
void hp_sgd_p(half *weight, half *accumulate, const half *gradient, float learning_rate,
        float dampening, float moment, bool nesterov, float weight_decay, int start, int end);

#ifdef __cplusplus
}
#endif

#endif
