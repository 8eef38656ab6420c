/* dsp-codegen sha256 d67f44d955bf0625034fb48401dda02651833b1354feeb62d82e297a0d810dd8 */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: edb3085420771f19
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
