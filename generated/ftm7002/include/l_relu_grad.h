/* dsp-codegen sha256 02d8b33d5436825eed237e910a66203d55b38a9c9afca79c1d725df8f8043d2c */
/*
 * l_relu_grad.h: Gradient of the leaky rectifier, from its input.
 *
 *     dst[n] = src1[n] > 0 ? src0[n] : alpha * src0[n]
 *
 * board: ftm7002   operator: l_relu_grad   inputs: 1b3742b606800883
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward input, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   alpha           slope below 0
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
 *   code            about 6,000 bytes in fp_l_relu_grad_s, 5,400 bytes in fp_l_relu_grad_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 511 passes in _s.
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

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_l_relu_grad_p(float *src0, float *src1, float *dst, int length, float alpha);

#ifdef __cplusplus
}
#endif

#endif
