/* dsp-codegen sha256 6145256ef0e4a1422942226dd867f178a8c3b9e476a2158edea5c8e22072f126 */
/*
 * fp_rsqrtgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: rsqrtgrad   inputs: 77ff53ed9ef1de61
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0xA0000000; /* output of the forward operator */
    float *input2 = (float *)0xB0000000; /* upstream gradient */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_s(input1, input2, output, size, core_mask);

    return 0;
}
