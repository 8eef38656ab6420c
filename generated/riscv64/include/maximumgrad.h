/* dsp-codegen sha256 0cdff9326611ead583c2e0c8d4952f171d393322da9543e8d91e8f10aba9dfd6 */
/*
 * maximumgrad.h: Gradients of the elementwise maximum.
 *
 *     dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0
 *
 * board: riscv64   operator: maximumgrad   inputs: 7cb5c3a74635ba59
 *
 * Parameters
 *   Input0          first forward input, [length], in
 *   Input1          second forward input, [length], in
 *   dy              upstream gradient, [length], in
 *   dx0             gradient with respect to Input0, [length], out
 *   dx1             gradient with respect to Input1, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          what is written overlaps no other array. Arrays need the alignment of their
 *                   element only; line-aligned ones are faster.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them. The cores are threads of
 *                   one team; team.h says which.
 *   _p              called by one core on operands in memory that nobody else writes meanwhile; no
 *                   DMA, no barrier, no work area.
 *   stack           copies for tails: 640 bytes in fp_*_s, 640 bytes in fp_*_p, 320 bytes in
 *                   hp_*_s, 320 bytes in hp_*_p; the compiler's own frames come on top.
 *   code            about 1,500 bytes in fp_maximumgrad_s, 1,000 bytes in fp_maximumgrad_p, 6,100
 *                   bytes in hp_maximumgrad_s, 5,600 bytes in hp_maximumgrad_p; reckoned from the
 *                   text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      nothing here holds them off.
 *   note            ties go to Input1; where an input is NaN both gradients are 0.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            0 ulp
 *   fp16            0 ulp
 */
#ifndef MAXIMUMGRAD_H
#define MAXIMUMGRAD_H

#include "riscv64_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_maximumgrad_s(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length,
        int core_mask);
void hp_maximumgrad_s(half *Input0, half *Input1, half *dy, half *dx0, half *dx1, int length,
        int core_mask);

/* Called by one core, on operands in memory that nobody else writes meanwhile. */
void fp_maximumgrad_p(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length);
void hp_maximumgrad_p(half *Input0, half *Input1, half *dy, half *dx0, half *dx1, int length);

#ifdef __cplusplus
}
#endif

#endif
