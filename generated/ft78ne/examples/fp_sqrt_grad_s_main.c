/* dsp-codegen sha256 6daae4b0550a6d2a9be0902c46a18e86ca422f7a2b3c3e135f340ec7930c622d */
/*
 * fp_sqrt_grad_s_main: the reference page's example on FT78NE.
 *
 * board: ft78ne   operator: sqrt_grad   inputs: adf08bc8bffe5ccc
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
