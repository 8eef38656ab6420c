/* dsp-codegen sha256 4e8ba31a850e74af6c5e4a676329ce8376edfda6b913ca9d084dc72f9237b247 */
/*
 * hp_dropoutgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: dropoutgrad   inputs: 5728ba85d51e67ce
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
