/* dsp-codegen sha256 1a49e9f31f97cfa23b1fc2665354183f756b1be22dd759829ee39243b8dc2cbe */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: rsqrtgrad   inputs: 1ce8d204337bda23
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
