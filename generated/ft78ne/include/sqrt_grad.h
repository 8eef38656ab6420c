/* dsp-codegen sha256 63c863f734cab3d45774c51687d24e51ef962f894fd5a4872de81e79ad3eea2b */
/*
 * sqrt_grad.h: Gradient of the square root, from its output.
 *
 *     output[n] = 0.5 * input1[n] / input0[n]
 *
 * board: ft78ne   operator: sqrt_grad   inputs: f29ec2055ca19582
 *
 * Parameters
 *   input0          output of the forward square root, [size], in
 *   input1          upstream gradient, [size], in
 *   output          gradient with respect to the input, [size], out
 *   size            number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster. Subnormal operands and results count as signed
 *                   zeros.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes output back and
 *                   invalidates it (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0xbfe80 bytes of L2 from L2GADDBASE + core * L2GADDOFFSET:
 *                   link nothing there, keep no _p operand there; _s is not reentrant. DMA0's
 *                   channel of the core's number is in use as well.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier, no
 *                   work area.
 *   stack           copies for tails: 192 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 3,000 bytes in fp_sqrt_grad_s, 2,300 bytes in fp_sqrt_grad_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *   note            input0 = 0 or an infinity gives an infinity or a NaN.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            5 ulp, if the reciprocal seed is good to 8 bits
 */
#ifndef SQRT_GRAD_H
#define SQRT_GRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_sqrt_grad_s(float *input0, float *input1, float *output, int size, int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size);

#ifdef __cplusplus
}
#endif

#endif
