/* dsp-codegen sha256 9d1221191c7d5c1cf51a58063e71f70fd5939dbbd421435c4f9f92cda1904e4c */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: dropoutgrad   inputs: a46f0d4ece776531
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    half *input = (half *)0x10000000; /* upstream gradient */
    half *output = (half *)0x10004000; /* gradient with respect to the input */
    half *mask = (half *)0x10008000; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
