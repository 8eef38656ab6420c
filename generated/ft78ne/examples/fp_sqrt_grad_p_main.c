/* dsp-codegen sha256 9aba2e4d56d70b590b90c689a04f71a4c96aa079b2b9d57aba1dafeb8b2c0610 */
/*
 * fp_sqrt_grad_p_main: the reference page's example on FT78NE.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: adf08bc8bffe5ccc
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
