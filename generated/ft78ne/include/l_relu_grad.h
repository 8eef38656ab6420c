/* dsp-codegen sha256 98ed44207b2bcdc7f93d62b6b6d37f10af3d5d9123038624efceec431fd2fe41 */
/*
 * l_relu_grad.h: Gradient of the leaky rectifier, from its input.
 *
 *     dst[n] = src1[n] > 0 ? src0[n] : alpha * src0[n]
 *
 * board: ft78ne   operator: l_relu_grad   inputs: cc97cf73c724684d
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward input, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   alpha           slope below 0
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
 *   code            about 2,800 bytes in fp_l_relu_grad_s, 2,100 bytes in fp_l_relu_grad_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0.5 ulp
 */
#ifndef L_RELU_GRAD_H
#define L_RELU_GRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_l_relu_grad_s(float *src0, float *src1, float *dst, int length, float alpha, int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_l_relu_grad_p(float *src0, float *src1, float *dst, int length, float alpha);

#ifdef __cplusplus
}
#endif

#endif
