/* dsp-codegen sha256 ffd951b4a159dfe7c92a3f275091ea32ce5614334763d505ef4ef85d40cace5c */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: edb3085420771f19
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
