/* dsp-codegen sha256 b4d3fa6683bfa65f36d2b2d5b52b6beba8d3afebeb141724250dd29548cf644a */
/*
 * hp_hardshrink_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hardshrink_grad   inputs: 925a181b559e2a81
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
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
