/* dsp-codegen sha256 698b2618f8ce18ecbd82d3d069ede16ce7b5c82182db08d6185bde4ab9e1ed16 */
/*
 * dropoutgrad.h: Gradient of dropout.
 *
 *     output[n] = input[n] * mask[n] * scale
 *
 * board: host_avx2   operator: dropoutgrad   inputs: 34a6fa83a1035c9a
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
 *   stack           copies for tails: 96 bytes in fp_*_s, 96 bytes in fp_*_p, 48 bytes in hp_*_s,
 *                   48 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 2,400 bytes in fp_dropoutgrad_s, 1,600 bytes in fp_dropoutgrad_p, 2,500
 *                   bytes in hp_dropoutgrad_s, 1,700 bytes in hp_dropoutgrad_p; reckoned from the
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

#include "host_avx2_types.h"

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
