/* dsp-codegen sha256 1fba2d10f40ef92d162fafecf1c851fd631f359dad40407088b2eaae7ede03ee */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: rsqrtgrad   inputs: e92f23e57d581375
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0x10000000; /* output of the forward operator */
    float *input2 = (float *)0x10001000; /* upstream gradient */
    float *output = (float *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
