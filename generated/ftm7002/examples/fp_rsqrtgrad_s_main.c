/* dsp-codegen sha256 3dc8f5599d320e423c1feeabc1046dca8308cae1d748c951271a6b67e542697c */
/*
 * fp_rsqrtgrad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: rsqrtgrad   inputs: 7f2034e241f66faf
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0x800000000; /* output of the forward operator */
    float *input2 = (float *)0x801000000; /* upstream gradient */
    float *output = (float *)0x802000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
