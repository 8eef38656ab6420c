/* dsp-codegen sha256 5fc540db90717be177f8568c0cd285d76d9f079dc8645083ffd2a7cd8b69f35b */
/*
 * binarycrossentropygrad.h: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 0bb2b242961d134f
 *
 * where
 *   x[n]  input_x[n]
 *   y[n]  input_y[n]
 *   w[n]  weight[n], or 1 when weight_defined is 0
 *   s[n]  dloss[n] for none, dloss[0] / input_size for mean, dloss[0] for sum
 *
 * Parameters
 *   input_size      number of elements of the input arrays; 0 or less: nothing is touched
 *   reduction       reduction of the forward pass: 0 none, 1 mean, 2 sum
 *   input_x         predictions x of the forward pass, [input_size], in
 *   input_y         targets y of the forward pass, [input_size], in
 *   weight          weights w, [input_size], in; ignored, and may be NULL, when weight_defined is
 *                   0
 *   dloss           upstream gradient, [input_size] for none, [1] for mean, sum, in; nothing
 *                   beyond is read
 *   dx              gradient with respect to x, [input_size], out
 *   weight_defined  0: no weights; any other value: weights
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 4 cores are ignored; no bit left: nothing happens
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
 *   code            about 12,700 bytes in fp_binarycrossentropygrad_s, 9,900 bytes in
 *                   fp_binarycrossentropygrad_p, 12,100 bytes in hp_binarycrossentropygrad_s,
 *                   9,400 bytes in hp_binarycrossentropygrad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 409 passes in _s.
 *   note            eps is 1e-12, and is added, never max(., eps).
 *   note            any x is legal, also outside [0, 1]; where x * (1 - x) + eps is 0 or infinite,
 *                   dx is an infinity or a NaN.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            8 ulp for none, 9 ulp for mean (10 beyond 2^24 elements), 8 ulp for sum, if
 *                   the reciprocal seed is good to 8 bits
 *   fp16            0.501 ulp, if the reciprocal seed is good to 8 bits
 */
#ifndef BINARYCROSSENTROPYGRAD_H
#define BINARYCROSSENTROPYGRAD_H

#include "mt7004_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_binarycrossentropygrad_s(int input_size, int reduction, float *input_x, float *input_y,
        float *weight, float *dloss, float *dx, int weight_defined, int core_mask);
void hp_binarycrossentropygrad_s(int input_size, int reduction, half *input_x, half *input_y,
        half *weight, half *dloss, half *dx, int weight_defined, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_binarycrossentropygrad_p(int input_size, int reduction, float *input_x, float *input_y,
        float *weight, float *dloss, float *dx, int weight_defined);
void hp_binarycrossentropygrad_p(int input_size, int reduction, half *input_x, half *input_y,
        half *weight, half *dloss, half *dx, int weight_defined);

#ifdef __cplusplus
}
#endif

#endif
