/* dsp-codegen sha256 4a13a4a83931a974c314caaccfa960876eb98d5f44f0859bd5cdc59b85b58ab5 */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: dropoutgrad   inputs: d46732acc8aa2eeb
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
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
