/* dsp-codegen sha256 31dbca7f2dd74fa0cacedb4448157ac825c562c948d40712f0ffcd7b63ea3bbb */
/*
 * fp_rsqrtgrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: rsqrtgrad   inputs: 651314c601fa550f
 */
#include <stdio.h>
#include <rsqrtgrad.h>

int main(int argc, char *argv[])
{
    float *input1 = (float *)0x40060000; /* output of the forward operator */
    float *input2 = (float *)0x40064000; /* upstream gradient */
    float *output = (float *)0x40068000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_rsqrtgrad_p(input1, input2, output, size);

    return 0;
}
