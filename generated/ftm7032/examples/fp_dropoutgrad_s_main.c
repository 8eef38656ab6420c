/* dsp-codegen sha256 36bc5e91eb997d6a5db9f000e81694e6a1fc515390aa997b025bbf8f8b5d16b7 */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: dropoutgrad   inputs: 2f680db367f8e012
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0xA0000000; /* upstream gradient */
    float *output = (float *)0xB0000000; /* gradient with respect to the input */
    float *mask = (float *)0xC0000000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
