/* dsp-codegen sha256 32caacfa45af96c8b22b5df7eb4d80efe92cef92a6971a48765c95db2bfdfe79 */
/*
 * hp_dropoutgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: dropoutgrad   inputs: 14ee4570e4718317
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    half *input = (half *)0x10000000; /* upstream gradient */
    half *output = (half *)0x11000000; /* gradient with respect to the input */
    half *mask = (half *)0x12000000; /* 1 for what is kept, 0 for the rest */

    half scale = (half)1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
