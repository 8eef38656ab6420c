/* dsp-codegen sha256 d32161e5d8feaa826993ca01960262d3b630323216734db460244181a2ea7f1e */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: rsqrtgrad   inputs: 8c4ee3a0011754ed
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
