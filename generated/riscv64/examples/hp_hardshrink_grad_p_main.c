/* dsp-codegen sha256 ddfab9dfa7f9a06e5228bed72f9a5a032c575d7b1b8212f769f2f9940afb2ef8 */
/*
 * hp_hardshrink_grad_p_main: the call of the reference page's example, on RISC-V 64 with vectors
 * of 512 bits.
 * The arrays are all zeros: fill them before the call.
 *
 * board: riscv64   operator: hardshrink_grad   inputs: 6cb265fddecd871e
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
