/* dsp-codegen sha256 dfb9d9358f2ff50a45be00bfd409c5bacf35f999efdfab841a3f7ad7a4dc1b1a */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hsigmoid_grad   inputs: e6b34fb7b04eebc4
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
