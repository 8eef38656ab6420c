/* dsp-codegen sha256 06f6ef89abffba6e90e5e4c30a7e9ef3d9ee828f5f81b396863e8887f3d453ca */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: 32a4488a329d5a1d
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
