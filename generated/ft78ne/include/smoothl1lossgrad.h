/* dsp-codegen sha256 6bf0369044b0861ded68165d29c402a906fc7cdb032ce34196b052b2e8949142 */
/*
 * smoothl1lossgrad.h: Gradient of the smooth L1 loss.
 *
 *     dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]
 *
 * board: ft78ne   operator: smoothl1lossgrad   inputs: 7812af5d57dcfd38
 *
 * Parameters
 *   dy              upstream gradient, [length], in
 *   dx1             gradient with respect to x1, [length], out
 *   x1              predictions, [length], in
 *   x2              targets, [length], in
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   beta            where the loss goes over into a straight line
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dx1 overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster. Subnormal operands and results count as signed
 *                   zeros.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dx1 back and invalidates
 *                   it (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0xefe00 bytes of L2 from L2GADDBASE + core * L2GADDOFFSET:
 *                   link nothing there, keep no _p operand there; _s is not reentrant. DMA0's
 *                   channel of the core's number is in use as well.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier, no
 *                   work area.
 *   stack           copies for tails: 256 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 4,900 bytes in fp_smoothl1lossgrad_s, 4,100 bytes in
 *                   fp_smoothl1lossgrad_p; reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *   note            |d| = beta takes the straight line.
 *   note            the sign of a zero result is not specified.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            7 ulp, if the reciprocal seed is good to 8 bits
 */
#ifndef SMOOTHL1LOSSGRAD_H
#define SMOOTHL1LOSSGRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_smoothl1lossgrad_s(float *dy, float *dx1, float *x1, float *x2, int length, float beta,
        int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_smoothl1lossgrad_p(float *dy, float *dx1, float *x1, float *x2, int length, float beta);

#ifdef __cplusplus
}
#endif

#endif
