/* dsp-codegen sha256 1960ba072f38d165ff6bd2dda3041f54cfee274968aa79b98a5c0e694e497250 */
/*
 * sqrt_grad.h: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * board: mt7004   operator: sqrt_grad   inputs: 17d44d3471fe13ef
 *
 * Parameters
 *   input0          output of the forward square root; [size], read
 *   input1          upstream gradient; [size], read
 *   output          gradient with respect to the input; [size], written
 *   size            number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k; bits above the board's 4
 *                   cores are ignored; no bit left: nothing happens. _s only
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster.
 *   bad arguments   an unknown code or a NULL array that is needed: nothing is written.
 *   _s              called by every core of core_mask with the same arguments; ends in a
 *                   barrier among them. Before the call the caller writes its inputs back from
 *                   its caches and invalidates output in them. 0x80000 bytes of each core's
 *                   private memory are the work area of the call.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier.
 *   note            0 gives an infinity or a NaN: the caller keeps input0 away from it.
 *
 * Accuracy, against the exact result, where operands and intermediates are 0 or within [2^-126, 2^126]
 *   fp32            1 ulp
 *   fp16            0.501 ulp
 */
#ifndef SQRT_GRAD_H
#define SQRT_GRAD_H

#include "mt7004_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask);
void hp_sqrt_grad_s(half *input0, half *input1, half *output, int size, int core_mask);

/* Operands in the calling core's private memory. */
void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size);
void hp_sqrt_grad_p(half *input0, half *input1, half *output, int size);

#ifdef __cplusplus
}
#endif

#endif
