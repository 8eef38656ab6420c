/* dsp-codegen sha256 9d131897248fa2e0cfc1d29171136ee1a09c92f692556465a7bc974427cd80d6 */
/*
 * hp_l_relu_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: l_relu_grad   inputs: 7643666819dcf77c
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward input */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    half alpha = (half)0.01f;

    (void)argc;
    (void)argv;
    hp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
