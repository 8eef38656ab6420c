/* dsp-codegen sha256 9885f3fd7805f191d50b5eab71ec5f2be871fd88c04c08c648abe3f2ac5f42d1 */
/*
 * hp_hardshrink_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hardshrink_grad   inputs: 488f14076f0537ba
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
