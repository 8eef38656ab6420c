/* dsp-codegen sha256 fa0ab825305205074b3b2de9d900d13ae5e8aa1f86073bc1ac7098ea96a83526 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: relu_grad   inputs: 680b15ccebcfd6fb
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
