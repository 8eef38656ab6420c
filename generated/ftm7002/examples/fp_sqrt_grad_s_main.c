/* dsp-codegen sha256 90b7409e4d72b3c894f8903333fd4e52e3af9397da9bd8f3fa8f5f94c5f8ce26 */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: 7af60d32abcba03c
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x800000000; /* output of the forward square root */
    float *input1 = (float *)0x801000000; /* upstream gradient */
    float *output = (float *)0x802000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
