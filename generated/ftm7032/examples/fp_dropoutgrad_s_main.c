/* dsp-codegen sha256 3b3531cc8ef82244aec14274128f820d0a22d6d9ed933369cb8986efc20d629b */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7032   operator: dropoutgrad   inputs: a46f0d4ece776531
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
