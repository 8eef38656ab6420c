/* dsp-codegen sha256 4a88d67fd2f507790ceeab52062d453cca53029b98ad6d2736f26c475d351b9d */
/*
 * fp_rsqrtgrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: rsqrtgrad   inputs: b5e40fec07975706
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0x800000000; /* output of the forward operator */
    float *input2 = (float *)0x801000000; /* upstream gradient */
    float *output = (float *)0x802000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
