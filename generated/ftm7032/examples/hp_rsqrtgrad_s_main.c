/* dsp-codegen sha256 dfbb021b4f8cb7866ddce79d6c4cde5fdc82fe56d4525e65add105360aa870f5 */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: cba4b01ce552de6d
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    half *input1 = (half *)0xA0000000; /* output of the forward operator */
    half *input2 = (half *)0xB0000000; /* upstream gradient */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
