/* dsp-codegen sha256 fd40842cfe4b0b77a931639ec48c26d32b0795f87be9e38154664cf7d4c717ee */
/*
 * fp_rsqrtgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: rsqrtgrad   inputs: 9d3f6c18b89736f9
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0xA0000000; /* output of the forward operator */
    float *input2 = (float *)0xB0000000; /* upstream gradient */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
