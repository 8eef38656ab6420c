/* dsp-codegen sha256 53697092d4e7eb9c8c0697dd13b0da832cd5dc5a392483142dc7c3dfa8537376 */
/*
 * binarycrossentropygrad.h: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * board: mt7004   operator: binarycrossentropygrad   inputs: 720ae109a864b894
 *
 * Parameters
 *   input_size      number of elements of the input arrays; 0 or less: nothing is touched
 *   reduction       reduction of the forward pass; 0 none, 1 mean, 2 sum
 *   input_x         predictions x of the forward pass; [input_size], read
 *   input_y         targets y of the forward pass; [input_size], read
 *   weight          weights w; never read when weight_defined is 0, w is 1 then; [input_size],
 *                   read
 *   dloss           upstream gradient; [input_size] for none; [1] for mean, sum, nothing
 *                   beyond it is read
 *   dx              gradient with respect to x; [input_size], written
 *   weight_defined  0: no weights; any other value: weight is given; an int
 *   core_mask       the cores that share the work, bit k for core k; bits above the board's 4
 *                   cores are ignored; no bit left: nothing happens. _s only
 *
 * Rules
 *   arrays          dx overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster.
 *   bad arguments   an unknown code or a NULL array that is needed: nothing is written.
 *   _s              called by every core of core_mask with the same arguments; ends in a
 *                   barrier among them. Before the call the caller writes its inputs back from
 *                   its caches and invalidates dx in them. 0x80000 bytes of each core's
 *                   private memory are the work area of the call.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier.
 *   note            eps is 1e-12 for every dtype and is added, never max(., eps).
 *   note            the mean divides by input_size, in fp32, also for half.
 *
 * Accuracy, against the exact result, where operands and intermediates are 0 or within [2^-126, 2^126]
 *   fp32            8 ulp for none, 9 ulp for mean, 8 ulp for sum
 *   fp16            0.501 ulp
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

/* Operands in the calling core's private memory. */
void fp_binarycrossentropygrad_p(int input_size, int reduction, float *input_x, float *input_y,
        float *weight, float *dloss, float *dx, int weight_defined);
void hp_binarycrossentropygrad_p(int input_size, int reduction, half *input_x, half *input_y,
        half *weight, half *dloss, half *dx, int weight_defined);

#ifdef __cplusplus
}
#endif

#endif
