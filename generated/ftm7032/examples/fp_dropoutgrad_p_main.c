/* dsp-codegen sha256 9e0c64ffbe820a6c22f08935cfa533c72cf0bc94623135c00313b36e7af07231 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: dropoutgrad   inputs: a46f0d4ece776531
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x10000000; /* upstream gradient */
    float *output = (float *)0x10004000; /* gradient with respect to the input */
    float *mask = (float *)0x10008000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
