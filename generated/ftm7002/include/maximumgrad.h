/* dsp-codegen sha256 42ac63dc9a54906a28e071a0470f6e1bc22330ae5f99c532360bbb36c9a34556 */
/*
 * maximumgrad.h: Gradients of the elementwise maximum.
 *
 *     dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0
 *
 * board: ftm7002   operator: maximumgrad   inputs: c5d89b59edce8d5a
 *
 * Parameters
 *   Input0          first forward input, [length], in
 *   Input1          second forward input, [length], in
 *   dy              upstream gradient, [length], in
 *   dx0             gradient with respect to Input0, [length], out
 *   dx1             gradient with respect to Input1, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 2 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          what is written overlaps no other array. Arrays need the alignment of their
 *                   element only; line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dx0 and dx1 back and
 *                   invalidates them (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0x5ff00 bytes of each core's AM from WORK_AREA on: link
 *                   nothing there, keep no _p operand there; _s is not reentrant.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 1280 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 8,900 bytes in fp_maximumgrad_s, 8,200 bytes in fp_maximumgrad_p;
 *                   reckoned from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 307 passes in _s.
 *   note            ties go to Input1; where an input is NaN both gradients are 0.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 */
#ifndef MAXIMUMGRAD_H
#define MAXIMUMGRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_maximumgrad_s(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length,
        int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_maximumgrad_p(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length);

#ifdef __cplusplus
}
#endif

#endif
