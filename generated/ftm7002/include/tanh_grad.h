/* dsp-codegen sha256 1186d80a35a3021f88f813a150d989ed3ea65f11e83a7739769ab09a0c040b73 */
/*
 * tanh_grad.h: Gradient of the hyperbolic tangent, from its output.
 *
 *     dst[n] = src0[n] * (1 - src1[n]^2)
 *
 * board: ftm7002   operator: tanh_grad   inputs: 7859b07643c06fd5
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward output, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 2 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dst overlaps no input. Arrays need the alignment of their element only;
 *                   line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dst back and invalidates
 *                   it (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0x5fd00 bytes of each core's AM from WORK_AREA on: link
 *                   nothing there, keep no _p operand there; _s is not reentrant.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 768 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 4,300 bytes in fp_tanh_grad_s, 3,700 bytes in fp_tanh_grad_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 511 passes in _s.
 *   note            src1 is the output of the tangent, not its input.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3.5 ulp
 */
#ifndef TANH_GRAD_H
#define TANH_GRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_tanh_grad_s(float *src0, float *src1, float *dst, int length, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_tanh_grad_p(float *src0, float *src1, float *dst, int length);

#ifdef __cplusplus
}
#endif

#endif
