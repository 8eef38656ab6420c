/* dsp-codegen sha256 4012cec46bcb4147d128b9bb1473707548d470ec33b60555055fc460d8e72800 */
/*
 * hp_softshrink_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: softshrink_grad   inputs: bc40b76663757953
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
