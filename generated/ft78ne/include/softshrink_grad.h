/* dsp-codegen sha256 e36919caf8bf64cf8f33329526d3af533fc4cca6b7252fdfe681cd63f54f1f2b */
/*
 * softshrink_grad.h: Gradient of the soft shrinkage, from its input.
 *
 *     dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]
 *
 * board: ft78ne   operator: softshrink_grad   inputs: 36a4937107310f35
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward input, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   lambd           half the width of what is cut to 0
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
 *   code            about 3,200 bytes in fp_softshrink_grad_s, 2,500 bytes in
 *                   fp_softshrink_grad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *   note            src1 = lambd or -lambd gives 0; where src1 is NaN the gradient passes, as in
 *                   MindSpore and PyTorch.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 */
#ifndef SOFTSHRINK_GRAD_H
#define SOFTSHRINK_GRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_softshrink_grad_s(float *src0, float *src1, float *dst, int length, float lambd,
        int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_softshrink_grad_p(float *src0, float *src1, float *dst, int length, float lambd);

#ifdef __cplusplus
}
#endif

#endif
