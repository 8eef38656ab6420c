/* dsp-codegen sha256 c55a09e65de91f8882d5fad6ee103f0c8eae349e6d3ec45b60feffc52a6bfa68 */
/*
 * sigmoid_grad.h: Gradient of the sigmoid, from its output.
 *
 *     dst[n] = src0[n] * src1[n] * (1 - src1[n])
 *
 * board: ft78ne   operator: sigmoid_grad   inputs: 1847df7bfde4fa82
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward output, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dst overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster. Subnormal operands and results count as signed
 *                   zeros.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dst back and invalidates
 *                   it (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0xbfe80 bytes of L2 from L2GADDBASE + core * L2GADDOFFSET:
 *                   link nothing there, keep no _p operand there; _s is not reentrant. DMA0's
 *                   channel of the core's number is in use as well.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier, no
 *                   work area.
 *   stack           copies for tails: 192 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 2,600 bytes in fp_sigmoid_grad_s, 1,900 bytes in fp_sigmoid_grad_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *   note            src1 is the output of the sigmoid, not its input.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3 ulp
 */
#ifndef SIGMOID_GRAD_H
#define SIGMOID_GRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_sigmoid_grad_s(float *src0, float *src1, float *dst, int length, int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_sigmoid_grad_p(float *src0, float *src1, float *dst, int length);

#ifdef __cplusplus
}
#endif

#endif
