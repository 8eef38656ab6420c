/* dsp-codegen sha256 d638e8c7ec3bbd91a361969dca4247b353797165b4a19ff30d321bd3c0e1dc44 */
/*
 * rsqrtgrad.h: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * board: ftm7002   operator: rsqrtgrad   inputs: 7f2034e241f66faf
 *
 * Parameters
 *   input1          output of the forward operator, [size], in
 *   input2          upstream gradient, [size], in
 *   output          gradient with respect to the input, [size], out
 *   size            number of elements of the arrays; 0 or less: nothing is touched
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
 *   code            about 4,400 bytes in fp_rsqrtgrad_s, 3,700 bytes in fp_rsqrtgrad_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 511 passes in _s.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3 ulp
 */
#ifndef RSQRTGRAD_H
#define RSQRTGRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_rsqrtgrad_s(float *input1, float *input2, float *output, int size, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_rsqrtgrad_p(float *input1, float *input2, float *output, int size);

#ifdef __cplusplus
}
#endif

#endif
