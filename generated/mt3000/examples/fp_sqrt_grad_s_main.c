/* dsp-codegen sha256 4774ea98cfcdf4d143332da611a00ca27da7d25ce92dd285ac5c3ef353b7e293 */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sqrt_grad   inputs: b736e98719ab5303
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* output of the forward square root */
    float *input1 = (float *)0xB0000000; /* upstream gradient */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
