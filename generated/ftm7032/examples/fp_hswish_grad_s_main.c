/* dsp-codegen sha256 8ccdb54df5ace45be40b0d6f4c16072021b5ff56bf2ae02a7ef6005bb3d9ac4c */
/*
 * fp_hswish_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hswish_grad   inputs: 84ae96e7ce451f7b
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
