/* dsp-codegen sha256 819ccff94e716f930e1d028d864876469fcf62316b603ceb9b93e2d5b5c6a398 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: sqrt_grad   inputs: 03af0e58b4abec02
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x10000000; /* output of the forward square root */
    float *input1 = (float *)0x10001000; /* upstream gradient */
    float *output = (float *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
