/* dsp-codegen sha256 c8e19d959f4dbd2f8e4b126e80d8ee32ae7d1c481b954ccf1cf10eb6d5c0dbad */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 045915e4aa1f25a9
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
