/* dsp-codegen sha256 52966480aeff60a7af7e6eba15b73932e598d62444e863e4ad991e3629e7d163 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: dropoutgrad   inputs: d1d43753b0e60c57
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x10000000; /* upstream gradient */
    float *output = (float *)0x11000000; /* gradient with respect to the input */
    float *mask = (float *)0x12000000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
