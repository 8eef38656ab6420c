/* dsp-codegen sha256 5287f3d03da1b0c3001dbaae00e432b726ed5f44002915537d245c84c6d273dc */
/*
 * sqrt_grad.h: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * board: ft78ne   operator: sqrt_grad   inputs: adf08bc8bffe5ccc
 *
 * Parameters
 *   input0          output of the forward square root; [size], read
 *   input1          upstream gradient; [size], read
 *   output          gradient with respect to the input; [size], written
 *   size            number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k; bits above the board's 8
 *                   cores are ignored; no bit left: nothing happens. _s only
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster.
 *   bad arguments   an unknown code or a NULL array that is needed: nothing is written.
 *   _s              called by every core of core_mask with the same arguments; ends in a
 *                   barrier among them. Before the call the caller writes its inputs back from
 *                   its caches and invalidates output in them. 0xf0000 bytes of each core's
 *                   private memory are the work area of the call.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier.
 *   note            0 gives an infinity or a NaN: the caller keeps input0 away from it.
 *
 * Accuracy, against the exact result, where operands and intermediates are 0 or within [2^-126, 2^126]
 *   fp32            5 ulp
 */
#ifndef SQRT_GRAD_H
#define SQRT_GRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask);

/* Operands in the calling core's private memory. */
void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size);

#ifdef __cplusplus
}
#endif

#endif
