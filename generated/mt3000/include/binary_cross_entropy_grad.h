/* dsp-codegen sha256 797933d046f183df6f9cd936cfce79d32e42560d14cb87867a71182faf5293a4 */
/*
 * binary_cross_entropy_grad.h: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * board: mt3000   operator: binary_cross_entropy_grad   inputs: d58e25e1d91e18c3
 *
 * where
 *   x[n]  input_x[n]
 *   y[n]  input_y[n]
 *   w[n]  weight[n], or 1 when weight_defined is 0
 *   s[n]  dloss[n] for none, dloss[0] / input_size for mean, dloss[0] for sum
 *
 * Parameters
 *   input_x         predictions, [input_size], in
 *   input_y         targets, [input_size], in
 *   weight          weights, [input_size], in; ignored, and may be NULL, when weight_defined is 0
 *   dloss           upstream gradient, [input_size] for none, [1] for mean, sum, in; nothing
 *                   beyond is read
 *   dx              gradient with respect to x, [input_size], out
 *   param           size, reduction, whether there are weights, [3], in; NULL, or a number that no
 *                   int holds: nothing is written
 *                   [0] input_size: number of elements of the arrays; 0 or less: nothing is
 *                   touched
 *                   [1] reduction: reduction of the forward pass: 0 none, 1 mean, 2 sum
 *                   [2] weight_defined: whether there are weights
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 24 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dx overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster. A zero result may lose its sign.
 *   bad arguments   an unknown code or a NULL array that is needed: nothing is written; the cores
 *                   of core_mask still meet in the barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dx back and invalidates it
 *                   (whole lines), and leaves these lines alone until _s returns.
 *   work area       Each core takes 0x7fd00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of dx unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 1280 bytes in fp_*_p, 640 bytes in hp_*_p; the compiler's
 *                   own frames come on top.
 *   code            about 13,100 bytes in fp_binary_cross_entropy_grad_s, 10,500 bytes in
 *                   fp_binary_cross_entropy_grad_p, 12,500 bytes in
 *                   hp_binary_cross_entropy_grad_s, 10,000 bytes in
 *                   hp_binary_cross_entropy_grad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 409 passes in _s.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            8 ulp for none, 10 ulp for mean, 8 ulp for sum, if the reciprocal seed is good
 *                   to 8 bits
 *   fp16            0.501 ulp, if the reciprocal seed is good to 8 bits
 */
#ifndef BINARY_CROSS_ENTROPY_GRAD_H
#define BINARY_CROSS_ENTROPY_GRAD_H

#include "mt3000_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_binary_cross_entropy_grad_s(float *input_x, float *input_y, float *weight, float *dloss,
        float *dx, long long *param, int core_mask);
void hp_binary_cross_entropy_grad_s(half *input_x, half *input_y, half *weight, half *dloss,
        half *dx, long long *param, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_binary_cross_entropy_grad_p(float *input_x, float *input_y, float *weight, float *dloss,
        float *dx, long long *param);
void hp_binary_cross_entropy_grad_p(half *input_x, half *input_y, half *weight, half *dloss,
        half *dx, long long *param);

#ifdef __cplusplus
}
#endif

#endif
