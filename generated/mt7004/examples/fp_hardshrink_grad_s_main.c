/* dsp-codegen sha256 5adb5b5f9b18b9470d5afd9d6d20e4ac6ed9c777d9167f2bb2b4da93e01fc7a3 */
/*
 * fp_hardshrink_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: hardshrink_grad   inputs: 925a181b559e2a81
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
