/* dsp-codegen sha256 e161b64ebb84545b1474538316b2baa91e1bd85c0304e774a1ae4355e20f0c8c */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 29a213457f768b6e
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x800000000; /* upstream gradient */
    float *output = (float *)0x801000000; /* gradient with respect to the input */
    float *mask = (float *)0x802000000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
