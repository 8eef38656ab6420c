/* dsp-codegen sha256 cf94cf21e2832944527e8d573db5fc1106cbd16aa8cecb8269dc7790c3b62755 */
/*
 * fp_hardshrink_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: hardshrink_grad   inputs: ebdf62536e22c379
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_hardshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
