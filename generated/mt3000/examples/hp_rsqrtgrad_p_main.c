/* dsp-codegen sha256 d1f0a68773a12cbebcee6bb1d8d453a7bf614ace95873014b62266720a5d3450 */
/*
 * hp_rsqrtgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: rsqrtgrad   inputs: d7a0107d97f1c867
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
