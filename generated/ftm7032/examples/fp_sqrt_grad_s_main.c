/* dsp-codegen sha256 184d9e0df205d36c3ad03e8449d95cfb0ded1666850fdc78c22e09bc73134b4d */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: sqrt_grad   inputs: 071802f3d18eb921
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* output of the forward square root */
    float *input1 = (float *)0xB0000000; /* upstream gradient */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
