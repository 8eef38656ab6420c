/* dsp-codegen sha256 46a746ada6df0439fad03f59838f632efbd82db1116837846c9beb3c96b31a3c */
/*
 * hp_hardshrink_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hardshrink_grad   inputs: ebdf62536e22c379
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
