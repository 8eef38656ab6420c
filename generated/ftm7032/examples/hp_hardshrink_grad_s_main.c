/* dsp-codegen sha256 5e0310362a9b8089805943a24695b426f9c81ef304a53307e05ca029c41fe27b */
/*
 * hp_hardshrink_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hardshrink_grad   inputs: ebdf62536e22c379
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
