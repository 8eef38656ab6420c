/* dsp-codegen sha256 b3ef053c36b37f6500da722c3c1de2d1a141253bd890488758a1a1b57b7eab3d */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: dropoutgrad   inputs: c1ae076d6879077e
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
