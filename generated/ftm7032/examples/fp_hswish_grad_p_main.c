/* dsp-codegen sha256 a831ceb329ac3642b33d44da64b404591c63ee4092fb4d8ed4b383a6a6b5632e */
/*
 * fp_hswish_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hswish_grad   inputs: 84ae96e7ce451f7b
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
