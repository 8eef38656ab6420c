/* dsp-codegen sha256 554d61335bc59d4dd58895617199acf90f935223e0223e6656454216ad1bc112 */
/*
 * rsqrtgrad.h: Gradient of the reciprocal square root, from its output.
 *
 *     output[n] = -0.5 * input2[n] * input1[n]^3
 *
 * board: host_avx2   operator: rsqrtgrad   inputs: bf1c0f6d5f9e8218
 *
 * Parameters
 *   input1          output of the forward operator, [size], in
 *   input2          upstream gradient, [size], in
 *   output          gradient with respect to the input, [size], out
 *   size            number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them. The cores are threads of
 *                   one team; team.h says which.
 *   _p              called by one core on operands in memory that nobody else writes meanwhile; no
 *                   DMA, no barrier, no work area.
 *   stack           copies for tails: 96 bytes in fp_*_s, 96 bytes in fp_*_p, 48 bytes in hp_*_s,
 *                   48 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 2,500 bytes in fp_rsqrtgrad_s, 1,600 bytes in fp_rsqrtgrad_p, 2,500
 *                   bytes in hp_rsqrtgrad_s, 1,700 bytes in hp_rsqrtgrad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            3 ulp
 *   fp16            0.501 ulp
 */
#ifndef RSQRTGRAD_H
#define RSQRTGRAD_H

#include "host_avx2_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_rsqrtgrad_s(float *input1, float *input2, float *output, int size, int core_mask);
void hp_rsqrtgrad_s(half *input1, half *input2, half *output, int size, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_rsqrtgrad_p(float *input1, float *input2, float *output, int size);
void hp_rsqrtgrad_p(half *input1, half *input2, half *output, int size);

#ifdef __cplusplus
}
#endif

#endif
