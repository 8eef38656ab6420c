/* dsp-codegen sha256 f7f2a074d6565d1a4f4f9feed39104e4094c8eb3a4184ad89ebfb53da21c8b54 */
/*
 * fp_rsqrtgrad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: rsqrtgrad   inputs: d7a0107d97f1c867
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0xA0000000; /* output of the forward operator */
    float *input2 = (float *)0xB0000000; /* upstream gradient */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
