/* dsp-codegen sha256 af57b2d83851a3738e76ce4fbc685fc826678a9b6b49318ef797ed5e8c2fa7a8 */
/*
 * dropoutgrad.h: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * board: host_avx512   operator: dropoutgrad   inputs: 2ef8df7b670c71d6
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
 *                   line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them. The cores are threads of
 *                   one team; team.h says which.
 *   _p              called by one core on operands in memory that nobody else writes meanwhile; no
 *                   DMA, no barrier, no work area.
 *   stack           copies for tails: 192 bytes in fp_*_s, 192 bytes in fp_*_p, 96 bytes in
 *                   hp_*_s, 96 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 2,900 bytes in fp_dropoutgrad_s, 1,900 bytes in fp_dropoutgrad_p, 3,000
 *                   bytes in hp_dropoutgrad_s, 2,000 bytes in hp_dropoutgrad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            1.5 ulp
 *   fp16            0.501 ulp
 */
#ifndef DROPOUTGRAD_H
#define DROPOUTGRAD_H

#include "host_avx512_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_dropoutgrad_s(float *input, float scale, int length, float *output, float *mask,
        int core_mask);
void hp_dropoutgrad_s(half *input, half scale, int length, half *output, half *mask, int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_dropoutgrad_p(float *input, float scale, int length, float *output, float *mask);
void hp_dropoutgrad_p(half *input, half scale, int length, half *output, half *mask);

#ifdef __cplusplus
}
#endif

#endif
