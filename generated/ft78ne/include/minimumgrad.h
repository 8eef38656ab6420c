/* dsp-codegen sha256 297e1fb6bbdca7ed306be20e308df9856df972d2748a5b2ca5ffc4756815f084 */
/*
 * minimumgrad.h: Gradients of the elementwise minimum.
 *
 *     dx0[n] = Input0[n] < Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] >= Input1[n] ? dy[n] : 0
 *
 * board: ft78ne   operator: minimumgrad   inputs: 5b615494ff7b8094
 *
 * Parameters
 *   Input0          first forward input, [length], in
 *   Input1          second forward input, [length], in
 *   dy              upstream gradient, [length], in
 *   dx0             gradient with respect to Input0, [length], out
 *   dx1             gradient with respect to Input1, [length], out
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
 *   caches          before _s the caller writes its inputs back, writes dx0 and dx1 back and
 *                   invalidates them (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0xefd80 bytes of L2 from L2GADDBASE + core * L2GADDOFFSET:
 *                   link nothing there, keep no _p operand there; _s is not reentrant. DMA0's
 *                   channel of the core's number is in use as well.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier, no
 *                   work area.
 *   stack           copies for tails: 320 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 4,000 bytes in fp_minimumgrad_s, 2,900 bytes in fp_minimumgrad_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *   note            ties go to Input1; where an input is NaN both gradients are 0.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 */
#ifndef MINIMUMGRAD_H
#define MINIMUMGRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_minimumgrad_s(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length,
        int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_minimumgrad_p(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length);

#ifdef __cplusplus
}
#endif

#endif
