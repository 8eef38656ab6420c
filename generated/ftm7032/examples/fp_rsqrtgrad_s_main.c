/* dsp-codegen sha256 c184e74d8ef896f297fb865e1b4b2065a41b35ad3882477ab8c773ec079de25a */
/*
 * fp_rsqrtgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: edb3085420771f19
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0xA0000000; /* output of the forward operator */
    float *input2 = (float *)0xB0000000; /* upstream gradient */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
