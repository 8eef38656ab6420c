/* dsp-codegen sha256 3bf4e04264bcdeac61d33777efad2b638be7d3461aa51ec5080ed3b8ada11b18 */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: rsqrtgrad   inputs: 9d3f6c18b89736f9
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
