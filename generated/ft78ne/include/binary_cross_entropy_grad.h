/* dsp-codegen sha256 44d71f4499a6ac1306e831e66129353e137eac0e0d944e2a16e118389df1312d */
/*
 * binary_cross_entropy_grad.h: Gradient of the binary cross entropy loss.
 *
 *     dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)
 *
 * board: ft78ne   operator: binary_cross_entropy_grad   inputs: fd329a797b0ffced
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
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dx overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster. Subnormal operands and results count as signed
 *                   zeros.
 *   bad arguments   an unknown code or a NULL array that is needed: nothing is written; the cores
 *                   of core_mask still meet in the barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dx back and invalidates it
 *                   (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0xefd80 bytes of L2 from L2GADDBASE + core * L2GADDOFFSET:
 *                   link nothing there, keep no _p operand there; _s is not reentrant. DMA0's
 *                   channel of the core's number is in use as well.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier, no
 *                   work area.
 *   stack           copies for tails: 320 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 10,400 bytes in fp_binary_cross_entropy_grad_s, 9,500 bytes in
 *                   fp_binary_cross_entropy_grad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            10 ulp for none, 12 ulp for mean, 10 ulp for sum, if the reciprocal seed is
 *                   good to 8 bits
 */
#ifndef BINARY_CROSS_ENTROPY_GRAD_H
#define BINARY_CROSS_ENTROPY_GRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_binary_cross_entropy_grad_s(float *input_x, float *input_y, float *weight, float *dloss,
        float *dx, long long *param, int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_binary_cross_entropy_grad_p(float *input_x, float *input_y, float *weight, float *dloss,
        float *dx, long long *param);

#ifdef __cplusplus
}
#endif

#endif
