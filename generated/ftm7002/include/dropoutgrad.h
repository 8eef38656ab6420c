/* dsp-codegen sha256 69a84bf92cf83913a5d1c517b71a96e5a4acf5e19e337ad5e324f1077b75ac29 */
/*
 * dropoutgrad.h: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 6ed1b643d08276c8
 *
 * Parameters
 *   input           upstream gradient, [length], in
 *   scale           one over the share that is kept
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   output          gradient with respect to the input, [length], out
 *   mask            1 for what is kept, 0 for the rest, [length], in
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 2 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes output back and
 *                   invalidates it (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0x5fd00 bytes of each core's AM from WORK_AREA on: link
 *                   nothing there, keep no _p operand there; _s is not reentrant.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 768 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 4,200 bytes in fp_dropoutgrad_s, 3,600 bytes in fp_dropoutgrad_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 511 passes in _s.
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

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_dropoutgrad_p(float *input, float scale, int length, float *output, float *mask);

#ifdef __cplusplus
}
#endif

#endif
