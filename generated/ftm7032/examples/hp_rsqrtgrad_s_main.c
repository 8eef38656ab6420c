/* dsp-codegen sha256 272dd9b1eb75656712a86cc96e42ee55ada85ebcf6ec131cbc534ec57c8d4cd8 */
/*
 * hp_rsqrtgrad_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: edb3085420771f19
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
