/* dsp-codegen sha256 c45f00d6dac39a31e427114643a5fa2224bf2bdaecd5ab5a83c4a74111787ec7 */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: rsqrtgrad   inputs: 9d3f6c18b89736f9
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    half *input1 = (half *)0xA0000000; /* output of the forward operator */
    half *input2 = (half *)0xB0000000; /* upstream gradient */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
