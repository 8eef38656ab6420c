/* dsp-codegen sha256 42ea1571dc6e883a528bd8c128317cdf298bbdf43fa543aac6031dbcc0abaa4d */
/*
 * hp_tanh_grad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: tanh_grad   inputs: b760c27cf991d7c5
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward output */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
