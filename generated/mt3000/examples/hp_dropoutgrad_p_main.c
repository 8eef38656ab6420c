/* dsp-codegen sha256 a2bbee15c0ba628905ed6df2461c2d6c8abcf02b0014cd15b60edb70ddc21a50 */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: dropoutgrad   inputs: d46732acc8aa2eeb
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
