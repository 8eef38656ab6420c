/* dsp-codegen sha256 9bc6dd4591ff5d83310df8ae88324a8377cbbb71724c4380f61f96b6fda936f2 */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: rsqrtgrad   inputs: d7a0107d97f1c867
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0x10000000; /* output of the forward operator */
    float *input2 = (float *)0x10001000; /* upstream gradient */
    float *output = (float *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
