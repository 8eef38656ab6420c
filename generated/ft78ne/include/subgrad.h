/* dsp-codegen sha256 ce4f48ffb24533ee3f48aa2f0d5f8589de98ee3d343c3c833bd05979f188531e */
/*
 * subgrad.h: Gradients of the elementwise difference.
 *
 *     dx1[n] = dy[n], dx2[n] = -dy[n]
 *
 * board: ft78ne   operator: subgrad   inputs: d040563982a1388d
 *
 * Parameters
 *   dy              upstream gradient, [length], in
 *   dx1             gradient with respect to x1, [length], out
 *   dx2             gradient with respect to x2, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          what is written overlaps no other array. Arrays need the alignment of their
 *                   element only; vector-aligned ones are faster. Subnormal operands and results
 *                   count as signed zeros.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dx1 and dx2 back and
 *                   invalidates them (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0xbfe80 bytes of L2 from L2GADDBASE + core * L2GADDOFFSET:
 *                   link nothing there, keep no _p operand there; _s is not reentrant. DMA0's
 *                   channel of the core's number is in use as well.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier, no
 *                   work area.
 *   stack           copies for tails: 192 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 2,700 bytes in fp_subgrad_s, 1,800 bytes in fp_subgrad_p; reckoned from
 *                   the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *   note            for x1, x2 and dy of equal shape; broadcasting has to sum over what was
 *                   repeated.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 */
#ifndef SUBGRAD_H
#define SUBGRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_subgrad_s(float *dy, float *dx1, float *dx2, int length, int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_subgrad_p(float *dy, float *dx1, float *dx2, int length);

#ifdef __cplusplus
}
#endif

#endif
