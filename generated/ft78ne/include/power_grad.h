/* dsp-codegen sha256 91f05a2ebc45b1b6aaac07c57f47399fe64314c17b49e86a1de4be83616f9f1f */
/*
 * power_grad.h: Gradient of the power of a linear function, from its input.
 *
 *     output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)
 *
 * board: ft78ne   operator: power_grad   inputs: 818d35ed933ab5ab
 *
 * Parameters
 *   Input1          upstream gradient, [length], in
 *   Input2          forward input, [length], in
 *   output          gradient with respect to the input, [length], out
 *   length          number of elements of the arrays; 0 or less: nothing is touched
 *   power           exponent: 0, 1, 2, 3 or 4
 *   scale           factor of x
 *   shift           what is added to x
 *   core_mask       the cores that share the work, bit k for core k (_s only); bits above the
 *                   board's 8 cores are ignored; no bit left: nothing happens
 *
 * Rules
 *   arrays          output overlaps no input. Arrays need the alignment of their element only;
 *                   vector-aligned ones are faster. Subnormal operands and results count as signed
 *                   zeros.
 *   bad arguments   a NULL array: nothing is written; the cores of core_mask still meet in the
 *                   barrier.
 *   _s              called by every core of core_mask, with the same arguments and with addresses
 *                   that every core sees; ends in a barrier among them.
 *   caches          before _s the caller writes its inputs back, writes output back and
 *                   invalidates it (whole lines), and leaves these lines alone until _s returns.
 *   work area       The work area is 0xbfe80 bytes of L2 from L2GADDBASE + core * L2GADDOFFSET:
 *                   link nothing there, keep no _p operand there; _s is not reentrant. DMA0's
 *                   channel of the core's number is in use as well.
 *   _p              called by one core on operands in its private memory; no DMA, no barrier, no
 *                   work area.
 *   stack           copies for tails: 192 bytes in fp_*_p; the compiler's own frames come on top.
 *   code            about 3,200 bytes in fp_power_grad_s, 2,400 bytes in fp_power_grad_p; reckoned
 *                   from the text.
 *   rounding        to nearest, ties to even, as a core starts; the mode is neither read nor
 *                   changed.
 *   interrupts      held off for 10,000 cycles at most, where the compiler knows
 *                   FUNC_INTERRUPT_THRESHOLD: it makes a loop that may take longer interruptible
 *                   (which SPLOOP is anyway). Waits for memory and dma_trans come on top.
 *   note            scale = 0 or power = 0 gives 0.
 *   note            an exponent that is none of 0, 1, 2, 3, 4 gives NaN: it would take a
 *                   logarithm.
 *
 * Accuracy, against the exact result, where operands and steps are 0 or within [2^-126, 2^126]
 *   fp32            8 ulp
 */
#ifndef POWER_GRAD_H
#define POWER_GRAD_H

#ifdef __cplusplus
extern "C" {
#endif

/* Operands in shared memory; the cores of core_mask share the work. */
void fp_power_grad_s(float *Input1, float *Input2, float *output, int length, float power,
        float scale, float shift, int core_mask);

/* Called by one core, on operands in its private memory. */
void fp_power_grad_p(float *Input1, float *Input2, float *output, int length, float power,
        float scale, float shift);

#ifdef __cplusplus
}
#endif

#endif
