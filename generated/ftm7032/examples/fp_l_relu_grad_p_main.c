/* dsp-codegen sha256 108d6852a11d81839f980a84f89dc0c6cb489ec61f7d888070ea6db4630f06e0 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: l_relu_grad   inputs: 12eb52ea9f4d2b1d
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
