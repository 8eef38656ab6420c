/* dsp-codegen sha256 e9c4a75094d2ceec6ef0dbcf31014e01317b58a57e4af663e21a8b20bda7d1d9 */
/*
 * dropoutgrad.h: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * board: ft78ne   operator: dropoutgrad   inputs: 0ebf42cb610e11e8
 *
 * Parameters
 *   input           upstream gradient, [length], in
 *   scale           one over the share that is kept
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   output          gradient with respect to the input, [length], out
 *   mask            1 for what is kept, 0 for the rest, [length], in
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
 *   code            about 2,500 bytes in fp_dropoutgrad_s, 1,700 bytes in fp_dropoutgrad_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            1.5 ulp
 */
#ifndef DROPOUTGRAD_H
#define DROPOUTGRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_dropoutgrad_s(float *input, float scale, int length, float *output, float *mask,
        int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_dropoutgrad_p(float *input, float scale, int length, float *output, float *mask);

#ifdef __cplusplus
}
#endif

#endif
