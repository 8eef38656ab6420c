/* dsp-codegen sha256 c3abb228997aee6e57e7c821f1821d28d78cb7ad37e7807c84a6e77318a7a4d7 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: l_relu_grad   inputs: b809e18583c7b1e8
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
