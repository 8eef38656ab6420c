/* dsp-codegen sha256 7054cee019fb3c0a926fdc73b93fb0988cc38b631b92f54b35f22e43edf99a55 */
/*
 * fp_rsqrtgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: rsqrtgrad   inputs: e035f5d704e41f14
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
