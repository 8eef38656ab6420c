/* dsp-codegen sha256 b1f42ab72f4abdb59a681f166bc5b4c50eeb255700ed1b68cbbb7afd0f2c167b */
/*
 * hswish_grad.h: Gradient of the hard swish x * clip((x + 3) / 6, 0, 1), from its input.
 *
 *     dst[n] = src1[n] > 3 ? src0[n] : src1[n] < -3 ? 0 : src0[n] * (2 * src1[n] + 3) / 6
 *
 * board: mt7004   operator: hswish_grad   inputs: 10e37a612913ebc1
 *
 * Parameters
 *   src0            upstream gradient, [length], in
 *   src1            forward input, [length], in
 *   dst             gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 4 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          dst overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes dst back and invalidates
 *                   it (whole lines), and leaves these lines alone until _s returns.
 *   work area       Each core takes 0x7fe00 bytes of AM with vector_malloc for the call and frees
 *                   them; a core that gets none leaves its share of dst unwritten.
 *   _p              called by one core on operands in AM, where vector loads reach; no DMA, no
 *                   barrier, no work area.
 *   stack           copies for tails: 1536 bytes in fp_*_p, 768 bytes in hp_*_p; the compiler's
 *                   own frames come on top.
 *   code            about 10,000 bytes in fp_hswish_grad_s, 7,900 bytes in fp_hswish_grad_p, 9,800
 *                   bytes in hp_hswish_grad_s, 7,700 bytes in hp_hswish_grad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      whether the compiler holds them off in loops is not known; the longest between
 *                   two transfers has 341 passes in _s.
 *   note            at src1 = 3 the slope is 1.5, at -3 it is -0.5, as in MindSpore and PyTorch.
 *   note            src1 = NaN gives NaN.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef HSWISH_GRAD_H
#define HSWISH_GRAD_H

#include "mt7004_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_hswish_grad_s(float *src0, float *src1, float *dst, int length, int core_mask);
void hp_hswish_grad_s(half *src0, half *src1, half *dst, int length, int core_mask);

/* Called by one core, on operands in AM, where vector loads reach. */
void fp_hswish_grad_p(float *src0, float *src1, float *dst, int length);
void hp_hswish_grad_p(half *src0, half *src1, half *dst, int length);

#ifdef __cplusplus
}
#endif

#endif
