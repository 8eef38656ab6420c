/* dsp-codegen sha256 51239521f0eb1829f218dc6020f6b37be6af424a1542968f6edd10e72b5e3d93 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: rsqrtgrad   inputs: 9d3f6c18b89736f9
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    half *input1 = (half *)0x10000000; /* output of the forward operator */
    half *input2 = (half *)0x10001000; /* upstream gradient */
    half *output = (half *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
