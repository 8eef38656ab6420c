/* dsp-codegen sha256 547a7c27392f8ca0c2d9c475f9661f505893548b1b0bdc78099d48c26ad19e01 */
/*
 * hp_dropoutgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: dropoutgrad   inputs: 5dbc993d3d346130
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    half *input = (half *)0xA0000000; /* upstream gradient */
    half *output = (half *)0xB0000000; /* gradient with respect to the input */
    half *mask = (half *)0xC0000000; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
