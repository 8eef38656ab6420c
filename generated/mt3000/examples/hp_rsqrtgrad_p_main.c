/* dsp-codegen sha256 6580492ae6a4549df903e4c36861b062afc7225c4740563b3a8ead36b26bdb1b */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: rsqrtgrad   inputs: e768843d308431bf
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
