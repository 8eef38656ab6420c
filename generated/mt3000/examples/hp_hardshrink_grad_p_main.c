/* dsp-codegen sha256 611dfb6993b093fd6975985827693ac096d4fe082c22c6357e7702a33e64d47c */
/*
 * hp_hardshrink_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hardshrink_grad   inputs: 9e0399ac69e8381a
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
