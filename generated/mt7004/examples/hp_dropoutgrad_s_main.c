/* dsp-codegen sha256 702d70fec4569bc330d92cce5830787ff2d5a1121a6e3692b70d4f77298ca6f0 */
/*
 * hp_dropoutgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: dropoutgrad   inputs: 14ee4570e4718317
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
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
