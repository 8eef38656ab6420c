/* dsp-codegen sha256 c1f487ba22096528ba517bfe0e6cccbd1250118df615c553f2795ecde36b1a4f */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: rsqrtgrad   inputs: cba4b01ce552de6d
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
