/* dsp-codegen sha256 8c47cb0133b424c25c6485b33ecda7a3cd90b4ffe57fc712f81c6e7df77d78ac */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: rsqrtgrad   inputs: 77ff53ed9ef1de61
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
